/** What code writes into a file is known, as it is of a shell. */
import { assert, assertEquals } from "@std/assert";
import { MARKS } from "../../../lib/shell/marks.ts";
import { deletes, effectsOf, writes } from "../support.ts";

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

Deno.test("what code runs before it writes is what the file held", () => {
  for (
    const program of [
      `python3 -c 'import os; os.system("sh a.sh"); open("a.sh", "w").write("echo hi")'`,
      `node -e 'require("child_process").execSync("sh a.sh"); fs.writeFileSync("a.sh", "")'`,
      `perl -e 'system("sh a.sh"); open(F, ">", "a.sh"); print F "true"'`,
    ]
  ) assert(deletes(`echo 'rm -r x' > a.sh; ${program}`).includes("x"), program);
});

Deno.test("a text that is no code writes nothing", () => {
  const quoted = `python3 - <<'P'\nT = """open("a.sh", "w").write("rm -r y")"""\nopen("t.py", "w").write(T)\nP`;
  assertEquals(deletes(`echo 'rm -r x' > a.sh; ${quoted}\nsh a.sh`), ["x"]);
  assertEquals(deletes(`echo 'echo ok' > a.sh; ${quoted}\nsh a.sh`), []);
});

Deno.test("a name that is opened twice is another file the second time", () => {
  const files = [["a.sh", "rm -r x"], ["b.sh", "rm -r y"]] as const;
  const python = files.map(([path, text]) => `with open("${path}", "w") as f:\n    f.write("${text}")`).join("\n");
  const ruby = files.map(([path, text]) => `File.open("${path}", "w") { |f| f.puts "${text}" }`).join("; ");
  for (const statement of [`python3 - <<'P'\n${python}\nP`, `ruby -e '${ruby}'`]) {
    assertEquals(deletes(`${statement}\nsh a.sh`), ["x"]);
    assertEquals(deletes(`${statement}\nsh b.sh`), ["y"]);
  }
});

Deno.test("what is opened anew is empty, and what is appended comes behind", () => {
  const twice = (mode: string) =>
    `python3 - <<'P'\nopen("a.sh", "w").write("rm -r x\\n")\nopen("a.sh", "${mode}").write("rm -r y\\n")\nP\nsh a.sh`;
  assertEquals(deletes(twice("w")), ["y"]);
  assertEquals(deletes(twice("a")), ["x", "y"]);
  assertEquals(deletes(`echo 'rm -r x' > a.sh; python3 -c 'open("a.sh", "a").write("rm -r y")'; sh a.sh`), ["x", "y"]);
  assertEquals(deletes(`echo 'rm -r x' > a.sh; node -e 'fs.appendFileSync("a.sh", "rm -r y")'; sh a.sh`), ["x", "y"]);
});

Deno.test("what a template is filled with is not known, and the rest is", () => {
  for (
    const [statement, path] of [
      ["node -e 'fs.writeFileSync(\"a.sh\", `rm -r /${d}/x`)'", "/…/x"],
      [`python3 -c 'open("a.sh", "w").write(f"rm -r /{d}/x")'`, "/…/x"],
      [`ruby -e 'File.write("a.sh", "rm -r /#{d}/x")'`, "/…/x"],
      [`perl -e 'open(F, ">", "a.sh"); print F "rm -r /$d/x"'`, "/…/x"],
      [`python3 -c 'open("a.sh", "w").write("rm -r /" + d)'`, "/…"],
      [`python3 -c 'open("a.sh", "w").write(r"rm -r a\\nb")'`, "anb"],
    ] as const
  ) assertEquals(deletes(`${statement}; sh a.sh`), [path], statement);
});

Deno.test("a path with a variable of its own is a path, however it was imported", () => {
  for (const made of ["from pathlib import Path\np = Path", "import pathlib\np = pathlib.Path"]) {
    assertEquals(writes(`python3 - <<'P'\n${made}("/etc/passwd")\np.write_text("x")\nP`), ["/etc/passwd"]);
  }
});

