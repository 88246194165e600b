/** A home folder in a place of its own: whatever protects a usual one protects it. */
import { assertEquals } from "@std/assert";
import { ruleSettingsOf } from "../../lib/core/rule_settings.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { RequestSubject } from "../../lib/policy/evaluation.ts";
import { rulesFor } from "../../lib/policy/rules.ts";

const homesFor = (home: string) => ruleSettingsOf((name) => name === "HOME" ? home : undefined).folders?.homes;

function fired(given: Omit<RequestSubject, "phase" | "connector"> & { connector?: string }, home = "/data/home/ada") {
  const subject = { phase: "request", connector: "codex.Bash", ...given } as const;
  const homes = homesFor(home);
  return evaluate(subject, rulesFor({ profile: "default", actions: {}, folders: { ...homes && { homes } } }))
    .matches.map(({ policy }) => policy.id);
}

Deno.test("a home elsewhere is protected by every example that names the usual one", () => {
  const usual = /(?<![\w.~/-])\/home\/ada(?![\w.-])/g;
  let count = 0;
  for (const { id, hits, phases } of catalog.filter(({ phases }) => phases.includes("request"))) {
    for (const hit of hits.filter((text) => text.search(usual) >= 0)) {
      if (!evaluate({ phase: phases[0]!, connector: "codex.Bash", statement: hit } as RequestSubject).action) continue;
      count++;
      const statement = hit.replace(usual, "/data/home/ada");
      assertEquals([statement, fired({ statement }).includes(id)], [statement, true]);
    }
  }
  assertEquals(count > 5, true);
});

const CASES = [
  ["/data/home/ada", "/data/home/ada", "rm -rf *", "sys_dangerous_destructive_fs"],
  ["/data/home/ada", undefined, "rm -rf /data/home/ada/", "sys_dangerous_destructive_fs"],
  ["/data/home/ada", undefined, 'cd "/data/home/ada" && find . -delete', "sys_dangerous_destructive_fs"],
  ["/var/home/ada", "/var/home/ada/shop", "rm -rf /var/home/ada", "sys_dangerous_destructive_fs"],
  ["/home2/x", "/home2/x/shop", "rm -rf ../../x", "sys_dangerous_destructive_fs"],
  ["/export/home/x/", "/workspace", "rm -rf --one-file-system /export/home/x", "sys_dangerous_destructive_fs"],
  ["/tmp/x/home", undefined, "rm -rf $HOME", "sys_dangerous_destructive_fs"],
] as const;

for (const [home, cwd, statement, id] of CASES) {
  Deno.test(`home is known in its own place: ${statement} where it is ${home}`, () => {
    assertEquals(fired({ statement, cwd }, home).includes(id), true);
  });
}

const FREE = [
  ["/data/home/ada", "/data/home/ada/shop", "rm -rf /data/home/ada/shop/build"],
  ["/data/home/ada", undefined, "rm -rf build/data/home/ada"],
  ["/tmp/home", "/src/shop", "rm -rf /tmp/home/x"],
  ["/tmp/tmp.abc", "/src/shop", "git clone https://github.com/a/b /tmp/tmp.abc/b && rm -rf /tmp/tmp.abc/b"],
  ["/usr/src/app", "/usr/src/app", "rm -rf /usr/src/app/x"],
  ["/tmp", undefined, "rm -rf /tmp/build"],
  ["/workspace", "/workspace", "rm -rf build"],
  ["/", "/workspace", "rm -rf build"],
] as const;

for (const [home, cwd, statement] of FREE) {
  Deno.test(`a folder that is not home stays free: ${statement} where home is ${home}`, () => {
    assertEquals(fired({ statement, cwd }, home), []);
  });
}

const SERVICES = [
  ["/var/lib/postgresql", "rm -rf /var/lib/postgresql/16/main"],
  ["/var/lib/mysql", "rm -f /var/lib/mysql/ibdata1"],
  ["/data/db", "rm -rf /data/db/journal"],
  ["/usr/sbin", "cp x /usr/sbin/y"],
  ["/var/spool/cron", "echo x > /var/spool/cron/root"],
] as const;

for (const [home, statement] of SERVICES) {
  Deno.test(`what lies in a service's home keeps the protection of its place: ${statement}`, () => {
    const there = fired({ statement, cwd: "/src" }, home);
    assertEquals(there.length > 0, true);
    assertEquals(there, fired({ statement, cwd: "/src" }, "/home/ada"));
  });
}

Deno.test("the home of arguments is known as well, and what they say is masked as it stands", () => {
  const connector = "codex.mcp__files__delete_directory";
  const parameters = { path: "/data/home/ada" };
  assertEquals(fired({ connector, statement: "delete_directory", parameters }).length > 0, true);
});

Deno.test("homes that policies know anyway, and what is nobody's home, are not said again", () => {
  for (
    const home of [
      "/home/ada",
      "/root",
      "/Users/ada/",
      "/app",
      "/tmp",
      "/private/tmp/x",
      "/var/folders/x/T/home",
      "/",
      "",
      "C:\\Users\\ada",
      "shop",
    ]
  ) {
    assertEquals([home, homesFor(home)], [home, undefined]);
  }
});
