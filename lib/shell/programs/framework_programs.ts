/** Frameworks' own command lines: code that they run beside the application, and for which environment. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { runInlineCode } from "./inline_code.ts";

/** The programs. */
export const FRAMEWORKS: readonly string[] =
  "rails rake artisan django-admin flask prisma mix alembic sequelize sequelize-cli typeorm knex sqlx diesel hasura flyway liquibase dbmate goose migrate doctrine wp drush"
    .split(" ");

/** Variables that name the environment. */
const VARIABLES = ["RAILS_ENV", "RACK_ENV", "NODE_ENV", "MIX_ENV", "APP_ENV", "FLASK_ENV"];
/** Commands that run code or a prompt for it, by program. */
const RUNS: Readonly<Record<string, readonly [verb: RegExp, language: string]>> = {
  rails: [/^(?:r|runner|c|console)$/, "ruby"],
  artisan: [/^tinker$/, "php"],
  "django-admin": [/^shell(?:_plus)?$/, "python"],
  flask: [/^shell$/, "python"],
};

function run(call: Call): string {
  const { scope } = call.machine;
  const environment = call.value("env") ??
    call.words.map((word) => /^[A-Z]+_ENV=(.*)$/.exec(word)?.[1]).find(Boolean) ??
    VARIABLES.filter((name) => scope.has(name)).map((name) => scope.get(name)).at(-1) ?? "";
  const [verb, language] = RUNS[call.program] ?? [];
  if (verb?.test(call.operands[0] ?? "")) {
    const code = [...call.operands.slice(1), ...call.values("execute"), call.stdin].join("\n");
    runInlineCode(code, call, language ?? "");
  } else if (/^test(?:ing|s)?$/.test(environment)) {
    // A database for tests is there to be dropped.
    call.invocation.options.set("testing", [""]);
  }
  return MARKS.unknown;
}

const FRAMEWORK: Program = {
  options: "e,environment,env= c,command,execute= t,trace d= schema= database-url= config= url= f,force y,yes",
  does: run,
};

/** The table. */
export const frameworkPrograms: Readonly<Record<string, Program>> = {
  "manage.py": { stops: true, does: (call) => call.run(["django-admin", ...call.rest]) },
  ...Object.fromEntries(FRAMEWORKS.map((name) => [name, FRAMEWORK])),
};
