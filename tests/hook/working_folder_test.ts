/** A session's working folder: what a relative path means there, and what belongs to the project. */
import { assertEquals } from "@std/assert";
import { hooked } from "../support/hook_world.ts";

const NOBODY = new URL("http://127.0.0.1:9");

/** Which policy stops the call of a session in the folder; nothing if none does. */
async function stopper(cwd: string | undefined, call: unknown): Promise<string | undefined> {
  const input = typeof call === "string" ? { tool_name: "Bash", tool_input: { command: call } } : call as object;
  const event = { hook_event_name: "PreToolUse", session_id: "s", ...cwd && { cwd }, ...input };
  const { code, records } = await hooked({ url: NOBODY, named: false, event });
  const judged = records.find(({ request_type }) => request_type === "mcp_check_policy");
  return code === 2 ? judged?.policy_details.policy_ids[0] : undefined;
}

const FILES = "sys_dangerous_governance_files";
const FS = "sys_dangerous_destructive_fs";
const OUTSIDE = "sys_dangerous_delete_outside";
const WORKSPACE = "sys_dangerous_delete_workspace";

const patch = (line: string) => ({
  tool_name: "apply_patch",
  tool_input: { command: `*** Begin Patch\n${line}\n*** End Patch` },
});
const at = (workdir: string, command: string) => ({ tool_name: "exec_command", tool_input: { cmd: command, workdir } });

const tool = (name: string, input: Record<string, unknown>) => ({ tool_name: `mcp__${name}`, tool_input: input });

