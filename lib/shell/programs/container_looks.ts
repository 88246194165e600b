/** Commands in a container by which nothing that is in it can leave: by their whole form. */

/** An argument that no shell changes, and that is no address. */
const ARGUMENT = String.raw`(?!\S*:\/)[\w.\/:=+,~*%-]+`;
const FILE = String.raw`[\w.\/~][\w.\/-]*`;

/** Looking around, putting in order what was copied, asking the service that runs there, and a project's own build and tests. */
const LOOK = [
  String
    .raw`(?:ls|stat|du|df|test|pwd|whoami|id|date|which|sha256sum|md5sum|wc|mkdir|chmod|chown|touch|rm|rmdir|sleep|true|ps|uname)(?: ${ARGUMENT})*`,
  String.raw`tar(?: -C ${FILE})? -?(?:[xt][zjJv]*|[zjJv]+[xt][zjJv]*)f ${FILE}(?: -C ${FILE})?`,
  String.raw`unzip(?: -[qol])* ${FILE}(?: -d ${FILE})?`,
  String.raw`(?:head|tail|cat)(?: -n ?\d+| -\d+)* ${FILE}\.(?:log|txt|md|json|ya?ml|conf|html)`,
  String
    .raw`git(?: -C ${FILE})? (?:(?:status|fsck|gc|ls-files|branch|describe|rev-parse|bundle (?:verify|list-heads)|checkout|switch|reset --hard)(?: ${ARGUMENT})*|log --oneline(?: -n ?\d+| -\d+)?|config --global --add safe\.directory (?:${FILE}|\*))`,
  // From a file or a folder of the container.
  String.raw`git clone(?: -q| -b [\w.\/-]+)* [\/.][\w.\/-]*(?: ${FILE})?`,
  String.raw`git(?: -C ${FILE})? (?:fetch|pull)(?: -q)* [\/.][\w.\/-]*(?: [\w.\/-]+)?`,
  String.raw`curl(?: -[fsSLIik]+)* https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/[\w.\/-]*)?`,
  "(?:npm|pnpm|yarn) (?:ci|install|test|run (?:build|test|lint|check)(?::[\\w-]+)?)",
  "make(?: (?:build|test|lint|check|all))?",
].join("|");
const LINE = `(?:${LOOK})(?: (?:&&|\\|\\||;) (?:${LOOK})|; (?:${LOOK}))*`;
const LOOKS = new RegExp(
  String
    .raw`^(?:container )?(?:compose )?exec(?: -[itT]+| -u [\w:.-]+| -w [\w.\/-]+)* [\w.\uE000-]+ (?:(?:ba|a)?sh -l?c )?${LINE}$`,
);

/** Whether the words behind the engine's name are such a command. */
export function isLook(words: readonly string[]): boolean {
  return LOOKS.test(words.join(" "));
}
