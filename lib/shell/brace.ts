/** `{a,b}` and `{1..3}`: one raw word to several, before anything else is expanded. */

const MOST_WORDS = 1024;
// A longer range of numbers is one word to the judge: numbers alone are no danger.
const LONGEST_RANGE = 128;
const LONGEST_WORD = 4096;
const MOST_BRACES = 24;

/**
 * The raw words that the braces of a raw word stand for; the word itself if it has none. Undefined if they are too many
 * to be judged: what the last of them says must not go unread.
 */
export function expandBraces(text: string): string[] | undefined {
  if (text.length > LONGEST_WORD || text.split("{").length > MOST_BRACES) return undefined;
  const words = expand(text);
  return words.length > MOST_WORDS ? undefined : words;
}

function expand(text: string): string[] {
  for (let open = text.indexOf("{"); open >= 0; open = text.indexOf("{", open + 1)) {
    if (text[open - 1] === "$" || text[open - 1] === "\\" || isQuoted(text, open)) continue;
    const close = closing(text, open);
    if (close < 0) continue;
    const inner = alternatives(text.slice(open + 1, close));
    if (!inner) continue;
    const [before, after] = [text.slice(0, open), expand(text.slice(close + 1))];
    const words: string[] = [];
    for (const choice of inner.flatMap(expand)) {
      for (const end of after) {
        if (words.push(before + choice + end) > MOST_WORDS) return words;
      }
    }
    return words;
  }
  return [text];
}

function alternatives(inner: string): string[] | undefined {
  const range = /^(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])(?:\.\.-?\d+)?$/.exec(inner);
  if (range) return rangeOf(range[1] ?? "", range[2] ?? "");
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === "\\") at++;
    else if (inner[at] === "{") at = Math.max(at, closing(inner, at));
    else if (inner[at] === "," && !isQuoted(inner, at)) {
      pieces.push(inner.slice(from, at));
      from = at + 1;
    }
  }
  return pieces.length > 0 ? [...pieces, inner.slice(from)] : undefined;
}

function rangeOf(first: string, last: string): string[] | undefined {
  const letters = /^[A-Za-z]$/.test(first) && /^[A-Za-z]$/.test(last);
  const [from, to] = letters ? [first.charCodeAt(0), last.charCodeAt(0)] : [Number(first), Number(last)];
  if (Number.isNaN(from) || Number.isNaN(to) || Math.abs(to - from) > LONGEST_RANGE) return undefined;
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => {
    const value = from + index * step;
    return letters ? String.fromCharCode(value) : String(value);
  });
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (isQuoted(text, at)) continue;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

// Words are short; counting quotes from the start keeps the scanner simple.
function isQuoted(text: string, at: number): boolean {
  let quote = "";
  for (let index = 0; index < at; index++) {
    const char = text[index] ?? "";
    if (char === "\\" && quote !== "'") index++;
    else if (quote) quote = char === quote ? "" : quote;
    else if (char === "'" || char === '"') quote = char;
  }
  return quote !== "";
}
