/** The command line of a tool that lets everybody read a file, who has its address. */
import { partsOf, wordsOf } from "./name_words.ts";

const KEEPS_FILES =
  /(?<![a-z])(?:(?:g|google|one)?[_-]?drive|dropbox|box|sharepoint|nextcloud|g(?:oogle)?[_-]?(?:docs|sheets|workspace))(?![a-z])/i;
const SHARES = new Set("share shared sharing permission permissions link".split(" "));
const LOOKS = new Set("list get search find check read view describe show delete remove revoke".split(" "));
const TO_WHOM = /^(?:type|scope|role_?type|visibility|audience|access|share_?with|grantee)$/i;
const EVERYBODY = /^(?:anyone(?:_?with_?(?:the_?)?link)?|anonymous|public|everyone|allUsers)$/i;

/** The words of the command; undefined if the tool shares nothing with everybody. */
export function sharedWords(tool: string, leaves: readonly { readonly key: string; readonly text: string }[]) {
  const { server, name } = partsOf(tool);
  const words = wordsOf(name);
  if (!KEEPS_FILES.test(`${server} ${name}`) || LOOKS.has(words[0] ?? "")) return undefined;
  if (!words.some((word) => SHARES.has(word))) return undefined;
  const isShared = leaves.some(({ key, text }) => TO_WHOM.test(wordsOf(key).join("_")) && EVERYBODY.test(text));
  return isShared ? ["rclone", "link", "it:it"] : undefined;
}
