/** From the tree of a regular expression to the steps that the standard takes when it looks for a match. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What a step does. */
export const STEP = {
  match: 0,
  /** Another character: forwards or backwards. */
  one: 1,
  /** Two ways, the preferred first. */
  split: 2,
  jump: 3,
  /** Remembers the place. */
  save: 4,
  /** Something holds at this place: an edge, a word's boundary, what lies ahead or behind. */
  place: 5,
  look: 6,
  /** What a group has matched stands here again. */
  again: 7,
  /** Begins to count turns. */
  count: 8,
  /** Decides whether another turn comes. */
  turn: 9,
  /** Begins a turn. */
  enter: 10,
  /** Ends a turn: one that took nothing does not count. */
  end: 11,
} as const;

/** Whether a character is one of a set. */
export type CharacterTest = (codePoint: number) => boolean;

/** One step; what it does not need is left out. */
export interface Step {
  kind: number;
  next: number;
  other: number;
  register: number;
  min: number;
  max: number;
  lazy: boolean;
  backwards: boolean;
  negate: boolean;
  test: CharacterTest | undefined;
  place: "start" | "end" | "word" | undefined;
  /** Groups that forget what they matched. */
  forgets: readonly number[];
}

/** All steps of a pattern; it begins with the first. */
export interface PatternProgram {
  steps: readonly Step[];
  registers: number;
  /** How many characters a match can have where no repetition is without bound. */
  reach: number;
}

const nativeExec = RegExp.prototype.exec;

/** The steps of the pattern. */
export function programOf(pattern: RegExp): PatternProgram {
  const { source, flags, unicode, ignoreCase } = pattern;
  const tree = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const setFlags = (ignoreCase ? "i" : "") + (flags.includes("s") ? "s" : "") + (unicode ? "u" : "");
  const steps: Step[] = [];
  const tests = new Map<string, CharacterTest>();
  const groups: AST.CapturingGroup[] = groupsIn(tree);
  let registers = 2 * groups.length;

  disjunction(tree.alternatives, false);
  add({ kind: STEP.match });
  return { steps, registers, reach: reachOf(tree) };

  function add(step: Partial<Step> & { kind: number }): Step {
    const whole: Step = {
      next: steps.length + 1,
      other: 0,
      register: 0,
      min: 0,
      max: 0,
      lazy: false,
      backwards: false,
      negate: false,
      test: undefined,
      place: undefined,
      forgets: [],
      ...step,
    };
    steps.push(whole);
    return whole;
  }

  function disjunction(alternatives: readonly AST.Alternative[], backwards: boolean): void {
    const ends: Step[] = [];
    alternatives.forEach(({ elements }, index) => {
      const split = index < alternatives.length - 1 ? add({ kind: STEP.split }) : undefined;
      for (const element of backwards ? elements.toReversed() : elements) one(element, backwards);
      if (!split) return;
      ends.push(add({ kind: STEP.jump }));
      split.other = steps.length;
    });
    for (const end of ends) end.next = steps.length;
  }

  function one(element: AST.Element, backwards: boolean): void {
    switch (element.type) {
      case "Group":
        if (element.modifiers) throw new TypeError(`Cannot count the steps of ${source}: it has modifiers`);
        return disjunction(element.alternatives, backwards);
      case "CapturingGroup":
        return captured(element, backwards);
      case "Quantifier":
        return repeated(element, backwards);
      case "Assertion":
        return assertion(element);
      case "Backreference": {
        if (Array.isArray(element.resolved)) throw new TypeError(`Cannot count the steps of ${source}: two of a name`);
        return void add({ kind: STEP.again, register: registerOf(element.resolved as AST.CapturingGroup), backwards });
      }
      default:
        return void add({ kind: STEP.one, test: testOf(element.raw), backwards });
    }
  }

  function registerOf(group: AST.CapturingGroup): number {
    return 2 * groups.indexOf(group);
  }

  function captured(group: AST.CapturingGroup, backwards: boolean): void {
    const register = registerOf(group);
    add({ kind: STEP.save, register: backwards ? register + 1 : register });
    disjunction(group.alternatives, backwards);
    add({ kind: STEP.save, register: backwards ? register : register + 1 });
  }

  function repeated({ min, max, greedy, element }: AST.Quantifier, backwards: boolean): void {
    const register = registers;
    registers += 2;
    add({ kind: STEP.count, register });
    const place = steps.length;
    const turn = add({ kind: STEP.turn, register, min, max, lazy: !greedy });
    add({ kind: STEP.enter, register, forgets: groupsIn(element).map(registerOf) });
    one(element as AST.Element, backwards);
    add({ kind: STEP.end, register, min, next: place });
    turn.other = steps.length;
  }

  function assertion(element: AST.Assertion): void {
    if (element.kind === "lookahead" || element.kind === "lookbehind") {
      const look = add({ kind: STEP.look, negate: element.negate });
      disjunction(element.alternatives, element.kind === "lookbehind");
      add({ kind: STEP.match });
      look.other = steps.length;
      return;
    }
    const negate = element.kind === "word" && element.negate;
    const set = element.kind === "word" ? "\\w" : flags.includes("m") ? "[\\n\\r\\u2028\\u2029]" : "[]";
    add({ kind: STEP.place, place: element.kind, negate, test: testOf(set) });
  }

  function testOf(raw: string): CharacterTest {
    let test = tests.get(raw);
    if (!test) tests.set(raw, test = characterTest(new RegExp(`^${raw}$`, setFlags)));
    return test;
  }
}

/** Asks JavaScript itself, once for each character. */
function characterTest(set: RegExp): CharacterTest {
  const known: (boolean | undefined)[] = [];
  return (codePoint) => known[codePoint] ??= nativeExec.call(set, String.fromCodePoint(codePoint)) !== null;
}

function groupsIn(node: AST.Node): AST.CapturingGroup[] {
  switch (node.type) {
    case "Pattern":
    case "Group":
      return node.alternatives.flatMap(groupsIn);
    case "CapturingGroup":
      return [node, ...node.alternatives.flatMap(groupsIn)];
    case "Alternative":
      return node.elements.flatMap(groupsIn);
    case "Quantifier":
      return groupsIn(node.element);
    case "Assertion":
      return "alternatives" in node ? node.alternatives.flatMap(groupsIn) : [];
    default:
      return [];
  }
}

function reachOf(node: AST.Node): number {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return Math.max(...node.alternatives.map(reachOf));
    case "Alternative":
      return node.elements.reduce((sum, element) => sum + reachOf(element), 0);
    case "Quantifier":
      return reachOf(node.element) * (node.max === Infinity ? Math.max(node.min, 1) : node.max);
    case "Assertion":
      return "alternatives" in node ? Math.max(...node.alternatives.map(reachOf)) : 0;
    default:
      return 1;
  }
}
