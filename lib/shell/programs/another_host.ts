/** Commands that run on another machine: what is local there is not this machine's. */
import type { Call } from "../call.ts";

/** Goes to another machine. */
export function enterHost(call: Call): void {
  call.machine.scope.elsewhere = "machine";
}

/** Judges code that another machine runs. */
export function onHost(call: Call, code: string): string {
  return call.machine.subshell(() => {
    enterHost(call);
    return call.code(code, undefined);
  });
}
