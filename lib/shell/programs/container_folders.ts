/** The folders of a container: of its own nobody knows anything, mounted ones are the machine's. */
import type { Call } from "../call.ts";
import { isUnresolved, MARKS } from "../marks.ts";
import { normalPath } from "../path.ts";
import { enterHost } from "./another_host.ts";
import { noteEntered } from "./own_receivers.ts";

/** A folder of the machine that a container has under another name. */
interface Mount {
  readonly source: string;
  readonly target: string;
}

/** No system mounts anything deeper. */
const LONGEST_TARGET = 4096;
/** Where commands begin in a container that says nothing else: some folder, which is not the session's. */
const SOME_FOLDER = "/workspace/of-the-container";

/** By these a container has something of the machine or of other containers. */
const SHARING = ["volume", "mount", "volumes-from", "privileged", "device", "pid", "ipc", "cap-add", "security-opt"];

/** Where the engine of this machine listens; a socket at another place may be led anywhere. */
const SOCKET = String.raw`unix:\/\/(?!\S*\/\.\.)(?:(?:\/var)?\/run\/|\S*\/\.(?:docker|colima|orbstack|rd)\/)\S*`;
const CONTEXT = "(?:default|desktop-linux)";
/** In front of the verb, and in variables: by these an engine is another machine's. */
const LEADING = new RegExp(
  `(?:^| )(?:-D*[cr]|--(?:connection|remote|config)\\b|(?:-D*H|--(?:host|url)\\b)(?![= ]?${SOCKET}(?: |$))|--context\\b(?![= ]${CONTEXT}(?: |$)))`,
);
const LEADING_VARIABLES: Readonly<Record<string, RegExp>> = {
  DOCKER_HOST: new RegExp(`^${SOCKET}$`),
  DOCKER_CONTEXT: new RegExp(`^${CONTEXT}$`),
  CONTAINER_HOST: new RegExp(`^${SOCKET}$`),
  CONTAINER_CONNECTION: /^$/,
  DOCKER_CONFIG: /^~\/\.docker$/,
  // The settings with the contexts are in there.
  HOME: /^(?:~|\/root|\/home\/[\w.-]+)$/,
};
/** What people call what others use: in the name of a file of compose, a project, a profile or a container. */
const IN_USE = /(?:^|[^a-z])(?:prod|production|prd|live|staging|stage)(?![a-z])/i;
const NAMES_OF_PROJECTS = ["COMPOSE_FILE", "COMPOSE_PROJECT_NAME", "COMPOSE_PROFILES"] as const;

/** Whether the engine leads the clients in its container to another machine, or variables do that nobody knows, or others use what runs there. */
function isLed(call: Call): boolean {
  const { scope } = call.machine;
  const verb = call.words.findIndex((word) => word === "exec" || word === "run");
  return LEADING.test(call.words.slice(0, verb).join(" ")) || call.has("env-file") ||
    Object.entries(LEADING_VARIABLES).some(([name, own]) => scope.has(name) && !own.test(scope.get(name) ?? "")) ||
    [call.words.join(" "), ...NAMES_OF_PROJECTS.map((name) => scope.get(name) ?? "")].some((text) =>
      IN_USE.test(text)
    ) ||
    call.values("env").some((variable) => isUnresolved(variable.replace(/=.*/s, "")));
}

/** Of the variables of this machine a container has those that it is given. */
function handVariables(call: Call): void {
  const { scope } = call.machine;
  const given = call.values("env").map((variable) => variable.split(/=(.*)/s, 2) as [string, string?]);
  scope.keep(given.map(([name]) => name));
  for (const [name, value] of given) {
    if (value !== undefined || !scope.has(name)) scope.set(name, value ?? MARKS.unknown);
  }
}

/** Goes into a pod or a machine of its own, which has nothing of this one. */
export function enterMachine(call: Call): void {
  enterHost(call);
  enter(call, [], SOME_FOLDER);
}

/**
 * Goes into the container of an engine. What `run` mounts stands in its options; compose mounts what its file says, and a
 * container that runs already what it was given: often the session's folder, so that losing all of it may be losing this.
 */
export function enterContainer(call: Call): void {
  const { machine } = call;
  const { cwd } = machine.scope;
  noteEntered(call);
  machine.scope.elsewhere = isLed(call) ? "machine" : machine.scope.elsewhere ?? "container";
  handVariables(call);
  // In a container too the engine is the machine's, and mounts the machine's folders.
  machine.scope.mounted = undefined;
  const mounts = [...call.values("volume").map(volumeOf), ...call.values("mount").map(mountOf)].flatMap((mount) =>
    mount === undefined || isUnresolved(mount.source)
      ? []
      : [{ source: machine.path(mount.source), target: normalPath(mount.target) }]
  );
  const [verb, next] = call.words;
  const isTold = !call.program.endsWith("compose") && (verb === "run" || (verb === "container" && next === "run"));
  // All in a new container that shares nothing is gone with it anyway.
  const goes = call.has("rm") && !/^(?:0|f|false)$/i.test(call.value("rm") ?? "");
  if (isTold && goes && !call.has(...SHARING)) {
    return enter(call, [{ source: SOME_FOLDER, target: "" }], SOME_FOLDER);
  }
  // Who gives the session's folder to a container has it worked on there.
  const isGiven = isTold ? mounts.some(({ source }) => source === cwd) : cwd === ".";
  enter(call, mounts, isGiven ? cwd : SOME_FOLDER);
}

function enter(call: Call, mounts: readonly Mount[], start: string): void {
  const { machine } = call;
  machine.scope.project = undefined;
  machine.scope.mounted = throughMounts(mounts);
  machine.scope.cwd = start;
  const folder = call.value("workdir");
  if (folder !== undefined) machine.scope.cwd = machine.path(folder);
}

/** Finds the machine's path of a container's: of mounts inside each other the deepest counts, in whichever order they stand. */
function throughMounts(mounts: readonly Mount[]): (path: string) => string | undefined {
  const sources = new Map(
    mounts.filter(({ target }) => target.length <= LONGEST_TARGET).map(({ source, target }) => [target, source]),
  );
  return (path) => {
    for (let end = path.length; end >= 0 && sources.size > 0; end = end > 0 ? path.lastIndexOf("/", end - 1) : -1) {
      const source = end <= LONGEST_TARGET ? sources.get(path.slice(0, end)) : undefined;
      if (source !== undefined) return normalPath(path.slice(end + 1), source);
    }
    return undefined;
  };
}

/** `./lib:/app/lib:ro`; a name in front is a volume's. */
function volumeOf(value: string): Mount | undefined {
  const [, source, target] = /^((?:[.~/]|[a-z]:\/)[^]*?):([~/][^:]*)(?::[\w,]+)?$/i.exec(value) ?? [];
  return source === undefined || target === undefined ? undefined : { source, target };
}

/** `type=bind,source=./lib,target=/app/lib`. */
function mountOf(value: string): Mount | undefined {
  const parts = new Map(value.split(",").map((part) => part.split(/=(.*)/s, 2) as [string, string]));
  const source = parts.get("source") ?? parts.get("src");
  const target = parts.get("target") ?? parts.get("dst") ?? parts.get("destination");
  return parts.get("type") !== "bind" || !source || !target ? undefined : { source, target };
}
