/** `axonflow serve hash-secret`: what stands for a secret in the file of `AXONFLOW_SERVE_AUTH_FILE`. */
import { MIN_SECRET, MIN_TOKEN } from "../access/auth_file.ts";
import { secretHash } from "../access/secret_hash.ts";
import { sha256 } from "../core/sha256.ts";
import { RunError, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { optionsOf } from "./options.ts";

const MAX_BYTES = 1024;

/** Reads a secret from stdin, where no list of processes shows it, and prints its hash. */
export async function hashSecret(args: readonly string[], io: Io): Promise<number> {
  const options = optionsOf(args, { boolean: ["token"] });
  if (options._.length > 0) {
    throw new UsageError("Unexpected argument", "The secret is read from stdin: arguments are visible to others");
  }
  if (io.stdinIsTerminal()) io.err("axonflow: type the secret, which shows, and end with Ctrl-D\n");
  io.dropPermissions();
  const { bytes, truncated } = await io.readStdin(MAX_BYTES);
  const secret = new TextDecoder().decode(bytes).replace(/\r?\n$/, "");
  const shortest = options.token ? MIN_TOKEN : MIN_SECRET;
  if (truncated || secret.length < shortest || /[\r\n]/.test(secret)) {
    const wish = options.token ? "; openssl rand -hex 32 makes one" : "";
    throw new RunError(`Cannot hash it: expected one line of ${shortest} to ${MAX_BYTES} characters${wish}`);
  }
  io.out(`${options.token ? `sha256:${await sha256(secret)}` : await secretHash(secret)}\n`);
  return 0;
}
