/** The transforms keep the meaning: bash itself says so, on commands that do no harm. */
import { assert, assertEquals } from "@std/assert";
import { transforms } from "./transforms.ts";

/** Commands with what they print in any spelling, but for the line feed at the end, which a substitution takes away. */
const SEEDS: readonly (readonly [seed: string, printed: string])[] = [
  ["echo hi there", "hi there"],
  ["printf '%s|' 'a  b' \"it's\" && echo", "a  b|it's|"],
  ["rm -rf victim", ""],
  ["rm -r -f victim", ""],
  ["rm --recursive --force victim", ""],
];

interface Ran {
  success: boolean;
  printed: string;
}

async function bash(script: string, cwd = Deno.cwd()): Promise<Ran> {
  const options: Deno.CommandOptions = { args: ["-c", script], cwd, stdout: "piped", stderr: "null", stdin: "null" };
  const { success, stdout } = await new Deno.Command("bash", options).output();
  return { success, printed: new TextDecoder().decode(stdout).trimEnd() };
}

// Elsewhere bash may be too old for `${name,,}`, and programs may not take GNU's options.
const ignore = Deno.build.os !== "linux";

async function has(program: string): Promise<boolean> {
  // A program that is there may still refuse: sudo without a terminal.
  return (await bash(/^(?:sudo|doas)$/.test(program) ? `${program} -n true` : `command -v ${program}`)).success;
}

/** Runs the text in a folder that holds only `victim`; the answer is what it printed and what it left there. */
async function effectOf(text: string): Promise<{ printed: string; left: string[] }> {
  const folder = await Deno.makeTempDir({ prefix: "axonflow_transform_" });
  try {
    await Deno.mkdir(`${folder}/victim/inside`, { recursive: true });
    const { printed } = await bash(text, folder);
    // Some transforms write the command to a script.
    const left = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name !== "run.sh");
    return { printed, left };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

for (const { name, apply, needs } of transforms) {
  Deno.test({
    name: `${name}: bash does the same`,
    ignore: ignore || needs !== undefined && !(await has(needs)),
    async fn() {
      const spelled = SEEDS.flatMap(([seed, printed]) => {
        const text = apply(seed);
        return text === undefined ? [] : [{ text, printed, left: seed.startsWith("rm") ? [] : ["victim"] }];
      });
      assert(spelled.length > 0, "it applies to no command that bash could run");
      for (const { text, ...expected } of spelled) assertEquals(await effectOf(text), expected, text);
    },
  });
}
