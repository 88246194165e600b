/** Telling the address of a person from what merely has an @ in the middle. */

// Latin with accents, Greek and Cyrillic; scripts without spaces between words would join an address with its sentence.
const LETTER = "a-z\\u00c0-\\u024f\\u0370-\\u052f";
const LABEL = `[\\d${LETTER}](?:[\\d${LETTER}-]{0,61}[\\d${LETTER}])?`;

/** At an @, what has the form of an address, and is not part of a URL, of a place that ssh or git reaches, or of code. */
export const EMAIL_ADDRESS = new RegExp(
  `(?<=(?<![\\w.%+/~-])(?<from>[\\w%+${LETTER}][\\w.%+'${LETTER}-]{0,63}))` +
    // Before an @ in a URL stand the user and the password: another detector's.
    "(?<!:\\/\\/[^\\s\\/@]{0,80})@" +
    `(?:${LABEL}\\.){1,8}(?:xn--[a-z\\d-]{2,59}|[${LETTER}]{2,24})` +
    // `user@host.example:some/path` is how git and scp name a place; `v@w.shape()` is code.
    "(?![\\w@(/\\[]|[.-]\\w|:(?:[~/.]|[\\w.-]{1,80}(?:\\/|\\.git\\b)))",
  "i",
);

// File names (`icon@2x.png`), units (`getty@tty1.service`) and archives look like hosts.
const NO_TOP_LEVEL_DOMAIN = new Set(
  ("avif bmp conf cpp css csv gif gz htm html ico ini java jpeg jpg js json jsx key lock log map mjs mount pem png scss " +
    "service slice socket svg swift tar target tgz timer toml ts tsx txt vue wasm webp xml yaml yml").split(" "),
);

/** Whether what has the form of an address is one that a person may own. */
export function isPersonalAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
  // Nobody reads these: `git@github.com` is how a repository is reached, `no-reply@` how a machine signs.
  if (/^(?:git|hg|svn|(?:do-?)?no-?reply)$/.test(local)) return false;
  // `package@1.2.3-beta.next` is a version.
  if (/^v?\d+\.\d+/.test(domain)) return false;
  // `LIKE '%@example.com'` is a pattern.
  if (!/[^\W_]|[\u0080-\uffff]/.test(local)) return false;
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return false;
  return !NO_TOP_LEVEL_DOMAIN.has(domain.slice(domain.lastIndexOf(".") + 1));
}
