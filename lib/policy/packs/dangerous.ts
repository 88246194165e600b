/** What most policies on commands have in common. */

/** A command that is stopped before it runs. */
export const DANGEROUS = { category: "security-dangerous", phases: ["request"], action: "block" } as const;

/** One that does harm. */
export const HIGH = { ...DANGEROUS, severity: "high" } as const;

/** One whose harm cannot be undone. */
export const CRITICAL = { ...DANGEROUS, severity: "critical" } as const;
