/** Secrets that are written in pieces, or with some characters as escapes. */
import { assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { ALPHABET, fake } from "../../lib/detect/fake.ts";
import { redact } from "../../lib/detect/redact.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

const TOKEN = fake("ghp_", 36);
const [HEAD, TAIL] = [TOKEN.slice(0, 18), TOKEN.slice(18)];
const WORDS = "lorem ipsum dolor sit amet ".repeat(6);

/** The lines that a program makes that breaks after so many characters. */
const wrapped = (text: string, width: number, mark = "") =>
  text.replace(new RegExp(`.{${width - mark.length}}(?=.)`, "g"), (line) => `${line}${mark}\n`);

const WRITTEN: readonly (readonly [what: string, before: string, value: string])[] = [
  ["JSON", '{"token": "', TOKEN.replace("_", "\\u005f")],
  ["JSON in JSON", '{\\"token\\": \\"', TOKEN.replace("_", "\\\\u005F")],
  ["bytes of Python", "b'", TOKEN.replace("_", "\\x5f")],
  ["JavaScript", '"', TOKEN.replace("_", "\\u{5f}")],
  ["octal", "'", TOKEN.replace("_", "\\137")],
  ["all its characters", "🙂 ", TOKEN.replace(/./g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`)],
  ["its last character", "🙂 ", TOKEN.slice(0, -1) + "\\u0041"],
  ["Markdown", "the token ", TOKEN.replace("_", "\\_")],
  ["an address", "https://example.com/?t=", TOKEN.replace("_", "%5F")],
  ["an address behind a quote", "https://example.com/?q=%7B%22t%22%3A%22", TOKEN],
  ["HTML", "<b>", TOKEN.replace("_", "&#95;")],
  ["two strings", 't = "', `${HEAD}" + "${TAIL}`],
  ["strings in two lines", 't = "', `${HEAD}" +\n    "${TAIL}`],
  ["strings of PHP", "$t = '", `${HEAD}' . '${TAIL}`],
  ["strings of Python", 't = ("', `${HEAD}"\n     "${TAIL}`],
  ["code in JSON", '{"code": "t = \\"', `${HEAD}\\" +\\n  \\"${TAIL}`],
  ["a line that goes on", "export T=", `${HEAD}\\\n${TAIL}`],
];

for (const [what, before, value] of WRITTEN) {
  Deno.test(`findingsIn() finds the whole of a token as ${what} writes it`, () => {
    const text = `${before}${value}`;
    const found = findingsIn(text, allDetectors).map(({ type, start, end }) => [type, text.slice(start, end)]);
    assertEquals(found, [["github_token", value]]);
  });
}

for (const width of [64, 72, 76, 80]) {
  for (const mark of ["", "="]) {
    Deno.test(`findingsIn() finds a token over lines of ${width} characters${mark && ` that end in ${mark}`}`, () => {
      const text = wrapped(`${WORDS.slice(0, width - 14)} ${TOKEN} ${WORDS}`, width, mark);
      const [finding] = findingsIn(text, allDetectors);
      assertEquals(text.slice(finding?.start, finding?.end).replace(`${mark}\n`, ""), TOKEN);
    });
  }
}

Deno.test("findingsIn() finds a key whose slashes JSON escapes", () => {
  const [key, webhook] = [
    `${fake("K", 19)}\\/${fake("L", 19)}`,
    `T0${fake("", 7, ALPHABET.base32)}\\/B0${fake("", 7, ALPHABET.base32)}\\/${fake("", 24)}`,
  ];
  const text = `{"secretAccessKey": "${key}", "hook": "https:\\/\\/hooks.slack.com\\/services\\/${webhook}"}`;
  assertEquals(findingsIn(text, allDetectors).map(({ start, end }) => text.slice(start, end)), [key, webhook]);
});

Deno.test("findingsIn() finds a number between the escapes of an address", () => {
  for (const text of ["?id=%5B4539148803436467%5D", "?q=%22536-90-4399%22", "?q=card%3D4539148803436467&n=1"]) {
    assertEquals(findingsIn(text, allDetectors).length, 1, text);
  }
});

Deno.test("redact() leaves JSON the JSON that it was where tokens have escapes and are names of fields", () => {
  const text = JSON.stringify({ [TOKEN]: true, next: "x" }).replace("_", "\\u005f");
  const redacted = JSON.parse(redact(text, findingsIn(text, allDetectors)));
  assertEquals(Object.values(redacted), [true, "x"]);
  assertEquals(JSON.stringify(redacted).includes(TOKEN.slice(4)), false);
});

const OTHERS: Readonly<Record<string, string>> = {
  "rows that begin and end with digits": `${"1111".padEnd(64)}411111111111\n`.repeat(9),
  "base64 in lines": wrapped(fake("", 900, ALPHABET.base64), 76),
  "a dump": wrapped(fake("", 640, ALPHABET.hex), 64),
  "joined names": 'const name = "user" + "Token" + "Name"; path = "lib/" + "detect/" + "scan.ts"',
  "numbers of strings": 'return "123-" + "45" + count + "-6789" + "."',
  "patterns": String.raw`s/\/usr\/local\/bin/\/opt\/node_modules\/bin/; \1\2 [\x00-\x1f] \u003cb\u003e`,
  "columns of quotes": '"ghp","token"\n"abcdef0123456789abcdef0123456789abcd","x"',
  "short lines": `${"ghp_" + fake("", 14)}\n${fake("", 22)}`,
};
for (const [what, text] of Object.entries(OTHERS)) {
  Deno.test(`findingsIn() joins nothing that is sensitive from ${what}`, () => {
    assertEquals(findingsIn(text, allDetectors).map(({ type, start, end }) => [type, text.slice(start, end)]), []);
  });
}
