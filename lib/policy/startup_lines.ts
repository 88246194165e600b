/**
 * Lines that people add to what their shell reads at its start, as instructions of installers have them: where programs
 * lie, what they are called for short, how they complete. They name nothing that others may write, and run nothing that
 * is not listed here.
 */
import { SOURCED } from "../shell/sourced.ts";

const BELOW = String.raw`(?:\/\.?[\w+@%][\w.+@%-]*)*\/?`;
const HOME = String.raw`(?:~|\$HOME|\$\{HOME\})`;
/** What lies among the homes and is nobody's own: others may write there. */
const EVERYBODYS = String.raw`(?:shared|public|guest|Shared|Public|Guest)(?=\/)`;
const SYSTEM = String
  .raw`\/(?:usr(?!\/tmp)|opt|snap|nix|(?:home|Users)(?!\/${EVERYBODYS})|Library|Applications)(?=\/)`;
/** Variables that say where a program is. */
const PLACES =
  "(?:(?:JAVA|ANDROID|PNPM|VOLTA|CARGO|RUSTUP|GRADLE|MAVEN|M2|POETRY|FLUTTER|SCALA|KOTLIN|HADOOP|SPARK|CUDA|GEM)_HOME|ANDROID_SDK_ROOT|ANDROID_NDK_(?:HOME|ROOT)|(?:PYENV|RBENV|NODENV|GOENV|DOTNET|FLUTTER|VCPKG)_ROOT|GO(?:PATH|ROOT|BIN)|(?:BUN|DENO)_INSTALL|PICO_SDK_PATH|IDF_PATH)";
