/** Numbers as people read them. */

const FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** `12,345.6`. */
export function numberText(value: number): string {
  return FORMAT.format(value);
}

/** `1 call`, `2 calls`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** `17.3 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return countText(bytes, "byte");
  return bytes < 1e6 ? `${numberText(bytes / 1e3)} kB` : `${numberText(bytes / 1e6)} MB`;
}
