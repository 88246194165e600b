/**
 * Looks for the match of a regular expression as the standard says, way by way, and counts what that takes. V8 tries
 * the same ways in the same order and leaves some out, so what is linear here is linear there, on however busy a machine.
 */
import { type PatternProgram, programOf, STEP, type Step } from "./pattern_program.ts";

/** What a search came to. */
export interface Search {
  steps: number;
  /** Where the match begins and ends; absent if there is none. */
  found?: [start: number, end: number];
}

const NONE = -1;
/** Where ways multiply, nobody waits for the end of them. */
const MOST_STEPS = 100_000_000;

/** Searches from `lastIndex` if the pattern keeps one, or else from the beginning. */
export function searchSteps(pattern: RegExp, text: string): Search {
  const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
  return new PatternMachine(knownProgram(pattern), pattern, text).search(from);
}

/** Searches from every place on, also inside of a match: what a scan can come to that takes no match for an answer. */
export function stepsEverywhere({ source, flags }: RegExp, text: string): number {
  const pattern = new RegExp(source, `${flags}y`);
  const machine = new PatternMachine(knownProgram(pattern), pattern, text);
  let steps = 0;
  for (let from = 0; from <= text.length; from++) steps = machine.search(from).steps;
  return steps;
}

const programs = new Map<string, PatternProgram>();
const programsByPattern = new WeakMap<RegExp, PatternProgram>();

/** How many characters a match can have where no repetition is without bound. */
export function reachOf(pattern: RegExp): number {
  return knownProgram(pattern).reach;
}

/** The steps of a pattern, made once. */
function knownProgram(pattern: RegExp): PatternProgram {
  let program = programsByPattern.get(pattern);
  if (program) return program;
  const key = `${pattern.flags}/${pattern.source}`;
  program = programs.get(key) ?? programOf(pattern);
  programs.set(key, program);
  programsByPattern.set(pattern, program);
  return program;
}

class PatternMachine {
  readonly #steps: readonly Step[];
  readonly #registers: Int32Array;
  /** Ways that are left: step, place, and how much of the trail was there. */
  readonly #ways: number[] = [];
  /** Registers and what was in them before. */
  readonly #trail: number[] = [];
  /** Whether a character may take two places. */
  readonly #isWide: boolean;
  #count = 0;
  #at = 0;

  constructor(program: PatternProgram, readonly pattern: RegExp, readonly text: string) {
    this.#steps = program.steps;
    this.#registers = new Int32Array(program.registers);
    this.#isWide = pattern.unicode;
  }

  search(from: number): Search {
    for (let start = from; start <= this.text.length;) {
      this.#registers.fill(NONE);
      this.#ways.length = this.#trail.length = 0;
      if (this.#matches(0, start)) return { steps: this.#count, found: [start, this.#at] };
      if (this.pattern.sticky) break;
      start += this.#width(start, false) || 1;
    }
    return { steps: this.#count };
  }

  /** Whether it matches from the step and the place on; then `#at` is where the match ends. */
  #matches(from: number, place: number): boolean {
    const [steps, ways, text] = [this.#steps, this.#ways, this.text];
    const bottom = ways.length;
    let [number, at] = [from, place];
    for (;;) {
      if (++this.#count > MOST_STEPS) throw new RangeError(`${this.pattern} takes more than ${MOST_STEPS} steps`);
      const step = steps[number]!;
      let holds = true;
      number = step.next;
      switch (step.kind) {
        case STEP.match:
          ways.length = bottom;
          this.#at = at;
          return true;
        case STEP.one: {
          if (!this.#isWide) {
            const place = step.backwards ? at - 1 : at;
            holds = place >= 0 && place < text.length && step.test!(text.charCodeAt(place));
            at += step.backwards ? -1 : 1;
            break;
          }
          const width = this.#width(at, step.backwards);
          holds = width > 0 && step.test!(this.#character(step.backwards ? at - width : at));
          at += step.backwards ? -width : width;
          break;
        }
        case STEP.split:
          this.#leave(step.other, at);
          break;
        case STEP.save:
          this.#set(step.register, at);
          break;
        case STEP.place:
          holds = this.#isPlace(step, at);
          break;
        case STEP.look:
          holds = this.#looks(number, at, step.negate);
          number = step.other;
          break;
        case STEP.again: {
          const width = this.#again(step, at);
          holds = width !== undefined;
          at += width ?? 0;
          break;
        }
        case STEP.count:
          this.#set(step.register, 0);
          break;
        case STEP.turn: {
          const turns = this.#registers[step.register]!;
          if (turns < step.min) break;
          if (turns >= step.max) number = step.other;
          else if (step.lazy) {
            this.#leave(number, at);
            number = step.other;
          } else this.#leave(step.other, at);
          break;
        }
        case STEP.enter:
          this.#set(step.register, this.#registers[step.register]! + 1);
          this.#set(step.register + 1, at);
          for (const group of step.forgets) {
            this.#set(group, NONE);
            this.#set(group + 1, NONE);
          }
          break;
        case STEP.end:
          holds = this.#registers[step.register]! <= step.min || this.#registers[step.register + 1] !== at;
          break;
      }
      if (holds) continue;
      if (ways.length === bottom) return false;
      this.#forget(ways.pop()!);
      at = ways.pop()!;
      number = ways.pop()!;
    }
  }

  #leave(number: number, at: number): void {
    this.#ways.push(number, at, this.#trail.length);
  }

  #set(register: number, value: number): void {
    this.#trail.push(register, this.#registers[register]!);
    this.#registers[register] = value;
  }

  #forget(length: number): void {
    while (this.#trail.length > length) {
      const value = this.#trail.pop()!;
      this.#registers[this.#trail.pop()!] = value;
    }
  }

  #looks(number: number, at: number, negate: boolean): boolean {
    const before = this.#trail.length;
    const matches = this.#matches(number, at);
    if (negate || !matches) this.#forget(before);
    return matches !== negate;
  }

  /** How much stands here again; undefined if it does not. What has not matched is empty. */
  #again({ register, backwards }: Step, at: number): number | undefined {
    const [start, end] = [this.#registers[register]!, this.#registers[register + 1]!];
    if (start === NONE || end === NONE) return 0;
    const length = end - start;
    this.#count += length;
    const [was, is] = [this.text.slice(start, end), this.text.slice(backwards ? at - length : at).slice(0, length)];
    const same = this.pattern.ignoreCase ? was.toLowerCase() === is.toLowerCase() : was === is;
    return same && (!backwards || at >= length) ? (backwards ? -length : length) : undefined;
  }

  #isPlace({ place, negate, test }: Step, at: number): boolean {
    const isIn = (backwards: boolean) => {
      const width = this.#width(at, backwards);
      return width > 0 && test!(this.#character(backwards ? at - width : at));
    };
    if (place === "word") return (isIn(true) !== isIn(false)) !== negate;
    return place === "start" ? at === 0 || isIn(true) : at === this.text.length || isIn(false);
  }

  #character(at: number): number {
    return this.#isWide ? this.text.codePointAt(at)! : this.text.charCodeAt(at);
  }

  /** How many places the character takes that begins or ends here; none at the edge of the text. */
  #width(at: number, backwards: boolean): number {
    if (backwards ? at <= 0 : at >= this.text.length) return 0;
    if (!this.#isWide) return 1;
    const start = backwards ? at - 2 : at;
    return start >= 0 && this.text.codePointAt(start)! > 0xffff ? 2 : 1;
  }
}
