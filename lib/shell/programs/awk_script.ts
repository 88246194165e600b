/** What a script of `awk` does to the system. */
import type { Call } from "../call.ts";
import { isCarrier, isUnresolved, MARKS } from "../marks.ts";
import { unescaped } from "./code_tokens.ts";
import { foldConstants } from "./fold_constants.ts";
import { plainCode } from "./inline/plain_code.ts";
import { shownLogin } from "./inline/shown_logins.ts";
import { multiplies } from "./multiplying_code.ts";

const TEXT = String.raw`"((?:[^"\\]|\\[^]){1,2000})"`;
const SYSTEM = new RegExp(String.raw`\bsystem\s*(?:\(\s*)?${TEXT}`, "g");
const FROM_COMMAND = new RegExp(String.raw`${TEXT}\s*\|&?\s*getline`, "g");
const FROM_FILE = new RegExp(String.raw`\bgetline\b(?:\s+\w+)?\s*<\s*${TEXT}`, "g");
const TO_COMMAND = new RegExp(String.raw`\bprintf?\b([^;\n{}|]{0,500})\|&?\s*${TEXT}`, "g");
const TO_FILE = new RegExp(String.raw`\bprintf?\b[^;\n{}>]{0,500}>{1,2}\s*${TEXT}`, "g");
/** `printf` with its values, as a call. */
const FORMATS = new RegExp(String.raw`\bprintf\s+(${TEXT}(?:\s*,\s*(?:${TEXT}|\d+)){1,60})(?=\s*(?:[;}|\n]|$))`, "g");
const PRINTS = new RegExp(String.raw`\bprintf?\s*(?:\(\s*)?${TEXT}`, "g");
const FIRST_TEXT = new RegExp(TEXT);
/** A line that comes in becomes a command. */
const RUNS_LINES = /system\s*\(\s*\$|\|\s*"(?:ba|da|z|k)?sh"/;
/** A command beside the socket: talking to that itself is `|&`. */
const DRIVEN = /\bsystem\s*\(|[^|]\|[^|&]|\|&\s*"(?!\/inet)/;
/** What is read into, and what is run to be read. */
const READ_INTO = /\bgetline\s+(\w+)/g;
const READ_FROM = /(?<![\w$])(\$?\w+)\s*\|&?\s*getline\b/g;
const SOCKET = /\/inet\d?\/(?:tcp|udp)\/[^/"]{0,100}\/([^/"]{0,200})/;
/** Home, as awk says it. */
const HOME = /\bENVIRON\["HOME"\]/g;

/** The script with the only line that comes in where it is made part of a command. */
function withFields(script: string, text: string, spend: (work: number) => void): string {
  const line = text.replace(/\n$/, "");
  if (!/\bsystem\b/.test(script) || !/^[\w~.\/* -]{1,400}$/.test(line) || isUnresolved(line)) return script;
  return script.replace(
    /\$([01])(?![\d\w])(?!\s*[-+]?=[^=])/g,
    (_, field) => {
      spend(line.length * 4);
      return `"${field === "0" ? line : line.trim().split(" ")[0]}"`;
    },
  );
}

/** Carries it out on the text: as it stands, and with its constants put together. The answer is what it prints and reads. */
export function runAwk(given: string, text: string, call: Call): string {
  call.machine.spend(given.length * 4);
  call.expose(shownLogin(given, call.machine.scope));
  const spend = (work: number) => call.machine.spend(work);
  const plain = withFields(plainCode(given, "awk").replaceAll(HOME, '"~"'), text, spend).replace(
    /\bprintf(?=\s*\()/g,
    "print sprintf",
  ).replace(
    FORMATS,
    "print sprintf($1)",
  );
  const folded = foldConstants(plain, "awk", spend);
  if (isCarrier(text) && RUNS_LINES.test(folded[0] ?? plain)) call.interpret(text);
  let output = "";
  const [socket, host = ""] = SOCKET.exec(given) ?? [];
  for (const script of new Set([plain, ...folded])) {
    if (/\b(?:while|for)\b/.test(script) && /\bsystem\b/.test(script) && multiplies(script)) call.multiply();
    if (socket !== undefined) {
      call.reach(host);
      if (DRIVEN.test(script) || runsWhatItGot(script)) call.bridge();
    }
    for (const [, code = ""] of [...script.matchAll(SYSTEM), ...script.matchAll(FROM_COMMAND)]) {
      call.code(unescaped(code));
    }
    for (const [, printed = "", code = ""] of script.matchAll(TO_COMMAND)) {
      // Without a text it is the line that comes in, or a field of it.
      const line = /^\s*(?:\$\w{1,20}\s*)?$/.test(printed) && text || MARKS.unknown;
      const [, constant] = FIRST_TEXT.exec(printed) ?? [];
      call.code(unescaped(code), constant === undefined ? line : unescaped(constant));
    }
    for (const [, path = ""] of script.matchAll(TO_FILE)) call.write(unescaped(path), MARKS.unknown);
    for (const [, path = ""] of script.matchAll(FROM_FILE)) output += call.read(unescaped(path));
  }
  if (socket !== undefined && text + output !== "") call.send(host, text + output);
  const printed = (folded[0] ?? plain).matchAll(PRINTS);
  return output + Array.from(printed, ([, line = ""]) => `${unescaped(line)}\n`).join("");
}

/** `s |& getline line; line |& getline` */
function runsWhatItGot(script: string): boolean {
  const got = new Set(Array.from(script.matchAll(READ_INTO), ([, name]) => name));
  return Array.from(script.matchAll(READ_FROM)).some(([, name = ""]) => name.startsWith("$") || got.has(name));
}
