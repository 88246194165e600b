/** Acquire, drop, read: everything a command needs is opened first, then every permission goes, then input is read. */
import { fsyncOf } from "../core/audit_settings.ts";
import { type Config, ConfigError, readConfig } from "../core/config.ts";
import { logPath, overridesPath, stateDir, whyNoFolder } from "../core/paths.ts";
import type { Client } from "../client/client.ts";
import { connect } from "../client/connect.ts";
import { deadlineIn } from "../client/deadline.ts";
import { asEndpointError, EndpointError } from "../client/failure.ts";
import { HttpConnection } from "../client/http1.ts";
import { clientOn } from "../client/remote.ts";
import { openLog } from "../store/log.ts";
import type { AuditTrail } from "../store/record.ts";
import { unopenedLog } from "../store/unopened_log.ts";
import type { Io } from "./io.ts";
import { type OpenedFile, openFile } from "../store/opened_file.ts";
import { openOwnFile } from "./own_file.ts";

/** What is open when the permissions are gone; each part, or why it could not be had. */
export interface Acquired {
  config: Config | ConfigError;
  /** The client on the one open connection. */
  remote: Client | EndpointError;
  log: AuditTrail;
  ownFile: OpenedFile;
  overridesFile: OpenedFile;
}

export interface AcquireOptions {
  /** An endpoint that outranks the environment. */
  endpoint?: string;
  /** How long the endpoint may take in all, unless the configuration says otherwise. */
  timeoutMs: number;
  /** When records are forced to the disk; outranks the environment. */
  fsync?: string;
}

/** Opens the log and the connection to the endpoint, and drops every permission, whatever went wrong before. */
export async function acquire(io: Io, options: AcquireOptions): Promise<Acquired> {
  try {
    const config = configFrom(io, options.endpoint);
    // The files are opened while the connection is under way.
    const connecting = openedRemote(config, options.timeoutMs);
    const folder = stateDir(io.env, io.os);
    const log = await openedLog(folder, io, options.fsync);
    const ownFile = openOwnFile(io);
    const overridesFile = openFile(overridesPath(folder));
    return { config, log, ownFile, overridesFile, remote: await connecting };
  } finally {
    io.dropPermissions();
  }
}

function configFrom(io: Io, endpoint: string | undefined): Config | ConfigError {
  try {
    return readConfig(io.env, endpoint);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function openedLog(folder: string, io: Io, fsync: string | undefined): Promise<AuditTrail> {
  if (!folder) return unopenedLog(new Error(whyNoFolder(io.env)));
  const path = logPath(folder);
  try {
    const log = openLog(path, { fsync: fsyncOf(io.env, fsync) });
    // What can only be done with the permissions: seldom, because few calls find the key missing or the segment full.
    if (log.wantsUpkeep) await log.upkeep().catch(() => {});
    return log;
  } catch (error) {
    return unopenedLog(error, path);
  }
}

async function openedRemote(config: Config | ConfigError, timeoutMs: number): Promise<Client | EndpointError> {
  if (config instanceof ConfigError) return new EndpointError("unreachable", config.message);
  const deadline = deadlineIn(config.timeoutMs ?? timeoutMs);
  try {
    return clientOn(new HttpConnection(await connect(config.endpoint, deadline)), config, deadline);
  } catch (error) {
    return asEndpointError(error);
  }
}
