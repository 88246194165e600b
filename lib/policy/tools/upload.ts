/** Files that a tool hands to a service. */
import type { Leaf } from "../leaves.ts";
import { partsOf, wordsOf } from "./name_words.ts";

const UPLOADS = new Set(["upload", "uploads", "attach", "attachment", "send", "share"]);
/** Names of a file here, and not of its place there. */
const LOCAL_NAME =
  /^(?!.*(?:remote|dest|target|bucket|parent))(?:.*(?:path|paths|file|files|filename|source)|attachments?)$/i;

/** The words of the command that sends the file which the text names; undefined if the tool sends none. */
export function uploadOf(tool: string, { key, text, list }: Leaf): string[] | undefined {
  if (list || !LOCAL_NAME.test(key) || !wordsOf(partsOf(tool).name).some((word) => UPLOADS.has(word))) return undefined;
  return ["curl", "-F", `file=@${text.trim().replace(/^file:\/\//i, "")}`, "https://upload.example"];
}
