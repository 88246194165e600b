/** The archive of a release: one folder, so that unpacking spills nothing into where a person stands. */
import { runTool } from "./command.ts";

/** Packs the folder `name` inside `parent`; `.zip` where Windows is to open it, else `.tar.gz`. */
export async function pack(archive: string, { parent, name }: { parent: string; name: string }): Promise<void> {
  const file = `${await Deno.realPath(archive.replace(/\/[^/]*$/, ""))}/${archive.replace(/^.*\//, "")}`;
  if (archive.endsWith(".zip")) await runTool("zip", ["-q", "-r", file, name], { cwd: parent });
  else await runTool("tar", ["czf", file, name], { cwd: parent });
}

/** Unpacks an archive into the folder; the `tar` of Windows reads zip files too. */
export async function unpack(archive: string, folder: string): Promise<void> {
  await runTool("tar", ["xf", archive, "-C", folder]);
}
