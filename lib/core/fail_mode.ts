/** What decides when the endpoint does not: `local` the built-in engine, `open` allow, `closed` block. */
export type FailMode = "local" | "open" | "closed";

/**
 * The mode that the variable names: empty means `local`. Any other word means `closed`, because a misspelled wish to
 * be strict must not switch governance off.
 */
export function failModeOf(text: string | undefined): FailMode {
  const mode = text?.trim().toLowerCase() || "local";
  return mode === "local" || mode === "open" ? mode : "closed";
}
