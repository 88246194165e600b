import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { fake } from "../../lib/detect/fake.ts";
import { redactLeaves } from "../../lib/detect/redact_leaves.ts";

Deno.test("redactLeaves() masks strings at any depth and names their paths", () => {
  const rows = [{ id: 1, note: "ok" }, { id: 2, person: { mails: ["jane@example.com", "x"], ssn: "123-45-6789" } }];
  const { value, changed, paths, types } = redactLeaves(rows, allDetectors);
  assertEquals(value, [{ id: 1, note: "ok" }, {
    id: 2,
    person: { mails: ["j**************m", "x"], ssn: "1*********9" },
  }]);
  assert(changed);
  assertEquals(paths, ["rows[1].person.mails[0]", "rows[1].person.ssn"]);
  assertEquals(types, ["email", "us_ssn"]);
});

Deno.test("redactLeaves() gives the very same value if nothing is sensitive", () => {
  const rows = [{ a: 1, b: null, c: [true, "text"], d: '{ "n": 12345678901234567890 }' }];
  const { value, changed, paths } = redactLeaves(rows, allDetectors);
  assertStrictEquals(value, rows);
  assertEquals([changed, paths], [false, []]);
});

Deno.test("redactLeaves() does not touch its input", () => {
  const rows = [{ ssn: "123-45-6789" }];
  redactLeaves(rows, allDetectors);
  assertEquals(rows, [{ ssn: "123-45-6789" }]);
});

Deno.test("redactLeaves() reads the name of a field as context of its value", () => {
  const secret = fake("w", 39);
  const { value } = redactLeaves({ ssn: "123456789", n: "123456789", SecretAccessKey: secret }, allDetectors);
  assertEquals(value, { ssn: "1*******9", n: "123456789", SecretAccessKey: `w${"*".repeat(38)}${secret.at(-1)}` });
});

Deno.test("redactLeaves() masks a number that is a card number, and leaves others numbers", () => {
  const { value } = redactLeaves([{ card: 4111111111111111, id: 4111111111111111, n: 17 }], allDetectors);
  assertEquals(value as unknown, [{ card: "4**************1", id: 4111111111111111, n: 17 }]);
});

Deno.test("redactLeaves() goes into JSON inside strings, inside strings", () => {
  const inner = JSON.stringify({ mail: "jane@example.com" });
  const { value, paths } = redactLeaves([{ body: JSON.stringify({ inner }) }], allDetectors);
  assertEquals(JSON.parse(JSON.parse(value[0]!.body).inner), { mail: "j**************m" });
  assertEquals(paths, ["rows[0].body.inner.mail"]);
});

Deno.test("redactLeaves() masks names of fields and loses none of them", () => {
  const { value, paths } = redactLeaves({ "ann@example.com": 1, "axn@example.com": 2 }, allDetectors, { root: "data" });
  assertEquals(value as unknown, { "a*************m": 1, "a*************m#2": 2 });
  assertEquals(paths, ["data", "data"]);
});

Deno.test("redactLeaves() keeps a field that is called __proto__", () => {
  const { value } = redactLeaves(JSON.parse('{"__proto__":{"ssn":"123-45-6789"}}'), allDetectors);
  assertEquals(JSON.stringify(value), '{"__proto__":{"ssn":"1*********9"}}');
});

Deno.test("redactLeaves() leaves out what is nested too deep to walk, and does not overflow", () => {
  const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  const { value, changed } = redactLeaves(deep, allDetectors);
  assert(changed);
  assert(JSON.stringify(value).includes("[REDACTED:too_deep]"));
});

Deno.test("redactLeaves() redacts in the style asked for", () => {
  const { value } = redactLeaves({ ssn: "123-45-6789" }, allDetectors, { style: "remove" });
  assertEquals(value, { ssn: "[REDACTED:us_ssn]" });
});
