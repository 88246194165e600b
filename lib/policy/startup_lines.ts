/**
 * Lines that people add to what their shell reads at its start, as instructions of installers have them: where programs
 * lie, what they are called for short, how they complete. They name nothing that others may write.
 */

const NAMES_NO_MORE = String
  .raw`(?!\S*\.\.|=["']?\uE000["']?(?:\n|$))(?!\S*["':=](?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)(?![\w-]))`;
const PATH = String.raw`(?:\$\(go env GOPATH\)|[$~\/\uE000])[\w.~\/+@%{}$-]*`;
const PATHS = String.raw`${PATH}(?::${PATH})*`;
const VALUE = String.raw`${NAMES_NO_MORE}=(?:"${PATHS}"|'${PATHS}'|${PATHS})`;
/** Programs that an alias may be short for. */
const USUAL =
  "(?:ls|eza|exa|lsd|cd|git|lazygit|grep|rg|diff|vim?|nvim|nano|code|less|bat|batcat|cat|cp|mv|rm|mkdir|df|du|free|ps|top|htop|tmux|tree|history|clear|python3?|pip3?|node|npm|pnpm|yarn|bun|deno|cargo|go|make|just|docker|podman|kubectl|helm|terraform|brew|dotnet|php|composer|gh|fd|fdfind|jq|xdg-open|pbcopy|pbpaste)";
const WORDS = String.raw`(?: [\w.,\/~=:@%+-]+)*`;
/** What a program says for a shell. */
const SETUP = String
  .raw`(?!(?:curl|wget)\b)(?:\/opt\/homebrew\/bin\/|\/home\/linuxbrew\/\.linuxbrew\/bin\/)?[a-z][\w-]{1,30} (?:init|hook|env|shellenv|completions?|activate|alias)${WORDS}`;

const LINES: readonly string[] = [
  String.raw`(?:export )?(?:MAN|INFO|CD)?PATH${VALUE}`,
  String.raw`export (?!CODEX|AXONFLOW)[A-Z][A-Z\d_]{0,40}_(?:HOME|ROOT|DIR)${VALUE}`,
  String.raw`export GO(?:PATH|ROOT|BIN)${VALUE}`,
  String
    .raw`export (?:EDITOR|VISUAL|LANG|LC_\w{2,12}|TERM|COLORTERM|HISTSIZE|HISTFILESIZE|SAVEHIST|HISTCONTROL)=["']?(?:n?vim?|nano|emacs|code|micro|hx|\d+|[a-z]{2}_[A-Z]{2}\.UTF-8|C\.UTF-8|C|xterm-256color|truecolor|ignore\w+)["']?`,
  String.raw`(?:fish_add_path|set -gx PATH)(?: -\w+)*(?: ${NAMES_NO_MORE}${PATH})+`,
  String.raw`alias [\w.-]+=(?:"${USUAL}${WORDS}"|'${USUAL}${WORDS}'|${USUAL})`,
  String.raw`eval "?\$\(${SETUP}\)"?`,
  String.raw`source <\(${SETUP}\)`,
  String.raw`${SETUP} \| source`,
  String
    .raw`(?:source|\\?\.) "?(?:~|\$\{?HOME\}?)\/\.(?:(?:cargo|deno|ghcup|local\/bin)\/env|fzf\.(?:ba|z)sh|asdf\/asdf\.sh|nvm\/nvm\.sh)"?`,
  String.raw`(?:source|\\?\.) "?\$NVM_DIR\/(?:nvm\.sh|bash_completion)"?`,
  String.raw`set -o (?:vi|emacs|noclobber)|bindkey -[ve]|shopt -s \w+|setopt \w+`,
  String.raw`(?:autoload -Uz? (?:bash)?compinit && )?(?:autoload -Uz? )?(?:bash)?compinit`,
];

/** Only where something is there. */
const GUARD = String
  .raw`(?:\[{1,2} -\w "?${PATH}"? \]{1,2} && |command -v [\w-]+ >\/dev\/null(?: 2>&1)? (?:&&|\|\|) )?`;
const LINE = String.raw`[ \t]*(?:#[^\n]*|${GUARD}(?:${LINES.join("|")})(?:[ \t]+(?:#[^\n]*)?)?)?`;

/** A text of nothing but such lines. */
export const STARTUP_LINES: RegExp = new RegExp(String.raw`^(?:${LINE}(?:\n|$))+$`);
