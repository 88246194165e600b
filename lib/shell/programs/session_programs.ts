/** Programs of a person's session: terminals within a terminal, the clipboard, keys, what runs by the clock. */
import type { Call, Program } from "../call.ts";
import { isCarrier, MARKS } from "../marks.ts";
import { readArguments } from "../options.ts";

/** Options of tmux's verbs that start programs; all of them may be cut short. */
const STARTS: readonly (readonly [verb: RegExp, options: string])[] = [
  [/^(?:new|new-s\w*)$/, "c= e= f= F= n= s= t= x= y= A d D E P X"],
  [/^(?:neww|new-w\w*|splitw?|split-\w+|respawn\w*|respawn-\w+)$/, "c= e= F= l= n= p= t= a b d f h I k P S v Z"],
  [/^(?:popup|display-p\w*)$/, "b= c= d= e= h= s= S= t= T= w= x= y= B C E"],
  [/^(?:run|run-\w+|if|if-\w+|pipep|pipe-\w+)$/, "c= d= t= b C F I o O"],
  [/^(?:send|send-k\w*)$/, "c= N= t= F H K l M R X"],
];

/** `tmux new -d code`, `tmux send-keys code Enter`; a `;` parts commands of tmux. */
function tmux(call: Call): string {
  const words = call.rest;
  let start = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !/^\\?;$/.test(words[at] ?? "")) continue;
    runInTerminal(words.slice(start, at), call);
    start = at + 1;
  }
  return MARKS.unknown;
}

function runInTerminal([verb = "", ...words]: readonly string[], call: Call): void {
  if (/^so(?:u[\w-]*)?$/.test(verb)) {
    for (const text of words.map((path) => call.content(path)).filter(isCarrier)) call.interpret(text);
  }
  const options = STARTS.find(([pattern]) => pattern.test(verb))?.[1];
  if (options === undefined) return;
  const { rest } = readArguments(words, options, true);
  if (verb.startsWith("send")) {
    call.code(rest.filter((word) => !/^(?:Enter|C-\w|KP\w+)$/.test(word)).join(" "), undefined);
  } else if (verb.startsWith("if")) {
    for (const code of rest) call.code(code.replace(/^run(?:-\w+)?\s+["']?|["']$/g, ""), undefined);
  } // One word is code, several are a command.
  else if (rest.length === 1) call.code(rest[0] ?? "", undefined);
  else call.run(rest, undefined);
}

/** `screen -dm command`, `screen -X stuff code`. */
function screen(call: Call): string | undefined {
  if (!call.has("X")) return call.run(call.rest, undefined);
  const [verb, ...rest] = call.rest;
  if (verb === "stuff") call.code(rest.join(" ").replace(/\^M|\\(?:n|r|01[25])/g, "\n"), undefined);
  if (verb === "exec" || verb === "screen") call.run(rest, undefined);
  if (verb === "eval") {
    for (const code of rest) call.code(code.replace(/^(?:stuff|exec|screen)\s+["']?|["']$/g, ""), undefined);
  }
  return MARKS.unknown;
}

function crontab(call: Call): string {
  if (call.has("l")) return MARKS.unknown;
  if (call.has("r")) call.delete("/var/spool/cron/me", false);
  else if (call.operands.length > 0 || call.stream.stdin !== undefined) {
    call.write("/var/spool/cron/me", call.readAll(call.operands));
  }
  return "";
}

function clipboard(call: Call): string {
  return call.stdin || MARKS.unknown;
}

/** `direnv allow`: the file of the folder runs from now on. */
function trust(call: Call): string {
  const [verb = "", path = "."] = call.operands;
  if (/^(?:allow|permit|grant|reload)$/.test(verb)) {
    const file = call.content(/\.envrc$/.test(path) ? path : `${path}/.envrc`);
    call.machine.subshell(() => call.code(file, undefined));
  }
  return MARKS.unknown;
}

const CLIPBOARD: Program = { options: "selection= sel= o", does: clipboard };
const UNREAD: Program = { does: () => MARKS.unknown };

/** The table. */
export const sessionPrograms: Readonly<Record<string, Program>> = {
  crontab: { options: "l r e i u= n", does: crontab },
  tmux: { options: "L= S= f= c= T= 2 C D l N u v", stops: true, does: tmux },
  screen: {
    options: "S= c= e= h= p= t= T= d m r R x X L Logfile= D i l ls list q s= U wipe",
    stops: true,
    does: screen,
  },
  pbcopy: CLIPBOARD,
  xclip: CLIPBOARD,
  xsel: CLIPBOARD,
  direnv: { does: trust },
  defaults: UNREAD,
  lsb_release: UNREAD,
};
