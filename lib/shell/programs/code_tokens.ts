/** Code of python, node, perl, ruby, php and lua as tokens: no more grammar than constants need. */
import { filled } from "./folding/fill.ts";

/** A piece of code; `ahead` is the white space in front of it. */
export type Token =
  | { readonly kind: "text"; readonly value: string; readonly ahead: string }
  /** The rows are the items of a list of lists, whose values they are. */
  | {
    readonly kind: "list";
    readonly values: readonly string[];
    readonly rows?: readonly (string | readonly string[])[];
    readonly ahead: string;
  }
  | { readonly kind: "number"; readonly value: string; readonly ahead: string }
  | { readonly kind: "name"; readonly value: string; readonly ahead: string }
  | { readonly kind: "sign"; readonly value: string; readonly ahead: string };

/** The value of what stands inside of a string's braces; undefined if it is not constant. */
type Inner = (code: string) => string | undefined;

const TOKEN =
  /(\s+)|([rRbBfFuU]{0,2})("(?:[^"\\]|\\[^]){0,4000}"|'(?:[^'\\]|\\[^]){0,4000}'|`(?:[^`\\]|\\[^]){0,4000}`)|([$@]?[A-Za-z_]\w*)|(0x[\da-fA-F]+|\d+)|(=>|->|==|[+.]=|\.{2,3}|::|[^])/g;

/** Takes the code apart, token by token: what stands inside of a string may need what stands before it. */
export function* tokensOf(code: string, language: string, inner: Inner): Generator<Token> {
  let ahead = "";
  for (const [, space, prefix = "", quoted, name, number, sign] of code.matchAll(TOKEN)) {
    if (space !== undefined) {
      ahead = space;
      continue;
    }
    if (quoted !== undefined) {
      // A text in backticks is a command: `qx` says so wherever the text goes.
      const runs = quoted.startsWith("`") && /^(?:perl|ruby|php|julia)$/.test(language);
      if (runs) yield { kind: "name", value: "qx", ahead };
      yield { kind: "text", value: valueOf(quoted, prefix, language, inner), ahead: runs ? "" : ahead };
    } else if (name !== undefined) yield { kind: "name", value: name, ahead };
    else if (number !== undefined) yield { kind: "number", value: String(Number(number)), ahead };
    else yield { kind: "sign", value: sign ?? "", ahead };
    ahead = "";
  }
}

/** The tokens as code again. */
export function codeOf(tokens: readonly Token[]): string {
  return tokens.map((token) =>
    token.ahead +
    (token.kind === "text"
      ? quote(token.value)
      : token.kind === "list"
      ? `[${token.values.map(quote).join(", ")}]`
      : token.value)
  ).join("");
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

function valueOf(quoted: string, prefix: string, language: string, inner: Inner): string {
  const body = quoted.slice(1, -1);
  if (/r/i.test(prefix)) return body;
  const text = unescaped(body);
  const holes = holesOf(quoted, prefix, language);
  return holes && filled(text, holes, (whole, code) => inner(code) ?? whole) || text;
}

/** The text with the escapes resolved that these languages share. */
export function unescaped(body: string): string {
  if (!body.includes("\\")) return body;
  return body.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([0-7]{1,3})|([^]))/g,
    (_, hex?: string, wide?: string, octal?: string, char?: string) => {
      if (hex ?? wide) return String.fromCharCode(parseInt(hex ?? wide ?? "", 16));
      if (octal) return String.fromCharCode(parseInt(octal, 8));
      return char === "n" ? "\n" : char === "t" ? "\t" : char ?? "";
    },
  );
}

/** What the language fills in inside of such a string. */
export function holesOf(quoted: string, prefix: string, language: string): RegExp | undefined {
  if (/f/i.test(prefix)) return /\{([^{}:!]{0,200})\}/g;
  if (quoted.startsWith("'")) return undefined;
  if (language === "ruby") return /#\{([^{}]{0,200})\}/g;
  if (/^(?:perl|php)$/.test(language)) return /(\$\w{1,60})/g;
  return quoted.startsWith("`") ? /\$\{([^{}]{0,200})\}/g : undefined;
}
