/** Clients of SQL databases: what they hand to their server. */
import type { Call, Program } from "../call.ts";
import { carries, isUnresolved, MARKS, residue, withoutMarks } from "../marks.ts";
import { isIn } from "../place.ts";
import { databaseAt, FOR_TESTS, isElsewhere, isHere } from "./database_address.ts";
import { hostsOf } from "./test_databases.ts";

interface Client {
  /** Its options; those that hold SQL are called `sql`, those that name a file with SQL are called `file`. */
  readonly options: string;
  /** From this operand on, the operands are SQL. */
  readonly operand?: number;
  /** The operand before is a file that holds the database. */
  readonly opensFile?: true;
  /** The option that names the database, or a whole address, as the first operand does: it is on a server. */
  readonly database?: string;
  /** The first operand must be this one: a program with verbs. */
  readonly verb?: RegExp;
}

/** Lines that the clients hand to a shell: `\! ls`, `.shell ls`, `system ls`. */
const ESCAPE = /^[^\S\n]*(?:\\!|\.(?:shell|system)\b|system\b|!!)[^\S\n]*(\S.*)$/gim;
/** Lines that take a file in: `\i file`, `.read file`, `source file`. */
const INCLUDE = /^[^\S\n]*(?:\\ir?|\\\.|\.read|source)[^\S\n]+["']?([^\s"';]{1,400})/gim;
/** Statements that make the tables of the database anew, and reach no other. */
const REMAKES =
  /^\s*(?:(?:truncate|delete\s+from|drop\s+(?:table|schema|view|type|sequence|index)|create\s+(?:table|schema|index|view|type))\s(?:[^;.\\]|\bpublic\.){1,2000}(?:;\s*|$)){1,50}$/i;
/** A whole table or database comes out. */
const WHOLE = /^[^\S\n]*\.dump\b|\bcopy\s[^;]{1,400}\sto\s+stdout\b|\bselect\s+\*\s+from\s+[\w."`]{1,200}\s*(?:;|$)/im;

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
  const isForTests = client.database !== undefined && speaksTo(call, client.database);
  for (const text of texts) {
    if (!withoutMarks(text).trim()) continue;
    if (!isNew && !(isForTests && REMAKES.test(text))) call.query(text);
    for (const [, code = ""] of text.matchAll(ESCAPE)) call.code(code, undefined);
  }
  if (texts.some((text) => WHOLE.test(text))) return MARKS.dump;
  return isUnresolved(call.stdin) ? residue(call.stdin, ...texts) : residue(...texts);
}

/** Sends along what is a whole database, and says whether the server's is one for tests, on this machine. */
function speaksTo(call: Call, option: string): boolean {
  const { host, name } = databaseAt(call.value(option) ?? call.operands[0] ?? "");
  const hosts = host === "" ? hostsOf(call) : [host];
  for (const host of hosts) if (carries(call.stdin, "dump") && isElsewhere(host)) call.send(host, MARKS.dump);
  return FOR_TESTS.test(name) && hosts.every(isHere);
}

function client(description: Client): Program {
  return { options: description.options, does: (call) => query(call, description) };
}

const PSQL = client({
  options:
    "c,command,sql= f,file= d,dbname= h,host= p,port= U,username= v,set,variable= o,output= L,log-file= P,pset= F,field-separator= R,record-separator= T,table-attr= A t q X x 1 w W l a e E b n s S H",
  database: "dbname",
});
const MYSQL = client({
  options:
    "e,execute,sql= init-command,sql= h,host= u,user= p,password? P,port= D,database= S,socket= default-character-set= B,batch N,skip-column-names s r t v H X f,force",
  database: "database",
});
const SQLITE = client({
  options:
    "cmd,sql= init,file= separator= newline= nullvalue= mode= header noheader csv json line list column html batch readonly bail echo",
  operand: 1,
  opensFile: true,
});
const SQLCMD = client({
  options: "Q,q,query,sql= i,file= S= U= P= d= o= s= w= h= t= v= y= Y= E C N b r W k I e m= V= l= H= a= A G",
});

/** The table. */
export const databasePrograms: Readonly<Record<string, Program>> = {
  psql: PSQL,
  pgcli: PSQL,
  usql: PSQL,
  vsql: PSQL,
  mysql: MYSQL,
  mariadb: MYSQL,
  mycli: MYSQL,
  litecli: SQLITE,
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
