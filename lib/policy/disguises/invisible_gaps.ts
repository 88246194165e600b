/** Words with gaps between them that nobody sees; those within words are not there for any reader. */
import { type Disguise, LINE } from "./disguise.ts";

const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/;
const GAPS = /[\u00ad\u200b\u200c\u2060\ufeff]+/g;

/** The disguise. */
export const invisibleGaps: Disguise = { shape: LINE, told: INVISIBLE, reveal: (hidden) => hidden.replace(GAPS, " ") };
