/** What code of other languages does: in every place where its arguments may stand, and beside its look-alikes. */
import { assertEquals } from "@std/assert";
import { sinkGroups } from "../../../lib/shell/programs/inline/sink_groups.ts";
import { shown } from "../../../lib/shell/marks.ts";
import { assertLinear } from "../../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../../support/steps/pattern_machine.ts";
import { RUNS } from "../../support/worst_seeds.ts";
import { effectsOf, reads } from "../support.ts";

/** The paths, each with a slash behind it if all below is deleted too. */
function deleted(statement: string): string[] {
  return effectsOf("delete", statement).map(({ path, recursive }) => `${shown(path)}${recursive ? "/" : ""}`);
}

const DELETES: readonly (readonly [string, string])[] = [
  [`node -e 'fs.rmSync("x", {\n  force: true,\n  recursive: true,\n})'`, "x/"],
  [
    `node -e 'fs.rmSync("x", { force: true, maxRetries: 3, retryDelay: 100, ${" ".repeat(80)} recursive: true })'`,
    "x/",
  ],
  [`node -e 'const all = { recursive: true }; fs.rmSync("x", all)'`, "x/"],
  [`node -e 'fs.rm("x", { ...all })'`, "x/"],
  [`node -e 'fs.rm("x", done)'`, "x"],
  [`node -e 'fs.rmSync("x", { recursive: false })'`, "x"],
  [`node -e 'f(fs.rmSync("x"), { recursive: true })'`, "x"],
  [`ruby -e 'FileUtils.rm_rf(["x", "y"])'`, "x/ y/"],
  [`ruby -e 'FileUtils.rm_rf([\n  "x",\n  "y",\n])'`, "x/ y/"],
  [`perl -e 'rmtree(["x", "y"])'`, "x/ y/"],
  [`perl -e 'unlink "x", "y"'`, "x y"],
  [`node -e 'shelljs.rm("-rf", "x", "y")'`, "x/ y/"],
  [`node -e 'shelljs.rm("-f", ["x"])'`, "x"],
  [`python3 -c 'subprocess.run(args=["rm", "-r", "x"])'`, "x/"],
  [`cmake -E rm -r x`, "x/"],
  [`cmake -E remove_directory x`, "x/"],
  [`cmake -E env A=b -- rm -r x`, "x/"],
  [`cmake -E chdir y rm x`, "y/x"],
  [`cmake -E echo rm -r x`, ""],
  [`cmake --build x --target rm`, ""],
  [`ruby -run -e rm -- -r x`, "x/"],
  [`ruby -e 'exec *%w[rm -r x]'`, "x/"],
  [`ruby -e 'IO.popen(["rm", "-r", "x"])'`, "x/"],
  [`ruby -e 'open("|rm -r x")'`, "x/"],
  [`ruby -e 'open("rm -r x")'`, ""],
  [`ruby -e 'puts %w[rm -r x].join'`, ""],
  [`perl -e 'open F, "|sh"; print F "rm -r x"'`, "x/"],
  [`perl -e 'open(my $f, "|-", "sh"); print {$f} "rm -r x"'`, "x/"],
  [`perl -e 'open(my $f, "|-", "rm", "-r", "x")'`, "x/"],
  [`perl -e 'open F, "|sort"; print F "rm -r x"'`, ""],
  [`perl -e 'open F, ">y"; print F "rm -r x"'`, ""],
  [`node -e 'require("execa").execaSync("rm", ["-r", "x"])'`, "x/"],
  [`node -e 'require("cross-spawn").sync("rm", ["-r", "x"])'`, "x/"],
  [`node -e 'require("rimraf").sync("x")'`, "x/"],
  [`bun -e 'Bun.spawnSync({ cmd: ["rm", "-r", "x"] })'`, "x/"],
  [`php -r 'popen("rm -r x", "r");'`, "x/"],
  [`php -r 'proc_open(["rm", "-r", "x"], [], $p);'`, "x/"],
  [`erl -eval 'file:del_dir_r("x").'`, "x/"],
  [`ipython -c '!rm -r x'`, "x/"],
  [`blender -b --python-expr 'import os; os.system("rm -r x")'`, "x/"],
  [`python3 -c 'import invoke; invoke.run("rm -r x")'`, "x/"],
  [`echo 'rm -r x' | awk '{ print | "sh" }'`, "x/"],
  [`echo 'rm -r x' | awk '{ print $0 | "sh" }'`, "x/"],
  [`echo 'rm -r x' | awk '{ print | "sort" }'`, ""],
  [`echo 'Runtime.getRuntime().exec("rm -r x");' > A.java; java A.java`, "x/"],
  [`echo 'System.out.println("rm -r x");' > A.java; java A.java`, ""],
  [`python3 -c 'subprocess.run(cwd="a", args="rm -r x", shell=True)'`, "x/"],
  [`python3 -c 'os.system(command="rm -r x")'`, "x/"],
  [`echo 'os.RemoveAll("x")' > a.go; go run a.go`, "x/"],
  [`echo 'exec.Command("rm", "-r", "x").Run()' > a.go; go run a.go`, "x/"],
  [`echo 'fs::remove_dir_all("x")' > a.rs; rustc a.rs`, "x/"],
  [`echo 'Command::new("rm").arg("-r").args(["x"])' > a.rs; rustc a.rs`, "x/"],
  [`Rscript -e 'unlink("x", recursive = TRUE)'`, "x/"],
  [`python3 -c 'for p in Path("x").rglob("*.o"): p.unlink()'`, "x/…entry/*.o"],
  [`python3 -c 'for p in Path("x").glob("*.o"): p.unlink()'`, "x/*.o"],
  [`python3 -c 'for p in Path("x").rglob("*"): p.unlink()'`, "x/"],
  [`python3 -c 'for p in glob.glob("x/**/*.o"): os.remove(p)'`, "x/…entry/*.o"],
  [`python3 -c 'for p in glob.glob("*.o"): os.remove(p)'`, "*.o"],
  [`python3 -c 'for p in os.listdir("x"):\n  if p.endswith(".o"): os.remove(p)'`, "x/…entry"],
  [`python3 -c 'if __name__ == "__main__":\n for p in os.listdir("x"):\n  if os.path.isfile(p): os.remove(p)'`, "x/"],
];
for (const [statement, expected] of DELETES) {
  Deno.test(`${JSON.stringify(statement.replace(/ {9,}/, " … "))} deletes ${expected}`, () => {
    assertEquals([...new Set(deleted(statement))].join(" "), expected);
  });
}

