/** How many characters have to be put in, taken out or replaced to make one word of the other. */
export function levenshteinDistance(a: string, b: string): number;
