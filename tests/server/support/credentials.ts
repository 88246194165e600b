import { readCredentials } from "../../../lib/access/auth_file.ts";
import { Authenticator, type Caller } from "../../../lib/access/authenticator.ts";
import { secretHash } from "../../../lib/access/secret_hash.ts";
import { sha256 } from "../../../lib/core/sha256.ts";
import { createHandlers } from "../../../lib/govern/mod.ts";
import { createRefusals } from "../../../lib/govern/refusal.ts";
import { temporaryLog } from "../../govern/support/temporary_log.ts";
import { endpoint } from "./endpoint.ts";

export const SECRET = "correct horse battery staple";
export const TOKEN = "0123456789abcdef0123456789abcdef";

let made: Promise<string> | undefined;

/** The text of a file with the clients `build` and `other` and the person `ann`; made once, because scrypt is slow. */
export function authFile(): Promise<string> {
  return made ??= makeAuthFile();
}

async function makeAuthFile(): Promise<string> {
  const secret = await secretHash(SECRET);
  const clients = [{ client_id: "build", secret }, { client_id: "other", secret }];
  return JSON.stringify({ clients, tokens: [{ user: "ann", token: `sha256:${await sha256(TOKEN)}` }] });
}

/** The header of HTTP Basic. */
export function basic(clientId: string, secret = SECRET): Record<string, string> {
  return { authorization: `Basic ${new TextEncoder().encode(`${clientId}:${secret}`).toBase64()}` };
}

/** The real endpoint over a real log, which asks for credentials. */
export async function closedEndpoint() {
  const authenticator = new Authenticator(readCredentials(await authFile()));
  const trail = temporaryLog();
  const govern = { trail, index: trail.index, source: "serve", now: Date.now } as const;
  const access = {
    authenticate: authenticator.authenticate.bind(authenticator),
    handlersFor: (caller: Caller) => createHandlers({ ...govern, caller }),
    refused: createRefusals(govern),
  };
  using open = endpoint({ access, index: trail.index, handlers: createHandlers(govern) });
  return { app: open.app, trail, authenticator, [Symbol.dispose]: () => trail[Symbol.dispose]() };
}
