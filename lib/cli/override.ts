/** `axonflow override`: a person lifts one policy for a while. No tool and no governed command can. */
import { createOverride } from "./override_create.ts";
import { listOverrides } from "./override_list.ts";
import { revokeOverride } from "./override_revoke.ts";
import { commandOf } from "./verbs.ts";

export const override = commandOf({
  name: "override",
  summary: "Lift one policy for a limited time (a person's act)",
  does: "Lift one policy of the built-in engine for a limited time.",
  verbs: [createOverride, listOverrides, revokeOverride],
  more:
    `Critical policies and those that protect the governance itself cannot be lifted. Every override, its end and each use
of it is on record.
`,
  exitCodes: "Exit codes: 0 done, 1 it could not be done, 2 wrong usage.",
});
