import { assertEquals, assertThrows } from "@std/assert";
import { catalog, detectorNames, evaluate, rulesFor } from "../../lib/entry/engine.ts";
import { type Engine, OwnFileError, readOwnFile } from "../../lib/own/read.ts";
import type { OwnRules } from "../../lib/policy/rules.ts";

const SETTINGS = { profile: "default", actions: {} } as const;
const ENGINE: Engine = {
  catalog,
  detectors: detectorNames(),
  evaluate,
  rulesFor: (own: OwnRules) => rulesFor(SETTINGS, own),
};

const POLICY = {
  id: "own_production",
  title: "Production cluster",
  severity: "high",
  action: "block",
  why: "Production changes go through the pipeline; use the staging context",
  when: { kind: "command", programs: ["kubectl"], words: "--context[ =]production" },
  hits: ["kubectl --context production apply -f x.yaml", "sudo kubectl --context=production get pods"],
  misses: ["kubectl --context staging apply -f x.yaml", "echo kubectl --context production"],
};

function read(file: unknown): OwnRules {
  return readOwnFile(typeof file === "string" ? file : JSON.stringify(file, null, 2), ENGINE);
}

Deno.test("readOwnFile() makes policies that judge like the built-in ones", () => {
  const own = read({ policies: [POLICY] });
  const subject = {
    phase: "request",
    connector: "codex.Bash",
    statement: "bash -c 'kubectl --context production apply -f x'",
  } as const;
  const { action, matches } = evaluate(subject, rulesFor(SETTINGS, own));
  assertEquals([action, matches[0]?.policy.id], ["block", "own_production"]);
});

Deno.test("readOwnFile() takes what single policies do", () => {
  assertEquals(read({ actions: { sys_pii_ssn: "off" } }).actions.get("sys_pii_ssn"), "off");
});

Deno.test("readOwnFile() takes conditions inside conditions", () => {
  const when = {
    kind: "all",
    of: [POLICY.when, { kind: "not", of: { kind: "command", programs: ["kubectl"], verb: "^get" } }],
  };
  const hits = ["kubectl --context production apply -f x", "kubectl --context production delete x"];
  const misses = ["kubectl get --context production pods", "kubectl apply"];
  assertEquals(read({ policies: [{ ...POLICY, when, hits, misses }] }).policies.length, 1);
});

/** What is wrong, the file, the line and the reason. */
const REFUSED: [string, unknown, number, RegExp][] = [
  ["an empty file", "", 1, /./],
  ["broken JSON", '{\n "policies": [\n', 3, /expected/],
  ["an unknown key", '{\n "polices": []\n}', 2, /polices/],
  ["an id that looks built-in", { policies: [{ ...POLICY, id: "sys_x" }] }, 4, /expected own_/],
  ["too few examples", { policies: [{ ...POLICY, misses: ["one"] }] }, 20, /misses/],
  [
    "a hit that does not hit",
    { policies: [{ ...POLICY, hits: ["kubectl get", POLICY.hits[0]] }] },
    17,
    /does not match this hit/,
  ],
  ["a miss that hits", { policies: [{ ...POLICY, misses: ["ls", POLICY.hits[0]] }] }, 22, /matches this miss/],
  [
    "a pattern that is none",
    { policies: [{ ...POLICY, when: { ...POLICY.when, words: "(" } }] },
    14,
    /regular expression/i,
  ],
  [
    "a pattern whose repetitions multiply",
    { policies: [{ ...POLICY, when: { kind: "text", pattern: "(?:a{1,99}){1,99}b" } }] },
    11,
    /more than 1000 steps/,
  ],
  ["a look-ahead", { policies: [{ ...POLICY, when: { kind: "text", pattern: "a(?=b)" } }] }, 11, /linear time/],
  ["a back-reference", { policies: [{ ...POLICY, when: { kind: "text", pattern: "(a)\\1" } }] }, 11, /linear time/],
  [
    "a pattern that is too long",
    { policies: [{ ...POLICY, when: { kind: "text", pattern: "a".repeat(501) } }] },
    11,
    /500/,
  ],
  [
    "an unknown detector",
    { policies: [{ ...POLICY, when: { kind: "detects", detectors: ["x"] } }] },
    9,
    /no detector x/,
  ],
  ["an unknown condition", { policies: [{ ...POLICY, when: { kind: "magic" } }] }, 10, /./],
  ["the same id twice", { policies: [POLICY, POLICY] }, 26, /stands here twice/],
  ["an action for nobody", { actions: { sys_nobody: "off" } }, 3, /no policy sys_nobody/],
  ["a protected policy", { actions: { sys_dangerous_governance_files: "off" } }, 3, /cannot be changed/],
];
for (const [name, file, line, reason] of REFUSED) {
  Deno.test(`readOwnFile() refuses ${name}, and says where`, () => {
    const error = assertThrows(() => read(file), OwnFileError);
    assertEquals([reason.test(error.message), error.message], [true, error.message]);
    assertEquals([error.line, error.message], [line, error.message]);
  });
}
