/** Where code of another language does something to the system. */
import type { Call } from "../../call.ts";
import type { FirstLook } from "../../first_look.ts";
import { MARKS } from "../../marks.ts";
import { chooses } from "./chooses.ts";
import { editsAt } from "./edits.ts";
import { DOWNLOADS } from "./unread_code.ts";
import type { WrittenText } from "./written_texts.ts";

/** The code that is looked at. */
export class Site {
  /** What the code has read so far. */
  read = "";
  readonly #answers = new Map<RegExp, boolean>();
  #chooses: boolean | undefined;

  /**
   * @param texts what is known of the files that the code writes, by their paths
   * @param fetched what commands of it have brought into these
   */
  constructor(
    readonly code: string,
    readonly language: string,
    readonly call: Call,
    readonly texts: ReadonlyMap<string, WrittenText>,
    readonly fetched: Map<string, string> = new Map(),
  ) {}

  /** Writes into the file what the code does at the match, as far as that is known. */
  write(path: string, { index }: RegExpExecArray, adds = false): void {
    const { call, code, texts } = this;
    const known = texts.get(path);
    call.write(path, known?.text ?? (this.has(DOWNLOADS) ? MARKS.download : MARKS.unknown), adds);
    // What it was before is in it as well.
    if (!known) call.machine.inserted(path, () => editsAt(index, code, path), call.invocation);
  }

  /** Whether the pattern, which is not global, stands anywhere in the code: looked for once. */
  has(pattern: RegExp): boolean {
    const known = this.#answers.get(pattern);
    if (known !== undefined) return known;
    const answer = pattern.test(this.code);
    this.#answers.set(pattern, answer);
    return answer;
  }

  /** Whether code that goes through a folder leaves something out. */
  get chooses(): boolean {
    return this.#chooses ??= chooses(this.code);
  }
}

/** A kind of call, and what it does. */
export interface Sink {
  /** Global: it finds each of them. */
  readonly pattern: RegExp;
  /** Other languages have none. */
  readonly languages?: RegExp;
  does(match: RegExpExecArray, site: Site): void;
}

/** Kinds of calls that are looked for together. */
export interface SinkGroup {
  /** At the patterns of all but those that only some languages have. */
  readonly look?: FirstLook;
  readonly sinks: readonly Sink[];
}

/** The sinks behind one look, and the other patterns that are tried behind it. */
export function together(says: RegExp, sinks: readonly Sink[], ...besides: readonly RegExp[]): SinkGroup {
  const look: FirstLook = {
    says,
    // Only the proof reads them.
    get before() {
      return [...besides, ...sinks.filter(({ languages }) => !languages).map(({ pattern }) => pattern)];
    },
  };
  return { look, sinks };
}

/** Carries out what the patterns of the sinks find, one after the other. */
export function carryOut({ look, sinks }: SinkGroup, site: Site): void {
  for (const { pattern, languages, does } of sinks) {
    if (languages ? !languages.test(site.language) : look && !site.has(look.says)) continue;
    for (const match of site.code.matchAll(pattern)) does(match, site);
  }
}

/** What stands behind the match, so many characters of it. */
export function behind({ 0: text, index }: RegExpExecArray, { code }: Site, length: number): string {
  return code.slice(index + text.length, index + text.length + length);
}

const LONGEST_CALL = 400;

/** What stands behind the match, which ends with the first text of a call, in the same call or statement. */
export function restOfCall(match: RegExpExecArray, site: Site, length = LONGEST_CALL): string {
  const rest = behind(match, site, length);
  const [head = ""] = match[0].split(/["'`]/, 1);
  let depth = head.replace(/[^([{]/g, "").length - head.replace(/[^)\]}]/g, "").length;
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at] ?? "";
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) ? --depth <= 0 : char === ";" && depth <= 0) return rest.slice(0, at);
  }
  return rest;
}
