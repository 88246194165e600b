/**
 * Functions that V8 compiles as it reads them. Otherwise it reads a function three times: to find its end, to learn what it
 * closes over, and when it is called. A function expression in brackets is taken for one that is called at once, and read
 * once (v8.dev/blog/preparser, "PIFEs").
 */
import { parse } from "acorn";

/**
 * The code with the declarations that begin at these offsets, of those that a module makes at its top, turned into function
 * expressions in brackets. They come first, because a declaration can be called before its place in the code.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(withHotFunctions("a();function a(){}function b(){}", new Set([4])), "var a=(function a(){});a();function b(){}");
 * ```
 */
export function withHotFunctions(code: string, starts: ReadonlySet<number>): string {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const first: string[] = [];
  let rest = "";
  let position = 0;
  for (const { type, start, end, ...node } of body) {
    if (type !== "FunctionDeclaration" || !starts.has(start)) continue;
    first.push(`${(node as { id: { name: string } }).id.name}=(${code.slice(start, end)})`); // acorn: it has a name here
    rest += code.slice(position, start);
    position = end;
  }
  if (first.length === 0) return code;
  return `var ${first.join(",")};${rest}${code.slice(position)}`;
}
