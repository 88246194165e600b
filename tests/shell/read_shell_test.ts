/** A command line to its effects, through the front. */
import { assert, assertEquals } from "@std/assert";
import { readShell, readWords } from "../../lib/shell/read_shell.ts";
import { deletes, effectsOf, programs } from "./support.ts";

Deno.test("readShell() finds every command of lists, pipes, groups and branches", () => {
  assertEquals(programs("a; b && c || d | e & (f); { g; }; if h; then i; else j; fi"), [..."abcdefghij"]);
});

Deno.test("readShell() finds commands inside of substitutions, tests and arithmetic", () => {
  const statement = 'x=$(a) y `b` <(c); [[ -n $(d) ]]; (( $(e) + 1 )); echo "${z:-$(f)}" > $(g)';
  for (const name of "abcdefg") assert(programs(statement).includes(name), name);
});

Deno.test("readShell() goes on behind a syntax error", () => {
  assertEquals(deletes("& rm -rf /etc"), ["/etc"]);
  assertEquals(deletes("rm -rf /etc 'open"), ["/etc", "open"]);
  assert(readShell("echo 'open").partial);
});

Deno.test("readShell() leaves data alone", () => {
  for (
    const statement of [
      "echo 'rm -rf /'",
      "cat > notes <<'EOF'\nrm -rf /\nEOF",
      "git commit -m 'rm -rf /'",
      "grep 'rm -rf /' file",
      "printf '%s' 'rm -rf /'",
      "# rm -rf /",
    ]
  ) assertEquals(deletes(statement), [], statement);
});

Deno.test("readShell() reads the same text as code where a shell consumes it", () => {
  for (
    const statement of [
      "echo 'rm -rf /' | sh",
      "sh <<'EOF'\nrm -rf /\nEOF",
      "bash <<< 'rm -rf /'",
      "printf '%s\\n' 'rm -rf /' > x; sh x",
      "cat > x <<'EOF'\nrm -rf /\nEOF\nbash ./x",
      "eval 'rm -rf /'",
      "source <(echo 'rm -rf /')",
      "echo 'rm -rf /' > >(sh)",
      "echo 'rm -rf /' | tee >(bash)",
    ]
  ) assertEquals(deletes(statement), ["/"], statement);
});

Deno.test("readShell() says when it had to stop", () => {
  assert(readShell(`${"a=$a$a;".repeat(4)}ls`).overflow === false);
  assert(readShell(`a=0123456789;${"a=$a$a;".repeat(60)}rm -rf /`).overflow);
  assert(readShell(`${"(".repeat(2000)}ls${")".repeat(2000)}`).overflow);
});

Deno.test("readShell() does not take marks from the statement", () => {
  assertEquals(readShell("\uE001 x").invocations[0]?.effects, []);
});

Deno.test("readWords() takes an argument vector without reading it as shell code", () => {
  assertEquals(readWords(["echo", "$(rm -rf /)"]).invocations.map(({ program }) => program), ["echo"]);
  assertEquals(readWords(["bash", "-lc", "rm -rf /"]).invocations.at(-1)?.program, "rm");
});

Deno.test("readShell() gives what stands inside a shell that reads its own code no second reading of it", () => {
  assert(!readShell("bash <<< 'docker exec -it api sh'").overflow);
  assert(!readShell("python3 - <<'X'\nimport os\nos.system(\"python3\")\nX").overflow);
});

Deno.test("readShell() notes the variables that programs get", () => {
  const set = (statement: string) => effectsOf("set", statement).map(({ text }) => text);
  assertEquals(set("A=1 ls"), ["A=1"]);
  assertEquals(set("export B=2; env C=3 ls"), ["B=2", "C=3"]);
  assertEquals(set("lower=1 ls"), []);
});

Deno.test("readShell() marks what a list names", () => {
  assertEquals(deletes("xargs rm -r < list"), ["…listed"]);
  assertEquals(deletes("ls / | xargs rm -r"), ["/…entry*", "/"]);
  assertEquals(deletes("echo 'rm a' | xargs bash -c"), ["a"]);
});
