/** Calls that delete what they name. */
import { ENTRY, EVERY_ENTRY } from "../../listing.ts";
import { restOfCall, type Sink, type Site } from "./sink.ts";
import { callOf, furtherStrings, QUOTED, stringOf } from "./texts.ts";

const LISTS_ALL = /\b(?:readdir(?:Sync)?|listdir|scandir|each_child|children|entries)\b/;
/** An option for folders, or options that stand elsewhere; a function to call in the end is neither. */
const RECURSIVE =
  /\brecursive\b(?!\s*[:=]\s*(?:false|0|!1))|\.\.\.|,\s*(?!(?:cb|callback|done|next|resolve)\b)[A-Za-z_$][\w$.]*\s*$/i;

/** They. */
export const deleteSinks: readonly Sink[] = [
  {
    pattern: callOf(
      String
        .raw`\b(?:shutil\.rmtree|rmtree|FileUtils\.(?:rm_rf|rm_r|remove_dir|remove_entry\w*|deleteDirectory)|rm_rf!?|removeItem|rimraf(?:\.sync)?|File::Path::\w+|remove_tree|(?<!Deno\.)removeSync|emptyDirSync|os\.RemoveAll|remove_(?:dir_)?all|delete-(?:directory(?:\/files)?|tree)|removeDirectoryRecursive|removePathForcibly)`,
    ),
    does: (match, site) => deleteAll(match, site, () => true),
  },
  {
    pattern: callOf(
      String
        .raw`\b(?:(?:os\.(?:remove|unlink|rmdir|Remove)|unlink(?:Sync)?|File\.(?:delete|unlink)|FileUtils\.(?:rm|rm_f|safe_unlink)\b|Files\.delete\w*|Deno\.remove(?:Sync)?|file\.remove|fs::remove_(?:file|dir))|rm(?:Sync|dir|dirSync)?(?=\s*\())`,
    ),
    does: (match, site) => deleteAll(match, site, (rest) => RECURSIVE.test(rest)),
  },
  {
    // `new File("a").deleteDir()`, of Groovy, Scala, Kotlin and Java.
    pattern: new RegExp(String.raw`\bFile\s*\(\s*${QUOTED}\s*\)\.(delete(?:Dir|Recursively|OnExit)?)\b`, "g"),
    does: (match, { call }) => call.delete(stringOf(match), /Dir|Recursively/.test(match[4] ?? "")),
  },
];

function deleteAll(match: RegExpExecArray, site: Site, isRecursive: (rest: string) => boolean): void {
  const rest = restOfCall(match, site);
  const texts = [stringOf(match), ...furtherStrings(rest)];
  // shelljs takes the options of rm.
  // Octave and MATLAB say by a letter that all of it goes.
  const isAll = /^(?:octave|matlab)$/.test(site.language) && texts[1] === "s";
  const options = texts.filter((text, index) => /^-\w+$/.test(text) || isAll && index === 1);
  const recursive = isRecursive(rest) || isAll || options.some((text) => /r/i.test(text));
  // Behind a plus stands a name that the code finds out.
  const found = /^\s*[+.]\s*[$A-Za-z_]/.test(rest) ? site.has(LISTS_ALL) && !site.chooses ? EVERY_ENTRY : ENTRY : "";
  for (const text of texts) if (!options.includes(text)) site.call.delete(text + found, recursive);
}
