/** What happens in the old folder because the shell could not change it. */
import { assertEquals } from "@std/assert";
import { deletes } from "./support.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["cd out || true; rm -rf *", ["out/*", "*"]],
  ["cd out || :; find . -delete", ["out", "."]],
  ["{ cd out || echo missing; } && rm -rf ./*", ["out/*", "*"]],
  ["pushd out || mkdir logs\nrm -rf *", ["out/*", "*"]],
  ["test -d out && cd out; rm -rf *", ["out/*", "*"]],
  ["cd /opt/shop/files; rm -rf *", ["/opt/shop/files/*", "*"]],
  ["(cd ../site; rm -rf .)", ["../site", "."]],
  ["if cd ../site; then ls; fi; rm -rf *", ["../site/*", "*"]],
  ["cd out & rm -rf *", ["*"]],
  ["cd out && rm -rf *", ["out/*"]],
  ["cd out; rm -rf *", ["out/*"]],
  ["cd /opt/shop/files && rm -rf *", ["/opt/shop/files/*"]],
  ["cd ../site || exit 1; rm -rf *", ["../site/*"]],
  ["cd ../site || { echo missing; exit 1; }; rm -rf *", ["../site/*"]],
  ["cd ../site || fail 'no site'; rm -rf *", ["../site/*"]],
  ["set -eu; cd ../site; rm -rf *", ["../site/*"]],
  ["bash -ec 'cd ../site; rm -rf *'", ["../site/*"]],
  ["set -o errexit; cd ../site; rm -rf *", ["../site/*"]],
  ["if cd ../site; then rm -rf *; fi", ["../site/*"]],
  ["mkdir -p ../site; cd ../site; rm -rf *", ["../site/*"]],
  ["mkdir out && cd out; rm -rf *", ["out/*"]],
  ["cd /tmp/out; rm -rf *", ["/tmp/out/*"]],
  ["cd ../site; rm -rf cache", ["../site/cache"]],
  ["cd ../site; cd /tmp/out && rm -rf *", ["/tmp/out/*"]],
];

for (const [statement, paths] of CASES) {
  Deno.test(`${statement} deletes ${paths.join(" and ")}`, () => assertEquals(deletes(statement), [...paths]));
}
