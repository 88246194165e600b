/** Code of another language inside a command: not understood, but searched for what leaves the language. */
import type { Call } from "../call.ts";
import { isCarrier, MARKS } from "../marks.ts";
import { foldConstants } from "./fold_constants.ts";
import { withoutAliases } from "./inline/aliases.ts";
import { runShellCalls } from "./inline/command_sinks.ts";
import { decodedTexts } from "./inline/decoded_texts.ts";
import { useRead } from "./inline/file_sinks.ts";
import type { FirstLook } from "../first_look.ts";
import { runHandedCommands } from "./inline/handed_commands.ts";
import { withHome } from "./inline/home.ts";
import { runLoaded } from "./inline/loaded_modules.ts";
import { useNetwork } from "./inline/network_sinks.ts";
import { plainCode } from "./inline/plain_code.ts";
import { runQueries } from "./inline/queries.ts";
import { withoutQuotedCode } from "./inline/quoted_code.ts";
import { shownLogin } from "./inline/shown_logins.ts";
import { carryOut, Site } from "./inline/sink.ts";
import { sinkGroups } from "./inline/sink_groups.ts";
import { QUOTED, stringOf } from "./inline/texts.ts";
import { decodes, noteUnreadCode } from "./inline/unread_code.ts";
import { visitedFolders } from "./inline/visited_folders.ts";
import { withoutWordLists } from "./inline/word_lists.ts";
import { type WrittenText, writtenTexts } from "./inline/written_texts.ts";
import { multiplies } from "./multiplying_code.ts";

