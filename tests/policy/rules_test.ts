import { assertEquals } from "@std/assert";
import type { Profile, RuleSettings } from "../../lib/core/rule_settings.ts";
import type { Action } from "../../lib/core/vocabulary.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Subject } from "../../lib/policy/evaluation.ts";
import type { Policy } from "../../lib/policy/policy.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { effect } from "../../lib/policy/condition.ts";
import { rulesFor } from "../../lib/policy/rules.ts";

const DANGEROUS: Subject = { phase: "request", connector: "codex.Bash", statement: "rm -rf /" };
const LOCKED: Subject = { phase: "request", connector: "codex.Bash", statement: "rm ~/.codex/hooks.json" };
const PERSONAL: Subject = { phase: "response", connector: "codex.Bash", text: "ssn: 512-34-7788" };
const MAIL: Subject = { phase: "response", connector: "codex.Bash", text: "Author: Grace <grace@navy.mil>" };

function actionUnder(subject: Subject, profile: Profile, actions: RuleSettings["actions"] = {}) {
  return evaluate(subject, rulesFor({ profile, actions })).action;
}

/** Profile; what becomes of a dangerous command, of personal data and of an e-mail address in an output. */
const ROWS: [Profile, Action, Action, Action][] = [
  ["dev", "warn", "log", "log"],
  ["default", "block", "redact", "log"],
  ["strict", "block", "block", "redact"],
  ["compliance", "block", "block", "block"],
];
for (const [profile, dangerous, personal, mail] of ROWS) {
  Deno.test(`the profile ${profile} makes ${dangerous}, ${personal} and ${mail} of danger, identity and address`, () => {
    assertEquals([DANGEROUS, PERSONAL, MAIL].map((subject) => actionUnder(subject, profile)), [
      dangerous,
      personal,
      mail,
    ]);
  });
}

Deno.test("what people do daily is only noted, and a strict profile stops it all the same", () => {
  const DAILY = [
    "sudo systemctl status nginx",
    "git push --force-with-lease",
    "npm install -g typescript",
    "curl http://10.1.2.3/",
    'bash -c "$CODE"',
  ];
  for (const statement of DAILY) {
    const subject = { phase: "request", connector: "codex.Bash", statement } as const;
    const profiles = ["dev", "default", "strict", "compliance"] as const;
    assertEquals(profiles.map((profile) => actionUnder(subject, profile)), ["log", "log", "block", "block"]);
  }
});

Deno.test("an action variable outranks the profile", () => {
  assertEquals(actionUnder(PERSONAL, "compliance", { pii: "warn" }), "warn");
  assertEquals(actionUnder(DANGEROUS, "dev", { dangerous: "block" }), "block");
});

Deno.test("an own file outranks both, and can switch a policy off", () => {
  const own = { policies: [], actions: new Map([["sys_pii_ssn", "off"] as const]) };
  const rules = rulesFor({ profile: "strict", actions: { pii: "block" } }, own);
  assertEquals(evaluate(PERSONAL, rules).action, undefined);
});

for (const [action, first] of [["block", "own_trash"], ["warn", "sys_dangerous_destructive_fs"]] as const) {
  Deno.test(`a person's own policy that would ${action} stands ${first === "own_trash" ? "before" : "behind"} a built-in block`, () => {
    const own: Policy = {
      id: "own_trash",
      title: "Use the trash",
      category: "custom",
      severity: "medium",
      phases: ["request"],
      action,
      why: "Put it into the trash",
      when: { kind: "command", programs: ["rm"] },
      hits: ["rm a", "rm b"],
      misses: ["trash a", "trash b"],
    };
    const rules = rulesFor({ profile: "default", actions: {} }, { policies: [own], actions: new Map() });
    assertEquals(evaluate(DANGEROUS, rules).matches[0]?.policy.id, first);
  });
}

Deno.test("nothing weakens the policies that protect the governance", () => {
  const actions = new Map(["sys_dangerous_governance_files"].map((id) => [id, "off"] as const));
  const rules = rulesFor({ profile: "dev", actions: { dangerous: "log" } }, { policies: [], actions });
  assertEquals(evaluate(LOCKED, rules).action, "block");
});

Deno.test("whoever deletes a folder deletes what a policy of one's own says is below it", () => {
  const own = {
    ...catalog[0]!,
    id: "own_secrets",
    action: "block",
    when: effect("delete", { path: /^secrets\// }),
  } as const;
  const rules = rulesFor({ profile: "default", actions: {} }, { policies: [own], actions: new Map() });
  const fires = (statement: string) =>
    evaluate({ phase: "request", connector: "codex.Bash", statement }, rules).matches
      .some(({ policy }) => policy.id === own.id);
  for (const statement of ["rm secrets/a", "rm -r secrets", "find secrets -delete", "rm -rf ./secrets/../secrets"]) {
    assertEquals([statement, fires(statement)], [statement, true]);
  }
  for (const statement of ["rm secrets", "rm -r secretsx", "rm -r src/secrets"]) {
    assertEquals([statement, fires(statement)], [statement, false]);
  }
});
