/** A state folder that a person has put elsewhere, spelled as it is: the agent can read it, and change nothing in it. */
import { assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH, toolsCall } from "../../lib/contract/rpc.ts";
import { EXECUTABLE } from "../../lib/build/toolchain.ts";
import { runAxonflow, servedEndpoint } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const posix = { ignore: Deno.build.os === "windows" };

const CHANGES = (folder: string) => [
  `rm ${folder}/audit.jsonl`,
  `rm -rf ${folder}`,
  `echo '{}' > "${folder}/overrides.json"`,
  `cd ${folder} && truncate -s 0 audit.head`,
  `mv ${folder}/segments /tmp/elsewhere`,
  `cat ${folder}/audit.key`,
];
const READS = (folder: string) => [
  `tail -n 1 ${folder}/audit.jsonl`,
  `ls -la ${folder}`,
  `rm -rf ${folder}-of-another`,
];

Deno.test("a hook blocks what changes the state folder that it uses, and nothing that reads it", posix, async () => {
  await withFolder(async (parent) => {
    const folder = `${parent}/records`;
    const env = { AXONFLOW_STATE_DIR: folder };
    const hook = (command: string) =>
      runAxonflow({ args: ["hook", "pre"], stdin: JSON.stringify(before(command)), env });
    for (const command of CHANGES(folder)) {
      const { code, stderr } = await hook(command);
      assertEquals([command, code], [command, 2]);
      assertMatch(stderr, /the agent must not change them|can forge the record/);
    }
    for (const command of READS(folder)) assertEquals([command, (await hook(command)).code], [command, 0]);
  });
});

Deno.test("a hook blocks what takes its own executable away, wherever that lies", posix, async () => {
  const own = Deno.realPathSync(EXECUTABLE);
  await withFolder(async (folder) => {
    const hook = (command: string) =>
      runAxonflow({
        args: ["hook", "pre"],
        stdin: JSON.stringify(before(command)),
        env: { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: "http://127.0.0.1:9" },
      });
    for (const command of [`rm ${own}`, `mv ${own} /tmp/a`, `: > ${own}`, `cp /bin/true ${own}`, `chmod 600 ${own}`]) {
      assertEquals([command, (await hook(command)).code], [command, 2]);
    }
    for (const command of [`ls -l ${own}`, `${own} --version`, `rm ${own}s`]) {
      assertEquals([command, (await hook(command)).code], [command, 0]);
    }
  });
});

Deno.test("a hook protects its own executable by whichever name", posix, async () => {
  await withFolder(async (folder) => {
    const own = `${await Deno.realPath(folder)}/guard`;
    await Deno.copyFile(EXECUTABLE, own);
    const codeOf = async (command: string) =>
      (await runAxonflow({
        program: "bash",
        args: ["-c", '"$0" hook pre', own],
        stdin: JSON.stringify(before(command)),
        env: { AXONFLOW_STATE_DIR: `${folder}/state`, AXONFLOW_ENDPOINT: "http://127.0.0.1:9" },
      })).code;
    for (const command of [`rm ${own}`, `cd ${folder} && mv guard a`, `rm -rf ${folder}`]) {
      assertEquals([command, await codeOf(command)], [command, 2]);
    }
    for (const command of [`ls -l ${own}`, `rm ${own}s`, "rm guard"]) {
      assertEquals([command, await codeOf(command)], [command, 0]);
    }
  });
});

Deno.test("a hook protects a state folder that a link leads to, by both of its names", posix, async () => {
  await withFolder(async (parent) => {
    const [link, real] = [`${parent}/link`, `${await Deno.realPath(parent)}/real`];
    await Deno.mkdir(real);
    await Deno.symlink(real, link);
    const env = { AXONFLOW_STATE_DIR: link };
    const codeOf = async (command: string) =>
      (await runAxonflow({ args: ["hook", "pre"], stdin: JSON.stringify(before(command)), env })).code;
    for (const command of [link, real].flatMap(CHANGES)) assertEquals([command, await codeOf(command)], [command, 2]);
    for (const command of [link, real].flatMap(READS)) assertEquals([command, await codeOf(command)], [command, 0]);
  });
});

Deno.test("axonflow serve protects the state folder that it uses", posix, async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    const allowed = async (statement: string) => {
      const body = toolsCall("1", "check_policy", { connector_type: "codex.Bash", statement });
      const headers = { "content-type": "application/json" };
      const response = await fetch(served.url + RPC_PATH, { method: "POST", headers, body });
      return (await response.json()).result.structuredContent.allowed;
    };
    for (const command of CHANGES(folder)) assertEquals([command, await allowed(command)], [command, false]);
    for (const command of READS(folder)) assertEquals([command, await allowed(command)], [command, true]);
  });
});