const STOPPED: readonly [cwd: string, call: unknown, policy: string][] = [
  ["/", "rm -rf etc", FS],
  ["/", "rm -rf usr home", FS],
  ["/", "rm -rf ./*", FS],
  ["/", "find . -delete", FS],
  ["/", 'for f in *; do rm -rf "$f"; done', FS],
  ["/", "ls | xargs rm -rf", FS],
  ["/etc", "rm passwd", FS],
  ["/etc", "echo x > passwd", "sys_dangerous_privilege_escalation"],
  ["/etc", "cat shadow", "sys_dangerous_credential_access"],
  ["/etc", "rm -rf -- .", FS],
  ["/etc/ssh", "echo 'PermitRootLogin yes' >> sshd_config", "sys_dangerous_privilege_escalation"],
  ["/var", "rm -rf log", FS],
  ["/var/lib", "rm -rf postgresql", FS],
  ["/var/lib/postgresql/16/main", "rm -rf base", "sys_dangerous_database_drop"],
  ["/var/lib/mysql/shop", "rm -rf ./*", "sys_dangerous_database_drop"],
  ["/var/lib/docker/volumes", "rm -rf shop_data", "sys_dangerous_database_drop"],
  ["/usr/local", "rm -rf lib", FS],
  ["/home", "rm -rf ada", FS],
  ["/home/ada", "rm -rf .ssh", OUTSIDE],
  ["/home/ada", "echo x >> .bashrc", "sys_dangerous_persistence"],
  ["/home/ada", "rm -rf thesis", OUTSIDE],
  ["/home/ada", "xargs rm -rf < list.txt", "sys_dangerous_delete_listed"],
  ["/home/ada/.codex", "echo {} > hooks.json", FILES],
  ["/home/ada/.codex", "rm config.toml", FILES],
  ["/home/ada/.codex", "cat auth.json", "sys_dangerous_credential_access"],
  ["/home/ada/.codex", patch("*** Update File: config.toml\n+x"), FILES],
  ["/home/ada/.aws", "cat credentials", "sys_dangerous_credential_access"],
  ["/home/ada/.ssh", "echo k >> authorized_keys", "sys_dangerous_login_keys"],
  ["/home/ada/.config/gh", "cat hosts.yml", "sys_dangerous_credential_access"],
  ["/home/ada/.config/systemd/user", "echo x > run.service", "sys_dangerous_persistence"],
  ["/home/ada/.local/state/axonflow", "echo {} > overrides.json", FILES],
  ["/home/ada/.local/state", "rm -rf axonflow", FILES],
  ["/home/ada/bin", "rm axonflow", FILES],
  ["/home/ada/shop/.codex", "rm hooks.json", FILES],
  ["/home/ada/shop/.git", "rm -rf objects", "sys_dangerous_delete_repository"],
  ["C:\\Users\\ada", "rm -rf .ssh", OUTSIDE],
  ["C:\\Users\\ada\\.codex", "echo {} > hooks.json", FILES],
  ["/Users/ada/Library/LaunchAgents", "cp x.plist run.plist", "sys_dangerous_persistence"],
  ["/mnt/c", "rm -rf Users", FS],
  // In a project, what climbs out of it.
  ["/home/ada/src/shop", "rm -rf ../..", FS],
  ["/srv/shop", "rm -rf ..", FS],
  ["/srv/shop", "rm ../../etc/passwd", FS],
  ["/srv/shop", "cd ../.. && rm -rf etc", FS],
  ["/home/ada/shop", "echo x >> ../.bashrc", "sys_dangerous_persistence"],
  ["/home/ada/a/b/c", "rm -rf ~/a/b", OUTSIDE],
  ["/home/ada/a/b/c", 'rm -rf "$(dirname "$PWD")"', OUTSIDE],
  ["/home/ada/shop", patch("*** Delete File: ../../../etc/passwd"), FS],
  ["/home/ada/shop", patch("*** Add File: ../.codex/hooks.json\n+{}"), FILES],
  // The project itself by other names.
  ["/home/ada/src/shop", "rm -rf /home/ada/src/shop", WORKSPACE],
  ["/home/ada/src/shop", "rm -rf ~/src/shop/*", WORKSPACE],
  ["/home/ada/src/shop", "cd /tmp; rm -rf $OLDPWD", WORKSPACE],
  ["/home/ada/src/shop", "cd /tmp; rm -rf ~-", WORKSPACE],
  ["/home/ada/src/shop", "here=$PWD; cd /tmp; rm -rf $here", WORKSPACE],
  ["/home/ada/src/shop", "here=$(pwd); cd lib; rm -rf $here/.git", "sys_dangerous_delete_repository"],
  ["/home/ada/src/shop", "cd /tmp; cd -; rm -rf *", WORKSPACE],
  ["/home/ada/src/shop", "rm -rf ~+", WORKSPACE],
  ["/home/ada/src/shop", "rm -rf $PWD", WORKSPACE],
  ["C:\\src\\shop", "Remove-Item -Recurse -Force C:\\src\\shop", WORKSPACE],
  // The folder that the call names for itself.
  ["/home/ada/shop", at("/etc", "rm passwd"), FS],
  ["/home/ada/shop", at("/", "rm -rf etc"), FS],
  ["/home/ada/shop", at("..", "rm -rf .ssh"), OUTSIDE],
  ["/home/ada/shop", { tool_name: "mcp__shell__run", tool_input: { command: "rm -rf etc", cwd: "/" } }, FS],
  ["/srv/shop", tool("sh__exec", { env: { cwd: "/tmp/x" }, command: "rm -rf *", cwd: "/home/ada" }), FS],
  ["/srv/shop", tool("sh__exec", { env: { cwd: "/tmp/x" }, command: "rm -rf *" }), WORKSPACE],
  ["/srv/shop", tool("sh__exec", { options: { cwd: "/" }, command: "rm -rf etc" }), FS],
  ["/srv/shop", tool("sh__exec", { workdir: "/tmp/x", command: "rm -rf ssl", cwd: "/etc" }), FS],
  ["/srv/shop", tool("sh__exec", { workdir: "/tmp/x", cwd: "/tmp/y", command: "rm -rf *" }), WORKSPACE],
  ["/srv/shop", tool("files__delete_directory", { working_directory: "/home/ada" }), FS],
  ["/home/ada/.codex", { tool_name: "mcp__files__write_file", tool_input: { path: "hooks.json" } }, FILES],
  ["/home/ada/shop", { tool_name: "mcp__files__delete", tool_input: { path: "../../../etc" } }, FS],
];
for (const [cwd, call, policy] of STOPPED) {
  Deno.test(`${JSON.stringify(call)} is stopped in ${cwd}`, async () => assertEquals(await stopper(cwd, call), policy));
}

