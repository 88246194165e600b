/**
 * Lines that people add to what their shell reads at its start, as instructions of installers have them: where programs
 * lie, what they are called for short, how they complete. They name nothing that others may write, and run nothing that
 * is not listed here.
 */

const BELOW = String.raw`(?:\/\.?[\w+@%][\w.+@%-]*)*\/?`;
const HOME = String.raw`(?:~|\$HOME|\$\{HOME\})`;
const SYSTEM = String
  .raw`\/(?:usr(?!\/tmp)|opt|snap|nix|home|Library|Applications|Users(?!\/Shared))(?=\/)`;
/** Variables that say where a program is. */
const PLACES =
  "(?:(?:JAVA|ANDROID|PNPM|VOLTA|CARGO|RUSTUP|GRADLE|MAVEN|M2|POETRY|FLUTTER|SCALA|KOTLIN|HADOOP|SPARK|CUDA|GEM)_HOME|ANDROID_SDK_ROOT|ANDROID_NDK_(?:HOME|ROOT)|(?:PYENV|RBENV|NODENV|GOENV|DOTNET|FLUTTER|VCPKG)_ROOT|GO(?:PATH|ROOT|BIN)|(?:BUN|DENO)_INSTALL)";
const PLACE = String.raw`\$(?:${PLACES}\b|\{${PLACES}\}|\(go env GOPATH\))`;
const FOLDER = `(?:${HOME}|${SYSTEM})${BELOW}`;
const ENTRY = `(?:${HOME}|${SYSTEM}|${PLACE})${BELOW}`;
/** What was there before: a shell that has put it in already knows of nothing but the usual. */
const BEFORE = String
  .raw`(?:\$PATH\b|\$\{PATH\}|\/usr\/local\/sbin:\/usr\/local\/bin:\/usr\/sbin:\/usr\/bin:\/sbin:\/bin)`;

/** Options without a value that names something. */
const FLAGS = String.raw`(?: --?[a-zA-Z][\w-]*(?:=[\w,]+)?)*`;
const GIT = String
  .raw`git(?: (?:status|add(?: \.)?|commit|push|pull|fetch|log|diff|show|checkout|switch|branch|stash(?: (?:pop|list))?)(?: (?:-[abceghilmpqrstuvwAS]{1,3}|--(?:all|graph|oneline|decorate|short|amend|no-edit|cached|staged|rebase|stat|ff-only|tags)|origin|main|master|HEAD))*)?`;
