/** `axonflow override`: a person lifts one policy for a while. No tool and no governed command can. */
import type { Command } from "./command.ts";
import { createOverride } from "./override_create.ts";
import { listOverrides } from "./override_list.ts";
import { revokeOverride } from "./override_revoke.ts";
import { runVerb, type Verb } from "./verbs.ts";

const HELP = `Lift one policy of the built-in engine for a limited time.

Usage: axonflow override create --policy ID --reason TEXT [options]
       axonflow override list [--all] [--json]
       axonflow override revoke ID

  create    Calls that only this policy stops go ahead; every other policy still decides
  list      What is lifted, until when and why (--all: ended and revoked ones too)
  revoke    End an override at once

Options of create:
  --policy ID    The policy, as the block message or axonflow policies list names it
  --reason TEXT  Why, for the record; 1 to 500 characters
  --ttl TIME     How long, from 60s to 24h (default 1h): 90s, 30m, 2h, 1h30m
  --tool NAME    Only calls of this tool, such as Bash or apply_patch
  --cwd DIR      Only sessions that work in this folder, or in one below it

Critical policies and those that protect the governance itself cannot be lifted. Every override, its end and each use
of it is on record. Exit codes: 0 done, 1 it could not be done, 2 wrong usage.

Example:
  axonflow override create --policy sys_dangerous_git_force_push --reason 'cleaning up my own branch' --ttl 10m
`;

const VERBS: Readonly<Record<string, Verb>> = { create: createOverride, list: listOverrides, revoke: revokeOverride };

export const override: Command = {
  name: "override",
  summary: "Lift one policy for a limited time (a person's act)",
  help: HELP,
  run(args, context) {
    return runVerb(VERBS, args, { ...context, command: "override" });
  },
};
