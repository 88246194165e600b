/** What `git update-ref --stdin` reads. */
import type { Call } from "../call.ts";

const REF_ORDER = /^(delete|update) ([^\s\0]+)(?:[ \0]([^\s\0]+))?/gm;

/** Judges each order as the command that it stands for. */
export function runRefOrders(call: Call): void {
  for (const [, order, ref = "", value = ""] of call.stdin.matchAll(REF_ORDER)) {
    call.run(["git", "update-ref", ...order === "delete" ? ["-d", ref] : [ref, value]], undefined);
  }
}
