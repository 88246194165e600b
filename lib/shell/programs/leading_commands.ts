/** Commands that may lead a client to a database on another machine, although nothing in its own words says so. */
import { isUnresolved } from "../marks.ts";
import type { Effect, Invocation } from "../effect.ts";
import type { Machine } from "../machine.ts";
import { SOURCED } from "../sourced.ts";
import { furtherWrappers } from "./further_wrappers.ts";
import { isReplacedByAny, type Touched, touchedBy } from "./replaced_folders.ts";

const CLIENT = /\b(?:psql|pgcli|dropdb|createdb|mysql\w*|mariadb|mycli)\b/;
/** Programs that run another in the same environment, or in a container that its address is asked for. */
const KEEPS_ENVIRONMENT =
  /^(?:sudo|gsudo|doas|please|run0|su|runuser|gosu|env|nohup|nice|ionice|timeout|time|setsid|stdbuf|command|builtin|exec|flock|retry|watch|docker|podman|nerdctl|docker-compose|podman-compose|kubectl|oc|lxc|incus|ssh)$/;
/** Programs that set variables of their words: a name stands in the statement, or could be any. */
const SETS = /^(?:eval|export|declare|typeset|readonly|local|env|sudo|set)$/;
/** Of a virtual environment of Python, where not everybody writes. */
const ACTIVATE =
  /^(?!\/(?:private\/)?(?:(?:var\/)?tmp|dev\/shm|var\/folders)\/)(?:.*\/)?(?:\.?v?env|venv-[\w.-]+|\.?(?:virtual|v)?envs\/[\w.-]+)\/bin\/activate$/;
/** What installers of languages leave in the home. */
const OF_INSTALLERS = new RegExp(`^~\\/${SOURCED}$`);
/** Where the files of installers look for what they run themselves, if it is not where they are. */
const FOLDERS = ["NVM_DIR", "SDKMAN_DIR", "ASDF_DIR", "ASDF_DATA_DIR"] as const;
const OTHER_FOLDER = /^(?:NVM|SDKMAN|ASDF(?:_DATA)?)_DIR=(?!~\/\.(?:nvm|sdkman|asdf)\/?$)/;
/** Settings by which clients find a server without a word. */
const SETTINGS =
  /^(?:~|\/root|\/home\/[^/]+)\/\.(?:my\.cnf|mylogin\.cnf|pg_service\.conf|psqlrc)$|^\/etc\/(?:hosts$|my\.cnf|mysql\/)/;
/** Names within a database of PostgreSQL's change by these; they reach no other database. */
const RENAMES_WITHIN = /\balter\s+(?:table|index|view|sequence|type)\b[^;\\\n]*/gi;
/** A shell's option for a file that it runs first. */
const STARTUP = /^--(?:rcfile|init-file)(?:=|$)/;
/** Options by which `ssh` forwards a port, or stays. */
const FORWARDS = /^(?:-\w*[LNfMF]|(?:-o)?localforward)/i;
/** A port or a socket of this machine becomes one of another: by a program, or by a verb. */
const TUNNELS =
  /^(?:\S*(?:proxy|tunnel)|plink|nc|ncat|frpc|iptables|tsh|socat|rinetd|gost|redir|pgbouncer|pgpool|pgcat|nft|ip6tables|pfctl|ipvsadm|wg-quick|openvpn|tailscale|bore|rathole|xray|v2ray|sing-box|mysql_config_editor|stunnel\d?|cloudflared|chisel|sshuttle|kubefwd|telepresence|(?:boundary|pscale|railway) connect)\b|^(?:kubectl|oc|k9s|gcloud|aws|az|fly|flyctl|heroku|doctl|fdb|supabase|neonctl|vagrant) .*\b(?:proxy|tunnel|port-?forward|start-session|start-iap-tunnel|ssh|pg:tunnel)\b|cloud[-_]sql[-_]proxy|\/socat\b/s;

/** Of a statement: how many commands were looked at, what these wrote, and whether one of them may lead elsewhere. */
interface Looked {
  count: number;
  readonly touched: Touched[];
  isLed: boolean;
}
const looked = new WeakMap<Machine, Looked>();

/** Whether a command in front of the last one may have led clients elsewhere: each is looked at once, when it is through. */
export function isLedElsewhere(machine: Machine): boolean {
  const state: Looked = looked.get(machine) ?? { count: 0, touched: [], isLed: false };
  looked.set(machine, state);
  while (!state.isLed && state.count < machine.invocations.length - 1) {
    const invocation = machine.invocations[state.count++]!;
    state.isLed = leads(invocation, machine, state.touched);
    const touched = touchedBy(invocation);
    if (touched.words !== "" || touched.paths.length > 0) state.touched.push(touched);
  }
  return state.isLed;
}

/** The file that is not what it was. */
function changedBy(effect: Effect): string {
  return effect.kind === "write" ? effect.path : effect.kind === "move" ? effect.to : "";
}

/** Whether the file is what an installer put there, as far as the statement says. */
function isAsInstalled(path: string, machine: Machine, touched: readonly Touched[]): boolean {
  const ofInstaller = OF_INSTALLERS.test(path);
  if (!ofInstaller && !ACTIVATE.test(path)) return false;
  const folder = ofInstaller ? path.split("/").slice(0, 2).join("/") : path.slice(0, -"/bin/activate".length);
  machine.spend(touched.length * 16);
  const isMoved = FOLDERS.some((name) =>
    machine.scope.has(name) && OTHER_FOLDER.test(`${name}=${machine.scope.get(name)}`)
  );
  return !isMoved && !machine.files.has(path) && !isReplacedByAny(folder, touched);
}

function leads(
  { program, words, operands: [file = ""], effects }: Invocation,
  machine: Machine,
  touched: readonly Touched[],
): boolean {
  // What is called so now may have been another database.
  const isWithin = /^(?:psql|pgcli)$/.test(program);
  const others = effects.flatMap((effect) => effect.kind === "query" ? [effect.text] : [])
    .map((text) => isWithin ? text.replace(RENAMES_WITHIN, "") : text);
  if (others.some((text) => /\brename\b/i.test(text))) return true;
  if (effects.some((effect) => SETTINGS.test(changedBy(effect)))) return true;
  const line = words.join(" ");
  if (program === "source" || program === ".") {
    return !isAsInstalled(machine.path(file), machine, touched);
  }
  if (effects.some((effect) => effect.kind === "set" && OTHER_FOLDER.test(effect.text))) return true;
  if (words.some((word) => STARTUP.test(word))) return true;
  if (SETS.test(program) && words.some((word) => isUnresolved(word) && !/^[A-Za-z_]\w*=/.test(word))) return true;
  if (/^(?:auto)?ssh$/.test(program) && words.some((word) => FORWARDS.test(word))) return true;
  if (TUNNELS.test([program, ...words.slice(1)].join(" "))) return true;
  return Object.hasOwn(furtherWrappers, program) && !KEEPS_ENVIRONMENT.test(program) && CLIENT.test(line);
}
