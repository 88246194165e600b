/** Commands that ask for help or for a dry run: their program then does nothing. */
import type { Program } from "../call.ts";
import { takesNoValue } from "../options.ts";

// Programs and the words that ask them. A program is listed if it reads the word wherever it stands before `--`, and
// hands no words on to another: `rm` of BSD takes a late `--help` for a file, `deno run` for the script's.
const QUESTIONS: readonly (readonly [programs: string, word: RegExp])[] = [
  [
    "kubectl oc helm helmfile minikube kind k3d eksctl argocd velero flux gh glab fly flyctl doctl hcloud pulumi cargo npm pip pip3 twine poetry vercel wrangler gcloud az alembic prisma sqlx diesel hasura terraform tofu terragrunt vault",
    /^(?:-h|--help)$/,
  ],
  [
    "aws heroku rake gem firebase netlify railway serverless sls sam cdk sst supabase sequelize-cli typeorm knex liquibase",
    /^--help$/,
  ],
  ["hg svn virsh vagrant lxc incus multipass zpool zfs btrfs systemctl", /^--help$/],
  ["terraform tofu terragrunt packer vault consul nomad", /^-help$/],
  [
    "kubectl oc helm aws npm cargo gcloud poetry restic borg rclone brew conda eksctl nix-collect-garbage s3cmd s5cmd gradle gradlew zypper apt apt-get pg_resetwal",
    /^--dry-?run(?:=(?:client|server|true))?$/,
  ],
  [
    "restic borg rclone brew zfs mke2fs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.ntfs wipefs sfdisk pg_resetwal",
    /^-[rvpf]*n[rvpf]*$/,
  ],
  ["wipefs sfdisk", /^--no-act$/],
  ["fsck mkfs.xfs", /^-N$/],
  ["apt apt-get", /^(?:-s|--simulate|--just-print|--no-act)$/],
  ["sgdisk", /^(?:-P|--pretend)$/],
  ["lvremove vgremove pvremove", /^(?:-t|--test)$/],
  [
    "remove-item clear-content move-item copy-item set-content add-content rename-item new-item stop-process stop-service restart-service set-service remove-service restart-computer stop-computer rename-computer format-volume clear-disk initialize-disk remove-partition remove-itemproperty clear-recyclebin uninstall-package remove-localuser disable-localuser unregister-scheduledtask remove-psdrive clear-eventlog",
    /^-(?:wi|wh(?:a(?:t(?:if?)?)?)?)(?::\$true)?$/i,
  ],
];
/** Programs that only explain something if their first word is `help`. */
const HELP_VERB =
  "kubectl helm helmfile minikube kind k3d argocd velero flux gh glab fly flyctl doctl hcloud pulumi cargo npm poetry vercel gcloud aws heroku gem firebase netlify railway restic borg rclone brew eksctl docker podman nerdctl";
// Behind their verbs these take words that they hand on.
const CONTAINERS = /^(?:[a-z]\S* ){0,2}--help\b/;
/** Whole beginnings that only ask. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  kubectl: /^auth can-i\b/,
  oc: /^auth can-i\b/,
  git: /^filter-repo --(?:analyze|dry-run)\b/,
  aws: /^(?:\S+ ){1,2}help$/,
  docker: CONTAINERS,
  podman: CONTAINERS,
  nerdctl: CONTAINERS,
};
const LONGEST_BEGINNING = 4;
/** Values that leave a question one. */
const ASKED = /^(?:true|client|server)$/;
/** Options of most programs that take no value, unless the program's own table says that they do. */
const FLAGS =
  "y,yes f,force a,all r,recursive purge cascade wait delete auto-approve q,quiet v,verbose recurse confirm";

/** Whether the words behind the program's name only ask it; what is known of it says which options have a value. */
export function isQuestion(program: string, words: readonly string[], known?: Program): boolean {
  if (words.length === 1 && words[0] === "--help") return true;
  const end = words.indexOf("--");
  const own = end < 0 ? words : words.slice(0, end);
  if (Object.hasOwn(BEGINNINGS, program) && BEGINNINGS[program]?.test(own.slice(0, LONGEST_BEGINNING).join(" "))) {
    return true;
  }
  const asking = QUESTIONS.filter(([programs]) => isListed(program, programs)).map(([, word]) => word);
  if (own[0] === "help" && isListed(program, HELP_VERB)) return true;
  if (asking.length === 0 || own.some((word) => revokes(word, asking))) return false;
  const verbs = Object.entries(known?.verbs ?? {}).flatMap(([verb, options]) => own.includes(verb) ? [options] : []);
  const options = [FLAGS, known?.options, ...verbs].filter(Boolean).join(" ");
  return own.some((word, at) => {
    const [before = "", after = ""] = [own[at - 1], own[at + 1]];
    // Behind `auth` that is the name of a host.
    if (word === "-h" && after !== "" && /^(?:gh|glab)$/.test(program)) return false;
    if (/^(?:false|no|none|0)$/.test(after) || !asking.some((pattern) => pattern.test(word))) return false;
    return !before.startsWith("-") || before.includes("=") || takesNoValue(before, options) ||
      // PowerShell takes its parameters in any case.
      program.includes("-") && takesNoValue(before.toLowerCase(), options);
  });
}

function isListed(program: string, programs: string): boolean {
  return ` ${programs} `.includes(` ${program} `);
}

/** Whether the word takes a question back, whatever its place: `--no-dry-run`, and `-h=false`, also cut short. */
function revokes(word: string, asking: readonly RegExp[]): boolean {
  if (/^--?no-(?:dry|help)/.test(word)) return true;
  const [, name = "", value = ""] = /^(--?[^=:]+)[=:](.*)$/s.exec(word) ?? [];
  if (name === "" || ASKED.test(value.replace("$", ""))) return false;
  const isShort = name.length > 2 &&
    ["--help", "--dry-run", "--dryrun"].some((long) => long.startsWith(`--${name.replace(/^--?/, "")}`));
  return isShort || asking.some((pattern) => pattern.test(name));
}
