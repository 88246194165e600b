/** The recipes that `make` runs, where the statement brings them. */
import type { Call } from "../call.ts";
import { isCarrier, MARKS, withoutMarks } from "../marks.ts";
import { noteBuild } from "./fetched_folders.ts";

/** What people hand to recipes as data, of whichever prefix; its value expands nothing. */
const DATA =
  /^(?:[A-Z0-9]+_)*(?:V|VER|VERSION|TAG|REV|REVISION|COMMIT|SHA|BRANCH|REF|RELEASE|DIGEST|IMAGE|REPO|REPOSITORY|REGISTRY|ORG|OWNER|AUTHOR|USER|NAME|NAMESPACE|NS|POD|CONTAINER|SERVICE|CLUSTER|CONTEXT|PROJECT|ACCOUNT|REGION|ZONE|STAGE|ENVIRONMENT|HOST|HOSTNAME|IP|PORT|ADDR|ADDRESS|ENDPOINT|URL|DOMAIN|BUCKET|DB|DATABASE|TABLE|ID|ARN|KEY|TOKEN|PASSWORD|DATE|TIME|TIMESTAMP|COUNT|NUMBER|SIZE|PR|ISSUE|TITLE|NOTES|CHANGELOG|MESSAGE|MSG|DESCRIPTION|BODY|LABEL|STATUS)[:?]{0,2}=[^$`\n]*$/i;

/** `make -f -`: recipes are shell code; so is `$(shell …)`, wherever it stands. */
export function readMakefile(call: Call): string {
  const files = call.values("makefile");
  const written = ["Makefile", "makefile", "GNUmakefile"].filter((path) =>
    call.machine.files.has(call.machine.path(path))
  );
  const folder = call.value("C");
  if (call.machine.fetched.length > 0) noteBuild(`${folder ?? "."}/Makefile`, call);
  const texts = (files.length > 0 ? files : written).map((path) =>
    path === "-" ? call.stdin : call.read(folder ? `${folder}/${path}` : path)
  );
  const variables = call.operands.filter((word) => word.includes("="));
  const text = [...texts, ...call.values("eval"), ...variables].join("\n");
  const isBrought = texts.some((recipes) => withoutMarks(recipes).trim() !== "");
  const unread = isBrought ? text : [...texts, ...call.values("eval"), ...variables.map(withoutData)].join("\n");
  if (isCarrier(unread)) call.interpret(unread);
  for (const [, code = ""] of text.matchAll(/^(?:\t|[^\n:=#]{1,200}:[^\n;=]{0,200};)[@+-]{0,3}([^\n]{1,2000})/gm)) {
    call.code(code.replaceAll("$$", "$"), undefined);
  }
  // What runs each line, with -c.
  for (const [, shell = ""] of text.matchAll(/^SHELL[ \t]{0,80}[:?]{0,3}=[ \t]{0,80}([^\s][^\n]{0,400})/gm)) {
    call.code(`${shell} -c :`, undefined);
  }
  // The programs that recipes call by a variable.
  for (const word of call.operands) {
    const [, code] =
      /^(?:AR|AS|CC|CPP|CXX|FC|GO|LD|CARGO|INSTALL|LEX|MAKE|NODE|NPM|PYTHON|RM|YACC)[:?]{0,2}=([^]*)$/.exec(word) ?? [];
    if (code) call.code(code.replaceAll("$$", "$"), undefined);
  }
  for (const [, code = ""] of text.matchAll(/\$[({]shell\s+([^)}\n]{1,2000})/g)) call.code(code, undefined);
  return MARKS.unknown;
}

/** Without the mark of what is out of a store, where no recipe of the statement can run it. */
function withoutData(variable: string): string {
  return DATA.test(variable) ? variable.replaceAll(MARKS.encoded, "") : variable;
}
