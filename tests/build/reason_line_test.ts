import { assertEquals } from "@std/assert";
import { ToolError } from "../../lib/build/command.ts";
import { reasonLine } from "../../lib/build/reason_line.ts";

Deno.test("reasonLine() joins the numbered causes and leaves out what an earlier one says already", () => {
  const stderr = [
    "error: Writing to 'x.tmp-1'",
    "",
    "Caused by:",
    "    0: Setting up base binary.",
    "    1: error sending request for url (https://a.example/b.zip): dns error: no such name",
    "    2: dns error: no such name",
    "    3: no such name",
    "",
    "Stack backtrace:",
    "   0: <unknown>",
  ].join("\n");
  assertEquals(
    reasonLine(new ToolError("Cannot run deno", stderr)),
    "Setting up base binary: error sending request for url (https://a.example/b.zip): dns error: no such name",
  );
});

Deno.test("reasonLine() is the first line where there are no causes", () => {
  assertEquals(reasonLine(new ToolError("Cannot run deno", "error: disk full\nmore\n")), "disk full");
  assertEquals(reasonLine(new Error("Cannot start npx: not found\nmore")), "Cannot start npx: not found");
});
