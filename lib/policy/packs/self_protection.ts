/** What keeps the governed agent governed. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";

const OWN = { category: "security-dangerous", phases: ["request"], action: "block", severity: "critical" } as const;

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
      all(command(["ln", "link"]), effect("write", { places: ["governance"] })),
    ),
    hits: [
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
    id: "sys_dangerous_governance_process",
    title: "Stopping axonflow",
    why: "Without axonflow nothing would be governed or recorded; ask the user to stop it",
    when: any(
      command(["pkill", "killall", "skill"], { words: /axonflow/i }),
      command("kill", { words: /axonflow/i }),
      command("systemctl", { verb: /^(?:stop|kill|disable|mask)\b/, words: /axonflow/i }),
      command("launchctl", { words: /(?:unload|remove|bootout|kill|stop)\b.*axonflow/i }),
      command("taskkill", { words: /axonflow/i }),
    ),
    hits: ["pkill axonflow", "killall -9 axonflow", "systemctl stop axonflow", "pkill -f 'axonflow serve'"],
    misses: ["pgrep axonflow", "kill 1234", "ps aux | grep axonflow"],
  },
  {
    ...OWN,
    id: "sys_dangerous_governance_override",
    title: "Lifting a block by oneself",
    why: "Only a person may lift a block; tell the user which call was blocked and why",
    when: any(
      command("axonflow", { verb: /^(?:override|uninstall|install)\b/ }),
      command("codex", {
        words: /--dangerously-bypass-hook-trust|--disable[= ]hooks|features disable hooks|hooks\s*=\s*false/,
      }),
    ),
    hits: [
      "axonflow override create sys_dangerous_reverse_shell",
      "~/.local/bin/axonflow override revoke x",
      "codex exec --disable hooks go",
    ],
    misses: ["axonflow check 'ls'", "axonflow --version", "echo axonflow override"],
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
