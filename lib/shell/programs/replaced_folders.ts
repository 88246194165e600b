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
/** Whole commands that unpack into a folder below the working folder, and nowhere else. */
const UNPACKS_INTO =
  /^(?:unzip(?: -[qon]+)* [\w.\/][\w.\/-]* -d|tar -?x[zjJv]*f [\w.\/][\w.\/-]* -C) ([A-Za-z\d][\w-]*(?:\/[A-Za-z\d][\w-]*)*)\/?$/;
/** Variables by which these do something else. */
const STEERS = /^(?:PATH|LD_\w+|TAR_OPTIONS|UNZIP\w*)$/;
/** A file, and parts of paths, that are no folder called `env`. */
const NOT_ENV = /(?<![^\s\/])(?:\.env(?![^\s])|environments?(?![^\s\/]))/g;
/** Files of data: no folder is called so, and nothing runs them. */
const DATA = /\.(?:sql|dump|log|csv)$/;

/** What a command writes to, by path, and what its words name. */
export interface Touched {
  readonly paths: readonly string[];
  readonly words: string;
  /** The folder into which it unpacks, if it does nothing else. */
  readonly into?: string | undefined;
  readonly makesFolder?: boolean;
}

/** What the command may have put somewhere; git brings nothing into its own project that git ignores. */
export function touchedBy({ program, words, options, effects }: Invocation): Touched {
  const paths = effects.flatMap((effect) =>
    effect.kind === "write" ? [effect.path] : effect.kind === "move" ? [effect.to] : []
  ).filter((path) => !(program === "git" && isUnresolved(path) && !path.includes("/")));
  if (UNPACKS.test(program) || options.has("get")) paths.push(MARKS.unknown);
  // Git works on whatever folder its variables name.
  const led = effects.flatMap((effect) =>
    effect.kind !== "set"
      ? []
      : effect.name.startsWith("GIT_")
      ? [effect.text]
      : STEERS.test(effect.name)
      ? [effect.name]
      : []
  );
  const named = LEAVES.test(words.join(" ")) ? [] : words.slice(1);
  const given = UNPACKS_INTO.exec(words.join(" "))?.[1];
  // In the folder where the statement begins it is where its words say.
  const into = paths[0] === `${given}/${MARKS.unknown}entry` ? given : undefined;
  return { paths, words: [...led, ...named].join(" "), into, makesFolder: program === "mkdir" };
}

/** Whether one of these may have put something else in the folder's place. */
export function isReplacedByAny(folder: string, touched: readonly Touched[]): boolean {
  const others = touched.filter(({ makesFolder }) => !makesFolder);
  // What another command has put there might be a link to anywhere.
  const into = others.length === 1 && /^[^~\/]/.test(folder) && !folder.startsWith("..") ? others[0]!.into : undefined;
  return touched.some((each) =>
    isReplaced(folder, into !== undefined && each === others[0] ? { ...each, paths: [into] } : each)
  );
}

/** Whether the folder may not be what it was. */
function isReplaced(folder: string, { paths, words }: Touched): boolean {
  const [above, name] = /^(?:(.*)\/)?([^/]*)$/.exec(folder)?.slice(1) ?? [];
  const told = /env|^\./.test(name ?? "") ? name! : `${above}/${name}`.split("/").slice(-2).join("/");
  const named = told === "env" ? words.replace(NOT_ENV, "") : words;
  return named.includes(told) || paths.some((path) => reaches(path, folder));
}

/** Whether what is written to the path may be the folder, a folder above or something within. */
function reaches(path: string, folder: string): boolean {
  const parts = path.split("/");
  const known = parts.findIndex(isUnresolved);
  if (known < 0) return isWithin(path, folder) || !ALWAYS_THERE.test(path) && isWithin(folder, path);
  const begin = /^[\w.-]*/.exec(parts[known]!)![0];
  if (begin !== "" && DATA.test(path) && !folder.split("/").some((part) => part.startsWith(begin))) return false;
  const into = parts.slice(0, known).join("/");
  // Of the working folder, too, any entry may be meant.
  return into === "" || isWithin(into, folder) || isWithin(folder, into);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
