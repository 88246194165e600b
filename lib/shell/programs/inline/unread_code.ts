/** Code that runs although it does not stand in the code: downloaded, or decoded from what only a run can decode. */
import type { Call } from "../../call.ts";
import type { FirstLook } from "../../first_look.ts";
import { isCarrier, MARKS } from "../../marks.ts";

const RUNS_TEXT =
  /\beval\b|\b(?:exec|compile|Function|vm\.runIn\w+|loadstring|(?<!\.)load|(?:pickle|marshal|dill)\.loads?|instance_eval|class_eval)\s*\(|\bshell\s*=\s*True|\bos\.(?:system|popen)\s*\(|\bsubprocess\.\w+\s*\(|child_process/;
/** Calls that fetch. */
export const DOWNLOADS =
  /urlopen|urlretrieve|requests\.get|http\.get|https\.get|\bfetch\s*\(|Net::HTTP\.get|URI\.open|LWP::Simple|\bget\s*\(\s*["']https?:|file_get_contents\s*\(\s*["']https?:|socket\.http|open-uri/;
/** Requests to this machine itself: what comes from there is its owner's. What is added to the text adds to the path. */
const LOCAL =
  /\b(?:urlopen|urlretrieve|get|fetch)\s*\(\s*[rbfu]{0,2}["'`]https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(?:\d{1,5}|\$?\{\w{1,40}\}))?(?:["'`]\s*[,)]|\/[^"'`\n]{0,400}["'`]\s*(?:[,)+%]|\.format\b))/g;
/** Calls that decode. */
const DECODES =
  /b64decode|base64\.decode|Buffer\.from\s*\([^)]*["'](?:base64|hex)|\batob\s*\(|base64_decode|unhexlify|bytes\.fromhex|fromCharCode|decode_base64|Base64\.(?:strict_)?decode64|pack\s*\(\s*["']H\*|zlib\.decompress|codecs\.decode|marshal\.loads|gzinflate|str_rot13/;

/** {@linkcode FirstLook} at calls that decode. */
export const DECODE_LOOK: FirstLook = {
  says: /decode|base64|atob|hex|CharCode|pack|zlib|loads|inflate|rot13/,
  before: [DECODES],
};
/** {@linkcode FirstLook} at what runs a text. */
export const TEXT_LOOK: FirstLook = {
  says: /eval|exec|compile|Function|runIn|load|shell|system|popen|subprocess|child_process/,
  before: [RUNS_TEXT],
};

/** Standard input handed to what runs text: there it is code. */
const RUNS_INPUT =
  /\b(?:eval|exec|compile|Function|runIn\w{1,20}|system|popen|instance_eval|class_eval|loadstring|(?:pickle|marshal|dill)\.loads?)(?:\s*\(\s*|\s+)(?:sys\.stdin\.(?:buffer\.)?read|\$stdin\.read|STDIN\.read|ARGF\.read|open\s*\(\s*0\b|(?:require\s*\(\s*["'](?:node:)?fs["']\s*\)|fs)\.readFileSync\s*\(\s*(?:0\b|["']\/dev\/stdin)|io\.read\s*\(|file_get_contents\s*\(\s*["']php:\/\/stdin|<(?:STDIN)?>)/;

/** Code that is loaded from another machine: by PHP, R and Julia. */
const LOADS =
  /\b(?:source|(?:include|require)(?:_once)?)\s*(?:\(\s*)?(?:(?:url|(?:Downloads\.)?download)\s*\(\s*)?["'](?:https?|ftp):\/\/(?!localhost\b|127\.)/;

/** {@linkcode FirstLook} at such code. */
export const LOAD_LOOK: FirstLook = { says: /:\/\//, before: [LOADS] };

/** Notes it. What could be decoded was judged as it is before. */
export function noteUnreadCode(code: string, call: Call): void {
  if (LOAD_LOOK.says.test(code) && LOADS.test(code)) call.interpret(MARKS.download);
  if (!TEXT_LOOK.says.test(code) || !RUNS_TEXT.test(code)) return;
  if (DOWNLOADS.test(code) && DOWNLOADS.test(code.replace(LOCAL, ""))) call.interpret(MARKS.download);
  if (isCarrier(call.stdin) && RUNS_INPUT.test(code)) call.interpret(call.stdin);
  if (decodes(code)) call.interpret(MARKS.decoded);
}

/** Whether the code decodes anything. */
export function decodes(code: string): boolean {
  return DECODE_LOOK.says.test(code) && DECODES.test(code);
}
