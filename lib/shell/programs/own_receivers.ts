/** Where a project's history goes that a command hands on, if that is certainly a place of its owner's. */
import { own } from "../../core/own.ts";
import type { Call } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { PRIVATE_ZONES } from "../private_zones.ts";
import type { Machine } from "../machine.ts";
import { carries, MARKS, residue } from "../marks.ts";
import { baseName, normalPath } from "../path.ts";
import { lookOf } from "./container_looks.ts";
import { FILE, isEveryday } from "./everyday_commands.ts";
import { isDiverted, isInstalled } from "./handed_logins.ts";

/** Names that no public zone has, at the end of an address that says nothing else. */
const PRIVATE = String.raw`https?:\/\/[\w-]+(?:\.[\w-]+)*${PRIVATE_ZONES}(?::\d+)?(?:\/[\w.\/-]*)?`;
/** What only a run could tell is still the name of a container, in front of a path, also out of a store. */
const ENGINE = form(
  `cp ${FILE} [\\w.${MARKS.unknown}${MARKS.encoded}-]+:[\\w.\\/-]*`,
  "archive a q quiet L follow-link",
);

/** What the operands may be of a command that leads nowhere else, and its options. */
const OWN: Readonly<Record<string, readonly [operands: RegExp, options: ReadonlySet<string>]>> = {
  docker: ENGINE,
  podman: ENGINE,
  nerdctl: ENGINE,
  gh: form(
    `release (?:create|upload) (?:[\\w.-]+|${MARKS.unknown}${MARKS.encoded}?)(?: ${FILE})+`,
    "clobber title notes filename draft prerelease generate-notes verify-tag",
  ),
  curl: form(
    PRIVATE,
    "upload-file form data-binary header user request silent show-error fail output write-out include insecure netrc progress-bar max-time connect-timeout retry",
  ),
  wget: form(PRIVATE, "post-file body-file method header quiet output-document tries timeout"),
  // The model that is asked anyway, as it is configured.
  claude: form("[^]*", "p print"),
  gemini: form("[^]*", "p prompt"),
  codex: form("exec [^]*", ""),
};

/** What takes a history. */
const BEGINS = /^(?:git|tar|zip)$/;
/** By these a container's files leave it as a whole. */
const HANDS_OUT = /^(?:(?:image|container|compose) )?(?:export|save|push)(?: |$)|^(?:container )?cp \S+ -$/;
/** An address that can hold nothing but itself. */
const ADDRESS = String.raw`https:\/\/[a-z][\w.-]*(?::\d+)?\/[\w.\/-]*`;
/** Whole commands in a container that only fetch, or ask a database beside it. */
const FETCHES = new RegExp(
  `^exec(?: -[it]+)* [\\w-]+ (?:${
    [
      String.raw`(?:npm|pnpm) (?:ci|install) --registry[ =]https:\/\/registry\.npmjs\.org\/?`,
      `curl(?: -[fsSLI]+)* ${ADDRESS}`,
      `git clone(?: --depth \\d+| -q)* ${ADDRESS}`,
      String.raw`psql postgres(?:ql)?:\/\/(?:\w+(?::\w+)?@)?[a-z][\w-]*(?::\d+)?\/\w+ -c select [\w .,*=()]*;?`,
    ].join("|")
  })$`,
);

/** Of a history's folder: what all of it is in. */
const OF_HISTORY = /^(?:objects|packed-refs|logs)(?:\/|$)/;
/** Histories that a statement has brought into containers, by their paths there. */
const brought = new WeakMap<Machine, Map<string, string>>();

/** Notes that what the command hands on stays with its owner, if it holds a project's history. */
export function noteOwner(text: string, call: Call): void {
  const { machine, invocation } = call;
  // What a command in a container sends may have been brought there under any name.
  const isElsewhere = machine.scope.elsewhere !== undefined;
  if (isElsewhere && text !== "") leaveOwner(machine);
  if (!carries(text, "history") || isElsewhere || !isOwn(call)) return;
  invocation.options.set("=own", [""]);
  const [from = "", to = ""] = call.operands.slice(-2);
  if (OWN[call.program] !== ENGINE) return;
  // There it may be a folder's name, or the file's own.
  const path = normalPath(`/${to.slice(to.indexOf(":") + 1)}`);
  const known = brought.get(machine) ?? new Map<string, string>();
  brought.set(machine, known);
  for (const name of [path, normalPath(`${path}/${baseName(from)}`)]) {
    machine.files.set(name, residue(text));
    known.set(name, residue(text));
  }
}

