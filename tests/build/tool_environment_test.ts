import { assertEquals, assertMatch } from "@std/assert";
import { toolEnvironment } from "../../lib/build/tool_environment.ts";
import { withFolder } from "../support/memory_io.ts";
import { deno } from "./support/deno.ts";

Deno.test("toolEnvironment() keeps what fetching needs and drops what would be baked", () => {
  const needed = { PATH: "/bin", DENO_DIR: "/d", DENO_CERT: "/c", DENO_TLS_CA_STORE: "system", DENORT_BIN: "/b" };
  const baked = { OTEL_DENO: "true", OTEL_EXPORTER_OTLP_ENDPOINT: "x", DENO_COMPAT: "1", DENO_UNSTABLE_CRON: "1" };
  assertEquals(toolEnvironment({ ...needed, ...baked, DENO_CONDITIONS: "x", otel_service_name: "x" }), needed);
  assertEquals(toolEnvironment({ DENORT_BIN: "" }), {});
});

Deno.test("an executable that is compiled amid telemetry settings has none of them", async () => {
  await withFolder(async (folder) => {
    const env = { OTEL_DENO: "true", OTEL_SERVICE_NAME: "leaked", DENO_COMPAT: "1", DENO_UNSTABLE_SLOPPY_IMPORTS: "1" };
    const args = ["task", "compile", "--out", `${folder}/axonflow`];
    const { code, stderr } = await deno(args, env);
    assertEquals(code, 0, stderr);
    const bytes = await Deno.readFile(`${folder}/axonflow`);
    // Deno keeps what it baked as JSON behind the runtime.
    const metadata = new TextDecoder("latin1").decode(bytes.subarray(bytes.length >> 1)).match(/\{"argv":\[.*\}/)![0];
    assertMatch(metadata, /"otel_config":\{"tracing_enabled":false,"metrics_enabled":false,/);
    assertMatch(
      metadata,
      /"detect_cjs":false,.*"sloppy_imports":false,.*"features":\["raw-imports","worker-options"\]/,
    );
    assertEquals(metadata.includes("leaked"), false);
  });
});
