/** `xargs`, `parallel` and `find`: commands whose arguments come from elsewhere. */
import type { Call, Program } from "../call.ts";
import { ENTRY, EVERY_ENTRY } from "../listing.ts";
import { isUnresolved, MARKS, residue, withoutMarks } from "../marks.ts";
import { readArguments } from "../options.ts";
import { baseName } from "../path.ts";

const MOST_ITEMS = 64;
const LISTED = "listed";

function isShell(command: readonly string[]): boolean {
  return command.some((word) => /^(?:.*\/)?(?:ba|da|z|k|a|fi)?sh$/.test(word));
}

/** The words of a text as `xargs` splits it. */
function itemsOf(text: string, separator: RegExp): string[] {
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
  // What only a list names could be anything: the policies tell it from a variable by this name.
  const listed = items.map((item) => withoutMarks(item) === "" ? `${item}${LISTED}` : item);
  if (listed.length === 0) listed.push(MARKS.unknown + LISTED);
  const command = call.rest.length > 0 ? [...call.rest] : ["echo"];
  // `xargs bash -c` without an argument of its own takes the code from the list.
  if (/^-\w*c$/.test(command.at(-1) ?? "") && isShell(command)) call.code(text, undefined);
  const holder = call.has("replace") ? call.value("replace") || "{}" : undefined;
  if (holder !== undefined && command.some((word) => word.includes(holder))) {
    // What `ls` lists has no folder yet where the word names one.
    const filled = (word: string, item: string) =>
      word.replaceAll(holder, word.endsWith(`/${holder}`) ? baseName(item) : item);
    return listed.map((item) => call.run(command.map((word) => filled(word, item)), undefined)).join("");
  }
  // One argument at a time or all at once makes no difference to what is touched.
  return call.run([...command, ...listed], undefined);
}

function separatorOf(value: string): RegExp {
  return value === "\\n" ? /\n/ : value === "\\0" ? /\0/ : new RegExp(`[${value.replace(/[\\\]^-]/g, "\\$&")}\\n]`);
}

function parallel(call: Call): string {
  if (call.has("dry-run")) return MARKS.unknown;
  const words = [...call.rest];
  const mark = words.findIndex((word) => /^::::?\+?$/.test(word));
  const command = mark < 0 ? words : words.slice(0, mark);
  const lists = mark < 0
    ? itemsOf(call.stream.stdin ?? "", /\n/)
    : words.slice(mark + 1).filter((word) => !/^::::?\+?$/.test(word));
  const items = words[mark]?.startsWith("::::")
    ? itemsOf(lists.map((path) => call.read(path)).join("\n"), /\n/)
    : lists;
  if (items.length === 0 && mark < 0 && call.stream.stdin === undefined) return call.code(command.join(" "));
  return (items.length > 0 ? items : [MARKS.unknown]).slice(0, MOST_ITEMS).map((item) => {
    const holds = command.some((word) => /\{[^{}]*\}/.test(word));
    const filled = command.map((word) => word.replace(/\{(?:|\.|\/|\/\/|\/\.|\d+)\}/g, item));
    const line = holds ? filled : [...filled, item];
    // parallel hands its line to a shell; the words are kept together as they were given.
    if (line.length > 2 && /^-\w*c$/.test(line[1] ?? "")) return call.run(line, undefined);
    return command.length > 0 ? call.code(line.join(" "), undefined) : call.code(item, undefined);
  }).join("\n");
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
  const below = roots.map((root) => {
    const all = !narrow && (!coarse || call.machine.path(root) === "~");
    return `${root.replace(/\/$/, "")}/${all ? EVERY_ENTRY : ENTRY}`;
  });
  const named = kinds.map((name) => `${roots[0]?.replace(/\/$/, "")}/${ENTRY}/${name}`);
  const results = [...narrow || coarse ? [] : roots, ...named.length > 0 ? named : below];
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

/** `fd pattern -x command`. */
function fd(call: Call): string {
  const at = call.words.findIndex((word) => FD_ACTION.test(word));
  const [, attached = ""] = FD_ACTION.exec(call.words[at] ?? "") ?? [];
  const command = at < 0 ? [] : [attached, ...call.words.slice(at + 1)].filter((word, index) => index > 0 || word);
  const end = command.indexOf(";");
  const { options, operands } = readArguments(
    [...call.words.slice(0, at < 0 ? undefined : at), ...end < 0 ? [] : command.slice(end + 1)],
    FD,
  );
  const [pattern = "", ...folders] = operands;
  const [base = ""] = options.get("base-directory") ?? [];
  const roots = [...folders, ...options.get("search-path") ?? []];
  if (roots.length === 0) roots.push(".");
  const narrow = /[^.*]/.test(pattern) || ["extension", "size", "newer", "older"].some((name) => options.has(name));
  const results = roots.map((root) => {
    const folder = base && !/^[~/]/.test(root) ? `${base}/${root}` : root;
    return `${folder.replace(/\/$/, "")}/${narrow ? ENTRY : EVERY_ENTRY}`;
  });
  const words = end < 0 ? command : command.slice(0, end);
  for (const result of words.length > 0 ? results : []) {
    const isPlaced = words.some((word) => word.includes("{}"));
    call.run(isPlaced ? words.map((word) => word.replaceAll("{}", result)) : [...words, result], undefined);
  }
  return results.join("\n");
}

const FD =
  "e,extension= t,type= d,max-depth= exact-depth= min-depth= E,exclude= S,size= changed-within,change-newer-than,newer= changed-before,change-older-than,older= o,owner= c,color= j,threads= max-results= ignore-file= path-separator= format= batch-size= C,base-directory= search-path= and= H I g s u a i F L p P l 0 q 1 one-file-system,xdev";
/** The option of `fd` that runs a command, which may end a cluster of letters and may hold the program. */
const FD_ACTION = /^(?:--exec(?:-batch)?(?:=|$)|-[HIgsuaiFLpPl0q1]*[xX])([^]*)$/;

const XARGS =
  "0,null a,arg-file= d,delimiter= E= e? I,J,replace= i,replace? L,l,max-lines? n,max-args= P,max-procs= s,max-chars= r,no-run-if-empty t,verbose p,interactive x o";

/** The table. */
export const listPrograms: Readonly<Record<string, Program>> = {
  xargs: { options: XARGS, stops: true, does: xargs },
  parallel: {
    options:
      "P,max-procs,j,jobs= a,arg-file= arg-sep= arg-file-sep= d,delimiter= I= i,replace? k,keep-order l,L,max-lines? N,n,max-args= s,max-chars= C,colsep= joblog= progress bar eta halt= halt-on-error= retries= timeout= S,sshlogin= sshloginfile,slf= basefile,bf= return= trc= env= block= block-timeout= compress-program= delay= limit= load= memfree= memsuspend= nice= J,profile= recend= recstart= results,res= rpl= semaphorename,id= semaphoretimeout,st= skip-first-line sql= sqlmaster= sqlworker= sqlandworker= sshdelay= tagstring= template= tempdir= termseq= tmpdir= tmuxpane= trim= workdir,wd= dry-run q,quote r x X m u tag linebuffer,lb pipe pipepart onall",
    stops: true,
    does: parallel,
  },
  find: { does: find },
  fd: { does: fd },
  fdfind: { does: fd },
};
