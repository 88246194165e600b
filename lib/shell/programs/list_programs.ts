/** `xargs` and `find`: commands whose arguments come from elsewhere. */
import type { Call, Program } from "../call.ts";
import { ENTRY, EVERY_BELOW, EVERY_ENTRY, LISTED, listed } from "../listing.ts";
import { actionsOf, type Selection } from "./find_expression.ts";
import { MARKS, residue } from "../marks.ts";
import { baseName } from "../path.ts";

/** More than these are not told apart. */
export const MOST_ITEMS = 64;
const PRICE_OF_PATH = 400;

function isShell(command: readonly string[]): boolean {
  return command.some((word) => /^(?:.*\/)?(?:ba|da|z|k|a|fi)?sh$/.test(word));
}

/** The words of a text as `xargs` splits it. */
export function itemsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).filter(Boolean).slice(0, MOST_ITEMS).map((item) =>
    item.replace(/^(["'])(.*)\1$/s, "$2")
  );
}

function xargs(call: Call): string {
  const files = call.values("arg-file");
  const text = files.length > 0 ? files.map((path) => call.read(path)).join("") : call.stream.stdin ?? MARKS.unknown;
  const perLine = call.has("replace", "null", "delimiter");
  const items = itemsOf(
    text,
    call.has("null")
      ? /[\0\n]/
      : call.has("delimiter")
      ? separatorOf(call.value("delimiter") ?? "")
      : perLine
      ? /\n/
      : /\s+/,
  );
  const named = items.length > 0 ? items.map(listed) : [MARKS.unknown + LISTED];
  const command = call.rest.length > 0 ? [...call.rest] : ["echo"];
  // `xargs bash -c` without an argument of its own takes the code from the list.
  if (/^-\w*c$/.test(command.at(-1) ?? "") && isShell(command)) call.code(text, undefined);
  const holder = call.has("replace") ? call.value("replace") || "{}" : undefined;
  if (holder !== undefined && command.some((word) => word.includes(holder))) {
    // What `ls` lists has no folder yet where the word names one.
    const filled = (word: string, item: string) =>
      word.replaceAll(holder, word.endsWith(`/${holder}`) ? baseName(item) : item);
    return named.map((item) => call.run(command.map((word) => filled(word, item)), undefined)).join("");
  }
  // One argument at a time or all at once makes no difference to what is touched.
  return call.run([...command, ...named], undefined);
}

function separatorOf(value: string): RegExp {
  return value === "\\n" ? /\n/ : value === "\\0" ? /\0/ : new RegExp(`[${value.replace(/[\\\]^-]/g, "\\$&")}\\n]`);
}

function find(call: Call): string {
  const words = [...call.words];
  while (/^-[HLPEXdsx]$|^-O\d$/.test(words[0] ?? "")) words.shift();
  const roots: string[] = [];
  while (words.length > 0 && !/^[-(!,]|^\\?\($/.test(words[0] ?? "")) roots.push(words.shift() ?? "");
  if (roots.length === 0) roots.push(".");
  const folders = roots.map((root) => root.replace(/\/$/, ""));
  let output = "";
  for (const action of actionsOf(words, folders)) {
    const { selection } = action;
    const results = [...belowOf(selection, folders, words, call), ...resultsOf(selection, roots, folders, call)];
    if (action.kind === "print") output += `${results.join("\n")}\n`;
    else if (action.kind === "write") call.write(action.path, MARKS.unknown);
    else if (action.kind === "run") {
      for (const path of results) call.run(action.command.map((word) => word.replaceAll("{}", path)), undefined);
      output += residue(...results);
    } else {
      const whole = selection.width === "all" || selection.width === "most";
      for (const path of whole ? roots : results) call.delete(path, whole);
    }
  }
  return output;
}

/**
 * All files below the working folder, each by its name, are the folder: those that lie in it are not. Without `-type f`
 * the folders are among them, which most commands refuse.
 */
function belowOf(
  { width, filesOnly }: Selection,
  folders: readonly string[],
  words: readonly string[],
  call: Call,
): string[] {
  const isDeep = filesOnly && !/^[01]$/.test(words[words.indexOf("-maxdepth") + 1] ?? "") &&
    (width === "all" || width === "most");
  return isDeep && folders.some((folder) => call.machine.path(folder || "/") === ".") ? [`./${EVERY_BELOW}`] : [];
}

/** Unfiltered, the folders themselves are among the results; filtered, only something below them. */
function resultsOf(
  { width, names, filesOnly }: Selection,
  roots: readonly string[],
  folders: readonly string[],
  call: Call,
): string[] {
  const below = folders.map((folder) => {
    const all = width === "all" || width === "most" || width === "coarse" && call.machine.path(folder || "/") === "~";
    return `${folder}/${all ? EVERY_ENTRY : ENTRY}`;
  });
  const named = folders.flatMap((folder) => names.map((name) => `${folder}/${ENTRY}/${name}`));
  call.machine.spend(PRICE_OF_PATH * (roots.length + named.length));
  return [...width === "all" && !filesOnly ? roots : [], ...named.length > 0 ? named : below];
}

const XARGS =
  "0,null a,arg-file= d,delimiter= E= e? I,J,replace= i,replace? L,l,max-lines? n,max-args= P,max-procs= s,max-chars= r,no-run-if-empty t,verbose p,interactive x o";

/** The table. */
export const listPrograms: Readonly<Record<string, Program>> = {
  xargs: { options: XARGS, stops: true, does: xargs },
  find: { does: find },
};
