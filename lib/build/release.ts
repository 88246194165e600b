/**
 * `deno task release [--tag vX.Y.Z] [--target TRIPLE]`: every platform's archive and SHA256SUMS in dist/release.
 *
 * Only official runtime bases are used. The archive of this platform is unpacked again and run.
 */
import { parseArgs } from "@std/cli/parse-args";
import { VERSION } from "../core/version.ts";
import { runTool, say } from "./command.ts";
import { compile } from "./compile.ts";
import { hexSha256 } from "./runtime_base.ts";
import { smoke } from "./smoke.ts";
import { TARGETS } from "./toolchain.ts";

const FOLDER = "dist/release";

if (import.meta.main) {
  const { tag, target } = parseArgs(Deno.args, { string: ["tag", "target"] });
  if (tag && tag !== `v${VERSION}`) throw new Error(`Cannot release ${tag}: the version is ${VERSION}`);
  await release(target ? [String(target)] : TARGETS);
}

async function release(targets: readonly string[]): Promise<void> {
  await Deno.remove(FOLDER, { recursive: true }).catch(() => {}); // The first release finds none.
  await Deno.mkdir(FOLDER, { recursive: true });
  const archives: string[] = [];
  for (const target of targets) archives.push(await archiveOf(target));
  const sums = await Promise.all(archives.map(async (name) => {
    return `${await hexSha256(await Deno.readFile(`${FOLDER}/${name}`))}  ${name}\n`;
  }));
  await Deno.writeTextFile(`${FOLDER}/SHA256SUMS`, sums.join(""));
  say(`Released ${archives.length} archives in ${FOLDER}`);
}

/** Compiles for the target and packs the executable with the license and the README; the archive's name. */
async function archiveOf(target: string): Promise<string> {
  const name = `axonflow-${VERSION}-${target}`;
  const windows = target.includes("windows");
  const folder = `dist/${name}`;
  await Deno.mkdir(folder, { recursive: true });
  const executable = `${folder}/axonflow${windows ? ".exe" : ""}`;
  await compile({ out: executable, target, release: true });
  for (const file of ["LICENSE", "README.md"]) await Deno.copyFile(file, `${folder}/${file}`);
  if (target === Deno.build.target) await smoke(executable);
  const archive = `${name}${windows ? ".zip" : ".tar.gz"}`;
  const path = await Deno.realPath(FOLDER);
  const files = [executable, `${folder}/LICENSE`, `${folder}/README.md`].map((file) => file.slice("dist/".length));
  if (windows) await runTool("zip", ["-q", `${path}/${archive}`, ...files], { cwd: "dist" });
  else await runTool("tar", ["czf", `${path}/${archive}`, ...files], { cwd: "dist" });
  await Deno.remove(folder, { recursive: true });
  return archive;
}
