/** Programs that print, decode or pass text on. */
import { decodeBase64, decodeHex, unescape } from "./decode.ts";
import type { Call, Program } from "./call.ts";
import { carries, isUnresolved, MARKS, residue } from "./marks.ts";

function echo(call: Call): string {
  const words = [...call.words];
  let [escapes, newline] = [false, "\n"];
  while (/^-[neE]+$/.test(words[0] ?? "")) {
    const flags = words.shift() ?? "";
    if (flags.includes("e")) escapes = true;
    if (flags.includes("n")) newline = "";
  }
  const text = words.join(" ");
  return (escapes ? unescape(text) : text) + newline;
}

function print(call: Call): string {
  const words = call.words[0] === "--" ? call.words.slice(1) : call.words;
  if (words[0] === "-v") {
    call.machine.scope.set(words[1] ?? "", format(words.slice(2)));
    return "";
  }
  return format(words);
}

function format([template = "", ...values]: readonly string[]): string {
  let output = "";
  let next = 0;
  do {
    const before = next;
    output += unescape(template).replace(/%(%|[-+ 0#']*\d*(?:\.\d+)?[a-zA-Z])/g, (_, spec: string) => {
      if (spec === "%") return "%";
      const value = values[next++] ?? "";
      if (spec.endsWith("b")) return unescape(value);
      return spec.endsWith("c") ? value.slice(0, 1) : value;
    });
    if (next === before) break;
  } while (next < values.length && output.length < 100_000);
  return output;
}

/** What cannot be decoded because it is not in the statement is marked so. */
function decoded(text: string, decode: (text: string) => string | undefined): string {
  if (!isUnresolved(text) && text !== "") return decode(text) ?? MARKS.decoded;
  return MARKS.decoded + residue(text);
}

function base64(call: Call): string {
  const text = call.readAll(call.operands);
  return call.has("decode")
    ? decoded(text, decodeBase64)
    : text === ""
    ? MARKS.unknown
    : isUnresolved(text)
    ? residue(text)
    : encodeText(text);
}

function encodeText(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 10_000))));
}

function base32(call: Call): string {
  return call.has("decode")
    ? decoded(call.readAll(call.operands), () => undefined)
    : residue(call.readAll(call.operands));
}

function hex(call: Call): string {
  const text = call.readAll(call.operands.slice(0, 1));
  return call.has("revert") ? decoded(text, decodeHex) : residue(text);
}

function openssl(call: Call): string | undefined {
  const [verb, ...rest] = call.operands;
  const files = call.values("in");
  const text = files.length > 0 ? call.readAll(files) : call.stdin;
  if (verb === "s_client") {
    if (carries(text, "shell")) call.bridge();
    for (const address of [...call.values("connect"), ...rest]) {
      call.reach(address);
      call.send(address, call.stdin);
    }
    return MARKS.remote;
  }
  const isBase64 = verb === "base64" || call.has("base64", "a");
  const output = call.has("d") ? decoded(text, isBase64 ? decodeBase64 : () => undefined) : residue(text);
  for (const path of call.values("out")) call.write(path, output);
  return output;
}

function readOperands(call: Call): string {
  return call.readAll(call.operands);
}

/** `grep pattern file`: the first operand is no file, unless an option brought the pattern. */
function search(call: Call): string {
  const paths = call.has("regexp", "file") ? call.operands : call.operands.slice(1);
  for (const path of call.values("file")) call.read(path);
  // A count or a list of names holds nothing of the content.
  const text = call.readAll(paths);
  return call.has("quiet", "count", "files-with-matches", "files-without-match") ? MARKS.unknown : text;
}

function awk(call: Call): string {
  const [script = "", ...rest] = call.operands;
  const text = call.readAll((call.has("file") ? call.operands : rest).filter((word) => !/^\w+=/.test(word)));
  if (!call.has("file")) runAwk(script, call);
  return text;
}

// awk: system("code"), "code" | getline, print | "code", and its own sockets.
function runAwk(script: string, call: Call): void {
  if (/\/inet\d?\/(?:tcp|udp)\//.test(script)) {
    call.reach(/\/inet\d?\/(?:tcp|udp)\/[^/]*\/([^/"]*)/.exec(script)?.[1] ?? "");
    if (/getline|system|\|/.test(script)) call.bridge();
  }
  for (
    const pattern of [
      /system\s*\(\s*"((?:[^"\\]|\\.){1,2000})"/g,
      /"((?:[^"\\]|\\.){1,2000})"\s*\|&?\s*getline/g,
      /\|&?\s*"((?:[^"\\]|\\.){1,2000})"/g,
    ]
  ) {
    for (const [, code] of script.matchAll(pattern)) call.code((code ?? "").replace(/\\(.)/g, "$1"));
  }
}

function reverse(call: Call): string {
  return call.readAll(call.operands).split("\n").map((line) => [...line].reverse().join("")).join("\n");
}

function translate(call: Call): string {
  const [from = "", to = ""] = call.operands.map(expandSet);
  const text = call.stdin;
  if (call.has("delete")) return [...text].filter((char) => !from.includes(char)).join("");
  if (call.has("squeeze-repeats", "complement") || to === "") return text;
  return [...text].map((char) => from.includes(char) ? to[Math.min(from.indexOf(char), to.length - 1)] : char).join("");
}

