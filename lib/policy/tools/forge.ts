/** Tools of those who host repositories. */
import { partsOf, wordsOf } from "./name_words.ts";

const HOST = /git|bitbucket|forgejo|azure[_-]?devops|(?:^|[_-])ado(?:$|[_-])/i;
/** Words in which a name of them stands by chance. */
const BY_CHANCE = /(?<![a-z])(?:digit|legit|longitud|git[_-]?book|gitter)/gi;
/** These write a file of a machine to work on, not of a repository at a host. */
const OF_MACHINES = /^mcp__gitpod__(?:write|create|edit)_file$/;

/** The words of the tool's name without the host's, in the singular; undefined if it is not of a host. */
export function forgeWords(tool: string): string[] | undefined {
  const { server, name } = partsOf(tool);
  const isOfHost = [server, name].some((part) => HOST.test(part.replace(BY_CHANCE, "")));
  if (!isOfHost || OF_MACHINES.test(tool)) return undefined;
  const words = wordsOf(name).map((word) => word.replace(/ies$/, "y").replace(/(?<=.[^us])s$/, ""));
  return words.filter((word) => !HOST.test(word));
}
