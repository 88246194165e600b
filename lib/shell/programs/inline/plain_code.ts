/** Code without what does not run: its comments, and what stands in its patterns. */

const LINE_TEXTS = String.raw`"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\\[^]`;
const TEXTS = String.raw`"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\\[^]`;
const LONG_TEXTS = String.raw`"""[^]*?"""|'''[^]*?'''`;
const BACKTICKS = "`(?:[^`\\\\]|\\\\[^])*`";
const HASH = String.raw`(?<remark>#[^\n]*)`;
const BLOCK = String.raw`(?<block>\/\*(?:[^]*?\*\/|[^]*))`;
const SLASHES = String.raw`(?<remark>\/\/[^\n]*)`;
/** A slash that stands where a value does begins a pattern. */
const PATTERN = String
  .raw`\/(?<=(?:^|[=(,:;!&|?{}\[+~%^<>*\n-]|\b(?:return|typeof|case|in|of|do|else|and|or|not|if|unless|when|while|until|split|grep|map)\b)\s*\/)(?![*\/])(?<pattern>(?:[^\/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,500})\/`;
/** `m{…}` and `qr!…!` of perl, `%r{…}` of ruby. */
const NAMED_PATTERN = String
  .raw`(?<![$@%&\w>{])(?:m|qr|%r)(?:\/(?<slashed>(?:[^\/\\\n]|\\.){0,500})\/|\{(?<braced>[^{}\n]{0,500})\}|(?<mark>[!|,@~])(?<marked>(?:(?!\k<mark>)[^\\\n]|\\.){0,500})\k<mark>)`;

/** `<~/*.txt>` of perl. */
const NAMED_FILES = String.raw`<~?\/[^<>\s]{1,200}>`;

/** What of a language has to be told apart. */
export interface Lexis {
  readonly languages: RegExp;
  readonly parts: RegExp;
  /** In front of what looks like a comment, on its line, it says that it may be none: a pattern that was not told from a division. */
  readonly doubt?: RegExp;
}

function lexis(languages: RegExp, parts: readonly string[], doubt?: RegExp): Lexis {
  return { languages, parts: new RegExp(parts.join("|"), "g"), ...doubt && { doubt } };
}

let lexes: readonly Lexis[] | undefined;

/** How comments, texts and patterns of the language look; undefined if it is not known. */
export function lexisOf(language: string): Lexis | undefined {
  lexes ??= [
    lexis(/^(?:python|pypy|ipython)/, [LONG_TEXTS, LINE_TEXTS, HASH]),
    lexis(/^(?:julia|rscript)$/, [LONG_TEXTS, TEXTS, BACKTICKS, HASH]),
    lexis(/^(?:node|nodejs|bun|deno|tsx|ts-node)$/, [LINE_TEXTS, BACKTICKS, BLOCK, SLASHES, PATTERN], /\)\s*\/(?!\/)/),
    lexis(/^(?:c|groovy)$/, [LONG_TEXTS, LINE_TEXTS, BLOCK, SLASHES]),
    lexis(/^php$/, [TEXTS, BACKTICKS, BLOCK, String.raw`(?<remark>(?:\/\/|#(?!\[))(?:(?!\?>)[^\n])*)`]),
    lexis(/^(?:lua|luajit)$/, [
      LINE_TEXTS,
      String.raw`(?<block>--\[\[(?:[^]*?\]\]|[^]*))`,
      String.raw`\[\[(?:[^]*?\]\]|[^]*)`,
      String.raw`(?<remark>--[^\n]*)`,
    ]),
    lexis(/^osascript$/, [
      LINE_TEXTS,
      String.raw`(?<block>\(\*(?:[^]*?\*\)|[^]*))`,
      String.raw`(?<remark>(?:--|#)[^\n]*)`,
    ]),
    lexis(/^awk$/, [LINE_TEXTS, PATTERN, HASH], /\//),
    lexis(
      /^(?:perl|ruby)$/,
      [TEXTS, BACKTICKS, NAMED_FILES, NAMED_PATTERN, PATTERN, String.raw`(?<remark>(?<![^\s;{}()])#(?!\{)[^\n]*)`],
      /\/|\b(?:m|s|y|tr|q[qwrx]?)\s*[^\w\s,;=)]|%[qQwWrx]?[^\w\s]/,
    ),
  ];
  return lexes.find(({ languages }) => languages.test(language));
}

/**
 * The code without its comments and without what stands in its patterns; code of a language that is not known as it is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(plainCode("f('#') # g()", "python3"), "f('#')  ");
 * assertEquals(plainCode("/`ls`/.test(a / b) // c", "node"), "/ /.test(a / b)  ");
 * ```
 */
export function plainCode(code: string, language: string): string {
  const { parts, doubt } = lexisOf(language) ?? {};
  if (!parts) return code;
  let [plain, line, at] = ["", "", 0];
  for (const { 0: whole, index, groups = {} } of code.matchAll(parts)) {
    const between = code.slice(at, index);
    const lineEnd = between.lastIndexOf("\n");
    line = lineEnd < 0 ? line + between : between.slice(lineEnd + 1);
    plain += between;
    at = index + whole.length;
    const { remark, block } = groups;
    const inPattern = groups.pattern ?? groups.slashed ?? groups.braced ?? groups.marked;
    if (block !== undefined || remark !== undefined && !doubt?.test(line)) plain += " ";
    // Perl runs what stands in `(?{…})`.
    else if (inPattern !== undefined && !inPattern.includes("?{")) plain += "/ /";
    else plain += whole;
  }
  return plain + code.slice(at);
}
