/** Every wrapper shows the command inside. */
import { assert, assertEquals } from "@std/assert";
import { deletes, programs } from "./support.ts";

const WRAPPED: readonly string[] = [
  "sudo -u ada -E -- rm -r x",
  "sudo A=b rm -r x",
  "doas -u ada rm -r x",
  "env -i A=b rm -r x",
  "env -S 'rm -r x'",
  "env -u A -C /tmp/.. rm -r /x",
  "nohup nice -n 5 rm -r x",
  "timeout -s KILL 5 rm -r x",
  "time -p rm -r x",
  "stdbuf -oL setsid -w rm -r x",
  "exec -a y rm -r x",
  "command -p rm -r x",
  "busybox rm -r x",
  "flock /tmp/lock rm -r x",
  "flock /tmp/lock -c 'rm -r x'",
  "su ada -c 'rm -r x'",
  "watch -n 1 rm -r x",
  "script -qc 'rm -r x' /dev/null",
  "ssh -p 22 ada@example.com rm -r x",
  "docker exec -it -u 0 web rm -r x",
  "docker run --rm -v a:b image rm -r x",
  "kubectl exec pod -c app -- rm -r x",
  "sh -c 'rm -r x'",
  "bash -xec 'rm -r \"$1\"' _ x",
  "bash -lc $'rm -r x'",
  "xargs rm -r <<< x",
  "echo x | xargs -I{} rm -r {}",
  "parallel rm -r ::: x",
  "find x -exec rm -r {} +",
  "find x -maxdepth 0 -execdir sh -c 'rm -r x' \\;",
  "eval rm -r x",
  "trap 'rm -r x' EXIT",
  "tmux new-session -d 'rm -r x'",
  "uv run rm -r x",
  "poetry run rm -r x",
  "git bisect run rm -r x",
  "git submodule foreach 'rm -r x'",
  "git -c alias.y='!rm -r x' y",
  "GIT_SSH_COMMAND='rm -r x' git fetch",
  "env -S'rm -r x'",
  "echo x | xargs -I % rm -r %",
  "screen -dmS name rm -r x",
  "toybox rm -r x",
  "parallel 'rm -r {}' ::: x",
  "ssh host.example.com -- rm -r x",
  "make -f - <<< $'a:\\n\\trm -r x'",
  "make --eval='$(shell rm -r x)'",
  "printf 'a:\\n\\trm -r x\\n' > Makefile; make",
  "vim -c '!rm -r x' -c q",
  "vim -c 'call system(\"rm -r x\")'",
  "echo '!rm -r x' | ed",
  "less '+!rm -r x' file",
  "man -P 'rm -r x' ls",
  "tar cf a.tar --checkpoint-action=exec='rm -r x' y",
  "zip a.zip y -T -TT 'rm -r x'",
  "rsync -e 'rm -r x' a host.example.com:b",
  "sed '1e rm -r x' y",
  "sed 's/y/rm -r x/e' z",
  "awk 'BEGIN { system(\"rm -r x\") }'",
  "gdb -batch -ex 'shell rm -r x'",
  "expect -c 'spawn rm -r x'",
  "osascript -e 'do shell script \"rm -r x\"'",
  "npm exec -- rm -r x",
];

for (const statement of WRAPPED) {
  Deno.test(`wrappers show what runs inside ${statement}`, () => {
    assert(programs(statement).includes("rm"), programs(statement).join(" "));
    assert(deletes(statement).some((path) => /x$/.test(path)), deletes(statement).join(" "));
  });
}

Deno.test("wrappers that only look a program up run nothing", () => {
  assertEquals(deletes("command -v rm"), []);
  assertEquals(deletes("sudo -l rm -r x").length, 1);
});
