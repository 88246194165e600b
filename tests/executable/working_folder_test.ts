/** The folder of the session decides what a relative path means, in a hook, in a check and where an endpoint judges. */
import { assertEquals } from "@std/assert";
import { runAxonflow, servedEndpoint } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const ROWS: readonly [cwd: string, command: string, code: 0 | 2][] = [
  ["/", "rm -rf etc", 2],
  ["/etc", "rm passwd", 2],
  ["/home/ada/.codex", "echo {} > hooks.json", 2],
  ["/home/ada/.aws", "cat credentials", 2],
  ["/home/ada/shop", "rm -rf etc && echo {} > hooks.json && cat credentials", 0],
  ["/home/ada/shop", "rm -rf /home/ada/shop/build/*", 0],
];

Deno.test("a hook judges relative paths in the folder of its event", async () => {
  await withFolder(async (folder) => {
    for (const [cwd, command, expected] of ROWS) {
      const env = { AXONFLOW_STATE_DIR: folder };
      const stdin = JSON.stringify({ ...before(command), cwd });
      const { code } = await runAxonflow({ args: ["hook", "pre"], stdin, env });
      assertEquals([cwd, command, code], [cwd, command, expected]);
    }
  });
});

Deno.test("an endpoint judges relative paths in the folder that the hook names", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    for (const [cwd, command, expected] of ROWS) {
      const env = { AXONFLOW_STATE_DIR: `${folder}/hook`, AXONFLOW_ENDPOINT: served.url, AXONFLOW_FAIL_MODE: "open" };
      const stdin = JSON.stringify({ ...before(command), cwd });
      const { code } = await runAxonflow({ args: ["hook", "pre"], stdin, env });
      assertEquals([cwd, command, code], [cwd, command, expected]);
    }
  });
});
