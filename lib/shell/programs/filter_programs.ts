/** Programs that pass on what they read, or a part of it. */
import type { Call, Program } from "../call.ts";
import { unescape } from "../decode.ts";
import { ENTRY, EVERY_BELOW } from "../listing.ts";
import { carries, isToken, isUnresolved, MARKS, withoutTokens } from "../marks.ts";

function readOperands(call: Call): string {
  return call.readAll(call.operands);
}

const SECRETS =
  /pass(?:w|phrase|\b)|secret|token|api.?key|private.?key|credential|akia|\bgh[opsu]_|github_pat|glpat-|\bsk-|xox[abp]-|aiza/i;
/** Folders with the files of all programs: whoever looks for secrets in all of them finds some. */
const WIDE = /^(?:~|\/(?:etc|home|root|opt|srv|var|Users)?)$/;

/** What keeps the governed agent governed speaks of itself: those files are among the ones that are listed. */
function namesFound(paths: readonly string[], call: Call): string {
  const [own] = /axonflow|codex/i.exec(call.words.join(" ")) ?? [];
  if (own === undefined || !call.has("recursive") || !call.has("files-with-matches")) return MARKS.unknown;
  return paths.map((path) => `${path}/${ENTRY}/*${own.toLowerCase()}*\n`).join("");
}

/** The words of `rg --files` with which it lists everything. */
const LISTS = /^(?:--files|--hidden|--null|--no-ignore|--sort=path|-[0u.]+|\.\/?)$/;

/** `grep pattern file`: the first operand is no file, unless an option brought the pattern. */
function search(call: Call): string {
  if (call.program === "rg" && call.words.every((word) => LISTS.test(word))) return `./${EVERY_BELOW}`;
  const paths = call.has("regexp", "file") ? call.operands : call.operands.slice(1);
  for (const path of call.values("file")) call.read(path);
  // It gets each file before the search does.
  for (const code of call.values("pre")) call.code([code, ...paths.map((path) => `${path}/*`)].join(" "), undefined);
  // A count or a list of names holds nothing of the content.
  const text = call.readAll(paths);
  if (call.has("quiet", "count", "files-with-matches", "files-without-match")) return namesFound(paths, call);
  // Who looks for secrets where secrets are has them.
  const patterns = call.values("regexp");
  const hunts = !call.has("invert-match") &&
    SECRETS.test((patterns.length > 0 ? patterns : call.operands.slice(0, 1)).join(" ")) &&
    (["private", "environment", "secret"].some((mark) => carries(text, mark as "private")) ||
      (call.has("recursive") || call.program === "rg") && paths.some((path) => WIDE.test(call.machine.path(path))));
  return hunts ? MARKS.value + text : text;
}

/** What a filter of jq makes of encoded texts. */
const DECODES = /@base(?:64|32)d\b|\bimplode\b/;
/** A field of what jq reads that says of whom it is, or till when. */
const PUBLIC =
  /^(?:\.(?!\w*(?:secret|passw|private_?key)\w*\.)\w+)*\.(?!\w*(?:secret|private_?key)_?id$)\w*(?:id|name|email|type|region|version|scope|expir\w*)$/i;

function query(call: Call): string {
  const text = search(call);
  if (call.has("inplace")) { for (const path of call.operands) call.write(path, text); }
  if (isToken(text) && PUBLIC.test(call.operands[0] ?? "")) return withoutTokens(text);
  return DECODES.test(call.operands[0] ?? "") ? MARKS.decoded + text : text;
}

function translate(call: Call): string {
  const [from = "", to = ""] = call.operands.map(expandSet);
  const text = call.stdin;
  if (call.has("delete")) return [...text].filter((char) => !from.includes(char)).join("");
  if (call.has("squeeze-repeats", "complement") || to === "") return text;
  const meant = [...text].map((char) => from.includes(char) ? to[Math.min(from.indexOf(char), to.length - 1)] : char);
  return to.length > 9 && from.toLowerCase() !== to.toLowerCase() ? call.machine.told(meant.join("")) : meant.join("");
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

/** Of constants, the one field or the characters; of anything else, all of it. */
function cut(call: Call): string {
  const text = readOperands(call);
  const field = call.value("fields");
  const [, from, to] = /^(\d+)(?:-(\d*))?$/.exec(field ?? call.value("characters") ?? call.value("bytes") ?? "") ?? [];
  if (from === undefined || isUnresolved(text)) return text;
  const end = to === undefined ? Number(from) : to === "" ? undefined : Number(to);
  const by = field === undefined ? "" : call.value("delimiter") ?? "\t";
  return text.split("\n").map((line) => line.split(by).slice(Number(from) - 1, end).join(by)).join("\n");
}

/** `uniq in out`. */
function pass(call: Call): string {
  const [path, target] = call.operands;
  const text = call.readAll(path === undefined ? [] : [path]);
  if (target !== undefined) call.write(target, text);
  return text;
}

/** Only numbers, or a fingerprint, of what was read. */
function digest(call: Call): string {
  call.readAll(call.operands);
  return MARKS.unknown;
}

const READING: Program = { does: readOperands };

const DIGEST: Program = { does: digest };

const SEARCH =
  "e,regexp= f,file= q,silent,quiet c,count l,files-with-matches L,files-without-match m,max-count= A,after-context= B,before-context= C,context= include= exclude= exclude-dir= g,glob= t,type= color? colour? max-depth= r,R,recursive i,ignore-case n v,invert-match o w x h H s E F P pre=";

/** The table. */
export const filterPrograms: Readonly<Record<string, Program>> = {
  cat: { does: (call) => call.operands.length > 0 ? readOperands(call) : call.stdin || MARKS.unknown },
  tac: READING,
  tr: { options: "d,delete s,squeeze-repeats c,C,complement t", does: translate },
  grep: { options: SEARCH, does: search },
  egrep: { options: SEARCH, does: search },
  fgrep: { options: SEARCH, does: search },
  rg: { options: SEARCH, does: search },
  ag: { options: SEARCH, does: search },
  ack: { options: SEARCH, does: search },
  jq: { options: "r c n e s S M C a j f,file,from-file= arg? argjson? slurpfile? rawfile?", does: query },
  yq: { options: "i,in-place,inplace e,eval= p= o= P", does: query },
  head: { options: "n,lines= c,bytes= q v", does: readOperands },
  tail: { options: "n,lines= c,bytes= f,follow? F q v s= pid=", does: readOperands },
  sort: {
    options: "k,key= t,field-separator= o,output= files0-from= S= T= n r u",
    does: (call) => {
      const text = call.readAll([...call.operands, ...call.values("files0-from")]);
      for (const path of call.values("output")) call.write(path, text);
      return text;
    },
  },
  uniq: { options: "f,skip-fields= s,skip-chars= w,check-chars= c d u i", does: pass },
  cut: { options: "d,delimiter= f,fields= c,characters= b,bytes= s output-delimiter= complement", does: cut },
  nl: { options: "b= s= w= n= v=", does: readOperands },
  strings: { options: "n= t= e= a", does: readOperands },
  hexdump: { options: "e= f= n= s= C c b x", does: readOperands },
  od: { options: "A= t= N= j= w? v c x", does: readOperands },
  paste: { options: "d= s", does: readOperands },
  wc: DIGEST,
  md5sum: DIGEST,
  sha1sum: DIGEST,
  sha256sum: DIGEST,
  shasum: { options: "a=", does: digest },
  cksum: DIGEST,
  b2sum: DIGEST,
};
