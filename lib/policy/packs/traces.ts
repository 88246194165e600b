/** Wiping what shows what happened on a machine. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { HIGH } from "./dangerous.ts";

const HISTORY =
  /(?:^|\/)\.(?:bash|zsh|sh|ksh|python|node_repl|mysql|psql|sqlite|rediscli|dbshell)_?(?:history|hist)$|(?:^|\/)fish_history$|ConsoleHost_history\.txt$/;

/** The policies. */
export const traces: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_history_wipe",
    title: "Wiping the history of a shell",
    why: "Nobody could see afterwards what was run; leave the history as it is",
    when: any(
      command("history", { words: /^-\w*[cw]\w*(?:\s|$)|\/dev\/null/ }),
      all(
        effect(["delete", "move"], { path: HISTORY }),
        not(command("mkdir")),
      ),
      effect("write", { path: HISTORY, text: /^\s*$/ }),
      command("ln", { words: /\/dev\/null \S{1,200}_history/ }),
      command("unset", { operand: /^(?:HISTFILE|HISTSIZE|HISTFILESIZE)$/ }),
      effect("set", { text: /^HIST(?:FILE=(?:\/dev\/null)?|SIZE=0|FILESIZE=0)$/ }),
      command("set", { words: /\+o history/ }),
      command("clear-history"),
    ),
    hits: [
      "history -c",
      "unset HISTFILE",
      "rm -f ~/.bash_history",
      "export HISTFILE=/dev/null",
      "> ~/.zsh_history",
      "set +o history",
    ],
    misses: ["history 10", "tail ~/.bash_history", "history | grep git", "export HISTCONTROL=ignoredups"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_log_wipe",
    title: "Wiping the logs of the system",
    why: "Logs are how anybody finds out what went wrong; rotate them with logrotate, or ask the user",
    when: any(
      effect("delete", {
        path: /^\/var\/(?:log|run\/utmp|adm)(?:\/(?!\uE000entry)|$)|^\/(?:Library|private\/var)\/[Ll]ogs?(?:\/|$)/,
      }),
      effect("write", { path: /^\/var\/(?:log|adm)\/|^\/var\/run\/utmp$/, text: /^\s*$/ }),
      command("journalctl", {
        words: /--vacuum-(?:time|size|files)[= ](?:[01][a-zA-Z]*)(?:\s|$)/,
      }),
      command("dmesg", { options: ["C", "clear", "c", "read-clear"] }),
      command("wevtutil", { words: /^(?:cl|clear-log)\b/i }),
      command("fsutil", { words: /^usn deletejournal\b/i }),
      command("log", { words: /^erase\b/ }),
      command("logrotate", { words: /-f \/dev\/null/ }),
      command("auditctl", { words: /^-D$/ }),
    ),
    hits: [
      "rm -rf /var/log/nginx",
      "truncate -s 0 /var/log/syslog",
      "shred -u /var/log/auth.log",
      "cat /dev/null > /var/log/wtmp",
      "journalctl --vacuum-time=1s",
      "find /var/log -type f -delete",
      "powershell -c 'Clear-EventLog -LogName Security'",
    ],
    misses: [
      "tail -f /var/log/syslog",
      "journalctl -u nginx",
      "rm logs/app.log",
      "grep error /var/log/syslog",
      "journalctl --vacuum-time=30d",
    ],
  },
];
