/** Files that say what containers there are to be. */
import type { Call } from "../call.ts";
import { withoutMarks } from "../marks.ts";
import { helmValues } from "./helm_values.ts";

/** What compose reads where no file is named. */
const COMPOSE_FILES = ["compose", "docker-compose", "compose.override", "docker-compose.override"].flatMap((name) =>
  [".yaml", ".yml"].map((ending) => name + ending)
);

/** Reads what a cluster or compose is told: files, what this statement wrote, and standard input. */
export function readManifests(call: Call): void {
  const { machine, invocation } = call;
  const composes = call.operands[0] === "compose" || call.program.endsWith("compose");
  const deploys = call.operands[0] === "stack";
  const named = call.values("filename", "values", ...composes ? ["file"] : [], ...deploys ? ["compose-file"] : []);
  const written = composes && named.length === 0
    ? COMPOSE_FILES.filter((name) => machine.files.has(machine.path(name)))
    : [];
  for (const path of [...named, ...written, ...call.values("from-file")]) {
    const [, file = path] = /^[^=]*=(.*)$/.exec(path) ?? [];
    if (/^https?:/.test(file)) call.reach(file);
    // What is said of objects that are secret goes to where they are kept.
    else if (file === "-") invocation.effects.push({ kind: "read", path: file, text: withoutMarks(call.stdin) });
    else call.read(file);
  }
  const values = call.program === "helm" ? helmValues(call) : "";
  if (values !== "") invocation.effects.push({ kind: "read", path: "-", text: withoutMarks(values) });
}
