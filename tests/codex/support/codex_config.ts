/** Codex's settings for a scripted model; where that model listens is said on the command line. */

/** The `config.toml` of a session: nothing is asked, nothing is sandboxed, so that the hooks alone stand in the way. */
export function configToml(model: string, workspace: string): string {
  return `model = "${model}"
model_provider = "scripted"
approval_policy = "never"
sandbox_mode = "danger-full-access"

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
