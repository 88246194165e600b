/** Every built-in policy. A pack that stands here is in force; there is no second registration. */
import { destruction } from "./packs/destruction.ts";
import { downloadAndRun } from "./packs/download_and_run.ts";
import { exfiltration } from "./packs/exfiltration.ts";
import { gitHistory } from "./packs/git_history.ts";
import { injection } from "./packs/injection.ts";
import { metadata } from "./packs/metadata.ts";
import { persistence } from "./packs/persistence.ts";
import { pii } from "./packs/pii.ts";
import { remoteShell } from "./packs/remote_shell.ts";
import { secrets } from "./packs/secrets.ts";
import { selfProtection } from "./packs/self_protection.ts";
import { sqlAdmin } from "./packs/sql_admin.ts";
import { sqli } from "./packs/sqli.ts";
import type { Policy } from "./policy.ts";

/** All policies, by threat. */
export const catalog: readonly Policy[] = [
  ...destruction,
  ...gitHistory,
  ...downloadAndRun,
  ...remoteShell,
  ...exfiltration,
  ...metadata,
  ...persistence,
  ...selfProtection,
  ...injection,
  ...pii,
  ...secrets,
  ...sqli,
  ...sqlAdmin,
];
