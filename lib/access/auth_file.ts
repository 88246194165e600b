/** The file that says who may call the endpoint: clients with a secret, people with a token. Hashes alone. */
import * as z from "zod/mini";
import { parseSecretHash, type SecretHash } from "./secret_hash.ts";

/** Who may call. */
export interface Credentials {
  /** By client id. */
  clients: ReadonlyMap<string, SecretHash>;
  /** The user of each token, by the token's SHA-256 in hexadecimal. */
  tokens: ReadonlyMap<string, string>;
}

/** A file that cannot be used. */
export class AuthFileError extends Error {
  override name = "AuthFileError";
}

/** The shortest secret and the shortest token that are taken, in characters. */
export const MIN_SECRET = 16;
export const MIN_TOKEN = 32;

const ID = /^[A-Za-z0-9][\w.@-]{0,63}$/;

const name = z.string().check(z.regex(ID, "expected letters, digits, _ . @ and -, at most 64 of them"));
const secret = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const hash = parseSecretHash(text);
    if (hash) return hash;
    context.issues.push({ code: "custom", message: "expected what axonflow serve hash-secret prints", input: "" });
    return z.NEVER;
  }),
);
const token = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, "expected what hash-secret --token prints"));

const AuthFile = z.strictObject({
  clients: z._default(z.array(z.strictObject({ client_id: name, secret })), []),
  tokens: z._default(z.array(z.strictObject({ user: name, token })), []),
});

/**
 * Reads the file's text.
 *
 * @throws {AuthFileError} with one line that holds nothing out of the file
 */
export function readCredentials(text: string): Credentials {
  const parsed = AuthFile.safeParse(valueOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AuthFileError(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "invalid"}`);
  }
  const { clients, tokens } = parsed.data;
  if (clients.length + tokens.length === 0) throw new AuthFileError("it names nobody, so nobody could call");
  return {
    clients: unique(clients.map(({ client_id, secret }) => [client_id, secret]), "client"),
    tokens: unique(tokens.map(({ user, token }) => [token.slice("sha256:".length), user]), "token"),
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AuthFileError("it is not JSON"); // The parser's message would repeat parts of the file.
  }
}

function unique<T>(entries: [string, T][], what: string): Map<string, T> {
  const map = new Map(entries);
  if (map.size < entries.length) throw new AuthFileError(`one ${what} stands in it twice`);
  return map;
}
