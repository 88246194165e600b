/** The command line that does what a tool's name says: deleting a repository is that, whoever does it. */
import { awsDeletion } from "./aws_call.ts";
import { partsOf, wordsOf } from "./name_words.ts";
import type { Named } from "./named_values.ts";
import { triedWords } from "./trial.ts";
import { TWINS } from "./twins.ts";

const DELETES = new Set([
  "delete",
  "drop",
  "remove",
  "destroy",
  "purge",
  "terminate",
  "truncate",
  "uninstall",
  "wipe",
  "teardown",
  "nuke",
]);
/** What follows says from where, or how it is found. */
const PREPOSITIONS = new Set(["from", "in", "of", "on", "to", "by", "with"]);
/** Say nothing of what it is. */
const GENERAL = new Set(["resource", "resources", "instance", "instances", "command"]);
/** Empties a store of keys; elsewhere it writes down what is still in memory. */
const FLUSH = /^flush_?all$/i;
const FLUSH_DATABASE = /^flush_?db$/i;
const STORES_KEYS = /redis|valkey|keydb|dragonfly|upstash|cache|(?:^|[_-])kv(?:$|[_-])/i;
const WRITES_DOWN = new Set("telemetry otel tracing traces metrics logger logging log logs analytics".split(" "));
/** The name of a tool that deletes what a filter finds, and of its filter. */
const DELETES_MANY = /^(?:delete|remove)[-_]?(?:many|documents?)$/i;
const FILTER = /^(?:filter|query|where|selector|criteria)$/i;
/** Where it does so, which is no filter. */
const WHERE = /^(?:db|database|collection|namespace)(?:_?name)?$/i;
/** Elsewhere a repository is a source of packages, and to remove it takes it off a list. */
const CODE_HOST = /git|bitbucket|forgejo/i;
/** Elsewhere a collection is a list that somebody made. */
const COLLECTS_DATA = /mongo|chroma|qdrant|milvus|weaviate|vector|fire|couch|db|database/i;

/** The words of the command that does the same; undefined if the name says nothing of the kind. */
export function twinOf(
  tool: string,
  named: Named,
  flags: Readonly<Record<string, unknown>>,
): string[] | undefined {
  const words = deletionOf(tool, named, flags);
  return words && triedWords(words, tool, flags);
}

function deletionOf(tool: string, named: Named, flags: Readonly<Record<string, unknown>>): string[] | undefined {
  const { server, name } = partsOf(tool);
  const flushes = FLUSH_DATABASE.test(name)
    ? STORES_KEYS.test(server) || !wordsOf(server).some((word) => WRITES_DOWN.has(word))
    : FLUSH.test(name) && STORES_KEYS.test(server);
  if (flushes) return ["redis-cli", "flushall"];
  if (DELETES_MANY.test(name) && COLLECTS_DATA.test(server) && isWhole(flags)) {
    return ["mongosh", "--eval", "db.it.deleteMany({})"];
  }
  const all = wordsOf(name);
  const end = all.findIndex((word) => PREPOSITIONS.has(word));
  const words = end === -1 ? all : all.slice(0, end);
  // Elsewhere than in front it says how something is.
  const others = words.filter((word, index) => !DELETES.has(word) && !(index === 0 && word === "empty"));
  if (others.length === words.length || end !== -1 && others.length === 0) return undefined;
  // The last word says what is deleted: a repository's secret is no repository.
  const what = others.findLast((word) => !GENERAL.has(word))?.replace(/ies$/, "y").replace(/(?<=..)s$/, "");
  const deletion = what === undefined ? awsDeletion(named("type")) ?? awsDeletion(named("name")) : undefined;
  if (deletion) return deletion;
  const nouns = what === undefined ? wordsOf(server) : [what];
  if (nouns.some((noun) => /^repo(?:sitory)?$/.test(noun)) && words.includes("remove") && !CODE_HOST.test(server)) {
    return undefined;
  }
  if (nouns.includes("collection") && !words.includes("drop") && !COLLECTS_DATA.test(server)) return undefined;
  return TWINS.find((twin) => twin.nouns.some((noun) => nouns.includes(noun)) && twin.servers?.test(server) !== false)
    ?.words(named);
}

/** Whether no filter leaves anything out. */
function isWhole(parameters: Readonly<Record<string, unknown>>): boolean {
  const filters = Object.entries(parameters).filter(([name]) => FILTER.test(name));
  if (filters.length === 0) return Object.keys(parameters).every((name) => WHERE.test(name));
  return filters.every(([, value]) => isNothing(value));
}

function isNothing(filter: unknown): boolean {
  if (typeof filter === "string") return /^\{\s*\}$/.test(filter);
  return filter === null || typeof filter === "object" && !Array.isArray(filter) && Object.keys(filter).length === 0;
}
