/** The policies in force, inside the worker. */
import { loadRules } from "../parts/load_rules.ts";
import type { Rules } from "../policy/rules.ts";
import * as engine from "./engine.ts";
import * as own from "./own.ts";
import { partLoaders } from "./part_loaders.ts";
import type { FromWorker, RulesMessage } from "./worker_message.ts";

/** Makes the rules; a policies file that cannot be used is said in a notice, and the built-in policies are in force. */
export async function rulesOf(message: RulesMessage, post: (message: FromWorker) => void): Promise<Rules> {
  // Here one process judges many calls, so nothing is left for later.
  await engine.loadAll(partLoaders);
  const { rules, problem } = await loadRules({
    settings: message.settings,
    ownText: message.ownText,
    loadEngine: () => Promise.resolve(engine),
    loadOwn: () => Promise.resolve(own),
  });
  if (problem) {
    post({ notice: `Cannot use ${message.ownPath}: ${problem}; only the built-in policies are in force` });
  }
  return rules;
}
