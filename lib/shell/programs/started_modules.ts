/** Modules of a project that a program starts by their names. */
import type { Call } from "../call.ts";

/** Folders in front of a module's name. */
const FOLDERS = ["app-dir", "chdir", "pythonpath", "workdir"] as const;

/** Runs the modules that the words name, such as `shop.main:app`, as far as the statement wrote their files. */
export function startModules(call: Call, names: readonly string[]): void {
  const { machine } = call;
  machine.spend(names.length * FOLDERS.length);
  const folders = [".", ...FOLDERS.flatMap((option) => call.values(option))];
  for (const name of new Set(names)) {
    const [, module = "", ending] = /^([\w.\/-]+?)(\.py)?(?::[^]*)?$/.exec(name.replace(/^-[^=]*=/, "")) ?? [];
    if (module === "" || module.startsWith("-")) continue;
    const stem = ending === undefined && !module.includes("/") ? module.replaceAll(".", "/") : module;
    for (const path of folders.flatMap((folder) => [`${folder}/${stem}.py`, `${folder}/${stem}/__init__.py`])) {
      const normal = machine.path(path);
      if (machine.files.has(normal) || machine.links.has(normal)) call.run(["python3", path], undefined);
    }
  }
}
