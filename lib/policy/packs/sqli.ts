/** SQL that was made to be injected into a statement. */
import { all, any, not, sql, sqlFragment, sqlStatement } from "../condition.ts";
import type { Policy } from "../policy.ts";

const SQLI = { category: "security-sqli", phases: ["request"], action: "block", severity: "critical" } as const;
const HIGH = { ...SQLI, severity: "high" } as const;

const BIND = "give values to the database as parameters and not as a part of the text";

const ORDINARY = [
  `psql -c "SELECT name, total FROM orders WHERE id = 7 OR total > 100 ORDER BY name"`,
  `sqlite3 shop.db "SELECT a FROM x UNION ALL SELECT a FROM y"`,
] as const;

/** Functions that a blind injection asks one character after the other. */
const PROBES =
  "ASCII|SUBSTR|SUBSTRING|MID|ORD|LENGTH|LEN|CHAR_LENGTH|EXISTS|IF|IIF|IFNULL|PI|SIN|COS|TAN|FLOOR|HEX|UNHEX|BIN|LEFT|RIGHT|LPAD|RPAD|MD5|SHA1|CONV|USER|DATABASE|VERSION|CAST|CHAR|CHR|SELECT|ROW|RAND|LIKELIHOOD|LIKELY|UNLIKELY|MAKE_SET|ELT|STRCMP|JSON_EXTRACT";
/** Functions that tell an injector where it is. */
const WHOAMI =
  "VERSION|DATABASE|SCHEMA|USER|CURRENT_USER|SESSION_USER|SYSTEM_USER|DB_NAME|HOST_NAME|SUSER_NAME|SUSER_SNAME|CONNECTION_ID|LAST_INSERT_ID|FOUND_ROWS|ROW_COUNT";
/** Functions whose call nobody leaves unfinished who writes a statement. */
const FUNCTIONS =
  "ABS|ACOS|ASCII|ASIN|ATAN|AVG|BENCHMARK|BIN|CAST|CHAR|CHR|COALESCE|CONCAT|CONCAT_WS|CONV|CONVERT|COS|COUNT|DATABASE|DB_NAME|ELT|ENCODE|EXEC|EXECUTE|EXTRACTVALUE|FLOOR|FORMAT|GREATEST|GROUP_CONCAT|HEX|IF|IFNULL|INSTR|LEAST|LENGTH|LOAD_FILE|LOWER|LPAD|LTRIM|MAX|MD5|MID|MIN|MONTH|NULLIF|ORD|QUARTER|RAND|REPLACE|RIGHT|ROUND|RPAD|RTRIM|SCHEMA|SHA1|SIN|SLEEP|SQRT|SUBSTR|SUBSTRING|SUM|TAN|TRIM|UNHEX|UPDATEXML|UPPER|USER|VERSION|YEAR|ANALYSE|PG_SLEEP|HAVING|DAY|LAST_INSERT_ID|XP_CMDSHELL|FROM_BASE64";
const CATALOGUES =
  "SYSOBJECTS|SYSCOLUMNS|SYSUSERS|SYSDATABASES|SYSLOGINS|SYSIBM|SYSCAT|SQLITE_MASTER|SQLITE_SCHEMA|SQLITE_TEMP_MASTER|PG_CATALOG|PG_TABLES|PG_CLASS|PG_SHADOW|PG_AUTHID|PG_USER|PG_DATABASE|ALL_TABLES|ALL_USERS|ALL_TAB_COLUMNS|USER_TABLES|USER_TAB_COLUMNS|DBA_USERS|DBA_TABLES|MSYSACES|MSYSOBJECTS|MSDASQL|SQLOLEDB|TEMPDB|MSDB|SYSCONSTRAINTS";

/** Tables of the server's own that hold its users and their rights, as a value names them. */
const RIGHTS = [
  "MYSQL . USER|DB|HOST|PROC|FUNC|TABLES_PRIV|COLUMNS_PRIV|PROCS_PRIV|PROXIES_PRIV|GLOBAL_PRIV|GLOBAL_GRANTS|ROLE_EDGES|ROLES_MAPPING|PASSWORD_HISTORY",
  `PG_CATALOG|PG_TOAST . PG_ROLES|PG_AUTH_MEMBERS|PG_LARGEOBJECT|PG_STATISTIC|PG_USER_MAPPINGS|${CATALOGUES}`,
  "SYS . SQL_LOGINS|SYSLOGINS|SERVER_PRINCIPALS|DATABASE_PRINCIPALS|SYSUSERS|SYSOBJECTS|CREDENTIALS|USER$",
  "PERFORMANCE_SCHEMA . ACCOUNTS|USERS|SETUP_ACTORS|SESSION_ACCOUNT_CONNECT_ATTRS",
] as const;

/** What a server says of itself and of the machine that it runs on. */
const SERVER_VARIABLES = [
  "VERSION VERSION_COMMENT VERSION_COMPILE_OS VERSION_COMPILE_MACHINE DATADIR BASEDIR TMPDIR HOSTNAME SERVERNAME",
  "SERVICENAME PLUGIN_DIR SECURE_FILE_PRIV GENERAL_LOG GENERAL_LOG_FILE SLOW_QUERY_LOG_FILE LOG_ERROR LOG_BIN SERVER_ID",
  "SERVER_UUID PORT SOCKET PID_FILE LOCAL_INFILE SQL_MODE CHARACTER_SETS_DIR INIT_FILE INIT_CONNECT SKIP_GRANT_TABLES",
  "OLD_PASSWORDS SPID MICROSOFTVERSION",
].join(" ").split(" ").flatMap((name) => [`@@${name}`, `@@GLOBAL.${name}`, `@@SESSION.${name}`, `@@LOCAL.${name}`])
  .join("|");

/**
 * SQL Server's procedures that run programs, reach files, mail, the registry or the rights of others; not those that
 * an administrator calls every day by their names alone, such as `xp_msver`, `xp_fixeddrives` and `sp_who`.
 */
