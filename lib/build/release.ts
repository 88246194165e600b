/**
 * `deno task release [--tag vX.Y.Z] [--target TRIPLE]`: every platform's archive and SHA256SUMS in dist/release.
 *
 * Only official runtime bases, or the one in `DENORT_BIN`, are used. The archive of this platform is unpacked again
 * and run.
 */
import { parseArgs } from "@std/cli/parse-args";
import { VERSION } from "../core/version.ts";
import { pack, unpack } from "./archive.ts";
import { say } from "./command.ts";
import { compile } from "./compile.ts";
import { hexSha256 } from "./runtime_base.ts";
import { smoke } from "./smoke.ts";
import { TARGETS } from "./toolchain.ts";

const FOLDER = "dist/release";

function targetsOf(args: string[]): readonly string[] {
  const { tag, target } = parseArgs(args, {
    string: ["tag", "target"],
    unknown(arg) {
      throw new Error(`Cannot release: unknown option ${arg}`);
    },
  });
  if (tag && tag !== `v${VERSION}`) throw new Error(`Cannot release ${tag}: the version is ${VERSION}`);
  if (!target) return TARGETS;
  if (!TARGETS.some((known) => known === target)) {
    throw new Error(`Cannot release for ${target}: expected one of ${TARGETS.join(", ")}`);
  }
  return [String(target)];
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
  const program = `axonflow${windows ? ".exe" : ""}`;
  const parent = await Deno.makeTempDir({ prefix: "axonflow_release_" });
  try {
    // Compiled in a folder of its own: the bundles beside the executable are not part of the archive.
    await compile({ out: `${parent}/build/${program}`, target, release: true });
    await Deno.mkdir(`${parent}/${name}`);
    await Deno.rename(`${parent}/build/${program}`, `${parent}/${name}/${program}`);
    for (const file of ["LICENSE", "README.md"]) await Deno.copyFile(file, `${parent}/${name}/${file}`);
    const archive = `${name}${windows ? ".zip" : ".tar.gz"}`;
    await pack(`${FOLDER}/${archive}`, { parent, name });
    if (target === Deno.build.target) await tryArchive(`${FOLDER}/${archive}`, `${name}/${program}`);
    return archive;
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

async function tryArchive(archive: string, program: string): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "axonflow_unpacked_" });
  try {
    await unpack(archive, folder);
    await smoke(`${folder}/${program}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) await release(targetsOf(Deno.args));
