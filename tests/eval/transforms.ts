/** Other spellings of a command that do the same. What is judged by its meaning is judged alike in each of them. */
import { grammarTransforms } from "./transforms/grammar.ts";
import { nameTransforms } from "./transforms/names.ts";
import { optionTransforms } from "./transforms/options.ts";
import { prefixTransforms } from "./transforms/prefixes.ts";
import { shellTransforms } from "./transforms/shells.ts";
import type { Transform } from "./transforms/transform.ts";
import { wordTransforms } from "./transforms/words.ts";

/** Every transform. */
export const transforms: readonly Transform[] = [
  ...nameTransforms,
  ...prefixTransforms,
  ...wordTransforms,
  ...optionTransforms,
  ...shellTransforms,
  ...grammarTransforms,
];
