/** The ways to say home that are no constants: `$ENV{HOME}` of perl also stands inside of a text. */
const HOME =
  /("(?:\+?[<>]{1,2}\s?)?)?\$ENV\{["']?HOME["']?\}|\b(?:Deno\.env\.get|ENV\.fetch)\(\s*["']HOME["']\s*\)|\$_(?:SERVER|ENV)\[["']HOME["']\]|\bBun\.env\.HOME\b|\bSystem\.getProperty\(\s*["']user\.home["']\s*\)|\bos\.Getenv\(\s*"HOME"\s*\)|\b(?:std::)?env::var\("HOME"\)(?:\.unwrap\(\)|\?)?|\bos:getenv\("HOME"\)|(?<![.\w])homedir\(\)|\bNSHomeDirectory\(\)|\bSystem\.user_home!?(?:\(\))?|\bos\.UserHomeDir\(\)|\bFileManager\.default\.homeDirectoryForCurrentUser\b/g;
/** What Haskell gives the home folder to. */
const GIVEN = /\b(?:[\w.]{1,60}\.)?getHomeDirectory\s*>>=\s*([\w.]{1,80})/g;
/** Where python looks for what it imports, and for what it runs whenever it starts. */
const SITE =
  /\bsite\.(?:USER_SITE\b|getusersitepackages\(\s*\)|getsitepackages\(\s*\)\[\s*-?\d\s*\])|\bsysconfig\.get_path(?:s\(\s*\)\[\s*["'](?:pure|plat)lib["']\s*\]|\(\s*["'](?:pure|plat)lib["']\s*\))/g;

/** The code with a tilde instead, and with a path below it for python's own folder. */
export function withHome(code: string): string {
  const plain = code.replace(HOME, (_, quote?: string) => quote ? `${quote}~` : '"~"');
  return plain.replace(GIVEN, '$1 "~"').replace(SITE, '"~/.local/lib/python3/site-packages"');
}
