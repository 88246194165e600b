/** A home folder in a place of its own: policies know the usual places alone. */

/** The value with these homes in the usual place, wherever its texts name one, and not what is named alike. */
export function atUsualHome<T>(value: T, homes: readonly string[]): T {
  const names = homes.map((home) => home.replaceAll(/[^\w/]/g, "\\$&")).join("|");
  // The value may stand right behind its option: `-I/data/home/ada`.
  const named = new RegExp(String.raw`(?:(?<![\w.~/}-])|(?<=\s-\w))(?:${names})(?![\w.-])`, "g");
  const moved = (text: string) => text.replaceAll(named, (home) => home.replace(/^.*\//, "/home/"));
  try {
    return JSON.parse(JSON.stringify(value), (_key, part) => typeof part === "string" ? moved(part) : part);
  } catch {
    return value; // What is nested that deep is blocked.
  }
}
