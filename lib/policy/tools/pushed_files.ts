/** The command line of a tool that brings files into a repository, where whoever reads it finds them from then on. */
import { forgeWords } from "./forge.ts";

const BRINGS = new Set("push commit stage add create update upload put write edit".split(" "));

/** The words of the command for the paths that the tool writes; undefined if it brings none. */
export function pushedWords(tool: string, paths: readonly string[]): string[] | undefined {
  if (paths.length === 0) return undefined;
  const words = forgeWords(tool) ?? [];
  const isOfFiles = /^(?:file|content)$/.test(words.at(-1) ?? "");
  return isOfFiles && BRINGS.has(words[0] ?? "") ? ["git", "add", "--", ...paths] : undefined;
}