const PLACE = String.raw`\$(?:${PLACES}\b|\{(?:${PLACES}|ASDF_DATA_DIR:-\$HOME\/\.asdf)\}|\(go env GOPATH\))`;
const FOLDER = `(?:${HOME}|${SYSTEM})${BELOW}`;
/** Some person's home, as an installer writes it that knows it. */
const OWN_HOME = String.raw`(?:${HOME}|\/(?:home|Users)\/(?!${EVERYBODYS})[\w-]+)`;
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
  ["mk?", "make"],
  ["get_idf", String.raw`\. \$HOME\/esp\/esp-idf\/export\.sh`],
];
const ALIAS = `alias (?:${ALIASES.map(([name, body]) => `${name}=["']?${body}["']?`).join("|")})`;

/** Programs that print how they complete, when they are asked for it by `completion`. */
const COMPLETING =
  "kubectl|helm|gh|npm|pnpm|docker|podman|deno|rustup|pip3?|poetry|op|minikube|kind|k3d|flux|argocd|just|uv|istioctl|doctl|stripe|volta|task|mise|atuin|starship|argo|oc|eksctl|kustomize|skaffold|tilt|velero|cilium|linkerd|tkn|k9s|nerdctl|crictl|kubeadm|talosctl|colima|limactl|glab|hugo|goreleaser|golangci-lint|cosign|pixi|pdm|ng|hcloud|flyctl|railway|chezmoi|dagger|buf";

/** What a program says for a shell. */
const SETUP = String
  .raw`(?:register-python-argcomplete \w[\w-]*|(?:${OWN_HOME}\/\.rbenv\/bin\/rbenv|${OWN_HOME}\/\.pyenv\/bin\/pyenv|${OWN_HOME}\/\.local\/bin\/mise|starship|zoxide|direnv|atuin|mise|rtx|pyenv|rbenv|nodenv|goenv|jenv|fnm|mcfly|oh-my-posh) (?:init|hook|env|activate|virtualenv-init)|(?:(?:\/opt\/homebrew|\/usr\/local|\/home\/linuxbrew\/\.linuxbrew)\/bin\/)?brew shellenv|(?:${COMPLETING}) (?:completions?|generate-shell-completion)|thefuck --alias|fzf(?= --)|ssh-agent|dircolors)(?: (?:-|-s|-b|--shell|--bash|--zsh|--fish|--path|--cmd|cd|--use-on-cd|--no-rehash|--shims|--print-full-init|--disable-up-arrow|bash|zsh|fish|script))*`;

const CONDA = String.raw`(?:${OWN_HOME}|\/opt)\/(?:mini|ana)?(?:conda|forge)3?`;
/** Lines that mean something together alone. */
const BLOCKS: readonly string[] = [
  [
    String.raw`case ":\$PATH:" in`,
    String.raw`\*":\$PNPM_HOME:"\*\) ;;`,
    String.raw`\*\) export PATH="\$PNPM_HOME:\$PATH" ;;`,
    "esac",
  ],
  [
    String.raw`FNM_PATH="${OWN_HOME}\/(?:\.local\/share|Library\/Application Support)\/fnm"`,
    String.raw`if \[ -d "\$FNM_PATH" \]; then`,
    String.raw`export PATH="(?:\$FNM_PATH:\$PATH|${OWN_HOME}\/\.local\/share\/fnm:\$PATH)"`,
    'eval "(?:`fnm env`|\\$\\(fnm env\\))"',
    "fi",
  ],
  [
    String.raw`__conda_setup="\$\('${CONDA}\/bin\/conda' 'shell\.(?:bash|zsh)' 'hook' 2> ?\/dev\/null\)"`,
    String.raw`if \[ \$\? -eq 0 \]; then`,
    String.raw`eval "\$__conda_setup"`,
    "else",
    String.raw`if \[ -f "${CONDA}\/etc\/profile\.d\/conda\.sh" \]; then`,
    String.raw`\. "${CONDA}\/etc\/profile\.d\/conda\.sh"`,
    "else",
    String.raw`export PATH="${CONDA}\/bin:\$PATH"`,
    "fi",
    "fi",
    "unset __conda_setup",
  ],
].map((lines) => lines.join("\\n[ \\t]*"));

const LINES: readonly string[] = [
  `(?:export )?PATH="?(?:${ENTRY}:)*${BEFORE}(?::${ENTRY})*"?`,
  String.raw`(?:export )?(?:MAN|INFO)PATH="?${ENTRY}(?::(?:${ENTRY}|\$(?:MAN|INFO)PATH\b))*"?`,
  `export ${PLACES}="?${FOLDER}"?`,
  String.raw`export NVM_DIR="?${HOME}\/(?:\.nvm|\.config\/nvm)"?`,
  String
    .raw`export (?:EDITOR|VISUAL|LANG|LC_\w{2,12}|TERM|COLORTERM|HISTSIZE|HISTFILESIZE|SAVEHIST|HISTCONTROL)=["']?(?:n?vim?|nano|emacs|code|micro|hx|\d+|[a-z]{2}_[A-Z]{2}\.UTF-8|C\.UTF-8|C|xterm-256color|truecolor|ignore\w+)["']?`,
  String
    .raw`export NVM_DIR="\$\(\[ -z "\$\{XDG_CONFIG_HOME-\}" \] && printf %s "\$\{HOME\}\/\.nvm" \|\| printf %s "\$\{XDG_CONFIG_HOME\}\/nvm"\)"`,
  String.raw`export SDKMAN_DIR="?${OWN_HOME}\/\.sdkman"?`,
  String.raw`export GPG_TTY="?\$\(tty\)"?`,
  String.raw`export JAVA_HOME="?\$\(\/usr\/libexec\/java_home(?: -v ?[\d.]+)?\)"?`,
  String
    .raw`export LD_LIBRARY_PATH="?\/usr\/local\/cuda(?:-\d+(?:\.\d+)?)?\/lib64(?::\$LD_LIBRARY_PATH|\$\{LD_LIBRARY_PATH:\+:\$\{LD_LIBRARY_PATH\}\})"?`,
  "export (?:DO_NOT_TRACK|(?:DOTNET_CLI|POWERSHELL)_TELEMETRY_OPTOUT|(?:NEXT|GATSBY|STORYBOOK)_(?:DISABLE_)?TELEMETRY(?:_DISABLED)?|SAM_CLI_TELEMETRY|HOMEBREW_NO_(?:ANALYTICS|AUTO_UPDATE|ENV_HINTS)|CLICOLOR|DOCKER_BUILDKIT|PYTHONUNBUFFERED|PYTHONDONTWRITEBYTECODE|VIRTUAL_ENV_DISABLE_PROMPT)=(?:[01]|true|false)",
  String.raw`fish_add_path(?: -\w+)*(?: ${ENTRY})+`,
  String.raw`set -gx PATH(?: ${ENTRY})* \$PATH(?: ${ENTRY})*`,
  ALIAS,
  String.raw`eval "?\$\(${SETUP}\)"?`,
  String.raw`source <\(${SETUP}\)`,
  String.raw`${SETUP} \| source`,
  String
    .raw`(?:source|\\?\.) "?${HOME}\/${SOURCED}"?`,
  String
    .raw`(?:source|\.) "?(?:\/usr\/share\/bash-completion\/bash_completion|\/opt\/ros\/[a-z]+\/setup\.(?:ba|z)?sh|\$\(brew --prefix\)\/(?:etc\/bash_completion|etc\/profile\.d\/bash_completion\.sh|share\/zsh-autosuggestions\/zsh-autosuggestions\.zsh|share\/zsh-syntax-highlighting\/zsh-syntax-highlighting\.zsh))"?`,
  String.raw`complete(?: -o [a-z]+)* -F __start_kubectl k|compdef (?:__start_kubectl k|k=kubectl)`,
  String
    .raw`complete(?: -o nospace)? -C ["']?(?:\/usr(?:\/local)?|\/opt\/homebrew)\/bin\/(?:aws_completer["']? aws|terraform["']? terraform|tofu["']? tofu|vault["']? vault|consul["']? consul|nomad["']? nomad|packer["']? packer)`,
  String.raw`(?:source|\\?\.) "?\$NVM_DIR\/(?:nvm\.sh|bash_completion)"?`,
  String.raw`set -o (?:vi|emacs|noclobber)|bindkey -[ve]|shopt -s \w+|setopt \w+`,
  String.raw`(?:autoload (?:-Uz? )?(?:\+X )?(?:bash)?compinit && )?(?:autoload (?:-Uz? )?(?:\+X )?)?(?:bash)?compinit`,
  ...BLOCKS,
];

/** Only where something is there. */
const GUARD = String
  .raw`(?:\[{1,2} -\w "?(?:${ENTRY}|\$NVM_DIR${BELOW})"? \]{1,2} && |command -v [\w-]+ >\/dev\/null(?: 2>&1)? (?:&&|\|\|) )?`;
/** A quote that stays open would make code of what looks like a remark. */
const CLOSED = String.raw`(?![ \t])(?=[^"'#\n]*(?:(?:"[^"\n]*"|'[^'\n]*')[^"'#\n]*)*(?:[#\n]|$))`;
/** What only a run could tell may hold further lines, and some shells end one at a carriage return. */
const REMARK = String.raw`#[^\n\r\uE000-\uF8FF]*`;
const LINE = String.raw`[ \t]*(?:${REMARK}|${CLOSED}${GUARD}(?:${LINES.join("|")})(?:[ \t]+(?:${REMARK})?)?)?`;

/** A text of nothing but such lines. */
export const STARTUP_LINES: RegExp = new RegExp(String.raw`^(?:${LINE}(?:\n|$))+$`);
