/** Commands that may lead a client to a database on another machine, although nothing in its own words says so. */
import { isUnresolved } from "../marks.ts";
import type { Invocation } from "../effect.ts";
import type { Machine } from "../machine.ts";
import { furtherWrappers } from "./further_wrappers.ts";

const CLIENT = /\b(?:psql|pgcli|dropdb|createdb|mysql\w*|mariadb|mycli)\b/;
/** Programs that run another in the same environment, or in a container that its address is asked for. */
const KEEPS_ENVIRONMENT =
  /^(?:sudo|gsudo|doas|please|run0|su|runuser|gosu|env|nohup|nice|ionice|timeout|time|setsid|stdbuf|command|builtin|exec|flock|retry|watch|docker|podman|nerdctl|docker-compose|podman-compose|kubectl|oc|lxc|incus|ssh)$/;
/** Programs that set variables of their words: a name stands in the statement, or could be any. */
const SETS = /^(?:eval|export|declare|typeset|readonly|local|env|sudo|set)$/;
/** Of a virtual environment of Python. */
const ACTIVATE = /(?:^|\/)\.?v?env\/bin\/activate$/;
/** A shell's option for a file that it runs first. */
const STARTUP = /^--(?:rcfile|init-file)(?:=|$)/;
/** Options by which `ssh` forwards a port, or stays. */
const FORWARDS = /^(?:-\w*[LNfMF]|(?:-o)?localforward)/i;
/** A port or a socket of this machine becomes one of another: by a program, or by a verb. */
const TUNNELS =
  /^(?:\S*(?:proxy|tunnel)|plink|nc|ncat|frpc|iptables|tsh|socat|stunnel\d?|cloudflared|chisel|sshuttle|kubefwd|telepresence|(?:boundary|pscale|railway) connect)\b|^(?:kubectl|oc|k9s|gcloud|aws|az|fly|flyctl|heroku|doctl|fdb|supabase|neonctl|vagrant) .*\b(?:proxy|tunnel|port-?forward|start-session|start-iap-tunnel|ssh|pg:tunnel)\b|cloud[-_]sql[-_]proxy|\/socat\b/s;

/** How many commands of a statement were looked at, and whether one of them may lead elsewhere. */
const looked = new WeakMap<Machine, { count: number; isLed: boolean }>();

/** Whether a command in front of the last one may have led clients elsewhere: each is looked at once, when it is through. */
export function isLedElsewhere(machine: Machine): boolean {
  const state = looked.get(machine) ?? { count: 0, isLed: false };
  looked.set(machine, state);
  while (!state.isLed && state.count < machine.invocations.length - 1) {
    state.isLed = leads(machine.invocations[state.count++]!, machine);
  }
  return state.isLed;
}

function leads({ program, words, operands: [file = ""], effects }: Invocation, machine: Machine): boolean {
  // What is called so now may have been another database.
  if (effects.some((effect) => effect.kind === "query" && /\brename\b/i.test(effect.text))) return true;
  const line = words.join(" ");
  if (program === "source" || program === ".") return !ACTIVATE.test(file) || machine.files.has(machine.path(file));
  if (words.some((word) => STARTUP.test(word))) return true;
  if (SETS.test(program) && words.some((word) => isUnresolved(word) && !/^[A-Za-z_]\w*=/.test(word))) return true;
  if (/^(?:auto)?ssh$/.test(program) && words.some((word) => FORWARDS.test(word))) return true;
  if (TUNNELS.test([program, ...words.slice(1)].join(" "))) return true;
  return Object.hasOwn(furtherWrappers, program) && !KEEPS_ENVIRONMENT.test(program) && CLIENT.test(line);
}
