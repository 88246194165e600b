/** Commands in encodings, as programs of the shell decode them. */

/** In base64. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Each byte in digits of the radix, behind the lead: `\x72\x6d`. */
export function digits(text: string, radix: number, width: number, lead = ""): string {
  return [...new TextEncoder().encode(text)].map((byte) => lead + byte.toString(radix).padStart(width, "0")).join("");
}

/** With the letters of the alphabet shifted by half of it. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter < "a" ? 65 : 97;
    return String.fromCharCode((letter.charCodeAt(0) - base + 13) % 26 + base);
  });
}

/** From its end to its beginning. */
export function reversed(text: string): string {
  return [...text].reverse().join("");
}
