/** Commands in a container by which nothing that is in it can leave: by their whole form. */

/** An argument that no shell changes, and that is no address. */
const ARGUMENT = String.raw`(?!\S*:\/)[\w.\/:=+,~*%-]+`;
const FILE = String.raw`[\w.\/~][\w.\/-]*`;
/** Where no programs lie. */
const TARGET = String.raw`\/(?!(?:usr|s?bin|etc|lib\w*|root|opt|home|\.+)?(?:\/|$| ))(?!\S*\.\.)[\w.\/-]+`;

/** Looking around, putting in order what was copied, asking the service that runs there, and a project's own build and tests. */
const LOOK = [
  String
    .raw`(?:ls|stat|du|df|test|pwd|whoami|id|date|which|sha256sum|md5sum|wc|mkdir|chmod|chown|touch|rm|rmdir|sleep|true|ps|uname)(?: ${ARGUMENT})*`,
  String.raw`tar -?(?:t[zjJv]*f ${FILE}|[zjJv]*x[zjJv]*f ${FILE} -C ${TARGET})`,
  String.raw`unzip(?: -[qo])* ${FILE} -d ${TARGET}`,
  String.raw`(?:head|tail|cat)(?: -n ?\d+| -\d+)* \/[\w.\/-]*(?:\.(?:log|txt|md|json|ya?ml|conf|html)|\/\.git\/HEAD)`,
  String
    .raw`git(?: -C ${FILE})? (?:(?:status|fsck|gc|ls-files|branch|describe|rev-parse|bundle (?:verify|list-heads)|checkout|switch|reset --hard)(?: ${ARGUMENT})*|(?:log|diff|show)(?: --(?:oneline|stat|graph|decorate|name-only|name-status|cached|staged)| -n ?\d+| -\d+| HEAD(?:~\d|\^)?)*|config --global --add safe\.directory (?:${FILE}|\*))`,
  // From a file or a folder of the container.
  String.raw`git clone(?: -q| -b [\w.\/-]+)* [\/.][\w.\/-]*(?: ${FILE})?`,
  String.raw`git(?: -C ${FILE})? (?:fetch|pull)(?: -q)* [\/.][\w.\/-]*(?: [\w.\/-]+)?`,
  String.raw`curl(?: -[fsSLIik]+)* https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/[\w.\/-]*)?`,
  "(?:npm|pnpm|yarn) (?:ci|install|test|run (?:build|test|lint|check)(?::[\\w-]+)?)",
  "make(?: (?:build|test|lint|check|all))?",
  String
    .raw`(?:(?:python3? -m )?(?:pytest|unittest)|py\.test|tox|nox|jest|vitest run|mocha|ava|bundle exec rspec|python3? manage\.py (?:test|check))(?: -[qvsx]+| -k \w+| tests?(?:\/[\w.\/-]+)?)*`,
  String
    .raw`(?:go (?:build|test|vet)(?: \.\/\.\.\.)?|(?:cargo|mvn|gradle) (?:build|test)|(?:composer|bundle) install)(?: -[qv]+)*`,
].join("|");
const LINE = `(?:${LOOK})(?: (?:&&|\\|\\||;) (?:${LOOK})|; (?:${LOOK}))*`;
const LOOKS = String
  .raw`^(?:container )?(?:compose )?exec(?: -[itT]+| -u [\w:.-]+| -w [\w.\/-]+)* [\w.\uE000\uE00B-]+ (?:(?:ba)?sh -l?c )?(${LINE})$`;
/** Made for the first: hardly any statement needs it. */
let made: RegExp | undefined;

/** Programs among them that heed what lies in their folder. */
const HEEDS =
  /(?:^| )(?:git|npm|pnpm|yarn|make|curl|pytest|python3?|unittest|py\.test|tox|nox|jest|vitest|mocha|ava|bundle|go|cargo|mvn|gradle|composer)(?: |$)/;

/** Such commands. */
export interface Look {
  readonly commands: readonly string[];
  /** Files of the project may tell them what to do. */
  readonly heeds: boolean;
}

/** What the words behind the engine's name run in a container, if it is nothing but that. */
export function lookOf(words: readonly string[]): Look | undefined {
  const line = (made ??= new RegExp(LOOKS)).exec(words.join(" "))?.[1];
  return line === undefined ? undefined : { commands: line.split(/ ?(?:&&|\|\||;) /), heeds: HEEDS.test(` ${line}`) };
}