function expandSet(set: string): string {
  return unescape(set).replace(/\[?:(lower|upper):\]/g, (_, kind: string) => kind === "lower" ? "a-z" : "A-Z")
    .replace(/(.)-(.)/g, (_, first: string, last: string) => {
      const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
      return to - from < 0 || to - from > 256
        ? first + last
        : String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
    });
}

/** Only numbers, or a fingerprint, of what was read. */
function digest(call: Call): string {
  call.readAll(call.operands);
  return MARKS.unknown;
}

function environment(): string {
  return MARKS.environment;
}

function printVariables(call: Call): string {
  if (call.operands.length === 0) return MARKS.environment;
  return call.operands.some((name) => /key|secret|token|passw|credential/i.test(name))
    ? MARKS.environment
    : MARKS.unknown;
}

const READING: Program = { does: readOperands };
const DIGEST: Program = { does: digest };
const CODEC = "d,D,decode,decode i,ignore-garbage w,wrap= b=";
const SEARCH =
  "e,regexp= f,file= q,quiet,silent c,count l,files-with-matches L,files-without-match m,max-count= A,after-context= B,before-context= C,context= include= exclude= exclude-dir= g,glob= t,type= color? colour? max-depth= r R,recursive i,ignore-case n v,invert-match o w x h H s E F P";

/** The table. */
export const textPrograms: Readonly<Record<string, Program>> = {
  echo: { does: echo },
  printf: { does: print },
  cat: { does: (call) => readOperands(call) || MARKS.unknown },
  base64: { options: CODEC, does: base64 },
  gbase64: { options: CODEC, does: base64 },
  base32: { options: CODEC, does: base32 },
  basenc: { options: CODEC, does: base32 },
  uudecode: { options: "o,output=", does: (call) => decoded(call.readAll(call.operands), () => undefined) },
  xxd: { options: "r,revert p,ps,plain g= c,cols= l,len= s,seek= u", does: hex },
  openssl: {
    options:
      "d base64 a in= out= connect= k= pass= K= iv= salt pbkdf2 A n e quiet inkey= pubin sign= verify= servername= CAfile= cert= key=",
    does: openssl,
  },
  rev: { does: reverse },
  tac: READING,
  tr: { options: "d,delete s,squeeze-repeats c,C,complement t", does: translate },
  grep: { options: SEARCH, does: search },
  egrep: { options: SEARCH, does: search },
  fgrep: { options: SEARCH, does: search },
  rg: { options: SEARCH, does: search },
  ag: { options: SEARCH, does: search },
  ack: { options: SEARCH, does: search },
  jq: { options: "r c n e s S M C a j f,file,from-file= arg? argjson? slurpfile? rawfile?", does: search },
  yq: { options: "i,inplace e,eval= p= o= P", does: search },
  awk: { options: "F= v= f,file=", does: awk },
  gawk: { options: "F= v= f,file=", does: awk },
  mawk: { options: "F= v= f,file=", does: awk },
  nawk: { options: "F= v= f,file=", does: awk },
  head: { options: "n,lines= c,bytes= q v", does: readOperands },
  tail: { options: "n,lines= c,bytes= f,follow? F q v s= pid=", does: readOperands },
  sort: {
    options: "k,key= t,field-separator= o,output= files0-from= S= T= n r u",
    does: (call) => call.readAll([...call.operands, ...call.values("files0-from")]),
  },
  uniq: { options: "f= s= w= c d u i", does: readOperands },
  cut: { options: "d,delimiter= f,fields= c,characters= b,bytes= s output-delimiter= complement", does: readOperands },
  fold: { options: "w= s b", does: readOperands },
  nl: { options: "b= s= w= n= v=", does: readOperands },
  less: READING,
  more: READING,
  bat: { options: "l,language= p,plain style= r,line-range= n A color= paging=", does: readOperands },
  strings: { options: "n= t= e= a", does: readOperands },
  hexdump: { options: "e= f= n= s= C c b x", does: readOperands },
  od: { options: "A= t= N= j= w? v c x", does: readOperands },
  paste: { options: "d= s", does: readOperands },
  column: { options: "t s= o= N= c=", does: readOperands },
  split: { options: "l= b= C= n= a= d", does: readOperands },
  wc: DIGEST,
  md5sum: DIGEST,
  sha1sum: DIGEST,
  sha256sum: DIGEST,
  shasum: { options: "a=", does: digest },
  cksum: DIGEST,
  b2sum: DIGEST,
  env: { does: environment },
  printenv: { options: "0,null", does: printVariables },
  mktemp: {
    options: "d,directory u t= p,tmpdir= suffix= q",
    does: (call) => `/tmp/${call.operands[0]?.replace(/^.*\//, "") ?? "tmp.XXXXXX"}`,
  },
  pwd: { does: (call) => call.machine.scope.cwd },
  whoami: { does: () => MARKS.unknown },
  seq: { does: (call) => sequence(call.operands) },
  yes: { does: (call) => `${call.operands.join(" ") || "y"}\n` },
};

function sequence(operands: readonly string[]): string {
  const last = Number(operands.at(-1));
  const first = operands.length > 1 ? Number(operands[0]) : 1;
  if (!(last - first >= 0 && last - first <= 100)) return MARKS.unknown;
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}\n`).join("");
}
