/** MCP sessions: a courtesy to clients that want one. Nothing depends on them, and hooks call without. */
import { hexOf } from "../core/hex.ts";

const MAX_SESSIONS = 1000;
const IDLE_MS = 24 * 60 * 60 * 1000;

interface Session {
  /** The client that began it, where clients prove who they are. */
  owner: string | undefined;
  lastUse: number;
}

/** The sessions of one endpoint. */
export class Sessions {
  /** The order of the map is the order of use. */
  readonly #sessions = new Map<string, Session>();

  constructor(private readonly now: () => number) {}

  /** Starts a session, in place of the one that was used least recently if there are too many. */
  start(owner?: string): string {
    const id = `axonflow-${hexOf(crypto.getRandomValues(new Uint8Array(12)))}`;
    this.#use(id, owner);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MAX_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    return id;
  }

  /** Notes that the session was used; an unknown or expired one is no error. False if it is somebody else's. */
  touch(id: string, owner?: string): boolean {
    const session = this.#open(id);
    if (session && session.owner !== owner) return false;
    if (session) this.#use(id, owner);
    return true;
  }

  /** Ends the session if it is the owner's. */
  end(id: string, owner?: string): "ended" | "unknown" | "foreign" {
    const session = this.#open(id);
    if (session && session.owner !== owner) return "foreign";
    this.#sessions.delete(id);
    return session ? "ended" : "unknown";
  }

  #use(id: string, owner: string | undefined): void {
    this.#sessions.delete(id);
    this.#sessions.set(id, { owner, lastUse: this.now() });
  }

  #open(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    return session && this.now() - session.lastUse < IDLE_MS ? session : undefined;
  }
}
