/** Programs that administer clusters, clouds, containers and packages. */
import { assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { effectsOf, reads } from "../support.ts";

const VERBS: readonly (readonly [string, string])[] = [
  ["kubectl -n shop delete ns x", "delete ns x"],
  ["kubectl --context=a delete pods --all", "delete pods"],
  ["docker -H tcp://h:1 rm -f web", "rm web"],
  ["docker compose -f a.yml down -v", "compose down"],
  ["aws --profile p s3 rb s3://b --force", "s3 rb s3://b"],
  ["terraform -chdir=prod destroy -auto-approve", "destroy"],
  ["npm --registry https://example.com publish", "publish"],
];

for (const [statement, operands] of VERBS) {
  Deno.test(`administrationPrograms find the verb of ${statement}`, () => {
    assertEquals(readShell(statement).invocations.at(-1)?.operands.join(" "), operands);
  });
}

Deno.test("administrationPrograms read what they copy and apply", () => {
  assertEquals(reads("kubectl apply -f a.yaml"), ["a.yaml"]);
  assertEquals(reads("docker cp a.txt web:/b"), ["a.txt"]);
  assertEquals(reads("docker cp web:/b a.txt"), []);
});

Deno.test("administrationPrograms hand scripts to their databases", () => {
  assertEquals(effectsOf("send", "echo FLUSHALL | redis-cli -h cache").map(({ host, text }) => [host, text]), [
    ["cache", "FLUSHALL\n"],
  ]);
  assertEquals(effectsOf("send", "mongosh --eval 'db.stats()'").map(({ text }) => text), ["db.stats()"]);
});
