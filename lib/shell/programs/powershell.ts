/** PowerShell. */
import type { Call } from "../call.ts";
import { multiplies } from "./multiplying_code.ts";
import { StatementReader } from "./powershell/statement_reader.ts";

/** Runs the text as PowerShell would; the answer is its output. */
export function runPowershell(text: string, call: Call): string {
  call.machine.spend(text.length);
  if (/net\.sockets\.tcpclient/i.test(text)) call.bridge();
  if (multiplies(text)) call.multiply();
  const script = (text: string) => runPowershell(text, call);
  return call.machine.deeper(() => new StatementReader(text, call, script).run(call.stdin));
}
