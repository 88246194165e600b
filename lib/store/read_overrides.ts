/** A person's overrides out of their file. One that cannot be used lifts nothing, which is said once. */
import { messageOf } from "../core/message_of.ts";
import { oneLine } from "../core/text.ts";
import type { OpenedFile } from "./opened_file.ts";
import type { Override } from "./override.ts";

const MAX_REASON = 160;

/** The reader of the file, which only a call that a policy stops needs. */
type LoadReader = () => Promise<Pick<typeof import("./overrides.ts"), "overridesIn">>;

/** Reads the overrides; none if the file is not there. */
export async function readOverrides(
  file: OpenedFile,
  load: LoadReader,
  onProblem: (problem: string) => void,
): Promise<readonly Override[]> {
  try {
    const text = file.read();
    if (text === undefined) return [];
    const { overridesIn } = await load();
    return overridesIn(text);
  } catch (error) {
    onProblem(`Cannot use ${file.path}: ${oneLine(messageOf(error), MAX_REASON)}; no override is in force`);
    return [];
  }
}
