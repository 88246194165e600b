/** The engine as a whole. */
import { assert, assertEquals } from "@std/assert";
import { ALPHABET, fake } from "../../lib/detect/fake.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Evaluation } from "../../lib/policy/evaluation.ts";

function request(statement: string, connector = "codex.Bash", parameters?: Record<string, unknown>): Evaluation {
  return evaluate({ phase: "request", connector, statement, ...(parameters && { parameters }) });
}

function response(text: string): Evaluation {
  return evaluate({ phase: "response", connector: "codex.Bash", text });
}

Deno.test("evaluate() lets the strictest policy decide", () => {
  const { action, matches } = request("git push --force-with-lease; cat .env; rm -rf /");
  assertEquals([action, matches[0]?.policy.id], ["block", "sys_dangerous_destructive_fs"]);
  assertEquals(matches.map((match) => match.action), ["block", "block", "warn", "log"]);
});

Deno.test("evaluate() says nothing about what is harmless", () => {
  const { action, matches, evaluated, partial } = request("ls -la | wc -l");
  assertEquals([action, matches.length, partial], [undefined, 0, false]);
  assertEquals(evaluated, catalog.filter(({ phases }) => phases.includes("request")).length);
});

Deno.test("evaluate() shows the words that led to it, without secrets and within 200 characters", () => {
  assertEquals(request("cd src; sudo  rm   -rf / # oops").matches[0]?.evidence, "rm -rf /");
  const token = fake("ghp_", 36);
  const evidence = request(`rm -rf / ${token} ${"x".repeat(500)}`).matches[0]?.evidence ?? "";
  assert(!evidence.includes(token) && evidence.length <= 201, evidence);
});

Deno.test("evaluate() masks in outputs what policies want masked, and nothing else", () => {
  const text = "Ada, ada@example.org, SSN 123-45-6789";
  const { action, redacted, findings } = response(text);
  assertEquals([action, redacted], ["redact", "Ada, ada@example.org, SSN 1*********9"]);
  assertEquals(findings.map(({ type }) => type), ["us_ssn"]);
  assertEquals(response("ada@example.org").action, "log");
});

Deno.test("evaluate() notes secrets in a request without changing it", () => {
  const { action, redacted } = request(`export AWS_ACCESS_KEY_ID=${fake("AKIA", 16, ALPHABET.base32)}`);
  assertEquals([action, redacted], ["warn", undefined]);
});

Deno.test("evaluate() blocks what is too large to be read", () => {
  assertEquals(request(`echo ${"x".repeat(1024 * 1024)}`).matches[0]?.policy.id, "sys_dangerous_oversize_statement");
});

Deno.test("evaluate() finds what stands behind padding", () => {
  assertEquals(request(`echo ${"x".repeat(1_000_000)}; rm -rf /`).action, "block");
});

Deno.test("evaluate() answers for any text", () => {
  for (
    const text of ["", "\0", "\uD800", "'", "$(", "<<", "}}}", "\uE000", "((((", "`".repeat(999), "${".repeat(999)]
  ) {
    assert(request(text).evaluated > 0, JSON.stringify(text));
    assert(response(text).evaluated > 0, JSON.stringify(text));
  }
});
