/** Programs that print what stands in a store, where others than the user may have put it. */
import type { Call, Program } from "../call.ts";
import { MARKS, residue } from "../marks.ts";

/** Some requests that print such text. */
interface Store {
  readonly programs: string;
  /** The operands, joined by spaces. */
  readonly verb: RegExp;
  /** All words behind the program's name, joined by spaces; what is printed for a shell to take is the program's own. */
  readonly words?: RegExp;
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
  { programs: "heroku", verb: /^(?:config|logs|run|releases)\b/, words: /^(?!.* (?:-s|--shell)\b)/ },
  { programs: "gcloud", verb: /^storage cat\b/, isDownload: true },
  { programs: "gsutil rclone", verb: /^cat\b/, isDownload: true },
  { programs: "az", verb: /^storage blob download\b/, isDownload: true },
  // Stores of keys and values, documents and graphs.
  { programs: "vault", verb: /^(?:kv get|read)\b/ },
  { programs: "consul", verb: /^kv get\b/ },
  { programs: "etcdctl", verb: /^get\b/ },
  { programs: "nats", verb: /^(?:(?:kv|stream|object) get|sub|req|request|consumer next)\b/ },
  { programs: "redis-cli valkey-cli keydb-cli mongo mongosh cypher-shell", verb: /^/ },
  // Registries: the words of whoever published.
  { programs: "npm pnpm yarn", verb: /^(?:npm )?(?:view|info|show|v)\b/ },
  // The clipboard.
  { programs: "pbpaste wl-paste", verb: /^/ },
  {
    programs: "xclip xsel",
    verb: /^/,
    words: /^(?:.* )?(?:-\w*o\b|-out\b|--output\b)|^(?:(?:-b|--clipboard|-p|-s) ?)*$/,
  },
  // What is packed or encrypted.
  { programs: "gpg", verb: /^/, words: /(?:^| )(?:-\w*d\b|--decrypt\b)/ },
  {
    programs: "tar bsdtar",
    verb: /^/,
    words: /^(?:-\S+ )*-?\w*(?:x\w*O|O\w*x)|^(?=.*(?:^| )(?:-?\w*x|--extract))(?=.* (?:-O|--to-stdout)\b)/,
  },
];

const CLIPBOARD: Program = { does: () => MARKS.unknown };

/** The table: the programs that do nothing else. */
export const stores: Readonly<Record<string, Program>> = { pbpaste: CLIPBOARD, "wl-paste": CLIPBOARD };

/** The program, which says of some of its text that it is out of a store. */
export function withStores(name: string, known: Program | undefined): Program | undefined {
  const own = STORES.filter(({ programs }) => ` ${programs} `.includes(` ${name} `));
  return known && own.length > 0 ? { ...known, does: (call) => printed(own, known, call) } : known;
}

function printed(own: readonly Store[], known: Program, call: Call): string {
  const output = known.does(call) ?? residue(call.stdin);
  const [verb, words] = [call.operands.join(" "), call.words.join(" ")];
  const store = own.find((request) => request.verb.test(verb) && (request.words?.test(words) ?? true));
  if (!store) return output;
  const text = store.isDownload ? MARKS.download + output : call.machine.told(output);
  const [file] = call.values("output", "file");
  if (file === undefined || !/^(?:gpg|az)$/.test(call.program)) return text;
  call.write(file, text);
  return "";
}
