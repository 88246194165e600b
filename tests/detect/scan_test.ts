import { assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { type Detector, type FormDetector, kindsOf, type PatternDetector } from "../../lib/detect/detector.ts";
import { ALPHABET, fake } from "../../lib/detect/fake.ts";
import { pii } from "../../lib/detect/pii.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

/** What was found, as type and text. */
const found = (text: string, using: readonly Detector[] = allDetectors) =>
  findingsIn(text, using).map(({ type, start, end }) => [type, text.slice(start, end)]);

const NO_PROOF = () => ({ hits: ["", ""], misses: ["", ""] }) as const;

/** A detector made for one test. */
const detector = (type: string, pattern: RegExp, more: Partial<PatternDetector> = {}): Detector => ({
  type,
  pattern,
  keywords: [],
  examples: NO_PROOF,
  ...more,
});

Deno.test("findingsIn() checks every occurrence, not only the first", () => {
  assertEquals(found("4111111111111112 and 4012888888881881", pii), [["payment_card", "4012888888881881"]]);
});

Deno.test("findingsIn() finds a match that begins inside one that failed", () => {
  const even = detector("even", /\d{2}/, { validate: (digits) => Number(digits) % 2 === 0 });
  assertEquals(found("1234", [even]), [["even", "12"], ["even", "34"]]);
  assertEquals(found("3457", [even]), [["even", "34"]]);
  assertEquals(found("3347", [even]), [["even", "34"]]);
});

Deno.test("findingsIn() sorts by place, whatever the order of allDetectors", () => {
  const text = "mail jane@example.com, ssn 123-45-6789, mail joe@example.com";
  assertEquals(found(text).map(([type]) => type), ["email", "us_ssn", "email"]);
});

Deno.test("findingsIn() gives one finding the type of the longer where one holds the other", () => {
  const inner = detector("inner", /bc/);
  const outer = detector("outer", /abcd/);
  assertEquals(found("abcd bc", [inner, outer]), [["outer", "abcd"], ["inner", "bc"]]);
});

Deno.test("findingsIn() leaves no part of overlapping findings out", () => {
  const left = detector("left", /abcd/);
  const right = detector("right", /cdefgh/);
  assertEquals(found("abcdefgh", [left, right]), [["right", "abcdefgh"]]);
});

Deno.test("findingsIn() names every kind that was found in one place", () => {
  const token = fake("ghs_", 36);
  const [finding] = findingsIn(`https://x-access-token:${token}@github.com/example/project`, allDetectors);
  assertEquals(finding && [...kindsOf(finding)].sort(), ["connection_password", "github_token"]);
});

Deno.test("findingsIn() gives offsets in UTF-16 units", () => {
  const [finding] = findingsIn("\u{1f600}\u{1f600} 123-45-6789", pii);
  assertEquals(finding, { type: "us_ssn", start: 5, end: 16 });
});

Deno.test("findingsIn() reports the group named value alone", () => {
  const password = fake("", 12);
  assertEquals(found(`postgres://${password}:${password}@db.example.com/x`), [["connection_password", password]]);
});

Deno.test("findingsIn() asks for context within 50 characters, before or behind", () => {
  const word = detector("word", /\bx\d\b/, { context: ["card"] });
  assertEquals(found("card x1", [word]).length, 1);
  assertEquals(found("x1 is the card", [word]).length, 1);
  assertEquals(found(`card ${" ".repeat(60)} x1`, [word]).length, 0);
});

Deno.test("findingsIn() takes context for whole words, plural and camel case included", () => {
  const word = detector("word", /\bx\d\b/, { context: ["card"] });
  for (const text of ["cards x1", "cardNumber x1", "card_number=x1", "CARD x1"]) {
    assertEquals(found(text, [word]).length, 1);
  }
  for (const text of ["discard x1", "cardinal x1"]) assertEquals(found(text, [word]).length, 0);
});

Deno.test("findingsIn() reads escapes as gaps, in JSON and in JSON inside JSON", () => {
  const plain = "name\n123-45-6789\tjane@example.com";
  const once = JSON.stringify({ text: plain });
  const twice = JSON.stringify({ text: once });
  for (const text of [plain, once, twice]) {
    assertEquals(found(text), [["us_ssn", "123-45-6789"], ["email", "jane@example.com"]]);
  }
});

Deno.test("findingsIn() reads through the colors of a terminal", () => {
  assertEquals(found("\u001b[01;31m\u001b[K123-45-6789\u001b[m\u001b[K"), [["us_ssn", "123-45-6789"]]);
  for (const name of ["\u001b[32mDB_PASSWORD\u001b[0m=", "\u001b[36mpassword\u001b[0m: \u001b[33m"]) {
    assertEquals(found(`${name}Kx7heron3moss\u001b[0m`), [["password", "Kx7heron3moss"]]);
  }
});

Deno.test("findingsIn() takes a private key as one block to its end", () => {
  const dashes = "-".repeat(5);
  const body = Array.from({ length: 20 }, (_, line) => fake(`l${line}`, 62, ALPHABET.base64)).join("\n");
  const block = `${dashes}BEGIN RSA PRIVATE KEY${dashes}\n${body}\n${dashes}END RSA PRIVATE KEY${dashes}`;
  assertEquals(found(`before\n${block}\nafter`), [["private_key", block]]);
});

Deno.test("findingsIn() gives the same answer when called again", () => {
  const text = "123-45-6789, 4111111111111111, jane@example.com";
  assertEquals(findingsIn(text, allDetectors), findingsIn(text, allDetectors));
  assertEquals(findingsIn(text, allDetectors).length, 3);
});

Deno.test("findingsIn() finds nothing in nothing", () => {
  assertEquals(findingsIn("", allDetectors), []);
  assertEquals(findingsIn("123-45-6789", []), []);
});

Deno.test("findingsIn() finds values at both ends of a MiB of text", () => {
  const text = `123-45-6789 ${"all work and no play makes jack a dull boy\n".repeat(25_000)} jane@example.com`;
  assertEquals(found(text), [["us_ssn", "123-45-6789"], ["email", "jane@example.com"]]);
});

/** A detector of numbers of five digits that end in 7, made for one test. */
const number: FormDetector = {
  type: "number",
  forms: ["00000", "00-000"],
  validate: (value) => value.endsWith("7"),
  labels: ["club number"],
  examples: NO_PROOF,
};

Deno.test("findingsIn() takes a form for sure behind its label", () => {
  for (
    const text of ["club number 12347", "club_number: 12-347", '{"clubNumber":"12347"}', "12 347 is my club number"]
  ) {
    assertEquals(found(text, [number]).length, 1, text);
  }
  for (const text of ["12347", "club number 12346", "club 12347", "club number 123479"]) {
    assertEquals(found(text, [number]), [], text);
  }
});

Deno.test("findingsIn() takes a form that stands alone, unless it is said to be something else", () => {
  const alone: FormDetector = { ...number, alone: (value) => value.length === 5 };
  assertEquals(found("12347 12-347", [alone]), [["number", "12347"]]);
  for (const text of ["order id: 12347", "0.12347", "a-12347", "12347.5", "$12347", "/x/12347", "12347@x"]) {
    assertEquals(found(text, [alone]), [], text);
  }
});

Deno.test("findingsIn() does not take columns for a value in groups, without its label", () => {
  const alone: FormDetector = { ...number, alone: true };
  assertEquals(found("12 347", [alone]).length, 1);
  assertEquals(found("9 12 347", [alone]), []);
  assertEquals(found("club number 9 12 347", [alone]).length, 1);
});

Deno.test("findingsIn() begins at the group named from, where a pattern looks back", () => {
  const address = detector("address", /(?<=(?<from>[a-z]{1,9}))@[a-z]{1,9}/, { keywords: ["@"], leads: true });
  assertEquals(found("to ada@home", [address]), [["address", "ada@home"]]);
});

Deno.test("findingsIn() sees through invisible characters and digits of other scripts, and gives their places", () => {
  assertEquals(found("SSN 123-4\u200b5-6789\u200b!"), [["us_ssn", "123-4\u200b5-6789"]]);
  assertEquals(found("\u200b\ufeff\uff11\uff12\uff13-45-6789"), [["us_ssn", "\uff11\uff12\uff13-45-6789"]]);
  assertEquals(found("\u{1d7cf}\u{1d7d0}\u{1d7d1}-45-6789 x"), [["us_ssn", "\u{1d7cf}\u{1d7d0}\u{1d7d1}-45-6789"]]);
});

Deno.test("findingsIn() finds more values with colors inside than a call may have arguments", () => {
  const one = detector("one", /a:b/, { keywords: ["a:b"], leads: true });
  assertEquals(found("a:\u001b[mb ".repeat(150_000), [one]).length, 150_000);
});

Deno.test("findingsIn() reckons no check digit of a number that a label alone makes sure where no letter stands", () => {
  let asked = 0;
  const labelled: Detector = {
    type: "labelled",
    forms: ["0000000000"],
    labels: ["account"],
    validate: () => ++asked > 0,
    examples: NO_PROOF,
  };
  assertEquals([findingsIn("1764490000,0.25\n".repeat(100), [labelled]), asked], [[], 0]);
  assertEquals([findingsIn("account 1764490000", [labelled]).length, asked], [1, 1]);
});

Deno.test("findingsIn() looks at so many places, and finds the rest as one", () => {
  let asked = 0;
  const validate = () => ++asked > 0;
  const word = detector("word", /pin \d/, { keywords: ["pin"], leads: true, validate });
  const text = "pin 1 ".repeat(1000);
  const findings = findingsIn(text, [word], 10);
  assertEquals([asked, findings.length], [10, 11]);
  assertEquals(findings.at(-1), { type: "injection_overload", start: 60, end: text.length });
  assertEquals(findingsIn(text, [detector("pin", /pin \d/, { validate })], 10).at(-1)?.end, text.length);
  assertEquals(findingsIn("pin 1 ".repeat(10), [word], 10).length, 10);
});

Deno.test("findingsIn() looks at so many cells of a table, and finds the rest as one", () => {
  const pin = detector("pin", /^\d$/, { keywords: ["pin"], column: /^pin$/ });
  const text = `id,pin\n${"a,1\n".repeat(1000)}`;
  const findings = findingsIn(text, [pin], 41);
  assertEquals([findings.length, findings.at(-1)?.end], [21, text.length]);
});
