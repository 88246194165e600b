import { assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { CLAIMED } from "./entities.ts";

Deno.test("every kind of finding that claims an entity has a detector", () => {
  const known = new Set<string>(allDetectors.map(({ type }) => type));
  assertEquals(Object.values(CLAIMED).flat().filter((type) => !known.has(type)), []);
});
