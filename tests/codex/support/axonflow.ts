/** The compiled executable, and its hooks as a person would install them. */
import { EXECUTABLE } from "../../../lib/build/toolchain.ts";

const repository = new URL("../../../", import.meta.url);

/** A path inside the repository. */
export function inRepository(path: string): string {
  return decodeURIComponent(new URL(path, repository).pathname);
}

/** The absolute path of the executable that `deno task compile` made. */
export const AXONFLOW: string = inRepository(EXECUTABLE);

/** The content of a `hooks.json` that runs the executable: the plugin's template with the program's path filled in. */
export async function hooksJson(program: string = AXONFLOW): Promise<string> {
  const template = await Deno.readTextFile(inRepository("hooks/hooks.json"));
  return template.replaceAll('"axonflow hook ', `"${program} hook `);
}
