/** A state folder in a place of its own: what protects the usual one protects it. */
import { assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import { rulesFor } from "../../lib/policy/rules.ts";
import { readShell } from "../../lib/shell/read_shell.ts";
import { seenAsUsual } from "../../lib/shell/state_folder.ts";

const FOLDER = "/srv/audit/codex";

function policiesFor(statement: string, stateFolder = FOLDER, cwd?: string): string[] {
  const rules = rulesFor({ profile: "default", actions: {}, folders: { state: [stateFolder] } });
  const subject = { phase: "request", connector: "codex.Bash", statement, ...cwd && { cwd } } as const;
  const { matches } = evaluate(subject, rules);
  return matches.map(({ policy }) => policy.id).filter((id) => id.startsWith("sys_dangerous_governance"));
}

/** The examples of the policies that name the usual folder as a place, said of another one. */
const PROTECTING = catalog.filter(({ id }) => /^sys_dangerous_governance_(?:files|key)$/.test(id));
const USUAL = /(?:~|\/home\/ada)\/\.local\/state\/axonflow\b/g;

Deno.test("a state folder elsewhere is protected by every example that names the usual one as it stands", () => {
  let count = 0;
  for (const { id, hits } of PROTECTING) {
    for (const hit of hits.filter((text) => text.search(USUAL) >= 0)) {
      count++;
      const statement = hit.replace(USUAL, FOLDER);
      assertEquals([statement, policiesFor(statement).includes(id)], [statement, true]);
    }
  }
  assertEquals(count > 12, true);
});

Deno.test("reading a state folder elsewhere is no alarm, by every example that names the usual one", () => {
  for (const { misses } of PROTECTING) {
    for (const miss of misses.filter((text) => text.search(USUAL) >= 0)) {
      const statement = miss.replace(USUAL, FOLDER);
      assertEquals([statement, policiesFor(statement)], [statement, []]);
    }
  }
});

const BLOCKED = [
  "rm -rf /srv/audit",
  "rm -rf /srv",
  "mv /srv/audit /tmp/x",
  "cd /srv && rm -rf audit",
  "D=/srv/audit; echo x > $D/codex/overrides.json",
  "cp /tmp/f '/srv/audi''t/codex/overrides.json'",
  "rm -f /srv/audit/cod?x/audit.jsonl",
  "rm -rf /srv/aud*",
  "rm -rf /srv/**/audit.jsonl",
  "mv /tmp/f /srv/audit/codex/overrides.json",
  "python3 -c \"open('/srv/audit/codex/audit.jsonl','w')\"",
  "mv /tmp/f /srv/audit/codex",
];
const PASSED = [
  "ls -la /srv/audit/codex",
  "grep -r blocked /srv/audit",
  "cat /srv/audit/codex/overrides.json",
  "rm -rf /srv/audit2",
  "rm -rf /srv/audit/other",
  "rm /srv/audit/codex.log",
  "echo x > /srv/audit/codex2/x",
  "git commit -m 'rm -rf /srv/audit/codex'",
];
for (const statement of BLOCKED) {
  Deno.test(`${statement} is blocked where it changes the state folder`, () => {
    assertEquals(policiesFor(statement)[0], "sys_dangerous_governance_files");
    assertEquals(policiesFor(statement, "/var/elsewhere/axon"), []);
  });
}
for (const statement of PASSED) {
  Deno.test(`${statement} is not blocked for the state folder`, () => assertEquals(policiesFor(statement), []));
}

Deno.test("a state folder in home is known by every spelling of home", () => {
  for (const path of ["~/audit", "$HOME/audit", "/home/ada/audit", "/root/audit"]) {
    assertEquals(policiesFor(`rm -rf ${path}`, "/home/ada/audit"), ["sys_dangerous_governance_files"], path);
  }
});

const FILES = "sys_dangerous_governance_files";
const KEY = "sys_dangerous_governance_key";
const INSIDE: readonly [cwd: string | undefined, statement: string, policy: string | undefined][] = [
  ["/srv/audit/codex", "echo {} > overrides.json", FILES],
  ["/srv/audit/codex", "rm -rf ./*", FILES],
  ["/srv/audit/codex", "cat audit.key", KEY],
  ["/srv/audit/codex", "tail audit.jsonl; ls segments", undefined],
  ["/srv/audit/codex/segments", "rm ../audit.jsonl", FILES],
  ["/srv/audit", "rm -rf *", FILES],
  ["/srv/audit", "cat **/*.key", KEY],
  ["/srv/audit", "cat **/*.md; cat codex/audit.jsonl", undefined],
  ["/srv", "rm -rf audit", FILES],
  // Wherever this is, the state folder is not in it.
  [undefined, 'prettier --write "./**/*.{md,json}"', undefined],
  [undefined, "cat **/*.md && wc -l **/*.py", undefined],
  [undefined, "rm -rf *", undefined],
  ["/home/ada/shop", "prettier --write '**/*.json'; cat **/*.key; rm -rf *", undefined],
];
for (const [cwd, statement, policy] of INSIDE) {
  Deno.test(`${statement} in ${cwd ?? "some project"} means the state folder only if that is inside`, () => {
    assertEquals(policiesFor(statement, FOLDER, cwd)[0], policy);
  });
}

Deno.test("words name the state folder as a whole, in operands and in the values of options", () => {
  const { invocations } = readShell(
    "tar -f/srv/audit/codex/a.tar --to=/srv/audit/codex /srv/audit/codex2 /data/srv/audit/codex",
  );
  const before = structuredClone(invocations);
  const [, named] = seenAsUsual(invocations, [FOLDER], {}).filter(({ program }) => program === "tar");
  assertEquals(named?.words.slice(1), [
    "-f~/.local/state/axonflow/a.tar",
    "--to=~/.local/state/axonflow",
    "/srv/audit/codex2",
    "/data/srv/audit/codex",
  ]);
  assertEquals(named?.operands, ["/srv/audit/codex2", "/data/srv/audit/codex"]);
  assertEquals(named?.options.get("file"), ["~/.local/state/axonflow/a.tar"]);
  assertEquals(invocations, before);
});

Deno.test("a state folder that is the root changes no words", () => {
  assertEquals(policiesFor("ls; cat a/b/c; echo x > notes.txt", "/", "/home/ada/shop"), []);
});

Deno.test("an executable in a place of its own is protected by every example that names a usual one", () => {
  const usual = /(?:~\/\.local|\/usr\/local)\/bin\/axonflow\b/g;
  const policiesFor = (statement: string, cwd?: string) => {
    const rules = rulesFor({ profile: "default", actions: {}, folders: { program: ["/srv/guard/axonflow"] } });
    const { matches } = evaluate({ phase: "request", connector: "codex.Bash", statement, ...cwd && { cwd } }, rules);
    return matches.map(({ policy }) => policy.id).filter((id) => id.startsWith("sys_dangerous_governance"));
  };
  let count = 0;
  for (const { id, hits, misses } of PROTECTING) {
    for (const hit of hits.filter((text) => text.search(usual) >= 0)) {
      count++;
      const statement = hit.replace(usual, "/srv/guard/axonflow");
      assertEquals([statement, policiesFor(statement).includes(id)], [statement, true]);
    }
    for (const miss of misses.filter((text) => text.search(usual) >= 0)) {
      const statement = miss.replace(usual, "/srv/guard/axonflow");
      assertEquals([statement, policiesFor(statement)], [statement, []]);
    }
  }
  assertEquals(count >= 2, true);
  assertEquals(policiesFor("rm axonflow", "/srv/guard"), ["sys_dangerous_governance_files"]);
  assertEquals(policiesFor("rm -rf /srv/guard"), ["sys_dangerous_governance_files"]);
  for (const harmless of ["cp /srv/guard/axonflow /tmp/a", "/srv/guard/axonflow check ls", "rm /srv/guard/axon"]) {
    assertEquals(policiesFor(harmless), [], harmless);
  }
});

/** Whoever changes the folder changes the executable; whoever works beside it leaves it. */
const AROUND: Readonly<Record<"stopped" | "free" | "freeAtHome" | "stoppedInAFolderOfItsOwn", readonly string[]>> = {
  stopped: [
    "find FOLDER -name axonflow -delete",
    "find FOLDER -name 'axon*' -exec chmod 000 {} +",
    "find FOLDER -type f -delete",
    "find FOLDER -mtime +1 -delete",
    "find FOLDER/.. -type f -size +1M -exec rm {} +",
    "find FOLDER -newer x -print0 | xargs -0 rm",
    "fd axonflow FOLDER -X rm",
    "rsync -a --delete x/ FOLDER/",
    "cd x && rsync -a --delete . FOLDER",
    "ln -sfn /tmp/x FOLDER",
    "ln -sfT /tmp/x FOLDER",
    "chmod -R 000 FOLDER",
    "chmod -R u-x,o-x FOLDER",
    "chmod 644 FOLDER",
    "mount -t tmpfs none FOLDER",
    "mount --bind /tmp/x FOLDER/",
    "umount FOLDER",
    "setfacl -R -m u::--- FOLDER",
    "mv FOLDER /tmp/x",
    "rm -rf FOLDER",
    "rm -f FOLDER/*",
    "cp /bin/true x/axonflow; cp -r x/. FOLDER/",
    "touch axonflow; tar cf a.tar axonflow; tar xf a.tar -C FOLDER",
    "truncate -s 0 FOLDER/*",
    "sed -i 1d FOLDER/*",
    "gzip FOLDER/*",
    "gzip -r FOLDER",
    "cat x | tee FOLDER/*",
    "for f in FOLDER/*; do : > $f; done",
    "for f in FOLDER/*; do cp x $f; done",
    "find FOLDER -type f -exec sed -i 1d {} +",
    "cd FOLDER; cp /dev/null *",
    "cp /bin/true FOLDER/????????",
    "cp -t FOLDER/* x",
    "ln -sf /bin/true FOLDER/*",
    "rsync x FOLDER/*",
    "tar cf FOLDER/* x",
    "install -m000 x/* FOLDER/",
    "chown nobody FOLDER && chmod 700 FOLDER",
    "python3 -c \"os.chown('FOLDER', 0, 0)\"; chmod 700 FOLDER",
    "chmod 070 FOLDER",
    "chmod 300 FOLDER",
    "chmod u-x,go-rwx FOLDER",
    "chmod u=,go=rx FOLDER",
  ],
  freeAtHome: [
    "chmod 700 FOLDER",
    "chmod 0750 FOLDER",
    "chmod 711 FOLDER",
    "chmod -R 700 FOLDER",
    "chmod -R o-x FOLDER",
    "chmod go-rwx FOLDER",
    "chmod u=rwx,go= FOLDER",
    "chmod o= FOLDER",
    "chmod 500 FOLDER/..",
  ],
  stoppedInAFolderOfItsOwn: [
    "curl -L https://example.com/a.tgz | tar xz -C FOLDER",
    "cp -r x/. FOLDER/",
    "cp x/* FOLDER/",
    "rsync -a x/ FOLDER/",
    "tar xf x.tar -C FOLDER",
    "for f in x/*; do cp $f FOLDER/; done",
    "find x -type f -exec install -m755 {} FOLDER \\;",
  ],
  free: [
    "install -m755 rg FOLDER",
    "cp rg FOLDER/",
    "tar xzf rg.tgz -C FOLDER rg",
    "ln -s /opt/rg FOLDER/rg",
    "chmod -R 755 FOLDER",
    "chmod +x FOLDER/*",
    "chmod -R u+rwX,go+rX,go-w FOLDER",
    "mkdir -p FOLDER",
    "rm FOLDER/rg",
    "find FOLDER -name 'rg*' -delete",
    "find FOLDER -name '*.old' -mtime +3 -delete",
    "find FOLDER -empty -delete",
    "find FOLDER -size 0 -delete",
    "rsync -a --delete x FOLDER/",
    "mount -t tmpfs none /mnt/x",
    "umount /srv/tools2",
    "ls -la FOLDER",
  ],
};

for (const folder of ["/srv/guard", "/srv/tools", "/home/ada/.local/bin", "/home/ada/bin", "/usr/local/bin"]) {
  Deno.test(`what happens to ${folder} happens to the executable in it`, () => {
    const rules = rulesFor({ profile: "default", actions: {}, folders: { program: [`${folder}/axonflow`] } });
    const isStopped = (example: string) => {
      const statement = example.replaceAll("FOLDER", folder);
      const { matches } = evaluate({ phase: "request", connector: "codex.Bash", statement }, rules);
      return [statement, matches.some(({ policy }) => policy.id === "sys_dangerous_governance_files")];
    };
    for (const example of AROUND.stopped) assertEquals(isStopped(example)[1], true, example);
    for (const example of AROUND.free) assertEquals(isStopped(example)[1], false, example);
    const isHome = folder.startsWith("/home/");
    for (const example of AROUND.freeAtHome) assertEquals(isStopped(example)[1], !isHome, example);
    const isOwn = folder === "/srv/guard";
    for (const example of AROUND.stoppedInAFolderOfItsOwn) assertEquals(isStopped(example)[1], isOwn, example);
  });
}

Deno.test("what moves or deletes a folder above the executable says nothing of the state folder's key", () => {
  const rules = rulesFor({ profile: "default", actions: {}, folders: { program: ["/srv/guard/axonflow"] } });
  const { matches } = evaluate(
    { phase: "request", connector: "codex.Bash", statement: "mv /srv/guard /srv/t2" },
    rules,
  );
  assertEquals(matches.map(({ policy }) => policy.id), ["sys_dangerous_governance_files"]);
});

Deno.test("links that lead nowhere are taken out of the folder of the executable", () => {
  const rules = rulesFor({ profile: "default", actions: {}, folders: { program: ["/home/ada/bin/axonflow"] } });
  const statement = "find ~/bin -xtype l -delete";
  assertEquals(evaluate({ phase: "request", connector: "codex.Bash", statement }, rules).matches, []);
});