/** Short names, and other programs of the same kind. None of them runs what its words say. */
const ALIASES: readonly (readonly [string, string])[] = [
  [
    String.raw`(?:l[\w.]{0,3}|[ef]?grep|diff|df|du|free|tree|h|c|cls|md|mkdir|ps)`,
    `(?:(?:ls|eza|exa|lsd|[ef]?grep|colordiff|diff|df|du|free|tree|mkdir)${FLAGS}|history|clear|ps(?: aux| -ef)?)`,
  ],
  ["(?:cp|mv|rm)", "(?:cp|mv|rm) -[iIv]{1,2}"],
  [String.raw`(?:\.{2,6}|cd\.\.|-|~)`, String.raw`cd (?:\.\.(?:\/\.\.)*\/?|-|~)`],
  ["g[a-z]{0,5}", GIT],
  ["d[a-z]{0,4}", "docker(?: (?:ps|images|compose(?: (?:up|down|logs|ps|build|restart))?)(?: -[adfq]{1,2})*)?"],
  ["k[a-z]{0,3}", "kubectl(?: (?:get|describe|logs)(?: [a-z]+)?(?: -[a-zA-Z]{1,2})*)?"],
  ["n[a-z]{1,2}", "npm (?:install|test|start|run(?: (?:dev|build|test))?)"],
  ["(?:cat|bat)", "(?:bat|batcat)(?: (?:-p+|--plain|--paging=never|--style=[a-z,]+))*"],
  ["(?:py|python)", "python3"],
  ["pip", "pip3"],
  ["(?:v|vi|vim)", "n?vim"],
  ["tf", "(?:terraform|tofu)"],
  ["lg", "lazygit"],
  ["pn", "pnpm"],
  ["fd", "fdfind"],
  ["top", "htop"],
  ["docker", "podman"],
  ["open", "xdg-open"],
];
const ALIAS = `alias (?:${ALIASES.map(([name, body]) => `${name}=["']?${body}["']?`).join("|")})`;

/** What a program says for a shell. */
const SETUP = String
  .raw`(?:(?:starship|zoxide|direnv|atuin|mise|rtx|pyenv|rbenv|nodenv|goenv|jenv|fnm|mcfly|oh-my-posh) (?:init|hook|env|activate|virtualenv-init)|(?:(?:\/opt\/homebrew|\/usr\/local|\/home\/linuxbrew\/\.linuxbrew)\/bin\/)?brew shellenv|(?:kubectl|helm|gh|npm|pnpm|docker|podman|deno|rustup|pip3?|poetry|op|minikube|kind|k3d|flux|argocd|just|uv|istioctl|doctl|stripe|volta|task|mise|atuin|starship) (?:completions?|generate-shell-completion)|thefuck --alias|fzf(?= --)|ssh-agent|dircolors)(?: (?:-|-s|-b|--shell|--bash|--zsh|--fish|--path|--cmd|cd|--use-on-cd|--no-rehash|--shims|--print-full-init|--disable-up-arrow|bash|zsh|fish|script))*`;

const LINES: readonly string[] = [
  `(?:export )?PATH="?(?:${ENTRY}:)*${BEFORE}(?::${ENTRY})*"?`,
  String.raw`(?:export )?(?:MAN|INFO)PATH="?${ENTRY}(?::(?:${ENTRY}|\$(?:MAN|INFO)PATH\b))*"?`,
  `export ${PLACES}="?${FOLDER}"?`,
  String.raw`export NVM_DIR="?${HOME}\/(?:\.nvm|\.config\/nvm)"?`,
  String
    .raw`export (?:EDITOR|VISUAL|LANG|LC_\w{2,12}|TERM|COLORTERM|HISTSIZE|HISTFILESIZE|SAVEHIST|HISTCONTROL)=["']?(?:n?vim?|nano|emacs|code|micro|hx|\d+|[a-z]{2}_[A-Z]{2}\.UTF-8|C\.UTF-8|C|xterm-256color|truecolor|ignore\w+)["']?`,
  String.raw`fish_add_path(?: -\w+)*(?: ${ENTRY})+`,
  String.raw`set -gx PATH(?: ${ENTRY})* \$PATH(?: ${ENTRY})*`,
  ALIAS,
  String.raw`eval "?\$\(${SETUP}\)"?`,
  String.raw`source <\(${SETUP}\)`,
  String.raw`${SETUP} \| source`,
  String
    .raw`(?:source|\\?\.) "?${HOME}\/\.(?:(?:cargo|deno|ghcup|local\/bin)\/env|fzf\.(?:ba|z)sh|asdf\/asdf\.sh|nvm\/nvm\.sh)"?`,
  String.raw`(?:source|\\?\.) "?\$NVM_DIR\/(?:nvm\.sh|bash_completion)"?`,
  String.raw`set -o (?:vi|emacs|noclobber)|bindkey -[ve]|shopt -s \w+|setopt \w+`,
  String.raw`(?:autoload -Uz? (?:bash)?compinit && )?(?:autoload -Uz? )?(?:bash)?compinit`,
];

/** Only where something is there. */
const GUARD = String
  .raw`(?:\[{1,2} -\w "?(?:${ENTRY}|\$NVM_DIR${BELOW})"? \]{1,2} && |command -v [\w-]+ >\/dev\/null(?: 2>&1)? && )?`;
/** A quote that stays open would make code of what looks like a remark. */
const CLOSED = String.raw`(?![ \t])(?=[^"'#\n]*(?:(?:"[^"\n]*"|'[^'\n]*')[^"'#\n]*)*(?:[#\n]|$))`;
/** What only a run could tell may hold further lines, and some shells end one at a carriage return. */
const REMARK = String.raw`#[^\n\r\uE000-\uF8FF]*`;
const LINE = String.raw`[ \t]*(?:${REMARK}|${CLOSED}${GUARD}(?:${LINES.join("|")})(?:[ \t]+(?:${REMARK})?)?)?`;

/** A text of nothing but such lines. */
export const STARTUP_LINES: RegExp = new RegExp(String.raw`^(?:${LINE}(?:\n|$))+$`);
