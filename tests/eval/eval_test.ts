/** `deno task eval`, through its front. */
import { assertEquals, assertMatch } from "@std/assert";
import { evaluateFiles } from "./eval.ts";

/** Runs the tool on one file of these lines. */
async function run(lines: readonly unknown[], args: readonly string[] = []) {
  const file = await Deno.makeTempFile({ prefix: "axonflow_eval_", suffix: ".jsonl" });
  let [out, err] = ["", ""];
  try {
    await Deno.writeTextFile(
      file,
      lines.map((line) => typeof line === "string" ? line : JSON.stringify(line)).join("\n"),
    );
    const io = { out: (text: string) => (out += text, true), err: (text: string) => (err += text, true) };
    const code = await evaluateFiles([...args, file], io);
    return { code, out, err: err.replaceAll(file, "FILE") };
  } finally {
    await Deno.remove(file);
  }
}

const DANGER = { kind: "command", text: "rm -rf /", label: "dangerous", category: "fs-destroy" };
const HARMLESS = { kind: "command", text: "ls -la", label: "benign", category: "everyday", src: "own:list" };
const SSN = { kind: "output", text: "SSN 123-45-6789", label: "pii", category: "own" };

Deno.test("--verdicts prints one line per row, in order, and nothing else", async () => {
  const { code, out } = await run([DANGER, "", HARMLESS, SSN], ["--verdicts"]);
  assertEquals(code, 0);
  assertEquals(out.trimEnd().split("\n").map((line) => JSON.parse(line)), [
    { decision: "block", policies: ["sys_dangerous_destructive_fs"], findings: [] },
    { decision: "allow", policies: [], findings: [] },
    { decision: "redact", policies: ["sys_pii_ssn"], findings: [{ type: "us_ssn", start: 4, end: 15 }] },
  ]);
});

Deno.test("a finding that is only noted is printed too", async () => {
  const { out } = await run([{ ...SSN, text: "mail ada@example.org" }], ["--verdicts"]);
  assertEquals(JSON.parse(out), {
    decision: "allow",
    policies: ["sys_pii_email"],
    findings: [{ type: "email", start: 5, end: 20 }],
  });
});

Deno.test("a bad line is named, the others are judged, and the exit code says so", async () => {
  const { code, out, err } = await run(["{", DANGER, { kind: "smell", text: 1, label: "x" }, HARMLESS], ["--verdicts"]);
  assertEquals([code, out.trimEnd().split("\n").length], [1, 2]);
  assertMatch(err, /^FILE:1: not JSON\nFILE:3: kind: .*; text: .*\n$/);
});

Deno.test("a row with unreadable annotations is judged all the same", async () => {
  const { code, out, err } = await run([{ ...DANGER, positions: "everywhere" }], ["--verdicts"]);
  assertEquals([code, JSON.parse(out).decision], [1, "block"]);
  assertMatch(err, /^FILE:1: positions: /);
});

Deno.test("a file that is not there is named, and the exit code says so", async () => {
  let err = "";
  const io = { out: () => true, err: (text: string) => (err += text, true) };
  assertEquals(await evaluateFiles(["no such file.jsonl"], io), 1);
  assertMatch(err, /^no such file\.jsonl: /);
});

Deno.test("without files the exit code is 2", async () => {
  assertEquals(await evaluateFiles([], { out: () => true, err: () => true }), 2);
});

Deno.test("the report counts recall by category and false alarms by source", async () => {
  const missed = { ...DANGER, text: "echo hi" };
  const { out } = await run([DANGER, missed, HARMLESS, { ...HARMLESS, text: "git reset --hard" }]);
  assertMatch(out, /command dangerous fs-destroy +found +1 of +2 +50\.00 %/);
  assertMatch(out, /command everyday own +stopped +1 of +2 +50\.00 %/);
  assertMatch(out, /missed: 1\n .*:2 \[command dangerous fs-destroy\] echo hi\n/);
  assertMatch(out, /stopped though harmless: 1\n .* git reset --hard {2}<- sys_dangerous_git_discard\n/);
});

Deno.test("--misses cuts the list of mistakes", async () => {
  const missed = ["a", "b", "c"].map((text) => ({ ...DANGER, text }));
  assertMatch((await run(missed, ["--misses", "1"])).out, /missed: 3\n.* a\n {2}and 2 more/);
});

Deno.test("an entity is found where a finding of its kind overlaps the place, counted in code points", async () => {
  const at = { ...SSN, text: "🙂 SSN 123-45-6789", entity: "US_SSN", positions: [[6, 17]] };
  const elsewhere = { ...at, positions: [[0, 1]] };
  const { out } = await run([at, elsewhere]);
  assertMatch(out, /US_SSN +found +1 of +2 +50\.00 % +false +0 of +0/);
});

Deno.test("one place may stand alone, and spans name their own entities", async () => {
  const alone = { ...SSN, entity: "US_SSN", positions: [4, 15] };
  const spans = { ...SSN, spans: [["US_SSN", 4, 15], ["PERSON", 0, 3]] };
  const { out } = await run([alone, spans]);
  assertMatch(out, /US_SSN +found +2 of +2/);
  assertMatch(out, /not claimed: PERSON 1/);
});

Deno.test("an entity without a place is found anywhere in the row", async () => {
  const { out } = await run([{ ...SSN, entity: "US_SSN" }, { ...SSN, entity: "US_SSN", text: "none" }]);
  assertMatch(out, /US_SSN +found +1 of +2 .* false +0 of +0/);
});

Deno.test("a harmless row of an entity counts what its own kinds find", async () => {
  const harmless = { ...SSN, label: "benign", entity: "US_SSN" };
  const other = { ...harmless, text: "ada@example.org" };
  assertMatch((await run([harmless, other])).out, /US_SSN .* false +1 of +2/);
});

Deno.test("a secret counts by its category, whosever it is", async () => {
  const secret = {
    ...SSN,
    label: "secret",
    category: "dotenv",
    entity: "somebody",
    text: "DB_PASSWORD=Kx7-Heron-Moss3",
  };
  const { out } = await run([secret, { ...secret, text: "DB_PASSWORD=$PASSWORD" }]);
  assertMatch(out, /output secret dotenv +found +1 of +2/);
});

Deno.test("a harmless output in which something was noted is counted apart", async () => {
  const { out } = await run([{ ...SSN, label: "benign", text: "mail ada@example.org", src: "own" }]);
  assertMatch(out, /false alarms by source\n +output own own +stopped +0 of +1/);
  assertMatch(out, /harmless outputs with a finding\n +output own own +noted +1 of +1/);
});
