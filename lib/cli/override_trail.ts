/** Putting a person's act on an override on record. */
import { messageOf } from "../core/message_of.ts";
import { openLog } from "../store/log.ts";
import type { Override } from "../store/override.ts";
import type { OverrideEvent } from "../store/record.ts";
import { RunError, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { type Loaders, loadWholeEngine } from "../parts/loaders.ts";
import { prepareLog } from "./prepare_log.ts";
import { auditLogPath, overridesFile } from "./state_paths.ts";

/** Where overrides are kept, and how they are put on record. */
export interface OverrideTrail {
  /** The file of the overrides; its folder is there. */
  path: string;
  /**
   * Records the act.
   *
   * @throws {RunError} if it could not be kept
   */
  record(event: OverrideEvent, override: Override): Promise<void>;
  /** The text without anything sensitive. */
  masked(text: string): string;
}

/** Opens the trail. */
export async function openOverrideTrail(io: Io, loaders: Loaders): Promise<OverrideTrail> {
  const path = overridesFile(io);
  const log = auditLogPath(io);
  await prepareLog(log);
  const { recordOverride, sanitize } = await loadWholeEngine(loaders);
  return {
    path,
    masked: sanitize,
    async record(event, override) {
      const trail = openLog(log);
      try {
        await recordOverride(event, override, {
          trail,
          source: "cli",
          now: Date.now,
          onTrailError(error) {
            throw new RunError(`Cannot put the override on record: ${messageOf(error)}`);
          },
        });
      } finally {
        trail.close();
      }
    },
  };
}

/** What went wrong with the file, for people. */
export function asRunError(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof RunError || error instanceof UsageError) throw error;
    throw new RunError(`Cannot change ${path}: ${messageOf(error)}`, { cause: error });
  };
}