/** Calls whose first argument is code of the language itself. */
const CODE_CALLS = new RegExp(
  String.raw`\b(?:eval|exec|compile|Function|runIn\w+Context|instance_eval|class_eval|assert(?=\s*\())\s*(?:\(\s*)?` +
    QUOTED,
  "g",
);
/** Calls that print a constant, and the expression that `node -p` prints. */
const PRINTS = new RegExp(
  String.raw`(?:\b(?:print|puts|echo|say|console\.log|(?:sys|process)\.stdout\.write)\s*(?:\(\s*)?|^\s*)` + QUOTED,
  "g",
);
/** Calls that print a variable of the environment, and nothing else than what it holds. */
const SHOWS =
  /(?:\b(?:print|puts|echo|say|console\.log)\s{0,9}\(?\s{0,9}|^\s{0,9})(?:process\.env|os\.environ|os\.getenv|getenv|ENV)(?:\.get)?[.([]{0,2}["']?([A-Z_\d]{1,80})["']?[\])]{0,3}\s{0,9}(?:[;,]|$)/gm;
/** Texts: what stands in them does not run. */
const TEXTS = /"""[^]*?"""|'''[^]*?'''|(?:"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\]|\\[^])*`)|\\[^]/g;
/** `pack "H*", "6869"`, without brackets. */
const PACKS = /\bpack\s+((["'])[^"'\n]{1,20}\2\s*,\s*["'][\w+/=]*["'])/g;
/** `!ls` and `%system ls` of IPython. */
const MAGIC = /^[ \t]{0,80}(?:[\w, ]{1,80}=[ \t]{0,9})?(?:!{1,2}|%{1,2}(?:sx|system|bash|sh)\b)([^\n]{1,2000})/gm;
/** {@linkcode FirstLook} at code in code. */
export const CODE_LOOK: FirstLook = { says: /eval|exec|compile|Function|runIn|assert/, before: [CODE_CALLS] };
/** {@linkcode FirstLook} at what shows its environment. */
export const SHOWING_LOOK: FirstLook = { says: /env/i, before: [SHOWS] };
const MOVES = /\bchdir\s*\(/;
/** Go declares what it assigns to, and a failure beside it. */
const DECLARES = /\b([A-Za-z_]\w{0,60})(?:\s?,\s?\w{1,60})?\s?:=/g;
const CURRENT = /\b(?:os\.getcwd|process\.cwd)(?=\s*\()/g;

/**
 * Notes what the code would do to the system, as far as it shows: as it stands, and with its constants put together. The
 * answer is the constant texts that it prints.
 */
export function runInlineCode(given: string, call: Call, language: string): string {
  const { machine } = call;
  machine.spend(given.length * 4);
  if (machine.hidden.areIn(given)) call.interpret(MARKS.encoded);
  if (decodes(given)) { for (const text of decodedTexts(given)) machine.hidden.add(text); }
  const remarked = withHome(plainCode(given, language));
  const whole = withoutAliases(withoutQuotedCode(remarked));
  // Who goes somewhere else is not in the working folder.
  const code = MOVES.test(whole) ? whole.replace(CURRENT, "elsewhere") : whole;
  const plain = /^(?:perl|ruby)$/.test(language)
    ? withoutWordLists(code).replace(PACKS, "pack($1)")
    : language === "c"
    ? code.replace(DECLARES, "$1 =")
    : code;
  const folded = fold(plain, call, language);
  const last = folded[0] ?? plain;
  // Texts that look like code are whole only in what still has them.
  const texts = writtenTexts(
    last,
    () => remarked === whole ? [code] : [remarked, ...fold(remarked, call, language)],
    language,
  );
  const contents = contentsOf(texts, call);
  // What runs a file may stand before what writes it, or behind.
  for (const { path, after, both } of contents) machine.keep(path, both || after);
  const fetched = new Map<string, string>();
  for (const text of new Set([code, plain, ...folded])) runSinks(new Site(text, language, call, texts, fetched));
  // The writing may come first, or never.
  for (const { path, after } of contents) machine.keep(path, [fetched.get(path) ?? "", after].join(""));
  runElsewhere(new Site(last, language, call, texts));
  if (language === "ipython") { for (const [, line = ""] of given.matchAll(MAGIC)) call.code(line, undefined); }
  call.language(last.replace(TEXTS, (text) => text.startsWith("\\") ? text : '""'));
  runQueries(last, call);
  runHandedCommands(last, call);
  noteUnreadCode(last, call);
  runLoaded(last, call, (text) => void machine.deeper(() => runInlineCode(text, call, language)));
  call.expose(shownLogin(last, machine.scope));
  const shown = SHOWING_LOOK.says.test(last)
    ? Array.from(last.matchAll(SHOWS), ([, name = ""]) => machine.scope.tokens.markOf(name))
    : [];
  return [...Array.from(last.matchAll(PRINTS), stringOf), ...shown].map((text) => `${text}\n`).join("");
}

function fold(code: string, { machine }: Call, language: string): string[] {
  return foldConstants(code, language, (work) => machine.spend(work));
}

/** What the files hold behind the code, and what one that runs meanwhile may hold. */
function contentsOf(texts: ReadonlyMap<string, WrittenText>, { machine }: Call) {
  return Array.from(texts, ([path, { text, adds }]) => {
    const before = machine.files.get(machine.path(path)) ?? "";
    return { path, after: adds ? before + text : text, both: before && `${before}\n` + text };
  });
}

/** What the code does in other folders: in the order of its lines, so that one may lead on from another. */
function runElsewhere({ code, language, call, texts }: Site): void {
  const { machine } = call;
  machine.subshell(() => {
    const { cwd } = machine.scope;
    for (const { folder, code: there, stays } of visitedFolders(code)) {
      if (!stays) machine.scope.cwd = cwd;
      machine.scope.cwd = machine.path(folder);
      machine.spend(there.length * 4);
      runSinks(new Site(there, language, call, texts));
    }
  });
}

function runSinks(site: Site): void {
  const { code, call, language } = site;
  for (const match of CODE_LOOK.says.test(code) ? code.matchAll(CODE_CALLS) : []) {
    const inner = stringOf(match);
    if (inner.length < code.length) call.machine.deeper(() => runInlineCode(inner, call, language));
  }
  if (multiplies(code)) call.multiply();
  runShellCalls(site);
  const { commandSinks, clientSinks, requestSinks, walkSinks, deleteSinks, pathSinks, fileSinks, vimSinks } =
    sinkGroups;
  for (const group of [commandSinks, clientSinks, requestSinks, walkSinks, deleteSinks]) carryOut(group, site);
  noteFetched(site);
  for (const group of [pathSinks, fileSinks, vimSinks]) carryOut(group, site);
  noteFetched(site);
  useRead(site);
  useNetwork(site);
}

/** Keeps what nobody has read, of the files that the code writes as well. */
function noteFetched({ texts, fetched, call: { machine } }: Site): void {
  for (const path of texts.keys()) {
    const now = machine.files.get(machine.path(path)) ?? "";
    if (isCarrier(now)) fetched.set(path, now);
  }
}
