/** `axonflow policies lint`. */
import { RunError } from "../command.ts";
import { counted } from "../counted.ts";
import { lintOwnFile } from "../own_file.ts";
import type { Verb } from "../verb.ts";

export const lint: Verb = {
  name: "lint",
  usage: "lint [FILE]",
  summary: "Check a file of own policies (default: the one in force)",
  docs: [],
  options: {},
  operands: 1,
  async run({ _: [path] }, { io, loaders }) {
    const found = await lintOwnFile(io, path, loaders);
    if (found.problem !== undefined) throw new RunError(`Cannot use ${found.path}: ${found.problem}`);
    const policies = counted(found.policies, "own policy", "own policies");
    const actions = counted(found.actions, "changed action");
    io.out(`${found.path}: ${policies}, ${actions}\n`);
    for (const concern of found.concerns) io.err(`axonflow: ${concern}\n`);
    return 0;
  },
};
