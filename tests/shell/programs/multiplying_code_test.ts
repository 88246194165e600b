/** Code that starts processes without end, and its look-alikes. */
import { assertEquals } from "@std/assert";
import { multiplies } from "../../../lib/shell/programs/multiplying_code.ts";
import { effectsOf } from "../support.ts";

const CASES: readonly (readonly [string, string, boolean])[] = [
  ["perl", "fork while fork", true],
  ["perl", "while(1){fork}", true],
  ["perl", 'print "fork while fork"', false],
  ["perl", "while(/fork/g){print}", false],
  ["ruby", "loop { spawn('yes') }", true],
  ["ruby", "loop { system('date'); sleep 1 }", false],
  ["python", "import os\nwhile True: os.fork()", true],
  ["python", "[os.fork() for _ in iter(int, 1)]", true],
  ["python", "while True:\n  Thread(target=f).start()", true],
  ["python", "while True:\n  c, _ = s.accept()\n  Thread(target=f, args=(c,)).start()", false],
  ["python", "while True:\n  p = Popen(['a'])\n  p.wait()", false],
  ["node", "for(;;)spawn('x')", true],
  ["node", "for(;;)spawnSync('x')", false],
  ["php", 'while(1){exec("x &");}', true],
  ["python", "while len(pids) < 4:\n  pids.append(os.fork())", false],
  ["python", "while 1 < len(pids): pids.append(os.fork())", false],
  ["python", "while 1 < 2: os.fork()", true],
  ["python", "while os.fork(): pass", true],
  ["python", "while True:\n  os.fork()\ntime.sleep(1)", true],
  ["python", "while True:\n  Thread(target=f).start()\n  f()\nThread(target=g).join()", true],
  ["python", `while True:\n  a = Thread(target=f)\n${"  f(1)\n".repeat(40)}  a.join()`, false],
  ["python", "while True:\n  if full:\n    break\n  Thread(target=f).start()", false],
  ["perl", "while ($i++ < 4) { fork or exit work() }", false],
  ["perl", "fork while $i++ < 4", false],
  ["perl", "fork until 0", true],
  ["ruby", "until pids.size == 4; pids << fork { work }; end", false],
  ["ruby", "until false\n  fork\nend\nsleep 1", true],
  ["ruby", "while true do fork end", true],
  ["lua", "while true do os.execute('a &') end", true],
  ["c", "for(;;)\nfork();", true],
  ["c", "while (1) { if (n == 4) break; fork(); }", false],
  ["c", "for(;;) fork();", true],
  ["c", "while ((c = accept(s, 0, 0)) > 0) if (fork() == 0) serve(c);", false],
];

for (const [language, code, expected] of CASES) {
  Deno.test(`multiplies() says ${expected} to ${language}: ${JSON.stringify(code)}`, () => {
    assertEquals(multiplies(code), expected);
  });
}

const bombs = (statement: string) => effectsOf("multiply", statement).length > 0;

const STATEMENTS: readonly (readonly [string, boolean])[] = [
  ["while :; do (x &); done", true],
  ["while :; do (x & wait); done", false],
  ["echo '$0 & $0 &' > s; chmod +x s; ./s", true],
  ["echo 'bash $0 & bash $0' > s; bash s", true],
  ["echo '[ $# = 0 ] && $0 x &' > s; chmod +x s; ./s", false],
  ["echo '%0|%0' > f.bat; cmd /c f.bat", true],
  ["cmd /c 'start %0'", true],
  ["cmd /c 'start notepad'", false],
  ["for /l %i in (0,0,1) do start cmd", true],
  ["for /l %i in (1,1,3) do start cmd", false],
  ["while ($true) { Start-Process notepad }", true],
  ["echo 'int main(){for(;;)fork();}' > f.c; gcc f.c", true],
  ["echo 'int main(){fork();}' > f.c; gcc f.c", false],
  [`python3 -c 'while True:\n  # ${"and on ".repeat(200)}\n  os.fork()'`, true],
  ["python3 -c '# while True: os.fork()'", false],
  ["awk 'BEGIN{for(;;) system(\"x &\")}'", true],
];

for (const [statement, expected] of STATEMENTS) {
  Deno.test(`${statement} ${expected ? "multiplies" : "does not multiply"}`, () => {
    assertEquals(bombs(statement), expected);
  });
}
