/** What a statement holds in an encoding, decoded: code that nobody who reads the statement can read. */

/** Nobody hides more, and each is looked for in all code that runs. */
const MOST_TEXTS = 40;
const PRINTED = /^[\x20-\x7e\s]+$/;

/** The texts of one statement. */
export class HiddenTexts {
  readonly #texts = new Set<string>();

  /** @param statement what anybody can read */
  constructor(readonly statement: string) {}

  /** Notes a decoded text, if it is none that anybody can read. */
  add(decoded: string): void {
    const text = decoded.trim();
    if (this.#texts.size < MOST_TEXTS && PRINTED.test(text) && !this.statement.includes(text)) this.#texts.add(text);
  }

  /** Whether one of them is the code, or begins a command of it. */
  areIn(code: string): boolean {
    if (this.#texts.size === 0) return false;
    const whole = code.trim();
    for (const text of this.#texts) {
      if (whole === text) return true;
      const at = /\s/.test(text) ? code.indexOf(text) : -1;
      if (at >= 0 && /(?:^|[\n;&|({])[ \t]*$/.test(code.slice(Math.max(0, at - 80), at))) return true;
    }
    return false;
  }
}
