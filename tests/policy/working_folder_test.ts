/** A project is some project: where it lies changes nothing that a policy says about what is not inside of it. */
import { assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";

for (const cwd of ["/home/ada/code/shop", "C:\\Users\\ada\\code\\shop", "/workspace/shop"]) {
  Deno.test(`every policy judges its examples in ${cwd} as in a folder that nobody knows`, () => {
    const fires = (statement: string, id: string, where: { cwd?: string }) =>
      evaluate({ phase: "request", connector: "codex.Bash", statement, ...where })
        .matches.some(({ policy }) => policy.id === id);
    const changed = catalog.filter(({ phases }) => phases.includes("request")).flatMap(({ id, hits, misses }) =>
      [...hits, ...misses].filter((example) => fires(example, id, {}) !== fires(example, id, { cwd }))
    );
    assertEquals(changed, []);
  });
}

const fired = (cwd: string, statement: string) =>
  evaluate({ phase: "request", connector: "codex.Bash", statement, cwd }).matches.map(({ policy }) => policy.id);

const PASSED = [
  ["/home/ada/shop/build", "rm -rf *"],
  ["/home/ada/shop/target", "rm -rf ./*"],
  ["/home/ada/shop/node_modules", "find . -mindepth 1 -delete"],
  ["/home/ada/shop/.next", "cd .. && rm -rf .next"],
  ["/home/ada/shop/coverage", "rm -rf ../dist"],
  ["/tmp/scratch", "rm -rf *"],
  ["/tmp/scratch", "rm -rf /tmp/scratch/*"],
  ["/tmp/tmp.Ab12Cd", "find . -mindepth 1 -delete"],
  ["/var/folders/ab/cd/T/tmp.Ab12", "rm -rf ./*"],
  ["/home/ada/shop/packages/ui", "rm -rf ../core/dist"],
  ["/home/ada/shop/apps/web", "rm -rf ../../dist ../../node_modules/* && cd ../.. && npm run build"],
  ["C:\\Users\\ada\\shop\\packages\\ui", "rm -rf ../core/build"],
  ["/home/ada/.config/nvim", "rm -rf lua/old ../../.cache/nvim/*"],
  ["/home/ada/.dotfiles/build", "rm -rf *"],
  ["/home/ada/.cache/pip", "rm -rf *"],
  ["/Users/ada/Library/Caches/shop", "rm -rf ./*"],
  ["/Users/ada/Library/Caches", "rm -rf *"],
  ["/Users/ada/Library/Developer/Xcode/DerivedData", "rm -rf *"],
  ["C:\\Users\\ada\\AppData\\Local\\Temp", "rm -rf *"],
  ["/home/ada/.cache", "rm -rf *"],
  ["/home/ada/.local/share/Trash/files", "rm -rf *"],
  ["/home/ada/.config/Code/Cache", "rm -rf *"],
  ["/home/ada/.config/Code/CachedData/a1b2", "find . -delete"],
  ["/home/ada/.cargo/registry", "rm -rf *"],
  ["/home/ada/.conda/pkgs", "rm -rf *"],
  ["/home/ada/.terraform.d/plugin-cache", "rm -rf *"],
  ["/home/ada/.rustup/toolchains", "rm -rf *"],
  ["/home/ada/.nvm/versions/node", "rm -rf *"],
  ["/home/ada/.local/state/nvim/swap", "rm -rf *"],
] as const;

for (const [cwd, statement] of PASSED) {
  Deno.test(`what is made anew is free to delete: ${statement} in ${cwd}`, () => {
    assertEquals(fired(cwd, statement), []);
  });
}

const BLOCKED = [
  ["/home/ada/shop", "rm -rf *"],
  ["/home/ada/shop/build", "rm -rf ../*"],
  ["/home/ada/shop/build", "cd .. && rm -rf ."],
  ["/home/ada/shop/build", "rm -rf ../../other"],
  ["/home/ada/code/build", "rm -rf *"],
  ["/home/ada/build", "rm -rf *"],
  ["/home/ada/shop", "rm -rf ../build"],
  ["/home/ada/shop/packages/ui", "rm -rf *"],
  ["/home/ada/shop/packages/ui", "rm -rf ../core"],
  ["/home/ada/shop/packages/ui", "rm -rf /home/ada/shop/packages/*"],
  ["/home/ada/shop/packages/ui", "rm -rf ../../../dist"],
  ["/tmp/clones/shop", "rm -rf *"],
  ["/tmp/scratch", "rm -rf .."],
  ["/home/ada/.config/nvim", "rm -rf *"],
  ["/home/ada/.config/nvim", "rm -rf ."],
  ["/home/ada/.config/nvim", "find . -delete"],
  ["/home/ada/.config/nvim", "rm -rf ~/.config/nvim"],
  ["/home/ada/.local/share/chezmoi", "rm -rf ../*"],
  ["/home/ada/.local/share/chezmoi", "rm -rf .."],
  ["/home/ada/.dotfiles", "rm -rf -- .[!.]* *"],
  ["/home/ada/.config/cachet", "rm -rf *"],
  ["/home/ada/.config/trashman", "rm -rf *"],
  ["/home/ada/.local/src/cache-proxy", "rm -rf *"],
  ["/home/ada/.cargo", "rm -rf *"],
  ["/home/ada/.cache", "rm -rf .."],
  ["/Users/ada/Library/shop", "cd lib && rm -rf ../*"],
  ["C:\\Users\\ada\\AppData\\Local\\shop", "rm -rf *"],
] as const;

for (const [cwd, statement] of BLOCKED) {
  Deno.test(`work is not free to delete: ${statement} in ${cwd}`, () => {
    assertEquals(fired(cwd, statement).some((id) => /_delete_|_destructive_fs$/.test(id)), true);
  });
}

for (const cwd of ["/home/ada/shop/.git", "/home/ada/.dotfiles/.git"]) {
  Deno.test(`a repository's history is no work besides: ${cwd}`, () => {
    assertEquals(fired(cwd, "rm -rf *"), ["sys_dangerous_delete_repository"]);
  });
}

Deno.test("a tool that deletes the hidden folder that a session works in deletes a project", () => {
  for (const path of ["/home/ada/.config/nvim", "~/.config/nvim/", "."]) {
    const { matches } = evaluate({
      phase: "request",
      connector: "codex.mcp__files__delete_directory",
      statement: JSON.stringify({ path }),
      parameters: { path },
      cwd: "/home/ada/.config/nvim",
    });
    assertEquals(matches.map(({ policy }) => policy.id), ["sys_dangerous_delete_workspace"], path);
  }
});

Deno.test("a hidden folder that a session works in keeps what its name says", () => {
  assertEquals(fired("/home/ada/.config/gh", "cat hosts.yml"), ["sys_dangerous_credential_access"]);
  assertEquals(fired("/home/ada/.codex", "echo > hooks.json"), ["sys_dangerous_governance_files"]);
});

// Right below the root a name that builds have makes no project of the whole machine.
for (const name of ["tmp", "build", "dist", "target", "out", "cache", "bin", "venv", "node_modules", ".cache"]) {
  Deno.test(`what lies outside of a session in /${name} is protected as from everywhere`, () => {
    const allowed = ["rm -rf /home", "rm -rf /etc", "cat /etc/shadow", "echo x > /etc/cron.d/x", "rm -rf /etc/codex"]
      .filter((statement) => fired(`/${name}`, statement).length === 0);
    assertEquals(allowed, []);
  });
}
