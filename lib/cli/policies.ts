/** `axonflow policies`: what is in force, what it proves itself by, and whether a person's own file holds. */
import { lint } from "./policies/lint.ts";
import { list } from "./policies/list.ts";
import { show } from "./policies/show.ts";
import { test } from "./policies/test.ts";
import { commandOf } from "./verbs.ts";

export const policies = commandOf({
  name: "policies",
  summary: "Show the policies, and check your own",
  does: "Show the policies, and check your own.",
  verbs: [list, show, test, lint],
  more: "Your own policies stand in $AXONFLOW_POLICIES, or policies.json in the configuration folder; see README.md.\n",
  exitCodes: "Exit codes: 0 done, 1 a policy fails its examples or the file cannot be used, 2 wrong usage.",
});
