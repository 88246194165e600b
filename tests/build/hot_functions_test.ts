import { assertEquals } from "@std/assert";
import { withHotFunctions } from "../../lib/build/hot_functions.ts";

const CODE = "const a=f(1);async function g(){return f(2)}function f(x){return function h(){return x}}const b=g.name;";
const at = (text: string) => CODE.indexOf(text);

Deno.test("withHotFunctions() puts the declarations first, in brackets, and the code does the same", () => {
  const hot = withHotFunctions(CODE, new Set([at("async function g"), at("function f")]));
  assertEquals(hot.startsWith("var g=(async function g(){return f(2)}),f=(function f(x)"), true);
  assertEquals(new Function(`${hot};return [a(),b]`)(), [1, "g"]);
});

Deno.test("withHotFunctions() leaves functions inside of others, and code without any", () => {
  assertEquals(withHotFunctions(CODE, new Set([at("function h")])), CODE);
  assertEquals(withHotFunctions(CODE, new Set()), CODE);
});
