/** Code that starts processes without end. */

/** A loop whose condition is a constant. */
const LOOP =
  /\bwhile\b\s*\(?\s*(?:true|[1-9]\d*|!0|\$true|not\s+(?:0|False))(?![\w.])|\buntil\b\s*\(?\s*(?:false|nil|0)\b|\bfor\s*(?:\(\s*;\s*;\s*\)|\{)|\bloop\s*(?:do\b|\{)/gi;
/** What a turn of it may start without waiting for it. */
const START =
  /\b(?:fork|vfork|spawn|Popen|Process|Thread|start_new_thread|create_subprocess_\w+|posix_spawnp?|exec\.Command|Command::new|Start-(?:Process|Job|ThreadJob)|saps)\b/i;
/** What it may wait for. */
const WAIT =
  /\b(?:\w*wait\w*|\w*sleep|join|accept|recv\w*|read\w*|input|gets|poll|select|communicate|break|return|exit|raise|throw)\b|\b\w+Sync\b|\b(?:get|run|output|status)\(/i;
const LONGEST_TURN = 200;
/** A shell that starts what it is told to and goes on. */
const BEHIND = /\b(?:system|exec|execute|popen|shell_exec|passthru)\s*\(?\s*(["'])(?:(?!\1)[^\n]){0,400}&\s*\1/;
/** `fork while fork`, and a copy for each turn of a list that has no end. */
const COPIES =
  /\bfork\b\s*(?:\(\s*\))?\s*(?:while|until)\b|\bfork\(\)\s*for\s+\w+\s+in\s+(?:iter\(\s*int|(?:itertools\.)?(?:count|cycle|repeat)\(|range\(\s*\d+\s*\*\*|range\(\d{4,})/;
/** A loop that only starts copies of itself. */
const FORKS =
  /(?:\b(?:while|until|loop)\b|\bfor\s*\(\s*;\s*;\s*\))[^\n]{0,60}?(?:\n\s*)?(?<!\/)\b(?:os\.|Process\.|pcntl_)?fork\b/;
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\\[^]/g;
const COMPILED = /^c$/;

/**
 * Whether the code starts processes without end and without waiting for any.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(multiplies("loop { spawn('yes') }", "ruby"));
 * assert(!multiplies("print 'fork while fork'", "perl"));
 * assert(!multiplies("while True:\n  c = s.accept()\n  Thread(target=f).start()", "python"));
 * ```
 */
export function multiplies(code: string, language = ""): boolean {
  const plain = code.replace(TEXT, (text) => text.startsWith("\\") ? text : '""');
  if (COPIES.test(plain) || !COMPILED.test(language) && FORKS.test(plain)) return true;
  for (const { 0: head, index } of plain.matchAll(LOOP)) {
    const turn = plain.slice(index + head.length, index + LONGEST_TURN);
    if (START.test(turn) && !WAIT.test(turn)) return true;
  }
  for (const { 0: head, index } of code.matchAll(LOOP)) {
    if (BEHIND.test(code.slice(index + head.length, index + LONGEST_TURN))) return true;
  }
  return false;
}
