/** What characters stand for that are seldom written: digits of other scripts and widths, and letters that look like others. */

// The zeros of scripts that write numbers place by place; their nine other digits follow.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;
const DASH = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/;
// Letters in circles and brackets; bold, double-struck and other letters and digits of mathematics.
const CIRCLED = 0x249c;
const MATHEMATICAL = 0x1d400;
// Letters of Cyrillic and Greek that look like others, and those.
const LOOK_ALIKES = "аɑαеоοрρсуухіιјѕһԁԛԝкмтнвАΑВΒЕΕНΗІΙКΚМΜОΟРΡСТΤХΧУΥ";
const LATIN = "aaaeooppcyyxiijshdqwkmthbAABBEEHHIIKKMMOOPPCTTXXYY";

/** What the characters stand for; nothing for those that are not to be seen. */
export function usualOf(unusual: string): string {
  return Array.from(unusual, (character) => characterOf(character.codePointAt(0)!)).join("");
}

function characterOf(code: number): string {
  if (code >= CIRCLED && code <= CIRCLED + 0x4d) {
    return String.fromCodePoint(code).normalize("NFKC").replace(/[()]/g, "");
  }
  if (code >= MATHEMATICAL) return String.fromCodePoint(code).normalize("NFKC");
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const character = String.fromCharCode(code);
  if (DASH.test(character)) return "-";
  if (code >= 0x300 && code <= 0x36f) return "";
  if (code === 0x251 || (code >= 0x391 && code <= 0x51d)) {
    const alike = LOOK_ALIKES.indexOf(character);
    return alike < 0 ? character : LATIN[alike]!;
  }
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
  return zero === undefined ? "" : String(code - zero);
}
