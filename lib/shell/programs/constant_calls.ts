/** Functions of python, node, perl, ruby, php and lua whose result is constant when their arguments are. */
import { own } from "../../core/own.ts";
import { decodeBase64, decodeHex } from "../decode.ts";
import { filled, joined } from "./folding/fill.ts";

/** A constant: a text, or a list of texts and numbers. */
export type Constant = string | readonly string[];

/** What a call gives; undefined if that is not known. */
type Function = (...constants: readonly Constant[]) => Constant | undefined;

const HOME: Function = () => "~";
const HERE: Function = () => ".";
const first: Function = (value) => value;
const ofText = (change: (text: string) => string | undefined): Function => (value) =>
  typeof value === "string" ? change(value) : undefined;
const reversed: Function = (value) => typeof value === "string" ? [...value].reverse().join("") : value?.toReversed();
const base64 = ofText(decodeBase64);
const hex = ofText(decodeHex);
const words: Function = (value) => typeof value === "string" ? value.trim().split(/\s+/) : undefined;
const fromUrl = ofText((text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // not escaped as URLs are: the call would throw
  }
});
const templated: Function = (template, ...values) =>
  typeof template === "string" ? formatted(template, values.flat()) : undefined;
const path: Function = (...parts) => joined(parts.flat(), "/");
const concatenated: Function = (...parts) => joined(parts.flat(), "");

function characters(...codes: readonly Constant[]): string | undefined {
  const numbers = codes.flat().map(Number);
  return numbers.every((code) => code >= 0 && code <= 0x10ffff) ? String.fromCodePoint(...numbers) : undefined;
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode((letter.charCodeAt(0) - base + 13) % 26 + base);
  });
}

function decoded(value?: Constant, encoding?: Constant): Constant | undefined {
  if (typeof value !== "string") return characters(value ?? []);
  if (encoding === undefined || /^(?:utf-?8|ascii|latin-?1|binary|utf-?16le?)$/i.test(String(encoding))) return value;
  return /base64/.test(String(encoding))
    ? decodeBase64(value)
    : /hex/.test(String(encoding))
    ? decodeHex(value)
    : /rot.?13/.test(String(encoding))
    ? rot13(value)
    : undefined;
}

function packed(template?: Constant, ...values: readonly Constant[]): Constant | undefined {
  if (typeof template !== "string") return undefined;
  if (/^H/.test(template)) return decodeHex(values.flat().join(""));
  if (/^m/.test(template)) return decodeBase64(values.flat().join(""));
  return /^[CUcW]/.test(template) ? characters(...values) : undefined;
}

/** By the function's whole name, or by its last part. */
const FUNCTIONS: Readonly<Record<string, Function>> = {
  chr: characters,
  "String.fromCharCode": characters,
  "String.fromCodePoint": characters,
  "string.char": characters,
  bytes: characters,
  bytearray: characters,
  "bytes.fromhex": hex,
  unhexlify: hex,
  hex2bin: hex,
  b64decode: base64,
  urlsafe_b64decode: base64,
  decodebytes: base64,
  atob: base64,
  base64_decode: base64,
  decode_base64: base64,
  decode64: base64,
  strict_decode64: base64,
  urlsafe_decode64: base64,
  "Buffer.from": decoded,
  "codecs.decode": decoded,
  str_rot13: ofText(rot13),
  strrev: reversed,
  reversed,
  reverse: reversed,
  scalar: first,
  list: first,
  str: first,
  String: first,
  "shlex.split": words,
  join: (by, ...parts) => typeof by === "string" ? joined(parts.flat(), by) : undefined,
  implode: (by, parts) => typeof by === "string" && Array.isArray(parts) ? joined(parts, by) : undefined,
  pack: packed,
  decodeURIComponent: fromUrl,
  decodeURI: fromUrl,
  unescape: fromUrl,
  urldecode: fromUrl,
  unquote: fromUrl,
  sprintf: templated,
  str_replace: (from, to, value) => METHODS.replace?.(value ?? [], from ?? [], to ?? []),
  array: (...parts) => parts.flat(),
  "os.path.join": path,
  "path.join": path,
  "filepath.Join": path,
  "path.resolve": path,
  "File.join": path,
  "os.path.expanduser": first,
  "os.path.abspath": first,
  "os.path.realpath": first,
  "File.expand_path": first,
  "os.path.dirname": ofText((text) => `${text}/..`),
  "path.dirname": ofText((text) => `${text}/..`),
  "process.cwd": HERE,
  getcwd: HERE,
  expanduser: first,
  homedir: HOME,
  "Dir.home": HOME,
  "os.getenv": (name) => name === "HOME" || name === "USERPROFILE" ? "~" : undefined,
  getenv: (name) => name === "HOME" || name === "USERPROFILE" ? "~" : undefined,
};

/** Methods of a constant: the first argument is the constant. */
const METHODS: Readonly<Record<string, Function>> = {
  join: (value, other) =>
    typeof value === "string"
      ? other === undefined ? undefined : joined([...other], value)
      : value && joined(value, typeof other === "string" ? other : ""),
  split: (value, by) =>
    typeof value !== "string" ? undefined : by === undefined ? value.trim().split(/\s+/) : value.split(String(by)),
  reverse: reversed,
  replace: (value, from, to) =>
    typeof value === "string" && typeof from === "string" && typeof to === "string"
      ? from && joined(value.split(from), to)
      : undefined,
  replaceAll: (value, from, to) => METHODS.replace?.(value ?? "", from ?? "", to ?? ""),
  sub: (value, from, to) => METHODS.replace?.(value ?? "", from ?? "", to ?? ""),
  gsub: (value, from, to) => METHODS.replace?.(value ?? "", from ?? "", to ?? ""),
  concat: concatenated,
  decode: decoded,
  encode: first,
  toString: decoded,
  to_s: first,
  strip: ofText((text) => text.trim()),
  trim: ofText((text) => text.trim()),
  lower: ofText((text) => text.toLowerCase()),
  toLowerCase: ofText((text) => text.toLowerCase()),
  downcase: ofText((text) => text.toLowerCase()),
  chr: characters,
  pack: (values, template) => packed(template ?? "", ...[values ?? []]),
  unpack1: (value, template) => packed(template ?? "", value ?? ""),
  format: (value, ...parts) => {
    let next = 0;
    return typeof value === "string"
      ? filled(value, /\{(\d*)\}/g, (_, at) => String(parts[at ? Number(at) : next++] ?? ""))
      : undefined;
  },
};

/** The result of a call of a function by its dotted name. */
export function callConstant(name: string, given: readonly Constant[]): Constant | undefined {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const call = own(FUNCTIONS, name) ?? (last === "join" && last !== name ? undefined : own(FUNCTIONS, last));
  return call?.(...given);
}

/** The result of a method of a constant. */
export function callMethod(value: Constant, name: string, given: readonly Constant[]): Constant | undefined {
  return own(METHODS, name)?.(value, ...given);
}

/** `template % values` of python and ruby. */
export function formatted(template: string, values: Constant): string | undefined {
  const parts = [values].flat();
  let next = 0;
  return filled(template, /%[sdrc]/g, (sign) => {
    const part = String(parts[next++] ?? "");
    return sign === "%c" && /^\d{1,6}$/.test(part) ? String.fromCharCode(Number(part)) : part;
  });
}
