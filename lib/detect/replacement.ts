/** Putting something else in the place of what was found. */
import type { Finding } from "./detector.ts";

/** The type of what a search gave up on: the rest of a text, as one order, whatever it says. */
export const UNREAD = "injection_overload";

/** What stands for a value of a type. */
export type Replacement = (value: string, type: string) => string;

/** Whether the type is that of an order to whoever reads. */
export function isOrder(type: string): boolean {
  return type.startsWith("injection_");
}

/** The text with every finding replaced. */
export function replaced(text: string, findings: readonly Finding[], replacement: Replacement): string {
  let result = "";
  let end = 0;
  for (const { type, ...finding } of findings) {
    result += text.slice(end, finding.start) + replacement(text.slice(finding.start, finding.end), type);
    end = finding.end;
  }
  return result + text.slice(end);
}
