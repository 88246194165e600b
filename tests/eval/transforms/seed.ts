/** The shape of a command that a transform rewrites: rough, because a transform that does not fit simply stays out. */

/** Words of the shell itself: no path leads to them, and nothing can wrap them. */
const SHELL_WORDS = new Set(
  ("alias bg cd command declare disown eval exec exit export fg getopts hash history jobs let local read readonly " +
    "return set shift shopt source time trap type typeset ulimit umask unalias unset wait case for if select until while")
    .split(" "),
);

/** A command's first word, and all that follows it. */
export interface Head {
  program: string;
  rest: string;
}

/** The head, if the command begins with a plainly written program. */
export function headOf(seed: string): Head | undefined {
  const [, program, rest = ""] = /^([a-z][\w.+-]*)(?=$|\s)(.*)$/s.exec(seed) ?? [];
  if (program === undefined || SHELL_WORDS.has(program)) return undefined;
  return { program, rest };
}

/** The text in single quotes, as one word of the shell. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The words of a command that is nothing but plain words: no quotes, operators, expansions; `~` and globs may stand. */
export function plainWords(seed: string): string[] | undefined {
  const words = seed.split(" ");
  const plain = words.every((word) => /^[\w.\/~:=@%+*-]+$/.test(word)) && headOf(seed) !== undefined;
  return plain && !words.some((word, index) => index === 0 && word.includes("=")) ? words : undefined;
}

/** The same, where no word changes when it comes out of a variable, which expands no `~`. */
export function literalWords(seed: string): string[] | undefined {
  const words = plainWords(seed);
  return words?.some((word) => word.includes("~")) ? undefined : words;
}

/** Whether it is one line, so that something may follow it there. */
export function isOneLine(seed: string): boolean {
  return !seed.includes("\n");
}

/** Whether it is a single pipeline: what stands before it stands before all of it. */
export function isOnePipeline(seed: string): boolean {
  return !/[;&\n]|\|\|/.test(seed.replace(/'[^']*'|"(?:\\.|[^"\\])*"|\\./gs, "").replace(/\d*[<>]&[\d-]?|&>/g, ""));
}

/** Whether a shell that is not bash reads it alike. */
export function isPortable(seed: string): boolean {
  return !/<\(|<<<|\$'|\/dev\/tcp|>& |\{[^ }]*,|\[\[|\\x|\(\)\{|\b(?:history|source|shopt|read -r)\b|^alias/.test(seed);
}
