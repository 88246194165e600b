/** Programs that print what stands in a store, where others than the user may have put it. */
import type { Call, Program } from "../call.ts";
import { MARKS, residue } from "../marks.ts";
import { isPrinted } from "./printed_file.ts";

/** Some requests that print such text. */
interface Store {
  readonly programs: string;
  /** The operands, joined by spaces. */
  readonly verb: RegExp;
  /** One of these must be given. */
  readonly options?: readonly string[];
  /** With one of these it prints what it has made for a shell to take. */
  readonly own?: readonly string[];
  /** The option that names a file, which gets it instead. */
  readonly file?: string;
  /** Anybody's, as what a web server gives is. */
  readonly isDownload?: true;
}

const STORES: readonly Store[] = [
  // Forges: what is written there, and not what the client says itself: its completions, its settings.
  { programs: "gh", verb: /^(?:issue|pr|run|release|repo|gist|project|workflow|variable|search|api)\b/ },
  { programs: "glab", verb: /^(?:issue|mr|ci|release|repo|variable|label)\b/ },
  { programs: "glab", verb: /^(?:snippet|api)\b/, isDownload: true },
  // Clusters and containers.
  { programs: "kubectl oc k3s microk8s", verb: /^(?:kubectl )?(?:get|describe|logs?|events)\b/ },
  { programs: "helm", verb: /^(?:get|show|inspect|status)\b/ },
  {
    programs: "docker podman nerdctl docker-compose",
    verb: /^(?:(?:compose|container|image|volume|network) )?(?:logs|inspect)\b/,
  },
  // Clouds.
  {
    programs: "aws",
    verb: /^(?:ssm get-|s3api get-|ec2 (?:describe|get)-|(?:logs|lambda|dynamodb|sqs|secretsmanager|appconfig\w*) )/,
  },
  { programs: "gcloud", verb: /^(?:compute|secrets|logging|firestore|sql|pubsub) / },
  {
    programs: "az",
    verb: /^(?:storage (?!blob download\b)|vm|vmss|keyvault|container\w*|appconfig|webapp|functionapp|monitor)\b/,
  },
  { programs: "heroku", verb: /^(?:config|logs|run|releases)\b/, own: ["s", "shell"] },
  { programs: "gcloud", verb: /^(?:(?:alpha|beta) )?storage cat\b/, isDownload: true },
  { programs: "gsutil rclone", verb: /^cat\b/, isDownload: true },
  { programs: "az", verb: /^storage blob download\b/, isDownload: true, file: "file" },
  // Stores of keys and values, documents and graphs.
  { programs: "vault", verb: /^(?:kv get|read)\b/ },
  { programs: "consul", verb: /^kv get\b/ },
  { programs: "etcdctl", verb: /^get\b/ },
  { programs: "nats", verb: /^(?:(?:kv|stream|object) get|sub|req|request|consumer next)\b/ },
  { programs: "redis-cli valkey-cli keydb-cli mongo mongosh cypher-shell", verb: /^/ },
  // Registries: the words of whoever published.
  { programs: "npm pnpm yarn", verb: /^(?:npm )?(?:view|info|show|v)\b/ },
  // The clipboard.
  { programs: "pbpaste wl-paste xclip xsel", verb: /^/ },
  // What is packed or encrypted.
  { programs: "gpg", verb: /^/, options: ["d", "decrypt"], file: "output" },
  { programs: "gpg", verb: /^\S+\.(?:gpg|asc|pgp)$/, file: "output" },
  { programs: "tar bsdtar", verb: /^/, options: ["O", "to-stdout"] },
];

const CLIPBOARD: Program = { does: () => MARKS.unknown };

/** The table: the programs that do nothing else. */
export const stores: Readonly<Record<string, Program>> = { pbpaste: CLIPBOARD, "wl-paste": CLIPBOARD };

/** By program, once somebody has asked: there are no more than these know. */
const byProgram = new Map<string, readonly Store[]>();

function requestsOf(name: string): readonly Store[] {
  let requests = byProgram.get(name);
  if (!requests) byProgram.set(name, requests = STORES.filter(({ programs }) => programs.split(" ").includes(name)));
  return requests;
}

/** The program, which says of some of its text that it is out of a store. */
export function withStores(name: string, known: Program | undefined): Program | undefined {
  const requests = requestsOf(name);
  return known && requests.length > 0 ? { ...known, does: (call) => printed(requests, known, call) } : known;
}

function printed(own: readonly Store[], known: Program, call: Call): string {
  const output = known.does(call) ?? residue(call.stdin);
  const verb = call.operands.join(" ");
  const store = own.find((request) => request.verb.test(verb) && isAsked(request, call));
  if (!store) return output;
  const text = store.isDownload ? output + MARKS.download : call.machine.told(output || MARKS.unknown);
  const file = store.file === undefined ? undefined : call.value(store.file);
  if (file === undefined || isPrinted(file)) return text;
  call.write(file, text);
  return "";
}

function isAsked({ options, own }: Store, call: Call): boolean {
  return (options === undefined || call.has(...options)) && !(own !== undefined && call.has(...own));
}
