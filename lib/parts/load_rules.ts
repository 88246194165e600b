/** The rules in force: the settings, and a person's own policies where there is a file of them. */
import type { RuleSettings } from "../core/rule_settings.ts";
import type { OwnRules, Rules } from "../policy/rules.ts";
import { type Loaders, loadWholeEngine } from "./loaders.ts";

export interface RulesOptions extends Pick<Loaders, "loadEngine" | "parts" | "loadOwn"> {
  settings: RuleSettings;
  /** The text of the policies file, if there is one. */
  ownText?: string | undefined;
}

/** The rules, and what is wrong with the own file; then the built-in policies alone are in force. */
export interface LoadedRules {
  rules: Rules;
  /** What the own file says, if there is one that can be used. */
  own?: OwnRules;
  problem?: string;
}

/** Loads the rules. */
export async function loadRules({ settings, ownText, ...loaders }: RulesOptions): Promise<LoadedRules> {
  if (ownText === undefined) return { rules: (await loaders.loadEngine()).rulesFor(settings) };
  const { catalog, detectorNames, evaluate, rulesFor } = await loadWholeEngine(loaders);
  const { OwnFileError, readOwnFile } = await loaders.loadOwn();
  try {
    const engine = {
      catalog,
      detectors: detectorNames(),
      evaluate,
      rulesFor: (own: OwnRules) => rulesFor(settings, own),
    };
    const own = readOwnFile(ownText, engine);
    return { rules: rulesFor(settings, own), own };
  } catch (error) {
    if (!(error instanceof OwnFileError)) throw error;
    return { rules: rulesFor(settings), problem: error.message };
  }
}
