/** What keeps secrets and prints them when asked: vaults, password managers, the logins of clouds. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { isPrinted } from "./printed_file.ts";
import { secretRequests } from "./secret_requests.ts";

/** What the program prints: the value of a secret if it is asked for one, anything else otherwise. */
export function handedOut(call: Call): string {
  const request = secretRequests.find(({ programs, verb, shows, hides }) => {
    if (!programs.split(" ").includes(call.program) || !verb.test(call.operands.join(" "))) return false;
    const words = ` ${call.words.join(" ")}`;
    return (shows?.test(words) ?? true) && !hides?.test(words);
  });
  if (!request) return MARKS.unknown;
  call.invocation.effects.push({ kind: "read", path: `a secret of ${call.program}`, text: MARKS.value });
  const [file] = call.values(...request.files ?? []);
  const { variable } = request;
  if (variable !== undefined) return MARKS.value + call.machine.scope.tokens.markOf(variable);
  if (file === undefined || isPrinted(file)) return MARKS.value;
  call.write(file, MARKS.value);
  return "";
}

/** The table: the programs that do nothing else. */
export const secretStores: Readonly<Record<string, Program>> = Object.fromEntries(
  secretRequests.flatMap(({ programs, options }) =>
    options === undefined ? [] : programs.split(" ").map((name) => [name, { options, does: handedOut }])
  ),
);
