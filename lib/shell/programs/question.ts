/** Commands that ask for help or for a dry run: their program then does nothing. */

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
];
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
/** A word that takes the question back, whatever its place. */
const REVOKED = /^--?(?:no-(?:dry|help)|(?:help|dry-?run)=(?!client|server|true))/;
/** Options that take no value with any of these programs: what follows them is not theirs. */
const FLAG = /^(?:-y|--(?:yes|force|all|recursive|purge|cascade|wait|delete|auto-approve|quiet|verbose))$/;

/** Whether the words behind the program's name only ask it. */
export function isQuestion(program: string, words: readonly string[]): boolean {
  if (words.length === 1 && words[0] === "--help") return true;
  const end = words.indexOf("--");
  const own = end < 0 ? words : words.slice(0, end);
  if (Object.hasOwn(BEGINNINGS, program) && BEGINNINGS[program]?.test(own.slice(0, LONGEST_BEGINNING).join(" "))) {
    return true;
  }
  const asking = QUESTIONS.filter(([programs]) => ` ${programs} `.includes(` ${program} `)).map(([, word]) => word);
  if (asking.length === 0 || own.some((word) => REVOKED.test(word))) return false;
  return own.some((word, at) => {
    const [before = "", after = ""] = [own[at - 1], own[at + 1]];
    if (/^(?:false|no|none|0)$/.test(after)) return false;
    const isValue = before.startsWith("-") && !before.includes("=") && !FLAG.test(before);
    return !isValue && asking.some((pattern) => pattern.test(word)) || at === 0 && word === "help";
  });
}
