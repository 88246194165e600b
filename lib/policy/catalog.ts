/** Every built-in policy. A pack that stands here is in force; there is no second registration. */
import { cloud } from "./packs/cloud.ts";
import { committedSecrets } from "./packs/committed_secrets.ts";
import { containers } from "./packs/containers.ts";
import { credentialAccess } from "./packs/credential_access.ts";
import { databases } from "./packs/databases.ts";
import { destruction } from "./packs/destruction.ts";
import { downloadAndRun } from "./packs/download_and_run.ts";
import { elevation } from "./packs/elevation.ts";
import { environment } from "./packs/environment.ts";
import { exfiltration } from "./packs/exfiltration.ts";
import { gitHistory } from "./packs/git_history.ts";
import { infrastructure } from "./packs/infrastructure.ts";
import { injection } from "./packs/injection.ts";
import { kubernetes } from "./packs/kubernetes.ts";
import { machine } from "./packs/machine.ts";
import { metadata } from "./packs/metadata.ts";
import { network } from "./packs/network.ts";
import { obfuscation } from "./packs/obfuscation.ts";
import { packages } from "./packs/packages.ts";
import { persistence } from "./packs/persistence.ts";
import { personalFolders } from "./packs/personal_folders.ts";
import { pii } from "./packs/pii.ts";
import { remoteShell } from "./packs/remote_shell.ts";
import { secretDisclosure } from "./packs/secret_disclosure.ts";
import { secrets } from "./packs/secrets.ts";
import { selfProtection } from "./packs/self_protection.ts";
import { sqlAdmin } from "./packs/sql_admin.ts";
import { sqlStatements } from "./packs/sql_statements.ts";
import { sqli } from "./packs/sqli.ts";
import { traces } from "./packs/traces.ts";
import { traversal } from "./packs/traversal.ts";
import { unsafeCode } from "./packs/unsafe_code.ts";
import { uploads } from "./packs/uploads.ts";
import type { Policy } from "./policy.ts";

/** All policies, by threat. */
export const catalog: readonly Policy[] = [
  ...destruction,
  ...gitHistory,
  ...databases,
  ...containers,
  ...kubernetes,
  ...cloud,
  ...infrastructure,
  ...packages,
  ...machine,
  ...traces,
  ...downloadAndRun,
  ...remoteShell,
  ...credentialAccess,
  ...secretDisclosure,
  ...exfiltration,
  ...environment,
  ...uploads,
  ...committedSecrets,
  ...personalFolders,
  ...metadata,
  ...network,
  ...traversal,
  ...obfuscation,
  ...persistence,
  ...elevation,
  ...selfProtection,
  ...injection,
  ...unsafeCode,
  ...pii,
  ...secrets,
  ...sqli,
  ...sqlStatements,
  ...sqlAdmin,
];
