/** Files and addresses among a tool's arguments. */
import type { Effect, Invocation } from "../../shell/effect.ts";
import { hostOf } from "../../shell/host.ts";
import { unmarked } from "../../shell/marks.ts";
import type { Leaf } from "../leaves.ts";
import type { Readers } from "./tool_reading.ts";
import { partsOf, wordsOf } from "./name_words.ts";

const PLACE_NAME =
  /(?:^|_|[a-z])(?:path|paths|file|files|filename|file_?path|uri|uris|url|urls|href|endpoint|source|destination|target|directory|dir|folder)$/i;
const DELETES = /delete|remove|unlink|trash|erase|rmdir|rmtree|rimraf|(?:^|[_-])(?:rm|del)(?:$|[_-])/i;
const WRITES =
  /write|create|edit|update|append|save|put|move|rename|upload|set|patch|replace|insert|push[-_]?files?(?![a-z])/i;
const SHOWS = new Set(["read", "cat", "view", "open", "show", "load", "get", "fetch", "head", "tail", "print", "dump"]);
/** What a tool says of a file without showing it. */
const ABOUT = new Set(["info", "metadata", "stat", "stats", "status", "exists", "list", "directory", "tree", "size"]);

/** What a tool does to a file. */
export type Touch = "delete" | "write" | "tell" | "show" | "read";

/** What a tool of this name does to the files that it is given. */
export function touchOf(tool: string): Touch {
  const { name } = partsOf(tool);
  if (DELETES.test(name)) return "delete";
  if (WRITES.test(name)) return "write";
  const words = wordsOf(name);
  if (words.some((word) => ABOUT.has(word))) return "tell";
  return words.some((word) => SHOWS.has(word)) ? "show" : "read";
}

/** Names of what a file is to hold. */
const CONTENT_NAME = /^(?:content|contents|text|(?:file|new|insert)_?(?:text|str|string|content|source)|code_?edit)$/i;

/** Whether the text is what the tool writes to a file that stands beside it. */
export function isWritten(tool: string, { key, part }: Leaf): boolean {
  return !part && CONTENT_NAME.test(key) && WRITES.test(partsOf(tool).name);
}

/** What the tool does to the file or address that the text is; undefined if it is none. */
export function touchedPlace(
  tool: string,
  { key, text }: Leaf,
  namesOf: Readers["namesOf"],
): Invocation | undefined {
  // Under any name, a value that is nothing but an address or an absolute path is one.
  if (!PLACE_NAME.test(key) && !/^(?:[a-z][a-z0-9+.-]*:\/\/|[/~])[^\s]*$/i.test(text)) return undefined;
  const place = unmarked(text.trim());
  const touch = touchOf(tool);
  const effects = effectsOf(touch, place, namesOf);
  const reads = effects.some(({ kind }) => kind === "read");
  // Whoever is told of a file has not read it.
  if (reads && touch === "tell") return undefined;
  return {
    // Whoever is shown a file is shown it as by cat.
    program: reads && touch === "show" ? "cat" : tool.toLowerCase(),
    words: [tool, place],
    options: new Map(),
    operands: [place],
    effects,
  };
}

function effectsOf(touch: Touch, text: string, namesOf: Readers["namesOf"]): Effect[] {
  const file = /^file:(?:\/\/[^/]*)?(\/.*)$/i.exec(text)?.[1];
  if (file === undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return [{ kind: "reach", host: hostOf(text), text }];
  }
  return namesOf(file ?? text).map((path) => effectOn(path, touch));
}

function effectOn(path: string, touch: Touch): Effect {
  if (touch === "delete") return { kind: "delete", path, recursive: true };
  return touch === "write" ? { kind: "write", path, text: "" } : { kind: "read", path, text: "" };
}
