/** Text that comes from elsewhere, where it runs as code. */
import type { Call } from "../call.ts";
import type { Effect, Invocation } from "../effect.ts";
import type { Machine } from "../machine.ts";
import { carries, MARKS } from "../marks.ts";

/** Texts in SQL, and statements that answer with some. */
const TEXT = /'((?:[^']|'')*)'/g;
const ANSWERS = /\b(?:select|values|returning)\b/i;
/** A column beside a text or a number. */
const CONDITION = String.raw`[\w.]{1,99} ?(?:=|<>|!=|<=?|>=?|(?:not )?i?like) ?(?:'[^'\\\n]*'|\d{1,20})`;
/** What answers with a number whatever the texts of its conditions are. */
const COUNTS = String
  .raw`^ ?select (?:\d{1,9}|count\(\*\)) from [\w.]{1,99} where ${CONDITION}(?: (?:and|or) ${CONDITION})*(?: limit \d{1,9})? ?;?$`;
/** So many texts of a statement are tried. */
const MOST_TEXTS = 200;

/** How many commands of a run were looked at. */
const tried = new WeakMap<Machine, number>();

/** Notes that a command runs of which such text names the program; what SQL of the statement puts into rows is judged as it runs. */
export function runUnread(call: Call): void {
  const { machine, invocation: { words: [name = ""] } } = call;
  call.interpret(name);
  if (!carries(name, "encoded")) return;
  const from = tried.get(machine) ?? 0;
  tried.set(machine, machine.invocations.length);
  const answers = machine.invocations.slice(from).flatMap(answersOf);
  machine.spend(answers.join("").length);
  for (const text of answers.slice(0, MOST_TEXTS)) call.code(text, undefined);
}

/** What the statements that the command hands to a database may answer: each text, and all as one. */
function answersOf(invocation: Invocation): string[] {
  const asked = invocation.effects.flatMap((effect) => effect.kind === "query" ? [effect.text] : []);
  const statements = new Set([...invocation.words, ...asked].filter(mayAnswer));
  return [...statements].flatMap((sql) => {
    const texts = Array.from(sql.matchAll(TEXT), ([, text = ""]) => text.replaceAll("''", "'"));
    return texts.length > 0 ? [...new Set([...texts, texts.join(""), texts.join(MARKS.unknown)])] : [];
  });
}

function mayAnswer(text: string): boolean {
  return ANSWERS.test(text) && !new RegExp(COUNTS, "i").test(text);
}

/** Leaves it out wherever it is only said, written or named: there it is as unknown as any other. */
export function forgetStores(invocations: Invocation[]): void {
  for (const [at, { words, operands, options, effects, ...rest }] of invocations.entries()) {
    invocations[at] = {
      ...rest,
      words: words.map(plain),
      operands: operands.map(plain),
      options: new Map(Array.from(options, ([name, values]) => [name, values.map(plain)])),
      effects: effects.map((effect) => effect.kind === "interpret" ? effect : plainEffect(effect)),
    };
  }
}

function plain(text: string): string {
  return text.replaceAll(MARKS.encoded, "");
}

function plainEffect(effect: Effect): Effect {
  const entries = Object.entries(effect).map(([key, value]) => [key, typeof value === "string" ? plain(value) : value]);
  return Object.fromEntries(entries) as Effect;
}
