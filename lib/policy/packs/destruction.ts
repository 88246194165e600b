/** Loss of files, disks and work that no undo brings back. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";

const WHOLE = ["root", "home", "system"] as const;
const DANGEROUS = { category: "security-dangerous", phases: ["request"], action: "block" } as const;
const COMPRESSORS = ["gzip", "pigz", "bzip2", "xz", "zstd", "lzma", "lz4", "gunzip", "bunzip2", "unxz"] as const;
const DISK = /^\/dev\//;
const WINDOWS_DELETE = ["remove-item", "ri", "rd", "del", "erase", "rmdir"] as const;
const WINDOWS_RECURSIVE = /(?:^|\s)(?:-r(?:ec\w*)?|\/s)(?:\s|$)/i;
// Read as a Unix shell does, a backslash is gone.
const WINDOWS_PLACE =
  /(?:^|[\s"'])(?:[a-z]:[\\/]*(?:\*(?:\.\*)?|(?:windows|users|program ?files(?: \(x86\))?|programdata)(?:[\\/]+[^\s\\/"']*)?)?[\\/]*|~[\\/]*\*?|\$home|\$env:(?:userprofile|systemroot|systemdrive|programfiles)[\\/]*|%(?:userprofile|systemroot|systemdrive)%[\\/]*|\/)["']?(?:\s|$)/i;
const OPEN_TO_ALL = /^(?:[0-7]?777|[0-7]?666|(?:a|ugo|o|go|ugo)?[+=](?:rwx|rw|w)|(?:[ug]+[+=]\w+,)*o[+=]\w*w\w*)$/;

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
    title: "Recursive delete outside the working folder",
    severity: "high",
    why:
      "The folder is not part of the project, so nothing can restore it; delete inside the project, or ask the user to do it",
    when: effect("delete", { places: ["outside"], recursive: true }),
    hits: ["rm -rf ../other-project", "rm -rf /srv/website", "cd .. && rm -rf notes"],
    misses: ["rm -rf dist", "rm -rf src/old", "rm -rf /workspace/app", "rm -rf /var/tmp/x"],
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
      command(["clear-disk", "format-volume", "initialize-disk", "remove-partition"]),
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
      command([
        "mkfs",
        "mkfs.ext2",
        "mkfs.ext3",
        "mkfs.ext4",
        "mkfs.xfs",
        "mkfs.btrfs",
        "mkfs.vfat",
        "mkfs.fat",
        "mkfs.ntfs",
        "mkfs.f2fs",
        "mke2fs",
        "newfs",
        "mkswap",
      ], { operand: DISK }),
      command(["blkdiscard", "sgdisk", "sfdisk", "nvme", "hdparm"], {
        operand: DISK,
        words: /(?:^| )(?:-a|--all|-Z|--zap-all|-o|--delete|format|--security-erase|\/dev\/\w+$)/,
      }),
      command("parted", { words: /\b(?:mklabel|mktable|rm|mkpart)\b/ }),
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
      "diskutil eraseDisk JHFS+ x disk2",
    ],
    misses: [
      "dd if=/dev/sda of=backup.img",
      "dd if=/dev/zero of=disk.img count=1",
      "mkfs.ext4 disk.img",
      "echo done > /dev/null",
      "wipefs /dev/sda",
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
      command(["zpool", "zfs"], { verb: /^(?:destroy|labelclear)\b/ }),
      command("cryptsetup", { verb: /^(?:luksFormat|erase|luksErase|reencrypt|luksKillSlot)\b/i }),
      command("mdadm", { options: ["zero-superblock", "stop", "S"] }),
      command("btrfs", { verb: /^(?:subvolume|device) (?:delete|remove)\b/ }),
    ),
    hits: [
      "lvremove vg0/data",
      "lvm vgremove archive",
      "zpool destroy tank",
      "cryptsetup luksFormat /dev/sdb2",
      "mdadm --zero-superblock /dev/sdb",
    ],
    misses: ["lvs", "zpool status", "zfs list -t snapshot", "cryptsetup luksDump /dev/sdb2"],
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
    title: "Overwriting files that the system starts with",
    severity: "high",
    why: "The machine may not start or let anybody log in after this; edit a copy and let an administrator install it",
    when: all(
      effect("write", {
        path:
          /^\/(?:boot\/|etc\/(?:fstab|hosts|resolv\.conf|crypttab|default\/grub|hostname|nsswitch\.conf)$|s?bin\/|usr\/s?bin\/|lib(?:64)?\/|usr\/lib(?:64)?\/(?!.*(?:site|dist)-packages|node_modules))/,
      }),
      not(command("ln", { without: ["force"] })),
    ),
    hits: ["truncate -s 0 /etc/fstab", "echo > /boot/grub/grub.cfg", "cat x | sudo tee /bin/ls"],
    misses: ["cat /etc/hosts", "sudo cp tool /usr/local/bin/", "cp /etc/fstab ."],
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
