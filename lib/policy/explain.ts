/** What a command line would do, in words: for the person who wonders why it was blocked. */
import { cut, oneLine } from "../core/text.ts";
import type { Effect, Invocation } from "../shell/effect.ts";
import { carries, shown, withoutMarks } from "../shell/marks.ts";
import { BODY_OPTIONS } from "./body_options.ts";
import type { Match } from "./evaluation.ts";

/** One command that would run. */
export interface ExplainedCommand {
  /** Its words after all expansion; what only a run could know is named in angle brackets. */
  words: string;
  /** What it would do: `delete /, recursively`. */
  does: string[];
}

/** Masks what is sensitive; it comes with the engine, which those who explain have loaded. */
export type Sanitize = (text: string) => string;

const LONGEST = 300;

/** The commands that would run; `matches` are those of the policies. Nothing sensitive is shown. */
export function explainedCommands(
  invocations: readonly Invocation[],
  matches: readonly Match[],
  sanitize: Sanitize,
): ExplainedCommand[] {
  const visible = (text: string) => oneLine(cut(sanitize(shown(text)), 4000), LONGEST);
  // An assignment alone runs nothing.
  const commands = invocations.filter(({ words, effects }) => words.length > 0 || effects.length > 0);
  return commands.map(({ words, effects, options }) => {
    const shown = visible(words.join(" "));
    const does = [...new Set(phrasesFor(effects, options, visible))];
    return { words: shown, does: does.length > 0 ? does : titlesFor(shown, matches) };
  });
}

/** What the policies call a command that they know by its words alone. */
function titlesFor(words: string, matches: readonly Match[]): string[] {
  const byWords = matches.filter(({ evidence }) => {
    const known = evidence.replace(/[…\s]+$/, "");
    return known !== "" && words.startsWith(known);
  });
  return byWords.map(({ policy }) => `count as: ${policy.title}`);
}

/** What the effects come to; a request without a body sends nothing. */
function phrasesFor(effects: readonly Effect[], options: Invocation["options"], visible: Sanitize): string[] {
  const addresses = effects.flatMap((effect) => effect.kind === "reach" ? [effect.text] : []);
  const headers = [...addresses, ...options.get("header") ?? []].map(withoutMarks).filter(Boolean);
  const methods = [...options.get("request") ?? [], ...options.get("method") ?? []];
  const hasBody = [...options.keys()].some((name) => BODY.includes(name));
  const isFetch = !hasBody && methods.every((method) => /^(?:GET|HEAD)$/i.test(method));
  const isEmpty = (effect: Effect) =>
    effect.kind === "send" && !hasBody && !PRIVATE.some((mark) => carries(effect.text, mark)) &&
    (addresses.includes(effect.text) ||
      effect.text.split("\n").every((line) => line === "" || headers.includes(withoutMarks(line))));
  const fetched = isFetch ? effects.filter(isEmpty).map(hostOf) : [];
  return effects.filter((effect) => !isEmpty(effect)).map((effect) =>
    effect.kind === "reach" && fetched.includes(effect.host)
      ? `fetch from ${visible(effect.text)}`
      : described(effect, visible)
  );
}

/** Options of curl and wget that give a request a body. */
const BODY: readonly string[] = [...BODY_OPTIONS, "post-data", "post-file", "body-data", "body-file"];

const PRIVATE = ["secret", "private", "environment", "value", "dump", "history"] as const;

function hostOf(effect: Effect): string {
  return "host" in effect ? effect.host : "";
}

/** The effect as a phrase. */
function described(effect: Effect, visible: Sanitize): string {
  switch (effect.kind) {
    case "read":
    case "write":
      return `${effect.kind} ${visible(effect.path)}`;
    case "delete":
      return `delete ${visible(effect.path)}${effect.recursive ? ", with everything in it" : ""}`;
    case "move":
      return `move ${visible(effect.path)} to ${visible(effect.to)}`;
    case "permission":
      return `change who may use ${visible(effect.path)}${effect.recursive ? ", with everything in it" : ""}`;
    case "reach":
      return `connect to ${visible(effect.text)}`;
    case "send":
      return `send data to ${visible(effect.host)}`;
    case "serve":
      return `let everybody who connects read ${visible(effect.path)}`;
    case "interpret":
      return carries(effect.text, "decoded") || carries(effect.text, "encoded")
        ? "run code that nobody can read in the command"
        : "run code that is not in the command";
    case "set":
      return `set the variable ${visible(effect.name)}`;
    case "query":
      return `tell a database: ${visible(effect.text)}`;
    case "show":
      return "print the value of a secret";
    case "code":
      // Its texts are left out; without a sign of that it would be other code.
      return `run code of another language: ${visible(effect.text.replaceAll(/""|''|``/g, '"…"'))}`;
    case "bridge":
      return "connect a shell to the network";
    case "multiply":
      return "start copies of itself without end";
  }
}
