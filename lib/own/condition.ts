/** From a condition as JSON to the engine's own. */
import type { Condition } from "../policy/condition.ts";
import type { OwnCondition } from "./schema.ts";

/**
 * The engine's condition.
 *
 * @throws {RangeError} if it names a detector that does not exist
 */
export function conditionOf(own: OwnCondition, detectors: ReadonlySet<string>): Condition {
  switch (own.kind) {
    case "all":
    case "any":
      return { kind: own.kind, of: own.of.map((part) => conditionOf(part, detectors)) };
    case "not":
      return { kind: "not", of: conditionOf(own.of, detectors) };
    case "detects": {
      const unknown = own.detectors.find((name) => !detectors.has(name));
      if (unknown) throw new RangeError(`there is no detector ${unknown}`);
      // The names were just checked against the catalogue that the type lists.
      return own as Condition;
    }
    case "command":
    case "effect":
    case "text":
      // Absent fields are missing keys after parsing, which is what the engine's type asks for.
      return own as Condition;
  }
}
