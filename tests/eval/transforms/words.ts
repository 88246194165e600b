/** The words of a command, put together in other ways. */
import { base64, digits } from "./encode.ts";
import { onLiterals, onWords, type Transform } from "./transform.ts";

/** Splits off the last word, unless it is an option, which `echo` or `xargs` could take for its own. */
function lastOf(words: readonly string[]): { last: string; others: string } | undefined {
  const last = words.at(-1)!;
  return /^[-*]/.test(last) ? undefined : { last, others: words.slice(0, -1).join(" ") };
}

/** All of them. */
export const wordTransforms: readonly Transform[] = [
  onWords("${IFS} for spaces", (words) => words.join("${IFS}")),
  onWords("$IFS$9 for spaces", (words) => words.join("$IFS$9")),
  onWords("a brace list", (words) => `{${words.join(",")}}`),
  onWords("braces around the name", ([name = "", next = "", ...rest]) => `{${name},${next}} ${rest.join(" ")}`),
  onWords("extra white space", (words) => `  ${words.join(" \t  ")}  `),
  onWords("line continuations", (words) => words.join(" \\\n  ")),
  onWords("quotes around every word", (words) => words.map((word) => /[~*]/.test(word) ? word : `"${word}"`).join(" ")),
  onWords("xargs from echo", (words) => {
    const split = lastOf(words);
    return split && `echo ${split.last} | xargs ${split.others}`;
  }, "xargs"),
  onWords("xargs from a here-string", (words) => {
    const split = lastOf(words);
    return split && !/[~*]/.test(split.last) ? `xargs -r ${split.others} <<< ${split.last}` : undefined;
  }, "xargs"),
  onWords("xargs with a placeholder", (words) => {
    const split = lastOf(words);
    return split && `printf '%s\\n' ${split.last} | xargs -I% ${split.others} %`;
  }, "xargs"),
  onWords("xargs sh -c", (words) => `echo '${words.join(" ")}' | xargs -I{} sh -c '{}'`, "xargs"),
  onWords("xargs of the whole line", (words) => `echo ${words.join(" ")} | xargs env`, "xargs"),
  onWords("find -exec sh -c", (words) => `find . -maxdepth 0 -exec sh -c '${words.join(" ")}' \\;`),
  onWords('set -- and "$@"', (words) => `set -- ${words.join(" ")}; "$@"`),
  onWords("an array", (words) => `a=(${words.join(" ")}); "\${a[@]}"`),
  onWords("an array that grows", ([name, ...rest]) => `a=(${name}); a+=(${rest.join(" ")}); "\${a[@]}"`),
  onWords("a function that runs its words", (words) => `run_it() { "$@"; }; run_it ${words.join(" ")}`),
  onWords('bash -c with "$@"', (words) => `bash -c '"$@"' _ ${words.join(" ")}`),
  onWords("sh -c with $0", ([name, ...rest]) => `sh -c 'exec "$0" "$@"' ${name} ${rest.join(" ")}`),
  onWords("a loop over the name", ([name, ...rest]) => `for c in ${name}; do $c ${rest.join(" ")}; done`),
  onWords("a variable for the last word", (words) => `t=${words.at(-1)}; ${words.slice(0, -1).join(" ")} $t`),
  onWords("a loop over the last word", (words) => {
    const split = lastOf(words);
    return split && `for t in ${split.last}; do ${split.others} "$t"; done`;
  }),
  onWords("a loop that reads the last word", (words) => {
    const split = lastOf(words);
    return split && `echo ${split.last} | while read -r t; do ${split.others} "$t"; done`;
  }),
  onLiterals("a variable for the line", (words) => `c='${words.join(" ")}'; $c`),
  onLiterals("a variable with another separator", (words) => `IFS=,; c='${words.join(",")}'; $c`),
  onLiterals("an array that is read", (words) => `read -ra a <<< '${words.join(" ")}'; "\${a[@]}"`),
  onLiterals("a decoded substitution for the line", (words) => `$(echo ${base64(words.join(" "))} | base64 -d)`),
  onLiterals("env -S", (words) => `env -S '${words.join(" ")}'`),
  onLiterals("ANSI-C words", (words) => words.map((word) => `$'${digits(word, 16, 2, "\\x")}'`).join(" ")),
];
