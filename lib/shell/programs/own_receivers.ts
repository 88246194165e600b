/** Where a project's history goes that a command hands on, if that is certainly a place of its owner's. */
import { own } from "../../core/own.ts";
import type { Call } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { carries } from "../marks.ts";
import { isDiverted, isInstalled } from "./handed_logins.ts";

/** Names that no public zone has, at the end of an address that says nothing else. */
const PRIVATE = String.raw`https?:\/\/(?:[\w-]+\.)+(?:internal|local|lan|home\.arpa)(?::\d+)?(?:\/[\w.\/-]*)?`;
const FILE = String.raw`[\w\/.~][\w.\/-]*`;
const ENGINE = form(`cp ${FILE} [\\w.-]+:[\\w.\\/-]*`, "archive a q quiet");

/** What the operands may be of a command that leads nowhere else, and its options. */
const OWN: Readonly<Record<string, readonly [operands: RegExp, options: ReadonlySet<string>]>> = {
  docker: ENGINE,
  podman: ENGINE,
  nerdctl: ENGINE,
  gh: form(
    `release (?:create|upload) [\\w.-]+(?: ${FILE})+`,
    "clobber title notes filename draft prerelease generate-notes verify-tag",
  ),
  curl: form(
    PRIVATE,
    "upload-file form data-binary header user request silent show-error fail output write-out include progress-bar max-time connect-timeout retry",
  ),
  wget: form(PRIVATE, "post-file body-file method header quiet output-document tries timeout"),
};

/** Commands in front of it that leave the settings of all these programs, and where they look for them, as they are. */
const LEAVES = new RegExp(
  [
    String.raw`git (?:bundle (?:create|verify)|fast-export|tag|status|log|rev-parse|describe|gc|fsck)(?: .*)?`,
    "gh (?:auth status|release (?:create|upload|view|list))(?: .*)?",
    "(?:docker|podman|nerdctl) (?:ps|inspect|start|exec)(?: .*)?",
    "(?:ba|z)?sh -l?c .*",
    String.raw`tar -?[cvzjJ]+f? ${FILE} \.git`,
    String.raw`set -[eux]+(?:o? ?-?o? pipefail)?`,
    String
      .raw`(?:mkdir|ls|du|sha256sum|echo|test|\[|date|mktemp|basename|true|sleep|head|tail|wc|tee|gzip|bzip2|xz|zstd)(?: .*)?`,
  ].map((words) => `^${words}$`).join("|"),
  "s",
);
const LEAVING_EFFECTS: ReadonlySet<string> = new Set(["read", "reach", "send", "show"]);
/** Of these, what takes a history. */
const BEGINS = /^(?:git|tar)$/;
/** Variables that none of these programs knows. */
const ASSIGNS = /^(?:version|tag|name|file|out|bundle|date|stamp|[a-z])=/i;
/** Files that none of them looks into. */
const LEFT_FILE =
  /^(?:\/dev\/(?:null|fd\/[12])|(?:~\/|\.\.\/|\/(?:tmp|mnt|srv|home|data|backups?)\/)?[a-z\d-][\w-]*(?:[.\/][a-z\d-][\w-]*)*)$/i;

/** Notes that what the command hands on stays with its owner, if it holds a project's history. */
export function noteOwner(text: string, call: Call): void {
  if (carries(text, "history") && isOwn(call)) call.invocation.options.set("=own", [""]);
}

function isOwn(call: Call): boolean {
  const { machine, invocation } = call;
  const [operands, options] = own(OWN, call.program) ?? [];
  machine.spend(machine.invocations.length * 2);
  const begin = machine.invocations.findIndex(({ program }) => BEGINS.test(program));
  return operands !== undefined && operands.test(call.operands.join(" ")) && isInstalled(call) && !isDiverted(call) &&
    [...invocation.options.keys()].every((name) => options!.has(name)) &&
    machine.invocations.every((earlier, index) => earlier === invocation || leaves(earlier, index < begin));
}

/** Whether the command leaves what matters as it is; who changes the folder before goes to the project that is meant. */
function leaves({ program, words, options, effects }: Invocation, isBefore: boolean): boolean {
  return (LEAVES.test(words.join(" ")) || words.every((word) => ASSIGNS.test(word)) || options.has("=own") ||
    isBefore && program === "cd") &&
    effects.every((effect) =>
      effect.kind === "set" && ASSIGNS.test(effect.text) || LEAVING_EFFECTS.has(effect.kind) ||
      effect.kind === "write" && LEFT_FILE.test(effect.path)
    );
}

function form(operands: string, options: string): [RegExp, ReadonlySet<string>] {
  return [new RegExp(`^${operands}$`), new Set(options.split(" "))];
}
