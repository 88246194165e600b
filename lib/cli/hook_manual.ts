/** The manual of `axonflow hook`; the hook itself is hook.ts, which loads nothing that only people need. */
import { type Command, UsageError } from "./command.ts";
import { fsyncOption, optionsOf } from "./options.ts";

const HELP = `Judge one Codex hook event. Codex starts this; the event stands on stdin as JSON.

Usage: axonflow hook [pre|post] [options] < EVENT

  pre     Before a call: may it run?
  post    After a call: record it, and redact its output
  (none)  The event's hook_event_name says which

Options:
  --output json  Answer by JSON on stdout and exit code 0 alone (always so on Windows)
  --fsync MODE   When records are forced to the disk: batch (the system decides) or always (before the answer)
  -h, --help     Show this text

Exit codes: 0 go ahead (or see the JSON on stdout), 2 blocked, with the reason on stderr.

Example:
  echo '{"tool_name":"Bash","tool_input":{"command":"rm -rf /"}}' | axonflow hook pre
`;

export const hookManual: Command = {
  name: "hook",
  summary: "Judge one Codex hook event from stdin",
  help: HELP,
  run(args) {
    const options = optionsOf(args, { string: ["output", "fsync"] });
    const [moment] = options._;
    if (moment !== undefined && moment !== "pre" && moment !== "post") {
      throw new UsageError(`Unknown hook ${moment}`, "Use axonflow hook pre, axonflow hook post, or axonflow hook");
    }
    if (options._.length > 1) throw new UsageError(`Unexpected argument ${options._[1]}`);
    fsyncOption(options);
    if (options.output !== undefined && options.output !== "json") {
      throw new UsageError(`Unknown output ${options.output}`, "Use --output json");
    }
    throw new UsageError("Cannot read an event from a terminal", "Codex starts this command; see axonflow hook --help");
  },
};
