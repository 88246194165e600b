/** What git runs with root's rights because the statement told it to, although it only looks. */
import type { Call } from "../call.ts";
import type { Effect } from "../effect.ts";
import { globOf, isGlob } from "../glob.ts";
import type { Machine } from "../machine.ts";

/** How many commands around one are looked at: nobody writes more wrappers. */
const MOST_AROUND = 16;
/** Programs that run another with root's rights. */
const ELEVATORS = /^(?:sudo|doas|pkexec|run0|gsudo)$/;
/** The hook that runs when a look brings git's index up to date; a whole folder may hold it. */
const HOOK_OF_LOOKS = /(?:^|\/)\.git(?:\/modules\/.+)?\/(?:\uE000|hooks(?:$|\/(?:post-index-change$|\uE000)))/;
/** Of files that are copied by a pattern it may be one. */
const HOOKS = /(?:^|\/)\.git(?:\/modules\/.+)?\/hooks\/([^/]*)$/;

/** Of a statement: settings that no command with root's rights has met yet, and how many written files were looked at. */
interface Waiting {
  settings: Effect[];
  written: number;
}
const waiting = new WeakMap<Machine, Waiting>();

/** Notes the setting for the next command with root's rights: who is stopped once is stopped. */
export function noteForElevated(setting: Effect, machine: Machine): void {
  of(machine).settings.push(setting);
}

/** With root's rights, too, git runs what its settings say, whoever gave them to it. */
export function heedElevated({ machine, invocation }: Call): void {
  const line = ` ${invocation.words.join(" ")}`;
  const around = machine.invocations.slice(-MOST_AROUND).filter(({ words }) => words.join(" ").endsWith(line));
  if (!around.some(({ program }) => ELEVATORS.test(program))) return;
  const state = of(machine);
  noteHooks(state, machine);
  if (state.settings.length === 0) return;
  invocation.options.set("=elevated", [""]);
  invocation.effects.push(...state.settings);
  state.settings = [];
}

/** Notes hooks that the statement wrote where git looks for them unasked. */
function noteHooks(state: Waiting, machine: Machine): void {
  for (; state.written < machine.written.length; state.written++) {
    const path = machine.written[state.written]!;
    if (!HOOK_OF_LOOKS.test(path) && !isHookByPattern(path)) continue;
    state.settings.push({ kind: "set", name: "git core.hookspath", text: `git core.hookspath=${path}` });
  }
}

function isHookByPattern(path: string): boolean {
  const [, name = ""] = isGlob(path) ? HOOKS.exec(path) ?? [] : [];
  return isGlob(name) && globOf(name).matches("post-index-change");
}

function of(machine: Machine): Waiting {
  const state = waiting.get(machine) ?? { settings: [], written: 0 };
  waiting.set(machine, state);
  return state;
}