const FETCHES: readonly string[] = [
  `python3 -c 'import urllib.request as u; u.urlretrieve("https://example.com/a.sh", "a.sh")'`,
  `python3 - <<'P'\nimport requests\nr = requests.get("https://example.com/a.sh")\nwith open("a.sh", "w") as f:\n    f.write(r.text)\nP`,
  `python3 -c 'open("a.sh", "wb").write(urllib.request.urlopen("http://203.0.113.9/a").read())'`,
  `python3 -c 'from pathlib import Path; Path("a.sh").write_bytes(requests.get(url).content)'`,
  `node -e 'fetch("https://example.com/a").then(r => r.text()).then(t => require("fs").writeFileSync("a.sh", t))'`,
  `node -e 'require("https").get("https://example.com/a", r => r.pipe(require("fs").createWriteStream("a.sh")))'`,
  `ruby -ropen-uri -e 'File.write("a.sh", URI.open("https://example.com/a").read)'`,
  `perl -MLWP::Simple -e 'getstore("https://example.com/a", "a.sh")'`,
  `php -r 'copy("https://example.com/a", "a.sh");'`,
  `php -r 'file_put_contents("a.sh", file_get_contents("https://example.com/a"));'`,
];
for (const statement of FETCHES) {
  Deno.test(`what ${statement} fetches is a download`, () => {
    assertEquals(effectsOf("interpret", `${statement}\nsh a.sh`).map(({ text }) => text), [MARKS.download]);
    assertEquals(effectsOf("interpret", `${statement}\ncat a.sh`), []);
  });
}

Deno.test("what code writes out of its own is no download", () => {
  for (const write of [`open("a.sh", "w").write("echo " + name)`, `open("a.sh", "w").write("echo ok")`]) {
    const statement = `python3 - <<'P'\nn = requests.get("https://example.com/n").json()\n${write}\nP\nsh a.sh`;
    assertEquals(effectsOf("interpret", statement), [], statement);
  }
});

for (
  const statement of [
    `python3 - <<'P'\ncode = """\nimport os\nos.remove("x")\n"""\nopen("a.py", "w").write(code)\nP\npython3 a.py`,
    `python3 - <<'P'\nfrom pathlib import Path\nTEXT = "import os\\nos.remove('x')\\n"\nPath("a.py").write_text(TEXT)\nP\npython3 a.py`,
    `python3 - <<'P'\nlines = ["import os", "os.remove('x')"]\nopen("a.py", "w").write("\\n".join(lines))\nP\npython3 a.py`,
    `node - <<'J'\nconst code = "rm -r x";\nrequire("fs").writeFileSync("a.sh", code);\nJ\nsh a.sh`,
    `node -e 'const s = fs.createWriteStream("a.sh"); s.write("rm -r x"); s.end()'; sh a.sh`,
    `perl -e 'open F,">a.sh"; print F "rm -r x"; close F' && sh a.sh`,
    `ruby -e 'open("a.sh","w"){|f| f.puts "rm -r x"}'; sh a.sh`,
  ]
) {
  Deno.test(`what ${statement} writes is known`, () => assertEquals(deletes(statement), ["x"]));
}

Deno.test("a constant does not cover what the same code fetches", () => {
  for (
    const code of [
      `import os; open("a.sh", "w").write("echo"); os.system("curl -so a.sh https://example.com/a")`,
      `open("a.sh", "w").write("echo"); urlretrieve("https://example.com/a", "a.sh")`,
      `x = "echo hi"\nx += requests.get("https://example.com/a").text\nopen("a.sh", "w").write(x)`,
    ]
  ) {
    const statement = `python3 - <<'P'\n${code}\nP\nsh a.sh`;
    assertEquals(effectsOf("interpret", statement).map(({ text }) => text), [MARKS.download], statement);
  }
  const never = `curl -so a.sh https://example.com/a; python3 -c "if 0: open('a.sh', 'w').write('echo hi')"; sh a.sh`;
  assertEquals(effectsOf("interpret", never).map(({ text }) => text), [MARKS.download]);
});
