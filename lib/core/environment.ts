/** Every environment variable that axonflow reads, by name; `deno task compile` grants exactly these. */

/** Looks one variable up; undefined if it is not set. */
export type Environment = (name: string) => string | undefined;

/** The variables of axonflow's own. */
export const ENV = {
  endpoint: "AXONFLOW_ENDPOINT",
  auth: "AXONFLOW_AUTH",
  timeoutSeconds: "AXONFLOW_TIMEOUT_SECONDS",
  userToken: "AXONFLOW_USER_TOKEN",
  failMode: "AXONFLOW_FAIL_MODE",
  serveAuthFile: "AXONFLOW_SERVE_AUTH_FILE",
  stateDir: "AXONFLOW_STATE_DIR",
  policies: "AXONFLOW_POLICIES",
  auditFsync: "AXONFLOW_AUDIT_FSYNC",
  auditRetentionDays: "AXONFLOW_AUDIT_RETENTION_DAYS",
  profile: "AXONFLOW_PROFILE",
  piiAction: "PII_ACTION",
  sqliAction: "SQLI_ACTION",
  sensitiveDataAction: "SENSITIVE_DATA_ACTION",
  dangerousCommandAction: "DANGEROUS_COMMAND_ACTION",
} as const;

/** The system's variables that say where a user's state lives. */
export const SYSTEM_ENV = [
  "HOME",
  "XDG_CONFIG_HOME",
  "XDG_STATE_HOME",
  "APPDATA",
  "LOCALAPPDATA",
  "USERPROFILE",
] as const;

/** All of them: the `--allow-env` list of the executable. */
export const ALL_ENV: readonly string[] = [...Object.values(ENV), ...SYSTEM_ENV];
