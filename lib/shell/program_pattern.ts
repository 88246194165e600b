/** Which programs a name with wildcards could be. */
import { globOf, isGlob } from "./glob.ts";
import { programNames } from "./programs/table.ts";
import { wrappers } from "./wrappers.ts";

/** One letter is enough to mean these. */
const HARMFUL = ["rm", "dd", "sh", "bash", "cat", "curl", "wget", "nc", "chmod", "chown", "mv", "cp", "find", "shred"];
/** These are governed wherever they lie. */
const OWN = ["axonflow", "codex"];
/** Policies stop these by their names alone; no table describes what they do. */
const OTHERS =
  "mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.btrfs mkfs.vfat cryptsetup zfs lvremove vgremove pvremove nvme efibootmgr flashrom fastboot ttyd gotty btrfs debugfs e2fsck tune2fs resize2fs kexec pivot_root chage adduser addgroup setcap visudo chflags restic borg timeshift kubeadm ngrok chisel bore frpc rathole cloudflared tailscale xmrig minerd cpuminer msfvenom msfconsole pwncat hping3 slowloris mimikatz gcore linpeas pspy faketime"
    .split(" ");

/** Fewer letters than these could be almost any program. */
const FEWEST = 2;

/**
 * The programs that the base name of a command could be, if it has wildcards and letters beside them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(programsLike("/usr/bin/shut*own", "shut*own"), ["shutdown"]);
 * assertEquals(programsLike("./scripts/*.sh", "*.sh"), []);
 * ```
 */
export function programsLike(name: string, program: string): string[] {
  if (!isGlob(program)) return [];
  const glob = globOf(program);
  const letters = glob.literal.replace(/[^a-z0-9]/g, "").length;
  // `[` and `[[` are programs themselves.
  if (letters === 0) return [];
  const known = [...OWN, ...HARMFUL];
  // In the project's own folders are the project's own programs.
  if (letters >= FEWEST && (/^[~/]/.test(name) || !name.includes("/"))) {
    known.push(...OTHERS, ...programNames(), ...Object.keys(wrappers));
  }
  return [...new Set(known)].filter((each) => glob.matches(each));
}
