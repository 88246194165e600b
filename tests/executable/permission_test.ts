/** What the compiled executable may do after it has dropped its permissions, by its own probe. */
import { assertEquals, assertMatch } from "@std/assert";
import { runAxonflow, servedEndpoint } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

interface Probe {
  what: string;
  allowed: boolean;
}

function allowed(probes: Probe[]): string[] {
  return probes.filter((probe) => probe.allowed).map(({ what }) => what);
}

Deno.test("a hook may do nothing any more, and mcp only reaches its endpoint and its log", async () => {
  await withFolder(async (folder) => {
    await using endpoint = await servedEndpoint(`${folder}/serve`);
    const env = { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: endpoint.url };
    const { code, stdout } = await runAxonflow({ args: ["permissions", "--json"], env });
    const { hook, mcp } = JSON.parse(stdout);
    assertEquals([code, hook.length, mcp.length], [0, 8, 8]);
    assertEquals(allowed(hook), []);
    assertEquals(allowed(mcp), ["connect to the endpoint", "write the audit log"]);
  });
});

Deno.test("a build for one endpoint asks that one, whatever the environment says, and can do nothing else", async () => {
  await withFolder(async (folder) => {
    await using endpoint = await servedEndpoint(`${folder}/serve`);
    await using other = await servedEndpoint(`${folder}/other`);
    const args = ["task", "compile", "--endpoint", endpoint.url, "--out", "dist/axonflow-baked"];
    const built = await new Deno.Command("deno", { args, stdout: "null", stderr: "piped" }).output();
    assertEquals(built.success, true, new TextDecoder().decode(built.stderr));

    const program = "./dist/axonflow-baked";
    const env = { AXONFLOW_STATE_DIR: `${folder}/hook`, AXONFLOW_ENDPOINT: other.url };
    const blocked = await runAxonflow({ program, args: ["hook"], stdin: JSON.stringify(before("rm -rf /")), env });
    assertEquals(blocked.code, 2);
    assertMatch(await Deno.readTextFile(`${endpoint.stateDir}/audit.jsonl`), /rm -rf/);
    assertEquals(await Deno.readTextFile(`${other.stateDir}/audit.jsonl`), "");

    const serving = await runAxonflow({ program, args: ["serve", "--port", "0"], env });
    assertEquals([serving.code, serving.stdout], [1, ""]);
    assertMatch(serving.stderr, /this build may reach the endpoint that it was compiled for, and nothing else/);
    const redirected = await runAxonflow({ program, args: ["--endpoint", other.url, "check", "ls"], env });
    assertEquals(redirected.code, 2);
  });
});
