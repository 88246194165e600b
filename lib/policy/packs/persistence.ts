/** What stays behind or raises rights. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";

const DANGEROUS = { category: "security-dangerous", phases: ["request"], action: "block" } as const;

/** The policies. */
export const persistence: readonly Policy[] = [
  {
    ...DANGEROUS,
    id: "sys_dangerous_persistence",
    title: "Code that starts by itself from now on",
    severity: "high",
    why:
      "It would run at every login, boot or hour without anybody asking; run it once, or show the user the line to add",
    when: any(
      all(effect("write", { places: ["startup"] }), not(command("touch"))),
      command("systemctl", { verb: /^(?:enable|link|reenable|edit)\b/ }),
      command("launchctl", { verb: /^(?:load|bootstrap|submit|enable)\b/ }),
      command("schtasks", { words: /(?:^|\s)\/create\b/i }),
      command("reg", { words: /^add\b.*(?:\\|Version)(?:Run|RunOnce|Winlogon|Services|Image File Execution)/i }),
      command("update-rc.d"),
      command("chkconfig", { words: /\bon\b/ }),
    ),
    hits: [
      "(crontab -l; echo '@reboot /opt/x') | crontab -",
      "echo 'alias ls=x' >> ~/.bashrc",
      "sudo cp x.service /etc/systemd/system/",
      "systemctl --user enable x.service",
      "echo '* * * * * root /x' | sudo tee /etc/cron.d/x",
    ],
    misses: ["crontab -l", "cat ~/.bashrc", "systemctl status nginx", "source ~/.profile", "chmod 644 ~/.bashrc"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_login_keys",
    title: "Letting somebody log in",
    severity: "critical",
    why: "Whoever owns the key can log in from anywhere; show the user the key and let them add it",
    when: effect("write", { places: ["login_keys"] }),
    hits: ["cat key.pub >> ~/.ssh/authorized_keys", "tee -a /home/ada/.ssh/authorized_keys < k.pub"],
    misses: ["cat ~/.ssh/authorized_keys", "ssh-copy-id host.example.com"],
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
      command(["usermod", "gpasswd", "adduser", "addgroup"], {
        words: /(?:^|[\s,])(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)(?:[\s,]|$)/,
      }),
      command("useradd", { words: /-o\b.*-u\s*0|-u\s*0\b|--uid[= ]0\b|-G\s*\S*(?:sudo|wheel|root|docker)/ }),
      command("dseditgroup", { words: /\badmin\b/ }),
      command("setcap", {
        words: /cap_(?:setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|sys_module)|=ep|all\+/,
      }),
      command(["insmod", "modprobe", "kextload"], { operand: /\.ko\b|\.kext\b|^[./~]/ }),
      command(["docker", "podman"], {
        words: /^run\b.*(?:--privileged|(?:-v|--volume)[= ]?\/:|source=\/,|--pid[= ]host|docker\.sock)/,
      }),
      command("nsenter", { words: /(?:-t|--target)[= ]?1\b/ }),
      command("passwd", { operand: /^root$/ }),
      command("chpasswd"),
      command("visudo", { without: ["c", "check"] }),
      command("sysctl", { words: /-w\b.*kernel\.(?:core_pattern|randomize_va_space|yama)|kernel\.core_pattern/ }),
    ),
    hits: [
      "echo 'ada ALL=(ALL) NOPASSWD:ALL' >> /etc/sudoers",
      "chmod u+s /bin/bash",
      "sudo usermod -aG sudo ada",
      "setcap cap_setuid+ep /tmp/x",
      "docker run --privileged -v /:/host alpine",
      "echo /tmp/x.so | sudo tee /etc/ld.so.preload",
    ],
    misses: [
      "chmod +x run.sh",
      'docker run -v "$PWD":/src node:24 npm test',
      "cat /etc/passwd",
      "modprobe -r fuse",
      "usermod --help",
    ],
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
      command("sudo", { words: /^(?:-\w+ )*(?:su|bash|sh|zsh)$/ }),
      command("su", { words: /^(?:-|-l|--login|root|- root)?$/ }),
    ),
    hits: ["sudo -i", "sudo su", "su -"],
    misses: ["sudo apt-get update", "su postgres -c 'psql -l'"],
  },
];
