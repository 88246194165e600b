/** Whether a statement has put something else in the place of a folder before it runs what lies there. */
import type { Invocation } from "../effect.ts";
import { isUnresolved, MARKS } from "../marks.ts";

/** Commands that leave what their words name as it is, or make it anew from nothing of the statement's. */
const LEAVES =
  /^(?:\[|\[\[|test|ls|cat|head|tail|stat|which|type|echo|cd|pushd|grep|rm|export|source|\.|python[\d.]* -m (?:venv|virtualenv)|virtualenv|uv (?:venv|sync|pip))(?: |$)/;
/** Folders that are there for certain: what is moved to them goes into them. */
const ALWAYS_THERE = /^(?:\.|\.\.|~|\/|\/tmp|\/root|\/home\/[^/]+)$/;

/** Programs that unpack into the working folder, beside `tar` with its option. */
const UNPACKS = /^(?:unzip|7z\w*|unar|cpio|pax)$/;

/** What a command writes to, by path, and what its words name. */
export interface Touched {
  readonly paths: readonly string[];
  readonly words: string;
}

/** What the command may have put somewhere; git brings nothing into its own project that git ignores. */
export function touchedBy({ program, words, options, effects }: Invocation): Touched {
  const paths = effects.flatMap((effect) =>
    effect.kind === "write" ? [effect.path] : effect.kind === "move" ? [effect.to] : []
  ).filter((path) => !(program === "git" && isUnresolved(path) && !path.includes("/")));
  if (UNPACKS.test(program) || options.has("get")) paths.push(MARKS.unknown);
  // Git works on whatever folder its variables name.
  const led = effects.flatMap((effect) => effect.kind === "set" && effect.name.startsWith("GIT_") ? [effect.text] : []);
  const named = LEAVES.test(words.join(" ")) ? [] : words.slice(1);
  return { paths, words: [...led, ...named].join(" ") };
}

/** Whether the folder may not be what it was. */
export function isReplaced(folder: string, { paths, words }: Touched): boolean {
  const [above, name] = /^(?:(.*)\/)?([^/]*)$/.exec(folder)?.slice(1) ?? [];
  const told = /env|^\./.test(name ?? "") ? name! : `${above}/${name}`.split("/").slice(-2).join("/");
  return words.includes(told) || paths.some((path) => reaches(path, folder));
}

/** Whether what is written to the path may be the folder, a folder above or something within. */
function reaches(path: string, folder: string): boolean {
  const parts = path.split("/");
  const known = parts.findIndex(isUnresolved);
  if (known < 0) return isWithin(path, folder) || !ALWAYS_THERE.test(path) && isWithin(folder, path);
  const into = parts.slice(0, known).join("/");
  // Of the working folder, too, any entry may be meant.
  return into === "" || isWithin(into, folder) || isWithin(folder, into);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
