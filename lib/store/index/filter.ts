/** What is searched for, as a question to the word lists. */
import type { Database } from "./database.ts";
import { numbersOf } from "./moment.ts";
import type { Names } from "./names.ts";
import { type Part, PARTS } from "./values.ts";
import { tagOf, type TypedWord, typedWords } from "./words.ts";

/** What a record has to be like; each part that is given has to hold. */
export interface Filter {
  /** Milliseconds since the epoch, both ends included. */
  from?: number | undefined;
  to?: number | undefined;
  /** `codex.Bash` and the like. */
  tool?: string | undefined;
  decision?: string | undefined;
  /** The id of a policy that matched. */
  policy?: string | undefined;
  session?: string | undefined;
  requestType?: string | undefined;
  source?: string | undefined;
  /** Words of the query and the reason; `compil*` is the beginning of one. */
  text?: string | undefined;
  /** Only checks that took a decision, not the audits of calls. */
  decisionsOnly?: boolean | undefined;
}

/** The question: numbers of records, and what their words must be; undefined if no record can be like this. */
export interface Question {
  first: number;
  last: number;
  /** In FTS5's language; undefined if every record will do. */
  match: string | undefined;
}

/** The question that the filter asks. */
export function questionOf(filter: Filter, database: Database, names: Names): Question | undefined {
  const { first, last } = numbersOf(filter);
  const terms: string[] = [];
  for (const [part, kind] of Object.entries(PARTS) as [Part, typeof PARTS[Part]][]) {
    const name = filter[part];
    if (name === undefined) continue;
    const id = names.find(name);
    if (id === undefined) return undefined;
    terms.push(quoted(tagOf(kind, id)));
  }
  if (filter.decisionsOnly) terms.push(quoted(tagOf("isDecision")));
  if (filter.text !== undefined) {
    const typed = typedWords(filter.text);
    // A text without a word in it is in no record.
    if (typed.length === 0) return undefined;
    for (const word of typed) {
      const term = termOf(word, database);
      if (term === undefined) return undefined;
      terms.push(term);
    }
  }
  return { first, last, match: terms.length > 0 ? terms.join(" AND ") : undefined };
}

// FTS5 collects every record of every word with the prefix before it answers; a few words are merged as they come.
const MOST_ALTERNATIVES = 48;

function termOf({ word, isPrefix }: TypedWord, database: Database): string | undefined {
  if (!isPrefix) return quoted(word);
  const words = wordsWith(word, database);
  if (words === undefined) return `${quoted(word)}*`;
  return words.length > 0 ? `(${words.map(quoted).join(" OR ")})` : undefined;
}

/** The words that begin like this; undefined if they are many. */
function wordsWith(prefix: string, database: Database): string[] | undefined {
  const next = database.prepare("SELECT term FROM known_words WHERE term >= ? AND term < ? LIMIT 1");
  const words: string[] = [];
  const end = `${prefix}\u{10FFFF}`;
  for (let from = prefix;;) {
    const row = next.get(from, end) as { term: string } | undefined;
    if (!row) return words;
    if (words.push(row.term) > MOST_ALTERNATIVES) return undefined;
    from = `${row.term}\u0001`; // The least text behind it: no word holds such a character.
  }
}

/** A word in FTS5's quotes; words hold none themselves. */
function quoted(word: string): string {
  return `"${word}"`;
}