/** What is known of a container's file or folder that is copied out of it. */
export function copiedOut(path: string, { machine }: Call): string {
  const from = normalPath(`/${path.slice(path.indexOf(":") + 1)}`);
  const within = [...brought.get(machine) ?? []].filter(([name]) =>
    from === "/" || name === from || name.startsWith(`${from}/`) ||
    from.startsWith(`${name}/`) && OF_HISTORY.test(from.slice(name.length + 1))
  );
  machine.spend(within.length);
  // Where it goes from here nobody asks of a file within it.
  if (within.length > 0) leaveOwner(machine);
  return residue(...within.map(([, text]) => text));
}

/** Notes that a container gives away what is in it, if the command of its engine makes it do so. */
export function noteHandedOut({ machine, operands }: Call): void {
  if (HANDS_OUT.test(operands.join(" ")) || hasFetched(machine)) leaveOwner(machine);
}

/** Notes that a command in a container may give away what is in it, unless it certainly does not. */
export function noteEntered(call: Call): void {
  const { machine, words, invocation } = call;
  machine.spend(machine.invocations.length);
  if (!machine.invocations.some((other) => isEngine(other) && other.options.has("=own"))) return;
  const isPastFetch = hasFetched(machine);
  const isFetch = FETCHES.test(words.join(" ")) && isAlone(call);
  if (isFetch) invocation.options.set("=fetch", [""]);
  // A new container has nothing of the others.
  const isNew = words[0] === "run" && isEveryday(invocation);
  const look = lookOf(words);
  const isInside = isNew || look !== undefined && (look.heeds ? isAlone(call) : isUntouched(call));
  if (isPastFetch || !isFetch && !isInside) leaveOwner(machine);
}

/** Whether there is something in a container that may be run next, or copied to where it is. */
function hasFetched(machine: Machine): boolean {
  machine.spend(machine.invocations.length);
  return machine.invocations.some(({ options }) => options.has("=fetch"));
}

/** Whether nothing else in the statement can have changed what the command in the container does. */
function isAlone({ machine, invocation }: Call): boolean {
  machine.spend(machine.invocations.length * 16);
  const looks = machine.invocations.filter((other) => isEngine(other)).map(({ words }) => lookOf(words.slice(1)));
  // What they run in a container is a command of its own.
  const inside = new Set(looks.flatMap((look) => look?.commands ?? []));
  return machine.invocations.every((other) =>
    other === invocation || other.program === "cd" || leavesContainers(other) ||
    !isEngine(other) && (isEveryday(other) || inside.has(other.words.join(" ")))
  );
}

/** Whether nothing has brought programs into a container. */
function isUntouched({ machine, invocation }: Call): boolean {
  machine.spend(machine.invocations.length * 8);
  return machine.invocations.every((other) => other === invocation || !isEngine(other) || leavesContainers(other));
}

/** Whether the command of an engine leaves the programs and settings in containers as they are. */
function leavesContainers(other: Invocation): boolean {
  if (other.options.has("=own")) return true;
  if (!isEngine(other)) return false;
  const [, ...words] = other.words;
  return lookOf(words) !== undefined || isEveryday(other) && !/(?:^| )(?:exec|run)(?: |$)/.test(words.join(" "));
}

function isEngine({ program }: Invocation): boolean {
  return own(OWN, program) === ENGINE || program === "docker-compose";
}

/** From here on nothing that was copied stays with its owner for certain. */
function leaveOwner(machine: Machine): void {
  machine.spend(machine.invocations.length);
  for (const { program, options } of machine.invocations) if (own(OWN, program) === ENGINE) options.delete("=own");
}

function isOwn(call: Call): boolean {
  const { machine, invocation } = call;
  const [operands, options] = own(OWN, call.program) ?? [];
  machine.spend(machine.invocations.length * 8);
  const begin = machine.invocations.findIndex(({ program }) => BEGINS.test(program));
  return operands !== undefined && operands.test(call.operands.join(" ")) && isInstalled(call) && !isDiverted(call) &&
    [...invocation.options.keys()].every((name) => options!.has(name)) &&
    !invocation.effects.some(({ kind }) => kind === "set") &&
    machine.invocations.every((earlier, index) =>
      earlier === invocation || isEveryday(earlier) || earlier.options.has("=own") ||
      // Who changes the folder before goes to the project that is meant; of the others none asks where it is.
      earlier.program === "cd" && (index < begin || call.program !== "gh")
    );
}

function form(operands: string, options: string): [RegExp, ReadonlySet<string>] {
  return [new RegExp(`^${operands}$`), new Set(options.split(" "))];
}
