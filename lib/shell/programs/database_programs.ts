/** Clients of SQL databases: what they hand to their server. */
import type { Call, Program } from "../call.ts";
import { carries, isUnresolved, MARKS, residue, withoutMarks } from "../marks.ts";
import { isIn } from "../place.ts";
import { useFiles, writeOrRun } from "./database_files.ts";
import { isWhole, runOnRows } from "./database_rows.ts";
import { databaseAt, FOR_TESTS, isElsewhere } from "./database_address.ts";
import { isExplained } from "./idle_sql.ts";
import { hostsOf, isOnThisMachine } from "./test_databases.ts";

/** These end a statement of psql and mysql as a semicolon does: in mysql, whatever follows. */
const SENDS = /\\(?:G|g(?!(?:exec|set|desc|x)\b))/g;
/** What one statement put into a variable, another carries out. */
const CARRIES_OUT = /\bexecute\b/i;

interface Client {
  /** Its options; those that hold SQL are called `sql`, `file` names a file with SQL, `write` one to write, `run` a command. */
  readonly options: string;
  /** From this operand on, the operands are SQL. */
  readonly operand?: number;
  /** The operand before is a file that holds the database. */
  readonly opensFile?: true;
  /** The option that names the database, or a whole address, as the first operand does: it is on a server. */
  readonly database?: string;
  /** What it speaks to: another may know databases by names of its own. */
  readonly server?: "postgres" | "mysql" | "sqlite";
  /** The first operand must be this one: a program with verbs. */
  readonly verb?: RegExp;
}

