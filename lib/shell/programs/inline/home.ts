/** The ways to say home that are no constants: `$ENV{HOME}` of perl also stands inside of a text. */
const HOME =
  /("?)\$ENV\{["']?HOME["']?\}|\b(?:Deno\.env\.get|ENV\.fetch)\(\s*["']HOME["']\s*\)|\$_(?:SERVER|ENV)\[["']HOME["']\]|\bBun\.env\.HOME\b|\bPath\.home\(\)(?:\.joinpath\(\s*(["']))?/g;

/** The code with a tilde instead. */
export function withHome(code: string): string {
  return code.replace(HOME, (found, quote, joined) => {
    if (joined) return `Path(${joined}~/`;
    return found.startsWith("Path") ? 'Path("~")' : quote ? '"~' : '"~"';
  });
}
