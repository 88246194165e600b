/** Shell patterns as regular expressions. */

/** The source of a regular expression for a shell pattern, without anchors; `*` is as short as can be if `lazy`. */
export function globSource(pattern: string, lazy = false): string {
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] ?? "";
    const close = char === "[" ? pattern.indexOf("]", index + 2) : -1;
    if (char === "*") source += lazy ? "[^]*?" : "[^]*";
    else if (char === "?") source += "[^]";
    else if (close > 0) {
      source += `[${pattern.slice(index + 1, close).replace(/^!/, "^").replace(/[\\[]/g, "\\$&")}]`;
      index = close;
    } else source += char.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  }
  return source;
}

/** The regular expression, or one that never matches where the pattern is not a valid one. */
export function globRegExp(source: string, flags = ""): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return /(?!)/; // such as the range [z-a], which no text matches in the shell either
  }
}
