const CHOOSES = /\bif\b|\?|&&|\b(?:filter|endsWith|endswith|startswith|startsWith|match|select|test)\b/;
/** Questions that leave nearly everything in: whether it is a file, or whether it is there. */
const COARSE =
  /\b(?:if|unless)\s+(?:not\s+)?(?:__name__\s*==\s*["']\w+["']|[\w.]{0,60}(?:is_?(?:file|dir|link)|exists?|(?:file|directory|exists?)\?)\s*\((?:[^()\n]|\([^()\n]{0,80}\)){0,80}\))/gi;

/** Whether code that goes through a folder leaves something out. */
export function chooses(code: string): boolean {
  return CHOOSES.test(code.replace(COARSE, ""));
}
