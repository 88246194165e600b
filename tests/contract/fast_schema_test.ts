/** The hot bundle's stand-in for zod, against zod itself. */
import { assertEquals } from "@std/assert";
import * as zod from "zod/mini";
import * as fast from "../../lib/contract/fast_schema.ts";

/** The shapes of the three tools' inputs and outputs, built with either. */
// deno-lint-ignore no-explicit-any -- two libraries with the same functions and other types
function schemas(z: any) {
  const match = z.looseObject({
    policy_id: z.string(),
    risk_level: z.optional(z.string()),
    action: z.optional(z.string()),
  });
  return {
    output: z.looseObject({
      allowed: z.boolean(),
      policies_evaluated: z._default(z.number(), 0),
      block_reason: z.optional(z.string()),
      override_existing_id: z.optional(z.nullable(z.string())),
      policy_matches: z.optional(z.array(match)),
      redacted_data: z.optional(z.array(z.record(z.string(), z.unknown()))),
    }),
    input: z.object({
      connector_type: z.string().check(z.minLength(1)),
      operation: z._default(z.enum(["query", "execute"]), "execute"),
      parameters: z.optional(z.record(z.string(), z.unknown())),
    }),
  };
}

const VALUES: unknown[] = [
  null,
  undefined,
  1,
  "x",
  [],
  {},
  { allowed: true },
  { allowed: 1 },
  { allowed: "true" },
  { allowed: null },
  { allowed: true, policies_evaluated: 3, newer: { a: 1 } },
  { allowed: true, policies_evaluated: "3" },
  { allowed: true, policies_evaluated: NaN },
  { allowed: true, policies_evaluated: null },
  { allowed: false, block_reason: "b", policy_matches: [{ policy_id: "p", more: 1 }] },
  { allowed: false, block_reason: undefined },
  { allowed: false, override_existing_id: null },
  { allowed: false, override_existing_id: "o" },
  { allowed: false, override_existing_id: 1 },
  { allowed: false, policy_matches: [{}] },
  { allowed: false, policy_matches: [{ policy_id: 1 }] },
  { allowed: false, policy_matches: {} },
  { allowed: true, redacted_data: [{ a: 1 }] },
  { allowed: true, redacted_data: [["a"]] },
  { connector_type: "c" },
  { connector_type: "" },
  { connector_type: "c", operation: "query", dropped: 1 },
  { connector_type: "c", operation: "other" },
  { connector_type: "c", parameters: { a: [1, { b: null }] } },
  { connector_type: "c", parameters: [] },
];

for (const name of ["input", "output"] as const) {
  for (const value of VALUES) {
    Deno.test(`the fast ${name} schema reads ${JSON.stringify(value)} as zod does`, () => {
      const [expected, found] = [zod, fast].map((z) => schemas(z)[name].safeParse(value));
      assertEquals(found.success, expected.success);
      if (expected.success) assertEquals(found.data, expected.data);
      else assertEquals(found.error.issues[0].path, expected.error.issues[0].path);
    });
  }
}
