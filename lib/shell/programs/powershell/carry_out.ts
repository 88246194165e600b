/** What one command of PowerShell does, once its words are known. */
import { own } from "../../../core/own.ts";
import type { Call } from "../../call.ts";
import { expressionOf, isUnary, type Word } from "./expression.ts";
import { variable } from "./variables.ts";

/** Names that mean something else to a Unix shell. */
const ALIASES: Readonly<Record<string, string>> = {
  rm: "remove-item",
  rmdir: "remove-item",
  type: "get-content",
  cat: "get-content",
  ls: "get-childitem",
  dir: "get-childitem",
  cp: "copy-item",
  mv: "move-item",
  kill: "stop-process",
  ps: "get-process",
  cd: "set-location",
  sc: "set-content",
  write: "write-output",
};

/** Words in front of a condition or a block, which is what is carried out. */
const KEYWORD =
  /^(?:if|elseif|else|foreach|for|while|do|try|catch|finally|switch|function|param|return|begin|process|end)$/;

/** Carries it out; the answer is its output. `called` says that `&` or `.` stands in front of it. */
export function carryOut(words: readonly Word[], called: boolean, input: string, call: Call): string {
  const [first, second] = words;
  if (!first) return input;
  const { machine } = call;
  const target = /^\$(env:)?(\w+)$/i.exec(first.text);
  if (target && !first.value && second && /^[-+]?=/.test(second.text) && !second.value) {
    const rest = words.slice(2);
    const value = rest[0]?.value === false && !isUnary(rest[0]) ? carryOut(rest, false, "", call) : expressionOf(rest);
    machine.scope.set(target[1] ? target[2] ?? "" : variable(target[2] ?? ""), value.replace(/\n$/, ""));
    return "";
  }
  if ((first.value || isUnary(first)) && !called) return `${expressionOf(words)}\n`;
  const name = first.text.toLowerCase().replace(/\.exe$/, "");
  if (KEYWORD.test(name)) return carryOut(words.slice(1), called, input, call);
  const alias = own(ALIASES, name) ?? first.text;
  return machine.runner.words([alias, ...words.slice(1).map(({ text }) => text)], machine, {
    ...call.stream,
    stdin: input || undefined,
  });
}
