/** Running the endpoint in before its first real request: V8 then has compiled what every request goes through. */
import type { AuditTrail } from "../store/record.ts";

/** The part of an app that answers. */
interface Fetcher {
  fetch(request: Request): Response | Promise<Response>;
}

/** A trail that forgets: what is asked while running in never happened. */
export const FORGETTING: AuditTrail = {
  append: () => Promise.resolve(),
};

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
const CONNECTOR = "codex.Bash";
// Enough for V8 to optimise; more gains nothing that a hook could notice.
const ROUNDS = 40;

/** Puts ordinary requests through an app over a forgetting trail; takes some tenths of a second. */
export async function warmUp(app: Fetcher, url: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const statement of COMMANDS) {
      await call(app, url, "check_policy", { connector_type: CONNECTOR, statement });
    }
    await call(app, url, "check_output", { connector_type: CONNECTOR, message: OUTPUT });
    await call(app, url, "audit_tool_call", { tool_name: "Bash", input: { command: "ls" }, success: true });
  }
}

async function call(app: Fetcher, url: string, name: string, args: unknown): Promise<void> {
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: "warm-up",
    method: "tools/call",
    params: { name, arguments: args },
  });
  const headers = { "content-type": "application/json", host: new URL(url).host };
  const response = await app.fetch(new Request(`${url}/api/v1/mcp-server`, { method: "POST", headers, body }));
  await response.text();
}
