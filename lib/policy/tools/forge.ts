/** Tools of those who host repositories. */
import { partsOf, wordsOf } from "./name_words.ts";

const HOST = /git|bitbucket|forgejo/i;
/** Words in which a name of them stands by chance. */
const BY_CHANCE = /(?<![a-z])(?:digit|legit|longitud|git[_-]?book|gitter)/gi;

/** The words of the tool's name without the host's, in the singular; undefined if it is not of a host. */
export function forgeWords(tool: string): string[] | undefined {
  const { server, name } = partsOf(tool);
  if (![server, name].some((part) => HOST.test(part.replace(BY_CHANCE, "")))) return undefined;
  const words = wordsOf(name).map((word) => word.replace(/ies$/, "y").replace(/(?<=.[^us])s$/, ""));
  return words.filter((word) => !HOST.test(word));
}
