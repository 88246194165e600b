/** Remotes that a statement gives to a repository before it pushes there. */
import type { Call } from "../call.ts";
import { hostOf, hostPlace } from "../host.ts";
import { PRIVATE_ZONES } from "../private_zones.ts";
import type { Machine } from "../machine.ts";
import { REMOTES } from "./git_names.ts";

/** What a statement has said of remotes. */
interface Remotes {
  /** Addresses by remote; empty for one that it has taken away. */
  readonly addresses: Map<string, string>;
  /** Where it pushes to when nothing is named. */
  readonly usual: Set<string>;
}

const given = new WeakMap<Machine, Remotes>();

/** Without a login of one's own there. */
const WEB = /^(?:https?|git):\/\//i;
/** Where people keep projects: a new one is everyday. */
const FORGES =
  /^(?:(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co|hf\.co)|git\.heroku\.com|git\.sr\.ht|dev\.azure\.com|[\w-]+\.visualstudio\.com|gitlab\.(?:gnome|freedesktop)\.org|salsa\.debian\.org|git-codecommit\.[\w-]+\.amazonaws\.com|[\w-]+\.scm\.azurewebsites\.net)$/;
const PRIVATE = new RegExp(`${PRIVATE_ZONES}$`);

/** Notes what `git remote` does, and a push to somewhere that this has made a remote. */
export function noteRemote(call: Call): void {
  const { machine, invocation } = call;
  const [verb = "", action = "", ...words] = call.operands;
  const { addresses, usual } = remotesOf(machine);
  if (verb === "push") {
    const named = call.value("repo") ?? action;
    if ((named ? [named] : ["origin", ...usual]).some(isElsewhere)) invocation.options.set("=elsewhere", [""]);
  } else if (/^(?:lfs|subtree)$/.test(verb) && action === "push") {
    if (words.some(isElsewhere)) invocation.options.set("=elsewhere", [""]);
  } else if (/^(?:branch|checkout|switch)$/.test(verb)) {
    // The branch follows one of the remote's.
    for (const word of call.words) usual.add(word.replace(/^--set-upstream-to=/, "").split("/", 1)[0] ?? "");
  } else if (verb !== "remote") return;
  else if (/^(?:remove|rm|rename)$/.test(action)) {
    const [name = "", other] = words;
    if (other !== undefined) addresses.set(other, addresses.get(name) ?? "");
    addresses.set(name, "");
  } else if (action === "add" || action === "set-url") {
    const at = words.findIndex((word) => word.includes("://"));
    const name = words[at - 1];
    // A project that had none gets its first.
    const isFirst = action === "add" && name === "origin" && !addresses.has(name);
    if (name !== undefined && !isFirst) addresses.set(name, words[at]!);
  }

  function isElsewhere(remote: string): boolean {
    const address = addresses.get(remote) ?? "";
    const host = hostOf(address);
    return WEB.test(address) && host.includes(".") && !PRIVATE.test(host) && hostPlace(host) === "external" &&
      !FORGES.test(host);
  }
}

/** Notes a setting that says where a remote is, or which one a push goes to. */
export function noteRemoteSetting(name: string, value: string, machine: Machine): void {
  const [, remote] = /^remote\.(.+)\.(?:push)?url$/i.exec(name) ?? [];
  if (remote !== undefined) remotesOf(machine).addresses.set(remote, value);
  else if (/^(?:remote\.pushdefault|branch\..+\.(?:push)?remote)$/i.test(name)) remotesOf(machine).usual.add(value);
}

function remotesOf(machine: Machine): Remotes {
  const remotes = given.get(machine) ?? { addresses: new Map(), usual: new Set() };
  given.set(machine, remotes);
  machine.called.add(REMOTES);
  return remotes;
}
