/** A number for an id, which an index on it is a third the size with; two ids may share one, so the record decides. */

const MODULUS = 2 ** 48;

/** The number of the id. */
export function keyOf(id: string): number {
  let key = 0;
  for (let index = 0; index < id.length; index++) key = (key * 31 + id.charCodeAt(index)) % MODULUS;
  return key;
}
