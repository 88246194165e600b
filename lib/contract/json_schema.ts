/** Schemas of the wire as JSON Schema 2020-12, for those who do not read TypeScript. */
import * as z from "zod/mini";

/** A JSON Schema. */
export type JsonSchema = Record<string, unknown>;

/** The schema of what is sent (`input`) or of what comes back (`output`). */
export function jsonSchemaOf(schema: z.ZodMiniType, io: "input" | "output"): JsonSchema {
  // The dialect is OpenAPI 3.1's own, so that it need not be named each time.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
