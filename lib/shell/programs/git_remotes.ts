/** Remotes that a statement gives to a repository before it pushes there. */
import type { Call } from "../call.ts";
import { hostOf, hostPlace } from "../host.ts";
import type { Machine } from "../machine.ts";
import { REMOTES } from "./git_names.ts";

/** Addresses by remote; empty for one that the statement has taken away. */
const given = new WeakMap<Machine, Map<string, string>>();

/** Without a login of one's own there; at the forges and platforms where people keep projects, a new one is everyday. */
const WEB = /^(?:https?|git):\/\//i;
const FORGES =
  /^(?:(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co|hf\.co)|git\.heroku\.com|git\.sr\.ht|dev\.azure\.com|[\w-]+\.visualstudio\.com)$/;

/** Notes what `git remote` does, and a push to somewhere that this has made a remote. */
export function noteRemote(call: Call): void {
  const { machine, invocation } = call;
  const [verb, action = "", ...words] = call.operands;
  const remotes = given.get(machine) ?? new Map<string, string>();
  given.set(machine, remotes);
  machine.called.add(REMOTES);
  if (verb === "push") {
    if (isElsewhere(remotes.get(action || "origin") ?? "")) invocation.options.set("=elsewhere", [""]);
  } else if (/^(?:remove|rm|rename)$/.test(action)) remotes.set(words[0] ?? "", "");
  else if (action === "add" || action === "set-url") {
    const at = words.findIndex((word) => word.includes("://"));
    const name = words[at - 1];
    // A project that had none gets its first.
    const isFirst = action === "add" && name === "origin" && !remotes.has(name);
    if (name !== undefined && !isFirst) remotes.set(name, words[at]!);
  }
}
/** No public zone has these. */
const PRIVATE = /\.(?:internal|local|lan|home\.arpa)$/;

function isElsewhere(address: string): boolean {
  const host = hostOf(address);
  return WEB.test(address) && host.includes(".") && !PRIVATE.test(host) && hostPlace(host) === "external" &&
    !FORGES.test(host);
}
