/** The classes of POSIX in brackets: `[[:alpha:]_]`. */

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  xdigit: "0-9A-Fa-f",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  graph: "!-~",
  print: " -~",
};

/** What stands in the brackets, behind a sign that negates it, as a regular expression has it in its own. */
export function characterClass(body: string): string {
  return body.replace(/\[:(\w+):\]|[\\[\]]/g, (char, name?: string) => name ? CLASSES[name] ?? "" : `\\${char}`);
}
