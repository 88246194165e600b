/** The machine-readable zone of passports (ICAO 9303, part 4). */

const WEIGHTS = [7, 3, 1] as const;

/**
 * Whether the second line of a passport proves itself: number, birth, expiry and the whole have their check digits.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * assert(isMachineReadableLine("L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
 * ```
 */
export function isMachineReadableLine(line: string): boolean {
  if (line.length !== 44) return false;
  const whole = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return checks(line.slice(0, 9), line[9]) && checks(line.slice(13, 19), line[19]) &&
    checks(line.slice(21, 27), line[27]) && checks(whole, line[43]);
}

function checks(field: string, digit: string | undefined): boolean {
  let sum = 0;
  for (let place = 0; place < field.length; place++) {
    const letter = field[place]!;
    sum += (letter === "<" ? 0 : parseInt(letter, 36)) * WEIGHTS[place % 3]!;
  }
  return String(sum % 10) === digit;
}
