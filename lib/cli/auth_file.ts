/** The file that says who may call `axonflow serve`: read before the permissions go. */
import { ENV } from "../core/environment.ts";
import { openRegular } from "../store/open_regular.ts";
import { messageOf } from "../core/message_of.ts";
import type { AuthMessage } from "../entry/worker_message.ts";
import { RunError } from "./command.ts";
import type { Io } from "./io.ts";

const MAX_BYTES = 1024 * 1024;

/**
 * The file's text, or undefined if no file is named.
 *
 * @throws {RunError} if one is named and cannot be used: an endpoint that was meant to be closed must not stand open
 */
export function authMessage(io: Io): AuthMessage | undefined {
  const path = io.env(ENV.serveAuthFile);
  if (!path) return undefined;
  try {
    using file = openRegular(path);
    const { mode, size } = file.statSync();
    if (io.os !== "windows" && ((mode ?? 0) & 0o077) !== 0) {
      throw new RangeError("others than its owner may use it; chmod 600 it");
    }
    if (size > MAX_BYTES) throw new RangeError(`it is larger than ${MAX_BYTES} bytes`);
    const bytes = new Uint8Array(size);
    for (let length = 0; length < size;) {
      const count = file.readSync(bytes.subarray(length));
      if (count === null) break;
      length += count;
    }
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    throw new RunError(`Cannot use ${ENV.serveAuthFile} ${path}: ${messageOf(error)}`);
  }
}
