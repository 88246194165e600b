/** What the coverage of V8 says of functions: how many runs called each. */

/** By file name: how many runs loaded it, and by the offset where a function begins, how many called it. */
export type CalledFunctions = ReadonlyMap<string, Counted>;

interface Counted {
  loads: number;
  readonly calls: Map<number, number>;
}

/** One file in one run, as `deno run --coverage` writes it; the first range of a function is the whole of it. */
interface Covered {
  url: string;
  functions: readonly { ranges: [{ startOffset: number; count: number }] }[];
}

/** Counts over all runs whose coverage is in the folder. */
export async function calledFunctions(folder: string): Promise<CalledFunctions> {
  const files = new Map<string, Counted>();
  for await (const { name } of Deno.readDir(folder)) {
    const { url, functions }: Covered = JSON.parse(await Deno.readTextFile(`${folder}/${name}`));
    const file = url.slice(url.lastIndexOf("/") + 1);
    const counted = files.get(file) ?? { loads: 0, calls: new Map() };
    files.set(file, counted);
    counted.loads++;
    for (const { ranges: [{ startOffset, count }] } of functions) {
      if (count > 0) counted.calls.set(startOffset, (counted.calls.get(startOffset) ?? 0) + 1);
    }
  }
  return files;
}
