/** Logins that a program printed, in the words of a command that takes them to their owner: of it all is known. */
import type { Call, Program } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { isLogin, MARKS, residue } from "../marks.ts";

const LOGIN = "\uE008[\uE010-\uE01F]";
const USER = "(?:(?:-u|--username)[ =][\\w-]{1,40} )?";
/** `registry login ghcr.io -u ada -p …` */
const TO_REGISTRY = new RegExp(
  `^(?:(?:auth|registry) )?login ${USER}(ghcr\\.io|(?:[\\w-]{1,40}\\.)?gcr\\.io|[\\w-]{1,40}-docker\\.pkg\\.dev) ${USER}(?:-p|--password)[ =]${LOGIN}$`,
);

/** What the owner of a cluster is called, of which its settings say where it is. */
const CLUSTER_OWNER = "https://container.googleapis.com";
/** What is asked of a cluster with a login, and the options that lead to no other one. */
const ASKS = /^(?:get|describe|logs|top|wait|version|apply|diff|rollout)$/;
const STAYS =
  /^(?:token|namespace|output|selector|field-selector|filename|all-namespaces|container|sort-by|timeout|request-timeout|dry-run|w|watch|for|tail|since|previous|show-labels|no-headers|ignore-not-found|server-side|client)$/;
/** Commands in front of it that leave the settings, and the project's files, as they are. */
const LEAVES =
  /^(?:|cd|echo|export|true|gcloud auth (?:application-default )?print-access-token|gh auth (?:token|status)|(?:kubectl|oc) (?:get|describe|logs|top|wait|version|diff))(?: .*)?$/s;
/** Variables that lead a client elsewhere. */
const LEADING =
  "HTTPS_PROXY https_proxy HTTP_PROXY http_proxy ALL_PROXY all_proxy KUBERNETES_MASTER KUBERNETES_SERVICE_HOST LD_PRELOAD"
    .split(
      " ",
    );

/** Notes that a login in the words of the command goes to its owner, if it does. */
export function handLogin(call: Call): boolean {
  const words = call.words.join(" ");
  const isHanded = isLogin(words) && isInstalled(call) && isOwners(call, words);
  if (isHanded) call.invocation.options.set("=handed", [""]);
  return isHanded;
}

function isOwners(call: Call, words: string): boolean {
  switch (call.program) {
    case "kubectl":
    case "oc":
      return isClusters(call);
    default:
      return isOf(TO_REGISTRY.exec(words)?.[1], words, call) && !isTraced(call);
  }
}

/** Whether the program is the one that is installed, as far as the statement says. */
export function isInstalled({ machine, invocation }: Call): boolean {
  return !/\//.test(invocation.words[0] ?? "") && (machine.scope.get("PATH") ?? "").startsWith("/usr/local/sbin:");
}

/** Whether the statement sets a variable that leads clients elsewhere. */
export function isDiverted({ machine: { scope } }: Call): boolean {
  return LEADING.some((name) => scope.has(name));
}

/** Whether all secrets in the words belong to the host. */
function isOf(host: string | undefined, words: string, { machine }: Call): boolean {
  return host !== undefined && !machine.scope.tokens.leaving(words, host).includes(MARKS.environment);
}

/** Whether the command asks the cluster of the user's own settings. */
function isClusters(call: Call): boolean {
  const { machine, operands, words, invocation } = call;
  const { scope } = machine;
  const elsewhere = words.filter((word) => isLogin(word) && !/^(?:--token=)?\uE008[\uE010-\uE01F]$/.test(word));
  return elsewhere.length === 0 && isLogin(call.value("token") ?? "") && call.values("token").length === 1 &&
    !words.includes("--") && !operands.some(isLogin) && ASKS.test(operands[0] ?? "") &&
    [...invocation.options.keys()].every((name) => STAYS.test(name)) &&
    isOf(CLUSTER_OWNER, words.join(" "), call) &&
    scope.get("KUBECONFIG") === "~/.kube/config" && scope.get("HOME") === "~" &&
    !isDiverted(call) && isAloneIn(call);
}

/** Whether the statement did nothing before that leads the command elsewhere. */
function isAloneIn({ machine, invocation }: Call): boolean {
  machine.spend(machine.invocations.length);
  return machine.invocations.every((earlier) => earlier === invocation || leaves(earlier));
}

function leaves({ program, operands, effects }: Invocation): boolean {
  return LEAVES.test([program, ...operands].join(" ")) && effects.every(({ kind }) => kind !== "write");
}

/** Whether a shell prints the words of its commands. */
function isTraced({ machine }: Call): boolean {
  machine.spend(machine.invocations.length);
  return machine.scope.has("SHELLOPTS") ||
    machine.invocations.some(({ program, words }) =>
      /^(?:set|\w*sh)$/.test(program) && words.some((word) => /^-\w*x|xtrace/.test(word))
    );
}

/** Tools that print what else they are given, and may read every file. */
function take(call: Call): string {
  if (handLogin(call)) return MARKS.unknown;
  const given = [call.stdin, ...call.words].join(" ");
  call.expose(given);
  return residue(given, ...call.operands.map((path) => call.read(path)));
}

/** The table. */
export const handedLogins: Readonly<Record<string, Program>> = {
  oras: { does: take },
  crane: { does: take },
};
