import { assertEquals } from "@std/assert";
import { glued } from "../../lib/shell/glue.ts";
import { parseShell } from "../../lib/shell/parse.ts";

const CASES: readonly (readonly [statement: string, parts: readonly string[]])[] = [
  ["A=<(echo x) ls -l", ["A=<(echo x)", "ls", "-l"]],
  ["A=1 B=<(x) ls", ["A=1", "B=<(x)", "ls"]],
  ["env A=<(echo x) ls", ["env", "A=<(echo x)", "ls"]],
  ["tool --file=<(echo x) a", ["tool", "--file=<(echo x)", "a"]],
  ["cat <(echo x) b", ["cat", "<(echo x)", "b"]],
  ["A=<(echo x)", ["A=<(echo x)"]],
  ["ls a b", ["ls", "a", "b"]],
];

for (const [statement, parts] of CASES) {
  Deno.test(`glued() reads the words of ${statement}`, () => {
    const command = parseShell(statement).scripts[0]?.commands[0]?.command;
    if (command?.type !== "Command") throw new Error("not a simple command");
    const { prefix, name, args } = glued(command);
    assertEquals([...prefix, ...(name ? [name] : []), ...args].map((part) => "text" in part ? part.text : ""), parts);
  });
}
