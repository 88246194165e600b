/** One command on the machine, as the behaviour of its program sees it. */
import type { Invocation } from "./effect.ts";
import { hostOf } from "./host.ts";
import { folderOfAll } from "./listing.ts";
import type { Machine, Stream } from "./machine.ts";
import { isLogin, residue } from "./marks.ts";
import { baseName, normalPath } from "./path.ts";
import { isIn } from "./place.ts";

/** All but some, as bash and zsh spell it, and zsh's all of a kind: `!(a)`, `^a`, `*(/)`. */
const ALL_BUT = /(^|\/)(?:!\([^/]*\)|\^[^/]+|\*\([^/]*\/?\))$/;

/** Of a file's name. */
const ENDING = /[^/]\.\w+$/;

function isInput(path: string): boolean {
  return /^\/(?:dev\/(?:stdin|fd\/0)|proc\/self\/fd\/0)$/.test(path);
}

/** What the command was given. */
export class Call {
  constructor(
    readonly machine: Machine,
    readonly stream: Stream,
    readonly invocation: Invocation,
    /** What stands behind the first operand, that operand included, where reading stopped there. */
    readonly rest: readonly string[] = [],
  ) {}

  get program(): string {
    return this.invocation.program;
  }

  get operands(): readonly string[] {
    return this.invocation.operands;
  }

  /** The words behind the program's name. */
  get words(): readonly string[] {
    return this.invocation.words.slice(1);
  }

  /** Text on standard input; empty if nothing is piped in. */
  get stdin(): string {
    return this.stream.stdin ?? "";
  }

  /** Whether one of the options was given. */
  has(...names: readonly string[]): boolean {
    return names.some((name) => this.invocation.options.has(name));
  }

  /** The last value of an option. */
  value(name: string): string | undefined {
    return this.invocation.options.get(name)?.at(-1);
  }

  /** All values of the options. */
  values(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.invocation.options.get(name) ?? []);
  }

  read(path: string): string {
    return isInput(path) ? this.stdin : this.machine.read(path, this.invocation);
  }

  /** What the path holds, or a dash stands for. */
  content(path: string): string {
    return path === "-" || isInput(path) ? this.stdin : this.machine.content(path);
  }

  /** Reads all paths, or standard input if there are none. */
  readAll(paths: readonly string[]): string {
    if (paths.length === 0) return this.stdin;
    return paths.map((path) => path === "-" ? this.stdin : this.read(path)).join("");
  }

  write(path: string, text: string, append = false): void {
    this.machine.write(path, text, this.invocation, append);
  }

  delete(path: string, recursive: boolean): void {
    if (path === "") return; // rm refuses it
    if (ALL_BUT.test(path)) return this.delete(path.replace(ALL_BUT, "$1*"), recursive);
    this.invocation.effects.push({ kind: "delete", path: this.machine.path(path), recursive });
    const { failedFolder } = this.machine.scope;
    if (failedFolder !== undefined && isIn("workspace", path)) {
      this.invocation.effects.push({ kind: "delete", path: normalPath(path, failedFolder), recursive });
    }
    if (recursive) this.#deleteMoved(this.machine.path(path).replace(/\/\*$/, ""));
    this.#deleteAround(path, recursive);
  }

  /** What was moved away to be deleted is deleted, wherever it is now. */
  #deleteMoved(path: string): void {
    for (const from of this.machine.moved.take(path).keys()) {
      this.invocation.effects.push({ kind: "delete", path: from, recursive: true });
    }
  }

  /** Who deletes everything in a folder deletes the folder; the files of the working folder alone are its owner's business. */
  #deleteAround(path: string, recursive: boolean): void {
    const folder = folderOfAll(path);
    if (folder !== undefined && (recursive || this.machine.path(folder) !== ".")) this.delete(folder, true);
  }

  move(path: string, to: string): void {
    const { moved, folders } = this.machine;
    const [from, target] = [this.machine.path(path), this.machine.path(to)];
    this.invocation.effects.push({ kind: "move", path: from, to: target });
    // A file does not lose its ending: it goes into a folder of that name.
    const isInto = /\/$/.test(to) || /^(?:\.{1,2}|~|\/|\/tmp)$/.test(target) || folders.has(target) ||
      ENDING.test(from) && !ENDING.test(target);
    // What was moved there before goes along.
    const origins = moved.take(from.replace(/\/\*$/, "")).set(from, false);
    moved.put(isInto && !/\*$/.test(from) ? this.machine.path(`${to}/${baseName(path)}`) : target, origins);
  }

  /** The mode or the owner of a file changes. */
  permit(path: string, mode: string, recursive: boolean): void {
    this.invocation.effects.push({ kind: "permission", path: this.machine.path(path), recursive, mode });
    if (folderOfAll(path) === "/") this.permit("/", mode, true);
  }

  reach(address: string): void {
    this.invocation.effects.push({ kind: "reach", host: hostOf(address), text: address });
  }

  /** Data leaves for the address. */
  send(address: string, text: string): void {
    const leaving = this.machine.scope.tokens.leaving(text, address);
    this.invocation.effects.push({ kind: "send", host: hostOf(address), text: leaving });
  }

  /** Somebody gets what the text holds of logins. */
  expose(text: string): void {
    if (isLogin(text)) this.invocation.effects.push({ kind: "show", text: residue(text) });
  }

  /** Whoever connects may read the folder. */
  serve(folder: string): void {
    this.invocation.effects.push({ kind: "serve", path: this.machine.path(folder) });
  }

  /** Code runs that the statement does not hold. */
  interpret(text: string): void {
    this.invocation.effects.push({ kind: "interpret", text: residue(text) });
  }

  /** A database gets the text. */
  query(text: string): void {
    this.invocation.effects.push({ kind: "query", text });
  }

  /** Code of another language runs. */
  language(text: string): void {
    this.invocation.effects.push({ kind: "code", text });
  }

  /** A network connection drives a shell. */
  bridge(): void {
    this.invocation.effects.push({ kind: "bridge" });
  }

  /** Processes start processes without end. */
  multiply(): void {
    this.invocation.effects.push({ kind: "multiply" });
  }

  /** Judges text as shell code, on the same standard input or the one that is given: undefined is the terminal's. */
  code(text: string, ...given: readonly (string | undefined)[]): string {
    return this.machine.runner.code(text, this.machine, this.#streamOf(given));
  }

  /** Judges words as another command, on the same standard input or the one that is given. */
  run(words: readonly string[], ...given: readonly (string | undefined)[]): string {
    return words.length > 0 ? this.machine.runner.words(words, this.machine, this.#streamOf(given)) : "";
  }

  #streamOf(given: readonly (string | undefined)[]): Stream {
    return given.length === 0 ? this.stream : { ...this.stream, stdin: given[0] };
  }
}

/** What a program does; the answer is its standard output, undefined for "something made of what it read". */
export type Behaviour = (call: Call) => string | undefined;

/** A program that the engine knows. */
export interface Program {
  /** Its options, as `readArguments` takes them. */
  readonly options?: string;
  /** Options of each verb, for programs whose first operand has options of its own. */
  readonly verbs?: Readonly<Record<string, string>>;
  /** Options end at the first operand. */
  readonly stops?: true;
  readonly does: Behaviour;
}
