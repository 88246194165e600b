/** Calls that delete. */
import { unescaped } from "../code_tokens.ts";
import { ENTRY, EVERY_ENTRY } from "../../listing.ts";
import { behind, type Sink } from "./sink.ts";
import { AHEAD, QUOTED, stringOf } from "./texts.ts";

const DELETES_FOUND =
  /\b(?:os\.(?:remove|unlink|rmdir|removedirs)|shutil\.rmtree|FileUtils\.(?:rm\w*|remove\w*)|File\.(?:delete|unlink)|rm_rf)[\s(]*(?:os\.path\.join\s*\(\s*)?\*?\$?[A-Za-z_]|\b[A-Za-z_]\w{0,30}\.(?:unlink|rmdir)\s*\(|\bunlink[\s(]+(?:\$|glob)/;
/** Code that goes through a folder, and what makes it leave something out. */
const LISTS_ALL = /\b(?:readdir(?:Sync)?|listdir|scandir|each_child|children|entries)\b/;
const CHOOSES = /\bif\b|\?|&&|\b(?:filter|endsWith|endswith|startswith|startsWith|match|select|test)\b/;

/** They. */
export const deleteSinks: readonly Sink[] = [
  {
    // Folders that the code goes through, with what it then does to each thing found.
    pattern: new RegExp(
      String
        .raw`\b(?:os\.(?:walk|scandir|listdir)|(?:glob\.)?i?glob|Dir\.(?:glob|each_child|children)|Find\.find|(?:path|pathlib)\.Path|Path|opendir)\s*\(?` +
        AHEAD + QUOTED + String.raw`|\bDir\s*\[\s*` + QUOTED,
      "gi",
    ),
    does(match, site) {
      if (!DELETES_FOUND.test(site.code)) return;
      const path = unescaped(match.slice(1).find((text) => text !== undefined) ?? "");
      const goesThrough = !/path$/i.test(match[0].split(/[^\w.]/, 1)[0] ?? "") ||
        /^\)*\s*\.(?:r?glob|iterdir|walk)\b/.test(behind(match, site, 40));
      if (path !== "" && goesThrough) site.call.delete(path, true);
    },
  },
  {
    pattern: new RegExp(
      String
        .raw`\b(?:shutil\.rmtree|rmtree|FileUtils\.(?:rm_rf|rm_r|remove_dir|remove_entry\w*)|rm_rf|rimraf(?:\.sync)?|File::Path::\w+|remove_tree|(?<!Deno\.)removeSync|emptyDirSync)\s*\(?` +
        AHEAD + QUOTED,
      "g",
    ),
    does: (match, { call }) => call.delete(stringOf(match), true),
  },
  {
    pattern: new RegExp(
      String
        .raw`\b(?:(?:os\.(?:remove|unlink|rmdir)|unlink(?:Sync)?|File\.(?:delete|unlink)|Deno\.remove(?:Sync)?)\s*\(?|rm(?:Sync|dir|dirSync)?\s*\()` +
        AHEAD + QUOTED + String.raw`([^)\n]{0,80})`,
      "g",
    ),
    does(match, { code, call }) {
      // Behind a plus stands a name that the code finds out.
      const path = stringOf(match) +
        (/^\s*[+.]\s*[$A-Za-z_]/.test(match[4] ?? "")
          ? `${LISTS_ALL.test(code) && !CHOOSES.test(code) ? EVERY_ENTRY : ENTRY}`
          : "");
      call.delete(path, /recursive\s*[:=]\s*true/i.test(match[4] ?? ""));
    },
  },
];
