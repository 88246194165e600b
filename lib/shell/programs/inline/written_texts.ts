/** What code writes into files, where both stand in it: a script, a hook or a setting is judged by what it holds. */
import { unescaped } from "../code_tokens.ts";
import { isUnresolved, MARKS } from "../../marks.ts";

const PATH = String.raw`[rbfu]{0,2}(?<mark>["'\x60])(?<path>(?:(?!\k<mark>)[^\\\n]){1,400})\k<mark>`;
const NAME = String.raw`\$?(?<name>[A-Za-z_]\w{0,60})`;
/** A text that nothing is added to; what is no such text is not known. */
const TEXT = String
  .raw`(?:[rbfuRBFU]{0,2}(?<quote>"""|'''|["'\x60])(?<text>(?:(?!\k<quote>)(?:[^\\]|\\[^])){0,4000})\k<quote>(?=\s{0,9}(?:[),;}\n]|$|end\b)))?`;
const TO_WRITE = String.raw`\s{0,9},\s{0,9}(?:mode\s?=\s?)?["'][wax][bt+]{0,2}["']`;

/** They write at once. */
const WRITES = [
  String.raw`\bopen\s?\(\s{0,9}${PATH}${TO_WRITE}[^()\n]{0,80}\)\.write\(\s{0,9}${TEXT}`,
  String.raw`\bPath\s?\(\s{0,9}${PATH}\s{0,9}\)(?:\.expanduser\(\))?\.write_(?:text|bytes)\(\s{0,9}${TEXT}`,
  String
    .raw`\b(?:(?:write|append|output)(?:Text)?File(?:Sync)?|file_put_contents|(?:File|IO)\.(?:bin)?write|Bun\.write)\s?\(\s{0,9}${PATH}\s{0,9},\s{0,9}${TEXT}`,
].map((source) => new RegExp(source, "g"));

/** They give a name to a file that is to be written. */
const OPENS = [
  String.raw`\bopen\s?\(\s{0,9}${PATH}${TO_WRITE}[^()\n]{0,80}\)\s{1,9}as\s{1,9}${NAME}`,
  String.raw`(?<![\w.])${NAME}\s{0,9}=\s{0,9}(?:(?:File\.)?f?open|File\.new)\s?\(\s{0,9}${PATH}${TO_WRITE}`,
  String.raw`(?<![\w.])${NAME}\s{0,9}=\s{0,9}(?:pathlib\.)?Path\s?\(\s{0,9}${PATH}\s{0,9}\)\s{0,9}[;\n]`,
  String.raw`\bFile\.open\s?\(?\s{0,9}${PATH}${TO_WRITE}\s{0,9}\)?\s{0,9}(?:\{|do\b)\s{0,9}\|${NAME}\|`,
  String
    .raw`\bopen\s?\(?\s{0,9}(?:my\s{1,9})?${NAME}\s{0,9},\s{0,9}["']\+?>{1,2}(?::[\w:()-]{1,40})?["']\s{0,9},\s{0,9}${PATH}`,
].map((source) => new RegExp(source, "g"));

/** They write to what has a name; in a line of its own what they write ends. */
const ADDS = [
  String.raw`(?<![\w.])${NAME}\.(?<how>write(?:_text|_bytes|lines)?|puts|print)\b\s{0,9}\(?\s{0,9}${TEXT}`,
  String.raw`\b(?<how>fwrite|fputs)\s?\(\s{0,9}${NAME}\s{0,9},\s{0,9}${TEXT}`,
  String.raw`\b(?<how>print|say)\s{1,9}\{?${NAME}\}?\s{1,9}${TEXT}`,
  String.raw`\bprint\(\s{0,9}${TEXT}[^()\n]{0,80}?,\s?(?<how>file)\s?=\s?${NAME}`,
].map((source) => new RegExp(source, "g"));
const ENDS_LINE = /^(?:puts|say|file)$/;

const MAY_WRITE = /write|append|put|print|say/i;

/**
 * The texts by the paths of their files, with a mark for what is not known of them.
 *
 * @param readings the same code, with its constants put together and as it stands
 */
export function writtenTexts(readings: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const code of new Set(readings)) {
    if (!MAY_WRITE.test(code)) continue;
    for (const [path, text] of textsIn(code)) {
      if (isUnresolved(texts.get(path) ?? MARKS.unknown)) texts.set(path, text);
    }
  }
  return texts;
}

function textsIn(code: string): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (path: string, text: string) => void texts.set(path, (texts.get(path) ?? "") + text);
  for (const { path = "", text } of groupsOf(WRITES, code)) add(path, textOf(text));
  const paths = new Map(Array.from(groupsOf(OPENS, code), ({ name = "", path = "" }) => [name, path]));
  if (paths.size === 0) return texts;
  for (const { name = "", how = "", text } of groupsOf(ADDS, code)) {
    const path = paths.get(name);
    if (path !== undefined) add(path, textOf(text) + (ENDS_LINE.test(how) ? "\n" : ""));
  }
  return texts;
}

function* groupsOf(patterns: readonly RegExp[], code: string): Generator<Record<string, string | undefined>> {
  for (const pattern of patterns) for (const { groups = {} } of code.matchAll(pattern)) yield groups;
}

function textOf(text: string | undefined): string {
  return text === undefined ? MARKS.unknown : unescaped(text);
}
