/** Nothing that axonflow does contacts another host, as the kernel counts it. */
import { assertEquals, assertGreater } from "@std/assert";
import { inRepository } from "./support/axonflow.ts";
import type { ProbeResult } from "./support/network_probe.ts";

/** Runs a command in a network namespace of its own, out of which no packet finds a way. */
async function isolated(...command: string[]): Promise<{ success: boolean; stdout: string; stderr: string }> {
  const args = ["--map-root-user", "--net", ...command];
  try {
    const output = await new Deno.Command("unshare", { args }).output();
    const [stdout, stderr] = [output.stdout, output.stderr].map((bytes) => new TextDecoder().decode(bytes));
    return { success: output.success, stdout: stdout!, stderr: stderr! };
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return { success: false, stdout: "", stderr: "unshare is not installed" };
  }
}

// Containers and some distributions forbid it; then nothing can be shown here. Where CI runs, that must not go unseen.
const trial = Deno.build.os === "linux" ? await isolated("true") : undefined;
const mayBeMissing = Deno.env.get("CI") !== "true" || Deno.env.get("AXONFLOW_TEST_NO_NAMESPACES") === "1";

Deno.test({
  name: "no command of axonflow tries to reach another host (on Linux, where a network namespace can be made)",
  ignore: !trial || !trial.success && mayBeMissing,
  async fn() {
    if (!trial?.success) {
      throw new Error(
        `Cannot count packets: this machine makes no network namespace (${trial?.stderr.trim()}); ` +
          "allow unprivileged user namespaces, or set AXONFLOW_TEST_NO_NAMESPACES=1 to go without this test",
      );
    }
    const state = await Deno.makeTempDir({ prefix: "axonflow-probe-" });
    const probe = inRepository("tests/codex/support/network_probe.ts");
    // Deno itself looks for updates now and then; the executable does not.
    const env = [`AXONFLOW_STATE_DIR=${state}`, "DENO_NO_UPDATE_CHECK=1"];
    const { success, stdout, stderr } = await isolated("env", ...env, Deno.execPath(), "run", "-A", probe);
    await Deno.remove(state, { recursive: true });
    assertEquals(success, true, stderr);
    const { control, axonflow }: ProbeResult = JSON.parse(stdout);
    for (const attempts of Object.values(control)) assertGreater(attempts, 0);
    assertEquals(Object.entries(axonflow).filter(([, attempts]) => attempts > 0), []);
    assertEquals(Object.keys(axonflow).length, 9);
  },
});
