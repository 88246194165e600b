/** The end of a piece of work for which a part of the program is not loaded. */

const NAME = "MissingPart";

/** Thrown where the part is asked for; who catches errors on the way hands it on. */
export class MissingPart extends Error {
  override name = NAME;
}

/** Whether it is one: by its name, because every bundle has a class of its own. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && error.name === NAME;
}