const REACHING_OUT =
  "XP_CMDSHELL|XP_DIRTREE|XP_SUBDIRS|XP_FILEEXIST|XP_AVAILABLEMEDIA|XP_CREATE_SUBDIR|XP_DELETE_FILE|XP_DELETE_FILES|XP_COPY_FILE|XP_COPY_FILES|XP_GETFILEDETAILS|XP_MAKECAB|XP_UNPACKCAB|" +
  "XP_REGREAD|XP_REGWRITE|XP_REGDELETEKEY|XP_REGDELETEVALUE|XP_REGENUMKEYS|XP_REGENUMVALUES|XP_REGADDMULTISTRING|XP_REGREMOVEMULTISTRING|" +
  "XP_INSTANCE_REGREAD|XP_INSTANCE_REGWRITE|XP_INSTANCE_REGDELETEKEY|XP_INSTANCE_REGDELETEVALUE|XP_INSTANCE_REGENUMKEYS|XP_INSTANCE_REGENUMVALUES|XP_INSTANCE_REGADDMULTISTRING|XP_INSTANCE_REGREMOVEMULTISTRING|" +
  "XP_SERVICECONTROL|XP_TERMINATE_PROCESS|XP_ENUMDSN|XP_ENUMGROUPS|XP_ENUM_OLEDB_PROVIDERS|XP_GRANTLOGIN|XP_REVOKELOGIN|XP_NTSEC_ENUMDOMAINS|XP_GETNETNAME|XP_EXECRESULTSET|XP_FILELIST|XP_DSNINFO|XP_FINDNEXTMSG|XP_SENDMAIL|XP_READMAIL|XP_DELETEMAIL|XP_STARTMAIL|XP_STOPMAIL|" +
  "SP_OACREATE|SP_OADESTROY|SP_OAGETERRORINFO|SP_OAGETPROPERTY|SP_OAMETHOD|SP_OASETPROPERTY|SP_OASTOP|" +
  "SP_MAKEWEBTASK|SP_RUNWEBTASK|SP_DROPWEBTASK|SP_ADDEXTENDEDPROC|SP_DROPEXTENDEDPROC|SP_EXECUTE_EXTERNAL_SCRIPT|SP_REPLWRITETOVARBIN|SP_PROCOPTION|SP_ADD_JOB|SP_ADD_JOBSTEP|SP_ADDSRVROLEMEMBER|SP_PREPEXEC";

/** What runs code or reaches files by the same means, and is called with arguments by those who need it. */
const PACKAGES =
  "SP_EXECUTESQL|SP_SQLEXEC|SP_PREPARE|SP_ADDLOGIN|SP_IS_SRVROLEMEMBER|UTL_FILE|UTL_HTTP|UTL_SMTP|UTL_TCP|UTL_INADDR|OWA_UTIL|DBMS_JAVA|DBMS_LDAP|DBMS_SCHEDULER|DBMS_XMLQUERY|AUTONOMOUS_TRANSACTION";

/** A value in the clothes of ODBC: `{x 5}`, `{d '2024-02-03'}`. */
const ESCAPE = "{ <name>|<quoted> (* <sign>* <constant>|<quoted> )* }";

/** Fields that a login asks for. */
const LOGIN_FIELDS =
  "USER|USERNAME|USER_NAME|USERID|LOGIN|EMAIL|PASS|PASSWD|PASSWORD|PWD|PASSCODE|PIN|OTP|TOKEN|SECRET|API_KEY|APIKEY";

/** Columns that a second SELECT is hung on for. */
const PASSWORDS =
  "PASSWORD|PASSWD|PWD|PASSWORD_HASH|PASS_HASH|PASSWORD_DIGEST|ENCRYPTED_PASSWORD|AUTHENTICATION_STRING|API_KEY|RESET_TOKEN|CREDIT_CARD|CARD_NUMBER|CC_NUMBER|SSN";

/** What no sentence has that begins with "order by"; a list of names alone orders rows and tells nothing. */
const PAST_NAMES =
  "(|)|;|*|''|'<|\"\"|{|[|<variable>|<equals>|<hex>|<comment>|#-|SELECT|ASC|DESC|LIMIT|OFFSET|FETCH|NULLS|UNION|INTERSECT|EXCEPT|HAVING|INTO|PROCEDURE|COLLATE|USING|ROLLUP|CUBE|EXISTS|LIKE|RLIKE|REGEXP|BETWEEN|NULL|ISNULL|NOTNULL|TRUE|FALSE|DIV|MOD|XOR|" +
  `UPDATE|${PASSWORDS}`;
/** More words than a slogan has. */
const LONG = " <any>".repeat(20);

