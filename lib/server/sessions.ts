/** MCP sessions: a courtesy to clients that want one. Nothing depends on them, and hooks call without. */
import { hexOf } from "../core/hex.ts";

const MAX_SESSIONS = 1000;
const IDLE_MS = 24 * 60 * 60 * 1000;

/** The sessions of one endpoint. */
export class Sessions {
  /** When each was last used; the order of the map is the order of use. */
  readonly #lastUse = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** Starts a session, in place of the one that was used least recently if there are too many. */
  start(): string {
    const id = `axonflow-${hexOf(crypto.getRandomValues(new Uint8Array(12)))}`;
    this.#use(id);
    const [oldest] = this.#lastUse.keys();
    if (this.#lastUse.size > MAX_SESSIONS && oldest !== undefined) this.#lastUse.delete(oldest);
    return id;
  }

  /** Notes that the session was used; an unknown or expired one is no error. */
  touch(id: string): void {
    if (this.#isOpen(id)) this.#use(id);
  }

  /** Ends the session; false if there is none of this name. */
  end(id: string): boolean {
    const open = this.#isOpen(id);
    this.#lastUse.delete(id);
    return open;
  }

  #use(id: string): void {
    this.#lastUse.delete(id);
    this.#lastUse.set(id, this.now());
  }

  #isOpen(id: string): boolean {
    const lastUse = this.#lastUse.get(id);
    return lastUse !== undefined && this.now() - lastUse < IDLE_MS;
  }
}
