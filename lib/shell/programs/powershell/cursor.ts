/** A place in a text that is read once, from left to right. */
export class Cursor {
  at = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The character here; empty at the end. */
  get char(): string {
    return this.text[this.at] ?? "";
  }

  /** What the pattern, which begins with `^`, matches here within so many characters. */
  match(pattern: RegExp, within: number): RegExpExecArray | undefined {
    return pattern.exec(this.text.slice(this.at, this.at + within)) ?? undefined;
  }

  /** Goes past all characters of a kind. */
  skip(kind: RegExp): void {
    while (!this.isAtEnd && kind.test(this.char)) this.at++;
  }
}
