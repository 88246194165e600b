import { assertEquals } from "@std/assert";
import { readArguments } from "../../lib/shell/options.ts";

const SPEC = "r,R,recursive f,force o,output= i,in-place? no-preserve-root l# W# +";

const CASES: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]])[] = [
  ["-rf a", { recursive: [""], force: [""] }, ["a"]],
  ["a -R", { recursive: [""] }, ["a"]],
  ["--rec --f a", { recursive: [""], force: [""] }, ["a"]],
  ["-- -r", {}, ["-r"]],
  ["-o x a", { output: ["x"] }, ["a"]],
  ["-rox a", { recursive: [""], output: ["x"] }, ["a"]],
  ["--output=x --out y", { output: ["x", "y"] }, []],
  ["-i a", { "in-place": [""] }, ["a"]],
  ["-i.bak a", { "in-place": [".bak"] }, ["a"]],
  ["-lf a", { l: [""], force: [""] }, ["a"]],
  ["-l012fo x a", { l: ["012"], force: [""], output: ["x"] }, ["a"]],
  ["-W:no-x a", { W: [":no-x"] }, ["a"]],
  ["+f +o x a", { force: [""], output: ["x"] }, ["a"]],
  ["- a", {}, ["-", "a"]],
  ["--unknown=1", { unknown: ["1"] }, []],
];

for (const [line, options, operands] of CASES) {
  Deno.test(`readArguments() reads ${line}`, () => {
    const read = readArguments(line.split(" "), SPEC);
    assertEquals([Object.fromEntries(read.options), read.operands], [{ ...options } as Record<string, string[]>, [
      ...operands,
    ]]);
  });
}

Deno.test("readArguments() stops at the first operand if asked to", () => {
  const { options, rest } = readArguments(["-r", "sh", "-f"], SPEC, true);
  assertEquals([[...options.keys()], rest], [["recursive"], ["sh", "-f"]]);
});
