/** Encodings in which commands hide. */

/** The text behind base64; undefined if it is none or not text. */
export function decodeBase64(text: string): string | undefined {
  try {
    return bytesToText(
      Uint8Array.from(
        atob(text.replace(/[\s"']/g, "").replace(/-/g, "+").replace(/_/g, "/")),
        (char) => char.charCodeAt(0),
      ),
    );
  } catch {
    return undefined; // not base64: the caller treats it as unreadable
  }
}

/** The text behind hexadecimal digits; undefined if it is none. */
export function decodeHex(text: string): string | undefined {
  const digits = text.replace(/^[0-9a-f]+:\s/gim, "").replace(/\\x|0x|[\s:,]/g, "");
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return undefined;
  return bytesToText(Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
}

/** The text with the escapes of `printf` and `echo -e` resolved. */
export function unescape(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|0?([0-7]{1,3})|(.))/g,
    (whole, hex?: string, short?: string, long?: string, octal?: string, char?: string) => {
      const code = hex ?? short ?? long;
      if (code) return codePoint(parseInt(code, 16));
      if (octal) return codePoint(parseInt(octal, 8) & 255);
      return SHORT[char ?? ""] ?? whole;
    },
  );
}

const SHORT: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function bytesToText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
