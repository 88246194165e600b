/** What code writes into files, where both stand in it: a script, a hook or a setting is judged by what it holds. */
import { isUnresolved, MARKS } from "../../marks.ts";
import { holesOf, unescaped } from "../code_tokens.ts";

const PATH = String.raw`[rbfu]{0,2}(?<mark>["'\x60])(?<path>(?:(?!\k<mark>)[^\\\n]){1,400})\k<mark>`;
const NAME = String.raw`\$?(?<name>[A-Za-z_]\w{0,60})`;
/** The text, and whether nothing is added to it. */
const TEXT = String
  .raw`(?:(?<prefix>[rbfuRBFU]{0,2})(?<quote>"""|'''|["'\x60])(?<text>(?:(?!\k<quote>)(?:[^\\]|\\[^])){0,4000})\k<quote>(?:(?<alone>(?=\s{0,9}(?:[),;}\n]|$|end\b)))|)|(?<variable>[$A-Za-z_]\w{0,60})(?=\s{0,9}(?:\)|,\s{0,9}\{)))?`;
/** A name for a text. */
const CONSTANTS = patterns(
  String.raw`(?<![\w.$])(?:const |let |var |my )?${NAME}\s{0,9}(?<grows>[+.:|]?)=\s{0,9}${TEXT}`,
);
const TO_WRITE = String
  .raw`\s{0,9},(?:\s{0,9}\w{1,20}\s?=\s?["']?[\w-]{1,20}["']?\s{0,9},){0,3}\s{0,9}(?:mode\s?=\s?)?["'](?<mode>[wax])[bt+]{0,2}["']`;

