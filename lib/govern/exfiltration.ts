/** How much data one answer may carry away; the AxonFlow platform's numbers. */
const ROW_LIMIT = 10_000;
const BYTE_LIMIT = 10 * 1024 * 1024;

/** The size of an answer in rows against the limits. */
export interface ExfiltrationInfo {
  rows_returned: number;
  row_limit: number;
  bytes_returned: number;
  byte_limit: number;
  within_limits: boolean;
}

/** Measures rows; bytes are those of their JSON. */
export function exfiltrationOf(rows: readonly unknown[]): ExfiltrationInfo {
  const bytes = new TextEncoder().encode(JSON.stringify(rows)).length;
  return {
    rows_returned: rows.length,
    row_limit: ROW_LIMIT,
    bytes_returned: bytes,
    byte_limit: BYTE_LIMIT,
    within_limits: rows.length <= ROW_LIMIT && bytes <= BYTE_LIMIT,
  };
}
