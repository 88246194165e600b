/** zod/mini schemas for the MCP SDK, which takes Standard Schemas that can say themselves in JSON Schema. */
import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import * as z from "zod/mini";

/** The schema with its JSON Schema form; full zod has that built in, zod/mini does not. */
export function withJsonSchema<S extends z.ZodMiniType>(schema: S): StandardSchemaWithJSON<z.input<S>, z.output<S>> {
  const standard = {
    ...schema["~standard"],
    jsonSchema: {
      input: () => z.toJSONSchema(schema, { io: "input" }),
      output: () => z.toJSONSchema(schema, { io: "output" }),
    },
  };
  // zod types the two validators alike but not identically.
  return { "~standard": standard } as StandardSchemaWithJSON<z.input<S>, z.output<S>>;
}
