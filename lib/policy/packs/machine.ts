/** The running machine: its power, processes, firewall, kernel, mounts and users. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { HIGH } from "./dangerous.ts";

const PACKAGE_MANAGERS = [
  "apt",
  "apt-get",
  "aptitude",
  "dpkg",
  "dnf",
  "yum",
  "microdnf",
  "zypper",
  "rpm",
  "pacman",
  "yay",
  "apk",
  "emerge",
  "brew",
] as const;

/** The policies. */
export const machine: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_power_off",
    title: "Switching the machine off",
    why: "Everything that runs on the machine stops, this session included; ask the user to do it",
    when: any(
      all(command("shutdown"), not(command("shutdown", { words: /^(?:-c|--help|--show|-k\b|\/a|-a)/ }))),
      command(["reboot", "halt", "poweroff"], { without: ["help", "w", "wtmp-only"] }),
      command(["init", "telinit"], { words: /^[016s]$/i }),
      command("systemctl", {
        verb:
          /^(?:poweroff|reboot|halt|kexec|suspend|hibernate|emergency|rescue|isolate (?:rescue|emergency|poweroff|reboot))\b/,
      }),
      command("loginctl", { verb: /^(?:poweroff|reboot)\b/ }),
      effect("write", { path: /^\/proc\/sysrq-trigger$/ }),
    ),
    hits: ["shutdown -h now", "sudo reboot", "init 0", "systemctl poweroff", "echo b > /proc/sysrq-trigger"],
    misses: ["shutdown -c", "systemctl status", "last reboot", "echo reboot", "uptime"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_kill_all",
    title: "Killing every process, or the first one",
    why: "The session, the editor and the services of the machine die with it; kill the one process by its number",
    when: any(
      command("kill", {
        words: /(?:^|\s)(?:--\s+)?-1$|(?:^|\s)-(?:9|KILL|SIGKILL|s \w+|15|TERM)\s+(?:--\s+)?(?:-1|1)(?:\s|$)/,
      }),
      command("kill", { words: /^1$/ }),
      command("killall5"),
      command(["pkill", "killall", "skill"], {
        words: /(?:^|\s)(?:-u|--euid|-U|--uid|--user)[= ]?\S+$|^(?:-\S+ )*(?:\.\*?|'?\^?\.\*\$?'?)$|(?:^|\s)-9 -1$/,
      }),
      command(["pkill", "killall"], {
        operand: /^(?:systemd|init|sshd|dockerd|containerd|launchd|loginwindow|WindowServer|Xorg|gnome-shell)$/,
      }),
      command("loginctl", { verb: /^(?:terminate-user|kill-user|terminate-session)\b/ }),
      command("taskkill", { words: /\/im\s+\*/i }),
      command("fuser", { words: /^(?:-\w*k\w*m?\w*|-k -m)\s+\/(?:\s|$)/ }),
    ),
    hits: [
      "python3 -c 'import os; os.kill(-1, 9)'",
      "perl -e 'kill 9, -1'",
      "python3 - <<'E'\nimport psutil\nfor p in psutil.process_iter():\n    p.kill()\nE",
      "kill -9 -1",
      "pkill -u ada",
      "killall5 -9",
      "kill -9 1",
      "pkill -9 sshd",
    ],
    misses: [
      `python3 -c 'enemy.kill(-1)'`,
      "python3 -c 'import os; os.kill(-1, 0)'",
      "python3 -c 'import os; os.kill(4711, 9)'",
      "python3 - <<'E'\nimport psutil\nfor p in psutil.process_iter():\n    if p.name() == 'vite':\n        p.kill()\nE",
      "kill -9 4242",
      "pkill node",
      "kill %1",
      "killall -l",
      "pkill -u ada node",
      "kill -0 1234",
    ],
  },
  {
    ...HIGH,
    id: "sys_dangerous_protection_off",
    title: "Switching off a firewall or the protection of the system",
    why: "The machine is open to anybody until somebody notices; open the one port that is needed, or ask the user",
    when: any(
      command(["iptables", "ip6tables"], {
        words: /(?:^|\s)(?:-F|--flush|-X|--delete-chain)(?:\s|$)|-P (?:INPUT|FORWARD) ACCEPT/,
      }),
      command("nft", { words: /^(?:flush ruleset|delete table)/ }),
      command("ufw", { words: /(?:^|\s)(?:disable|reset)(?:\s|$)|default allow incoming/ }),
      command("pfctl", { words: /(?:^|\s)-\w*[dF]/ }),
      command("setenforce", { words: /^(?:0|permissive)$/i }),
      command("systemctl", {
        verb: /^(?:stop|disable|mask)\b/,
        operand:
          /^(?:firewalld|ufw|nftables|iptables|apparmor|auditd|fail2ban|falco|clamav\S*|crowdstrike|falcon-sensor|osqueryd|wazuh\S*|rsyslog|systemd-journald)(?:\.service)?$/,
      }),
      command("service", { words: /^(?:ufw|firewalld|iptables|apparmor|auditd|fail2ban|rsyslog) stop/ }),
      command("aa-teardown"),
      command(["aa-disable", "aa-complain"]),
      command("auditctl", { words: /(?:^|\s)(?:-e 0|-D)(?:\s|$)/ }),
      command("csrutil", { words: /^(?:disable|authenticated-root disable)/ }),
      command("spctl", { words: /--(?:master|global)-disable/ }),
      command(["uninstall-windowsfeature", "remove-windowsfeature", "disable-windowsoptionalfeature"], {
        words: /defender/i,
      }),
      command("netsh", { words: /^(?:adv)?firewall\b.*\b(?:off|disable)\b/i }),
      command("set-mppreference", {
        words: /-Disable\w+(?:[\s:]+(?!\$?false|0)\S|\s*$)|-(?:MAPSReporting|SubmitSamples\w*)\s/i,
      }),
      command("add-mppreference", { words: /-Exclusion\w+/i }),
      command("set-netfirewallprofile", { words: /-Enabled[\s:]+\$?False/i }),
      command("reg", {
        words:
          /^add\b.*(?:EnableLUA|ConsentPromptBehaviorAdmin|LocalAccountTokenFilterPolicy|UseLogonCredential|Disable(?:AntiSpyware|RealtimeMonitoring|BehaviorMonitoring))\b/i,
      }),
      command("fdesetup", { words: /^disable/ }),
      command(["sc", "net"], {
        words: /^(?:stop|delete|config)\s+"?(?:WinDefend|mpssvc|EventLog|Sense|WdNisSvc|SecurityHealthService)/i,
      }),
      effect("write", {
        path:
          /^\/etc\/(?:selinux\/config|apparmor\.d\/.*|ufw\/.*|iptables\/.*|nftables\.conf|audit\/.*|security\/limits\.conf)$|^\/sys\/fs\/selinux\/enforce$/,
      }),
    ),
    hits: [
      "iptables -F",
      "sudo ufw disable",
      "setenforce 0",
      "nft flush ruleset",
      "systemctl stop firewalld",
      "powershell -c 'Set-MpPreference -DisableRealtimeMonitoring $true'",
      "Set-MpPreference -DisableRealtimeMonitoring 1",
      "cmd /c 'netsh advfirewall set allprofiles state off'",
      "powershell -c 'Stop-Service WinDefend -Force'",
      "reg add 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender' /v DisableAntiSpyware /d 1 /f",
    ],
    misses: [
      "iptables -L -n",
      "ufw status",
      "getenforce",
      "nft list ruleset",
      "systemctl status firewalld",
      "pwsh -c 'Get-MpPreference'",
      "pwsh -c 'Get-Service WinDefend'",
    ],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_kernel_module",
    title: "Loading code into the kernel",
    why: "A module has every right there is and stays hidden if it wants to; let the user load it",
    when: any(
      command("insmod"),
      command(["modprobe", "kextload", "kmutil"], { operand: /\.ko\b|\.kext\b|^[./~]/ }),
      command("rmmod", { operand: /^(?:ext4|xfs|btrfs|nvme|ahci|virtio\w*|usb\w*|e1000e?|iwlwifi)/ }),
      command("kexec"),
      command("bpftool", { words: /^prog load/ }),
      command("sysctl", {
        words:
          /kernel\.(?:core_pattern|modprobe|randomize_va_space|yama\S*|unprivileged_bpf_disabled|kptr_restrict)\s*=|vm\.overcommit_memory\s*=/,
      }),
      effect("write", { path: /^\/proc\/sys\/(?:kernel|vm|fs)\/|^\/sys\/kernel\/(?:security|debug)\// }),
    ),
    hits: [
      "insmod rootkit.ko",
      "modprobe ./evil.ko",
      "sysctl -w kernel.core_pattern='|/tmp/x'",
      "echo '|/tmp/x' > /proc/sys/kernel/core_pattern",
    ],
    misses: ["lsmod", "modprobe -r fuse", "sysctl kernel.hostname", "modinfo ext4"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_mount",
    title: "Mounting over the system, or taking its disks away",
    why: "Programs lose their files while they run, and data that is not written yet is lost; mount below /mnt instead",
    when: any(
      command("umount", { words: /(?:^|\s)-\w*a|(?:^|\s)(?:\/|\/(?:usr|var|home|boot|etc))(?:\s|$)/ }),
      command("swapoff", { words: /(?:^|\s)(?:-a|--all)\b/ }),
      command("mount", { words: /\s\/(?:usr|bin|sbin|lib|lib64|etc|boot|home|root|var)\/?$/ }),
      command("mount", { words: /remount,rw\b\S* \/$|remount,rw \/(?:\s|$)|remount,noexec\S* \/$/ }),
      command("fstrim", { words: /^(?:-a|--all)/ }),
      command(["pivot_root", "switch_root"]),
      command(["fsck", "e2fsck", "xfs_repair", "debugfs", "tune2fs", "resize2fs"], {
        words: /\/dev\/(?:sd|nvme|vd|xvd|mapper)/,
        without: ["n", "N", "l"],
      }),
    ),
    hits: ["umount -a", "mount --bind /tmp/x /etc", "swapoff -a", "umount -l /", "fsck -y /dev/sda1"],
    misses: [
      "fsck -N /dev/sda1",
      "fsck -n /dev/sda1",
      "mount",
      "mount /dev/sdb1 /mnt/usb",
      "umount /mnt/usb",
      "mount --bind src build/src",
    ],
  },
  {
    ...HIGH,
    id: "sys_dangerous_user_delete",
    title: "Deleting or locking out users of the machine",
    why: "People can no longer log in, and their files may go with the account; let the user change accounts",
    when: any(
      command(["userdel", "deluser", "groupdel", "delgroup"]),
      command("usermod", { words: /(?:^|\s)(?:-L|--lock|-e 1|-s \/(?:usr\/)?s?bin\/(?:nologin|false))/ }),
      command("passwd", { words: /(?:^|\s)(?:-l|-d|--lock|--delete|-e)(?:\s|$)/ }),
      command("dscl", { words: /-delete\s+\/Users/ }),
      command("sysadminctl", { words: /-deleteUser/ }),
      command("net", { words: /^user\s+\S+\s.*\/(?:delete|active:no)/i }),
      command("chsh", { words: /\/(?:nologin|false)\b/ }),
      command("chage", { words: /(?:^|\s)-E\s*0/ }),
    ),
    hits: ["userdel -r ada", "deluser --remove-home ada", "passwd -l root", "usermod -L ada"],
    misses: ["id ada", "passwd --status ada", "getent passwd", "useradd --help"],
  },
  {
    ...HIGH,
    action: "warn",
    severity: "medium",
    id: "sys_dangerous_service_stop",
    title: "Stopping services that others rely on",
    why: "Containers, schedules and names no longer work until somebody starts it again; restart it, or ask the user",
    when: command("systemctl", {
      verb: /^(?:stop|disable|mask) (?:docker|containerd|cron|crond|systemd-resolved|systemd-timesyncd|chronyd?)\b/,
    }),
    hits: ["systemctl stop docker", "systemctl disable --now cron"],
    misses: ["systemctl restart docker", "systemctl stop nginx", "systemctl status cron"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_network_off",
    title: "Cutting the machine off",
    why:
      "The connection that this session runs on goes too, and nobody can log in to bring it back; restart the service, or ask the user",
    when: any(
      command("systemctl", {
        verb: /^(?:stop|disable|mask) (?:sshd?|networking|NetworkManager|systemd-networkd|dbus)\b/,
      }),
      command("service", { words: /^(?:sshd?|networking|network|NetworkManager) stop/ }),
      command("ip", {
        words:
          /^(?:-\w+ )*(?:link|l) (?:set (?:dev )?(?:en|eth|wl|bond)\S+ down|del(?:ete)? (?:en|eth|wl|bond))|^(?:-\w+ )*(?:route|r) (?:flush|del(?:ete)? default)|^(?:-\w+ )*(?:addr|address|a) flush/,
      }),
      command("ifconfig", { words: /^(?:en|eth|wl)\S* down$/ }),
      command("firewall-cmd", { options: ["panic-on"] }),
      command("ifdown", { words: /^(?:-\w+ )*(?:-a|--all|en\w+|eth\w+|wl\w+)$/ }),
      command("nmcli", {
        words:
          /^(?:networking|net|n) off|^(?:radio|r) all off|^(?:device|dev|d) (?:disconnect|down|delete) (?:en|eth|wl)/,
      }),
      command("route", { words: /^(?:del|delete) default|^flush|^-n flush/ }),
      command("rfkill", { words: /^block (?:all|wifi|wlan)/ }),
      command("tc", { words: /\bdev (?:en|eth|wl)\S* .*\bloss 100%/ }),
      command("networksetup", { words: /^-set(?:airportpower \S+|networkserviceenabled .*) off/i }),
      command("netsh", { words: /^interface set\b.*(?:disable|admin=disabled?)/i }),
      command("disable-netadapter"),
      command(["iptables", "ip6tables"], {
        words: /-P (?:INPUT|OUTPUT) DROP|-[AI] (?:INPUT|OUTPUT)(?: \d+)? -j (?:DROP|REJECT)/,
      }),
    ),
    hits: [
      "systemctl stop sshd",
      "ip link set eth0 down",
      "ifconfig en0 down",
      "ip route flush table main",
      "nmcli networking off",
    ],
    misses: ["systemctl restart sshd", "ip link show", "ip link set veth0 down", "ifconfig -a", "nmcli device status"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_clock",
    title: "Setting the clock of the machine",
    why: "Certificates, schedules and logs go wrong for everybody; use faketime for the one program that is meant",
    when: any(
      command("date", { words: /^(?:-\w*s\b|--set\b)/ }),
      command("timedatectl", { verb: /^set-(?:time|ntp (?:false|no|0))\b/ }),
      command("hwclock", { words: /--set\b/ }),
      command("set-date"),
    ),
    hits: ["date -s '2031-01-01'", "timedatectl set-time 2031-01-01"],
    misses: ["date", "date -d yesterday", "timedatectl status", "timedatectl set-timezone UTC"],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_firmware",
    title: "Changing firmware, or what the machine starts from",
    why: "A machine that no longer starts has to be repaired by hand; read it out instead, and let the user change it",
    when: any(
      command("efibootmgr", { options: ["B", "delete-bootnum", "O", "delete-bootorder"] }),
      command("flashrom", { words: /(?:^|\s)(?:-[wE]|--write|--erase)\b/ }),
      command("bcdedit", { words: /^\/(?:delete\w*|import)\b/i }),
      command("nvram", { words: /^-[cd]\b/ }),
      command("mokutil", { words: /--(?:disable-validation|reset|delete)\b/ }),
      command(["tpm2_clear", "tpm_clear"]),
      command("bootctl", { verb: /^remove\b/ }),
      command("ipmitool", { words: /\bpower (?:off|cycle|reset|soft)\b|\bmc reset\b/ }),
      command("fastboot", { words: /(?:^|\s)(?:erase|format\S*|-w|flashing (?:un)?lock)(?:\s|$)/ }),
      command("dkms", { words: /^remove\b.*--all/ }),
      command("modprobe", { words: /^(?:-r|--remove) (?:ext4|xfs|btrfs|nvme|ahci|virtio\w*|e1000e?)\b/ }),
      command("systemctl", { verb: /^set-default (?:rescue|emergency|poweroff|reboot)/ }),
      effect(["delete", "write"], { path: /^\/sys\/firmware\/efi\/efivars\/./ }),
    ),
    hits: [
      "efibootmgr -b 0003 -B",
      "flashrom -p internal -w new.rom",
      "bcdedit /delete {default}",
      "fastboot erase system",
    ],
    misses: ["efibootmgr -v", "flashrom -p internal -r old.rom", "bcdedit /enum", "fastboot devices"],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_essential_package",
    title: "Removing packages that the system cannot do without",
    why: "No program starts, or nothing can be installed any longer; remove the one package that is meant by its name",
    when: all(
      command(PACKAGE_MANAGERS, {
        words:
          /^(?:-\S+ )*(?:remove|purge|autoremove|erase|rm|del|uninstall)\b|(?:^|\s)(?:-R\w*|-e|-r|--remove|--purge|--erase|--unmerge)(?:\s|$)/,
      }),
      not(
        command(PACKAGE_MANAGERS, {
          words: /(?:^|\s)(?:--dry-run|--simulate|--just-print|--assumeno|-s|--test|-p|--print)(?:\s|$)/,
        }),
      ),
      any(
        command(PACKAGE_MANAGERS, {
          operand:
            /^(?:libc6|libc-bin|coreutils|bash|dash|dpkg|apt|systemd(?:-sysv)?|glibc|musl|busybox|sudo|util-linux|linux|linux-image-(?:generic|amd64)|kernel|init|base-files|base|filesystem|rpm|dnf|yum|pacman|apk-tools|udev|openssh-server|grub\S*|e2fsprogs|login|passwd|python3(?:-minimal)?)$|^\uE000listed$/,
        }),
        command(PACKAGE_MANAGERS, { words: /--allow-remove-essential|--force-remove-essential|protected_packages=/ }),
      ),
    ),
    hits: [
      "apt-get purge -y libc6",
      "dnf -y remove systemd",
      "pacman -Rdd glibc",
      "rpm -e --nodeps bash",
      "brew list | xargs brew uninstall",
    ],
    misses: [
      "apt-get remove -y nodejs",
      "apt-get -s remove systemd",
      "pacman -Rns firefox",
      "brew uninstall wget",
      "apt-get install -y bash",
    ],
  },
  {
    ...HIGH,
    id: "sys_dangerous_schedule_remove",
    title: "Deleting a whole schedule",
    why: "Jobs that others rely on no longer run, and nothing lists them afterwards; edit the one line with crontab -e",
    when: any(
      command("crontab", { options: ["r"] }),
      command("atrm", { words: /\uE000/ }),
      command("schtasks", { words: /^\/delete\b.*\/tn\s+\*/i }),
      effect("delete", { path: /^\/(?:etc\/cron[^/]*(?:\/.*)?|var\/spool\/(?:cron|at)(?:\/.*)?)$/ }),
    ),
    hits: ["crontab -r", "crontab -u ada -r", "rm /etc/cron.d/backup"],
    misses: ["crontab -l", "crontab -l > jobs.txt", "atq"],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_backup_delete",
    title: "Deleting backups or shadow copies",
    why: "Backups are what brings everything else back; leave them, and ask the user which one may go",
    when: any(
      command("vssadmin", { words: /delete shadows|resize shadowstorage/i }),
      command("wmic", { words: /\bshadowcopy\b.{0,200}\bdelete\b/i }),
      command("wbadmin", { words: /delete (?:catalog|backup|systemstatebackup)/i }),
      command("bcdedit", { words: /recoveryenabled no|bootstatuspolicy ignoreallfailures/i }),
      command("tmutil", { words: /^(?:delete\w*|disable)/ }),
      command("borg", { verb: /^(?:delete|prune)\b/, without: ["dry-run"] }),
      command("restic", {
        words: /(?:^|\s)(?:--prune|prune|key remove)(?:\s|$)/,
        without: ["dry-run", "n"],
      }),
      command("zfs", { verb: /^destroy\b/, words: /@/, without: ["n"] }),
      command("timeshift", { words: /--delete/ }),
      command("btrfs", { verb: /^subvolume delete\b/ }),
      effect("delete", { path: /^\/(?:backups?|var\/backups?|mnt\/backups?)(?:\/|$)/ }),
    ),
    hits: [
      "vssadmin delete shadows /all /quiet",
      "cmd /c 'wmic shadowcopy delete'",
      "powershell -c 'Get-WmiObject Win32_ShadowCopy | ForEach-Object { $_.Delete() }'",
      "tmutil deletelocalsnapshots /",
      "borg delete repo::monday",
      "rm -rf /var/backups/db",
    ],
    misses: [
      "vssadmin list shadows",
      "wmic shadowcopy list brief",
      "borg list repo",
      "tmutil listbackups",
      "borg create repo::today src",
      "rm notes.bak",
    ],
  },
  {
    ...HIGH,
    id: "sys_dangerous_registry_delete",
    title: "Deleting whole branches of the Windows registry",
    why:
      "Windows or its programs no longer start without them; export the branch first, and delete the one value that is meant",
    when: command("reg", {
      words:
        /^delete\s+"?(?:(?:HKLM|HKEY_LOCAL_MACHINE|HKCR|HKEY_CLASSES_ROOT|HKU|HKEY_USERS)(?:[\\/]|[A-Z]|\s|"|$)|(?:HKCU|HKEY_CURRENT_USER)(?:[\\/]*(?:Software|Environment|Control Panel)?(?:[\\/]*Microsoft(?:[\\/]*Windows)?)?)?[\\/]*"?(?:\s|$))/i,
    }),
    hits: [
      "cmd /c 'reg delete HKLM\\SOFTWARE /f'",
      "reg delete 'HKCU\\Software\\Microsoft' /f",
      "pwsh -c 'Remove-Item -Recurse HKLM:\\SOFTWARE'",
    ],
    misses: [
      "reg query 'HKLM\\SOFTWARE'",
      "reg delete 'HKCU\\Software\\MyTool' /f",
      "cmd /c 'reg delete HKCU\\Software\\MyTool\\Cache /f'",
    ],
  },
];
