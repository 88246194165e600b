import type { FirstLook } from "../../first_look.ts";

/** The ways to say home that are no constants: `$ENV{HOME}` of perl also stands inside of a text. */
const HOME =
  /("(?:\+?[<>]{1,2}\s?)?)?\$ENV\{["']?HOME["']?\}|\b(?:Deno\.env\.get|ENV\.fetch)\(\s*["']HOME["']\s*\)|\$_(?:SERVER|ENV)\[["']HOME["']\]|\bBun\.env\.HOME\b|\bSystem\.getProperty\(\s*["']user\.home["']\s*\)|\bos\.Getenv\(\s*"HOME"\s*\)|\b(?:std::)?env::var\("HOME"\)(?:\.unwrap\(\)|\?)?|\bos:getenv\("HOME"\)|(?<![.\w])homedir\(\)|\bNSHomeDirectory\(\)|\bSystem\.user_home!?(?:\(\))?|\bos\.UserHomeDir\(\)|\bFileManager\.default\.homeDirectoryForCurrentUser\b/g;
/** What Haskell gives the home folder to. */
const GIVEN = /\b(?:[\w.]{1,60}\.)?getHomeDirectory\s*>>=\s*([\w.]{1,80})/g;
/** Where python looks for what it imports, and for what it runs whenever it starts. */
const SITE =
  /\bsite\.(?:USER_SITE\b|getusersitepackages\(\s*\)|getsitepackages\(\s*\)\[\s*-?\d\s*\])|\bsysconfig\.get_path(?:s\(\s*\)\[\s*["'](?:pure|plat)lib["']\s*\]|\(\s*["'](?:pure|plat)lib["']\s*\))/g;

/** {@linkcode FirstLook} at homes. */
export const HOME_LOOK: FirstLook = { says: /home/i, before: [HOME, GIVEN] };
/** {@linkcode FirstLook} at python's own folders. */
export const SITE_LOOK: FirstLook = { says: /site|sysconfig/, before: [SITE] };

/** The code with a tilde instead, and with a path below it for python's own folder. */
export function withHome(code: string): string {
  const plain = HOME_LOOK.says.test(code)
    ? code.replace(HOME, (_, quote?: string) => quote ? `${quote}~` : '"~"').replace(GIVEN, '$1 "~"')
    : code;
  return SITE_LOOK.says.test(plain) ? plain.replace(SITE, '"~/.local/lib/python3/site-packages"') : plain;
}
