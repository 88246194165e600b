/** Programs that print something of their own. */
import type { Call, Program } from "../call.ts";
import { unescape } from "../decode.ts";
import { isLogin, MARKS } from "../marks.ts";
import type { Scope } from "../scope.ts";

function echo(call: Call): string {
  const words = [...call.words];
  let [escapes, newline] = [false, "\n"];
  while (/^-[neE]+$/.test(words[0] ?? "")) {
    const flags = words.shift() ?? "";
    if (flags.includes("e")) escapes = true;
    if (flags.includes("n")) newline = "";
  }
  const text = words.join(" ");
  return (escapes ? unescape(text) : text) + newline;
}

function print(call: Call): string {
  const words = call.words[0] === "--" ? call.words.slice(1) : call.words;
  if (words[0] === "-v") {
    call.machine.scope.set(words[1] ?? "", format(words.slice(2)));
    return "";
  }
  return format(words);
}

function format([template = "", ...values]: readonly string[]): string {
  let output = "";
  let next = 0;
  do {
    const before = next;
    // An escaped percent sign is no directive.
    output += template.replace(/%(%|[-+ 0#']*\d*(?:\.\d+)?[a-zA-Z])|[^%]+/g, (literal, spec?: string) => {
      if (spec === undefined) return unescape(literal);
      if (spec === "%") return "%";
      const value = values[next++] ?? "";
      if (spec.endsWith("b")) return unescape(value);
      return spec.endsWith("c") ? value.slice(0, 1) : value;
    });
    if (next === before) break;
  } while (next < values.length && output.length < 100_000);
  // Bytes by numbers that nobody knows.
  return output.includes(`\\x${MARKS.unknown}`) ? MARKS.decoded + output : output;
}

function environment({ machine }: Call): string {
  return MARKS.environment + machine.scope.exportedLogin();
}

function printVariables(call: Call): string {
  return call.operands.length === 0 ? environment(call) : valuesOf(call.operands, call.machine.scope);
}

/** What is printed where the variables' values are. */
export function valuesOf(names: readonly string[], scope: Scope): string {
  const values = names.map((name) => scope.get(name)).join("");
  if (isLogin(values)) return values;
  return names.some((name) => /key|secret|token|passw|credential/i.test(name)) ? MARKS.environment : MARKS.unknown;
}

function sequence(operands: readonly string[]): string {
  const last = Number(operands.at(-1));
  const first = operands.length > 1 ? Number(operands[0]) : 1;
  if (!(last - first >= 0 && last - first <= 100)) return MARKS.unknown;
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}\n`).join("");
}

/** The table. */
export const printingPrograms: Readonly<Record<string, Program>> = {
  ":": { does: () => "" },
  true: { does: () => "" },
  echo: { does: echo },
  printf: { does: print },
  env: { does: environment },
  printenv: { options: "0,null", does: printVariables },
  mktemp: {
    options: "d,directory u t= p,tmpdir= suffix= q",
    does: (call) => {
      const path = `/tmp/${call.operands[0]?.replace(/^.*\//, "") ?? "tmp.XXXXXX"}`;
      if (call.has("directory")) call.machine.folders.add(path);
      return path;
    },
  },
  pwd: { does: (call) => call.machine.scope.get("PWD") },
  whoami: { does: () => MARKS.unknown },
  seq: { does: (call) => sequence(call.operands) },
  yes: { does: (call) => `${call.operands.join(" ") || "y"}\n` },
};
