/** What languages with libraries of their own for it delete and write, beside their look-alikes. */
import { assertEquals } from "@std/assert";
import { effectsOf, writes } from "../support.ts";
import { shown } from "../../../lib/shell/marks.ts";

/** The paths, each with a slash behind it if all below is deleted too. */
function deleted(statement: string): string {
  const paths = effectsOf("delete", statement).map(({ path, recursive }) => `${shown(path)}${recursive ? "/" : ""}`);
  return [...new Set(paths)].join(" ");
}

const DELETES: readonly (readonly [string, string])[] = [
  [`perl -MFile::Find -e 'finddepth(sub { unlink $_; rmdir $_ }, "x")'`, "x/ x"],
  [`perl -MFile::Find -e 'find(sub{unlink}, $ENV{HOME})'`, "~/ ~"],
  [`perl -MFile::Find -e 'find({ wanted => sub { unlink }, no_chdir => 1 }, "x")'`, "x/ x"],
  [`perl -MFile::Find -e 'find(sub { unlink if /\\.tmp$/ }, "x")'`, "x/…entry x"],
  [`perl -MFile::Find -e 'find(sub { print }, "x")'`, ""],
  [`perl -MPath::Tiny -e 'path("x")->remove_tree'`, "x/"],
  [`ruby -rpathname -e 'Pathname.new(Dir.home).rmtree'`, "~/"],
  [`ruby -rpathname -e 'Pathname("x").expand_path.rmtree'`, "x/"],
  [`ruby -e 'include FileUtils; rm_r "x"'`, "x/"],
  [`groovy -e 'new File(System.getProperty("user.home")).deleteDir()'`, "~/"],
  [`scala -e 'Directory(new java.io.File("x")).deleteRecursively()'`, "x/"],
  [`kotlinc -e 'java.io.File("x").deleteRecursively()'`, "x/"],
  [`echo 'java.io.File("x").deleteRecursively()' > a.kts; kotlinc -script a.kts`, "x/"],
  [`swift - <<< 'try FileManager.default.removeItem(atPath: NSHomeDirectory())'`, "~/"],
  [`swift -e 'try FileManager.default.removeItem(atPath: NSHomeDirectory() + "/x")'`, "~/x/"],
  [`runhaskell <<< 'main = removePathForcibly "x"'`, "x/"],
  [`ghc -e 'getHomeDirectory >>= removeDirectoryRecursive'`, "~/"],
  [`Rscript -e 'fs::dir_delete("x")'`, "x/"],
  [`elixir -e 'File.rm_rf!(System.user_home!())'`, "~/"],
  [`elixir -e 'File.rm_rf!(Path.join(System.user_home!(), "x"))'`, "~/x/"],
  [`echo 'h, err := os.UserHomeDir(); os.RemoveAll(h)' > a.go; go run a.go`, "~/"],
  [`echo 'os.RemoveAll(filepath.Join(os.Getenv("HOME"), "x"))' > a.go; go run a.go`, "~/x/"],
  [`tclsh <<< 'file delete -force ~'`, "~/"],
  [`tclsh <<< 'file delete -force -- $env(HOME) "x"'`, "~/ x/"],
  [`tclsh <<< 'if {1} { file delete -force [file normalize x] }'`, "x/"],
  [`tclsh <<< 'set d x; file delete -force $d'`, "x/"],
  [`tclsh <<< 'file delete -force {*}[glob -nocomplain x/*]'`, "x/*/"],
  [`tclsh <<< 'set d x; file delete -force $d; set d y'`, "x/ y/"],
  [`tclsh <<< 'foreach d [glob x/*] {file delete -force $d}'`, "x/*/"],
  [`tclsh <<< 'foreach d {x y} {file delete -force $d}'`, "x/ y/"],
  [`tclsh <<< 'exec -ignorestderr rm -r x'`, "x/"],
  [`tclsh <<< 'eval exec rm -r x'`, "x/"],
  [`tclsh <<< 'set c "rm -r x"; exec sh -c $c; set c ls'`, "x/"],
  [`tclsh <<< 'set c "rm -r"; exec sh -c "$c x"'`, "x/"],
  [`tclsh <<< 'namespace eval puts {exec rm -r x}'`, "x/"],
  [`tclsh <<< 'proc puts c {eval $c}; puts {exec rm -r x}'`, "x/"],
  [`expect -c 'set c rm; spawn $c -r x; set c ls'`, "x/"],
  [`tclsh <<< 'file delete x'`, "x"],
  [`tclsh <<< 'puts "file delete x"; puts {file delete x}'`, ""],
  [`tclsh <<< '# file delete x'`, ""],
  [`python3 -c 'shutil.rmtree(os.path.join(os.path.expanduser("~"), "x"))'`, "~/x/"],
  [`python3 -c 'shutil.rmtree(os.path.join(os.path.expanduser("~"), "x", ".."))'`, "~/"],
  [`zsh -c 'zmodload zsh/files; zf_rm -rf x'`, "x/"],
];
for (const [statement, expected] of DELETES) {
  Deno.test(`${JSON.stringify(statement)} deletes ${expected || "nothing"}`, () => {
    assertEquals(deleted(statement), expected);
  });
}

for (
  const statement of [
    `tclsh <<< 'set f [open out/a w]'`,
    `tclsh <<< 'set f [open {out/a} "a+"]'`,
    `tclsh <<< 'file copy -force in out/a'`,
    `zsh -c 'zf_ln -s in out/a'`,
  ]
) {
  Deno.test(`${JSON.stringify(statement)} writes the file`, () => {
    assertEquals(writes(statement).includes("out/a"), true);
  });
}
