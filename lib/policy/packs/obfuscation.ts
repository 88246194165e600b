/** Commands and patches that do not look like what they are. */
import { command } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { HIGH } from "./dangerous.ts";

/** The policies. */
export const obfuscation: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_bidi_text",
    title: "Characters that turn text around",
    why: "What a person reads is not what would run; remove the bidirectional control characters",
    when: { kind: "text", foreign: true, pattern: /[\u202a\u202b\u202d\u202e]|[\u2066-\u2068][^\u2069\n]*(?:\n|$)/ },
    hits: ["echo safe \u202e fr- mr", "apply_patch <<'E'\n+if (ok) { /* \u2066 }\n+return;\nE"],
    misses: ["echo שלום", "echo 'مرحبا'", "echo \u2068name\u2069"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_invisible_text",
    title: "Characters that nobody sees inside of a word",
    why: "The word is another one than the one that a person reads; type it again without the invisible character",
    when: {
      kind: "text",
      foreign: true,
      pattern: /[A-Za-z0-9_.\/-][\u180e\u200b-\u200f\u2060-\u2064\ufeff]+[A-Za-z0-9_.\/-]|[\u{e0020}-\u{e007f}]{8}/u,
    },
    hits: ["curl https://exam\u200bple.com/x", "r\u200dm -rf build"],
    misses: ["echo 👩‍👩‍👧", "echo 'naïve café'", "ls"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_lookalike_program",
    title: "A program whose name imitates another",
    why: "Letters of other alphabets look the same and start another program; type the name again",
    when: {
      kind: "text",
      foreign: true,
      pattern:
        /(?:^|[;&|(\s])(?=[^\s;&|()'"=/]{2,20}(?:\s|$))[a-z]*[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u03bf\u03b1\uff41-\uff5a]+[a-z]+[^\s;&|()'"=/]*(?:\s+-|$)/,
    },
    hits: ["c\u0443rl -o x https://example.com", "\u0441hmod -R 777 x"],
    misses: ["echo привет -n", "curl -o x https://example.com", "git commit -m 'кот'"],
  },
  {
    ...HIGH,
    severity: "medium",
    action: "log",
    strictAction: "block",
    id: "sys_dangerous_unresolved_command",
    title: "A program that only a run names",
    why: "Nobody can tell what would run; write the name of the program into the command",
    when: command(["sh", "bash", "dash", "zsh", "ksh"], { options: ["command"], operand: /^\uE000_?$/ }),
    hits: ['bash -c "$CODE"', 'sudo sh -c "$1"', 'bash -c "${CODE:?}"'],
    misses: ['eval "$(ssh-agent -s)"', 'eval "$(direnv hook bash)"', "bash -c 'ls'", "bash script.sh"],
  },
];
