import { assertEquals } from "@std/assert";
import { COMMANDS, SOURCES } from "../../../lib/shell/programs/git_settings.ts";
import { PLAIN_SETTING } from "../../../lib/shell/programs/git_names.ts";
import { deletes, effectsOf } from "../support.ts";

for (
  const statement of [
    "git -c core.pager='rm -r y;' log",
    "git config core.editor 'rm -r y'",
    "git config set alias.x '!rm -r y'",
    "git config filter.x.clean 'rm -r y'",
    "git config interactive.diffFilter 'rm -r y'",
    "git config submodule.x.update '!rm -r y'",
    "git clone -c core.fsmonitor='rm -r y' a",
    "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=alias.x GIT_CONFIG_VALUE_0='!rm -r y' git x",
    "GIT_CONFIG_GLOBAL=<(printf '[core]\\npager = rm -r y') git log",
    "git fetch --upload-pack='rm -r y' origin",
    "git clone 'ext::rm -r y' x",
  ]
) {
  Deno.test(`the command runs in ${statement}`, () => assertEquals(deletes(statement).includes("y"), true));
}

Deno.test("settings that are only read, or name no command, run nothing", () => {
  assertEquals(deletes("git config --get alias.x '!rm -r y'"), []);
  assertEquals(deletes("git config user.name 'rm -r y'"), []);
  assertEquals(deletes("git config alias.x 'rm -r y'"), []); // an alias without a mark is a command of git
});

Deno.test("where git takes hooks from is on record", () => {
  assertEquals(effectsOf("set", "git config core.hooksPath .githooks").map(({ text }) => text), [
    "git core.hookspath=.githooks",
  ]);
});

Deno.test("no setting that runs something counts as one of the plain ones, whatever stands for its name", () => {
  for (const setting of [...COMMANDS, ...SOURCES]) {
    for (const name of ["user.a", "color.a", "advice.a", "safe.directory", "a"]) {
      const line = `${setting.replace("*", name)}=./run.sh`;
      assertEquals([line, PLAIN_SETTING.test(line)], [line, false]);
    }
  }
});
