import { assertEquals, assertStringIncludes } from "@std/assert";
import { SCENES } from "../../lib/build/demo_scenes.ts";
import { deno } from "./support/deno.ts";

Deno.test("deno task demo shows every scene and a whole chain, whatever the environment says", async () => {
  const env = { AXONFLOW_ENDPOINT: "http://127.0.0.1:1", AXONFLOW_FAIL_MODE: "open", PII_ACTION: "log" };
  const { code, stdout, stderr } = await deno(["task", "demo"], env);
  assertEquals(code, 0, stderr);
  for (const { title } of SCENES) assertStringIncludes(stdout, `\n  ${title}\n`);
  assertEquals(
    stdout.match(/-> \w+/g),
    SCENES.map(({ verdict }) => verdict).map((verdict) => {
      return `-> ${verdict === "allowed" ? verdict : verdict.toUpperCase()}`;
    }),
  );
  assertStringIncludes(stdout, "records is whole.");
});
