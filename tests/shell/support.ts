/** Short questions to the shell reader. */
import type { Effect, EffectKind } from "../../lib/shell/effect.ts";
import { readShell } from "../../lib/shell/read_shell.ts";
import { shown } from "../../lib/shell/marks.ts";

/** The programs that would run, in order. */
export function programs(statement: string): string[] {
  return readShell(statement).invocations.map(({ program }) => program).filter(Boolean);
}

/** The effects of one kind. */
export function effectsOf<Kind extends EffectKind>(kind: Kind, statement: string): Extract<Effect, { kind: Kind }>[] {
  const effects = readShell(statement).invocations.flatMap(({ effects }) => effects);
  return effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
}

/** The paths that would be deleted, an ellipsis for what is not known. */
export function deletes(statement: string): string[] {
  return effectsOf("delete", statement).map(({ path }) => shown(path));
}

/** The paths that would be read. */
export function reads(statement: string): string[] {
  return effectsOf("read", statement).map(({ path }) => shown(path));
}

/** The paths that would be written. */
export function writes(statement: string): string[] {
  return effectsOf("write", statement).map(({ path }) => shown(path));
}

/** A statement that writes the file and then runs the command. */
export function written(path: string, text: string, command: string): string {
  return `cat > ${path} <<'END'\n${text}\nEND\n${command}`;
}
