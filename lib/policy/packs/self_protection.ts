/** What keeps the governed agent governed. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";

// Locked: neither a profile nor a person's own file can weaken them, because the agent could write either.
const OWN = {
  category: "security-dangerous",
  phases: ["request"],
  action: "block",
  severity: "critical",
  locked: true,
} as const;

/** The policies. */
export const selfProtection: readonly Policy[] = [
  {
    ...OWN,
    id: "sys_dangerous_governance_files",
    title: "Changing Codex's configuration, hooks or axonflow's files",
    why: "These files decide what the agent may do, so the agent must not change them; ask the user to edit them",
    when: any(
      all(effect(["write", "delete", "move", "permission"], { places: ["governance"] }), not(command("mkdir"))),
      effect("move", { to: ["governance"] }),
      // A folder above goes with everything in it.
      effect(["delete", "move"], {
        path:
          /^~\/(?:\.local(?:\/state)?|\.config|Library(?:\/Application Support)?|AppData(?:\/(?:Local|Roaming))?)(?:\/\*)?$/,
      }),
      effect(["write", "delete", "move"], { path: /(?:^|\/)\.codex\/\uE000entry/ }),
      command("flock", { verb: /^\S*(?:\.codex|axonflow|\/etc\/codex)(?:[\/\s]|$)/ }),
      command(["chattr", "setfacl", "chflags", "icacls", "attrib", "mount"], {
        words: /(?:\.codex|axonflow|\/etc\/codex)(?:[\/\s]|$)/,
      }),
      all(command(["ln", "link"]), effect("write", { places: ["governance"] })),
    ),
    hits: [
      "ln -s ~/.codex c; echo {} > c/hooks.json",
      "echo '[features]' >> ~/.codex/config.toml",
      "rm -rf ~/.codex",
      "sed -i s/true/false/ .codex/config.toml",
      "mv /tmp/h.json ~/.codex/hooks.json",
      "tee /etc/codex/requirements.toml < x",
      "truncate -s0 ~/.local/state/axonflow/audit.jsonl",
      'rm "$(which axonflow)"',
      "cp /bin/true /usr/local/bin/axonflow",
      "chmod -x ~/.local/bin/axonflow",
      "cd ~/.codex && rm hooks.json",
      "echo '{}' > ~/.config/axonflow/policies.json",
      "rm -rf ~/.codex/plugins/cache",
      "cp hooks.json .codex/",
      "rm -rf ~/.local/state",
      "find ~/.codex -name 'hooks*' -delete",
      "flock ~/.local/state/axonflow/audit.jsonl sleep 9",
      "chattr +i ~/.local/state/axonflow/audit.jsonl",
      "tar xf x.tar -C ~/.codex",
      "unzip -o x.zip -d ~/.codex",
      "patch ~/.codex/hooks.json < x.diff",
      "git apply --directory=../.codex x.diff",
      "echo w | ed ~/.codex/hooks.json",
      "node -e \"fs.writeFileSync(process.env.HOME+'/.codex/hooks.json','{}')\"",
      "ln -sf /dev/null ~/.local/state/axonflow/audit.jsonl",
    ],
    misses: [
      "cat ~/.codex/config.toml",
      "ls -la .codex",
      "grep hooks ~/.codex/hooks.json",
      "tail ~/.local/state/axonflow/audit.jsonl",
      "rm dist/axonflow",
    ],
  },
  {
    ...OWN,
    id: "sys_dangerous_governance_key",
    title: "Reading the key that signs axonflow's records",
    why:
      "Whoever holds the key can forge the record of what the agent did; read the log itself with tail or jq, or check it with axonflow audit verify",
    when: any(
      effect(["read", "move", "serve"], { places: ["governance_key"] }),
      effect("send", { text: /axonflow\/audit\.key/ }),
      command(["ln", "link", "openssl"], { words: /axonflow\/audit\.key(?:\s|$)/ }),
    ),
    hits: [
      "cat ~/.local/state/axonflow/audit.key",
      "cd ~/.local/state/axonflow && xxd audit.key",
      "tar cf state.tar ~/.local/state/axonflow",
      "cat ~/.local/state/axonflow/audit.*",
      "grep -r . ~/.local/state/axonflow",
      "cp -r ~/.local/state /tmp/x",
      "ln -s ~/.local/state/axonflow/audit.key k; cat k",
      "openssl dgst -sign ~/.local/state/axonflow/audit.key x",
      "python3 -c \"p='/home/ada/.local/state/axonflow/'; print(open(p+'audit.key','rb').read())\"",
      "powershell -c 'Get-Content $env:LOCALAPPDATA\\axonflow\\audit.key'",
    ],
    misses: [
      "tail -n 1 ~/.local/state/axonflow/audit.jsonl",
      "jq .verdict ~/.local/state/axonflow/audit-2025-01.jsonl",
      "cat ~/.local/state/axonflow/audit-*.jsonl",
      "ls -la ~/.local/state/axonflow",
      "cat ~/.local/state/axonflow/overrides.json",
      "axonflow audit verify",
    ],
  },
  {
    ...OWN,
    id: "sys_dangerous_governance_process",
    title: "Stopping axonflow",
    why: "Without axonflow nothing would be governed or recorded; ask the user to stop it",
    when: any(
      command(["pkill", "killall", "skill", "pkexec"], { words: /axonflow/i }),
      command("kill", { words: /axonflow/i }),
      command("systemctl", { words: /\b(?:stop|kill|disable|mask|revert|edit)\b.{0,80}axonflow/i }),
      command(["service", "rc-service"], { words: /^axonflow\S*\s+(?:stop|restart)|(?:^|\s)stop axonflow/i }),
      command("launchctl", { words: /(?:unload|remove|bootout|kill|stop|disable)\b.{0,200}axonflow/i }),
      command(["taskkill", "sc", "net"], { words: /axonflow/i }),
      command("fuser", { words: /-\w*k.{0,80}(?:8080\/tcp|axonflow)/ }),
      command("chmod", { words: /axonflow(?:\.exe)?$/, operand: /^(?:a?-\w*x\w*|0?[0246]{3})$/ }),
    ),
    hits: [
      "pkill axonflow",
      "killall -9 axonflow",
      "systemctl stop axonflow",
      "systemctl --user disable --now axonflow.service",
      "pkill -f 'axonflow serve'",
      "kill $(pgrep axonflow)",
      "pwsh -c 'Stop-Process -Name axonflow'",
    ],
    misses: ["pgrep axonflow", "kill 1234", "ps aux | grep axonflow", "systemctl status axonflow"],
  },
  {
    ...OWN,
    id: "sys_dangerous_governance_override",
    title: "Lifting a block by oneself",
    why: "Only a person may lift a block or change what is governed; tell the user which call was blocked and why",
    when: any(
      command("axonflow", {
        verb:
          /^(?:override (?!(?:list|show)(?:\s|$))\S|uninstall\b|install\b|doctor\b|policies (?:set|add|remove|disable|off)\b)/,
        words: /(?:^|\s)(?:override|uninstall|install|policies)\b|--fix\b/,
      }),
      command(["deno", "node", "bun", "tsx"], { words: /(?:^|\s|\/)main\.[jt]s override (?:create|revoke)\b/ }),
      command(["npm", "pnpm", "yarn", "brew", "apt", "apt-get", "dpkg", "scoop", "winget"], {
        words: /^(?:\S+ )?(?:uninstall|remove|rm|purge|-r|-P|un)\b.{0,80}\baxonflow\b/,
      }),
    ),
    hits: [
      "axonflow override create sys_dangerous_reverse_shell",
      "~/.local/bin/axonflow override revoke x",
      "axonflow uninstall",
      "brew uninstall axonflow",
      "sh -c 'axonflow override create x'",
      "axonflow override create --policy x --reason y --ttl 24h --help=false",
      "A=axonflow; O=override; $A --endpoint http://localhost:1 $O create x",
      "sudo -u ada ./dist/axonflow override revoke x",
      "cp /usr/local/bin/axonflow a; ./a override create x",
      "ln -s $(which axonflow) /tmp/a; /tmp/a override create x",
      "python3 -c \"import subprocess; subprocess.run(['axonflow', 'override', 'create', 'x'])\"",
    ],
    misses: [
      "axonflow override list",
      "axonflow override list --output json",
      "axonflow override --help",
      "axonflow audit verify",
      "git commit -m 'axonflow override create'",
      "axonflow check 'ls'",
      "axonflow --version",
      "echo axonflow override",
      "axonflow policies list",
    ],
  },
  {
    ...OWN,
    id: "sys_dangerous_governance_bypass",
    title: "Starting an agent that nobody governs",
    why: "Its calls would not be judged or recorded; start it as it is, or ask the user to start it",
    when: any(
      command("codex", {
        words:
          /--dangerously-bypass|--yolo\b|--ignore-(?:rules|user-config)\b|--disable[= ]hooks|features[= .]?\s*(?:disable )?hooks\s*=?\s*(?:false)?|(?:-c|--config)[= ]?['"]?(?:hooks\b|features\.hooks|mcp_servers\.axonflow|plugins\b|projects\b|sandbox_mode=\S*danger)|(?:^|\s)plugin (?:remove|disable|uninstall|marketplace remove)\b|(?:^|\s)mcp remove\b/,
      }),
      effect("set", {
        text:
          /^(?:AXONFLOW_(?:FAIL_MODE|POLICIES|PROFILE|STATE_DIR|ENDPOINT|TIMEOUT_SECONDS|AUTH)|CODEX_HOME)=|^(?:PII|SQLI|SENSITIVE_DATA|DANGEROUS_COMMAND)_ACTION=(?:off|log|warn)/,
      }),
      command("launchctl", { words: /^setenv (?:AXONFLOW|CODEX)_/ }),
      command("setx", { words: /^(?:AXONFLOW|CODEX)_/ }),
    ),
    hits: [
      "codex exec --disable hooks go",
      "codex -c hooks.PreToolUse=[] exec go",
      "codex --dangerously-bypass-hook-trust",
      "AXONFLOW_FAIL_MODE=open codex",
      "env CODEX_HOME=/tmp/x codex exec go",
      "export AXONFLOW_PROFILE=dev",
      "codex plugin remove axonflow",
    ],
    misses: [
      "codex --version",
      "codex exec 'fix the tests'",
      "echo $AXONFLOW_PROFILE",
      "env | grep AXONFLOW",
      "codex plugin list",
    ],
  },
  {
    ...OWN,
    id: "sys_dangerous_oversize_statement",
    title: "A statement that cannot be read to its end",
    why: "What stands behind the limit would run unread; split the call into smaller ones, or put the data into a file",
    when: { kind: "overflow" },
    hits: [`echo ${"a ".repeat(600_000)}; ls`, `${"eval ".repeat(64)} ls`],
    misses: ["echo a", "bash -c 'bash -c \"echo hi\"'"],
  },
];
