/** What proves a rule: each detector, policy and the like carries its own. */

/** Two examples or more, by type: a rule without proof does not compile. */
export type Examples = readonly [string, string, ...string[]];

/** What a rule must find, and the look-alikes that it must not. */
export interface Proof {
  readonly hits: Examples;
  readonly misses: Examples;
}
