import { assertEquals } from "@std/assert";
import { pii } from "../../lib/detect/pii.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

const COUNTS = [
  "44051401359\t/data",
  "sent 44051401359 bytes",
  '{"value":44051401359}',
  "GC(7) Pause Young 13017285K->1301728K(16777216K)",
];
for (const text of COUNTS) {
  Deno.test(`findingsIn() takes the number in ${JSON.stringify(text)} for a count`, () => {
    assertEquals(findingsIn(text, pii), []);
  });
}

Deno.test("findingsIn() finds an identity number with its label, and one that is the whole text", () => {
  assertEquals(findingsIn("PESEL: 44051401359", pii).length, 1);
  assertEquals(findingsIn("44051401359\n", pii).length, 1);
});

const ROWS = Array.from({ length: 20 }, (_, row) => `person ${row}`);
for (
  const [kind, head, row] of [
    ["commas", "name,pesel", (name: string) => `${name},44051401359`],
    ["tabs", "PESEL\tname", (name: string) => `44051401359\t${name}`],
    ["Markdown", "| name | pesel |\n|---|---|", (name: string) => `| ${name} | 44051401359 |`],
  ] as const
) {
  Deno.test(`findingsIn() finds every identity number below its head in a table with ${kind}`, () => {
    assertEquals(findingsIn([head, ...ROWS.map(row)].join("\n"), pii).length, 20);
  });
}

// The last of these passes Luhn, as one in ten does by chance.
const IDENTIFIERS = [0, 1, 2, 3, 4, 5, 6, 8].map((last) => `453914880343646${last}`).concat("4539148803436467");
const CARDS = ["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"];
/** Of twelve machines. */
const OTHERS = Array.from({ length: 12 }, (_, place) => String(7_100_000_000_000_000 + place * 111_111_111_111_110));

/** As a program makes them up, the same in every run: a few are valid by chance. */
const RANDOM = Array.from(
  { length: 60 },
  (_, place) => String(1e15 + Number(BigInt(place + 1) * 7_046_029_543_275_239n % 9_000_000_000_000_000n)),
);

for (
  const [what, text] of [
    ["random numbers, one in each line", RANDOM.join("\n")],
    ["random numbers in lines of JSON", JSON.stringify(RANDOM, null, 2)],
    ["the first column of random numbers", `ref,name\n${RANDOM.map((value) => `${value},Ada`).join("\n")}`],
    [
      "another column of them",
      `| a | ref |\n|---|---|\n${RANDOM.map((value, row) => `| ${row} | ${value} |`).join("\n")}`,
    ],
    ["a path from the root", "cat /home/ada/logs/4539148803436467 /var/spool/4539148803436467"],
    ["the name of a picture", '<img src="/img/4539148803436467.png"> img/4539148803436467.jpg'],
    ["a cell beside the part of a page", ".card-footer, .card__title { width: 4222222222222px } 4222222222222"],
    ["lines", IDENTIFIERS.join("\n")],
    ["JSON", JSON.stringify(IDENTIFIERS.map(Number))],
    ["a table", `node | value\n${IDENTIFIERS.map((value, row) => `n${row} | ${value}`).join("\n")}`],
    ["a log", IDENTIFIERS.map((value) => `worker picked ${value} at once`).join("\n")],
    ["paths of one file each", IDENTIFIERS.map((value) => `./data/${value}`).slice(-1).join("\n")],
  ] as const
) {
  Deno.test(`findingsIn() takes no identifier for a card that is valid by chance, in ${what}`, () => {
    assertEquals(findingsIn(text, pii), []);
  });
}

for (
  const [what, text, count] of [
    ["random numbers stand around one that is said to be one", `${RANDOM.join("\n")}\nVisa ${CARDS[0]}`, 4],
    ["random numbers stand before one in a sentence", `${RANDOM.join("\n")}\nwe took ${CARDS[1]} from Ada`, 1],
    [
      "too many of a column are valid for chance",
      [...RANDOM.slice(26, 46), ...CARDS.slice(0, 2), "4012888888881881"].join("\n"),
      3,
    ],
    ["a column is too short to tell", [...RANDOM.slice(0, 9), CARDS[0]].join("\n"), 1],
    ["the address has no folder of a disk", `GET /cards/${CARDS[0]}\nPOST /customers/${CARDS[1]}`, 2],
    ["a document is named so", `img/${CARDS[0]}.json receipts/${CARDS[1]}.pdf`, 2],
    ["all numbers are cards", CARDS.join("\n"), 4],
    ["one of two is", `${IDENTIFIERS[0]} 4012888888881881`, 1],
    [
      "a column is named so",
      `name,card_number\n${[...IDENTIFIERS, CARDS[0]].map((card) => `A,${card}`).join("\n")}`,
      2,
    ],
    ["a word is beside it", `${IDENTIFIERS.slice(0, 8).join(", ")}\n${"-".repeat(60)}\nVisa ${CARDS[0]}`, 1],
    ["the others are times", `${"1730802667123456 start\n20241105103107 end\n".repeat(9)}charged ${CARDS[0]}`, 1],
    ["the others are said to be identifiers", `${"trace_id=4539148803436460\n".repeat(9)}charged ${CARDS[0]}`, 1],
    ["the others begin otherwise", `${OTHERS.join("\n")}\npaid ${CARDS[0]}, ${CARDS[1]}`, 2],
    ["what stands beside it is its own", `${IDENTIFIERS.slice(0, 8).join("\n")} 4539148803436467 exp 12/29 cvv 123`, 1],
    ["the others are longer", `${"4539148803436460123 done\n".repeat(9)}charged ${CARDS[0]}`, 1],
  ] as const
) {
  Deno.test(`findingsIn() finds cards where ${what}`, () => {
    const found = findingsIn(text, pii).filter(({ type }) => type === "payment_card");
    assertEquals(found.length, count);
  });
}
