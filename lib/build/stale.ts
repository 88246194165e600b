/** Whether the executable is older than what it is made of. */

const SOURCES = ["main.ts", "deno.json", "deno.lock", "lib"];

/** True if the file is not there, or a source is newer. */
export async function isStale(file: string): Promise<boolean> {
  const made = await modified(file);
  for (const source of SOURCES) {
    if (await newest(source) > made) return true;
  }
  return made === 0;
}

async function newest(path: string): Promise<number> {
  const info = await Deno.stat(path).catch(() => undefined); // A source that is not there cannot be newer.
  if (!info?.isDirectory) return info?.mtime?.getTime() ?? 0;
  let latest = 0;
  for await (const entry of Deno.readDir(path)) latest = Math.max(latest, await newest(`${path}/${entry.name}`));
  return latest;
}

async function modified(file: string): Promise<number> {
  const info = await Deno.stat(file).catch(() => undefined); // Not there: older than everything.
  return info?.mtime?.getTime() ?? 0;
}
