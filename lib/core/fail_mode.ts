/** What decides when the endpoint does not: `local` the built-in engine, `open` allow, `closed` block. */
export type FailMode = "local" | "open" | "closed";

const FAIL_MODES: readonly FailMode[] = ["local", "open", "closed"];

/** The mode that the variable names: empty means `local`, an unknown word is undefined. */
export function failModeOf(text: string | undefined): FailMode | undefined {
  const word = text?.trim().toLowerCase() || "local";
  return FAIL_MODES.find((mode) => mode === word);
}
