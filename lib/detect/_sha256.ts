/** SHA-256 (FIPS 180-4) without waiting: WebCrypto's is asynchronous, and redaction is a plain function. */

// The first 32 bits of the fractional parts of the cube (and square) roots of the first primes, computed, not listed.
// A hook that masks nothing has no use for them.
let constants: { round: Uint32Array; start: Uint32Array } | undefined;

function computed(): { round: Uint32Array; start: Uint32Array } {
  const primes = Array.from({ length: 310 }, (_, n) => n + 2).filter((n) => !divisible(n));
  return {
    round: Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime))),
    start: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}

/** The SHA-256 of the bytes, those of UTF-8 if it is a text, as 64 lower-case hexadecimal digits. */
export function sha256Now(given: string | Uint8Array): string {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const padded = new Uint8Array((bytes.length + 72) & ~63);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);

  const { round, start } = constants ??= computed();
  const hash = start.slice();
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getUint32(block + t * 4);
    for (let t = 16; t < 64; t++) {
      words[t] = words[t - 16]! + sigma(words[t - 15]!, 7, 18, 3) + words[t - 7]! + sigma(words[t - 2]!, 17, 19, 10);
    }
    compress(hash, words, round);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

function compress(hash: Uint32Array, words: Uint32Array, round: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + round[t]! + words[t]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => hash[place]! += word);
}

function sigma(word: number, first: number, second: number, shift: number): number {
  return turn(word, first) ^ turn(word, second) ^ (word >>> shift);
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return (root - Math.floor(root)) * 2 ** 32;
}

function divisible(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return true;
  return false;
}
