/** Clients of SQL databases. */
import type { Program } from "../call.ts";
import { type Client, client } from "./database_client.ts";

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
    trial: /^--dry_run(?:=true)?$/,
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
