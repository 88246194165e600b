/** The cheap first look at code: a long pattern takes longer to be compiled than most code to be judged. */

/** What all code says in which one of the patterns finds something; a test reads them and proves it. */
export interface FirstLook {
  readonly says: RegExp;
  readonly before: readonly RegExp[];
}
