/** Programs that make and keep keys. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

/** With these it makes none. */
const NO_KEY = "R F H l y p e i L B D K k Q Y I s M r c".split(" ");

/** A key that is there is asked about; who says yes has lost it. */
function makeKey(call: Call): string {
  if (/^y/im.test(call.stdin) && !call.has("R", "l", "y")) call.delete(call.value("f") ?? "~/.ssh/id_rsa", false);
  const made = call.value("f");
  if (made !== undefined && !call.has(...NO_KEY)) {
    for (const path of [made, `${made}.pub`]) call.write(path, MARKS.unknown);
  }
  return MARKS.unknown;
}

/** The keychain of macOS. */
function securityTool(call: Call): string {
  return /^(?:find-(?:generic|internet)-password|dump-keychain|export)$/.test(call.operands[0] ?? "")
    ? MARKS.secret
    : MARKS.unknown;
}

/** The table. */
export const keyPrograms: Readonly<Record<string, Program>> = {
  "ssh-keygen": {
    options: "t= f= N= C= b= P= R= F= m= q l y p e i L B D= K k c r= Q Y= M= a= I= s= n= V= z= O= H A w= Z=",
    does: makeKey,
  },
  security: { does: securityTool },
};
