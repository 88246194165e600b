/** Comments and patterns do not run; what looks like one may hide what does. */
import { assertEquals } from "@std/assert";
import { lexisOf, plainCode } from "../../../lib/shell/programs/inline/plain_code.ts";
import { assertLinear } from "../../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../../support/steps/pattern_machine.ts";
import { CODE_SEEDS, RUNS } from "../../support/worst_seeds.ts";
import { deletes } from "../support.ts";

const QUIET: readonly string[] = [
  `python3 -c '# os.system("rm -r x")'`,
  `python3 -c 'a = 1  # os.remove("x")'`,
  `python3 - <<'E'\n# don't\nprint(1)  # os.remove("x")\nE`,
  `node -e '// require("child_process").execSync("rm -r x")'`,
  `node -e '/* fs.rmSync("x")\n fs.rmSync("x") */ 1'`,
  `node -e 'console.log(/rm/.exec("rm -r x"))'`,
  `node -e 'const re = /"/g; re.exec("rm -r x")'`,
  `node -e 'const re = new RegExp("rm"); require("fs"); re.exec("rm -r x")'`,
  "perl -ne 'print if /`rm -r x`/' f",
  "perl -ne 'print if m{`rm -r x`}' f",
  "perl -e '# unlink \"x\"'",
  "php -r 'echo \"use `rm -r x` never\";'",
  `php -r '# system("rm -r x");'`,
  `php -r '// system("rm -r x");'`,
  "ruby -e '# `rm -r x`'",
  "ruby -e 'puts \"`rm -r x`\"'",
  `lua -e '--[[ os.execute("rm -r x") ]] print(1) -- os.execute("rm -r x")'`,
  `Rscript -e '# system("rm -r x")'`,
];
for (const statement of QUIET) {
  Deno.test(`nothing is deleted by ${JSON.stringify(statement)}`, () => assertEquals(deletes(statement), []));
}

const RUNNING: readonly string[] = [
  `python3 -c 'a = "#"; os.system("rm -r x")'`,
  `python3 -c "a = '''\n# '''; os.system('rm -r x')"`,
  `python3 -c 'subprocess.run(["rm",  # the tool\n "-r", "x"])'`,
  `node -e 'a = /\\//.test(b); child_process.execSync("rm -r x")'`,
  `node -e 'a = /[//]/.test(b); child_process.execSync("rm -r x")'`,
  `node -e 'if (a) /[ //]/.test(b); child_process.execSync("rm -r x")'`,
  `node -e 'fetch("http://localhost"); require("child_" + "process").exec("rm -r x")'`,
  `perl -e 'print $#a; system("rm -r x")'`,
  `perl -e '$a =~ s# a#b#; system("rm -r x")'`,
  `perl -e 'split / #/, $a; system("rm -r x")'`,
  "perl -e '$a = 4 / 2; `rm -r x`; $b = 4 / 2'",
  "perl -e '\"a\" =~ /(?{`rm -r x`})/'",
  "php -r '// a ?> <?php system(\"rm -r x\");'",
  `php -r '$a = 1; // a\nsystem("rm -r x");'`,
  "ruby -e 'puts \"#{`rm -r x`}\"'",
  "ruby -e 'a = \"rm\"; `#{a} -r x`'",
  "julia -e 'run(`rm -r x`)'",
];
for (const statement of RUNNING) {
  Deno.test(`plainCode() leaves in what runs in ${JSON.stringify(statement)}`, () => {
    assertEquals([...new Set(deletes(statement))], ["x"]);
  });
}

Deno.test("plainCode() leaves code of an unknown language as it is", () => {
  assertEquals(plainCode("a # b", "cobol"), "a # b");
});

for (const language of ["python3", "julia", "node", "c", "php", "lua", "osascript", "perl"]) {
  Deno.test(`plainCode() finds the comments of ${language} in linear time`, () => {
    const pattern = lexisOf(language)!.parts;
    for (
      const seed of [
        ...CODE_SEEDS,
        ...RUNS,
        "/*",
        "--[[",
        "(*",
        "[[",
        '"""',
        "'\\'",
        "m{",
        "qr!",
        "x / ",
        "//",
        "= /",
        "= /[",
      ]
    ) {
      assertLinear({ seed, reach: reachOf(pattern) }, (text) => searchSteps(pattern, text).steps);
    }
  });
}
