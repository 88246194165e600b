/** What the program git and its settings call the same. */

/** What the shell calls an alias of git: no command of its own has a blank in its name. */
export function gitAlias(name: string): string {
  return `git ${name}`;
}

/** Noted among what was called, as no function is: this statement gave git settings that run something. */
export const CONFIGURED = "git=";
/** Noted once a statement has told git of a remote. */
export const REMOTES = "git remote";

/** Options whose value git runs. */
export const GIT_RUNS: readonly string[] =
  "exec upload-pack extcmd open-files-in-pager tree-filter index-filter env-filter msg-filter receive-pack".split(" ");

/** Settings that run nothing: what people and agents usually add to one command. */
export const PLAIN_SETTING: RegExp =
  /^(?:core\.pager=cat(?: -\w+)?$|(?:(?:user|color|advice)\.\w+|core\.quotepath|commit\.gpgsign|safe\.directory|init\.defaultbranch)=)/i;

/** Variables that bring settings, as names of files. */
export const SETTING_FILES: readonly string[] = ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG"];
/** All that bring settings; of those with a number the first. */
export const SETTING_VARIABLES: readonly string[] = [...SETTING_FILES, "GIT_CONFIG_KEY_0", "GIT_CONFIG_PARAMETERS"];
