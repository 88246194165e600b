import { assertEquals, assertMatch } from "@std/assert";
import { withFolder } from "../support/memory_io.ts";
import { deno } from "./support/deno.ts";

Deno.test("deno task smoke passes on the executable, whatever the environment says", async () => {
  // A misspelled profile blocks every call, and an endpoint would have to be asked.
  const env = { AXONFLOW_PROFILE: "misspelled", AXONFLOW_ENDPOINT: "http://127.0.0.1:1", AXONFLOW_FAIL_MODE: "open" };
  const { code, stderr } = await deno(["task", "smoke"], env);
  assertEquals(code, 0, stderr);
  assertMatch(stderr, /axonflow(\.exe)? passed 5 checks\n$/);
});

Deno.test("deno task smoke fails on a program that is not axonflow", {
  ignore: Deno.build.os === "windows", // A script is no program there.
}, async () => {
  await withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/program`, "#!/bin/sh\necho axonflow 0.0.0\n", { mode: 0o755 });
    const { code, stderr } = await deno(["task", "smoke", `${folder}/program`]);
    assertEquals(code, 1);
    assertMatch(stderr, /--version ended with code 0 and said: axonflow 0\.0\.0/);
  });
});
