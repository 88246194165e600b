/** The text of a file, or undefined if there is none: what a command did, or did not do. */
export async function textAt(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
