/** Frameworks' own command lines: code that they run beside the application, and for which environment. */
import type { Call, Program } from "../call.ts";
import { hostPlace } from "../host.ts";
import { isUnresolved, MARKS } from "../marks.ts";
import { type DatabaseAddress, databaseAt, FOR_TESTS, isElsewhere, isHere } from "./database_address.ts";
import { runInlineCode } from "./languages.ts";
import { startModules } from "./started_modules.ts";

interface Framework {
  /** Its options; one that names the environment is called `env`, one that holds code `code`, one that only lists `=listing`. */
  readonly options?: string;
  /** Variables that name the environment; the first that is set counts. */
  readonly variables?: readonly string[];
  /** The language of its code, and the verbs behind which code stands, or a prompt for it. */
  readonly language?: string;
  readonly runs?: RegExp;
}

const NODE: Framework = {
  options: "env= config= options-path= migrations-path= url= knexfile= d,dataSource= debug all",
  variables: ["NODE_ENV"],
};

const TABLE: Readonly<Record<string, Framework>> = {
  rails: {
    options: "e,environment,env= t,trace w,skip-executor",
    variables: ["RAILS_ENV", "RACK_ENV"],
    language: "ruby",
    runs: /^(?:r|runner|c|console)$/,
  },
  rake: {
    options:
      "e,execute,E,execute-continue,p,execute-print,code= f,rakefile= C,directory= I,libdir= r,require= R,rakelibdir= t,trace? j,jobs? q v,verbose? T,tasks,D,describe,W,where,P,prereqs,n,dry-run,=listing",
    variables: ["RAILS_ENV", "RACK_ENV"],
    language: "ruby",
  },
  artisan: {
    options: "env= execute,code= database= path= seeder= f,force",
    variables: ["APP_ENV"],
    language: "php",
    runs: /^tinker$/,
  },
  "django-admin": {
    options: "settings,env= c,command,code= pythonpath= database= v,verbosity= i,interface= no-input,noinput",
    variables: ["DJANGO_SETTINGS_MODULE"],
    language: "python",
    runs: /^shell(?:_plus)?$/,
  },
  flask: { options: "A,app= e,env-file= debug", variables: ["FLASK_ENV"], language: "python", runs: /^shell$/ },
  mix: { variables: ["MIX_ENV"], options: "r,repo= n,step= to= f,force q,quiet" },
  doctrine: {
    options: "e,env= em= connection= dump-sql,=listing f,force n,no-interaction",
    variables: ["APP_ENV"],
  },
  sequelize: NODE,
  "sequelize-cli": NODE,
  typeorm: NODE,
  knex: NODE,
  prisma: { options: "schema= config= url= file= stdin f,force skip-seed" },
  "drizzle-kit": { options: "config= url= schema= dialect= force strict verbose", variables: ["NODE_ENV"] },
  alembic: { options: "c,config= n,name= x= sql,=listing tag=" },
  sqlx: { options: "D,database-url= source= y f,force" },
  diesel: { options: "database-url= config-file= migration-dir= n,number= a,all" },
  hasura: { options: "endpoint= admin-secret= database-name= envfile= project= down= up=" },
  flyway: { options: "url=" },
  liquibase: { options: "changelog-file= url= username= password= defaults-file=" },
  dbmate: { options: "u,url= e,env= d,migrations-dir= s,schema-file=" },
  goose: { options: "dir= table= v" },
  migrate: { options: "path= source= database= verbose all f" },
  wp: { options: "path= url= ssh= user= require= context= yes" },
  drush: { options: "r,root= l,uri= y,yes" },
};

/** Names of environments, and of settings, for tests, and of those in which somebody develops. */
const TESTS = /(?:^|[._])test(?:ing|s)?$/;
const DEVELOPMENT = /(?:^|[._])(?:dev(?:elopment)?|local)$/;
/** Hosts of a cluster's own network. */
const INSIDE = /\.svc(?:\.cluster\.local)?$/;
/** What says which database is meant: addresses, and hosts alone. */
const ADDRESS_OPTIONS = ["url", "database-url", "database"] as const;
const ADDRESS_VARIABLES = ["DATABASE_URL", "DB_URL", "SQLALCHEMY_DATABASE_URI", "FLYWAY_URL"] as const;
const HOST_VARIABLES = ["DB_HOST", "PGHOST", "PGHOSTADDR", "MYSQL_HOST"] as const;

