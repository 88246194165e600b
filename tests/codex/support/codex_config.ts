/** Codex's settings for a scripted model; where that model listens is said on the command line. */

/** What differs from session to session. */
export interface CodexSettings {
  model: string;
  sandbox: string;
  workspace: string;
}

/** The `config.toml` of a session in which nobody is asked. */
export function configToml({ model, sandbox, workspace }: CodexSettings): string {
  return `model = "${model}"
model_provider = "scripted"
approval_policy = "never"
sandbox_mode = "${sandbox}"

[features]
enable_request_compression = false

[model_providers.scripted]
name = "scripted"
base_url = "http://127.0.0.1:9/v1"
wire_api = "responses"
env_key = "SCRIPTED_KEY"

[projects.${JSON.stringify(workspace)}]
trust_level = "trusted"

`;
}
