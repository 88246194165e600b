/** Commands that run files of a project. */

/** Which commands, by their words, run which files of a folder, beside those that they name, and the language of these. */
export interface Runner {
  readonly commands: RegExp;
  readonly files?: RegExp;
  /** Without one, only what came unread is known. */
  readonly language?: string;
  /** Which of their lines are shell code. */
  readonly lines?: RegExp;
  /** They are tests: the databases and clouds that they use are there for them, or imitated. */
  readonly tests?: true;
}

/** The first whose commands match is it. */
export const RUNNERS: readonly Runner[] = [
  {
    commands: /^(?:pytest|py\.test|unittest|nox|tox)\b/,
    files: /(?:^|\/)(?:conftest|noxfile|test_[\w-]+|[\w-]+_test)\.py$/,
    language: "python",
    tests: true,
  },
  { commands: /^(?:pip3?|uv|pipx) (?:\S+ )*\.(?:[\/[]\S*)?(?: |$)/, files: /(?:^|\/)setup\.py$/, language: "python" },
  {
    commands: /^(?:jest|vitest|mocha|ava|playwright|cypress)\b/,
    files: /\.(?:test|spec|config)\.[cm]?[jt]sx?$/,
    language: "node",
    tests: true,
  },
  {
    commands: /^(?:vite|webpack|rollup|tsup|next|nuxt|eslint|prettier|tailwindcss|postcss)\b/,
    files: /\.config\.[cm]?[jt]s$/,
    language: "node",
  },
  { commands: /^cargo (?:\+\S+ )?(?:r|run|t|test|bench|nextest)\b/, files: /\.rs$/, language: "c" },
  {
    commands: /^cargo (?:\+\S+ )?(?:b|build|c|check|clippy|doc|install)\b/,
    files: /(?:^|\/)build\.rs$/,
    language: "c",
  },
  // What it compiles it runs, or somebody else does in the end.
  { commands: /^go (?:run|build|install) (?:\S+ )*\S+\.go\b/, language: "c" },
  { commands: /^go (?:-C \S+ )?run\b/, files: /(?<!_test)\.go$/, language: "c" },
  { commands: /^go (?:-C \S+ )?test\b/, files: /\.go$/, language: "c" },
  { commands: /^rake\b/, files: /(?:^|\/)(?:rakefile(?:\.rb)?|[^/]+\.rake)$/i, language: "ruby" },
  {
    commands: /^bundle(?: (?:install|update|exec|check|lock)\b| -|$)/,
    files: /(?:^|\/)Gemfile$/,
    language: "ruby",
  },
  { commands: /^just\b/, files: /(?:^|\/)\.?justfile$/i, lines: /^[ \t]+[@-]{0,2}(.+)$/gm },
  {
    commands: /^task\b/,
    files: /(?:^|\/)taskfile\.ya?ml$/i,
    lines: /^[ \t]+(?:- +)?(?:cmds?:[ \t]*)?["']?(.+?)["']?$/gm,
  },
  { commands: /^mvnw?\b/, files: /(?:^|\/)pom\.xml$/ },
  { commands: /^gradlew?\b/, files: /\.gradle(?:\.kts)?$/ },
  { commands: /^cmake (?!-E )/, files: /(?:^|\/)CMakeLists\.txt$|\.cmake$/ },
  { commands: /^nix (?:\S+ )*?(?:build|run|develop|shell|eval|flake)\b/, files: /\.nix$/ },
  {
    commands: /^(?:terraform|tofu) (?:-\S+ )*(?:init|plan|apply|refresh|test|import|destroy)\b/,
    files: /\.tf(?:\.json)?$/,
  },
  { commands: /^vagrant (?:-\S+ )*(?!version|--)[a-z]/, files: /(?:^|\/)Vagrantfile$/, language: "ruby" },
];
/** Programs among them of which more is known than that. */
export const ALSO_RUNNERS: ReadonlySet<string> = new Set(
  "rake bundle just cmake nix terraform tofu vagrant".split(" "),
);
/** What the files of a language end with. */
export const ENDINGS: Readonly<Record<string, RegExp>> = {
  python: /\.py$/,
  node: /\.[cm]?[jt]sx?$/,
  c: /\.(?:rs|go)$/,
  ruby: /\.rb$|file$/i,
};
