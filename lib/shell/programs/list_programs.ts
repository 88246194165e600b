/** `xargs` and `find`: commands whose arguments come from elsewhere. */
import type { Call, Program } from "../call.ts";
import { ENTRY, EVERY_ENTRY, LISTED, listed } from "../listing.ts";
import { isUnresolved, MARKS, residue } from "../marks.ts";
import { baseName } from "../path.ts";

/** More than these are not told apart. */
export const MOST_ITEMS = 64;

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
  const [, ...files] = ["", ...call.values("arg-file")];
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

// What leaves nearly everything in, such as -type f or -maxdepth 1, does not count.
const NARROWING =
  /^-(?:i?name|i?path|i?regex|i?lname|wholename|newer\w*|[amc]newer|empty|links|inum|samefile|nouser|nogroup|prune)$/;
/** What old or large files have in common says nothing about what they are. */
const COARSE = /^-(?:size|[amc]time|[amc]min|perm|user|group|uid|gid|used)$/;
const ACTIONS = new Set(["-exec", "-execdir", "-ok", "-okdir"]);
const TAKES_VALUE =
  /^-(?:i?name|i?path|i?regex|i?lname|wholename|type|xtype|size|[amc]time|[amc]min|newer\w*|[amc]?newer|perm|user|group|uid|gid|links|inum|samefile|used|fstype|maxdepth|mindepth|printf|regextype|D|files0-from|context)$/;

function find(call: Call): string {
  const words = [...call.words];
  while (/^-[HLPEXdsx]$|^-O\d$/.test(words[0] ?? "")) words.shift();
  const roots: string[] = [];
  while (words.length > 0 && !/^[-(!,]|^\\?\($/.test(words[0] ?? "")) roots.push(words.shift() ?? "");
  if (roots.length === 0) roots.push(".");
  const { narrow, coarse, kinds, commands, deletes, writes } = actionsOf(words);
  // Unfiltered, the folders themselves are among the results; filtered, only something below them.
  const filesOnly = words[words.indexOf("-type") + 1] === "f";
  const below = roots.map((root) => {
    const all = !narrow && (!coarse || call.machine.path(root) === "~");
    return `${root.replace(/\/$/, "")}/${all ? EVERY_ENTRY : ENTRY}`;
  });
  const named = kinds.map((name) => `${roots[0]?.replace(/\/$/, "")}/${ENTRY}/${name}`);
  const results = [...narrow || coarse || filesOnly ? [] : roots, ...named.length > 0 ? named : below];
  if (deletes) { for (const path of narrow || coarse ? results : roots) call.delete(path, !narrow && !coarse); }
  for (const path of writes) call.write(path, MARKS.unknown);
  for (const command of commands) {
    for (const path of results) call.run(command.map((word) => word.replaceAll("{}", path)), undefined);
  }
  return commands.length > 0 && !words.includes("-print") ? residue(...results) : `${results.join("\n")}\n`;
}

/** What the expression of `find` asks for. */
function actionsOf(words: readonly string[]) {
  const commands: string[][] = [];
  const kinds: string[] = [];
  const writes: string[] = [];
  let [narrow, coarse, deletes] = [false, false, false];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    // All but one is nearly all.
    const negated = /^(?:!|\\!|-not)$/.test(words[index - 1] ?? "");
    const narrows = NARROWING.test(word) && !/^(?:\*+|\.{1,2})$/.test(words[index + 1] ?? "");
    if (COARSE.test(word) || negated && narrows) coarse = true;
    else if (narrows) narrow = true;
    if (!negated && /^-i?(?:name|path|regex)$/.test(word)) kinds.push((words[index + 1] ?? "").replace(/^.*\//, ""));
    if (word === "-delete") deletes = true;
    if (/^-fprint[0f]?$|^-fls$/.test(word)) writes.push(words[++index] ?? "");
    else if (ACTIONS.has(word)) {
      const end = words.findIndex((other, at) =>
        at > index && (other === ";" || other === "\\;" || (other === "+" && words[at - 1] === "{}"))
      );
      commands.push(words.slice(index + 1, end < 0 ? undefined : end));
      index = end < 0 ? words.length : end;
    } else if (TAKES_VALUE.test(word)) index++;
  }
  return {
    narrow,
    coarse,
    deletes,
    kinds: kinds.filter((name) => !isUnresolved(name) && !/^[*?]*$/.test(name)),
    commands,
    writes,
  };
}

const XARGS =
  "0,null a,arg-file= d,delimiter= E= e? I,J,replace= i,replace? L,l,max-lines? n,max-args= P,max-procs= s,max-chars= r,no-run-if-empty t,verbose p,interactive x o";

/** The table. */
export const listPrograms: Readonly<Record<string, Program>> = {
  xargs: { options: XARGS, stops: true, does: xargs },
  find: { does: find },
};
