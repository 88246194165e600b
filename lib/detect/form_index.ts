/** Where values of many forms stand in a text, in one pass over it: `000-00-0000`, `AA000000A`. */

/** Told of a value of this list's form, from `start` to `end`. */
export type FormVisitor = (list: number, start: number, end: number) => void;

/** Tells the visitor where values stand that no letter, digit or underscore touches in front. */
export type FormIndex = (text: string, visit: FormVisitor) => void;

/** What came before decides what may follow: a tree of groups, each group a separator, a class and a length. */
interface Node {
  readonly next: Map<number, Node>;
  readonly lists: number[];
}

const DIGIT = 1;
const LETTER = 2;
const UNDERSCORE = 3;
// Separators; hyphen, space and dot are what `-` in a form stands for.
const HYPHEN = 4;
const SPACE = 5;
const DOT = 6;
const SLASH = 7;
const PLUS = 8;

/** Groups are counted up to here; a longer one has no form. */
const LONGEST = 31;

const CLASS = new Uint8Array(128);
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++) CLASS[code] = CLASS[code + 32] = LETTER;
CLASS["_".charCodeAt(0)] = UNDERSCORE;
CLASS["-".charCodeAt(0)] = HYPHEN;
CLASS[" ".charCodeAt(0)] = SPACE;
CLASS[".".charCodeAt(0)] = DOT;
CLASS["/".charCodeAt(0)] = SLASH;
CLASS["+".charCodeAt(0)] = PLUS;

/** Builds the index, in which the time to search hardly depends on the number of forms. */
export function formIndex(lists: readonly (readonly string[])[]): FormIndex {
  const root: Node = { next: new Map(), lists: [] };
  lists.forEach((forms, list) => {
    for (const form of forms) for (const exact of exactFormsOf(form)) add(root, exact, list);
  });

  return function eachFormIn(text: string, visit: FormVisitor): void {
    let before = 0;
    for (let index = 0; index < text.length; index++) {
      const here = classAt(text, index);
      if ((here === DIGIT || here === LETTER) && (before === 0 || before > UNDERSCORE)) {
        const end = walk(root, text, index, visit);
        // The rest of a word begins nothing.
        if (end > index + 1) {
          index = end - 1;
          before = here;
          continue;
        }
      }
      before = here;
    }
  };
}

/** Follows the groups from `start` as far as there are forms; answers where the first group ends. */
function walk(root: Node, text: string, start: number, visit: FormVisitor): number {
  let node: Node | undefined = root;
  let [index, separator, firstEnd] = [start, 0, 0];
  while (node) {
    const kind = classAt(text, index);
    if (kind !== DIGIT && kind !== LETTER) break;
    let end = index + 1;
    while (end < text.length && classAt(text, end) === kind) end++;
    firstEnd ||= end;
    if (end - index > LONGEST) break;
    node = node.next.get(keyOf(separator, kind, end - index));
    if (!node) break;
    for (const list of node.lists) visit(list, start, end);
    index = end;
    separator = classAt(text, index);
    if (separator > UNDERSCORE) index++;
    else separator = 0;
  }
  return firstEnd;
}

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) return CLASS[code]!;
  // Word processors and web pages write hyphens and spaces of their own; past the end it is NaN, and none.
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return SPACE;
  return code >= 0x2010 && code <= 0x2013 ? HYPHEN : 0;
}

function add(root: Node, form: string, list: number): void {
  let node = root;
  for (const [, separator = "", group = ""] of form.matchAll(/([^0A]?)(0+|A+)/g)) {
    const key = keyOf(separator ? classAt(separator, 0) : 0, group[0] === "0" ? DIGIT : LETTER, group.length);
    let next = node.next.get(key);
    if (!next) node.next.set(key, next = { next: new Map(), lists: [] });
    node = next;
  }
  if (!node.lists.includes(list)) node.lists.push(list);
}

/** A `~` stands for a hyphen alone, `-` for each of the three. */
function exactFormsOf(form: string): string[] {
  return form.includes("-")
    ? ["~", " ", "."].flatMap((separator) => exactFormsOf(form.replaceAll("-", separator)))
    : [form.replaceAll("~", "-")];
}

function keyOf(separator: number, kind: number, length: number): number {
  return (separator << 8) | (kind << 5) | length;
}
