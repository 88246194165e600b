/** Codex's patch format: which files it touches and what it adds. */
import type { Effect } from "./effect.ts";

/** Codex cuts what is white off both ends of a line before it looks for one. */
const HEADER = /^[\s\x85]*\*\*\* (Add File|Update File|Delete File|Move to): ([^]+)$/;

/** What a patch would do to files; `normal` makes its paths comparable. */
export function patchEffects(patch: string, normal: (path: string) => string): Effect[] {
  const effects: Effect[] = [];
  let current: { path: string; lines: string[] } | undefined;
  const finish = () => {
    if (current) effects.push({ kind: "write", path: current.path, text: current.lines.join("\n") });
    current = undefined;
  };
  for (const line of patch.split("\n")) {
    const [, verb, name = ""] = HEADER.exec(line) ?? [];
    const path = normal(name.trim());
    if (verb === undefined) {
      if (line.startsWith("+")) current?.lines.push(line.slice(1));
      continue;
    }
    if (verb === "Move to" && current) effects.push({ kind: "move", path: current.path, to: path });
    finish();
    if (verb === "Delete File") effects.push({ kind: "delete", path, recursive: false });
    else current = { path, lines: [] };
  }
  finish();
  return effects;
}
