/** Plain commands: the tree must be the parser's own, or there must be none. */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { parse } from "../../lib/shell/parser.ts";
import { plainScript } from "../../lib/shell/plain.ts";
import { corpus } from "../eval/corpus.ts";

/** The tree as data, with what the parser makes only when it is asked. */
function dataOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(dataOf);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([, value]) => value !== undefined);
  const { type, value, parts, args, redirects } = node as Record<string, unknown>;
  if (type === "Word") entries.push(["value", value], ["parts", parts]);
  if (type === "Command") entries.push(["args", args], ["redirects", redirects]);
  return Object.fromEntries(entries.map(([key, part]) => [key, dataOf(part)]));
}

function agrees(source: string): boolean {
  const plain = plainScript(source);
  if (plain) assertEquals(dataOf(plain), dataOf(parse(source)), JSON.stringify(source));
  return plain !== undefined;
}

const COMMANDS = [
  "git status",
  "  ls -la src | head -5 && echo done; pwd\n\ncat a.txt\n",
  `grep -rn 'a "b" c' lib --include="*.ts" x'y'"z" 2>/dev/null || true`,
  "npm test > out.txt 2>&1",
  "sort < names >> all; echo 'quoted' arguments'' \"\"",
  "find . -name '*.ts' |\n wc -l",
];

Deno.test("plainScript() makes the parser's tree of plain commands", () => {
  for (const command of COMMANDS) assert(agrees(command), command);
});

Deno.test("plainScript() leaves to the parser what may mean more", () => {
  const others = [
    "echo $HOME",
    "echo `id`",
    "A=1 make",
    "sleep 1 &",
    "(cd /; ls)",
    "cat <<END\nEND",
    "cat <<< x",
    "ls *.ts",
    "echo {a,b}",
    "echo a\\ b",
    "if true; then ls; fi",
    "! true",
    "time ls",
    "export A=b",
    "ls # all",
    "a |& b",
    "echo 'open",
    "a && ; b",
    "'rm' -rf x",
    "> file",
    "2> file ls",
  ];
  assertEquals(others.filter((source) => plainScript(source)), []);
});

Deno.test("plainScript() agrees with the parser about every command of the corpus and the catalogue", () => {
  const sources = [
    ...[...corpus("dangerous"), ...corpus("harmless")].map(({ text }) => text),
    ...catalog.flatMap(({ hits, misses }) => [...hits, ...misses]),
  ];
  const plain = sources.filter((source) => source.length < 10_000).filter(agrees).length;
  assert(plain > sources.length / 4, `${plain} of ${sources.length} are plain`);
});

Deno.test("plainScript() agrees with the parser about tokens in any order", () => {
  const tokens = [
    ..."ab12 \t\n;|&<>'\"-=~.:/,@%+#!*?$`(){}[]^\\\r\0é\u00a0",
    ..."git ls time in do done export x=1 2>&1 >> && || 2> 12> 'a' \"b\" '' ;; |& <& 1>&2".split(" "),
    ...[" ", " ", " ", "echo ", "cat "],
  ];
  let seed = 1;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  let plain = 0;
  for (let round = 0; round < 100_000; round++) {
    const source = Array.from({ length: 1 + next(10) }, () => tokens[next(tokens.length)]).join("");
    if (agrees(source)) plain++;
  }
  assert(plain > 1000, `${plain} are plain`);
});
