/** Where code of another language does something to the system. */
import type { Call } from "../../call.ts";

/** The code that is looked at. */
export interface Site {
  readonly code: string;
  readonly language: string;
  readonly call: Call;
  /** What the code has read so far. */
  read: string;
}

/** A kind of call, and what it does. */
export interface Sink {
  /** Global: it finds each of them. */
  readonly pattern: RegExp;
  /** Other languages have none. */
  readonly languages?: RegExp;
  does(match: RegExpExecArray, site: Site): void;
}

/** Carries out what the pattern of the sink finds. */
export function carryOut({ pattern, languages, does }: Sink, site: Site): void {
  if (languages && !languages.test(site.language)) return;
  for (const match of site.code.matchAll(pattern)) does(match, site);
}

/** What stands behind the match, so many characters of it. */
export function behind({ 0: text, index }: RegExpExecArray, { code }: Site, length: number): string {
  return code.slice(index + text.length, index + text.length + length);
}
