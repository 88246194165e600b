/** The expression of `find`: which files each of its actions gets. */
import { isEveryName } from "../every_name.ts";
import { isUnresolved } from "../marks.ts";

/** How many they may be, from none to all; most are all but a few. */
const WIDTHS = ["none", "narrow", "coarse", "most", "all"] as const;
type Width = typeof WIDTHS[number];

/** The files that the tests so far let through. */
export interface Selection {
  readonly width: Width;
  /** The names or patterns that they have, if all have one. */
  readonly names: readonly string[];
  /** None of them is a folder. */
  readonly filesOnly: boolean;
}

/** What happens to the files. */
export type FindAction =
  & { readonly selection: Selection }
  & (
    | { readonly kind: "delete" | "print" }
    | { readonly kind: "run"; readonly command: readonly string[] }
    | { readonly kind: "write"; readonly path: string }
  );

const ALL: Selection = { width: "all", names: [], filesOnly: false };
// What leaves nearly everything in, such as -type f or -maxdepth 1, does not count.
const NARROWING =
  /^-(?:i?name|i?path|i?regex|i?lname|wholename|newer\w*|[amc]newer|empty|links|inum|samefile|nouser|nogroup)$/;
/** What old or large files have in common says nothing about what they are. */
const COARSE = /^-(?:size|[amc]time|[amc]min|perm|user|group|uid|gid|used)$/;
const RUNS = /^-(?:exec|ok)(?:dir)?$/;
const PRINTS = /^-(?:print0?|printf|ls)$/;
const WRITES = /^-f(?:print[0f]?|ls)$/;
const TAKES_VALUE =
  /^-(?:i?name|i?path|i?regex|i?lname|wholename|type|xtype|size|[amc]time|[amc]min|newer\w*|[amc]?newer|perm|user|group|uid|gid|links|inum|samefile|used|fstype|maxdepth|mindepth|printf|regextype|D|files0-from|context)$/;
const MOST_BRACKETS = 64;
/** Who asks for more names at once gets hardly a file. */
const MOST_NAMES = 16;

/** The actions below the folders, which end in no slash, in order; without any, what the whole expression selects is printed. */
export function actionsOf(words: readonly string[], roots: readonly string[] = []): readonly FindAction[] {
  const reader = new ExpressionReader(words, new Set(roots));
  let selection = reader.list(ALL);
  // What stands behind more brackets than are told apart may still delete.
  while (reader.closeStray()) selection = reader.list(ALL);
  const actions: readonly FindAction[] = reader.actions.length > 0 ? reader.actions : [{ kind: "print", selection }];
  // The file is made for no names too.
  return actions.filter(({ kind, selection }) => kind === "write" || selection.width !== "none");
}

class ExpressionReader {
  readonly actions: FindAction[] = [];
  #at = 0;
  #brackets = 0;

  constructor(readonly words: readonly string[], readonly roots: ReadonlySet<string>) {}

  /** Steps over a bracket that closes none; false at the end of the words. */
  closeStray(): boolean {
    return this.#take(/^\\?\)$/);
  }