const MOVED: readonly string[] = [
  `python3 -c 'shutil.move("x", "y")'`,
  `python3 -c 'os.rename("x", "y")'`,
  `python3 -c 'Path("x").rename("y")'`,
  `node -e 'fs.renameSync("x", "y")'`,
  `ruby -e 'FileUtils.mv("x", "y")'`,
  `perl -e 'rename "x", "y"'`,
];
for (const statement of MOVED) {
  Deno.test(`${statement} moves x to y`, () => {
    assertEquals(effectsOf("move", statement).map(({ path, to }) => [path, to]), [["x", "y"]]);
  });
}

const COPIED: readonly string[] = [
  `python3 -c 'shutil.copyfile("x", "y")'`,
  `node -e 'fs.copyFileSync("x", "y")'`,
  `ruby -e 'FileUtils.cp_r("x", "y")'`,
  `php -r 'copy("x", "y");'`,
];
for (const statement of COPIED) {
  Deno.test(`${statement} copies x to y`, () => {
    assertEquals(effectsOf("read", statement).map(({ path }) => path), ["x"]);
    assertEquals(effectsOf("write", statement).map(({ path }) => path)[0], "y");
  });
}

const PERMITTED: readonly string[] = [
  `python3 -c 'os.chmod("x", 0o666)'`,
  `python3 -c 'Path("x").chmod(0o666)'`,
  `node -e 'fs.chmodSync("x", 0o666)'`,
  `perl -e 'chmod 0666, "x"'`,
  `ruby -e 'File.chmod(0666, "x")'`,
  `php -r 'chmod("x", 0666);'`,
];
for (const statement of PERMITTED) {
  Deno.test(`${statement} permits all to write x`, () => {
    assertEquals(effectsOf("permission", statement).map(({ path, mode }) => [path, mode]), [["x", "666"]]);
  });
}

