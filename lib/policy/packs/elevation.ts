/** What runs with other rights, or raises them. */
import { all, any, command, effect, not } from "../condition.ts";
import { LOOKS } from "../looks.ts";
import type { Policy } from "../policy.ts";
import { DANGEROUS } from "./dangerous.ts";

/** Programs that run a command with another user's rights. */
const ELEVATORS = ["sudo", "doas", "pkexec", "run0", "gsudo"];
/** With these nothing is run; in a container, nothing of this machine's. */
const ONLY_ASKED = ["list", "v", "K", "help", "version", "h", "V", "=contained"];
/** Options that neither take a value nor say who. */
const FLAGS = "(?:-[nEHSAPBis]+|--(?:non-interactive|preserve-env|set-home|stdin|login|shell)|-[gp] [\\w.-]+)(?: |$)";
/**
 * It runs as somebody who is not root, and nothing behind it says otherwise: the last one named is the one. What that
 * may do stands with the command itself.
 */
const OF_SOMEBODY = command(["sudo", "doas", "pkexec", "run0"], {
  words: new RegExp(
    `^(?:${FLAGS})*(?:-[nEHSAPBis]*u ?|--user[= ])(?!(?:root|toor)(?: |$))(?:[a-z_][\\w.-]*|#[1-9]\\d{2,4})(?: |$)(?:${FLAGS}|-- )*(?:(?!-|[A-Za-z_]\\w*=)\\S|$|[A-Za-z_]\\w*=(?!.*\\s-(?:-u|\\w*u)))`,
    "s",
  ),
});
const SU = command("su", {
  without: ["=contained"],
  words: /(?:^|\s)(?:-\w*c\S*|--(?:c|se)[\w-]*)(?:[\s=]|$)/,
});
/**
 * Settings of git, but those that nothing is run for which only looks, and programs that everybody has for it. A hook runs
 * even then; a pager such as `delta` runs what settings of its own name.
 */
const RUN_BY_GIT =
  /^git (?!(?:alias|url|remote|credential|sequence|submodule|mergetool|difftool|imap|core\.(?:editor|sshcommand|askpass|gitproxy))[.=])[^=]+=(?!(?:\/(?:usr\/)?bin\/)?(?:(?:cat|less|more|most|true|false|gpg2?)(?: -\w+)*|difft|git-lfs (?:clean|smudge|filter-process)(?: --skip)?(?: --)?(?: %f)?)$)/;
const LOOKING = command(ELEVATORS, { words: LOOKS });

/** What a disk or the memory holds is everybody's files; who looks for its name in a table of the system does not read it. */
const READS_DISK = command(ELEVATORS, {
  words:
    /(?:^|[\s\/])(?:cat|head|tail|cut|cmp|diff|less|(?:z|e|f)?grep(?!(?: -[nivowqsEFxHhlc]+)* \/dev\/[\w\/-]+(?: \/(?:etc\/(?:fstab|mtab|crypttab)|proc\/(?:mounts|partitions|swaps|mdstat|diskstats|cmdline)))+$))\s.{0,400}\/dev\/(?:sd|hd|vd|xvd|nvme|mmcblk|mapper\/|dm-|disk\/|r?disk\d|k?mem\b|port\b)/,
});

