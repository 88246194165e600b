import { assertEquals } from "@std/assert";
import { linkOf } from "../../lib/store/hash_chain.ts";
import { linesSince, snapshotOf } from "../../lib/store/snapshot.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { testLog } from "./support/test_log.ts";

// `.ci/run` takes 200.
const ROUNDS = Number(Deno.env.get("AXONFLOW_CRASH_ROUNDS") ?? 10);
const PROCESSES = 4;

/** Starts a process that appends without end. */
function appender(path: string): Deno.ChildProcess {
  const script = new URL("./support/appender.ts", import.meta.url).pathname;
  const args = ["run", "--no-check", "--allow-read", "--allow-write", script, path];
  return new Deno.Command("deno", { args, stdout: "piped", stderr: "null" }).spawn();
}

/** Kills the process at a random moment of its appending; the ids of what it had on record by then. */
async function killed(process: Deno.ChildProcess): Promise<string[]> {
  const reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await reader.read()).value ?? "";
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  process.kill("SIGKILL");
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) text += chunk.value;
  await process.status;
  return text.split("\n").slice(0, -1);
}

Deno.test({
  name: `no record is lost and the chain holds when four processes that append are killed, ${ROUNDS} times`,
  ignore: Deno.build.os === "windows", // There is no such signal.
  async fn() {
    using test = await testLog();
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const processes = Array.from({ length: PROCESSES }, () => appender(test.path));
      acknowledged.push(...(await Promise.all(processes.map(killed))).flat());
      const { problems } = await verifyLog(test.path);
      assertEquals(problems, [], `round ${round}`);
    }
    assertEquals(await missingOf(acknowledged, test.path), []);
  },
});

/** The ids that are not in the log. */
async function missingOf(ids: readonly string[], path: string): Promise<string[]> {
  const decoder = new TextDecoder();
  const found = new Set<string>();
  for (const { line } of linesSince(await snapshotOf(path))) found.add(linkOf(decoder.decode(line))?.record?.id ?? "");
  return ids.filter((id) => !found.has(id));
}
