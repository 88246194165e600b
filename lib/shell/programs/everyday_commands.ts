/** Everyday commands that leave the settings of all clients, and where these look for them, as they are: by their whole form. */
import type { Invocation } from "../effect.ts";

/** A path without wildcards. */
export const FILE: string = String.raw`[\w\/.~][\w.\/-]*`;
const NAME = String.raw`\w[\w.\/:-]*`;
/** An official image, or one that was built here; with a slash it is somebody's, and its program may have a network of its own. */
const IMAGE = String.raw`\w[\w.-]*(?::[\w.-]+)?`;
/** By its name it is told apart from files that a statement may write. */
const RECIPE = String.raw`(?:[\w.~\/][\w.\/-]*)?(?:Docker|Container)file[\w.-]*`;
const CONTAINER_OPTIONS = String.raw`(?: -d| -it?| -t| --rm| --name [\w.-]+| -p [\d.:]+)*`;

const EVERYDAY = new RegExp(
  [
    "git (?:bundle (?:create|verify)|fast-export|tag|status|log|rev-parse|describe|gc|fsck|add|commit)(?: .*)?",
    // An address in their words may become the one that a client takes for the project's.
    `git (?:pull|fetch|push)(?: --(?:all|tags|prune|rebase|ff-only|quiet|force-with-lease)| -q)*(?: origin(?: ${NAME})?)?`,
    `git (?:checkout|switch)(?: -[bcq])? ${NAME}`,
    "gh (?:auth status|release (?:create|upload|view|list))(?: .*)?",
    "(?:docker|podman|nerdctl) (?:ps|inspect|start|exec)(?: .*)?",
    `(?:docker|podman|nerdctl) build(?: -t ${NAME}| -f ${RECIPE}| -q| --pull| --no-cache)* \\.`,
    `(?:docker|podman|nerdctl) (?:create|run)${CONTAINER_OPTIONS} ${IMAGE}(?: sleep \\w+)?`,
    String
      .raw`(?:(?:docker|podman) compose|docker-compose) (?:up|build|start|stop|restart|ps|pull)(?: -d| --build| --wait)*(?: \w[\w-]*)*`,
    "npm (?:ci|install|test|run (?:build|test|lint|check)(?::[\\w-]+)?)",
    "make(?: (?:build|test|lint|check|all))?",
    "(?:ba|z)?sh -l?c .*",
    String.raw`tar(?: -C ${FILE})? -?[cvzjJ]+f? ${FILE} \.git`,
    String.raw`zip -[rq\d]+ ${FILE} \.git`,
    `rm(?: -[rfv]+)*(?: ${FILE})+`,
    String.raw`set -[eux]+(?:o? ?-?o? pipefail)?`,
    String
      .raw`(?:mkdir|ls|du|sha256sum|echo|test|\[|date|mktemp|basename|true|sleep|head|tail|wc|tee|gzip|bzip2|xz|zstd)(?: .*)?`,
  ].map((words) => `^${words}$`).join("|"),
  "s",
);
const LEAVING_EFFECTS: ReadonlySet<string> = new Set(["read", "reach", "send", "show"]);
/** Variables that no client knows. */
const ASSIGNS =
  /^(?:version|tag|name|file|out|bundle|date|stamp|id|cid|container|app|image|dir|archive|backup|sha|commit|branch|[a-z])=/i;
/** Files that no client looks into, and no command of these runs. */
const LEFT_FILE =
  /^(?!.*(?:compose|package\.json|makefile|(?:docker|container)file|\.(?:py|go|rs|rb|php|java|kts?|gradle|toml|cfg|ini|[cm]?[jt]sx?)$))(?:\/dev\/(?:null|fd\/[12])|(?:~\/|\.\.\/|\/(?:tmp|mnt|srv|home|data|backups?)\/)?[a-z\d-][\w-]*(?:[.\/][a-z\d-][\w-]*)*)$/i;

/** Whether the command is one of these, by its words and by all that it does. */
export function isEveryday({ words, effects }: Invocation): boolean {
  return (EVERYDAY.test(words.join(" ")) || words.every((word) => ASSIGNS.test(word))) &&
    effects.every((effect) =>
      effect.kind === "set" && ASSIGNS.test(effect.text) || LEAVING_EFFECTS.has(effect.kind) ||
      (effect.kind === "write" || effect.kind === "delete") && LEFT_FILE.test(effect.path)
    );
}
