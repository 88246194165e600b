/** What the program git and its settings call the same. */

/** What the shell calls an alias of git: no command of its own has a blank in its name. */
export function gitAlias(name: string): string {
  return `git ${name}`;
}

/** Options whose value git runs. */
export const GIT_RUNS: readonly string[] =
  "exec upload-pack extcmd open-files-in-pager tree-filter index-filter env-filter msg-filter receive-pack".split(" ");