/** They write at once. */
const WRITES = patterns(
  String.raw`\bopen\s?\(\s{0,9}${PATH}${TO_WRITE}[^()\n]{0,80}\)\.write\(\s{0,9}${TEXT}`,
  String.raw`\bPath\s?\(\s{0,9}${PATH}\s{0,9}\)(?:\.expanduser\(\))?\.write_(?:text|bytes)\(\s{0,9}${TEXT}`,
  String
    .raw`\b(?:(?:write|(?<mode>a)ppend|output)(?:Text)?File(?:Sync)?|file_put_contents|(?:File|IO)\.(?:bin)?write|Bun\.write)\s?\(\s{0,9}${PATH}\s{0,9},\s{0,9}${TEXT}`,
);
/** They give a name to a file that is to be written. */
const OPENS = patterns(
  String.raw`\bopen\s?\(\s{0,9}${PATH}${TO_WRITE}[^()\n]{0,80}\)\s{1,9}as\s{1,9}${NAME}`,
  String.raw`(?<![\w.])${NAME}\s{0,9}=\s{0,9}(?:(?:File\.)?f?open|File\.new)\s?\(\s{0,9}${PATH}${TO_WRITE}`,
  String.raw`(?<![\w.])${NAME}\s{0,9}=\s{0,9}(?:pathlib\.)?Path\s?\(\s{0,9}${PATH}\s{0,9}\)\s{0,9}[;\n]`,
  String.raw`(?<![\w.])${NAME}\s{0,9}=\s{0,9}(?:[\w.()"']{1,40}\.)?createWriteStream\s?\(\s{0,9}${PATH}(?<mode>)`,
  String.raw`\b(?:File\.)?open\s?\(?\s{0,9}${PATH}${TO_WRITE}\s{0,9}\)?\s{0,9}(?:\{|do\b)\s{0,9}\|${NAME}\|`,
  String
    .raw`\bopen\s?\(?\s{0,9}(?:my\s{1,9})?${NAME}\s{0,9},\s{0,9}["']\+?>(?<mode>>)?(?::[\w:()-]{1,40})?["']\s{0,9},\s{0,9}${PATH}`,
  String
    .raw`\bopen\s?\(?\s{0,9}(?:my\s{1,9})?${NAME}\s{0,9},\s{0,9}["']\+?>(?<mode>>)?\s{0,3}(?<path>[\w.~/-][^"'\n]{0,400})["']`,
);
/** They write to what has a name. */
const ADDS = patterns(
  String.raw`(?<![\w.])${NAME}\.(?<how>write(?:_text|_bytes|lines)?|puts|print)\b\s{0,9}\(?\s{0,9}${TEXT}`,
  String.raw`\b(?<how>fwrite|fputs)\s?\(\s{0,9}${NAME}\s{0,9},\s{0,9}${TEXT}`,
  String.raw`\b(?<how>print|say)\s{1,9}\{?${NAME}\}?\s{1,9}${TEXT}`,
  String.raw`\bprint\(\s{0,9}${TEXT}[^()\n]{0,80}?,\s?(?<how>file)\s?=\s?${NAME}`,
);
const ENDS_LINE = /^(?:puts|say|file)$/;
const STARTS_ANEW = /^write_/;
/** The cheap first look: whatever writes a text says one of these. */
const MAY_WRITE =
  /write|append|output|put_contents|fputs|\.(?:puts|print)\b|\bfile\s?=|\b(?:print|say)\s{1,9}\{?\$?[A-Za-z_]/i;

type Groups = Readonly<Record<string, string | undefined>>;

/** What a file gets. */
export interface WrittenText {
  readonly text: string;
  /** It comes behind what is there. */
  readonly adds: boolean;
}

const NONE: ReadonlyMap<string, WrittenText> = new Map();

/** What is known of the files at a place of the code. */
interface State {
  readonly texts: Map<string, WrittenText>;
  /** The path behind a name. */
  readonly open: Map<string, string>;
  /** The text behind a name. */
  readonly constants: Map<string, string>;
}

type Step = (state: State) => void;

/**
 * The texts by the paths of their files, as far as anything is known of them, with a mark for the rest.
 *
 * @param folded the code with its constants put together, without texts that look like code: what it writes to
 * @param whole gives other readings of the same code, which may hold texts whole
 */
export function writtenTexts(
  folded: string,
  whole: () => readonly string[],
  language: string,
): ReadonlyMap<string, WrittenText> {
  if (!MAY_WRITE.test(folded)) return NONE;
  const texts = textsIn(folded, language);
  for (const code of texts.size > 0 ? whole() : []) {
    const others = textsIn(code, language);
    for (const [path, { text }] of texts) {
      const other = others.get(path);
      if (other && (isUnresolved(text) || other.text.length > text.length)) texts.set(path, other);
    }
  }
  for (const [path, { text }] of texts) if (text === MARKS.unknown) texts.delete(path);
  return texts;
}

function textsIn(code: string, language: string): Map<string, WrittenText> {
  const steps = [
    ...stepsOf(CONSTANTS, code, (groups) => (state) => {
      const { constants } = state;
      const { name = "", grows } = groups;
      constants.set(name, grows ? MARKS.unknown : textIn(groups, language, state));
    }),
    ...stepsOf(WRITES, code, (groups) => (state) => {
      const { path = "", mode } = groups;
      write(path, textIn(groups, language, state), isAdding(mode), state);
    }),
    ...stepsOf(OPENS, code, ({ name = "", path = "", mode }) => (state) => {
      state.open.set(name, path);
      if (mode !== undefined) write(path, "", isAdding(mode), state);
    }),
    ...stepsOf(ADDS, code, (groups) => (state) => {
      const { name = "", how = "" } = groups;
      const path = state.open.get(name);
      if (path === undefined) return;
      write(path, textIn(groups, language, state) + (ENDS_LINE.test(how) ? "\n" : ""), !STARTS_ANEW.test(how), state);
    }),
  ];
  const state: State = { texts: new Map(), open: new Map(), constants: new Map() };
  for (const [, step] of steps.sort(([a], [b]) => a - b)) step(state);
  return state.texts;
}

function write(path: string, text: string, isAdding: boolean, { texts }: State): void {
  const before = isAdding ? texts.get(path) ?? { text: "", adds: true } : { text: "", adds: false };
  texts.set(path, { ...before, text: before.text + text });
}

function isAdding(mode: string | undefined): boolean {
  return mode === "a" || mode === ">";
}

function stepsOf(patterns: readonly RegExp[], code: string, stepOf: (groups: Groups) => Step) {
  return patterns.flatMap((pattern) =>
    Array.from(code.matchAll(pattern), ({ index, groups = {} }) => [index, stepOf(groups)] as const)
  );
}

function patterns(...sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, "g"));
}

function textIn(groups: Groups, language: string, { constants }: State): string {
  const { variable } = groups;
  return variable === undefined ? textOf(groups, language) : constants.get(variable) ?? MARKS.unknown;
}

function textOf({ text, prefix = "", quote = "", alone }: Groups, language: string): string {
  if (text === undefined) return MARKS.unknown;
  const plain = /r/i.test(prefix) ? text : unescaped(text);
  const holes = holesOf(quote, prefix, language);
  return (holes ? plain.replace(holes, MARKS.unknown) : plain) + (alone === undefined ? MARKS.unknown : "");
}
