/** How much work the patterns and the searches of some code are, in steps instead of milliseconds. */
import { searchSteps } from "./pattern_machine.ts";

const nativeExec = RegExp.prototype.exec;
/** Each reads the text to its end. */
const WHOLE = ["toLowerCase", "toUpperCase", "split", "replaceAll", "normalize"] as const;
/** Each reads the text until it has found what it looks for. */
const UNTIL_FOUND = ["indexOf", "includes"] as const;

/**
 * The steps of all regular expressions that the work runs, and the characters that it searches. Each match is also
 * compared with V8's own.
 *
 * @throws {Error} if the counted match and V8's are not the same
 */
export function stepsOf(work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const replace = (owner: object, name: string, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, { ...before, value });
    restore.push(() => Object.defineProperty(owner, name, before));
  };
  // Every method of texts and patterns that searches comes by here.
  replace(RegExp.prototype, "exec", function (this: RegExp, text: string) {
    const search = searchSteps(this, text);
    steps += search.steps;
    const match = nativeExec.call(this, text);
    if (match?.index !== search.found?.[0] || (match && match.index + match[0].length !== search.found?.[1])) {
      throw new Error(`Cannot count the steps of ${this}: V8 finds another match in ${JSON.stringify(text)}`);
    }
    return match;
  });
  for (const name of WHOLE) {
    const native = String.prototype[name] as (...args: unknown[]) => unknown;
    replace(String.prototype, name, function (this: string, ...args: unknown[]) {
      steps += this.length;
      return native.apply(this, args);
    });
  }
  for (const name of UNTIL_FOUND) {
    const native = String.prototype[name] as (...args: unknown[]) => unknown;
    const indexOf = String.prototype.indexOf;
    replace(String.prototype, name, function (this: string, wanted: string, from = 0) {
      const at = indexOf.call(this, wanted, from);
      steps += (at < 0 ? this.length : at) - Math.min(from, this.length) + 1;
      return native.call(this, wanted, from);
    });
  }
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}
