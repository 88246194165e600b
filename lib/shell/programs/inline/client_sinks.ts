/** Calls of libraries that do what a program does: those of SSH, Kubernetes, Docker and Git, and signals. */
import { restOfCall, together } from "./sink.ts";
import { QUOTED, stringOf, textsIn } from "./texts.ts";

/** So much of a call is looked at that has many arguments. */
const LONGEST = 1000;
const CONNECTS = /\b(?:fabric|asyncssh)\b/;
const RUNS = new RegExp(String.raw`(?<!\bsubprocess)\.(?:run|sudo)\s{0,9}\(\s{0,9}${QUOTED}`, "g");
/** Lists are pushed to as well. */
const REPOSITORIES = /\b(?:from|import)\s{1,9}git\b|simple-git|\bRepo\(/;
const CLUSTER = /\bkubernetes(?:_asyncio)?\b/;
/** All that stands behind the name, where the call is a trial: a text could hold anything. */
const TRIED =
  /^(?:\s{0,9},\s{0,9}(?:[a-z_]{1,40}=)?(?:[A-Za-z_.]{1,40}|["'][\w.-]{1,60}["'])){0,4}\s{0,9},\s{0,9}dry_run=["']All["']\s{0,9},?\s{0,9}$/;
/** Options of Git that are arguments by name. */
const OPTION = /\b([a-z][a-z_]{0,40})\s{0,9}=\s{0,9}True\b/g;
const MODES = /\b(pid|ipc|userns|uts)_?mode["']?\s{0,9}[:=]\s{0,9}["']host["']/gi;
const MOUNTED =
  /["'](\/[^"'\n]{0,300})["']\s{0,9}:\s{0,9}\{[^{}]{0,200}?["']bind["']\s{0,9}:\s{0,9}["']([^"'\n]{1,300})["']/g;
/** docker-py's `Mount("/target", "/source")`, and whatever names a source. */
const MOUNTS =
  /\bMount\(\s{0,9}["'][^"'\n]{1,300}["']\s{0,9},\s{0,9}["'](\/[^"'\n]{0,300})["']|\bsource["']?\s{0,9}[:=]\s{0,9}["'](\/[^"'\n]{0,300})["']/gi;
const CAPABILITIES = /\bcap_?add["']?\s{0,9}[:=]\s{0,9}\[([^\]]{1,300})\]/i;

/** The words of `docker run` for the arguments of a library. */
function containerWords(given: string): string[] {
  return [
    ...(/\bprivileged["']?\s{0,9}[:=]\s{0,9}true\b/i.test(given) ? ["--privileged"] : []),
    ...Array.from(given.matchAll(MODES), ([, mode = ""]) => `--${mode.toLowerCase()}=host`),
    ...Array.from(given.matchAll(MOUNTED), ([, from, to]) => ["-v", `${from}:${to}`]).flat(),
    ...Array.from(given.matchAll(MOUNTS), ([, first, second]) => ["-v", `${first ?? second}:/it`]).flat(),
    ...textsIn(given).filter((text) => /^\/[^:\s]*:\//.test(text)).flatMap((text) => ["-v", text]),
    ...textsIn(CAPABILITIES.exec(given)?.[1] ?? "").flatMap((name) => ["--cap-add", name]),
  ];
}

function gitOptions(given: string): string[] {
  const named = Array.from(
    given.matchAll(OPTION),
    ([, name = ""]) => name.length === 1 ? `-${name}` : `--${name.replaceAll("_", "-")}`,
  );
  return [...named, ...textsIn(given)];
}

/** They. */
export const clientSinks = together(
  /exec_?command|Connection\(|asyncssh\.connect|delete_|delete(?:Name|Pers|Node|Custom)|ontainer|volumes\.prune|\bgit\.|remote|origin\.push|head\.reset|kill|process_iter/i,
  [
    {
      // paramiko's `exec_command("ls")`, and node-ssh's.
      pattern: new RegExp(
        String
          .raw`(?:\.exec_command|\.execCommand)\s{0,9}\(\s{0,9}(?:command\s{0,9}=\s{0,9})?${QUOTED}`,
        "g",
      ),
      does: (match, { call }) => void call.run(["ssh", "it", stringOf(match)], undefined),
    },
    {
      // All that code runs which has made a connection: `c = Connection("web")`, `c.run("ls")`.
      pattern: /^[^]*?(?:\bConnection\(|\basyncssh\.connect\()/g,
      does({ 0: { length } }, site) {
        if (!site.has(CONNECTS)) return;
        for (const match of site.code.slice(length).matchAll(RUNS)) {
          site.call.run(["ssh", "it", stringOf(match)], undefined);
        }
      },
    },
    {
      // `delete_namespace("a")` and `delete_namespaced_stateful_set("a", "b")`, and those of all of a kind.
      pattern: new RegExp(
        String
          .raw`\.delete_(collection_)?(?:namespaced_)?([a-z][a-z_]{1,60})\s{0,9}\(\s{0,9}(?:(?:name|namespace)\s{0,9}=\s{0,9})?(?:${QUOTED})?`,
        "g",
      ),
      does(match, site) {
        const [, all, kind = "", ...name] = match;
        if (!site.has(CLUSTER) || TRIED.test(restOfCall(match, site))) return;
        const which = all ? ["--all"] : [name.find((text) => text !== undefined) ?? "it"];
        site.call.run(["kubectl", "delete", kind.replaceAll("_", ""), ...which], undefined);
      },
    },
    {
      // The client of Node: `deleteNamespace({ name: "a" })`.
      pattern:
        /\b(deleteNamespace|deletePersistentVolume|deleteNode|deleteNamespacedPersistentVolumeClaim|deleteNamespacedStatefulSet|deleteNamespacedDeployment|deleteCustomResourceDefinition)\s{0,9}\(/g,
      does(match, site) {
        if (!site.has(CLUSTER)) return;
        site.call.run(
          ["kubectl", "delete", (match[1] ?? "").replace(/^delete(?:Namespaced)?/, "").toLowerCase(), "it"],
          undefined,
        );
      },
    },
    {
      // docker-py's `containers.run("image", privileged=True)`, and dockerode's `createContainer({ … })`.
      pattern: /\b(?:containers\.(?:run|create)|create_?[cC]ontainer)\s{0,9}\(/g,
      does(match, site) {
        const words = containerWords(restOfCall(match, site, LONGEST));
        if (words.length > 0) site.call.run(["docker", "run", ...words, "it"], undefined);
      },
    },
    {
      pattern: /\bvolumes\.prune\s{0,9}\(/g,
      does: (_, { call }) => void call.run(["docker", "volume", "prune", "-f"], undefined),
    },
    {
      // GitPython's `repo.git.execute(["git", "push"])`.
      pattern: /\bgit\.execute\s{0,9}\(\s{0,9}(?:command\s{0,9}=\s{0,9})?\[([^\]]{1,1000})\]/g,
      does: ({ 1: list = "" }, { call }) => void call.run(textsIn(list), undefined),
    },
    {
      // GitPython's `repo.git.push("--force")` and simple-git's `git.push(["--force"])`.
      pattern:
        /\bgit\.(push|reset|clean|checkout|branch|stash|reflog|gc|update_ref|filter_branch|rebase|tag)\s{0,9}\(([^()]{0,300})\)/g,
      does: ({ 1: verb = "", 2: given = "" }, { call }) =>
        void call.run(["git", verb.replace("_", "-"), ...gitOptions(given)], undefined),
    },
    {
      // GitPython's `repo.remotes.origin.push(force=True)`.
      pattern:
        /(?:\bremotes?(?:\.\w{1,40}|\[[^\]\n]{1,40}\]|\([^()\n]{0,40}\))\.push|\borigin\.push)\s{0,9}\(([^()]{0,300})\)/g,
      does({ 1: given = "" }, site) {
        if (site.has(REPOSITORIES)) site.call.run(["git", "push", "origin", ...gitOptions(given)], undefined);
      },
    },
    {
      // Its `repo.head.reset(working_tree=True)`.
      pattern: /\bhead\.reset\s{0,9}\([^()]{0,200}\bworking_tree\s{0,9}=\s{0,9}True\b/g,
      does: (_, { call }) => void call.run(["git", "reset", "--hard"], undefined),
    },
    {
      // Every process: by the number of none, or one after the other. The signal 0 only asks.
      pattern:
        /(?<![A-Za-z]|(?<!\b(?:os|process|posix|Process|signal|libc))\.)kill\s{0,9}(?:\(\s{0,9}-1\s{0,9}(?:\)|,(?!\s{0,9}0\s{0,9}\)))|\(?\s{0,9}(?!0\b)["']?[A-Z\d]{1,9}["']?\s{0,9},\s{0,9}-1\b)|\bfor\s{1,9}(\w{1,40})\s{1,9}in\s{1,9}(?:psutil\.)?process_iter\([^()]{0,100}\)\s{0,9}:\s{0,80}(?:try\s{0,9}:\s{0,80})?\1\.(?:kill|terminate)\(/g,
      does: (_, { call }) => void call.run(["kill", "-9", "-1"], undefined),
    },
  ],
);
