/** Leaving the examples out of the engine that a hook loads: they prove the policies to people and tests, not to a hook. */
import { parse } from "acorn";
import { simple } from "acorn-walk";

/** The code with every `hits: […]` and `misses: […]` emptied. */
export function withoutExamples(code: string): string {
  const cuts: [number, number][] = [];
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    Property({ key, value }) {
      if (key.type !== "Identifier" || value.type !== "ArrayExpression") return;
      if (key.name === "hits" || key.name === "misses") cuts.push([value.start, value.end]);
    },
  });
  cuts.sort(([a], [b]) => a - b);
  let result = "";
  let position = 0;
  for (const [start, end] of cuts) {
    result += `${code.slice(position, start)}[]`;
    position = end;
  }
  return result + code.slice(position);
}