/** Lines that take a file in: `\i file`, `.read file`, `source file`. */
const INCLUDE = /^[^\S\n]*(?:\\ir?|\\\.|\.read|source)[^\S\n]+["']?([^\s"';|]{1,400})/gim;
/** A statement that makes tables anew, or the schema that every database of PostgreSQL has, and reaches nothing else. */
const REMAKES =
  /^(?:(?:(?:truncate(?:\s+table)?|delete\s+from)(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?)\s+(?:public\.)?(?:\w+|"\w+"|`\w+`)(?:\s*,\s*(?:public\.)?(?:\w+|"\w+"|`\w+`))*(?:\s+restart\s+identity)?(?:\s+cascade)?|drop\s+schema(?:\s+if\s+exists)?\s+public(?:\s+cascade)?|create\s+schema(?:\s+if\s+not\s+exists)?\s+public)?$/i;
/** A statement that drops or makes a database, by its name. */
const DATABASE =
  /^(?:drop\s+database(?:\s+if\s+exists)?|create\s+database(?:\s+if\s+not\s+exists)?)\s+(?:(\w+)|"(\w+)"|`(\w+)`)$/i;

function query(call: Call, client: Client): string | undefined {
  if (client.verb && !client.verb.test(call.operands.join(" "))) return undefined;
  // What is in memory alone, or in a temporary file, is nobody's data, unless a file comes to it.
  const [file = ""] = call.operands;
  const isNew = client.opensFile && (file === ":memory:" || isIn("temporary", call.machine.path(file))) &&
    !/\battach\b|^[^\S\n]*\.(?!headers?|mode)/im.test([...call.words, call.stdin].join("\n"));
  if (client.opensFile && !isNew && file !== "") call.read(file);
  const texts = [...call.values("sql"), ...client.operand === undefined ? [] : call.operands.slice(client.operand)];
  for (const path of call.values("file")) texts.push(path === "-" ? call.stdin : call.read(path));
  if (texts.length === 0) texts.push(call.stdin);
  for (const text of [...texts]) {
    for (const [, path = ""] of text.matchAll(INCLUDE)) texts.push(call.read(path));
  }
  if (texts.length > 1 && texts.some((text) => CARRIES_OUT.test(text))) call.query(texts.join(";\n"));
  const server = serverOf(call, client);
  const isForTests = server === "for tests" && remakes(texts, client) || server !== undefined && remakesWhole(texts);
  const contents: string[] = [];
  for (const text of texts) {
    if (!withoutMarks(text).trim()) continue;
    if (!isNew && !isForTests && !(knowsOptions(call, client) && isExplained(text))) {
      call.query(text.replace(SENDS, ";"));
    }
    contents.push(useFiles(text, call));
  }
  for (const path of call.values("write")) writeOrRun(path, call);
  for (const line of call.values("run")) runOnRows(line, call);
  if (texts.some(isWhole)) return MARKS.dump;
  return residue(...isUnresolved(call.stdin) ? [call.stdin] : [], ...texts, ...contents);
}

/** Whether it is a client whose SQL is known, without an option that may lead elsewhere or end statements in another way. */
function knowsOptions({ invocation }: Call, { server, options }: Client): boolean {
  const known = options.split(/[ ,=?]+/);
  return server !== undefined && [...invocation.options.keys()].every((name) => known.includes(name));
}

/** Sends along what is a whole database, and says whether the server is this machine's, and its database one for tests. */
function serverOf(call: Call, client: Client): "here" | "for tests" | undefined {
  const { database } = client;
  if (database === undefined) return undefined;
  const addresses = [...call.values(database), ...call.operands.slice(0, 1)].map(databaseAt);
  const told = addresses.flatMap(({ hosts }) => hosts);
  const elsewhere = (told.length > 0 ? told : hostsOf(call)).find(isElsewhere);
  if (elsewhere !== undefined && carries(call.stdin, "dump")) call.send(elsewhere, MARKS.dump);
  if (!knowsOptions(call, client) || !isOnThisMachine(call, [...told, ...hostsOf(call)])) return undefined;
  if (addresses.length > 0 && addresses.every(({ name }) => FOR_TESTS.test(name))) return "for tests";
  // Any word that only a run could tell may lead elsewhere.
  return isUnresolved(call.words.join()) ? undefined : "here";
}

/** Whether all that the client is given drops and makes whole databases for tests. */
function remakesWhole(texts: readonly string[]): boolean {
  return texts.every((text) =>
    text.split(";").every((statement) => {
      const [, ...names] = DATABASE.exec(statement.trim()) ?? [];
      return statement.trim() === "" || names.some((name) => name !== undefined && FOR_TESTS.test(name));
    })
  );
}

/** Whether all that the client is given makes anew what is in its own database: a schema of MySQL's is another database. */
function remakes(texts: readonly string[], { server }: Client): boolean {
  return texts.every((text) => text.split(";").every((statement) => REMAKES.test(statement.trim()))) &&
    (server === "postgres" || !texts.some((text) => /\bpublic\b/i.test(text)));
}

function client(description: Client): Program {
  return { options: description.options, does: (call) => query(call, description) };
}

const PSQL: Client = {
  options:
    "c,command,sql= f,file= d,dbname= h,host= p,port= U,username= v,set,variable= o,output,write= L,log-file,write= P,pset= F,field-separator= R,record-separator= T,table-attr= A,no-align t,tuples-only q,quiet X,no-psqlrc x,expanded 1,single-transaction w,no-password W,password l,list a,echo-all e,echo-queries E,echo-hidden b,echo-errors n,no-readline s,single-step S,single-line H,html csv",
  database: "dbname",
};
const MYSQL = client({
  options:
    "e,execute,sql= init-command,sql= h,host= u,user= p,password? P,port= D,database= S,socket= tee,write= pager,run= default-character-set= B,batch N,skip-column-names s,silent r,raw t,table v,verbose H,html X,xml E,vertical q,quick A,no-auto-rehash C,compress f,force protocol= connect-timeout= ssl-mode= skip-ssl",
  database: "database",
  server: "mysql",
});
const SQLITE = client({
  options:
    "cmd,sql= init,file= separator= newline= nullvalue= mode= header noheader csv json line list column html batch readonly bail echo",
  operand: 1,
  opensFile: true,
  server: "sqlite",
});
const SQLCMD = client({
  options: "Q,q,query,sql= i,file= S= U= P= d= o,write= s= w= h= t= v= y= Y= E C N b r W k I e m= V= l= H= a= A G",
});

/** The table. */
export const databasePrograms: Readonly<Record<string, Program>> = {
  psql: client({ ...PSQL, server: "postgres" }),
  pgcli: client({ ...PSQL, server: "postgres" }),
  usql: client(PSQL),
  vsql: client(PSQL),
  mysql: MYSQL,
  mariadb: MYSQL,
  mycli: MYSQL,
  litecli: client({ options: "e,execute,sql= D,database= R= l= T t q", operand: 1, opensFile: true }),
  sqlite: SQLITE,
  sqlite3: SQLITE,
  sqlcmd: SQLCMD,
  osql: SQLCMD,
  isql: SQLCMD,
  duckdb: client({
    options: "c,s,cmd,sql= f,file= init,file= csv json markdown line list box readonly",
    operand: 1,
    opensFile: true,
  }),
  "clickhouse-client": client({
    options: "q,query,sql= queries-file,file= h,host= port= u,user= password= d,database= format= n m",
  }),
  clickhouse: client({
    options: "q,query,sql= queries-file,file= h,host= port= u,user= password= d,database= format= n m",
    verb: /^(?:client|local)\b/,
  }),
  cockroach: client({
    options: "e,execute,sql= f,file= url= host= p,port= u,user= d,database= certs-dir= format= insecure",
    verb: /^sql\b/,
  }),
  snowsql: client({ options: "q,query,sql= f,filename,file= a= u= d= s= r= w= o= c=" }),
  snow: client({ options: "q,query,sql= f,filename,file= c,connection= database= schema=", verb: /^sql\b/ }),
  bq: client({
    options:
      "location= dataset_id= api= apilog= bigqueryrc= credential_file= service_account= service_account_credential_file= service_account_private_key_file= job_id= job_property= use_legacy_sql? format= project_id= max_rows= n= destination_table= dry_run nouse_legacy_sql",
    operand: 1,
    verb: /^(?:query|q)\b/,
  }),
  sqlplus: client({ options: "S L M= R= V" }),
  "impala-shell": client({ options: "q,query,sql= f,query_file,file= i= d= B k" }),
  hive: client({ options: "e,sql= f,file= i= S v d= hiveconf= hivevar= database=" }),
  beeline: client({ options: "e,sql= f,file= u= n= p= d=" }),
  "spark-sql": client({ options: "e,sql= f,file= S conf= master= database=" }),
  presto: client({ options: "execute,sql= f,file= server= catalog= schema= user= output-format=" }),
  trino: client({ options: "execute,sql= f,file= server= catalog= schema= user= output-format=" }),
  cqlsh: client({ options: "e,execute,sql= f,file= u= p= k=" }),
  wrangler: client({
    options: "command,sql= file= y,yes local remote e,env= c,config= cwd= env-file=",
    verb: /^d1 execute\b/,
  }),
  turso: client({ options: "", operand: 3, verb: /^db shell \S+/ }),
};
