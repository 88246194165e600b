/** What installers leave in the home for a shell to read at its start. */
export const SOURCED: string = String
  .raw`\.(?:(?:cargo|deno|ghcup|local\/bin)\/env|fzf\.(?:ba|z)sh|asdf\/asdf\.sh|nvm\/nvm\.sh|sdkman\/bin\/sdkman-init\.sh|bun\/_bun)`;