  /** `expression , expression`: the last one says what is selected. */
  list(given: Selection): Selection {
    let selection = this.#either(given);
    while (this.#take(/^,$/)) selection = this.#either(given);
    return selection;
  }

  #either(given: Selection): Selection {
    const selections = [this.#both(given)];
    while (this.#take(/^-(?:o|or)$/)) selections.push(this.#both(given));
    return anyOf(selections);
  }

  #both(given: Selection): Selection {
    let selection = given;
    while (this.#at < this.words.length && !/^(?:,|-o|-or|\\?\))$/.test(this.words[this.#at] ?? "")) {
      if (!this.#take(/^-(?:a|and)$/)) selection = this.#one(selection);
    }
    return selection;
  }

  #one(given: Selection): Selection {
    let negated = false;
    while (this.#take(/^(?:\\?!|-not)$/)) negated = !negated;
    const word = this.words[this.#at++] ?? "";
    if (/^\\?\($/.test(word) && this.#brackets < MOST_BRACKETS) {
      this.#brackets++;
      const selection = this.list(given);
      this.#take(/^\\?\)$/);
      this.#brackets--;
      return negated ? both(given, "most", []) : selection;
    }
    if (this.#isAction(word, given)) return given;
    const value = TAKES_VALUE.test(word) ? this.words[this.#at++] ?? "" : "";
    if (/^-x?type$/.test(word) && !isUnresolved(value) && negated === value.includes("d")) {
      return { ...given, filesOnly: true };
    }
    if (COARSE.test(word) || negated && /newer/.test(word)) return both(given, "coarse", []);
    if (!NARROWING.test(word)) return given;
    if (this.#isAll(word, value)) return negated ? both(given, widthWithout(value), []) : given;
    if (negated) return both(given, "most", []);
    const name = namedBy(word, value);
    return both(given, "narrow", isUnresolved(name) || /^[*?]*$/.test(name) ? [] : [name]);
  }

  /** Whether the test is one of names, and all of them pass it. */
  #isAll(word: string, value: string): boolean {
    const [, test] = /^-i?(name|path|wholename|regex)$/.exec(word) ?? [];
    if (test === undefined) return false;
    if (test === "name") return /^\.{1,2}$/.test(value) || isEveryName(value);
    // What is found is called by the folder where the search begins.
    const plain = value.replaceAll("\\.", ".");
    // No system has a longer path.
    let end = plain.lastIndexOf("/", 4096);
    while (end >= 0 && !this.roots.has(plain.slice(0, end))) end = plain.slice(0, end).lastIndexOf("/");
    const below = end < 0 ? value : plain.slice(end + 1);
    return isEveryName(test === "regex" ? below : below.replaceAll("/", ""), test === "regex");
  }

  #isAction(word: string, selection: Selection): boolean {
    const last = this.actions.at(-1);
    if (word === "-delete") {
      if (last?.kind !== "delete" || last.selection !== selection) this.actions.push({ kind: "delete", selection });
    } else if (PRINTS.test(word)) {
      this.actions.push({ kind: "print", selection });
      if (word === "-printf") this.#at++;
    } else if (WRITES.test(word)) {
      this.actions.push({ kind: "write", path: this.words[this.#at++] ?? "", selection });
      if (word === "-fprintf") this.#at++;
    } else if (RUNS.test(word)) this.actions.push({ kind: "run", command: this.#command(), selection });
    else return false;
    return true;
  }

  /** The words up to `;`, or up to a plus behind `{}`. */
  #command(): readonly string[] {
    const start = this.#at;
    let end = start;
    while (end < this.words.length && !this.#endsCommand(end)) end++;
    this.#at = end + 1;
    return this.words.slice(start, end);
  }

  #endsCommand(at: number): boolean {
    return /^\\?;$/.test(this.words[at] ?? "") || this.words[at] === "+" && this.words[at - 1] === "{}";
  }

  #take(pattern: RegExp): boolean {
    const takes = this.#at < this.words.length && pattern.test(this.words[this.#at] ?? "");
    if (takes) this.#at++;
    return takes;
  }
}

/** Folders of which the name alone says what is in them. */
const HIDDEN = /\.\w|axonflow|codex/i;

/** The end of the path that the test asks for, as a pattern of the shell: behind such a folder may stand anything. */
function namedBy(word: string, value: string): string {
  const [, small, test] = /^-(i?)(name|path|wholename|regex)$/.exec(word) ?? [];
  if (test === undefined) return "";
  const pattern = test === "regex"
    ? value.replace(/\\.|\.[*+]?/g, (piece) => piece.startsWith("\\") ? piece.slice(1) : piece === "." ? "?" : "*")
    : value;
  const [above = "", last = ""] = ["", ...pattern.split("/")].slice(-2);
  const end = /^[*?]*$/.test(last) && HIDDEN.test(above) ? `${above}/${last}` : last;
  return small ? end.toLowerCase() : end;
}

/** What is left without the files that a test of nearly all names lets through: without `*.*` those that have no ending. */
function widthWithout(value: string): Width {
  if (/^[.?]?\*+$/.test(value)) return "none";
  return /^[*?][*?.]+$/.test(value) ? "coarse" : "most";
}

function both(given: Selection, width: Width, names: readonly string[]): Selection {
  return {
    width: WIDTHS.find((narrower) => narrower === given.width || narrower === width) ?? width,
    names: given.names.length < MOST_NAMES ? [...given.names, ...names] : given.names,
    filesOnly: given.filesOnly,
  };
}

function anyOf(selections: readonly Selection[]): Selection {
  const width = WIDTHS.findLast((wider) => selections.some(({ width }) => width === wider)) ?? "all";
  const named = selections.every(({ names }) => names.length > 0);
  return {
    width,
    names: named ? selections.flatMap(({ names }) => names) : [],
    filesOnly: selections.every(({ filesOnly }) => filesOnly),
  };
}
