/** Databases that tests make anew: to drop one is no loss, where it is this machine's. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { FOR_TESTS, isHere } from "./database_address.ts";

/** Variables that lead the clients of PostgreSQL to another server. */
const ELSEWHERE = ["PGHOST", "PGHOSTADDR", "PGSERVICE"] as const;

function drop(call: Call): string {
  const [name = "", ...others] = call.operands;
  // The database for maintenance may be a whole address.
  const isLed = /[=:]/.test(call.value("maintenance-db") ?? "");
  if (others.length === 0 && FOR_TESTS.test(name) && !isLed && hostsOf(call).every(isHere)) {
    call.invocation.options.set("testing", [""]);
  }
  return MARKS.unknown;
}

/** The hosts that the command names, or else its variables. */
export function hostsOf(call: Call): string[] {
  const { scope } = call.machine;
  const told = call.value("host");
  if (told !== undefined) return [told];
  return ELSEWHERE.flatMap((name) => scope.has(name) ? [scope.get(name) ?? ""] : []);
}

/** The table. */
export const testDatabases: Readonly<Record<string, Program>> = {
  dropdb: {
    options:
      "h,host= p,port= U,username= O,owner= T,template= maintenance-db= e,echo f,force i,interactive w,no-password W,password if-exists",
    does: drop,
  },
};
