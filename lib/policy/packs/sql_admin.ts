/** The tables that decide who may do what: reading and changing them is noted, forging their history is stopped. */
import { any, sql, sqlFragment } from "../condition.ts";
import type { Policy } from "../policy.ts";

const ADMIN = { category: "security-admin", phases: ["request"], action: "warn", severity: "high" } as const;
const USERS =
  "USERS|USER|ACCOUNTS|MEMBERS|CUSTOMERS|AUTH_USER|APP_USER|APP_USERS|ADMINS|ADMIN|EMPLOYEES|LOGINS|CREDENTIALS";
const SECRETS =
  "PASSWORD|PASSWD|PWD|PASS|PASSWORD_HASH|PASSWORD_DIGEST|ENCRYPTED_PASSWORD|HASHED_PASSWORD|SALT|API_KEY|SECRET|TOKEN|ACCESS_TOKEN|REFRESH_TOKEN|MFA_SECRET|OTP_SECRET|AUTHENTICATION_STRING";
const AUDIT =
  "AUDIT|AUDIT_LOG|AUDIT_LOGS|AUDIT_TRAIL|AUDIT_EVENTS|AUDIT_ENTRIES|AUDITLOG|ACCESS_LOG|SECURITY_LOG|LOGIN_HISTORY";
const CONFIG =
  "CONFIG|CONFIGURATION|SETTINGS|SYSTEM_SETTINGS|SYSTEM_CONFIG|ADMIN_SETTINGS|ADMIN_CONFIG|APP_CONFIG|APP_SETTINGS|FEATURE_FLAGS|ROLES|PERMISSIONS|USER_ROLES|ROLE_PERMISSIONS";

/** The policies. */
export const sqlAdmin: readonly Policy[] = [
  {
    ...ADMIN,
    id: "sys_admin_users_table",
    title: "Credentials of users",
    why: "Passwords and tokens of users are read or changed; leave these columns out of the statement",
    when: any(
      sql(`SELECT ... ${SECRETS} ... FROM ... ${USERS}`, `SELECT ... ${SECRETS} FROM <any> . ${USERS}`),
      sql(`UPDATE|UPDATE! ${USERS} SET ... ${SECRETS}|ROLE|IS_ADMIN|IS_SUPERUSER|ADMIN =`),
      sqlFragment(`FROM ${USERS}`),
    ),
    hits: [
      `psql -c "SELECT name, password_hash FROM users"`,
      `mysql -e "UPDATE users SET is_admin = 1 WHERE id = 7"`,
    ],
    misses: [`psql -c "SELECT id, name FROM users"`, `echo "SELECT password FROM users"`],
  },
  {
    ...ADMIN,
    action: "block",
    id: "sys_admin_audit_log",
    title: "Forging the audit log",
    why: "An audit log is worth something only while nobody changes it; read it, and leave it as it is",
    when: sql(
      `DELETE|DELETE! FROM ${AUDIT}`,
      `UPDATE|UPDATE! ${AUDIT} SET`,
      `TRUNCATE TABLE? ${AUDIT}`,
      `DROP TABLE IF? EXISTS? ${AUDIT}`,
      `ALTER TABLE ${AUDIT} DISABLE|DROP|RENAME`,
      `DELETE|DELETE! FROM <name> . ${AUDIT}`,
      `UPDATE|UPDATE! <name> . ${AUDIT} SET`,
    ),
    hits: [`psql -c "DELETE FROM audit_log WHERE id > 7"`, `psql -c "UPDATE audit_log SET actor = 'ada' WHERE id = 7"`],
    misses: [`psql -c "SELECT * FROM audit_log"`, `psql -c "INSERT INTO audit_log VALUES (1)"`],
  },
  {
    ...ADMIN,
    id: "sys_admin_config_table",
    title: "Changing settings or roles in the database",
    why: "Settings and roles decide what everybody may do; change them in the application, or ask the user",
    when: sql(
      `UPDATE|UPDATE! ${CONFIG} SET`,
      `INSERT INTO ${CONFIG}`,
      `DELETE|DELETE! FROM ${CONFIG}`,
      `REPLACE INTO ${CONFIG}`,
    ),
    hits: [
      `psql -c "UPDATE settings SET value = 'off' WHERE name = 'mfa'"`,
      `mysql -e "INSERT INTO user_roles VALUES (7, 1)"`,
    ],
    misses: [`psql -c "SELECT * FROM settings"`, `psql -c "UPDATE orders SET config = 1 WHERE id = 7"`],
  },
  {
    ...ADMIN,
    severity: "medium",
    action: "log",
    id: "sys_admin_info_schema",
    title: "The server's own accounts and catalogues",
    why: "The catalogue says what there is and who may use it; ask for the one table that you need",
    when: sql(
      "FROM|JOIN MYSQL . USER|DB|GLOBAL_GRANTS",
      "FROM|JOIN INFORMATION_SCHEMA . TABLES|COLUMNS|SCHEMATA|USER_PRIVILEGES|SCHEMA_PRIVILEGES|TABLE_PRIVILEGES|ROUTINES",
      "FROM|JOIN PG_SHADOW|PG_AUTHID|PG_USER|PG_ROLES|PG_CATALOG|DBA_USERS|SYSLOGINS",
      "FROM|JOIN SYS . SQL_LOGINS|SERVER_PRINCIPALS|DATABASE_PRINCIPALS|SYSLOGINS",
    ),
    hits: [
      `mysql -e "SELECT user, host FROM mysql.user"`,
      `psql -c "SELECT table_name FROM information_schema.tables"`,
    ],
    misses: [`psql -c "SELECT * FROM catalogue"`, `grep -r information_schema.tables src`],
  },
];
