/** Loss of files, disks and work that no undo brings back. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { DANGEROUS } from "./dangerous.ts";

const WHOLE = ["root", "home", "system"] as const;
const COMPRESSORS = ["gzip", "pigz", "bzip2", "xz", "zstd", "lzma", "lz4", "gunzip", "bunzip2", "unxz"] as const;
const ARCHIVERS = ["tar", "bsdtar", "unzip", "cpio"] as const;
const WINDOWS_DELETE = ["remove-item", "ri", "rd", "del", "erase", "rmdir"] as const;
const WINDOWS_RECURSIVE = /(?:^|\s)(?:-r(?:ec\w*)?|\/s)(?:\s|$)/i;
// Read as a Unix shell does, a backslash is gone.
const WINDOWS_PLACE =
  /(?:^|[\s"'])(?:[a-z]:[\\/]*(?:\*(?:\.\*)?|(?:windows|users|program ?files(?: \(x86\))?|programdata)(?:[\\/]+[^\s\\/"']*)?)?[\\/]*|~[\\/]*\*?|\$home|\$env:(?:userprofile|systemroot|systemdrive|programfiles)[\\/]*|%(?:userprofile|systemroot|systemdrive)%[\\/]*|\/)["']?(?:\s|$)/i;
const OPEN_TO_ALL = /^(?:[0-7]?777|[0-7]?666|(?:a|ugo|o|go|ugo)?[+=](?:rwx|rw|w)|(?:[ug]+[+=]\w+,)*o[+=]\w*w\w*)$/;

const PERSONAL = "(?:Documents|Desktop|Pictures|Photos|Music|Movies|Videos|Dropbox|OneDrive|Nextcloud)";
/** All files of a kind that people make, in a home folder as such or in one for a person's own files. */
const DOCUMENTS = new RegExp(
  String.raw`^(?:~|/(?:home|Users))/(?:(?:\*|\uE000entry|${PERSONAL})/)*(?:(?<=/${PERSONAL}/)\*$|\*\.` +
    "(?:docx?|od[tsp]|rtf|pages|pdf|epub|xlsx?|numbers|csv|pptx?|key|tex|txt|md|jpe?g|png|gif|hei[cf]|tiff?|psd|svg|raw|" +
    "cr2|nef|dng|mp3|m4a|flac|wav|mp4|mov|avi|mkv|pst|ost|mbox|eml|vcf|ics|kdbx|sqlite3?|py|ipynb|[jt]sx?|java|kt|cs|" +
    "cpp|[ch]|go|rs|rb|php|swift|sh)$)",
  "i",
);

