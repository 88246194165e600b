/** Calls that open files, read them and write them. */
import { isCarrier, MARKS } from "../../marks.ts";
import type { FirstLook } from "../../first_look.ts";
import { behind, type Site, together } from "./sink.ts";
import { AHEAD, QUOTED, stringOf } from "./texts.ts";

const ASKS =
  /^\)*\s*\.(?:exists|is_\w+|stat|lstat|name|stem|suffix|parent|parents|parts|resolve|relative_to|mkdir|touch|glob|rglob|iterdir)\b/;
/** What then happens to `Path("a")`. */
const CHANGES = /^\)*\s*(?:\.expanduser\(\))?\.(?:write_\w+|open\s*\(\s*(?:mode\s*=\s*)?["'][wax])/;
const APPENDS = /^\)*\s*(?:\.expanduser\(\))?\.open\s*\(\s*(?:mode\s*=\s*)?["']a/;
const REMOVES = /^\)*\s*(?:\.expanduser\(\))?\.(?:unlink|rmdir)\b/;
const EMPTIES = /["']w[b+]*["']\s*\)\s*\.close\b/;
const ENVIRONMENT =
  /\bos\.environ\b(?<!\b(?:(?:len|list|set|sorted)\(\s?|in\s{1,9})os\.environ)(?!\s*[.[])|\bos\.environ(?:\.(?:items|values|copy)\(|\[\s*[a-z_]\w*\s*\])|\bDeno\.env\.toObject\(\)(?!\s*[.[])|\bBun\.env\b(?!\s*[.[])|\bprocess\.env\b(?<!\{[^{}.[]{0,200}\}\s?=\s?process\.env)(?!\s*[.[])|%ENV\b|ENV\.to_h|getenv\s*\(\s*\)|\$_ENV\b(?!\s*\[)/;
/** Goes through its names, and asks for what is not written there. */
const NAMES = /\b(?:for\s+\w+\s+in\s+|(?:list|set|sorted)\(\s?)os\.environ\b(?!\s*[.[])/;
const BY_NAME = /\b(?:getenv|environ\.(?:get|pop|setdefault|__getitem__))\b(?!\s*\(\s*["'])/;

/** Libraries whose calls take the name of the file that they send. */
const UPLOADERS = /\bparamiko|\bpysftp|\bNet::S?(?:FT|C)P|\bssh2\b|\bboto3?\b|\bgoogle\.cloud\b|\bminio\b/i;

/** They. */
export const fileSinks = together(
  /open|read|file|path|slurp|dotenv|sqlite|database|write|truncate|urlretrieve|getstore|copy|put|upload/i,
  [
    {
      pattern: new RegExp(
        String
          .raw`(?:\b|(?=\.))(?:open|readFile(?:Sync)?|file_get_contents|readfile|File\.(?:read|open|new|readlines)|IO\.(?:read|readlines)|createReadStream|Path|readTextFile(?:Sync)?|fopen|file|slurp|dotenv_values|(?:aio)?sqlite3?\.connect|DatabaseSync|(?<=\bnew )Database|SQLite3::Database\.(?:new|open)|SQLite3|\.read(?=\s*\(\s*\[?(?:os\.path\.expanduser\()?["']))\s*\(?` +
          AHEAD + QUOTED + String.raw`\)?(?:\s*,\s*(?:mode\s*=\s*)?["']([rwaxb+]{1,3})["'])?`,
        "g",
      ),
      does(match, site) {
        const { call } = site;
        // `file:a?mode=ro` of SQLite.
        const path = stringOf(match).replace(/^file:(?:\/\/(?=\/))?([^?]*).*$/s, "$1");
        // Who asks about a path does not open it.
        const next = behind(match, site, 40);
        if (match[0].startsWith("Path")) {
          // A home is where a path begins.
          if (ASKS.test(next) || path === "~") return;
          if (REMOVES.test(next)) call.delete(path, false);
          if (CHANGES.test(next)) site.write(path, match, APPENDS.test(next));
          if (REMOVES.test(next) || CHANGES.test(next)) return;
        }
        // Opened to be written, it is empty until something is.
        const mode = match[4] ?? "";
        if (/[wax+]/.test(mode)) {
          if (EMPTIES.test(match[0] + next)) call.write(path, "");
          else site.write(path, match, mode.startsWith("a"));
        } else if (path !== "" && !/^https?:/.test(path)) site.read += call.read(path);
      },
    },
    {
      pattern: new RegExp(
        String
          .raw`\b(?:(?:write|append|output)File(?:Sync)?|file_put_contents|(?:File|IO)\.(?:bin)?write|createWriteStream|Bun\.write|writeTextFile(?:Sync)?|(?:os\.|File\.)?truncate(?:Sync)?)\s*\(?` +
          AHEAD + QUOTED,
        "g",
      ),
      does(match, site) {
        const path = stringOf(match);
        if (/truncate/.test(match[0])) site.call.write(path, "");
        else site.write(path, match, match[0].startsWith("append"));
      },
    },
    {
      // `urlretrieve("https://…", "a")` of Python, `getstore` of Perl, `copy` of PHP, `download.file` of R.
      pattern: new RegExp(
        String
          .raw`\b(?:urlretrieve|getstore|copy|download\.file)\s{0,9}\(\s{0,9}["'](?:https?|ftp):[^"'\n]{1,400}["']\s{0,9},\s{0,9}` +
          QUOTED,
        "g",
      ),
      does: (match, { call }) => call.write(stringOf(match), MARKS.download),
    },
    {
      // `sftp.put("a", "b")`, `s3.upload_file("a", "bucket", "key")`.
      pattern: new RegExp(
        String.raw`(?:\.|->)(?:put|fastPut|upload!?|upload_file|upload_from_filename|fput_object)\s*\(\s*` + QUOTED,
        "g",
      ),
      does(match, site) {
        if (site.has(UPLOADERS)) site.call.send(MARKS.unknown, site.call.read(stringOf(match)));
      },
    },
    {
      // R's `cat("x", file = "a")` and `writeLines("x", "a")`, Julia's `write("a", "x")`.
      pattern: new RegExp(
        String
          .raw`\b(?:(?:cat|write(?:\.\w{1,20})?|writeLines|sink|saveRDS|dput)\s*\([^()\n]{0,400}?(?:\b(?:file|con)\s*=\s*|,\s*(?=["'][~/]))|(?:write|sink)\s*\(\s*(?=["'][~/]))` +
          QUOTED,
        "g",
      ),
      languages: /^(?:r|rscript|julia)$/,
      does: (match, { call }) => call.write(stringOf(match), MARKS.unknown),
    },
    {
      // Perl's `open(F, ">", "a")` and `open(F, ">a")`.
      pattern:
        /\bopen\s*\(?[^,"'\n]{1,60},\s*["'](?:\+<|\+?>{1,2})(?::[\w:()-]{1,40})?(?:["']\s*,\s*["'])?\s*([^"'\n]{1,400})["']/g,
      languages: /^perl$/,
      does: (match, site) => site.write(match[1] ?? "", match),
    },
  ],
);

/** Libraries that hand out what browsers and keyrings keep, how they are asked, and where that lies. */
const KEEPERS: readonly { readonly library: RegExp; readonly asks: RegExp; readonly path: string }[] = [
  {
    library: /\b(?:import|from)\s+(?:browser_?cookie3|rookiepy|pycookiecheat)\b/,
    asks:
      /\b(?:chrome|chromium|firefox|edge|brave|opera(?:_gx)?|safari|vivaldi|librewolf|arc|load|any_browser|(?:chrome|firefox|get)_cookies)\s*\(/,
    path: "~/.config/google-chrome/Default/Cookies",
  },
  {
    library: /\b(?:import|from)\s+(?:keyring|secretstorage|win32crypt)\b|["'](?:@napi-rs\/keyring|keytar)["']/,
    asks:
      /\b(?:get_(?:password|credential|secret)|[gG]etPassword|find(?:Credentials|Password)|CryptUnprotectData)\s*\(/,
    path: "~/.local/share/keyrings/login.keyring",
  },
];

/** {@linkcode FirstLook} at code that asks for its environment. */
export const ENVIRONMENT_LOOK: FirstLook = { says: /env/i, before: [ENVIRONMENT, NAMES] };
/** {@linkcode FirstLook} at such libraries. */
export const KEEPER_LOOK: FirstLook = {
  says: /cookie|rookie|keyring|secretstorage|win32crypt|keytar/,
  before: KEEPERS.map(({ library }) => library),
};

/** Runs what the code has read, and adds what it knows of the environment. */
export function useRead(site: Site): void {
  if (/\b(?:eval|exec|compile)\s*\(/.test(site.code) && isCarrier(site.read)) site.call.interpret(site.read);
  // A program of the project may ask for its user.
  const isInline = site.has(KEEPER_LOOK.says) && (site.call.has("code") || site.call.operands.length === 0);
  for (const { library, asks, path } of KEEPERS) {
    if (isInline && library.test(site.code) && asks.test(site.code)) site.read += site.call.read(path);
  }
  if (!site.has(ENVIRONMENT_LOOK.says)) return;
  const isAsked = ENVIRONMENT.test(site.code) || NAMES.test(site.code) && BY_NAME.test(site.code);
  if (isAsked) site.read += MARKS.environment;
}
