import { assertEquals, assertMatch } from "@std/assert";
import { verifyLog } from "../../lib/store/verify.ts";
import { GOLDEN, makeGoldenLog } from "./support/golden_log.ts";

const FILES = {
  "audit.jsonl": "audit.jsonl",
  "audit.head": "audit.head",
  "segments/audit-000000000001.jsonl": "segment.jsonl",
};

async function withGoldenLog(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "axonflow-golden-" });
  try {
    await makeGoldenLog(folder);
    await test(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("the same records at the same times make the same log, byte for byte", async () => {
  await withGoldenLog(async (folder) => {
    for (const [name, golden] of Object.entries(FILES)) {
      assertEquals(Deno.readTextFileSync(`${folder}/${name}`), Deno.readTextFileSync(new URL(golden, GOLDEN)), name);
    }
    assertEquals((await verifyLog(`${folder}/audit.jsonl`)).problems, []);
  });
});

/** The commands that AUDIT.md gives to somebody without axonflow. */
function documentedCommands(): string {
  const text = Deno.readTextFileSync(new URL("../../AUDIT.md", import.meta.url));
  return /```bash\n([\s\S]*?)```/.exec(text)![1]!;
}

async function checkedByHand(folder: string): Promise<string> {
  const { stdout, stderr } = await new Deno.Command("bash", { args: ["-c", documentedCommands()], cwd: folder })
    .output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

/** Whether the tools are here; under CI they must be. */
async function hasTools(): Promise<boolean> {
  const { success } = await new Deno.Command("bash", { args: ["-c", "command -v jq sha256sum openssl"] }).output();
  return success || Deno.env.get("CI") === "true";
}

Deno.test("the commands of AUDIT.md find a log whole, and an edited one changed", {
  ignore: !await hasTools(),
}, async () => {
  await withGoldenLog(async (folder) => {
    assertEquals(await checkedByHand(folder), "Signature Verified Successfully\n");
    const segment = `${folder}/segments/audit-000000000001.jsonl`;
    Deno.writeTextFileSync(segment, Deno.readTextFileSync(segment).replace("ls", "rm"));
    assertEquals((await checkedByHand(folder)).split(":")[0], "changed");
    Deno.writeTextFileSync(segment, Deno.readTextFileSync(segment).split("\n").slice(1).join("\n"));
    Deno.writeTextFileSync(
      `${folder}/audit.jsonl`,
      Deno.readTextFileSync(`${folder}/audit.jsonl`).split("\n").slice(1).join("\n"),
    );
    assertMatch(await checkedByHand(folder), /broken at 2\nbroken at 7\n/);
  });
});
