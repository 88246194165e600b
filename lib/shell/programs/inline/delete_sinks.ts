/** Calls that delete what they name. */
import { ENTRY, EVERY_ENTRY } from "../../listing.ts";
import { restOfCall, type Site, together } from "./sink.ts";
import { callOf, furtherStrings, QUOTED, stringOf } from "./texts.ts";

const LISTS_ALL = /\b(?:readdir(?:Sync)?|listdir|scandir|each_child|children|entries)\b/;
/** An option for folders, or options that stand elsewhere; a function to call in the end is neither. */
const RECURSIVE =
  /\brecursive\b(?!\s*[:=]\s*(?:false|0|!1))|\.\.\.|,\s*(?!(?:cb|callback|done|next|resolve)\b)[A-Za-z_$][\w$.]*\s*$/i;

/** They. */
export const deleteSinks = together(
  /rm|remove|del|unlink|rimraf|emptydir|file::path/i,
  [
    {
      pattern: callOf(
        String
          .raw`\b(?:shutil\.rmtree|rmtree|FileUtils\.(?:rm_rf|rm_r|remove_dir|remove_entry\w*|deleteDirectory)|rm_rf!?|rm_r|dir_delete|removeItem|rimraf(?:["']\s*\))?(?:\.(?:sync|rimraf(?:Sync)?))?|file:del_dir_r|File::Path::\w+|remove_tree|(?<!Deno\.)removeSync|emptyDirSync|os\.RemoveAll|remove_(?:dir_)?all|delete-(?:directory(?:\/files)?|tree)|removeDirectoryRecursive|removePathForcibly)`,
      ),
      does: (match, site) => deleteAll(match, site, () => true),
    },
    {
      pattern: callOf(
        String
          .raw`\b(?:(?:file:del(?:ete|_dir)|os\.(?:remove|unlink|rmdir|Remove)|unlink(?:Sync)?|File\.(?:delete|unlink)|FileUtils\.(?:rm|rm_f|safe_unlink)\b|Files\.delete\w*|Deno\.remove(?:Sync)?|file\.remove|fs::remove_(?:file|dir))|rm(?:Sync|dir|dirSync)?(?=\s*\())`,
      ),
      does: (match, site) => deleteAll(match, site, (rest) => RECURSIVE.test(rest)),
    },
    {
      // A path that is an object, of Groovy, Scala, Kotlin, Java, Ruby and Perl: `new File("a").deleteDir()`.
      pattern: new RegExp(
        String
          .raw`\b(?:File|Directory|Pathname(?:\.new)?|path|dir)\s*\(\s*(?:new\s+)?(?:(?:java\.io\.)?File\s*\(\s*)?${QUOTED}\s*\){1,2}(?:(?:\.|->)(?:expand_path|realpath|absolute|cleanpath)(?:\(\))?){0,3}(?:\.|->)(delete(?:Dir|Recursively|OnExit)?|rmtree|rm_rf|remove_tree|unlink|rmdir|remove)\b`,
        "g",
      ),
      does: (match, { call }) => call.delete(stringOf(match), /Dir|Recursively|tree|rf/.test(match[4] ?? "")),
    },
  ],
);

/** A call that joins the pieces of a path, open in front of the first of them, which may stand in a call of its own. */
const JOINS = /join\s*\((?:[^()]*\()?[^()]*$/i;
/** The piece that is added to a path: `+ "a"`, `<> "a"`, `.appendingPathComponent("a")`. */
const ADDED = new RegExp(String.raw`^\)?\s*(?:\+|<>|\.append\w{0,40}\()\s*` + QUOTED);

/** The whole path, where the first text is only its beginning; undefined if no text follows it. */
function wholePath(match: RegExpExecArray, rest: string): string | undefined {
  const first = stringOf(match);
  const [head = ""] = match[0].split(/["'`]/, 1);
  const added = ADDED.exec(rest);
  if (added) return added[0].includes("append") ? `${first}/${stringOf(added)}` : first + stringOf(added);
  const pieces = JOINS.test(head) ? furtherStrings(rest.replace(/^\s*\)/, "")) : [];
  // Some take an absolute piece for the whole.
  return pieces.length > 0 && !pieces.some((piece) => /^[~/]/.test(piece)) ? [first, ...pieces].join("/") : undefined;
}

function deleteAll(match: RegExpExecArray, site: Site, isRecursive: (rest: string) => boolean): void {
  const rest = restOfCall(match, site);
  const whole = wholePath(match, rest);
  const texts = whole === undefined ? [stringOf(match), ...furtherStrings(rest)] : [whole];
  // shelljs takes the options of rm.
  // Octave and MATLAB say by a letter that all of it goes.
  const isAll = /^(?:octave|matlab)$/.test(site.language) && texts[1] === "s";
  const options = texts.filter((text, index) => /^-\w+$/.test(text) || isAll && index === 1);
  const recursive = isRecursive(rest) || isAll || options.some((text) => /r/i.test(text));
  // Behind a plus stands a name that the code finds out.
  const found = /^\s*[+.]\s*[$A-Za-z_]/.test(rest) ? site.has(LISTS_ALL) && !site.chooses ? EVERY_ENTRY : ENTRY : "";
  for (const text of texts) if (!options.includes(text)) site.call.delete(text + found, recursive);
}
