/** Who calls: HTTP Basic, a bearer token, and a person's token beside them. */
import { createHmac, randomBytes } from "node:crypto";
import { sha256 } from "../core/sha256.ts";
import type { Credentials } from "./auth_file.ts";
import { isSecretOf, unmatchable } from "./secret_hash.ts";

/** Who has proved to call. */
export interface Caller {
  clientId: string;
  /** The person, if a token names one. */
  user?: string;
}

/** What became of the credentials; `busy`: too many others are being checked. */
export type Outcome = { caller: Caller } | "denied" | "busy";

/** What a request says about its caller. */
export interface Claims {
  /** The `Authorization` header. */
  authorization: string | undefined;
  /** The `X-User-Token` header. */
  userToken: string | undefined;
}

// Two at once keep half of a small machine free for decisions; who waits behind sixteen others would give up.
const MAX_RUNNING = 2;
const MAX_WAITING = 16;
const MAX_REMEMBERED = 1000;

// Longer credentials are nobody's.
const MAX_LENGTH = 1024;

/** Checks credentials, each of them once. */
export class Authenticator {
  readonly #credentials: Credentials;
  readonly #nobody = unmatchable();
  // Secrets are remembered by a keyed hash: what is in memory is of no use to who does not have the key.
  readonly #key = randomBytes(32);
  readonly #granted = new Map<string, Promise<boolean>>();
  // Apart from the others, so that wrong guesses do not displace them.
  readonly #refused = new Map<string, Promise<boolean>>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Who calls. */
  async authenticate({ authorization = "", userToken }: Claims): Promise<Outcome> {
    const user = userToken === undefined ? undefined : await this.#userOf(userToken);
    if (userToken !== undefined && user === undefined) return "denied";
    const [, scheme, value = ""] = /^(basic|bearer) +([^\s]+)$/i.exec(authorization.slice(0, MAX_LENGTH)) ?? [];
    if (scheme?.toLowerCase() === "bearer") {
      const bearer = await this.#userOf(value);
      return bearer === undefined ? "denied" : { caller: { clientId: bearer, user: user ?? bearer } };
    }
    const pair = scheme ? pairOf(value) : undefined;
    if (!pair) return "denied";
    const known = await this.#isKnown(pair);
    if (known === "busy" || !known) return known || "denied";
    return { caller: { clientId: pair.clientId, ...(user !== undefined && { user }) } };
  }

  async #userOf(token: string): Promise<string | undefined> {
    return this.#credentials.tokens.get(await sha256(token.slice(0, MAX_LENGTH)));
  }

  async #isKnown({ clientId, secret }: Pair): Promise<boolean | "busy"> {
    const key = createHmac("sha256", this.#key).update(`${clientId}:${secret}`).digest("base64");
    const before = this.#granted.get(key) ?? this.#refused.get(key);
    if (before) return await before;
    if (this.#queue.length >= MAX_WAITING) return "busy";
    // An unknown client costs what a known one costs, so that time does not tell which names exist.
    const known = this.#credentials.clients.get(clientId);
    const checking = this.#inTurn(() => isSecretOf(secret, known ?? this.#nobody)).then((same) => same && !!known);
    remember(this.#refused, key, checking); // Others with the same credentials wait for the same answer.
    const granted = await checking;
    if (granted) {
      this.#refused.delete(key);
      remember(this.#granted, key, checking);
    }
    return granted;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= MAX_RUNNING) await new Promise<void>((resolve) => this.#queue.push(resolve));
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }
}

interface Pair {
  clientId: string;
  secret: string;
}

function pairOf(base64: string): Pair | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.fromBase64(base64.replaceAll("-", "+").replaceAll("_", "/")),
    );
    const colon = text.indexOf(":");
    return colon < 1 ? undefined : { clientId: text.slice(0, colon), secret: text.slice(colon + 1) };
  } catch {
    return undefined; // Not base64, or not UTF-8: nobody's credentials.
  }
}

function remember(map: Map<string, Promise<boolean>>, key: string, answer: Promise<boolean>): void {
  map.set(key, answer);
  const [oldest] = map.keys();
  if (map.size > MAX_REMEMBERED && oldest !== undefined) map.delete(oldest);
}
