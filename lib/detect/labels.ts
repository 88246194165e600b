/** Words near a value that say what it is, or that it is something else. */

/** How far from a match such a word may stand: the AxonFlow platform's own reach. */
export const REACH = 50;

/** Right before digits, in lower case with `orderId` as two words, these say that they are some other identifier. */
export const IDENTIFIER_LABEL = new RegExp(
  "(?<![a-z])(?:ids?|uid|guid|order|invoice|tracking|trace|span|request|ticket|serial|sequence|seq|offset|time|timestamp|" +
    "ts|date|nonce|hash|seed|imei|isbn|ean|upc|gtin|sku|barcode|size|bytes|length|count|inode|build|version|revision|pid|" +
    "port|epoch|mtime|ctime|atime|duration|elapsed|total|commit|issue|run|job|batch|transaction|txn|message|msg|row|block|" +
    "snapshot|generation|checksum|crc|rma|receipt|shipment|parcel|" +
    "session|cursor|snowflake|lsn|[cgorst]id|nanos?|micros?|[nu]secs?)" +
    "(?:[ _-]?(?:id|no|nr|num|number|at|ns|us|ms))?[\\s\"'\\]]{0,4}[:=#]{0,2}[\\s\"'#]{0,4}$",
);

/** Before digits, this says that they count what is in tins, and that the word is no taxpayer identification number. */
export const TINNED = /(?<![a-z])tins? of (?:[a-z]{1,20} ){0,3}$/;

/**
 * A pattern for any of the words, whole or in the plural; a space in a label may be written as `_`, `-` or not at all.
 * The parts of pages are no labels: `card-footer`.
 */
export function labelPattern(labels: readonly string[]): RegExp {
  return new RegExp(
    `(?<![a-z\\d])(?:${
      labels.map(loosened).join("|")
    })s?(?![a-z\\d]|[-_]{1,2}(?:header|footer|body|title|deck|columns|img)(?![a-z\\d]))`,
  );
}

/** What stands before `start`, ready to be read for labels. */
export function wordsBefore(text: string, start: number): string {
  return words(text.slice(Math.max(0, start - REACH), start));
}

/** What stands behind `end`, ready to be read for labels. */
export function wordsBehind(text: string, end: number): string {
  return words(text.slice(end, end + REACH));
}

/** Lower case, with `cardNumber` read as two words. */
export function words(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function loosened(label: string): string {
  return label.replace(/[.*+?()[\]{}|\\^$]/g, "\\$&").replaceAll(" ", "[\\s_.-]{0,2}");
}
