/** What a shell statement would do, in terms that policies can name. */

/** One thing that a command does to the world. Texts may hold marks. */
export type Effect =
  | { readonly kind: "read"; readonly path: string; readonly text: string }
  /** `adds`: what was there stays. */
  | { readonly kind: "write"; readonly path: string; readonly text: string; readonly adds?: true }
  | { readonly kind: "delete"; readonly path: string; readonly recursive: boolean }
  | { readonly kind: "move"; readonly path: string; readonly to: string }
  /** Mode or owner of a file. */
  | { readonly kind: "permission"; readonly path: string; readonly recursive: boolean; readonly mode: string }
  /** A connection to a host; `text` is the URL or address as it stands. */
  | { readonly kind: "reach"; readonly host: string; readonly text: string }
  /** Data that leaves for a host. */
  | { readonly kind: "send"; readonly host: string; readonly text: string }
  /** Whoever connects may read everything in the folder. */
  | { readonly kind: "serve"; readonly path: string }
  /** Code that runs although it is not in the statement; `text` says where it comes from. */
  | { readonly kind: "interpret"; readonly text: string }
  /** A variable that programs get; `text` is `NAME=value`. */
  | { readonly kind: "set"; readonly name: string; readonly text: string }
  /** Text that a client hands to its database. */
  | { readonly kind: "query"; readonly text: string }
  /** What the statement prints in the end: it comes into the conversation. */
  | { readonly kind: "show"; readonly text: string }
  /** Code of another language that runs, its texts left out. */
  | { readonly kind: "code"; readonly text: string }
  /** A shell or an interpreter that a network connection drives. */
  | { readonly kind: "bridge" }
  /** A process that multiplies without end. */
  | { readonly kind: "multiply" };

/** What the effects are called. */
export type EffectKind = Effect["kind"];

/** One command that would run, as its program reads it. */
export interface Invocation {
  /** Base name in lower case; empty for a redirection alone. */
  readonly program: string;
  /** All words, resolved, the program's first. */
  readonly words: readonly string[];
  /** Values per option, under the option's long name. */
  readonly options: Map<string, readonly string[]>;
  readonly operands: readonly string[];
  readonly effects: Effect[];
  /** The program is only asked for help or for a dry run. */
  readonly question?: true;
  /** Another command takes what it prints, in its words. */
  readonly captured?: true;
}

/** A statement as the shell would carry it out. */
export interface Reading {
  readonly invocations: readonly Invocation[];
  /** Syntax, or words that only a run could resolve. */
  readonly partial: boolean;
  /** The statement is too large or too deeply nested: the rest was not read. */
  readonly overflow: boolean;
}
