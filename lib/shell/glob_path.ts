/** Which protected paths a path with wildcards could mean: the shell fills them in from what is there. */
import { type Glob, globOf, isGlob } from "./glob.ts";
import { ENTRY } from "./listing.ts";

/**
 * One path or a few of each kind that policies protect, and the folders above them: each line a folder and names in it.
 */
const LINES = `~ .bashrc .bash_profile .profile .zshrc .zshenv .env .netrc .pgpass .pypirc .git-credentials .vault-token
~/.codex hooks.json config.toml auth.json requirements.toml managed_config.toml hooks rules plugins
~/.local state
~/.local/state/axonflow audit.key audit.jsonl overrides.json
~/.config axonflow
~/.config/axonflow policies.json
~/.local/bin axonflow
~/bin axonflow
/usr/local/bin axonflow
~/.ssh id_rsa id_ed25519 id_ecdsa authorized_keys
~/.aws credentials
~/.kube config
~/.docker config.json
~/.gnupg
~/.password-store
~/.config/gh hosts.yml
~/.config/gcloud credentials.db application_default_credentials.json
/etc codex shadow gshadow passwd sudoers sudoers.d fstab profile profile.d crontab cron.d ld.so.preload pam.d
/etc/ssh sshd_config ssh_host_rsa_key ssh_host_ed25519_key
/bin axonflow
/usr bin lib
/dev sda nvme0n1
/proc/self environ
/sbin
/boot
/lib
/var/lib
/var/log
~/Library Application\u00a0Support Keychains
~/Library/Application\u00a0Support/axonflow audit.key`;

/** The paths in their parts, and those that are protected wherever they lie. */
interface Known {
  readonly paths: readonly (readonly string[])[];
  readonly anywhere: readonly (readonly string[])[];
}

let made: Known | undefined;

/** Made for the first path with a wildcard: most commands have none. */
function known(): Known {
  if (made) return made;
  const paths = LINES.split("\n").flatMap((line) => {
    const [folder = "", ...names] = line.split(" ");
    return [folder, ...names.map((name) => `${folder}/${name}`)].map((path) => path.replace("\u00a0", " ").split("/"));
  });
  const hidden = paths.filter(([root, first]) => root === "~" && first?.startsWith("."));
  const anywhere = [["id_rsa"], ["id_ed25519"], ["axonflow", "audit.key"], ...hidden.map((parts) => parts.slice(1))];
  return made = { paths, anywhere };
}

/** Fewer letters than these say nothing about a name that stands alone. */
const FEWEST = 3;
/** What is protected lies nowhere near as deep as this. */
const DEEPEST = 64;

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
  if (!isGlob(path)) return [];
  // Any number of folders, and any number once more, is any number.
  const parts = path.split("/").filter((part, at, all) => part !== "**" || all[at - 1] !== "**");
  return parts.length > DEEPEST ? [] : [...new Set(meaningsOf(parts))];
}

/**
 * The protected paths among what a search below a folder finds by a name: it looks into hidden folders, too, and its
 * wildcards stand for the dot of a hidden name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ENTRY } from "./listing.ts";
 * assertEquals(foundMeanings(`~/${ENTRY}/hooks.*`), ["~/.codex/hooks.json"]);
 * assertEquals(foundMeanings(`~/src/${ENTRY}/hooks.*`), []);
 * ```
 */
export function foundMeanings(path: string): readonly string[] {
  const at = path.indexOf(`/${ENTRY}/`);
  if (at < 0 || at > 0 && !path.startsWith("~")) return [];
  const name = globOf(path.slice(at + ENTRY.length + 2));
  if (!/[A-Za-z0-9]/.test(name.literal)) return [];
  // Below the root are all homes.
  const above = `${path.slice(0, at) || "~"}/`;
  return known().paths.filter((parts) => name.matches(parts.at(-1) ?? "")).map((parts) => parts.join("/")).filter((
    path,
  ) => path.startsWith(above));
}

function meaningsOf(parts: readonly string[]): string[] {
  const found: string[] = [];
  const globs = parts.map((part) => isGlob(part) ? globOf(part) : undefined);
  const patterns = parts.map((part, at) => patternOf(part, globs[at]));
  const literals = parts.map((part, at) => globs[at]?.literal ?? part);
  const letters = literals.map((literal) => literal.replace(/[^A-Za-z0-9]/g, "").length);
  const tryAt = (at: number, path: readonly string[]) => {
    const end = endOf(patterns, path, at, 0);
    if (end < 0 || !globs.slice(at, end).some(Boolean) || !letters[end - 1]) return;
    found.push([...parts.slice(0, at), ...path, ...parts.slice(end)].join("/"));
  };
  const { paths, anywhere } = known();
  if (parts[0] === "~" || parts[0] === "") {
    for (const path of paths) if (path[0] === parts[0]) tryAt(0, path);
  }
  for (let at = 0; at < parts.length; at++) {
    if (!letters[at]) continue;
    for (const path of anywhere) {
      if (path.length > 1 || (literals[at]?.length ?? 0) >= FEWEST) tryAt(at, path);
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

function patternOf(part: string, glob: Glob | undefined): Matcher {
  if (part === "**") return "any";
  if (!glob) return (name) => name === part;
  // No wildcard stands for the dot of a hidden name.
  return (name) => name.startsWith(".") === part.startsWith(".") && glob.matches(name);
}
