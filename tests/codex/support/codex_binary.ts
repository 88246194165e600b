/** The real Codex CLI for the tests: found in a cache outside the repository, or downloaded into it once. */

/** The Codex release that the tests know; its behaviour is only claimed for this one. */
export const CODEX_VERSION = "0.169.0";

/** The tests' own folder in the user's cache: Codex itself and the folders of running sessions. */
export function cacheFolder(): string {
  const home = Deno.env.get("HOME") ?? Deno.env.get("USERPROFILE");
  const base = Deno.env.get("XDG_CACHE_HOME") || Deno.env.get("LOCALAPPDATA") || (home && `${home}/.cache`);
  if (!base) throw new Error("Cannot find a cache folder for Codex: none of XDG_CACHE_HOME, LOCALAPPDATA, HOME is set");
  return `${base}/axonflow-tests`;
}

/** The path of the Codex program; the first call of all downloads about 130 MB from the npm registry. */
export async function codexBinary(): Promise<string> {
  const folder = `${cacheFolder()}/codex-${CODEX_VERSION}`;
  const found = await programIn(folder);
  if (found) return found;
  await download(folder);
  const program = await programIn(folder);
  if (!program) throw new Error(`Cannot find the Codex program under ${folder}: remove that folder and try again`);
  return program;
}

/** Installs beside the final place and renames, so that an interrupted or a parallel download is never used. */
async function download(folder: string): Promise<void> {
  await Deno.mkdir(cacheFolder(), { recursive: true });
  const partial = await Deno.makeTempDir({ dir: cacheFolder(), prefix: "codex-download-" });
  try {
    await npmInstall(partial);
    await Deno.rename(partial, folder);
  } catch (cause) {
    await Deno.remove(partial, { recursive: true });
    // Another run may have finished first: a folder with content cannot be renamed over, and need not be.
    if (!await programIn(folder)) throw cause;
  }
}

async function npmInstall(prefix: string): Promise<void> {
  const npm = Deno.build.os === "windows" ? "npm.cmd" : "npm";
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"];
  const args = ["install", ...quiet, "--prefix", prefix, `@openai/codex@${CODEX_VERSION}`];
  let output: Deno.CommandOutput;
  try {
    output = await new Deno.Command(npm, { args, stdin: "null", stdout: "piped", stderr: "piped" }).output();
  } catch (cause) {
    throw new Error(`Cannot download Codex ${CODEX_VERSION}: npm is not on PATH; install Node.js with npm`, { cause });
  }
  if (!output.success) {
    const reason = new TextDecoder().decode(output.stderr).trim();
    throw new Error(`Cannot download Codex ${CODEX_VERSION}: npm ended with code ${output.code}: ${reason}`);
  }
}

/** The program inside the platform's package, whose folders are named after operating system and target. */
async function programIn(folder: string): Promise<string | undefined> {
  const scope = `${folder}/node_modules/@openai`;
  const file = Deno.build.os === "windows" ? "codex.exe" : "codex";
  for (const name of await entriesOf(scope)) {
    for (const target of await entriesOf(`${scope}/${name}/vendor`)) {
      const program = `${scope}/${name}/vendor/${target}/bin/${file}`;
      if (await isFile(program)) return program;
    }
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
