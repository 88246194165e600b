/** Where values of many forms stand in a text, in one pass over it: `000-00-0000`, `AA000000A`. */

/** Told of a value of these lists' form, from `start` to `end`. */
export type FormVisitor = (lists: readonly number[], start: number, end: number) => void;

/** Tells the visitor where values stand that no letter, digit or underscore touches in front. */
export type FormIndex = (text: string, visit: FormVisitor) => void;

const DIGIT = 1;
const LETTER = 2;
const UNDERSCORE = 3;
// Separators; hyphen, space and dot are what `-` in a form stands for. Slash, plus and colon come behind them.
const HYPHEN = 4;
const SPACE = 5;
const DOT = 6;

/** Groups are counted up to here; a longer one has no form. */
const LONGEST = 31;

const CLASS = new Uint8Array(128);
CLASS.fill(DIGIT, 48, 58);
CLASS.fill(LETTER, 65, 91);
CLASS.fill(LETTER, 97, 123);
[..."_- ./+:"].forEach((sign, place) => CLASS[sign.charCodeAt(0)] = UNDERSCORE + place);

/**
 * What came before decides what may follow: a tree of groups, each a separator, a class and a length. All branches are in
 * one map, by the node they leave and the group they lead over.
 */
interface Tree {
  readonly branches: Map<number, number>;
  /** By node: which separators and classes may follow, as bits, so that most walks end without a look at the map. */
  readonly follows: number[];
  /** By node: whose forms end there. */
  readonly lists: (number[] | undefined)[];
}

type ReadonlyTree = Omit<FormTree, "branches"> & { readonly branches: ReadonlyMap<number, number> };

/** A tree as data, which JSON can hold. */
export interface FormTree {
  readonly branches: readonly (readonly [number, number])[];
  readonly follows: readonly number[];
  readonly lists: readonly (readonly number[] | null | undefined)[];
}

/** Builds the tree of all forms. */
export function formTree(lists: readonly (readonly string[])[]): FormTree {
  const tree = { branches: new Map<number, number>(), follows: [0], lists: [undefined] } as Tree;
  lists.forEach((forms, list) => {
    for (const form of forms) {
      for (const separator of form.includes("-") ? [HYPHEN, SPACE, DOT] : [HYPHEN]) add(tree, form, list, separator);
    }
  });
  return { ...tree, branches: [...tree.branches] };
}

const indices = new WeakMap<FormTree, FormIndex>();

/** The index over the tree, in which the time to search hardly depends on the number of forms. */
export function formIndex(data: FormTree): FormIndex {
  const known = indices.get(data);
  if (known) return known;
  const tree: ReadonlyTree = { ...data, branches: new Map(data.branches) };
  const eachFormIn: FormIndex = (text, visit) => {
    let before = 0;
    for (let index = 0; index < text.length; index++) {
      const here = classAt(text, index);
      if ((here === DIGIT || here === LETTER) && (before === 0 || before > UNDERSCORE)) {
        // The rest of the group begins nothing.
        index = walk(tree, text, index, visit) - 1;
      }
      before = here;
    }
  };
  indices.set(data, eachFormIn);
  return eachFormIn;
}

/** Follows the groups from `start` as far as there are forms; answers where the first group ends. */
function walk({ branches, follows, lists }: ReadonlyTree, text: string, start: number, visit: FormVisitor): number {
  let [node, index, separator, firstEnd] = [0, start, 0, 0];
  let kind = classAt(text, start);
  while (true) {
    let end = index + 1;
    while (classAt(text, end) === kind) end++;
    firstEnd ||= end;
    const next = end - index > LONGEST ? undefined : branches.get(keyOf(node, separator, kind, end - index));
    if (next === undefined) return firstEnd;
    node = next;
    const ending = lists[node];
    if (ending) visit(ending, start, end);
    index = end;
    kind = classAt(text, index);
    separator = 0;
    if (kind > UNDERSCORE) {
      separator = kind;
      kind = classAt(text, ++index);
    }
    if ((kind !== DIGIT && kind !== LETTER) || (follows[node]! & bitOf(separator, kind)) === 0) return firstEnd;
  }
}

/** Adds a form in which `-` is this separator, and `~` always a hyphen. */
function add({ branches, follows, lists }: Tree, form: string, list: number, hyphen: number): void {
  let [node, index] = [0, 0];
  while (index < form.length) {
    let separator = 0;
    const sign = form[index]!;
    if (sign !== "0" && sign !== "A") {
      separator = sign === "-" ? hyphen : sign === "~" ? HYPHEN : classAt(sign, 0);
      index++;
    }
    const start = index;
    while (form[index] === form[start] && index < form.length) index++;
    const kind = form[start] === "0" ? DIGIT : LETTER;
    const key = keyOf(node, separator, kind, index - start);
    follows[node]! |= bitOf(separator, kind);
    let next = branches.get(key);
    if (next === undefined) {
      next = follows.push(0) - 1;
      lists.push(undefined);
      branches.set(key, next);
    }
    node = next;
  }
  const ending = lists[node] ??= [];
  if (!ending.includes(list)) ending.push(list);
}

/** Past the end the code is NaN, and of no class. */
function classAt(text: string, index: number): number {
  return CLASS[text.charCodeAt(index)] ?? 0;
}

function keyOf(node: number, separator: number, kind: number, length: number): number {
  return (node << 11) | (separator << 7) | (kind << 5) | length;
}

function bitOf(separator: number, kind: number): number {
  return 1 << (separator * 2 + kind - 1);
}