/** The policies. */
export const sqli: readonly Policy[] = [
  {
    ...SQLI,
    id: "sys_sqli_union_select",
    title: "UNION SELECT of an injection",
    why: `A second SELECT hung on a value reads tables that the statement was not made for; ${BIND}`,
    when: any(
      sqlFragment(
        "UNION ALL|DISTINCT|DISTINCTROW? (* SELECT",
        "UNION (* SELECT",
        "UNION ALL|DISTINCT? (* VALUES (",
        "UNION ALL|DISTINCT? (* VALUES ROW (",
        "UNION ALL|DISTINCT? (* VALUES <end>",
      ),
      sql(
        "UNION ALL|DISTINCT? (* SELECT NULL , NULL ,? NULL? ,? NULL? ,? NULL? <comment>? <end>",
        "- <number> UNION ALL|DISTINCT? (* SELECT <number> ,",
        "UNION ALL|DISTINCT? (* SELECT <constant> , ... <comment> <end>",
        "UNION ALL|DISTINCT? (* SELECT ... @@VERSION",
        `UNION ALL|DISTINCT? (* SELECT <constant> ... ${WHOAMI} ( )`,
        `UNION ALL|DISTINCT? (* SELECT ${WHOAMI} ( ) ,`,
        "= - <number> UNION ALL|DISTINCT? (* SELECT",
        "<logic> <number> = <number> UNION ALL|DISTINCT? (* SELECT",
        "AND <number> UNION ALL|DISTINCT? (* SELECT",
        `<compare> <constant> UNION ALL|DISTINCT? (* SELECT ... ${PASSWORDS} ... FROM`,
      ),
      all(
        sql(
          `<compare> <constant> UNION ALL|DISTINCT? (* SELECT ... FROM INFORMATION_SCHEMA|MYSQL|PG_ROLES|${CATALOGUES}`,
        ),
        // Who asks for two kinds of names asks both halves.
        not(sql(`FROM INFORMATION_SCHEMA|MYSQL|PG_ROLES|${CATALOGUES} ... UNION`)),
      ),
    ),
    hits: [
      `mysql -e "7 UNION SELECT login, secret FROM staff"`,
      `mysql -e "7/**/uNiOn/*!50000all*/SeLeCt/**/1,2,3"`,
      `psql -c "SELECT title FROM book WHERE id = 3 UNION SELECT NULL, NULL, version()"`,
      `mysql -e "3 %55NION %53ELECT 1,2"`,
      `mysql -e "8 union values row(1, 2)"`,
      `psql -c "SELECT title FROM book WHERE id = -3 UNION SELECT pin FROM staff"`,
      `psql -c "SELECT title FROM book WHERE writer = '' UNION SELECT table_name FROM information_schema.tables"`,
      `psql -c "SELECT title FROM book WHERE id = 3 AND 1=0 UNION SELECT pin FROM staff"`,
      `psql -c "SELECT title FROM book WHERE id = 3 UNION SELECT password FROM staff"`,
    ],
    misses: [
      ...ORDINARY,
      "echo '7 UNION SELECT login FROM staff'",
      `psql -c "SELECT a FROM t WHERE b = 'x' UNION SELECT a FROM old_t WHERE b = 'x'"`,
      `psql -c "SELECT table_name FROM information_schema.tables UNION SELECT table_name FROM information_schema.views"`,
    ],
  },
  {
    ...SQLI,
    id: "sys_sqli_union_injection",
    title: "UNION behind a terminated value",
    why: `Text that closes a value and goes on with UNION was made to be injected; ${BIND}`,
    when: sqlFragment(
      "<cut> )* ;? UNION <end>",
      "<start> <sign>* <number> )* UNION <end>",
      "<cut> ... UNION ALL|DISTINCT? (* SELECT",
      "<start> <sign>* <constant> )* UNION ALL|DISTINCT? (* SELECT",
      "<start> (* <sign>* <number> )* <and> ... UNION",
      "<start> (* <sign>* <constant> )* UNION ALL|DISTINCT? (* TABLE <name>",
      "<cut> )* UNION ALL|DISTINCT (* TABLE <name>",
      "<cut> )* UNION (* TABLE <name> )* LIMIT|OFFSET|ORDER|INTO|UNION|;|<comment>",
    ),
    hits: [
      `mysql -e "x' UNION SELECT 1,2 -- "`,
      `sqlite3 a.db "9) UNION ALL SELECT 1,2,3"`,
      `mysql -e "-3 union table staff"`,
      `mysql -e "x') union distinct (table staff) -- "`,
      `mysql -e "x' union table staff limit 1 #"`,
    ],
    misses: [
      ...ORDINARY,
      `git commit -m "x' UNION SELECT 1,2"`,
      `mysql -e "TABLE a UNION TABLE b"`,
      `mysql -e "SELECT 1 UNION VALUES ROW(2)"`,
      `mysql -e "Union values: dignity and fairness"`,
      `mysql -e "the workers' union table"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_or_true",
    title: "OR with a condition that is always true",
    why: `OR with two constants turns every condition into "all rows"; ${BIND}`,
    when: any(
      sql(
        "OR!",
        "OR|XOR (* NOT? <number> = <number>",
        "OR (* NOT? <number> LIKE <number>",
        "OR TRUE ... <comment> <end>",
      ),
      sqlFragment(
        "<or> NOT? (* <sign>* <number> )* <compare>",
        "<or> NOT? <number> )* <comment> <end>",
        "<cut> )* ;? <or> NOT? TRUE|FALSE|NULL",
        "<start> <sign>* <number> )* <or> NOT? TRUE|FALSE|NULL",
        "<quote> <string>* )* <or> NOT? <sign>* <number> <end>",
        "OR|AND|XOR <comment> <end>",
        "<number> <or> <number> - <end>",
        "<start> <sign>* <number> <or> <string> <end>",
        "<number> <logic> ! <number>",
        "<number> XOR <number>",
        "<start> <or> NOT? <sign>* (* <number>",
      ),
    ),
    hits: [
      `psql -c "SELECT * FROM t WHERE name = '' OR 1=1 --'"`,
      `mysql -e "5 OR 2>1"`,
      `mysql -e "5 || 1=1"`,
      `mysql -e "5 \\u004fR 0x1=0x1"`,
      ...[
        "true",
        "1",
        "'a'",
        "NOT false",
        "2>1",
        "'a' < 'b'",
        "1 BETWEEN 0 AND 2",
        "1 IN (0, 1)",
        "(NOT (0))",
        "-1 < 0",
      ]
        .map((truth) => `psql -c "SELECT * FROM t WHERE name = 'ada' OR ${truth} ORDER BY name"`),
    ],
    misses: [
      ...ORDINARY,
      `psql -c "SELECT * FROM t WHERE 1=1 AND a = 2"`,
      `psql -c "SELECT a OR true AS b FROM t WHERE a = 2"`,
      `psql -c "SELECT * FROM t WHERE a = 2 OR true AND b = 3"`,
      `psql -c "SELECT * FROM t WHERE a = 2 OR 3 < b"`,
      `psql -c "SELECT * FROM t WHERE a = 2 OR 3 IN (a, b)"`,
      `psql -c "SELECT * FROM t WHERE a = 2 OR 1 BETWEEN a AND b"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_or_string",
    title: "OR with two strings, or behind a closing quote",
    why: `OR behind a closing quote turns a search for one row into one for all of them; ${BIND}`,
    when: any(
      sql("OR (* NOT? '' =|LIKE ''", "OR '' '' = ''", "AND <number> = <number> AND '' =|LIKE '' <end>"),
      sqlFragment(
        "<or> NOT? (* <string> )* <compare>",
        "<or> <string> :: <name>",
        "<start> <or> <string>",
        "<start> <or> <name> (",
        "<start> <or> <name> <compare> <open>",
        "<start> || <any>",
        "<start> && <any>",
        "<start> <string> :: JSON|JSONB",
        "<start> <string> <compare> <open> <end>",
        "<quote> = <open> <end>",
        "<quote> = '' <or> <open> <end>",
        "<quote> - <open> <end>",
        "<quote> + <open> <end>",
        "<quote> * <open> <end>",
        "<quote> ^ <open> <end>",
        "<quote> SOUNDS? LIKE|RLIKE|REGEXP|GLOB <open>",
        "<start> XOR <any> <compare>",
        "<quote> )* ;? <or> NOT? (* <string>",
        "<quote> )* ;? <or> NOT? (* <name> )* <compare>",
        "<quote> )* ;? <or> NOT? (* <name> (",
        "<quote> )* ;? <or> NOT? (* <name> . <name> (",
        "<quote> )* ;? <or> NOT? (",
        "<quote> )* ;? <or> ... <comment> <end>",
        "<cut> )* <or> (* <string> )* <compare>",
        "<cut> || (* SELECT|CHR|CHAR|<string>|UTL_HTTP|DBMS_PIPE",
        "<or> <name> <compare> <open>",
        "<quote> BETWEEN '' AND <open>",
      ),
      // A word in quotation marks is one of a sentence; a number on the outer side of both is a value cut in two.
      all(
        sqlFragment(
          "<quote> /|&|% <open>",
          "<quote> | <open>",
          "<quote> <|> <|> <open>",
          "<quote> DIV|MOD|<equals> ... <open>",
          "<cut> DIV|MOD <open>",
        ),
        sqlFragment("<start> <any>? ''|\"\" <number> <end>"),
      ),
    ),
    hits: [
      `mysql -e "nobody' OR 'a'='a"`,
      `psql -c "SELECT * FROM staff WHERE pin = '' OR 'x'='x'"`,
      `mysql -e "8' div '2"`,
      `mysql -e "x' <=> '0"`,
      `mysql -e "id=8' >> '1"`,
      `mysql -e "8' mod 2='1"`,
      `mysql -e "8' between '1' and '9"`,
      `mysql -e '8" div "1'`,
    ],
    misses: [
      ...ORDINARY,
      `psql -c "SELECT * FROM t WHERE a = 'x' OR b = 'y'"`,
      `mysql -e "the 'div' element"`,
      `mysql -e "SELECT '8' DIV '2'"`,
      `mysql -e "Tom '&' Jerry"`,
      `mysql -e "5' / 6' long"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_and_false",
    title: "A yes-or-no question hung on a value",
    why: `AND with constants or with one character of a secret asks the database blind questions; ${BIND}`,
    when: sqlFragment(
      "<and> NOT? (* <sign>* <constant> )* =|LIKE|RLIKE|REGEXP|GLOB|BETWEEN|IN|IS|NOT",
      "<and> NOT? (* <sign>* <constant> )* <compare>",
      "<logic> NOT? (* <number> + <number>",
      "<logic> NOT? (* <number> - <number> )* <compare>",
      "<logic> NOT? (* <number> * <number>",
      "<start> <sign>* <number> )* <logic> <name> (",
      "<start> <sign>* <number> )* <logic> NOT? (* <name> <equals>",
      "<start> <sign>* <number> )* <logic> NOT? (* <name> NOT? LIKE|RLIKE|REGEXP|IN|BETWEEN <string>|(|<number>",
      "<start> <sign>* <number> )* <logic> NOT? (* <name> IS NOT? NULL",
      "<start> <sign>* <number> )* <logic> NOT <constant> <end>",
      "<start> <sign>* <number> )* <compare>|<arithmetic>|, (* SELECT|CASE",
      "<logic> <number> <arithmetic> (* SELECT|CASE",
      `<logic> NOT? (* ${PROBES} ( ... (* SELECT`,
      `<logic> NOT? (* ${PROBES} ( ... ${WHOAMI} (`,
      "<logic> NOT? (* PI|SIN|COS|TAN|RAND ( <constant>* PI* (* )* )* <compare>",
      "<start> <sign>* <number> )* <logic> NOT? (* SELECT|CASE|EXISTS",
      "<quote> )* ;? <and> NOT? (",
      "<quote> )* ;? <and> NOT? (* <string>",
      "<quote> )* ;? <and> NOT? (* <name> )* <compare>",
      "<quote> )* ;? <and> NOT? (* <name> (",
      "<quote> )* ;? <and> NOT? (* <number>",
      "<quote> )* ;? <and> ... <comment> <end>",
      "<cut> )* <and> NOT? (* <constant> )* <compare>",
      "<logic> <any> <compare> (* <open>",
      "<logic> <any> <compare> ( <end>",
      "<and> <end>",
      "<quote> )* :: <name> <equals>",
      "<start> <sign>* (* <constant> )* :: <name> )* <equals>|LIKE|ILIKE <sign>* <constant>",
      "<logic> NOT? (* <constant> )* :: <name> )* <equals>|LIKE|ILIKE <sign>* <constant>",
      `<start> <sign>* ${ESCAPE} <equals> <sign>* <constant>|<quoted>|{`,
      `<logic> NOT? (* ${ESCAPE} <equals> <sign>* <constant>|<quoted>|{`,
      `<logic> NOT? (* ${ESCAPE} )* <comment>? <end>`,
    ),
    hits: [
      `psql -c "8'::int=8::int--"`,
      `psql -c "8::text = '8'::text"`,
      `psql -c "8 or 8::int=8::int"`,
      `mysql -e "{x 8}=8"`,
      `mysql -e "-{x(8)} = -8"`,
      `mysql -e "8 or {x 8}"`,
      `mysql -e "8 and {d '2024-02-03'}={d '2024-02-03'}"`,
      `mysql -e "5 AND 1=2"`,
      `mysql -e "x' and substring(pin,1,1) > 'm"`,
      `mysql -e "5' AND 'a'='b"`,
    ],
    misses: [
      ...ORDINARY,
      `psql -c "SELECT * FROM t WHERE a BETWEEN 1 AND 2 AND b = 3"`,
      `psql -c "SELECT '8'::int = 8::int, a::text FROM t WHERE b::date = '2024-02-03'::date"`,
      `psql -c "a = '8'::int"`,
      `mysql -e "SELECT {d '2024-02-03'} = b FROM t"`,
      `mysql -e "f(x) = {x 8}"`,
    ],
  },
  {
    ...SQLI,
    id: "sys_sqli_sleep",
    title: "A query that waits (MySQL, Oracle)",
    why: `A wait tells an injector yes or no through the time that it takes; measure with EXPLAIN, and ${BIND}`,
    when: sql(
      "SLEEP ( <amount>",
      "DBMS_LOCK|DBMS_SESSION . SLEEP",
      "DBMS_PIPE . RECEIVE_MESSAGE",
      "RANDOMBLOB ( <number> <number>",
    ),
    hits: [`mysql -e "SELECT SLEEP(5), name FROM t"`, `mysql -e "1' and sleep/**/(9) #"`],
    misses: [
      ...ORDINARY,
      `mysql -e "SELECT SLEEP(2)"`,
      "sleep 5 && mysql -e 'SELECT 1'",
      `psql -c "how long do you sleep (7 hours)?"`,
    ],
  },
  {
    ...SQLI,
    id: "sys_sqli_waitfor",
    title: "A query that waits (SQL Server)",
    why: `A wait tells an injector yes or no through the time that it takes; schedule a job, and ${BIND}`,
    when: sql("WAITFOR DELAY|TIME"),
    hits: [`sqlcmd -Q "WAITFOR DELAY '0:0:9'"`, `sqlcmd -Q "1'; waitfor delay '0:0:9' --"`],
    misses: [...ORDINARY, `sqlcmd -Q "SELECT delay FROM flights WHERE waitfor = 3"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_pg_sleep",
    title: "A query that waits (PostgreSQL)",
    why: `A wait tells an injector yes or no through the time that it takes; wait in the shell, and ${BIND}`,
    when: sql("PG_SLEEP|PG_SLEEP_FOR|PG_SLEEP_UNTIL ("),
    hits: [`psql -c "SELECT pg_sleep(9) FROM t"`, `psql -c "1; select PG_SLEEP/**/(9)--"`],
    misses: [...ORDINARY, `psql -c "SELECT pg_sleep(2)"`, `psql -c "SELECT 'pg_sleep(9)'"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_benchmark",
    title: "A query that burns time",
    why: `BENCHMARK tells an injector yes or no through the time that it takes, and stalls the server; ${BIND}`,
    when: sql("BENCHMARK ( <amount>"),
    hits: [`mysql -e "SELECT BENCHMARK(90000000, MD5(1))"`, `mysql -e "1 or benchmark(1e9,sha1(1))"`],
    misses: [...ORDINARY, `mysql -e "SELECT benchmark FROM runs"`, `psql -c "benchmark (see below)"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_extractvalue",
    title: "An error that tells (EXTRACTVALUE)",
    why: `A broken path makes the error message print what was queried; query it openly, and ${BIND}`,
    when: any(
      sqlFragment(
        "EXTRACTVALUE (",
        "UTL_INADDR|UTL_HTTP|UTL_TCP|UTL_SMTP|CTXSYS|DBMS_XMLGEN|DBMS_LDAP .",
        "PROCEDURE ANALYSE|ANALYZE (",
      ),
      sql(
        "EXTRACTVALUE ( ... CONCAT|CHAR|SELECT|CHR",
        "POLYGON|MULTIPOLYGON|LINESTRING|MULTILINESTRING|MULTIPOINT|GEOMETRYCOLLECTION ( (* SELECT",
      ),
    ),
    hits: [`mysql -e "SELECT extractvalue(1, concat(0x7e, version()))"`, `mysql -e "1 and extractvalue(1,0x0a)"`],
    misses: [...ORDINARY, `mysql -e "SELECT extractvalue(doc, '/a/b') FROM d"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_updatexml",
    title: "An error that tells (UPDATEXML)",
    why: `A broken path makes the error message print what was queried; query it openly, and ${BIND}`,
    when: any(sqlFragment("UPDATEXML ("), sql("UPDATEXML ( ... CONCAT|CHAR|SELECT|CHR")),
    hits: [`mysql -e "SELECT updatexml(1, concat(0x7e, user()), 1)"`, `mysql -e "1 or updatexml(1,0x0a,1)"`],
    misses: [...ORDINARY, `mysql -e "SELECT updatexml(doc, '/a', '<a/>') FROM d"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_convert_int",
    title: "An error that tells (casts and duplicate keys)",
    why: `A cast that must fail makes the error message print what was queried; query it openly, and ${BIND}`,
    when: any(
      sql(
        "CONVERT ( INT|INTEGER|NUMERIC|DECIMAL|SIGNED , ( SELECT",
        `CONVERT ( INT|INTEGER|NUMERIC|DECIMAL , ${WHOAMI}|@@VERSION`,
        "CONVERT ( INT|INTEGER|NUMERIC|DECIMAL , @@VERSION",
        "CAST ( @@VERSION AS INT|INTEGER|NUMERIC",
        `CAST ( ${WHOAMI} ( ) AS INT|INTEGER|NUMERIC`,
        "CONCAT|CONCAT_WS ( ... FLOOR ( RAND (",
        "EXP ( ~ (",
      ),
      sqlFragment(
        `${WHOAMI}|PASSWORD|PASSWD :: INT|INTEGER|NUMERIC|TEXT|INT4|INT8`,
        "CAST ( ( SELECT",
        "FLOOR ( RAND (",
        "GTID_SUBSET|GTID_SUBTRACT (",
      ),
    ),
    hits: [`sqlcmd -Q "SELECT CONVERT(int, @@version)"`, `sqlcmd -Q "1 and 1=convert(int,(select top 1 pin from t))"`],
    misses: [...ORDINARY, `sqlcmd -Q "SELECT CONVERT(int, price) FROM t"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_stacked_drop",
    title: "DROP behind a terminated value",
    why: `A value that ends in a semicolon and a DROP was made to destroy; ${BIND}`,
    when: any(
      sqlFragment(
        "; DROP TABLE|DATABASE|SCHEMA|VIEW|USER|LOGIN|INDEX|COLUMN|PROCEDURE|FUNCTION|TRIGGER",
        "; DROP <name> ... <comment>",
        "; TRUNCATE",
        "; ALTER TABLE|DATABASE|USER|LOGIN",
        "; CREATE TABLE|USER|LOGIN|FUNCTION|PROCEDURE|TRIGGER|DATABASE|VIEW|OR",
        "; COPY (|<name> FROM|TO|(",
        "; GRANT <name> ... TO",
        "; LOAD DATA",
      ),
      sql("<constant> ; DROP <name> ... <comment> <end>", "<begin> DROP <name> ; <comment> <end>"),
    ),
    hits: [`psql -c "7; DROP TABLE staff"`, `psql -c "x'); drop/**/table staff; --"`],
    misses: [...ORDINARY, `psql -c "CREATE TABLE a (b int); DROP INDEX old_index"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_stacked_delete",
    title: "DELETE behind a terminated value",
    why: `A value that ends in a semicolon and a DELETE was made to destroy; ${BIND}`,
    when: any(
      sqlFragment("; DELETE|DELETE! FROM"),
      sql("<constant> ; DELETE|DELETE! FROM ... <comment> <end>"),
    ),
    hits: [`psql -c "7; DELETE FROM staff WHERE id > 0"`, `psql -c "x'; delete from staff--"`],
    misses: [...ORDINARY, `psql -c "BEGIN; DELETE FROM t WHERE id = 3; COMMIT"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_stacked_update",
    title: "UPDATE behind a terminated value",
    why: `A value that ends in a semicolon and an UPDATE was made to change what it must not; ${BIND}`,
    when: any(
      sqlFragment("; UPDATE|UPDATE! <name> SET", "; UPDATE! <name> <end>"),
      sql("<constant> ; UPDATE|UPDATE! <name> SET ... <comment> <end>"),
    ),
    hits: [`psql -c "7; UPDATE staff SET boss = true WHERE id = 7"`, `psql -c "x'; update staff set boss=1--"`],
    misses: [...ORDINARY, `psql -c "BEGIN; UPDATE t SET a = 1 WHERE id = 3; COMMIT"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_stacked_insert",
    title: "INSERT behind a terminated value",
    why: `A value that ends in a semicolon and an INSERT was made to add what it must not; ${BIND}`,
    when: any(
      sqlFragment("; INSERT|REPLACE INTO", "; INSERT|REPLACE <name> (", "; REPLACE <glued> <name>"),
      sql("<constant> ; INSERT INTO ... <comment> <end>"),
    ),
    hits: [`psql -c "7; INSERT INTO staff VALUES (1)"`, `psql -c "x'; insert/**/into staff values (1)--"`],
    misses: [...ORDINARY, `psql -c "BEGIN; INSERT INTO t VALUES (3); COMMIT"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_stacked_exec",
    title: "Code that is put together and run",
    why: `EXEC on a string runs what no reader can see; call the procedure by its name, and ${BIND}`,
    when: any(
      sqlFragment(
        "; EXEC|EXECUTE <variable>|<procedure>",
        "EXEC|EXECUTE MASTER|XP_CMDSHELL|SP_EXECUTESQL",
        "; EXEC|EXECUTE (",
        "EXEC|EXECUTE <procedure>",
        "EXEC|EXECUTE <variable>",
        "<start> EXEC|EXECUTE (",
        "; DECLARE <variable>",
        "<quote> )* ;? DECLARE|BEGIN|GOTO|EXEC|EXECUTE",
        "; SET <variable>",
        "; SHUTDOWN",
        "; CALL <name> (",
        "; CALL <name> . <name> (",
        "EXECUTE IMMEDIATE",
        "PREPARE <name> FROM <variable>",
      ),
      sql(
        "EXEC|EXECUTE ( <hex>",
        "EXECUTE IMMEDIATE <hex>",
        "= <longhex> ; EXEC|EXECUTE|PREPARE",
        "PREPARE <name> FROM <hex>",
        "EXEC|EXECUTE ( '' + ''",
        "EXEC|EXECUTE ( CHAR|NCHAR|CHR (",
      ),
    ),
    hits: [`sqlcmd -Q "7; EXEC sp_help"`, `sqlcmd -Q "EXEC('DR' + 'OP TABLE staff')"`],
    misses: [...ORDINARY, `sqlcmd -Q "EXEC monthly_report 2024"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_inline_comment",
    title: "Comments in place of spaces",
    why: `Comments that stand for spaces hide keywords from filters; write the statement with spaces`,
    when: sql(
      "<glued> UNION|SELECT|INSERT|DELETE|DELETE!|UPDATE|UPDATE!|DROP|FROM|WHERE|AND|OR",
      "UNION|SELECT|INSERT|DELETE|DELETE!|UPDATE|UPDATE!|DROP|WHERE|AND|OR <glued>",
      "<name> <glued> (",
    ),
    hits: [`mysql -e "SELECT/**/pin/**/FROM/**/staff"`, `mysql -e "1/*!50000UNION*/SELECT 1"`],
    misses: [...ORDINARY, `mysql -e "SELECT a /* the key */ FROM t"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_line_comment_mysql",
    title: "# that cuts a statement off, or splits it",
    why: `A # behind a terminated value makes the database forget the rest of the condition; ${BIND}`,
    when: sqlFragment(
      "UNION|SELECT|AND|OR|FROM|WHERE <hash> UNION|SELECT|ALL|<number>|<name>",
      "UNION|SELECT|ALL <hash> <any>",
      "<quote> )* ;? <logic> ... <hash> <end>",
      "<cut> <logic> ... <sharp> <end>",
    ),
    hits: [`mysql -e "x' OR pin #"`, `printf '1 union#a\\nselect#b\\n1,2' | mysql`],
    misses: [...ORDINARY, `mysql < deploy.sql # update the schema`],
  },
  {
    ...HIGH,
    id: "sys_sqli_line_comment_dash",
    title: "-- that cuts a statement off",
    why: `A comment behind a terminated value makes the database forget the rest of the condition; ${BIND}`,
    when: sqlFragment(
      "<quote> )* ;? NOTNULL|ISNULL|IS|SOUNDS|LIKE|REGEXP|RLIKE|GLOB|NOT|IN|DIV|MOD|BETWEEN ... <dash> <end>",
      "<quote> )* ;? NOTNULL|ISNULL|IS|SOUNDS|LIKE|REGEXP|RLIKE|GLOB|NOT|IN|DIV|MOD|BETWEEN|MEMBER ... <sharp> <end>",
      "<quote> )* ;? & ... <dash> <end>",
      "<quote> )* ;? / ... <dash> <end>",
      "<quote> )* ;? * ... <dash> <end>",
      "<quote> )* ;? = ... <dash> <end>",
      "<quote> COLLATE <string>|<quoted> <dash> <end>",
      "<quote> COLLATE <open>",
      "<cut> ; ... <dash> <end>",
      "<cut> )* <logic> ... <dash> <end>",
    ),
    hits: [`psql -c "x' or pin is not null --"`, `psql -c "x' & pin--"`, `mysql -e "8' div 0 #"`],
    misses: [...ORDINARY, `psql -c "SELECT 1 -- the first"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_select_from",
    title: "SELECT behind a terminated value",
    why: `Text that closes a value and goes on with SELECT was made to be injected; ${BIND}`,
    when: any(
      sqlFragment(
        "<cut> )* ;? (* SELECT",
        "<cut> )* <arithmetic> (* SELECT",
        "; SELECT",
        "<start> FROM ( SELECT",
        "<start> FROM <glued> (",
        "<start> (* SELECT ... ( (* SELECT|CASE",
        "SELECT <number> FROM ( SELECT",
        "<start> ) AS|WHEN|FROM|OR|AND|UNION|GROUP|ORDER|HAVING",
        "<variable> = ( SELECT",
        "<variable> := ( SELECT",
        "<start> IN ( SELECT",
        `<start> ORDER|GROUP BY ... ... ${PAST_NAMES}`,
        "<start> ORDER|GROUP BY ... ... ||",
        "<start> ORDER|GROUP BY ... ... FOR UPDATE|UPDATE!|SHARE",
        "<start> ORDER|GROUP BY ... ... WHERE <name> <end>",
        "<start> ORDER|GROUP BY ... IF ... THEN ... ELSE",
        "<start> ORDER|GROUP BY ... ... , <sign>* <constant> ,",
        "<start> ORDER|GROUP BY ... ... CASE ... WHEN",
        "<start> ORDER|GROUP BY <end>",
        "<start> ORDER|GROUP BY <sign>* <constant> <end>",
        "<start> ORDER|GROUP BY ... ... , <sign>* <constant> <end>",
        "<start> ORDER|GROUP BY <sign>* <constant> ,",
        "<start> ORDER|GROUP BY ... ... <arithmetic> <sign>* <constant> <end>",
        "<start> ORDER|GROUP BY ... ... <arithmetic> <sign>* <constant> ,",
        `<start> ORDER|GROUP BY${LONG}`,
        "<start> <sign>* <number> )* ORDER|GROUP BY",
        "<quote> )* ORDER|GROUP BY",
        "<quote> )* HAVING|LIMIT|PROCEDURE|INTO",
        "<number> )* HAVING <constant> <compare>",
        "<start> FROM <name> GROUP|ORDER|WHERE|LIMIT",
        "<start> SELECT ( CASE",
      ),
      sql("ORDER BY (* CASE WHEN (* SELECT", `VALUES ( ... ( SELECT ${PASSWORDS} FROM`),
    ),
    hits: [
      `psql -c "7; SELECT pin FROM staff"`,
      `psql -c "INSERT INTO note (a, b) VALUES ('x', (SELECT password FROM staff LIMIT 1))"`,
      `psql -c "x');select pin from staff--"`,
      ...[
        "4",
        "4, 5",
        "(SELECT pin FROM staff)",
        "a; SELECT 1",
        "a HAVING 1=1",
        "a UNION ALL SELECT 1",
        "if(1=1, a, b)",
        "a --",
        "a, 5, b",
        "a, b, -5, c",
        "IF pin THEN 1 ELSE 2",
        "a WHERE pin",
        "a FOR UPDATE NOWAIT",
        "a, b FOR SHARE",
      ]
        .map((order) => `psql -c "ORDER BY ${order}"`),
      `psql -c "GROUP BY a, b, c, d, e, f, g, h, i, (SELECT pin FROM staff)"`,
    ],
    misses: [
      ...ORDINARY,
      `psql -c "SELECT 1; SELECT a FROM t"`,
      `psql -c "ORDER BY TUESDAY FOR FREE DELIVERY"`,
      `psql -c "ORDER BY 4PM AND SAVE 15%"`,
      `psql -c "Order by the case and save"`,
      `psql -c "Order by phone, then collect where you park"`,
      `psql -c "Order by noon if you can for same-day delivery"`,
      `psql -c "Order by phone, e-mail or app!"`,
      `psql -c "GROUP BY TEAMS"`,
    ],
  },
  {
    ...SQLI,
    id: "sys_sqli_admin_bypass",
    title: "A login that needs no password",
    why: `OR with a comment behind it lets anybody in as the first user; ${BIND}`,
    when: any(
      sqlFragment("OR|XOR (* <any> )* <compare> ... <comment> <end>", "<or> <name> <comment> <end>"),
      sql("OR <constant> = <constant> )* ;? <comment> <end>"),
    ),
    hits: [`mysql -e "ada' OR 1=1 -- "`, `mysql -e "SELECT * FROM staff WHERE name = 'ada' OR 2=2 -- ' AND pin = 1"`],
    misses: [...ORDINARY, `mysql -e "SELECT * FROM t WHERE a = 1 OR b = c -- both"`],
  },
  {
    ...SQLI,
    severity: "medium",
    id: "sys_sqli_hex_encoding",
    title: "Text written as a hexadecimal number",
    why: `Text in hexadecimal hides what it says from filters; write it as a string, and ${BIND}`,
    when: any(
      sql(
        "CONCAT|CONCAT_WS|GROUP_CONCAT|UNHEX ( <hex> ,",
        "CONCAT|CONCAT_WS|GROUP_CONCAT ( ... , <hex> ,",
        "CAST|CONVERT ( <longhex> AS VARCHAR|NVARCHAR|CHAR",
        "CONVERT ( VARCHAR|NVARCHAR|CHAR , <longhex>",
      ),
      sqlFragment("<any> <longhex>", "UNHEX|CHAR ( <hex>", "LIKE <hex>", "'' , <hex>"),
    ),
    hits: [`mysql -e "SELECT concat(0x7e, pin) FROM staff"`, `mysql -e "1 and name = 0x61646d696e"`],
    misses: [...ORDINARY, `mysql -e "INSERT INTO t VALUES (0xdeadbeef)"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_char_function",
    title: "Text put together from character codes",
    why: `Text made of codes hides what it says from filters; write it as a string, and ${BIND}`,
    when: any(
      sql(
        "CHAR|CHR|NCHAR ( <number> , <number> , <number>",
        "CHR|CHAR|NCHAR ( <number> ) || CHR|CHAR|NCHAR ( <number> ) || CHR|CHAR|NCHAR (",
        "CHR|CHAR|NCHAR ( <number> ) + CHR|CHAR|NCHAR ( <number> ) + CHR|CHAR|NCHAR (",
      ),
      sqlFragment(
        "CHAR|CHR|NCHAR ( <number> ,",
        "<any> CHAR|CHR|NCHAR ( <number> )",
      ),
    ),
    hits: [`mysql -e "SELECT CHAR(97,100,109)"`, `psql -c "1 or name = chr(97)||chr(100)"`],
    misses: [...ORDINARY, `sqlcmd -Q "SELECT a + CHAR(13) + CHAR(10) FROM t"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_concat_select",
    title: "A query inside CONCAT",
    why: `A query inside of a text smuggles what it finds into an error or a page; query it openly, and ${BIND}`,
    when: sqlFragment(
      "CONCAT|CONCAT_WS|GROUP_CONCAT ( ... SELECT",
      "SELECT CONCAT|CONCAT_WS|GROUP_CONCAT (",
    ),
    hits: [
      `mysql -e "1 or concat('a', (select pin from staff)) > 'b'"`,
      `mysql -e "1,concat((select pin from staff))"`,
    ],
    misses: [...ORDINARY, `mysql -e "SELECT concat(a, ' ', b) FROM t"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_information_schema",
    title: "Schema discovery by an injection",
    why:
      `The names of tables and columns are what an injection asks for first; query the schema in a statement of its own`,
    when: sqlFragment("INFORMATION_SCHEMA ."),
    hits: [
      `mysql -e "1 and exists(select * from information_schema.tables)"`,
      `mysql -e "x' or (select 1 from INFORMATION_SCHEMA.columns) = 1 -- "`,
    ],
    misses: [...ORDINARY, `psql -c "SELECT table_name FROM information_schema.tables"`],
  },
  {
    ...HIGH,
    id: "sys_sqli_sys_tables",
    title: "Catalogue tables in an injection",
    why: `The catalogue is what an injection asks for first; query it in a statement of its own`,
    when: any(
      sqlFragment(
        `<start> ${CATALOGUES} <end>`,
        `FROM ${CATALOGUES}`,
        "MASTER . . <any>",
        "OPENROWSET|OPENDATASOURCE|OPENQUERY (",
        "<start> ''? MSDASQL|SQLOLEDB|SP_PASSWORD",
        ...RIGHTS.map((names) => `<start> ${names} <comment>? <end>`),
        "<start> PG_TOAST|INFORMATION_SCHEMA|V$VERSION|V$INSTANCE|V$SESSION|V$DATABASE|V$PARAMETER <comment>? <end>",
        "<start> MSDB|TEMPDB . . <name>",
        `<start> MASTER|MSDB|TEMPDB . <name> . ${CATALOGUES}`,
      ),
      // Nobody joins a catalogue with itself without a condition, but to make the server slow.
      sql(
        "INFORMATION_SCHEMA . <name> AS? <name>? , INFORMATION_SCHEMA . <name> AS? <name>? , INFORMATION_SCHEMA",
        "ALL_USERS <name> , ALL_USERS <name> ,",
        "SYSUSERS AS? <name> , SYSUSERS",
        "SYSIBM . SYSTABLES AS? <name> , SYSIBM",
        "DOMAIN . <name> AS? <name> , DOMAIN . <name> AS? <name> , DOMAIN",
        "OPENROWSET ( '' , ''",
        "OPEN ROWSET ( <string>",
      ),
    ),
    hits: [
      `mysql -e "mysql.db"`,
      `psql -c "id=pg_catalog.pg_authid"`,
      `sqlcmd -Q "id=msdb..sysjobs"`,
      `mysql -e "q=mysql.user #"`,
      `sqlcmd -Q "1, open rowset('sqloledb'"`,
      `sqlcmd -Q "1 and exists(select 1 from sysobjects)"`,
      `psql -c "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c"`,
    ],
    misses: [
      ...ORDINARY,
      `sqlite3 a.db "SELECT name FROM sqlite_master WHERE type = 'table'"`,
      `mysql -e "SELECT user, host FROM mysql.user"`,
      `psql -c "SELECT rolname FROM pg_catalog.pg_authid"`,
      String.raw`psql -c "\d pg_catalog.pg_class"`,
      `mysql -e "mysql.db.internal"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_string_term_comment",
    title: "A quote and a comment that end a statement",
    why: `A closing quote with a comment behind it cuts off the rest of the condition; ${BIND}`,
    when: any(
      sqlFragment("<cut> )* ;? <dash> <end>", "<quote> )* ;? <sharp> <end>", "<quote> )* ;? <block> <end>"),
      sqlStatement("<leftover> <end>"),
    ),
    hits: [
      `mysql -e "ada'--"`,
      `mysql -e "ada') -- "`,
      `mysql -e "ada' #"`,
      `psql -c "SELECT pin FROM staff WHERE login = 'ada' -- ' AND pin = 'x'"`,
      `psql -c "SELECT pin FROM staff WHERE login = 'ada' -- me' AND pin = 'x'"`,
      `psql -c "SELECT a FROM t WHERE b = 7 AND c > 2 --"`,
    ],
    misses: [
      ...ORDINARY,
      `mysql -e "SELECT 'ada' -- the first"`,
      `psql -c "SELECT a FROM t -- 'a' and 'b' are left out"`,
      `psql -c "SELECT a FROM t WHERE b = 7 -- AND c > 2"`,
      `psql -c "SELECT a FROM t WHERE b = 7 -- the users' own and no others"`,
      "psql <<'SQL'\nSELECT 1;\n\n--\nSQL",
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_fingerprint",
    title: "Asking the database who it is, inside of a value",
    why: `Version, user and database are what an injection asks for first; query them in a statement of their own`,
    when: sqlFragment(
      "@@VERSION",
      `<any> ${WHOAMI} ( )`,
      "<logic> CURRENT_USER|SESSION_USER|SYSTEM_USER|USER",
      "<start> <any> + CURRENT_USER|SESSION_USER|USER",
      "@@DATADIR|@@BASEDIR|@@HOSTNAME|@@VERSION_COMPILE_OS|@@SERVERNAME|@@TMPDIR",
      `<start> <sign>* ${SERVER_VARIABLES} <comment>? <end>`,
      `<logic>|, ${SERVER_VARIABLES}`,
      `<constant> <arithmetic> ${SERVER_VARIABLES}`,
      "<number> || <name> (",
      "<number> || (",
      "<start> DIV ( <number>",
      "<number> * ASCII|ORD (",
      "<number> / ASCII|ORD (",
    ),
    hits: [
      `mysql -e "length(version())"`,
      `mysql -e "1,@@version"`,
      `mysql -e "id=@@global.secure_file_priv"`,
      `mysql -e "1 and @@session.sql_mode"`,
    ],
    misses: [
      ...ORDINARY,
      `mysql -e "SELECT version()"`,
      `mysql -e "SELECT @@global.version, @@sql_mode"`,
      `mysql -e "SET @@session.sql_mode = 'ANSI'"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_broken_statement",
    title: "A piece of a statement",
    why:
      `A call or a comparison that is never finished is a piece that was made to be injected; write the whole statement`,
    when: sqlFragment(
      `${FUNCTIONS} ( <end>`,
      `${FUNCTIONS} ( <open> <end>`,
      `${WHOAMI} ( <end>`,
      "= ( <end>",
      "IN ( <end>",
      "<start> IN (",
      "<start> IS NOT? NULL <end>",
      "<start> XOR <end>",
      "<start> ; SET <variable>",
    ),
    hits: [`mysql -e "substring("`, `mysql -e "1 group by having min("`],
    misses: [...ORDINARY, `mysql -e "SELECT substring(a, 1) FROM t"`],
  },
  {
    ...SQLI,
    id: "sys_sqli_server_programs",
    title: "The server's own programs as a value",
    why: `Procedures that reach out of the database have no place in a value; call one with EXEC, and ${BIND}`,
    when: sqlFragment(
      `<start> <sign>* <constant>? ${REACHING_OUT}`,
      "<start> <sign>* <constant> XP_LOGINCONFIG",
      `<cut>|;|.|) ${REACHING_OUT}|XP_LOGINCONFIG`,
      `<start> ${PACKAGES} <comment>? <end>`,
      "CREATE AGGREGATE? FUNCTION <name> RETURNS <name> SONAME <string>",
    ),
    hits: [
      `mysql -e "q=create function sys_run returns integer soname 'a.so'"`,
      `sqlcmd -Q "sp_oacreate"`,
      `sqlcmd -Q "q=master..xp_regenumkeys"`,
      `sqlcmd -Q "q=sp_executesql"`,
      `sqlcmd -Q "8' sp_makewebtask"`,
      `sqlcmd -Q "8 xp_loginconfig"`,
    ],
    misses: [
      ...ORDINARY,
      `mysql -e "create function lower_of(a text) returns text return lower(a)"`,
      `sqlcmd -Q "sp_who"`,
      `sqlcmd -Q "EXEC sp_helptext 'sp_oacreate_report'"`,
      `sqlcmd -Q "SELECT 'sp_OACreate'"`,
      `sqlcmd -Q "sp_help 'orders'"`,
      `sqlcmd -Q "xp_fixeddrives"`,
      `sqlcmd -Q "xp_loginconfig"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_handler",
    title: "HANDLER behind a terminated value",
    why: `HANDLER reads a table without a SELECT, which filters wait for; ${BIND}`,
    when: sqlFragment(
      "<start> <sign>* <constant> )* ; HANDLER <name> OPEN|READ|.",
      "<cut> )* ; HANDLER <name> OPEN|READ|.",
      "<start> <name> = HANDLER <name> OPEN|READ|.",
    ),
    hits: [`mysql -e "8; handler staff open as h; handler h read first"`, `mysql -e "x'; HANDLER staff READ NEXT -- "`],
    misses: [
      ...ORDINARY,
      `mysql -e "HANDLER staff OPEN; HANDLER staff READ FIRST; HANDLER staff CLOSE"`,
      `mysql -e "5; handler missing"`,
    ],
  },
  {
    ...HIGH,
    id: "sys_sqli_nosql_operator",
    title: "An operator in place of a login",
    why: "A comparison in place of a name or a password lets anybody in; take texts alone from a request",
    when: any(
      sqlFragment(
        `${LOGIN_FIELDS} [ $ NE|GT|GTE|LT|LTE|REGEX|NIN|NOT|EXISTS|WHERE ] =|[`,
        "<start> <name> [ $ GT|GTE ] = <end>",
        "<name> [ $ WHERE ] =",
      ),
      // A name or a password that is compared with what everything is above of, or is not.
      all(sqlFragment("<start> $ GT|GTE|LT|LTE|REGEX <end>"), {
        kind: "text",
        pattern: /"pass(?:word|wd)?"\s*:\s*\{\s*"(?:\$|\\u0024)(?:gte?|lte?|regex)"/i,
      }),
      all(sqlFragment("<start> $ GT|GTE <end>"), {
        kind: "text",
        pattern: /^\s*\{\s*"(?:user(?:_?name)?|login|e-?mail)"\s*:\s*\{\s*"(?:\$|\\u0024)gte?"\s*:\s*""\s*\}\s*[,}]/i,
      }),
      all(
        sqlFragment("<start> $ NE|NIN|NOT <end>"),
        { kind: "text", pattern: /"pass(?:word|wd)?"\s*:\s*\{\s*"(?:\$|\\u0024)(?:ne|nin|not)"/i },
        { kind: "text", pattern: /"(?:user(?:_?name)?|login|e-?mail)"\s*:/i },
      ),
    ),
    hits: [
      `psql -c 'login[$ne]=x'`,
      `psql -c '/enter?name=ada&password[%24gt]='`,
      `psql -c '{"login": "ada", "password": {"$gt": ""}}'`,
      `psql -c '{"password": {"$ne": 1}, "login": {"$ne": 1}}'`,
    ],
    misses: [
      ...ORDINARY,
      `psql -c 'price[$gt]=4&price[$lt]=9'`,
      `psql -c '{"price": {"$gt": 4}, "owner": {"$ne": null}}'`,
      `psql -c '{"password": {"$exists": false}}'`,
    ],
  },
];
