/** The shell as an abstract machine: it runs a statement with every effect written down instead of carried out. */
import { type Effect, type Invocation, type Reading } from "./effect.ts";
import { foundMeanings, protectedMeanings } from "./glob_path.ts";
import { HiddenTexts } from "./hidden_texts.ts";
import { hostOf } from "./host.ts";
import type { Job } from "./jobs.ts";
import { ENTRY, folderOfAll } from "./listing.ts";
import { isUnresolved, MARKS, residue } from "./marks.ts";
import { Moved } from "./moved.ts";
import { baseName, normalPath } from "./path.ts";
import { isIn } from "./place.ts";
import { programBytes } from "./program_file.ts";
import { withoutEnd } from "./without_end.ts";
import { forgetStores, runInserted, runWritten } from "./programs/further.ts";
import { Scope } from "./scope.ts";
import type { ParsedScript } from "./parse.ts";
import { otherName, rebuiltAbove, type Whereabouts, type WorkingFolder, workingFolder } from "./working_folder.ts";

/** Thrown when a statement asks for more work than it may; what was read until then still counts. */
export class BudgetSpent extends Error {
  override name = "BudgetSpent";
}

/** What a command reads from and writes to. */
export interface Stream {
  /** Text of the standard input; undefined = the terminal's. */
  readonly stdin: string | undefined;
  /** Some descriptor is a network connection. */
  readonly network: boolean;
}

/** The terminal: nothing comes in that the statement holds. */
export const TERMINAL: Stream = { stdin: undefined, network: false };

/** How the parts of the machine call each other. */
export interface Runner {
  /** Runs a syntax tree; the answer is its standard output. */
  script(script: ParsedScript, machine: Machine, stream: Stream): string;
  /** Runs one command, given its words. */
  words(words: readonly string[], machine: Machine, stream: Stream): string;
  /** Runs text as shell code. */
  code(text: string, machine: Machine, stream: Stream): string;
}

const MOST_WORK = 4_000_000; // characters produced plus a price per command
const PRICE_OF_COMMAND = 400;
/** Of a file that is read or written, beside its path. */
const PRICE_OF_FILE = 100;
const MOST_DEPTH = 24;
/** The cheap first look for a file that something runs later. */
const MAY_RUN_LATER =
  /\.(?:git[/ch]|husky\/|config[./]|ssh\/c|envrc|pre-c)|lefthook|(?:package|composer|container|mcp)\.json$|file(?:\.[jt]s)?$|(?:conftest|noxfile|setup|customize)\.py$/i;
const NETWORK_FILE = /^\/dev\/(?:tcp|udp)\/([^/]*)\/(.*)$/;

/** Places whose files give the mark of the same name. */
const KEPT = ["private", "environment", "dump", "history"] as const;

/** The state of one run. */
export class Machine {
  readonly invocations: Invocation[] = [];
  /** Content per file that the statement itself wrote, by normalised path. */
  files = new Map<string, string>();
  /** The paths of these files as they were written, one after the other. */
  readonly written: string[] = [];
  /** The folders that the statement itself made, by normalised path. */
  folders = new Set<string>();
  readonly moved = new Moved((work) => this.spend(work));
  /** What the links lead to that the statement itself made, both by normalised path. */
  links = new Map<string, string>();
  /** Where the statement unpacked or cloned what came from the network; bare if its host is only an address. */
  readonly fetched: { readonly paths: RegExp; readonly isBare: boolean }[] = [];
  /** What a file descriptor leads to. */
  descriptors = new Map<string, string>();
  /** `>(…)`: what runs on the text that is written to the path. */
  sinks = new Map<string, ParsedScript>();
  /** Where `exec > path` has led what the shell prints, and what reads there. */
  led = new Map<string, ParsedScript | undefined>();
  /** Functions that are running, innermost last. */
  readonly calls: { readonly name: string; readonly parallel: number }[] = [];
  called = new Set<string>();
  /** Files of the statement's own that are being run: with which content, beside how many processes and how surely. */
  readonly running = new Map<
    string,
    { readonly text: string | undefined; readonly parallel: number; readonly branches: number }
  >();
  /** What the statement itself checked out, by its normalised path. */
  worktrees = new Set<string>();
  /** Processes in the background that have read something, and how many files had been written when they last looked. */
  jobs: Job[] = [];
  heeded = 0;
  /** Above zero where processes run side by side: behind `&` or in a pipe. */
  parallel = 0;
  /** Above zero in a loop of which one turn is read. */
  loops = 0;
  /** A loop takes whatever is listed, without looking at any of it. */
  takesEach = false;
  /** Above zero where a command takes what others print, in its words. */
  captures = 0;
  partial = false;
  /** Some text is out of a store. */
  isTold = false;
  overflow = false;
  scope = new Scope();
  /** What the command whose words are being resolved reads: its substitutions read the same. */
  input: Stream = TERMINAL;
  readonly #session: WorkingFolder;
  #work = 0;
  #depth = 0;
  #names = 0;

