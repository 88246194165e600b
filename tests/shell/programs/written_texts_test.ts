/** What code writes into a file is known, as it is of a shell. */
import { assertEquals } from "@std/assert";
import { deletes, effectsOf } from "../support.ts";

/** Each writes `rm -r x` to `a.sh`. */
const WRITERS: readonly string[] = [
  `python3 -c 'open("a.sh", "w").write("rm -r x")'`,
  `python3 -c 'open("a.sh", mode="w", encoding="utf-8").write("rm -r x")'`,
  `python3 - <<'P'\nwith open("a.sh", "w") as f:\n    f.write("rm -r x\\n")\nP`,
  `python3 - <<'P'\nwith open("a.sh", "wt") as f:\n    print("rm -r x", file=f)\nP`,
  `python3 - <<'P'\nf = open("a.sh", "a")\nf.write("rm -r ")\nf.write("x")\nf.close()\nP`,
  `python3 - <<'P'\nfrom pathlib import Path\nPath("a.sh").write_text("""rm -r x\n""")\nP`,
  `python3 - <<'P'\nimport pathlib\np = pathlib.Path("a.sh")\np.write_text('''#!/bin/sh\nrm -r "x"\n''')\nP`,
  `python3 - <<'P'\nname = "a" + ".sh"\nopen(name, "w").write("rm -r " + "x")\nP`,
  `node -e 'require("fs").writeFileSync("a.sh", "rm -r x")'`,
  `node -e 'const fs = require("fs"); fs.promises.writeFile("a.sh", \`rm -r x\`, { mode: 0o755 })'`,
  `node -e 'require("fs").appendFileSync("a.sh", "rm -r x\\n")'`,
  `deno eval 'Deno.writeTextFileSync("a.sh", "rm -r x")'`,
  `ruby -e 'File.write("a.sh", "rm -r x")'`,
  `ruby -e 'File.open("a.sh", "w") { |f| f.puts "rm -r x" }'`,
  `ruby -e 'File.open("a.sh", "w") do |f| f.write("rm -r x") end'`,
  `php -r 'file_put_contents("a.sh", "rm -r x");'`,
  `php -r '$f = fopen("a.sh", "w"); fwrite($f, "rm -r x");'`,
  `perl -e 'open(F, ">", "a.sh"); print F "rm -r x"; close F'`,
  `perl -e 'open(my $f, ">", "a.sh") or die; print $f "rm -r x\\n"; print {$f} "true"'`,
];

for (const statement of WRITERS) {
  Deno.test(`what ${statement} writes is what a shell then runs`, () => {
    assertEquals(deletes(`${statement}\nsh a.sh`), ["x"]);
  });
}

Deno.test("code runs what it wrote itself", () => {
  assertEquals(deletes(`python3 -c 'import os; open("a.sh", "w").write("rm -r x"); os.system("sh a.sh")'`), ["x"]);
});

Deno.test("what code makes of something else stays unknown", () => {
  for (
    const statement of [
      `python3 -c 'import sys; open("a.sh", "w").write(sys.argv[1])'`,
      `python3 -c 'open("a.sh", "w").write("rm -r x".replace(a, b))'`,
      `python3 -c 'open("a.sh", "w").write("echo " + name)'`,
      `node -e 'require("fs").writeFileSync("a.sh", "rm -r x" + process.argv[1])'`,
    ]
  ) assertEquals(effectsOf("write", statement).map(({ text }) => text.includes("\uE000")), [true]);
});
