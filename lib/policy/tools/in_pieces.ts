/** Command lines whose program and verb the tool's name says, or its arguments, in pieces. */
import { partsOf, wordsOf } from "./name_words.ts";
import { triedWords } from "./trial.ts";

type Fields = Readonly<Record<string, unknown>>;

const PROGRAMS = new Set("git docker podman kubectl curl".split(" "));
const VERB = /^(?:sub_?command|command|verb)$/i;
const ONE_WORD = /^[a-z][a-z-]*$/;
/** Verbs of tools' names that are those of the programs. */
const SPOKEN = new Set("push reset clean stash run create exec apply delete".split(" "));
const OPTIONS = /^(?:flags|options|args|arguments|extra_?args)$/i;
/** Operands, in the order in which the programs take them. */
const OPERANDS = [/^resource_?type$/i, /^name$/i, /^image$/i, /^url$/i];
const RUNS_CONTAINER = /^(?:run|create)$/;

/** The words of the command; undefined if they do not stand in pieces. */
export function wordsInPieces(tool: string, fields: Fields): string[] | undefined {
  const { method, url } = fields;
  if (typeof method === "string" && typeof url === "string") {
    const body = [fields.body, fields.data].find((text) => typeof text === "string");
    return ["curl", "-X", method, ...body === undefined ? [] : ["--data-raw", String(body)], url];
  }
  const { server, name } = partsOf(tool);
  const ofName = wordsOf(name);
  const program = [...ofName, ...wordsOf(server)].find((word) => PROGRAMS.has(word));
  if (program === undefined) return undefined;
  const entries = Object.entries(fields);
  const said = entries.find(([key, value]) => VERB.test(key) && typeof value === "string" && ONE_WORD.test(value))?.[1];
  const verb = said ?? ofName.find((word) => SPOKEN.has(word));
  if (program !== "curl" && verb === undefined) return undefined;
  const options = entries.flatMap(([key, value]) => OPTIONS.test(key) ? optionsIn(value) : []);
  if (RUNS_CONTAINER.test(String(verb)) && isPrivileged(fields)) options.push("--privileged");
  // Who gives none of these says it in a line, or not at all.
  if (options.length === 0 && said === undefined) return undefined;
  const operands = OPERANDS.flatMap((names) => entries.find(([key]) => names.test(key))?.[1] ?? []);
  const words = [program, ...verb === undefined || program === "curl" ? [] : [verb], ...options, ...operands];
  return triedWords(words.filter((word) => typeof word === "string"), tool, fields);
}

function optionsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim().split(/\s+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** As the engine's own interface says it, and as most others do. */
function isPrivileged({ privileged, Privileged, HostConfig }: Fields): boolean {
  return privileged === true || Privileged === true || Object(HostConfig).Privileged === true;
}
