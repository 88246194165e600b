/** `deno task demo`: real Codex events through the compiled executable, on the built-in engine, in a folder of its own. */
import type { AuditRecord } from "../store/record.ts";
import { verifyLog } from "../store/verify.ts";
import { type Link, linkOf } from "../store/hash_chain.ts";
import { compile } from "./compile.ts";
import { SCENES } from "./demo_scenes.ts";
import { type Answer, playScene } from "./play_scene.ts";
import { EXECUTABLE } from "./toolchain.ts";

const NEXT = `
Next:
  ${EXECUTABLE} check 'any command'     judge a command by hand
  ${EXECUTABLE} serve                   an AxonFlow endpoint on this machine
  README.md, "Install"                  put axonflow in front of your own Codex`;

/**
 * Plays every scene and shows the records.
 *
 * @throws {Error} if a verdict is not the expected one, or the records do not hold together
 */
export async function demo(): Promise<void> {
  const stateDir = await Deno.makeTempDir({ prefix: "axonflow_demo_" });
  try {
    await compile({ out: EXECUTABLE, release: false, ifStale: true });
    const program = await Deno.realPath(EXECUTABLE);
    say(`\nReal Codex hook events through ${EXECUTABLE}, judged by the built-in engine:\n`);
    for (const scene of SCENES) {
      say(`  ${scene.title}\n    ${indented(scene.event.tool_input.command, 4)}`);
      say(`    -> ${shown(await playScene(scene, { program, stateDir }))}\n`);
    }
    showRecords(await linksOf(`${stateDir}/audit.jsonl`));
    say(NEXT);
  } finally {
    await Deno.remove(stateDir, { recursive: true });
  }
}

function shown({ verdict, text }: Answer): string {
  switch (verdict) {
    case "allowed":
      return "allowed";
    case "blocked":
      return `BLOCKED  ${text}`;
    case "replaced":
      return `REPLACED by\n       ${indented(text, 7)}`;
  }
}

type RecordLink = Link & { record: AuditRecord };

/** The records of the log, checked: at least one for each scene, each chained to the one before it. */
async function linksOf(path: string): Promise<RecordLink[]> {
  const text = await Deno.readTextFile(path);
  const links = text.split("\n").map(linkOf).filter((link) => link?.record !== undefined) as RecordLink[];
  if (links.length < SCENES.length) throw new Error(`Cannot show the records: the log holds ${links.length}`);
  const { problems: [problem] } = await verifyLog(path);
  if (problem) throw new Error(`Cannot show the records: the chain is broken at ${problem.seq}: ${problem.reason}`);
  return links;
}

function showRecords(links: readonly RecordLink[]): void {
  say("The audit log (audit.jsonl), each record chained to the one before it by SHA-256:\n");
  for (const { seq, hash, record } of links) {
    const { request_type, policy_decision, query } = record;
    const columns = [String(seq).padStart(2), hash.slice(0, 8), request_type.padEnd(16), policy_decision.padEnd(8)];
    say(`  ${columns.join("  ")}  ${query.replaceAll("\n", " ").slice(0, 60)}`);
  }
  say(`\nThe chain of ${links.length} records is whole.`);
}

function indented(text: string, columns: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(columns)}`);
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

if (import.meta.main) await demo();
