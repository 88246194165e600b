/** Code that starts processes without end. */
import type { FirstLook } from "../first_look.ts";

/** A condition that is always so: a constant, two that are compared, or the fork itself. */
const ALWAYS = String
  .raw`(?:(?:true|[1-9]\d*|!\s*(?:0|false)|\$true|not\s+(?:0|False)|\d+\s*[<>=!]=?=?\s*\d+)(?=\s*(?:[):;{\n]|do\b|$))|(?=(?:\w+\s*=\s*)?(?:os\.|Process\.|pcntl_)?fork\b))`;
const NEVER = String.raw`(?:false|nil|0)(?=\s*(?:[):;{\n]|do\b|$))`;
/** A loop that does not end by its condition. */
const LOOP = new RegExp(
  String
    .raw`\bwhile\b\s*(?:\(\s*)?${ALWAYS}|\buntil\b\s*(?:\(\s*)?${NEVER}|\bfor\s*(?:\(\s*;\s*;\s*\)|(?=\{))|\bloop\s*(?:do\b|(?=\{))`,
  "gi",
);
/** What a turn of it may start without waiting for it. */
const START =
  /\b(?:fork|vfork|pcntl_fork|spawn|Popen|Process|Thread|start_new_thread|create_subprocess_\w+|posix_spawnp?|exec\.Command|Command::new|Start-(?:Process|Job|ThreadJob)|saps)\b/i;
/** What it may wait for. */
const WAIT =
  /\b(?:\w*wait\w*|\w*sleep|join|accept|recv\w*|read\w*|input|gets|poll|select|communicate|break|return|_?exit|raise|throw)\b|\b\w+Sync\b|\b(?:get|run|output|status)\(/i;
/** Characters of a turn that are looked at: nested loops share theirs. */
const LONGEST_TURN = 1000;
/** A shell that starts what it is told to and goes on. */
const BEHIND = /\b(?:system|exec|execute|popen|shell_exec|passthru)\s*(?:\(\s*)?(["'])(?:(?!\1)[^\n]){0,400}&\s*\1/;
/** `fork while fork`, and a copy for each turn of a list that has no end. */
const COPIES = new RegExp(
  String
    .raw`\bfork\b(?:\s*\(\s*\))?\s*(?:while\b\s*(?:\(\s*)?${ALWAYS}|until\b\s*(?:\(\s*)?${NEVER})|\bfork\(\)\s*for\s+\w+\s+in\s+(?:iter\(\s*int|(?:itertools\.)?(?:count|cycle|repeat)\(|range\(\s*\d+\s*\*\*|range\(\d{4,})`,
  "i",
);
/** {@linkcode FirstLook} at code that starts anything. */
export const START_LOOK: FirstLook = {
  says: /fork|spawn|popen|process|thread|exec|command|start-|saps|system|passthru/i,
  before: [START, BEHIND, COPIES],
};
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\\[^]/g;

/**
 * Whether the code starts processes without end and without waiting for any.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(multiplies("loop { spawn('yes') }"));
 * assert(!multiplies("print 'fork while fork'"));
 * assert(!multiplies("while True:\n  c = s.accept()\n  Thread(target=f).start()"));
 * ```
 */
export function multiplies(code: string): boolean {
  if (!START_LOOK.says.test(code)) return false;
  const plain = code.replace(TEXT, (text) => text.startsWith("\\") ? text : `"${" ".repeat(text.length - 2)}"`);
  if (COPIES.test(plain)) return true;
  for (const { 0: head, index } of plain.matchAll(LOOP)) {
    const end = endOfTurn(plain, index, index + head.length);
    const turn = plain.slice(index, end);
    if (START.test(turn) && !WAIT.test(turn) || BEHIND.test(code.slice(index, end))) return true;
  }
  return false;
}

/** Where the loop's block ends: at the brace that closes it, or before the next line that is no deeper. */
function endOfTurn(code: string, start: number, behindHead: number): number {
  const limit = Math.min(code.length, behindHead + LONGEST_TURN);
  const indent = indentOf(code.slice(Math.max(0, start - LONGEST_TURN), start).split("\n").at(-1) ?? "");
  let depth = 0;
  for (let at = behindHead; at < limit; at++) {
    const char = code[at];
    if (char === "{") depth++;
    else if (char === "}" && --depth <= 0) return at;
    else if (char === "\n" && depth === 0 && !/^[\s)]*$/.test(code.slice(behindHead, at))) {
      const next = code.slice(at + 1, limit);
      if (/^[ \t]*[^\s{]/.test(next) && indentOf(next) <= indent) return at;
    }
  }
  return limit;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
