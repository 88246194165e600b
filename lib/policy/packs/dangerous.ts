/** What most policies on commands have in common. */

/** A command that is stopped before it runs. */
export const DANGEROUS = { category: "security-dangerous", phases: ["request"], action: "block" } as const;

/** One that does harm. */
export const HIGH = { ...DANGEROUS, severity: "high" } as const;

/** One whose harm cannot be undone. */
export const CRITICAL = { ...DANGEROUS, severity: "critical" } as const;

/** Programs that run containers. */
export const ENGINES = ["docker", "podman", "nerdctl"] as const;

/** Programs that speak to a cluster. */
export const KUBECTL = ["kubectl", "oc", "k3s", "microk8s"] as const;

/** What people write beside code at a forge, and what its builds leave: an address that ends in one of these names nothing else. */
export const REMARKS =
  "(?:comments|labels|reactions|notes|award_emoji|assignees|requested_reviewers|subscription|starred|notifications|actions/(?:caches(?:\\?\\S*)?|runs|artifacts))";

/** Programs that print a file as it is. */
export const SHOWS: readonly string[] = (
  "cat tac less more most bat batcat head tail nl view strings base64 xxd od hexdump sort uniq rev fold fmt pr paste column expand"
).split(" ");

/** A line up to somewhere outside of a remark, which begins behind a space; for a pattern of several lines. */
export const OUTSIDE_REMARK: string = String.raw`^(?:[^#\n]|(?<=\S)#)*?`;

/** The pattern outside of remarks. */
export function outsideRemark({ source, flags }: RegExp): RegExp {
  return new RegExp(`${OUTSIDE_REMARK}(?:${source})`, `${flags}m`);
}
