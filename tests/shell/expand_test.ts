/** Words as bash resolves them: what `rm` receives in the end. */
import { assertEquals } from "@std/assert";
import { deletes } from "./support.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["rm 'a b' c\\ d \"e f\"", ["a b", "c d", "e f"]],
  ["r'm' \\a $'\\x62' $\"c\"", ["a", "b", "c"]],
  ["rm${IFS}a", ["a"]],
  ["{rm,a,b}", ["a", "b"]],
  ["rm {a,b}{1..2}", ["a1", "a2", "b1", "b2"]],
  ["x='a b'; rm $x; rm \"$x\"", ["a", "b", "a b"]],
  ["x=r; y=m; $x$y a", ["a"]],
  ["rm $(echo a b)", ["a", "b"]],
  ["rm \"$(printf '%s-%s' a b)\"", ["a-b"]],
  ["rm `echo a`", ["a"]],
  ["rm $HOME/a ~/b ~ada/c", ["~/a", "~/b", "~/c"]],
  ["rm $TMPDIR/a", ["/tmp/a"]],
  ["rm $UNKNOWN/a", ["…/a"]],
  ["x=(a 'b c'); rm \"${x[@]}\" ${x[0]}", ["a", "b c", "a"]],
  ["IFS=:; x=a:b; rm $x", ["a", "b"]],
  ["rm $((1+2))", ["3"]],
  ['set -- a b; rm "$2" "$@"', ["b", "a", "b"]],
  ["x=a.old; rm ${x%.old} ${x#a.} ${x/old/new}", ["a", "old", "a.new"]],
  ["r${nothing}m a", ["a"]],
  ["r$@m a", ["a"]],
  ["rm$IFS$9a", ["a"]],
  ["$(echo r_m | sed s/_//) a", ["a"]],
  ["$(echo x:rm:y | cut -d: -f2) a", ["a"]],
  ["rm \"$(printf 'a\\x25s')\"", ["a%s"]],
  ["DIR=a rm $DIR/b", ["a/b", "…/b"]],
];

for (const [statement, paths] of CASES) {
  Deno.test(`expandWord() resolves ${statement}`, () => assertEquals(deletes(statement), [...paths]));
}
