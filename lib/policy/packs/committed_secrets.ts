/** Secrets that come into the history of a repository. */
import { any, command } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { DANGEROUS } from "./dangerous.ts";
import { SECRET_FILE } from "./secret_files.ts";

/** The policies. */
export const committedSecrets: readonly Policy[] = [
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_secret_forced",
    title: "Committing a secret, or a file with secrets although it is ignored",
    severity: "high",
    why: "The file is ignored so that it stays here; leave it out, and commit an example of it",
    when: any(
      command("git", { verb: /^(?:add|stage)\b/, words: / (?:-f|--force)(?:\s|$)/, operand: SECRET_FILE }),
      // What private files hold, in the message.
      command("git", { verb: /^(?:commit|tag|notes)\b/, words: /[\uE003\uE004]/ }),
    ),
    hits: [
      'git commit -m "$(cat .env)" --allow-empty; git push',
      'git tag -m "$(base64 .env)" v1',
      "git add -f .env",
      "git add --force config/credentials.json",
    ],
    misses: ["git add -f dist/app.js", "git add -f .env.example", "git add .env"],
  },
  {
    ...DANGEROUS,
    action: "warn",
    id: "sys_dangerous_git_secret",
    title: "Committing a file with secrets",
    severity: "high",
    why: "What was pushed once stays readable in the history; add the file to .gitignore, and commit an example of it",
    when: any(
      command("git", {
        verb: /^(?:add|commit|stage)\b/,
        operand: SECRET_FILE,
      }),
      command("git", { verb: /^remote (?:add|set-url)\b/, words: /https?:\/\/[^/@\s]{1,80}:[^/@\s]{1,200}@/ }),
      command("git", { verb: /^push\b/, operand: /^https?:\/\/[^/@\s]{1,80}:[^/@\s]{1,200}@/ }),
    ),
    hits: ["git add .env", "git add config/secrets.yaml", "git push https://ada:4bc1@git.example.com/x.git main"],
    misses: [
      "git add .",
      "git add .env.example",
      "git push origin main",
      "git remote add origin git@github.com:ada/tool.git",
    ],
  },
];
