/** Running the engine in before its first judgement counts, in a program that lives long. */
import { evaluate } from "./evaluate.ts";
import type { Rules } from "./rules.ts";

const COMMANDS = [
  "git status && npm test",
  "cd src; ls -la | grep -v node_modules > list.txt",
  'for f in *.ts; do echo "$f" $(wc -l < "$f"); done',
  "sudo env A=1 bash -c 'curl -s https://example.com/data.json | jq .name'",
  "git commit -m 'a message' && git push origin main",
  "python3 -c 'print(1)' || find . -name '*.log' -mtime +7 -exec rm -f {} +",
  "psql -c 'select id, name from users where id = 3'",
];
const OUTPUT = "total 8\n-rw-r--r-- 1 a b 120 Jan 02 03:04 main.ts\nAuthor: A <a@example.com>\n".repeat(20);
// Enough for V8 to compile what is hot: a judgement then takes a fifth of what the first ones take.
const ROUNDS = 25;

/** Judges ordinary calls and outputs; takes some tens of milliseconds. */
export function warmUp(rules: Rules): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const statement of COMMANDS) evaluate({ phase: "request", connector: "codex.Bash", statement }, rules);
    evaluate({ phase: "response", connector: "codex.Bash", text: OUTPUT }, rules);
  }
}
