/** What a statement holds in an encoding, decoded: code that nobody who reads the statement can read. */

/** Nobody hides more, and each is looked for in all code that runs. */
const MOST_TEXTS = 40;
/** Nobody writes it in a text: a sign that controls, or what stands for bytes that are none. */
const NO_TEXT = /[^\P{Cc}\s]|\uFFFD/u;
/** What may stand in front of a command. */
const AHEAD =
  /(?:^|[\n;&|({])[ \t]*(?:(?:then|do|else|!|exec|env|sudo|time|nohup|eval|command|\w{1,40}=\S{0,40})[ \t]+){0,4}$/;

/** The texts of one statement. */
export class HiddenTexts {
  readonly #texts = new Set<string>();

  /** @param statement what anybody can read */
  constructor(readonly statement: string) {}

  /** Notes a decoded text, if it is none that anybody can read. */
  add(decoded: string): void {
    const text = decoded.trim();
    if (text === "" || NO_TEXT.test(text) || this.statement.includes(text)) return;
    const [first] = this.#texts;
    if (first !== undefined && this.#texts.size >= MOST_TEXTS) this.#texts.delete(first);
    this.#texts.add(text);
  }

  /** Whether one of them is the code, or begins a command of it. */
  areIn(code: string): boolean {
    if (this.#texts.size === 0) return false;
    const whole = code.trim();
    for (const text of this.#texts) {
      if (whole === text) return true;
      const at = /\s/.test(text) ? code.indexOf(text) : -1;
      if (at >= 0 && AHEAD.test(code.slice(Math.max(0, at - 200), at))) return true;
    }
    return false;
  }
}
