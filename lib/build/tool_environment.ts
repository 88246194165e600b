/** What the tools of a build see of this machine's environment: what they need to fetch, nothing that they would bake. */

/** Deno's variables that say where it fetches from and keeps what it fetched; none of them ends up in an executable. */
const KEPT: ReadonlySet<string> = new Set(["DENO_AUTH_TOKENS", "DENO_CERT", "DENO_DIR", "DENO_TLS_CA_STORE"]);

/**
 * The environment without the variables that change what is built. `deno compile` bakes the telemetry settings of
 * `OTEL_*` into the executable, and what `DENO_COMPAT` and `DENO_UNSTABLE_*` switch on; `DENO_CONDITIONS` changes what
 * is bundled. `DENORT_BIN` stays, because naming a base is its purpose; left empty it counts as unset.
 */
export function toolEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => {
      return !isBaked(name.toUpperCase()) && (name !== "DENORT_BIN" || value !== "");
    }),
  );
}

function isBaked(name: string): boolean {
  return name.startsWith("OTEL_") || name.startsWith("DENO_") && !KEPT.has(name);
}
