import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { isOverridable } from "../../lib/policy/overridable.ts";

Deno.test("a person may lift what is neither critical nor a protection of the governance", () => {
  const lifted = catalog.filter(isOverridable);
  assert(lifted.length > 50);
  assertEquals(lifted.filter(({ severity, locked }) => severity === "critical" || locked), []);
  assertEquals(
    catalog.filter((policy) => !isOverridable(policy)).filter(({ severity }) => severity !== "critical"),
    [],
  );
});