/** What policies ask, as if it were an option; no option of a user's has such a name. */
type State = "=testing" | "=local";

function run(call: Call): string {
  const { variables = [], language, runs } = TABLE[call.program] ?? {};
  const isCode = runs?.test(call.operands[0] ?? "") ?? false;
  const codes = [...call.values("code"), ...isCode ? [...call.operands.slice(1), call.stdin] : []];
  if (language !== undefined && codes.length > 0) runInlineCode(codes.join("\n"), call, language);
  if (call.program === "prisma" && /^db execute(?: |$)/.test(call.operands.join(" "))) {
    for (const text of [...call.values("file").map((path) => call.read(path)), call.stdin]) call.query(text);
  }
  if (call.program === "flask" && call.operands.length > 0) {
    startModules(call, [...call.values("app"), call.machine.scope.get("FLASK_APP") ?? "", "app", "wsgi"]);
  }
  const state = isCode ? undefined : stateOf(call, variables);
  if (state !== undefined) call.invocation.options.set(state, [""]);
  return MARKS.unknown;
}

/**
 * Whether the database is one for tests, which is there to be dropped, or on this machine; undefined if nothing says so.
 * Which of several addresses counts, each framework knows: all have to agree. On another machine tests alone are free.
 */
function stateOf(call: Call, variables: readonly string[]): State | undefined {
  const { scope } = call.machine;
  const valuesOf = (names: readonly string[]) => names.map((name) => scope.has(name) && scope.get(name) || "");
  const addresses = [...call.values(...ADDRESS_OPTIONS), ...valuesOf(ADDRESS_VARIABLES)].filter(Boolean);
  const databases = addresses.map(databaseAt);
  const named = valuesOf(HOST_VARIABLES).filter(Boolean);
  const hosts = [...databases.flatMap(({ hosts }) => hosts), ...named];
  const environment = environmentOf(call, variables);
  if (TESTS.test(environment)) {
    // Where tests run, their databases may be other machines of the network.
    const isTheirs = (host: string) => !isElsewhere(host) || INSIDE.test(host) || hostPlace(host) === "private";
    const areTheirs = databases.every(({ hosts, name }) =>
      !hosts.some(isElsewhere) || FOR_TESTS.test(name) && hosts.every(isTheirs)
    );
    return areTheirs && named.every(isTheirs) ? "=testing" : undefined;
  }
  const isDevelopment = DEVELOPMENT.test(environment);
  if (environment !== "" && !isDevelopment || scope.elsewhere === "machine") return undefined;
  if (!hosts.every(isHere) || addresses.some(isUnresolved)) return undefined;
  const isForTests = ({ hosts, name }: DatabaseAddress) => hosts.length > 0 && FOR_TESTS.test(name);
  if (databases.length > 0 && databases.every(isForTests)) return "=testing";
  const isLocal = hosts.length > 0 && hosts.every((host) => host.startsWith("/") || hostPlace(host) === "local");
  return isLocal || isDevelopment ? "=local" : undefined;
}

/** The environment: the last that is named on the command line, or the variable's. */
function environmentOf(call: Call, variables: readonly string[]): string {
  const { scope } = call.machine;
  const named = call.operands.flatMap((word) => {
    const [name = "", value] = word.split("=", 2);
    return value !== undefined && variables.includes(name) ? [value] : [];
  });
  const set = variables.find((name) => scope.has(name));
  return call.value("env") ?? named.at(-1) ?? (set === undefined ? "" : scope.get(set) ?? "");
}

/** The table. */
export const frameworkPrograms: Readonly<Record<string, Program>> = {
  "manage.py": { stops: true, does: (call) => call.run(["django-admin", ...call.rest]) },
  console: { stops: true, does: (call) => call.run(["doctrine", ...call.rest]) },
  symfony: {
    stops: true,
    does: (call) => call.run(["doctrine", ...call.rest.slice(call.rest[0] === "console" ? 1 : 0)]),
  },
  ...Object.fromEntries(
    Object.entries(TABLE).map(([name, { options = "" }]) => [name, { options, does: run }]),
  ),
};
