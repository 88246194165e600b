/** The world of a hook, or of a check by hand: acquired, dropped, and with the engine behind a door. */
import { ConfigError } from "../core/config.ts";
import { oneLine } from "../core/text.ts";
import type { LocalGovernor, World } from "../hook/world.ts";
import type { AuditRecord, AuditTrail } from "../store/record.ts";
import { acquire, type AcquireOptions } from "./acquire.ts";
import type { LoadEngine } from "./engine_loader.ts";
import type { Io } from "./io.ts";

export interface OpenOptions extends AcquireOptions {
  source: AuditRecord["source"];
  loadEngine: LoadEngine;
}

/** A world, and the settings that were left out because they are unusable. */
export interface OpenWorld extends World {
  warnings: readonly string[];
}

/** Opens the world; from then on the process has no permission left. */
export async function openWorld(io: Io, { source, loadEngine, ...options }: OpenOptions): Promise<OpenWorld> {
  const { config, remote, log } = await acquire(io, options);
  const broken = config instanceof ConfigError;
  const trail = log instanceof Error ? unwritable(log) : log;
  // Only a configured endpoint waits for the records that it could not take.
  const pending = !broken && config.endpointIsSet;
  let governor: Promise<LocalGovernor> | undefined;
  return {
    config,
    remote,
    warnings: broken ? [] : config.warnings,
    local: (sessionId) => governor ??= loadGovernor(sessionId),
  };

  async function loadGovernor(sessionId: string | undefined): Promise<LocalGovernor> {
    const { localGovernor } = await loadEngine();
    let trailError: string | undefined;
    const client = localGovernor({
      trail,
      source,
      pending,
      now: () => performance.timeOrigin + performance.now(),
      ...(sessionId && { sessionId }),
      onTrailError(error) {
        const reason = oneLine(error instanceof Error ? error.message : String(error), 160);
        trailError = `AxonFlow: not on record, because the audit log cannot be written: ${reason}`;
      },
    });
    return { client, trailError: () => trailError };
  }
}

function unwritable(error: Error): AuditTrail {
  return { append: () => Promise.reject(error), records: () => Promise.reject(error) };
}
