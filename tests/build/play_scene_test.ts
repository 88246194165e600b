import { assertMatch, assertRejects } from "@std/assert";
import { SCENES } from "../../lib/build/demo_scenes.ts";
import { playScene } from "../../lib/build/play_scene.ts";
import { AXONFLOW } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";

for (const scene of SCENES) {
  Deno.test(`playScene() shows ${scene.title}: ${scene.verdict}`, async () => {
    await withFolder(async (stateDir) => {
      await playScene(scene, { program: AXONFLOW, stateDir });
      assertMatch(await Deno.readTextFile(`${stateDir}/audit.jsonl`), /"request_type"/);
    });
  });

  Deno.test(`playScene() refuses to show ${scene.title} as something else`, async () => {
    await withFolder(async (stateDir) => {
      const verdict = scene.verdict === "allowed" ? "blocked" : "allowed";
      const playing = playScene({ ...scene, verdict }, { program: AXONFLOW, stateDir });
      await assertRejects(() => playing, Error, `it should be ${verdict}, and was ${scene.verdict}`);
    });
  });
}

Deno.test("playScene() refuses a hook that ends with any other code than 0", async () => {
  await withFolder(async (stateDir) => {
    const playing = playScene(SCENES[0]!, { program: "deno", stateDir });
    await assertRejects(() => playing, Error, "the hook ended with code 1");
  });
});
