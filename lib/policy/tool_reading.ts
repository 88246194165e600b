/** What the arguments of a tool mean, by their names. */
import type { Effect, Invocation, Reading } from "../shell/effect.ts";
import { hostOf } from "../shell/host.ts";
import { unmarked } from "../shell/marks.ts";
import { readShell, readWords } from "../shell/read_shell.ts";
import { namesOf, type Whereabouts } from "../shell/working_folder.ts";
import type { Leaf } from "./leaves.ts";

const SHELL_KEY = /^(?:command|commands|cmd|script|shell|bash|shell_command|command_line|commandline|args|argv)$/i;
/** Names of code, in a tool that runs some. */
const CODE_KEY = /^(?:|code|source|source_code|snippet|program|expression|python|javascript|js|input|stdin|query)$/i;
const RUNNING_TOOL =
  /(?:^|[_.-])(?:exec\w*|run\w*|eval\w*|shell|bash|terminal|python|node|code|interpreter|repl|repl\w*|jupyter|script)(?:[_.-]|$)/i;
const PLACE_KEY =
  /(?:^|_|[a-z])(?:path|paths|file|files|filename|file_?path|uri|uris|url|urls|href|endpoint|source|destination|target|directory|dir|folder)$/i;
const DELETES = /delete|remove|unlink|trash|erase/i;
const WRITES = /write|create|edit|update|append|save|put|move|rename|upload|set|patch|replace|insert/i;

/** Names of the folder that the tool works in. */
export const FOLDER_KEY = /^(?:cwd|(?:work|working|current)_?dir(?:ectory)?)$/i;

/** Reads the named arguments of a tool call; relative paths begin where it happens. */
export function toolReading(tool: string, leaves: readonly Leaf[], where: Whereabouts): Reading {
  const invocations: Invocation[] = [];
  let [partial, overflow] = [false, false];
  const take = (reading: Reading) => {
    invocations.push(...reading.invocations);
    partial ||= reading.partial;
    overflow ||= reading.overflow;
  };
  const runs = leaves.length > 0 && RUNNING_TOOL.test(tool.replace(/^mcp__/, ""));
  for (const { key, text } of leaves) {
    if (FOLDER_KEY.test(key)) continue;
    if (SHELL_KEY.test(key)) {
      take(readShell(text, where));
      continue;
    }
    // Nobody says in which language: what leaves it looks alike in most of them.
    if (runs && CODE_KEY.test(key)) {
      take(readShell(text, where));
      take(readWords(["python3", "-c", text], where));
    }
    // Under any name, a value that is nothing but an address or an absolute path is one.
    if (PLACE_KEY.test(key) || /^(?:[a-z][a-z0-9+.-]*:\/\/|[/~])[^\s]*$/i.test(text)) {
      invocations.push(touching(tool, unmarked(text.trim()), where));
    }
  }
  return { invocations, partial, overflow };
}

function touching(tool: string, text: string, where: Whereabouts): Invocation {
  return {
    program: tool.toLowerCase(),
    words: [tool, text],
    options: new Map(),
    operands: [text],
    effects: effectsOf(tool, text, where),
  };
}

function effectsOf(tool: string, text: string, where: Whereabouts): Effect[] {
  const file = /^file:(?:\/\/[^/]*)?(\/.*)$/i.exec(text)?.[1];
  if (file === undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return [{ kind: "reach", host: hostOf(text), text }];
  return namesOf(file ?? text, where).map((path) => effectOn(path, tool));
}

function effectOn(path: string, tool: string): Effect {
  const name = tool.replace(/^mcp__.*?__/, "");
  if (DELETES.test(name)) return { kind: "delete", path, recursive: true };
  return WRITES.test(name) ? { kind: "write", path, text: "" } : { kind: "read", path, text: "" };
}
