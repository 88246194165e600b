/** The options of the shell itself: of `set`, of `shopt -o`, and of a shell that is started. */
import type { Call } from "./call.ts";

/** Turns on what is given by its letter, or is one of the names. */
export function heedOptions(call: Call, names: readonly string[]): void {
  const { scope } = call.machine;
  if (call.has("e") || names.includes("errexit")) scope.stopsAtFailure = true;
  if (call.has("a") || names.includes("allexport")) scope.exportsAll = true;
}
