/** The smallest parts of SQL. */

/** What a token is. */
export type SqlTokenKind =
  | "word"
  /** An identifier in `"…"`, `` `…` `` or `[…]`; MySQL takes the first for a string. */
  | "quoted"
  | "string"
  | "number"
  /** A hexadecimal or binary literal. */
  | "hex"
  /** `@name`, `:name`, `$1`. */
  | "variable"
  | "operator"
  | "comment";

/** A token. */
export interface SqlToken {
  readonly kind: SqlTokenKind;
  /** Words, variables and operators in upper case; of literals and comments the text as it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A literal or comment that the text ends in. */
  readonly open: boolean;
}
