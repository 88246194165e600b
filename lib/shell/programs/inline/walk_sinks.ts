import { unescaped } from "../code_tokens.ts";
import { ENTRY } from "../../listing.ts";
import { behind, together } from "./sink.ts";
import { AHEAD, QUOTED } from "./texts.ts";

const DELETES_FOUND =
  /\b(?:os\.(?:remove|unlink|rmdir|removedirs)|shutil\.rmtree|FileUtils\.(?:rm\w*|remove\w*)|File\.(?:delete|unlink)|rm_rf)[\s(]*(?:os\.path\.join\s*\(\s*)?\*?\$?[A-Za-z_]|\b[A-Za-z_]\w{0,30}\.(?:unlink|rmdir)\s*\(|\b(?:unlink|file\.remove)[\s(]+(?:\$|<|(?:Sys\.)?glob|list\.|dir\()|\b(?:foreach|map)\s*\(\s*rm\b|\brm\.\(/;
/** Perl deletes what it has found where nothing is named. */
const DELETES_IT = /\b(?:unlink|rmdir|rmtree)\s*(?:[;:)}]|(?:if|unless|or|and)\b)/;
const DELETES_FOLDERS = /\b(?:shutil\.rmtree|removedirs|FileUtils\.(?:rm_r|remove_(?:dir|entry))|rm_rf)/;
/** What is opened has no name of its own in the code: it is what was found. */
const READS_FOUND =
  /\b(?:open|openSync|readFile(?:Sync)?|readTextFile(?:Sync)?|createReadStream|file_get_contents|fopen|CURLFile|slurp|File\.(?:read|open|binread|readlines|new)|IO\.(?:read|binread|readlines))(?:\s*\(\s*|\s+)(?!["'`(])(?:[\w$]|\\?\$)|\b[A-Za-z_]\w{0,30}\.(?:read_text|read_bytes|open)\s*\(/;
/** Of a folder of keys, those that everybody may have. */
const ONLY_PUBLIC = /\.(?<!(?:\b(?:not|unless)\s{1,9}|!)[\w.$]{0,30})(?:ends[wW]ith|end_with\?)\s*\(\s*["']\.pub["']/;
/** `Path("a").rglob("*.o")`. */
const LISTED = /^\)*\s*\.(r?glob|iterdir|walk)\s*\(\s*(?:["']([^"'\n]{0,80})["'])?/;

/** A folder that the code goes through, where it then reads or deletes what it has found. */
export const walkSinks = together(
  /find|walk|glob|fg|list\.|child|path|dir|</i,
  [{
    pattern: new RegExp(
      String
        .raw`(?<![.\w>$])find(?:depth)?\s*\(?\s*(?:sub\s*\{[^"'\x60]{0,400}\}|\{[^"'\x60]{0,400}\}|\\&\w{1,60}|\$\w{1,60})\s*,\s*${QUOTED}|\b(?:os\.(?:walk|scandir|listdir)|(?:glob\.s|globS)ync|globby|(?<![.\w])(?:(?:glob\.)?i?glob|scandir|fg)|readdir(?:Sync)?|list\.(?:files|dirs)|Sys\.glob|Dir\.(?:glob|each_child|children)|Find\.find|(?:path|pathlib)\.Path|Path(?=\s*\()|opendir)\s*\(?` +
        AHEAD + QUOTED + String.raw`|\bDir\s*\[\s*` + QUOTED + String.raw`|<(~?\/[^<>\s"']{1,200})>`,
      "gi",
    ),
    does(match, site) {
      const reads = site.has(READS_FOUND);
      const deletes = site.has(DELETES_FOUND) || site.language === "perl" && site.has(DELETES_IT);
      if (!reads && !deletes) return;
      const path = unescaped(match.slice(1).find((text) => text !== undefined) ?? "");
      if (path === "") return;
      const isObject = /path$/i.test(match[0].split(/[^\w.]/, 1)[0] ?? "");
      const [, method, pattern = ""] = LISTED.exec(behind(match, site, 120)) ?? [];
      if (isObject && method === undefined) return;
      const whole = isObject && pattern !== "" ? `${path}/${method === "rglob" ? "**/" : ""}${pattern}` : path;
      // Of a whole home, what is chosen is not known.
      if (reads && !site.has(ONLY_PUBLIC) && !(whole === "~" && site.chooses)) {
        site.read += site.call.read(whole);
      }
      if (!deletes) return;
      const wild = whole.split("/").findIndex((part) => /[*?[{]/.test(part));
      const name = wild < 0 ? "" : whole.split("/").at(-1) ?? "";
      const narrows = /[^*.]/.test(name);
      if (!narrows && !site.chooses) return site.call.delete(path, true);
      const root = wild < 0 ? whole.replace(/\/$/, "") : whole.split("/").slice(0, wild).join("/");
      const found = narrows ? whole.includes("**") ? `${ENTRY}/${name}` : name : ENTRY;
      site.call.delete(wild === 0 ? found : `${root}/${found}`, site.has(DELETES_FOLDERS));
    },
  }],
);
