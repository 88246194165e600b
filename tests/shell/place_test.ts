/** Where paths lie, each place with its look-alikes. */
import { assert } from "@std/assert";
import { MARKS } from "../../lib/shell/marks.ts";
import { protectedMeanings } from "../../lib/shell/glob_path.ts";
import { isIn as liesIn, type Place, PLACE_NAMES } from "../../lib/shell/place.ts";

/** As the machine sees a path: as it stands, and as what its wildcards could mean. */
function isIn(place: Place, path: string): boolean {
  return [path, ...protectedMeanings(path)].some((meaning) => liesIn(place, meaning));
}

const UNKNOWN = MARKS.unknown;

const INSIDE: Readonly<Record<Place, readonly string[]>> = {
  root: ["/", "/*", "/.", "//", `${UNKNOWN}/`, `${UNKNOWN}/*`],
  home: ["~", "~/*", "/home", "/home/ada", "/root", "$HOME/..".replace("$HOME", "~")],
  system: ["/etc", "/usr/lib/x", "/et?", "/var/lib/mysql", "/boot/grub", "/opt", "/System/Library"],
  outside: ["../other", "/srv/www", "~/project", "/opt/tool"],
  elsewhere: ["../other/a", "/opt/shop/files", "~", "/srv"],
  data: ["/var/lib/mysql/ibdata1", "/srv/shop/uploads/2024", "/mnt/nas/photos", "/usr/local/var/postgres"],
  workspace: [".", "*", "./*", "a/..", "**/*"],
  repository: [".git", "x/.git/refs/heads", ".git/packed-refs"],
  device: ["/dev/vg0/root", "/dev/sda", "/dev/s?a", "/dev/nvme0n1p1", "/dev/mapper/root", "/dev/disk2", "/dev/mem"],
  credential: [
    "~/.ssh/id_rsa",
    "~/.s[s]h/id_*",
    "~/**/**/.ss*/id_rsa",
    "/e*/shado?",
    "id_ed25519",
    "~/.aws/credentials",
    "~/.netrc",
    "/etc/shadow",
    `${UNKNOWN}/.ssh/id_rsa`,
  ],
  private: [".env", ".en?", "app/.env.local", "server.key", "secrets.yaml", "~/.bash_history"],
  environment: ["/proc/self/environ", "/proc/1/environ"],
  history: [".git", "shop/.git/objects", ".git/objects/pack/a.pack", ".git/*", "/srv/shop.git"],
  dump: [
    "/var/lib/mysql/shop/orders.ibd",
    "/srv/backups/shop.sql.gz",
    "shop-prod.sql",
    "db_dump.sql",
    "/data/dump.rdb",
  ],
  startup: ["~/.bashrc", "/etc/profile.d/x.sh", "/etc/cron.d/x", "~/.config/autostart/x.desktop"],
  login_keys: ["~/.ssh/authorized_keys"],
  privilege: ["/etc/sudoers", "/etc/sudoers.d/x", "/etc/passwd", "/etc/ld.so.preload"],
  boot: ["/boot/vmlinuz", "/etc/fstab", "/usr/bin/ls"],
  governance: [
    "~/.codex/config.toml",
    ".codex/hooks.json",
    "~/.config/axonflow/policies.json",
    "/etc/codex/x",
    "~/.code?/config.toml",
    "repo/.code?/hooks.json",
    ".codex/h*.json",
    "~/.local/state/axonflow/audit.jsonl",
  ],
  governance_parent: ["~/.local", "~/.local/state/*", "~/.local/stat*", "~/Library/Application Support"],
  governance_key: [
    "~/.local/state/axonflow/audit.key",
    "~/.local/**/audit.k*",
    "~/.l*/s*/a*/a*.key",
    "state/axonflow/audit.ke?",
    "~/.local/state/axonflow",
    "~/.local/state/axonflow/*",
    "~/.local/state/axonflow/audit.*",
    "/srv/axonflow/audit.key",
  ],
  hidden: ["~/.config/nvim", "~/.dotfiles", "~/Library/shop", "~/.cargo/bin", "~/.local/src/cache-proxy"],
  rebuilt: ["dist", "../node_modules/*", "web/.next", "build-debug"],
  temporary: ["/tmp/x", "/private/tmp/x", "/dev/shm/x", "/var/folders/ab/cd/T/x"],
  void: ["/dev/null"],
};

const OUTSIDE: Readonly<Record<Place, readonly string[]>> = {
  root: ["/tmp", "a", "./*", UNKNOWN, `${UNKNOWN}/build`],
  home: ["~/a", "/homes", "home"],
  system: ["/tmp/x", "/usr/local/go", "/var/lib/apt/lists/x", "etc", `${UNKNOWN}/build`, "/var/cache/x"],
  outside: ["dist", "a/b", "/tmp/x", "/workspace/app", "~/.cache", "/home/ada/project/build"],
  elsewhere: ["a/b", "..a", "/tmp/x", "/workspace"],
  data: [
    "/var/lib/apt/lists/x",
    "/srv/shop/app.log",
    "/var/lib/shop/cache/x",
    "/usr/local/var/log/nginx",
    "/srv/shop/node_modules",
    "/mnt/c/src/x",
    "/usr/local/lib",
  ],
  workspace: ["build", "a/*", "/*", "**/*.ts"],
  repository: [".gitignore", ".git/index.lock", ".github"],
  device: ["/dev/null", "/dev/zero", "/dev/stdout", "dev/sda"],
  credential: [
    "~/.ssh/id_rsa.pub",
    "~/.ssh/config",
    "~/.ssh/known_hosts",
    "/etc/passwd",
    "credentials.md",
    "*/config",
    "~/.ssh/*.pub",
    "/etc/*",
    "/etc/*release",
  ],
  private: [".e*", ".env.example", ".environment", "server.crt", "secrets.md"],
  environment: ["/proc/cpuinfo"],
  history: [".gitignore", ".git/config", ".git/HEAD", ".github", "shop.git.md"],
  dump: ["schema.sql", "migrations/002_orders.sql", "backups/notes.txt", "src/backup.ts", "/var/lib/apt/lists/x"],
  startup: ["bashrc.md", ".profile", "/etc/hosts"],
  login_keys: ["~/.ssh/config"],
  privilege: ["/etc/hosts", "sudoers"],
  boot: ["/usr/local/bin/x", "boot/x"],
  governance: [
    "~/.codex/AGENTS.md",
    "codex/config.toml",
    "dist/axonflow",
    "~/.codex/sessions/x.jsonl",
    "*.json",
    ".c*",
    "*/hooks.json",
  ],
  governance_parent: ["~/.local/share", "~/.cach?", ".local"],
  governance_key: [
    "~/.local/state/axonflow/audit.jsonl",
    "~/.local/state/axonflow/audit-*.jsonl",
    "~/.local/state/axonflow/*.json",
    "~/.config/axonflow/policies.json",
    "audit.key",
  ],
  hidden: ["~", "/etc", "lib", "~/.cache", "~/.config/Code/Cache/x", "~/shop/.git", "~/.rustup/toolchains"],
  rebuilt: ["src", "dist/a", "distribution"],
  temporary: ["/tmp", "/tmp/x/y", "tmp/x", "/var/folders/ab"],
  void: ["/dev/nullx"],
};

for (const place of PLACE_NAMES) {
  Deno.test(`isIn() knows what lies in ${place} and what does not`, () => {
    for (const path of INSIDE[place]) assert(isIn(place, path), path);
    for (const path of OUTSIDE[place]) assert(!isIn(place, path), path);
  });
}
