/**
 * The part of an apply_patch text that does something: the file headers and the added lines.
 *
 * Context and removed lines stand in the files already; judging them would block a patch for what it takes away.
 */
const HEADER = /^[\s\x85]*\*\*\* (?:Add File|Update File|Delete File|Move to): /;

/** The reduced patch; the whole text if it names no file, so that nothing is passed over. */
export function patchStatement(patch: string): string {
  const lines = patch.split(/\r?\n/);
  const kept = lines.filter((line) => line.startsWith("+") || HEADER.test(line));
  return kept.some((line) => HEADER.test(line)) ? kept.join("\n") : patch;
}
