import { unescaped } from "../code_tokens.ts";
import { ENTRY } from "../../listing.ts";
import { behind, type Sink } from "./sink.ts";
import { AHEAD, QUOTED } from "./texts.ts";

const DELETES_FOUND =
  /\b(?:os\.(?:remove|unlink|rmdir|removedirs)|shutil\.rmtree|FileUtils\.(?:rm\w*|remove\w*)|File\.(?:delete|unlink)|rm_rf)[\s(]*(?:os\.path\.join\s*\(\s*)?\*?\$?[A-Za-z_]|\b[A-Za-z_]\w{0,30}\.(?:unlink|rmdir)\s*\(|\bunlink[\s(]+(?:\$|glob)/;
const DELETES_FOLDERS = /\b(?:shutil\.rmtree|removedirs|FileUtils\.(?:rm_r|remove_(?:dir|entry))|rm_rf)/;
/** `Path("a").rglob("*.o")`. */
const LISTED = /^\)*\s*\.(r?glob|iterdir|walk)\s*\(\s*(?:["']([^"'\n]{0,80})["'])?/;

/** A folder that the code goes through, where it then deletes what it has found. */
export const walkSink: Sink = {
  pattern: new RegExp(
    String
      .raw`\b(?:os\.(?:walk|scandir|listdir)|(?<![.\w])(?:glob\.)?i?glob|Dir\.(?:glob|each_child|children)|Find\.find|(?:path|pathlib)\.Path|Path|opendir)\s*\(?` +
      AHEAD + QUOTED + String.raw`|\bDir\s*\[\s*` + QUOTED,
    "gi",
  ),
  does(match, site) {
    if (!site.has(DELETES_FOUND)) return;
    const path = unescaped(match.slice(1).find((text) => text !== undefined) ?? "");
    if (path === "") return;
    const isObject = /path$/i.test(match[0].split(/[^\w.]/, 1)[0] ?? "");
    const [, method, pattern = ""] = LISTED.exec(behind(match, site, 120)) ?? [];
    if (isObject && method === undefined) return;
    const whole = isObject && pattern !== "" ? `${path}/${method === "rglob" ? "**/" : ""}${pattern}` : path;
    const wild = whole.split("/").findIndex((part) => /[*?[{]/.test(part));
    const name = wild < 0 ? "" : whole.split("/").at(-1) ?? "";
    const narrows = /[^*.]/.test(name);
    if (!narrows && !site.chooses) return site.call.delete(path, true);
    const root = wild < 0 ? whole.replace(/\/$/, "") : whole.split("/").slice(0, wild).join("/");
    const found = narrows ? whole.includes("**") ? `${ENTRY}/${name}` : name : ENTRY;
    site.call.delete(wild === 0 ? found : `${root}/${found}`, site.has(DELETES_FOLDERS));
  },
};