Deno.test("SQL is nobody's loss where every database is in memory", () => {
  const queries = (code: string) => effectsOf("query", `python3 -c '${code}'`).length;
  assertEquals(queries(`c = sqlite3.connect(":memory:"); c.execute("DROP TABLE t")`), 0);
  assertEquals(queries(`c = create_engine("sqlite:///:memory:"); c.execute("DROP TABLE t")`), 0);
  assertEquals(queries(`c.execute("DROP TABLE t") # :memory:`), 1);
  assertEquals(queries(`print(":memory:"); c.execute("DROP TABLE t")`), 1);
  assertEquals(queries(`m = sqlite3.connect(":memory:"); c = psycopg.connect("db"); c.execute("DROP TABLE t")`), 1);
  assertEquals(
    queries(`c = sqlite3.connect(":memory:"); c.execute("ATTACH \\"a\\" AS a"); c.execute("DROP TABLE a.t")`),
    1,
  );
});

const FOUND: readonly (readonly [string, string])[] = [
  [
    `python3 -c 'for f in glob.glob(os.path.expanduser("~/a/b*")): print(open(f).read())'`,
    "~/a/b*",
  ],
  [`python3 -c 'd = {f: open(os.path.join(b, f)).read() for b, _, fs in os.walk("a") for f in fs}'`, "a"],
  [`python3 -c 'print([p.read_text() for p in (Path.home() / "a").rglob("*.txt")])'`, "~/a/**/*.txt"],
  [`python3 -c 'print([p.read_text() for p in Path.home().joinpath("a").iterdir()])'`, "~/a"],
  [`node -e 'for (const f of fs.globSync("a/*")) console.log(fs.readFileSync(f))'`, "a/*"],
  [`node -e 'fs.readdirSync("a").map((f) => fs.readFileSync("a/" + f))'`, "a"],
  [`ruby -e 'Dir[Dir.home + "/a/*"].each { |f| puts File.read(f) }'`, "~/a/*"],
  [`perl -e 'for (<~/a/*>) { open F, $_; print <F> }'`, "~/a/*"],
  [`php -r 'foreach (glob("a/*") as $f) echo file_get_contents($f);'`, "a/*"],
  [`python3 -c 'print(os.listdir("a"))'`, ""],
  [`python3 -c 'for f in os.listdir(d): print(f, os.stat(f).st_size)'`, ""],
  [`python3 -c 'd = "a"\nfor f in os.listdir(d):\n  if f.endswith(".pub"): print(open(f).read())'`, ""],
];
for (const [statement, expected] of FOUND) {
  Deno.test(`${JSON.stringify(statement)} reads ${expected || "nothing"}`, () => {
    assertEquals([...new Set(reads(statement))].join(" "), expected);
  });
}

const SEEDS = [
  ...RUNS,
  "system(",
  "rm(",
  "unlink ",
  'Path("a")',
  'Command::new("a").arg(',
  "subprocess.run(a, ",
  "chmod ",
];
for (const { pattern } of Object.values(sinkGroups).flatMap(({ sinks }) => sinks)) {
  Deno.test(`a sink is found in linear time by ${pattern.source.slice(0, 60)}`, () => {
    for (const seed of SEEDS) {
      assertLinear({ seed, reach: reachOf(pattern) }, (text) => searchSteps(pattern, text).steps);
    }
  });
}