const PROJECTS = [
  "/home/ada/shop",
  "/root/shop",
  "/Users/ada/src/shop",
  "/srv/shop",
  "/app",
  "/workspace",
  "/workspaces/shop",
  "/usr/src/app",
  "/var/www/shop",
  "/var/lib/jenkins/workspace/shop",
  "/opt/shop",
  "/tmp/jobs/shop",
  "/private/tmp/jobs/shop",
  "/Volumes/Work/shop",
  "/mnt/c/Users/ada/shop",
  "/home/ada/.codex/worktrees/a1b2/shop",
  "/home/ada/shop/.worktrees/fix",
  "C:\\Users\\ada\\shop",
  "D:\\work\\shop",
];
const HARMLESS = [
  "rm -rf build node_modules",
  "rm -rf src/old ./lib/legacy",
  "cat config.toml",
  "echo x > hooks.json",
  'rm -rf "$PWD/build"',
  'cd "$PWD" && rm -rf lib/old',
  'rm -rf "$(pwd)/etc"',
  "cd lib && rm -rf ~+/old",
  "cd lib; cd -; rm -rf etc",
  "git -C lib status && make -C lib clean",
  "cat passwd shadow",
  'docker run --rm -v "$PWD:/app" node npm test',
  'tar czf /tmp/x.tgz "$PWD"',
  "cp -r . /tmp/copy",
];
for (const cwd of PROJECTS) {
  Deno.test(`${cwd} is a project, in which relative paths are its own`, async () => {
    for (const command of HARMLESS) assertEquals([command, await stopper(cwd, command)], [command, undefined]);
    assertEquals(await stopper(cwd, "rm -rf *"), WORKSPACE);
    assertEquals(await stopper(cwd, patch("*** Delete File: etc/passwd")), undefined);
  });
}

const PASSED: readonly [cwd: string, call: unknown][] = [
  ["/home/ada/src/shop", "rm -rf /home/ada/src/shop/build"],
  ["/home/ada/shop", "rm -rf ~/shop/old"],
  ["/srv/shop", "rm -rf /srv/shop/releases/1"],
  ["/home/ada/src/shop", "rm -rf ../node_modules ../../.pytest_cache"],
  ["/home/ada/shop", "cat ../README.md ../../notes.txt"],
  ["/home/ada", "ls; cat notes.txt; git status; rm notes.txt; rm -rf node_modules"],
  // What lies right in the temporary folder is temporary.
  ["/tmp/x", "rm -rf *"],
  ["/home/ada", 'tmp=$(mktemp -d); rm -rf "$tmp"'],
  ["/home/ada", 'rm -rf "$tmp"'],
  ["/home/ada", "cd shop && rm -rf build src/old"],
  ["/home/ada/.config/nvim", "rm -rf lua/old && echo x > init.lua"],
  ["/", "cd home/ada/shop && rm -rf build"],
  ["/", "ls; cat etc/hosts; rm -rf tmp/x"],
  ["/etc", "cat hosts; ls -la; grep -r x ."],
  ["/etc", "cd /home/ada/shop && rm -rf lib/old"],
  ["/home/ada/.ssh", "ls -la; cat config; cat id_rsa.pub"],
  ["/home/ada/.codex", "ls; cat config.toml"],
  ["/home/ada/shop", at("/home/ada/shop/lib", "rm -rf old; cat passwd")],
  ["/home/ada/shop", at("lib", "rm -rf *")],
  ["/home/ada/shop", at("/home/ada/.ssh", "ls")],
  ["/home/ada/shop", tool("sh__exec", { cwd: "/tmp/x", command: "rm -rf *" })],
  ["/home/ada/shop", tool("sh__exec", { cwd: "/tmp/x", workdir: "/tmp/x", command: "rm -rf *" })],
  ["/home/ada/shop", tool("git__delete_branch", { working_directory: "/home/ada/shop", branch: "old" })],
  ["/home/ada/shop", tool("files__delete_directory", { working_directory: "/home/ada/shop", path: "dist" })],
  ["/home/ada/shop", "ssh web1 'cat notes.txt'"],
];
for (const [cwd, call] of PASSED) {
  Deno.test(`${JSON.stringify(call)} passes in ${cwd}`, async () => assertEquals(await stopper(cwd, call), undefined));
}
