/** One Codex session in folders of its own, with a scripted model and, unless told otherwise, axonflow's hooks. */
import { hooksJson } from "./axonflow.ts";
import { cacheFolder, codexBinary } from "./codex_binary.ts";
import { configToml } from "./codex_config.ts";
import type { ModelItem } from "./model_item.ts";
import { startModel } from "./scripted_model.ts";
import { shownText } from "./shown_text.ts";

/** How a session differs from a governed one whose endpoint is down. */
export interface SessionOptions {
  /** A bundled model's name: `gpt-5.5` uses tools directly, newer ones work in code mode. */
  model?: string;
  /** Whether Codex runs axonflow's hooks. */
  governed?: boolean;
  /** Codex's own sandbox; by default none, so that the hooks alone stand in the way. */
  sandbox?: "danger-full-access" | "read-only";
  /** Added to the environment of Codex, and so of its hooks. */
  env?: Record<string, string>;
}

/** A prepared session; disposing of it removes its folders. */
export interface Session extends AsyncDisposable {
  readonly home: string;
  readonly workspace: string;
  readonly codexHome: string;
  readonly state: string;
  /**
   * Runs `codex exec`; the model asks for one turn after the other. Returns what the model was shown: first the prompt
   * and the instructions, then one text for each turn.
   */
  go(...turns: ModelItem[][]): Promise<string[]>;
  /** Runs any Codex command and returns its stdout; throws if it fails. */
  codex(...args: string[]): Promise<string>;
}

// The discard port: nothing listens there on a machine of today, so connections are refused at once.
const CLOSED_PORT = "http://127.0.0.1:9";

// A session takes about a second; a model that answers wrongly would make Codex try again for minutes.
const LONGEST_COMMAND_MS = 60_000;

/** Prepares a session. The hooks' endpoint is down unless `env` names one that is up. */
export async function openSession(
  { model = "gpt-5.5", governed = true, sandbox = "danger-full-access", env = {} }: SessionOptions = {},
): Promise<Session> {
  const program = await codexBinary();
  // Not under the system's temporary folder: Codex refuses to put its sandbox helper there.
  const root = await Deno.makeTempDir({ dir: cacheFolder(), prefix: "session-" });
  const folders = { home: `${root}/home`, workspace: `${root}/workspace`, codexHome: `${root}/codex` };
  for (const folder of Object.values(folders)) await Deno.mkdir(folder);
  const state = `${root}/state`;
  await Deno.writeTextFile(
    `${folders.codexHome}/config.toml`,
    configToml({ model, sandbox, workspace: folders.workspace }),
  );
  if (governed) await Deno.writeTextFile(`${folders.codexHome}/hooks.json`, await hooksJson());

  async function codex(...args: string[]): Promise<string> {
    const output = await new Deno.Command(program, {
      args,
      cwd: folders.workspace,
      clearEnv: true,
      env: {
        PATH: Deno.env.get("PATH") ?? "",
        HOME: folders.home,
        CODEX_HOME: folders.codexHome,
        SCRIPTED_KEY: "unused",
        AXONFLOW_STATE_DIR: state,
        AXONFLOW_ENDPOINT: CLOSED_PORT,
        ...env,
      },
      stdin: "null",
      signal: AbortSignal.timeout(LONGEST_COMMAND_MS),
    }).output();
    const [stdout, stderr] = [output.stdout, output.stderr].map((bytes) => new TextDecoder().decode(bytes));
    if (!output.success) throw new Error(`Cannot run codex ${args.join(" ")}: code ${output.code}: ${stderr}${stdout}`);
    return stdout!;
  }

  async function go(...turns: ModelItem[][]): Promise<string[]> {
    await using scripted = startModel(turns);
    const where = ["-c", `model_providers.scripted.base_url="${scripted.url}"`, "-C", folders.workspace];
    await codex("exec", "--json", "--skip-git-repo-check", "--dangerously-bypass-hook-trust", ...where, "go");
    const shown = scripted.shown().map((items) => items.map(shownText).filter(Boolean).join("\n"));
    if (shown.length !== turns.length + 1) {
      throw new Error(`Expected ${turns.length + 1} requests, got ${shown.length}`);
    }
    return shown;
  }

  return { ...folders, state, codex, go, [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }) };
}
