/** The most similar of the possible words, by Levenshtein distance. Throws on an empty list. */
export function closestString(givenWord: string, possibleWords: readonly string[]): string;