  readonly hidden: HiddenTexts;

  constructor(readonly runner: Runner, where: Whereabouts, statement: string) {
    this.hidden = new HiddenTexts(statement);
    this.#session = workingFolder(where);
    this.scope.cwd = this.#session.start;
    this.scope.project = this.#session.project;
  }

  /** The result. */
  reading(): Reading {
    if (this.isTold && JSON.stringify(this.invocations).includes(MARKS.encoded)) forgetStores(this.invocations);
    for (const { effects } of this.invocations) {
      effects.push(...effects.flatMap((effect) => meantBy(effect, this.#session)));
    }
    return { invocations: this.invocations, partial: this.partial, overflow: this.overflow };
  }

  /** Accounts for work; variables that double each other would otherwise fill the memory. */
  spend(characters: number): void {
    this.#work += characters;
    if (this.#work > MOST_WORK) throw new BudgetSpent("Cannot read on: the statement asks for too much work");
  }

  /** Text that a program has out of a store, where others may have put it; what is known of it is not theirs. */
  told(text: string): string {
    if (!isUnresolved(text)) return text;
    this.isTold = true;
    // A line of its own would be a command.
    const lines = withoutEnd(text, "\n");
    return lines + MARKS.encoded + text.slice(lines.length);
  }

  /** Notes a command that would run. */
  invoke(
    words: readonly string[],
    parts: Partial<Pick<Invocation, "options" | "operands" | "program" | "question">> = {},
  ): Invocation {
    this.spend(PRICE_OF_COMMAND);
    const invocation = {
      program: parts.program ?? "",
      words,
      options: parts.options ?? new Map(),
      operands: parts.operands ?? [],
      effects: [] as Effect[],
      ...parts.question && { question: parts.question },
      ...this.captures > 0 && { captured: true as const },
    };
    this.invocations.push(invocation);
    return invocation;
  }

  /** Runs in a subshell: what it assigns does not come back. */
  subshell<T>(run: () => T): T {
    const outer = this.scope;
    this.scope = outer.fork();
    try {
      return run();
    } finally {
      this.scope = outer;
    }
  }

  /** Runs one level deeper: code inside of code. */
  deeper<T>(run: () => T): T {
    if (++this.#depth > MOST_DEPTH) throw new BudgetSpent("Cannot read on: the statement is nested too deeply");
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }

  /** A path of its own for a process substitution. */
  nextPath(): string {
    return `/dev/fd/${63 + this.#names++}`;
  }

  /** The path as the run's working folder makes it. */
  path(path: string): string {
    const { cwd, previousCwd, project } = this.scope;
    const [, sign, behind = ""] = path.startsWith("~") ? /^~([+-])(\/[^]*)?$/.exec(path) ?? [] : [];
    const named = sign === undefined
      ? normalPath(path, cwd, project)
      : normalPath((sign === "+" ? cwd : previousCwd) + behind, ".", project);
    const normal = this.#through(rebuiltAbove(named, project) ?? named, path.endsWith("/"));
    // `$DIR/` is the root if the variable is empty; without the slash it would be nothing.
    return path.endsWith("/") && isUnresolved(path.slice(-2)) ? `${normal}/` : normal;
  }

  /** The path behind the mounts and links in it. The link itself is only followed where the path says so: `rm link` removes the link. */
  #through(path: string, whole: boolean): string {
    const mounted = this.scope.mounted?.(path);
    if (mounted !== undefined) return mounted;
    for (const [link, target] of this.links) {
      if (whole && path === link) return target;
      if (path.startsWith(`${link}/`)) return normalPath(path.slice(link.length + 1), target);
    }
    return path;
  }

  /** The path of what opening the path opens: links are followed. */
  opened(path: string): string {
    this.spend(PRICE_OF_FILE + path.length);
    const named = this.path(path);
    return this.links.get(named) ?? named;
  }

  /** The address behind `/dev/tcp/host/port`, or behind a descriptor that was opened on it. */
  addressOf(target: string): string | undefined {
    const resolved = this.descriptors.get(target.replace(/^\/(?:dev|proc\/self)\/fd\//, "")) ?? target;
    const [, host, port] = NETWORK_FILE.exec(resolved) ?? [];
    return host === undefined ? undefined : `${host}:${port}`;
  }

  /** What reading the path gives. */
  content(path: string): string {
    if (this.addressOf(path)) return MARKS.remote;
    const target = this.descriptors.get(path.replace(/^\/(?:dev|proc\/self)\/fd\//, "")) ?? path;
    const normal = this.path(target);
    if (normal === "/dev/null") return "";
    const written = this.files.get(normal);
    if (written !== undefined) return written;
    if (this.isFetched(normal)) return MARKS.download;
    for (const meaning of [normal, ...meaningsOf(normal, { ...this.#session, project: this.scope.project })]) {
      if (isIn("credential", meaning)) return MARKS.secret;
      const place = KEPT.find((kept) => isIn(kept, meaning));
      if (place) return MARKS[place];
    }
    const bytes = programBytes(normal);
    if (bytes !== undefined) return bytes;
    // A folder, or a pattern, or what a search finds, gives what this statement put into it.
    const name = baseName(normal);
    const open = Math.max(...["*", "?", "]"].map((sign) => name.lastIndexOf(sign)));
    const at = normal.includes(ENTRY) ? normal.indexOf(ENTRY) : open < 0 ? -1 : normal.length - name.length;
    const folder = at < 0 ? `${normal}/` : normal.slice(0, at);
    const last = at < 0 ? "" : name.slice(open + 1);
    const ending = isUnresolved(last) ? "" : last;
    const inside: string[] = [];
    this.spend(this.files.size);
    for (const [path, text] of this.files) {
      const isThere = folder === "" ? !/^(?:[/~]|\.\.)/.test(path) : path.startsWith(folder);
      if (isThere && (path.endsWith(ending) || isUnresolved(path))) inside.push(text);
    }
    if (at < 0 || inside.length === 0) return residue(...inside);
    const all = inside.join("\n");
    this.spend(all.length);
    return all;
  }

  /** Whether the file, by its normalised path, came from the network in an archive or a clone. */
  isFetched(path: string): boolean {
    return this.fetched.some(({ paths }) => paths.test(path));
  }

  /** Whether nothing is in the folder: the statement made it and put nothing into it, or its name says so. */
  isEmptyFolder(path: string): boolean {
    const folder = this.path(path);
    if (/(?:^|\/)\.?(?:empty|blank|nothing|void)[\w-]*$/i.test(folder)) return true;
    return this.folders.has(folder) && ![...this.files.keys()].some((name) => name.startsWith(`${folder}/`));
  }

  /** Notes that the path is read, and gives its content. */
  read(path: string, by: Invocation): string {
    const address = this.addressOf(path);
    const text = this.content(path);
    if (address) by.effects.push({ kind: "reach", host: hostOf(address), text: address });
    else by.effects.push({ kind: "read", path: this.opened(path), text });
    return text;
  }

  /** Notes that the text is written to the path. */
  write(path: string, text: string, by: Invocation, append = false): void {
    const address = this.addressOf(path);
    if (address) {
      by.effects.push({ kind: "send", host: hostOf(address), text: this.scope.tokens.leaving(text, address) });
      return;
    }
    const sink = this.sinks.get(path);
    if (sink) {
      this.sinks.delete(path);
      this.subshell(() => this.runner.script(sink, this, { stdin: text, network: false }));
      return;
    }
    const normal = this.opened(path);
    by.effects.push({ kind: "write", path: normal, text, ...append && { adds: true as const } });
    // The content of each file goes, the files stay.
    const folder = text === "" && !append ? folderOfAll(path) : undefined;
    if (folder !== undefined && this.path(folder) !== ".") {
      by.effects.push({ kind: "delete", path: this.path(folder), recursive: true });
    }
    if (MAY_RUN_LATER.test(normal)) runWritten(normal, text, this, by);
    this.keep(path, append ? (this.files.get(normal) ?? "") + text : text);
  }

  /** Judges what is put into the file, if something runs it later; nothing is asked about another. */
  inserted(path: string, texts: () => readonly string[], by: Invocation): void {
    const normal = this.path(path);
    if (MAY_RUN_LATER.test(normal)) runInserted(normal, texts(), this, by);
  }

  /** Remembers what the path now holds. */
  keep(path: string, text: string): void {
    // Inside a branch the old content may still be there.
    const normal = this.path(path);
    const before = this.scope.branches > 0 ? this.files.get(normal) ?? "" : "";
    const kind = isIn("private", normal) ? MARKS.private : isIn("credential", normal) ? MARKS.secret : "";
    this.written.push(normal);
    this.files.set(normal, (before ? text + residue(before) : text) + kind);
  }
}

/** The effect on everything else that its path could mean. */
function meantBy(effect: Effect, session: WorkingFolder): Effect[] {
  if (!("path" in effect)) return [];
  const meant: Effect[] = meaningsOf(effect.path, session).map((path) => ({ ...effect, path }));
  if (effect.kind === "move") meant.push(...meaningsOf(effect.to, session).map((to) => ({ ...effect, to })));
  // Who looks through what was found finds ordinary things most of all.
  if (effect.kind !== "read") {
    const names = [effect.path, otherName(effect.path, session) ?? ""];
    meant.push(...names.flatMap(foundMeanings).map((path) => ({ ...effect, path })));
  }
  return meant;
}

/** The other name of the path, and each protected path that its wildcards could stand for. */
function meaningsOf(path: string, session: WorkingFolder): readonly string[] {
  const other = otherName(path, session);
  return other === undefined
    ? protectedMeanings(path)
    : [other, ...protectedMeanings(other), ...protectedMeanings(path)];
}
