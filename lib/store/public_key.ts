/** The public half of the key of this install, as it lies beside the log. */
import { filesOf } from "./segments.ts";

/** The key in PEM; undefined if nothing was signed yet. */
export function publicKeyOf(logPath: string): string | undefined {
  try {
    return Deno.readTextFileSync(filesOf(logPath).publicKey);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