/** The policies. */
export const elevation: readonly Policy[] = [
  {
    ...DANGEROUS,
    id: "sys_dangerous_elevated_command",
    title: "Running a command as root",
    severity: "medium",
    why: "It may change everything on this machine, and nothing holds it back; let the user run it, or do without root",
    when: any(
      all(command(ELEVATORS, { without: ONLY_ASKED }), not(OF_SOMEBODY), any(not(LOOKING), READS_DISK)),
      // A program gives the password, and runs itself.
      command("sudo", { options: ["A", "askpass"], without: ONLY_ASKED }),
      // The host is a machine of that name, too.
      command("machinectl", {
        words: /^shell(?: -[\w-]+(?:=\S+)?){0,9}(?: (?:root@(?:\.host)?|\.host)(?: |$)|$)/,
      }),
      command("wsl", { words: /(?:^|\s)(?:-u|--user)[ =]root(?:\s|$)/ }),
      all(SU, command("su", { verb: /^(?:-(?: |$))?(?:(?:root|toor)(?: |$)|--?\w|$)/ })),
      // It looks at no more than `git log` does, but runs what this statement has put into its settings.
      all(command("git", { options: ["=elevated"] }), effect("set", { text: RUN_BY_GIT })),
    ),
    hits: [
      "sudo apt-get install -y jq",
      "doas make install",
      "su -c id",
      "su - -c 'make install'",
      "su root -c 'make install'",
      "sudo bash",
      "wsl -u root sh",
      "wsl -d Ubuntu --user root -- apt-get install -y jq",
      "sudo sed -n 1p -i /etc/hosts",
      "sudo sed -n '1p;w /etc/x' /etc/hosts",
      "sudo sed -n 1e /etc/hosts",
      "sudo sed -n 1p /dev/sda",
      "sudo sed -n 1p /etc/../dev/sda",
      "sudo sed -n 1p $FILES",
      "sudo sed 1d /etc/hosts",
      "sudo head -c 100 /dev/sda",
      "sudo grep -a password /dev/mapper/root",
      "SUDO_ASKPASS=./askpass sudo -A id",
      "machinectl shell root@ /usr/bin/id",
      "machinectl shell",
      "sudo ./install.sh",
      "sudo -u root make install",
      "sudo -n systemctl restart nginx",
      "sudo journalctl -u nginx -n 50 -q --no-pager --vacuum-size=1M",
      "sudo ss -K dst 203.0.113.7",
      "sudo dmesg -C",
      "sudo iptables -F",
      "sudo ip link set eth0 down",
      "env sudo -E cp tool /opt/tool",
      "sudo make",
      "echo 'make install' | sudo ash",
      "sudo node < build.js",
      "sudo -k make install",
      "sudo -u ada -u root make install",
      "sudo -u ada A=1 --user=root make install",
      "sudo -pu make install",
      "su toor -c make",
      "su --session-command=make root",
      "sudo less '+!make install' /etc/hosts",
      "sudo rpm -qa --pipe 'make install'",
      "sudo nginx -t -c /tmp/nginx.conf",
      "sudo service ../../tmp/x status",
      "sudo iptables -L --modprobe=/tmp/x",
      "sudo journalctl --rot",
      "sudo ip -b a",
      "run0 -H ls make",
      "sudo apt-get install -y jq -t -s",
      "sudo find /srv -ok sh {} \\;",
      "sudo find /srv $(cat tests)",
      "sudo fuser -k 3000/tcp",
      "sudo sysctl -p",
      "sudo timeout 5 make",
      "git config gpg.program ./sign.sh; git config log.showSignature true; sudo git log",
      "(git config core.pager ./page.sh); sudo -n timeout 5 git log",
      "printf '[core]\\nfsmonitor = ./watch.sh\\n' >> .git/config; sudo git status",
      "git config filter.a.clean ./clean.sh; sudo git status",
      "git config include.path ../settings; sudo git log",
      "git config core.hooksPath ./hooks; sudo git status",
      "cp run.sh .git/hooks/post-index-change; sudo git status",
      "cp -r hooks/* .git/hooks/ && sudo git status",
      "tar xf hooks.tar -C .git; sudo git status",
      "git init --template=./template; sudo git status",
      "git config core.pager delta; git config delta.pager ./page.sh; sudo git log",
      "git config core.pager /usr/bin/../../tmp/less; sudo git log",
      "sudo grep -epassword /dev/sda1 /etc/fstab",
      "sudo grep -n /dev/sda1 /etc/fstab /dev/sda2",
    ],
    misses: [
      "sudo -l",
      "sudo -A -l",
      "machinectl shell ada@",
      "machinectl shell root@web",
      "sudo -k",
      "su --help",
      "su - ada -c 'make install'",
      "su -c make ada",
      "echo sudo ls",
      "man sudo",
      "sudo -u postgres psql -c 'select 1'",
      "sudo systemctl status nginx",
      "sudo git log",
      "git config user.name Ada; sudo git log",
      "git config core.pager 'less -R'; sudo git log",
      "git config gpg.program /usr/bin/gpg; sudo git log",
      "git config filter.lfs.smudge 'git-lfs smudge -- %f'; sudo git status",
      "git config submodule.a.update '!./update.sh'; sudo git status",
      "cp run.sh .git/hooks/pre-commit; sudo git status",
      "cp hooks/pre-* .git/hooks/ && sudo git status",
      "sudo grep -n /dev/mapper/root /etc/fstab",
      "git config filter.a.clean ./clean.sh; git status",
      "sudo journalctl -u nginx -n 50",
      "sudo lsof -i :8080",
      "sudo tail -n 50 /var/log/syslog",
      "sudo -iu postgres psql -c 'select 1'",
      "sudo -u www-data APP_ENV=test php cron.php",
      "sudo -u ada make -u root",
      "sudo apt-get -s install jq",
      "sudo apt-get install -y jq --dry-run",
      "sudo apt-get install --simulate -y jq",
      "sudo find /var/log -name '*.log' -mtime -1",
      "sudo sysctl -a",
      "sudo fuser 3000/tcp",
      "sudo timeout 5 ls",
      "sudo kubectl get pods -A",
      "sudo journalctl -u nginx --since '1 hour ago' --no-pager",
      "sudo mount",
      "sudo smartctl -a /dev/sda",
      "wsl -u ada ls",
      "sudo sed -n 1p /etc/hosts",
      "sudo sed -n '20,$p' /var/log/nginx/error.log",
      "sudo cat /dev/null",
      "sudo",
      "docker exec web sudo apt-get install -y jq",
      "docker run --rm ubuntu su -c 'apt-get update'",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_elevated_look",
    title: "Looking as root, or working as another user",
    severity: "low",
    action: "log",
    strictAction: "block",
    why: "Root and other users may read what the agent may not; let the user look, or do without",
    when: any(
      all(command(ELEVATORS, { without: ONLY_ASKED }), any(OF_SOMEBODY, LOOKING)),
      all(SU, command("su", { verb: /^(?:- )?(?!(?:root|toor)(?: |$))[a-z]/ })),
    ),
    hits: [
      "sudo systemctl status nginx",
      "sudo -u ada ls",
      "su - ada -c 'make install'",
      "sudo -n journalctl -u nginx",
      "doas ss -ltnp",
    ],
    misses: ["sudo -l", "systemctl status nginx", "sudo systemctl restart nginx"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_privilege_escalation",
    title: "Raising rights on this machine",
    severity: "critical",
    why: "It gives root to whatever comes next; ask the user to run the one command that needs it",
    when: any(
      effect("write", { places: ["privilege"] }),
      effect("permission", {
        text: /^(?:[uag]*u[uag]*[+=][rwx]*s|a?[+=][rwx]*s|0?[467][0-7]{3})$/,
        path: /^\/|^~|^(?:bash|sh)$/,
      }),
      command(["usermod", "gpasswd", "adduser", "addgroup", "groupmod", "groupmems"], {
        words: /(?:^|[\s,])(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)(?:[\s,]|$)/,
      }),
      command(["useradd", "usermod"], {
        words: /(?:^|\s)-\w*u\s*0\b|--uid[= ]0\b|-G\s*\S{0,80}?(?:sudo|wheel|root|docker)/,
      }),
      command("dseditgroup", { words: /\badmin\b/ }),
      command("dscl", { words: /-(?:append|create|merge)\s+\/Groups\/(?:admin|wheel)\b/ }),
      command("dsenableroot", { without: ["d"] }),
      command("runas", { words: /\/savecred\b/i }),
      command("mount", { words: /remount,(?:\w+,)*suid\b/ }),
      // A shell from inside of a program that may do everything; one that keeps the rights of its file.
      command(["sudo", "doas", "pkexec", "run0"], {
        words:
          /(?:exec\w*|system|spawn|popen|!|-P|=|-s)[\s"'({[]{0,4}(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|k)?sh(?:\s+-[ip]+)?["']?(?:[)}\];]|,\s*\{|\s+[\\;]|\s*$|\s+\/etc)/,
      }),
      command(["sh", "bash", "dash", "zsh", "ksh"], { options: ["p"], words: /^-\w*p\w*(?:\s+-[ic]\b|$)/ }),
      command("setcap", {
        words: /cap_(?:setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|sys_module)|=ep|all\+/,
      }),
      command(["insmod", "modprobe", "kextload"], { operand: /\.ko\b|\.kext\b|^[./~]/ }),
      command("net", { words: /^(?:user\s+\S.*|localgroup\s+"?administrators"?\s+\S.*)\/add\b/i }),
      command("passwd", { operand: /^root$/ }),
      command("chpasswd"),
      command("visudo", { without: ["c", "check"] }),
      command("sysctl", { words: /kernel\.(?:core_pattern|randomize_va_space|yama)\S*\s*=/ }),
    ),
    hits: [
      "echo 'ada ALL=(ALL) NOPASSWD:ALL' >> /etc/sudoers",
      "docker cp web:/x /etc/passwd",
      "chmod u+s /bin/bash",
      "sudo usermod -aG sudo ada",
      "setcap cap_setuid+ep /tmp/x",
      "usermod -o -u 0 ada",
      "sudo find . -exec /bin/sh \\; -quit",
      "sudo vim -c ':!/bin/bash'",
      "sudo perl -e 'exec \"/bin/sh\";'",
      "find . -exec /bin/sh -p \\; -quit",
      "cmd /c 'net localgroup administrators mallory /add'",
      "echo /tmp/x.so | sudo tee /etc/ld.so.preload",
    ],
    misses: [
      "chmod +x run.sh",
      "cat /etc/passwd",
      "modprobe -r fuse",
      "cmd /c 'net user'",
      "usermod --help",
      "usermod -u 1001 ada",
      "sudo sh install.sh",
      "sudo find . -name '*.sh' -exec bash {} \\;",
      "sudo sh -c 'make install'",
      "bash -x script.sh",
    ],
  },
  {
    ...DANGEROUS,
    action: "warn",
    severity: "medium",
    id: "sys_dangerous_setuid_search",
    title: "Looking for ways to become root",
    why: "Listing programs that run as root is the first step of an attack; ask the user for the right that is needed",
    when: any(
      command("find", {
        words: /^(?:\/|\/usr\S*|\/bin)(?: -\w+ \S+)*? -perm [-/]?(?:u=s|g=s|0?[246]000|\+?6000|o=w|-2|0002)(?: |$)/,
      }),
      command("getcap", { words: /-r \// }),
      command(["sudo"], { words: /^-\S*u\s?#-1|^-u\s?#4294967295/ }),
      command(["linux-exploit-suggester", "les.sh", "linenum", "pspy", "pspy64", "dirtycow", "pwnkit"]),
    ),
    hits: ["find / -perm -4000 -type f", "find / -type f -perm -u=s", "getcap -r /", "sudo -u#-1 id"],
    misses: ["find . -perm 644", "find src -name '*.ts'", "getcap /usr/bin/ping", "sudo -u postgres psql"],
  },
  {
    ...DANGEROUS,
    action: "warn",
    id: "sys_dangerous_root_shell",
    title: "A shell with root's rights",
    severity: "medium",
    why: "Every later command would run as root; prefix the one command that needs it",
    when: any(
      all(command(["sudo", "doas"], { options: ["login", "shell", "s"] })),
      command(["sudo", "pkexec", "run0"], { words: /^(?:-\w+ )*(?:su|bash|sh|zsh)$/ }),
      command("su", { words: /^(?:-|-l|--login|root|- root)?$/ }),
      command("setpriv", { words: /--(?:reuid|ruid|euid)[= ](?:0|root)(?: |$)/ }),
      command("capsh", { words: /--(?:uid=0|user=root)(?: |$)/ }),
    ),
    hits: ["sudo -i", "sudo su", "su -", "setpriv --reuid=0 sh", "capsh --gid=0 --uid=0 --"],
    misses: ["setpriv --reuid=1000 sh", "capsh --print", "sudo apt-get update", "su postgres -c 'psql -l'"],
  },
];
