/** Reading a command line as the program does: clusters, `--`, abbreviations, options after operands. */

/** What a program was told. */
export interface Arguments {
  /** Values per option, under its last listed name; an option without value has an empty string. */
  readonly options: Map<string, string[]>;
  readonly operands: string[];
  /** What stands behind the operand at which reading stopped, that operand included. */
  readonly rest: string[];
}

interface Spec {
  /** From each spelling to its name and whether it takes a value. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly value: Value }>;
  readonly long: readonly string[];
}

/** Whether an option takes a value; `digits` are one, and letters behind them are options again. */
type Value = "no" | "yes" | "attached" | "digits";

const VALUES: Readonly<Record<string, Value>> = { "=": "yes", "?": "attached", "#": "digits" };

const cache = new Map<string, Spec>();

/**
 * Reads the words behind a program's name.
 *
 * The specification lists options separated by spaces: `r,R,recursive o,output= i,in-place?`. Names of one option are
 * joined by commas and known by the last; `=` takes a value, `?` takes one only when attached, `#` takes digits only
 * (`-l12ne` of perl). A `+` alone says that words such as `+x` are options too. What is not listed is taken for an option
 * without value.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { options, operands } = readArguments(["-rf", "--", "-x"], "r,R,recursive f,force");
 * assertEquals([...options.keys()], ["recursive", "force"]);
 * assertEquals(operands, ["-x"]);
 * ```
 */
export function readArguments(words: readonly string[], specification: string, stopAtOperand = false): Arguments {
  const spec = specOf(specification);
  const options = new Map<string, string[]>();
  const operands: string[] = [];
  const put = (name: string, value: string) => {
    const values = options.get(name);
    if (values) values.push(value);
    else options.set(name, [value]);
  };
  for (let index = 0; index < words.length; index++) {
    const given = words[index] ?? "";
    const word = given.length > 1 && given.startsWith("+") && spec.names.has("+") ? `-${given.slice(1)}` : given;
    if (word === "--") {
      return { options, operands: [...operands, ...words.slice(index + 1)], rest: words.slice(index + 1) };
    }
    if (!word.startsWith("-") || word === "-") {
      if (stopAtOperand) return { options, operands, rest: words.slice(index) };
      operands.push(word);
      continue;
    }
    const [head, attached] = splitOnce(word, "=");
    const isLong = head.startsWith("--");
    const whole = isLong ? longName(head.slice(2), spec) : head.slice(1);
    const known = spec.names.get(whole);
    if (isLong || (known && whole.length > 1)) {
      put(known?.name ?? whole, attached ?? (known?.value === "yes" ? words[++index] ?? "" : ""));
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = spec.names.get(word[at] ?? "");
      const tail = word.slice(at + 1);
      if (letter?.value === "digits" && !tail.startsWith(":")) {
        const [digits = ""] = /^(?:x[\da-f]+|\d*)/i.exec(tail) ?? [];
        put(letter.name, digits);
        at += digits.length;
        continue;
      }
      if (letter && letter.value !== "no" && (tail || letter.value === "attached")) {
        put(letter.name, tail.replace(/^=(?!$)/, ""));
        break;
      }
      put(letter?.name ?? word[at] ?? "", letter?.value === "yes" ? words[++index] ?? "" : "");
    }
  }
  return { options, operands, rest: [] };
}

/** Whether the specification lists the option, as a word spells it, and says that it takes no value. */
export function takesNoValue(word: string, specification: string): boolean {
  const { names } = specOf(specification);
  const isFlag = (name: string) => names.get(name)?.value === "no";
  const name = word.replace(/^--?/, "");
  return isFlag(name) || !word.startsWith("--") && name !== "" && [...name].every(isFlag);
}

/** Whether the specification lists the option that the word begins with. */
export function isListed(word: string, specification: string): boolean {
  const spec = specOf(specification);
  const name = word.replace(/^--?/, "");
  if (word.startsWith("--")) return spec.names.has(longName(name, spec));
  return spec.names.has(name) || spec.names.has(name[0] ?? "");
}

// GNU programs take any unambiguous beginning of a long option; of an ambiguous one the first listed is meant here.
function longName(name: string, spec: Spec): string {
  return spec.names.has(name) ? name : spec.long.find((long) => long.startsWith(name)) ?? name;
}

function specOf(specification: string): Spec {
  const cached = cache.get(specification);
  if (cached) return cached;
  const names = new Map<string, { name: string; value: Value }>();
  for (const entry of specification.split(" ")) {
    const value = VALUES[entry.at(-1) ?? ""] ?? "no";
    const all = (value === "no" ? entry : entry.slice(0, -1)).split(",");
    const name = all.at(-1) ?? "";
    for (const spelling of all) names.set(spelling, { name, value });
  }
  const spec = { names, long: [...names.keys()].filter((name) => name.length > 1) };
  cache.set(specification, spec);
  return spec;
}

/** The text in front of the sign, and what is behind it, if it is there. */
export function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
