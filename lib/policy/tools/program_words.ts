/** Command lines that leave their program out: the tool's name says it. */
import { wordsOf } from "./name_words.ts";

const PROGRAMS = new Set("kubectl helm aws az gcloud terraform tofu gh docker podman git".split(" "));

/**
 * The line with the program of the tool before it; undefined if the tool has none, or the line says it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(withProgram("mcp__kubectl__run", "get pods"), "kubectl get pods");
 * ```
 */
export function withProgram(tool: string, line: string): string | undefined {
  const program = wordsOf(tool).findLast((word) => PROGRAMS.has(word));
  const [first = ""] = line.trim().split(/\s/, 1);
  return program === undefined || first === "" || first === program ? undefined : `${program} ${line}`;
}
