/** The world of a hook, or of a check by hand: acquired, dropped, and with the engine behind a door. */
import { messageOf } from "../core/message_of.ts";
import { ConfigError } from "../core/config.ts";
import { withoutQuery } from "../core/net.ts";
import type { RuleSettings } from "../core/rule_settings.ts";
import { oneLine } from "../core/text.ts";
import type { LocalGovernor, World } from "../hook/world.ts";
import type { Override } from "../store/override.ts";
import type { AuditRecord } from "../store/record.ts";
import { acquire, type AcquireOptions } from "./acquire.ts";
import type { Io } from "./io.ts";
import { type LoadedRules, loadRules } from "../parts/load_rules.ts";
import type { Loaders } from "../parts/loaders.ts";
import type { OpenedFile } from "../store/opened_file.ts";
import { LEFT, openToAllWarning } from "./own_file.ts";
import { readOverrides } from "../store/read_overrides.ts";

export interface OpenOptions extends AcquireOptions {
  source: AuditRecord["source"];
  loaders: Loaders;
}

/** A world, and what a person should mend: settings that were left out because they are unusable. */
export interface OpenWorld extends World {
  warnings: readonly string[];
}

/** Opens the world; from then on the process has no permission left. */
export async function openWorld(io: Io, { source, loaders, ...options }: OpenOptions): Promise<OpenWorld> {
  const { config, remote, log: trail, ownFile, overridesFile } = await acquire(io, options);
  const broken = config instanceof ConfigError;
  // Only a configured endpoint waits for the records that it could not take.
  const pending = !broken && config.endpointIsSet ? withoutQuery(config.endpoint) : undefined;
  const warnings = broken ? [] : [...config.warnings];
  let governor: Promise<LocalGovernor> | undefined;
  return {
    config,
    remote,
    warnings,
    local: (sessionId) => governor ??= loadGovernor(sessionId),
  };

  async function loadGovernor(sessionId: string | undefined): Promise<LocalGovernor> {
    const { localGovernor } = await loaders.loadEngine();
    const { rules, problem } = await rulesInForce(broken ? DEFAULT_RULES : config.rules, ownFile, loaders);
    if (problem) warnings.push(problem);
    if (ownFile.openToAll) warnings.push(`AxonFlow: ${openToAllWarning(ownFile.path)}`);
    let notice: string | undefined;
    let overrides: Promise<readonly Override[]> | undefined;
    const client = localGovernor({
      trail,
      source,
      pending,
      rules,
      now: () => performance.timeOrigin + performance.now(),
      overrides: () =>
        overrides ??= readOverrides(overridesFile, loaders.loadOverrides, (problem) => {
          notice ??= `AxonFlow: ${problem}`;
        }),
      ...(sessionId && { sessionId }),
      onTrailError(error) {
        const reason = oneLine(messageOf(error), 160);
        notice = `AxonFlow: not on record, because the audit log cannot be written: ${reason}`;
      },
    }, loaders.parts);
    return { client, notice: () => notice };
  }
}

// What a configuration that cannot be used is judged by: only its record is kept then.
const DEFAULT_RULES: RuleSettings = { profile: "default", actions: {} };

/** The rules; a policies file that cannot be used is left out, and `problem` says so. */
async function rulesInForce(settings: RuleSettings, file: OpenedFile, loaders: Loaders): Promise<LoadedRules> {
  try {
    const loaded = await loadRules({ settings, ownText: file.read(), ...loaders });
    return loaded.problem ? { ...loaded, problem: `Cannot use ${file.path}: ${loaded.problem}; ${LEFT}` } : loaded;
  } catch (error) {
    const reason = oneLine(messageOf(error), 160);
    return { ...await loadRules({ settings, ...loaders }), problem: `Cannot read ${file.path}: ${reason}; ${LEFT}` };
  }
}
