/** Which protected paths a path with wildcards could mean: the shell fills them in from what is there. */
import { globRegExp, globSource } from "./glob.ts";

/** One path or a few of each kind that policies protect, and the folders above them. */
const KNOWN = [
  ..."~/.codex ~/.codex/hooks.json ~/.codex/config.toml ~/.codex/auth.json ~/.codex/requirements.toml ~/.codex/managed_config.toml ~/.codex/hooks ~/.codex/rules ~/.codex/plugins /etc/codex ~/.local ~/.local/state ~/.local/state/axonflow ~/.local/state/axonflow/audit.key ~/.config ~/.config/axonflow ~/.local/bin/axonflow ~/bin/axonflow /usr/bin/axonflow /usr/local/bin/axonflow ~/AppData/Local/axonflow ~/AppData/Roaming/axonflow"
    .split(" "),
  "~/Library/Application Support",
  "~/Library/Application Support/axonflow",
  "~/Library/Application Support/axonflow/audit.key",
  ..."~/.ssh ~/.ssh/id_rsa ~/.ssh/id_ed25519 ~/.ssh/id_ecdsa ~/.ssh/authorized_keys ~/.aws ~/.aws/credentials ~/.netrc ~/.pgpass ~/.pypirc ~/.git-credentials ~/.vault-token ~/.kube ~/.kube/config ~/.docker/config.json ~/.gnupg ~/.password-store ~/.config/gh/hosts.yml ~/.config/gcloud ~/.config/gcloud/credentials.db ~/.config/gcloud/application_default_credentials.json ~/.azure/accessTokens.json ~/.cargo/credentials.toml ~/.claude/.credentials.json ~/.local/share/keyrings ~/Library/Keychains"
    .split(" "),
  ..."~/.bashrc ~/.bash_profile ~/.profile ~/.zshrc ~/.zshenv ~/.env".split(" "),
  ..."/etc /etc/shadow /etc/gshadow /etc/passwd /etc/sudoers /etc/sudoers.d /etc/fstab /etc/profile /etc/profile.d /etc/crontab /etc/cron.d /etc/ld.so.preload /etc/pam.d /etc/ssh/sshd_config /etc/ssh/ssh_host_rsa_key /etc/ssh/ssh_host_ed25519_key /etc/ssl/private /bin /sbin /boot /lib /usr /usr/bin /usr/lib /var/lib /var/log /dev/sda /dev/nvme0n1 /proc/self/environ /proc/1/environ"
    .split(" "),
].map((path) => path.split("/"));

/** These are protected wherever they lie. */
const ANYWHERE = [
  ["id_rsa"],
  ["id_ed25519"],
  ["axonflow", "audit.key"],
  ...KNOWN.filter(([root, first]) => root === "~" && first?.startsWith(".")).map((parts) => parts.slice(1)),
];

/** Fewer letters than these say nothing about a name that stands alone. */
const FEWEST = 3;

let last: { readonly path: string; readonly meanings: readonly string[] } | undefined;

/**
 * The path, normalised, as the protected paths that its wildcards could stand for. A wildcard alone stands for ordinary
 * things: some letters must speak for the name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(protectedMeanings("~/.s?h/config"), ["~/.ssh/config"]);
 * assertEquals(protectedMeanings("src/*.json"), []);
 * ```
 */
export function protectedMeanings(path: string): readonly string[] {
  if (!/[*?[]/.test(path)) return [];
  // Policies ask about the same path one after the other.
  if (last?.path !== path) last = { path, meanings: [...new Set(meaningsOf(path.split("/")))] };
  return last.meanings;
}

function meaningsOf(parts: readonly string[]): string[] {
  const found: string[] = [];
  const patterns = parts.map(patternOf);
  const tryAt = (at: number, known: readonly string[]) => {
    const end = endOf(patterns, known, at, 0);
    if (end < 0 || !parts.slice(at, end).some(isPattern)) return;
    if (lettersOf(parts[end - 1] ?? "") === 0) return;
    found.push([...parts.slice(0, at), ...known, ...parts.slice(end)].join("/"));
  };
  if (parts[0] === "~" || parts[0] === "") {
    for (const known of KNOWN) if (known[0] === parts[0]) tryAt(0, known);
  }
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? "";
    if (lettersOf(part) === 0 || part === "~") continue;
    for (const known of ANYWHERE) {
      if (known.length > 1 || part.replace(/\[[^\]]*\]|[*?]/g, "").length >= FEWEST) tryAt(at, known);
    }
  }
  return found;
}

/** Where the parts of the path end that stand for the known ones; -1 if they do not. */
function endOf(patterns: readonly Matcher[], known: readonly string[], at: number, from: number): number {
  if (from === known.length) return at;
  const pattern = patterns[at];
  if (!pattern) return -1;
  if (pattern === "any") {
    const skipped = endOf(patterns, known, at + 1, from);
    if (skipped >= 0 || known[from]?.startsWith(".")) return skipped;
    return endOf(patterns, known, at, from + 1);
  }
  return pattern(known[from] ?? "") ? endOf(patterns, known, at + 1, from + 1) : -1;
}

/** `any` stands for any number of folders. */
type Matcher = ((name: string) => boolean) | "any";

function patternOf(part: string): Matcher {
  if (part === "**") return "any";
  if (!isPattern(part)) return (name) => name === part;
  const pattern = globRegExp(`^(?:${globSource(part)})$`);
  // No wildcard stands for the dot of a hidden name.
  return (name) => name.startsWith(".") === part.startsWith(".") && pattern.test(name);
}

function isPattern(part: string): boolean {
  return /[*?[]/.test(part);
}

function lettersOf(part: string): number {
  return part.replace(/\[[^\]]*\]|[^A-Za-z0-9]/g, "").length;
}
