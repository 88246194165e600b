/** The empty program: what any executable made in this way costs before it does anything. */
import { baseCompiler } from "./runtime_base.ts";
import { runTool } from "./command.ts";

/** Compiles a program that does nothing, on the base that axonflow itself stands on. */
export async function compileEmpty(out: string): Promise<void> {
  const source = `${out}.js`;
  await Deno.writeTextFile(source, "");
  const flags = ["-q", "--no-check", "--no-config", "--no-prompt", "--no-code-cache", "--deny-import"];
  const compiler = await baseCompiler();
  await runTool(compiler.program, [...compiler.args, "compile", ...flags, "-o", out, source], { env: compiler.env });
}
