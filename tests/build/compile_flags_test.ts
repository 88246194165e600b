import { assert, assertEquals } from "@std/assert";
import { compileFlags } from "../../lib/build/compile_flags.ts";
import { ALL_ENV } from "../../lib/core/environment.ts";

const JOB = { bundles: "b", out: "o" };

Deno.test("compileFlags() closes what could be opened from outside", () => {
  const flags = compileFlags(JOB);
  for (const flag of ["--no-code-cache", "--no-prompt", "--deny-import", "--no-config"]) {
    assert(flags.includes(flag), flag);
  }
});

Deno.test("compileFlags() lets V8 leave a pattern that backtracks too long", () => {
  assert(
    compileFlags(JOB).some((flag) =>
      flag.startsWith("--v8-flags=--enable-experimental-regexp-engine-on-excessive-backtracks")
    ),
  );
});

Deno.test("compileFlags() grants the variables that axonflow reads, by name", () => {
  const granted = compileFlags(JOB).filter((flag) => flag.startsWith("--allow-env"));
  assertEquals(granted, [`--allow-env=${ALL_ENV.join(",")}`]);
});

Deno.test("compileFlags() grants environment, files and network, and nothing else", () => {
  for (const job of [JOB, { ...JOB, target: "t", endpoint: "https://axonflow.example" }]) {
    const granted = compileFlags(job).filter((flag) => flag.startsWith("--allow")).map((flag) => flag.split("=")[0]);
    assertEquals(granted, ["--allow-env", "--allow-read", "--allow-write", "--allow-net"]);
    // A value from an env file would be baked in, and "all" has a short form.
    assertEquals(compileFlags(job).filter((flag) => /^(--env|-A$|--allow-all|-P)/.test(flag)), []);
  }
});

Deno.test("compileFlags() bakes an endpoint as permission and as argument", () => {
  const flags = compileFlags({ ...JOB, endpoint: "https://axonflow.example" });
  assert(flags.includes("--allow-net=axonflow.example:443"));
  assertEquals(flags.slice(-3), ["b/main.js", "--endpoint", "https://axonflow.example"]);
});