/** The policies. */
export const destruction: readonly Policy[] = [
  {
    ...DANGEROUS,
    id: "sys_dangerous_destructive_fs",
    title: "Recursive delete of the system, home or a top-level folder",
    severity: "critical",
    why:
      "Deleting /, a home folder or a system folder cannot be undone; name the one folder below the project that you mean",
    when: any(
      effect("delete", { places: WHOLE, recursive: true }),
      effect("delete", { places: ["privilege", "boot"] }),
      effect("delete", { path: /^(?:\/|~\/|\/(?:etc|usr|bin|sbin|lib\w*|boot|sys|dev|root|home)\/)\*$/ }),
      // What `find /` found, wherever it is, and single files of the system.
      effect("delete", { path: /^\/(?:(?:etc|usr|bin|sbin|lib\w*|boot|sys|dev|opt|root|home)\/)?\uE000entry/ }),
      // Overwriting each file of it destroys as much as deleting it; so does packing it, for whatever needs the file.
      all(command(COMPRESSORS, { options: ["recursive"] }), effect("write", { places: ["root", "home"] })),
      all(
        any(
          command("shred"),
          command(COMPRESSORS, { options: ["recursive"] }),
          command(COMPRESSORS, { operand: /\/\*$/ }),
        ),
        effect("write", {
          path: /^(?:\/|~\/)(?:(?:etc|usr|var|home|root|boot|opt|s?bin|lib\w*|Users)\/)?(?:\uE000entry|\*\.\w+$)/,
        }),
      ),
    ),
    hits: [
      "rm -rf {/,b}{/,b}{/,b}{/,b}{/,b}{/,b}{/,b}{/,b}",
      "ln -s / l; rm -rf l/",
      "ln -s / l && rm -rf l/*",
      "rm -rf /",
      "sudo rm -fr ~/",
      "rm -r -f --no-preserve-root //",
      "rm -rf $HOME",
      'rm -rf "$DIR"/',
      "find / -delete",
      "cd / && rm -rf etc",
      "bash -c 'rm -rf /usr'",
      "echo 'rm -rf /' | sh",
      "rm -rf /et?",
      "X=rm; $X -rf /*",
      "find ~ -mindepth 0 -exec rm -rf {} +; rm -rf ~",
      "python3 -c 'import shutil; shutil.rmtree(\"/home\")'",
      "ls / | xargs rm -rf",
      "find /etc -name '*.conf' -exec rm -f {} \\;",
      "find / -type f -exec shred -u {} +",
      "gzip -r /",
      "sudo xz -r /etc",
      "bzip2 /etc/*",
    ],
    misses: [
      "touch {a,b}{c,d}{1..200}.txt && rm -rf {build,dist}/{a,b,c}",
      "ln -s ../common lib; rm -rf lib",
      "ln -sfn releases/2 current && ls current/",
      "rm -rf ./build",
      "rm -rf node_modules dist",
      "rm -rf /tmp/build",
      "echo 'rm -rf /'",
      "git commit -m 'never run rm -rf /'",
      "cat > notes.txt <<'EOF'\nrm -rf /\nEOF",
      'rm -rf "$TMPDIR/cache"',
      "find . -name '*.pyc' -delete",
      'd=$(mktemp -d); rm -rf "$d"/*',
      "gzip -r logs",
      "find ~ -name '*.log' -exec gzip {} +",
      "gzip -c /etc/hosts > hosts.gz",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_outside",
    title: "Deleting or emptying folders outside the working folder",
    severity: "high",
    why:
      "The folder is not part of the project, so nothing can restore it; delete inside the project, or ask the user to do it",
    when: any(
      effect("delete", { places: ["outside", "data"], recursive: true }),
      effect("delete", {
        places: ["data"],
        path: /\/\*$|^\/var\/lib\/(?:mysql|mariadb|pgsql|postgres|mongo|redis|etcd)/,
      }),
      // On another machine.
      effect("delete", { path: /^[\w.@-]{2,}:/, recursive: true }),
      // Each file emptied is as good as deleted.
      effect("write", { places: ["data"], text: /^$/ }),
      effect("write", { places: ["outside", "workspace", "home"], path: /\*$/, text: /^$/ }),
    ),
    hits: [
      "rm -rf ../other-project",
      "rm -rf /srv/website",
      "cd .. && rm -rf notes",
      'rm -rf "$(dirname "$PWD")"',
      "rm -rf /var/lib/influxdb/data/metrics",
      "rm -f /var/lib/mysql/ib_logfile0",
      "find ~/Videos -type f -exec rm -f {} +",
      "find /srv/media -type f -print0 | xargs -0 rm -f",
      "fd -u . ~/Videos -x rm",
      "find ~/Videos -type f -exec truncate -s 0 {} \\;",
      "npx rimraf ../other-project",
      "mkdir /tmp/none; rsync -a --delete /tmp/none/ /srv/website/",
      'd=$(mktemp -d) && rclone sync "$d" remote:photos',
      "truncate -s 0 /srv/shop/orders.sqlite",
      'for f in ~/Videos/*; do : > "$f"; done',
      "ansible web -m file -a 'path=/srv/website state=absent'",
      "pdsh -w web1 rm -rf /srv/website",
    ],
    misses: [
      "rm -rf dist",
      "rm -rf src/old",
      "rm -rf /workspace/app",
      "rm -rf /var/tmp/x",
      'rm -rf "$(dirname "$0")/build"',
      "rm -rf /var/lib/apt/lists/*",
      "find ~/Videos -name '*.part' -exec rm -f {} +",
      "find . | grep '\\.pyc$' | xargs rm -f",
      "fd -e pyc -x rm",
      "npx rimraf dist",
      "rsync -a --delete build/ /srv/website/",
      "truncate -s 20G /srv/vm/disk.img",
      "truncate -s 0 /srv/shop/app.log",
      "touch /srv/shop/restart.txt",
      "ansible web -m ping",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_documents",
    title: "Deleting all of a person's files of a kind",
    severity: "high",
    why:
      "Documents, pictures and sources all over a home folder are somebody's work; name the one folder that you mean",
    when: any(
      effect("delete", { path: DOCUMENTS }),
      effect("write", { path: DOCUMENTS, text: /^$/ }),
    ),
    hits: [
      "find ~ -name '*.odt' -delete",
      "find \"$HOME\" -type f -iname '*.pdf' -print0 | xargs -0 rm -f",
      "cd ~ && find . -name '*.xlsx' | while read -r f; do rm -f \"$f\"; done",
      "rm -f $(find /home/ada -name '*.py')",
      "find ~/Pictures ~/Desktop -name '*.jpg' -exec truncate -s 0 {} +",
      "fd -e pptx . ~ -x rm",
      "fd '\\.pptx$' ~/Documents -X rm -f",
      "rm -f ~/Documents/*",
      "rm -f ~/*.pdf",
    ],
    misses: [
      "find ~ -name '*.log' -delete",
      "find ~ -name .DS_Store -print0 | xargs -0 rm -f",
      "find ~/Downloads -name '*.pdf' -delete",
      "find ~/src/shop -name '*.png' -delete",
      "find docs -name '*.pdf' -delete",
      "find ~ -name '*.odt' -print0 | xargs -0 ls -l",
      "fd -e pyc . ~ -x rm",
      "rm -f ~/Documents/draft.odt",
      "rm -f ~/.cache/shop/*",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_windows",
    title: "Recursive delete of a drive, of Windows or of home",
    severity: "critical",
    why: "The drive or the profile cannot be restored; name the one folder below the project that you mean",
    when: any(
      all(command(WINDOWS_DELETE, { words: WINDOWS_RECURSIVE }), command(WINDOWS_DELETE, { words: WINDOWS_PLACE })),
      all(command(WINDOWS_DELETE), effect("delete", { places: ["root", "home"] })),
      all(
        command(WINDOWS_DELETE),
        effect("delete", { path: /^(?:\/(?:Users\/|Windows\/)?|~\/)\uE000entry|^\/Windows(?:\/|$)/i }),
      ),
      command(["clear-disk", "format-volume", "initialize-disk", "remove-partition", "clear-recyclebin"]),
      command("cipher", { words: /\/w:[a-z]:/i }),
    ),
    hits: [
      "powershell -c 'Remove-Item -Recurse -Force C:\\\\'",
      "cmd /c 'rd /s /q C:\\\\Users'",
      "Remove-Item -Recurse -Force ~",
      "pwsh -c 'rm -r -fo $HOME'",
      "del /s /q 'C:\\\\*'",
      "cmd /c 'del /f /s /q C:\\*.*'",
      "cmd /c 'if exist C:\\Users rd /s /q C:\\Users'",
      "pwsh -c 'gci C:\\ -Recurse | ri -Force'",
      "pwsh -c '$x = \"C:\\\"; Remove-Item -Recurse $x'",
      "pwsh -c \"iex ('Remove' + '-Item -Recurse -Force C:\\\\')\"",
    ],
    misses: [
      "Remove-Item -Recurse -Force dist",
      "cmd /c 'rd /s /q build'",
      "powershell -c 'Get-ChildItem C:\\\\'",
      "cmd /c 'echo rd /s /q C:\\'",
      "pwsh -c 'Write-Output \"Remove-Item -Recurse -Force C:\\\"'",
      "del /q a.txt",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_listed",
    title: "Recursive delete of whatever a list names",
    severity: "high",
    why: "A list can name anything, also an empty line or /; show the list first, then delete what it names by name",
    when: effect("delete", { path: /^\uE000listed$/, recursive: true }),
    hits: ["xargs rm -rf < paths.txt", "xargs -a paths.txt rm -rf", "cat paths.txt | xargs -I{} rm -rf {}"],
    misses: ["xargs rm -f < files.txt", "echo build | xargs rm -rf", 'rm -rf "$DIR"', "xargs ls < paths.txt"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_workspace",
    title: "Delete of the whole working folder",
    severity: "high",
    why:
      "This deletes everything in the working folder, work that was never committed included; name the files or folders you mean",
    when: effect("delete", { places: ["workspace"], recursive: true }),
    hits: ["rm -rf .", "rm -rf ./*", "find . -delete", "find . -print0 | xargs -0 rm -rf"],
    misses: ["cd build && rm -rf *", "rm *", "find . -name '*.tmp' -delete"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_delete_repository",
    title: "Delete of a repository's history",
    severity: "critical",
    why:
      "The .git folder holds all commits, also those that were never pushed; leave it alone, or clone into another folder",
    when: any(effect("delete", { places: ["repository"] }), effect("write", { places: ["repository"], text: /^$/ })),
    hits: ["rm -rf .git", "rm -f .git/packed-refs", "find . -name .git -exec rm -rf {} +"],
    misses: ["rm -f .git/index.lock", "rm .gitignore", "ls .git"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_move_system",
    title: "Moving the system, home or files into nothing",
    severity: "critical",
    why: "What is moved over /dev/null or out of a system folder is lost to everything that needs it; copy it instead",
    when: any(
      effect("move", { places: WHOLE, path: /^[^\uE000]*$/ }),
      effect("move", { to: ["void"] }),
    ),
    hits: ["mv ~ /dev/null", "mv -- /* /tmp", "mv report.txt /dev/null", "mv /var/lib/mysql /tmp/x"],
    misses: ["mv a.txt b.txt", "mv build /tmp/build-old", "mv ~/Downloads/a.zip ."],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_disk_write",
    title: "Raw write to a disk or to memory",
    severity: "critical",
    why: "Writing to a device destroys the file systems on it; write to an image file instead",
    when: any(
      effect(["write", "move"], { places: ["device"] }),
      command("nvme", { verb: /^(?:format|sanitize)\b/ }),
      command("hdparm", { words: /--security-erase/ }),
      command("gpart", { verb: /^(?:destroy|delete)\b/ }),
      command("asr", { words: /--erase\b/ }),
      command("diskutil", {
        verb: /^(?:erase\w*|zeroDisk|randomDisk|secureErase|partitionDisk|apfs delete\w*|reformat)/i,
      }),
      command("format", { words: /^[a-z]:/i }),
      command("diskpart", { words: /^\/s\b/i }),
    ),
    hits: [
      "dd if=/dev/zero of=/dev/sda bs=1M",
      "echo x > /dev/nvme0n1",
      "cat image.iso | sudo tee /dev/sdb",
      "mkfs.ext4 /dev/sdb1",
      "wipefs -a /dev/sda",
      "shred -n 3 /dev/sda",
      "mkfs.xfs -f /dev/data-vg/home",
      "mkfs.vfat -n BOOT /dev/sdb1",
      "printf 'o\\nw\\n' | fdisk /dev/sdb",
      "sfdisk /dev/sdb < table.txt",
      "sfdisk --delete /dev/sdb 1",
      "sgdisk -Z /dev/sdb",
      "partclone.ext4 -r -s a.img -o /dev/sdb1",
      "zpool create tank /dev/sdb",
      "nwipe --autonuke /dev/sdb",
      "asr restore --source a.dmg --target /Volumes/x --erase",
      "diskutil eraseDisk JHFS+ x disk2",
    ],
    misses: [
      "dd if=/dev/sda of=backup.img",
      "dd if=/dev/zero of=disk.img count=1",
      "mkfs.ext4 disk.img",
      "echo done > /dev/null",
      "wipefs /tmp/disk.img",
      "wipefs /dev/sdb",
      "wipefs --no-act -a /dev/sdb",
      "mkfs.ext4 -n /dev/sdb1",
      "mkfs.xfs -N /dev/sdb1",
      "fdisk -l /dev/sdb",
      "sfdisk -d /dev/sdb > table.txt",
      "sgdisk -p /dev/sdb",
      "zpool create -n tank /dev/sdb",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_volume_destroy",
    title: "Destroying volumes, pools or encrypted disks",
    severity: "critical",
    why: "The volume's data is gone with it; take a snapshot and let an administrator do this",
    when: any(
      command(["lvremove", "vgremove", "pvremove", "lvreduce"]),
      command(["zpool", "zfs"], { verb: /^(?:destroy|labelclear|rollback)\b/, without: ["n"] }),
      command("cryptsetup", { verb: /^(?:luksFormat|erase|luksErase|reencrypt|luksKillSlot|luksRemoveKey)\b/i }),
      command("mdadm", { options: ["zero-superblock", "stop", "S"] }),
      command("btrfs", { verb: /^(?:subvolume|device) (?:delete|remove)\b/ }),
      command("lvresize", { words: /(?:^|\s)(?:-[Ll]|--size|--extents)[= ]?-\d/ }),
      command("drbdadm", { words: /(?:^|\s)wipe-md\b/ }),
      command("vgreduce", { options: ["removemissing", "a", "all"] }),
      command("snapper", { words: /(?:^|\s)(?:delete|rm)\s/ }),
      command(["stratis", "gluster"], { words: /^(?:pool|fs|filesystem|volume) (?:destroy|delete)\b/ }),
      command(["ceph", "rbd", "rados"], {
        words: /^(?:osd )?(?:pool (?:rm|delete)|purge|destroy|rm|rmpool|remove|fs rm)\s|--yes-i-really/,
      }),
      command(["qm", "pct"], { verb: /^destroy\b/ }),
      command("wsl", { options: ["unregister"] }),
      command("limactl", { verb: /^(?:delete|rm)\b/ }),
    ),
    hits: [
      "lvremove vg0/data",
      "lvm vgremove archive",
      "zpool destroy tank",
      "cryptsetup luksFormat /dev/sdb2",
      "mdadm --zero-superblock /dev/sdb",
      "zfs rollback -r tank/data@friday",
      "rbd rm images/disk1",
      "wsl --unregister Debian",
    ],
    misses: [
      "lvs",
      "zpool status",
      "zfs list -t snapshot",
      "zfs destroy -nv tank/old",
      "cryptsetup luksDump /dev/sdb2",
      "rbd ls images",
      "wsl --list --verbose",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_permission_wide",
    title: "Recursive mode or owner change of the system",
    severity: "critical",
    why:
      "Wrong modes or owners on system folders lock everybody out; change the one folder of the project that needs it",
    when: any(
      effect("permission", {
        places: ["root", "system"],
        path: /^(?!\/(?:var|usr\/local|opt|srv|mnt|media|data|run)\/.)/,
        recursive: true,
      }),
      effect("permission", {
        places: ["home"],
        recursive: true,
        text: /^(?:0?777|0?000|0?666|[augo]*[+=]rwx|a-\w+|[^0-7+=-]*-\w*r\w*)$/,
      }),
      effect("permission", { places: ["root", "privilege"], text: /^0?(?:777|666|000)$/ }),
      // Everything below a folder of the machine open to everybody.
      effect("permission", {
        path: /^\/(?!tmp\/|var\/tmp\/|workspaces?\/|app\/|dev\/shm\/)/,
        recursive: true,
        text: OPEN_TO_ALL,
      }),
      effect("permission", { path: /^\/(?:[^/]+\/)?\uE000entry/, text: OPEN_TO_ALL }),
      all(
        command(["chown", "chgrp"], { operand: /^(?:root|0|nobody|daemon)(?::|$)/ }),
        effect("permission", { places: ["home"], recursive: true }),
      ),
      command("icacls", {
        words:
          /^[a-z]:[\\/]*(?:windows|users|program files)?[\\/]*\s.{0,200}(?:\/grant|\/setowner|\/reset|\/remove)\b/i,
      }),
      command("takeown", { words: /\/f\s+[a-z]:[\\/]*(?:windows|users)?[\\/]*(?:\s|$)/i }),
      all(command("setfacl"), effect("permission", { recursive: true, text: /(?:^|,)o(?:ther)?:+[r-]?w/ })),
      all(command("chattr"), effect("permission", { places: ["home"], recursive: true })),
      all(command(["chattr", "setfacl"]), effect("permission", { places: ["privilege"] })),
    ),
    hits: [
      "chmod -R 777 /",
      "chown -R nobody /etc",
      "command /bin/chmod --rec 000 /",
      "chmod 666 /etc/shadow",
      "chmod -R 777 ~",
      "chmod -R 777 /var/www",
      "chown -R root ~",
      "find / -perm 644 -exec chmod 777 {} +",
      "setfacl -R -m u:nobody:rwx /",
      "setfacl --recursive -m o:rw /var/www",
      "chattr -R +i /etc",
      "chattr -i /etc/sudoers",
    ],
    misses: [
      "setfacl -R -m g:dev:rwX ./shared",
      "chattr +i notes.txt",
      "chmod -R a+rX .",
      "chmod 644 /usr/local/share/doc.txt",
      'chown -R "$USER" ~/.npm',
      "chmod +x run.sh",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_system_overwrite",
    title: "Overwriting or removing files that the system starts with",
    severity: "high",
    why: "The machine may not start or let anybody log in after this; edit a copy and let an administrator install it",
    when: any(
      // Whatever an archive holds, over whatever is there.
      all(command(ARCHIVERS), effect("write", { path: /^\/(?:etc\/)?\uE000entry/ })),
      all(
        effect(["write", "delete", "move"], {
          path:
            /^\/(?:boot\/|etc\/(?:fstab|hosts|resolv\.conf|crypttab|default\/grub|hostname|nsswitch\.conf)$|s?bin\/|usr\/s?bin\/|lib(?:64)?\/|usr\/lib(?:64)?\/(?!.*(?:site|dist)-packages|node_modules))/,
        }),
        not(command("ln", { without: ["force"] })),
      ),
    ),
    hits: [
      "truncate -s 0 /etc/fstab",
      "echo > /boot/grub/grub.cfg",
      "cat x | sudo tee /bin/ls",
      "tar xf backup.tar -C /",
      "cd / && unzip -o backup.zip",
      "7z x backup.7z -o/",
      "rm -f /etc/hosts",
    ],
    misses: [
      "cat /etc/hosts",
      "sudo cp tool /usr/local/bin/",
      "cp /etc/fstab .",
      "sudo tar -C /usr/local -xzf go.tar.gz",
      "unzip a.zip -d /tmp/a",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_key_delete",
    title: "Deleting private keys",
    severity: "critical",
    why:
      "What only the key opens stays closed for ever; move the old key aside, or make the new one under another name",
    when: any(
      effect(["delete", "write"], {
        path:
          /^~\/(?:\.ssh\/(?:id_(?![^/]*\.pub$)|\*)|\.gnupg\/(?!.*\.(?:conf|lock)$).|\.password-store|Library\/Keychains|\.local\/share\/keyrings)/,
        text: /^$/,
      }),
      command(["gpg", "gpg2"], { words: /--delete-secret-(?:and-public-)?keys?\b/ }),
      command("security", { verb: /^delete-(?:keychain|identity)\b/ }),
      command(["pass", "gopass"], { verb: /^(?:rm|remove|delete)\b/ }),
    ),
    hits: [
      "rm -f ~/.ssh/id_rsa",
      "shred -u ~/.gnupg/secring.gpg",
      "gpg --batch --delete-secret-key ada",
      "yes | ssh-keygen -f ~/.ssh/id_rsa -N ''",
      "security delete-keychain login.keychain",
    ],
    misses: [
      "rm ~/.ssh/id_rsa.pub",
      "rm ~/.ssh/known_hosts.old",
      "gpg --delete-keys ada",
      "ssh-keygen -t ed25519 -f ~/.ssh/id_ed25519 -N ''",
      "cp id_rsa ~/.ssh/id_rsa",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_disk_fill",
    title: "Filling the disk or the memory",
    severity: "high",
    why:
      "It ends when nothing is left, and by then nothing else works; say how much it may be, for example with count=",
    when: any(
      all(
        command("dd", { words: /\bif=\/dev\/(?:zero|u?random)\b/ }),
        command("dd", { words: /\bof=(?!\/dev\/)/ }),
        not(command("dd", { words: /\bcount=/ })),
      ),
      command(["tail", "tac", "sort", "rev"], { operand: /^\/dev\/(?:zero|u?random)$/ }),
      command("fallocate", { words: /-\w*l\s*\d+[TPE]/i }),
    ),
    hits: ["dd if=/dev/zero of=/tmp/fill bs=1M", "tail /dev/zero", "fallocate -l 100T x"],
    misses: ["dd if=/dev/zero of=a.img bs=1M count=64", "head -c 16 /dev/urandom", "fallocate -l 2G swapfile"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_fork_bomb",
    title: "Processes that multiply without end",
    severity: "critical",
    why:
      "The machine runs out of processes and has to be switched off; limit the number of processes, for example with xargs -P",
    when: effect("multiply"),
    hits: [
      ":(){ :|:& };:",
      "bomb() { bomb | bomb & }; bomb",
      "while true; do ./work & done",
      "a(){ b & }; b(){ a; }; a",
    ],
    misses: [
      "while true; do date; sleep 1; done",
      "f() { f2; }; f2() { ls; }; f",
      "for i in 1 2; do work & done; wait",
    ],
  },
];
