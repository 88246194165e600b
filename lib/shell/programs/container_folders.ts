/** The folders of a container: of its own nobody knows anything, mounted ones are the machine's. */
import type { Call } from "../call.ts";
import { isUnresolved } from "../marks.ts";
import { normalPath } from "../path.ts";
import type { Mount } from "../scope.ts";

/** Where commands begin in a container that says nothing else: some folder, which is not the session's. */
const SOME_FOLDER = "/workspace/of-the-container";

/** Goes into the container that the options of `docker run` and its like describe. */
export function enterContainer(call: Call): void {
  const { machine } = call;
  const { scope } = machine;
  const mounts = [...call.values("volume").map(volumeOf), ...call.values("mount").map(mountOf)].flatMap((mount) =>
    mount === undefined || isUnresolved(mount.source)
      ? []
      : [{ source: machine.path(mount.source), target: normalPath(mount.target) }]
  );
  // Who gives the session's folder to a container has it worked on there.
  const start = mounts.some(({ source }) => source === scope.cwd) ? scope.cwd : SOME_FOLDER;
  scope.project = undefined;
  scope.mounts = mounts;
  scope.cwd = start;
  const folder = call.value("workdir");
  if (folder !== undefined) scope.cwd = machine.path(folder);
}

/** `./lib:/app/lib:ro`; a name in front is a volume's. */
function volumeOf(value: string): Mount | undefined {
  const [, source, target] = /^((?:[.~/]|[a-z]:\/)[^]*?):([~/][^:]*)(?::[\w,]+)?$/i.exec(value) ?? [];
  return source === undefined || target === undefined ? undefined : { source, target };
}

/** `type=bind,source=./lib,target=/app/lib`. */
function mountOf(value: string): Mount | undefined {
  const parts = new Map(value.split(",").map((part) => part.split(/=(.*)/s, 2) as [string, string]));
  const source = parts.get("source") ?? parts.get("src");
  const target = parts.get("target") ?? parts.get("dst") ?? parts.get("destination");
  return parts.get("type") !== "bind" || !source || !target ? undefined : { source, target };
}
