import { assertEquals, assertStringIncludes } from "@std/assert";
import { deno } from "./support/deno.ts";

const REFUSED: [string, string[], string][] = [
  ["a tag of another version", ["--tag", "v0.0.0"], "Cannot release v0.0.0: the version is "],
  ["a platform that nobody releases for", ["--target", "pdp11"], "Cannot release for pdp11: expected one of "],
  ["an unknown option", ["--targets", "all"], "Cannot release: unknown option --targets"],
];
for (const [what, args, message] of REFUSED) {
  Deno.test(`deno task release refuses ${what}`, async () => {
    const { code, stderr } = await deno(["task", "release", ...args]);
    assertEquals(code, 1);
    assertStringIncludes(stderr, message);
  });
}
