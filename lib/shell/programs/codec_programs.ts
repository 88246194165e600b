/** Programs that encode and decode. */
import type { Call, Program } from "../call.ts";
import { decodeBase64, decodeHex } from "../decode.ts";
import { carries, isUnresolved, MARKS, residue } from "../marks.ts";

/** What cannot be decoded because it is not in the statement is marked so. */
function decoded(text: string, { machine }: Call, decode: (text: string) => string | undefined): string {
  if (isUnresolved(text) || text === "") return MARKS.decoded + residue(text);
  const plain = decode(text);
  if (plain !== undefined) machine.hidden.add(plain);
  return plain ?? MARKS.decoded;
}

function base64(call: Call): string {
  const text = call.readAll(call.operands);
  return call.has("decode")
    ? decoded(text, call, decodeBase64)
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
    ? decoded(call.readAll(call.operands), call, () => undefined)
    : residue(call.readAll(call.operands));
}

function hex(call: Call): string {
  const text = call.readAll(call.operands.slice(0, 1));
  const output = call.has("revert") ? decoded(text, call, decodeHex) : residue(text);
  const [, target] = call.operands;
  if (target === undefined) return output;
  call.write(target, output);
  return "";
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
  const output = call.has("d") ? decoded(text, call, isBase64 ? decodeBase64 : () => undefined) : residue(text);
  for (const path of call.values("out")) call.write(path, output);
  return output;
}

function reverse(call: Call): string {
  const text = call.readAll(call.operands).split("\n").map((line) => [...line].reverse().join("")).join("\n");
  return call.machine.told(text);
}

const CODEC = "d,D,decode,decode i,ignore-garbage w,wrap= b=";

/** The table. */
export const codecPrograms: Readonly<Record<string, Program>> = {
  rev: { does: reverse },
  base64: { options: CODEC, does: base64 },
  base32: { options: CODEC, does: base32 },
  basenc: { options: CODEC, does: base32 },
  uudecode: { options: "o,output=", does: (call) => decoded(call.readAll(call.operands), call, () => undefined) },
  xxd: { options: "r,revert p,ps,plain g= c,cols= l,len= s,seek= u", does: hex },
  openssl: {
    options:
      "d base64 a in= out= connect= k= pass= K= iv= salt pbkdf2 A n e quiet inkey= pubin sign= verify= servername= CAfile= cert= key=",
    does: openssl,
  },
};
