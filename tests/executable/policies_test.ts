/** A person's own policies and profiles, in the compiled executable. */
import { assertEquals, assertMatch } from "@std/assert";
import { runAxonflow } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const README = await Deno.readTextFile(new URL("../../README.md", import.meta.url));
/** The example of the README, word for word. */
const EXAMPLE = /```json\n(\{\n {2}"actions"[\s\S]*?\n\})\n```/.exec(README)![1]!;

async function withPolicies(text: string, test: (env: Record<string, string>) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/policies.json`, text);
    const AXONFLOW_POLICIES = `${folder}/policies.json`;
    await test({ AXONFLOW_STATE_DIR: folder, AXONFLOW_POLICIES, AXONFLOW_ENDPOINT: "http://127.0.0.1:9" });
  });
}

Deno.test("the README's policies file holds, and a hook obeys it", async () => {
  await withPolicies(EXAMPLE, async (env) => {
    const lint = await runAxonflow({ args: ["policies", "lint"], env });
    assertEquals([lint.code, lint.stderr], [0, ""]);
    assertMatch(lint.stdout, /1 own policy, 3 changed actions\n$/);
    const stdin = JSON.stringify(before("kubectl --context production apply -f x.yaml"));
    const { code, stderr } = await runAxonflow({ args: ["hook"], stdin, env });
    assertEquals(code, 2);
    assertMatch(stderr, /^AxonFlow policy violation: Production changes go through the pipeline/);
  });
});

Deno.test("a policies file that switches a critical policy off is used, and said", async () => {
  await withPolicies('{"actions": {"sys_dangerous_destructive_fs": "off", "sys_pii_email": "off"}}', async (env) => {
    for (const verb of ["lint", "list"]) {
      const { code, stderr } = await runAxonflow({ args: ["policies", verb], env });
      assertEquals(code, 0);
      assertMatch(
        stderr,
        /^axonflow: sys_dangerous_destructive_fs is critical, and \S+policies\.json sets it to off\n$/,
      );
    }
  });
});

Deno.test("a policies file that everybody may change is used, and said", {
  ignore: Deno.build.os === "windows", // Its files have no mode.
}, async () => {
  await withPolicies(EXAMPLE, async (env) => {
    await Deno.chmod(env.AXONFLOW_POLICIES!, 0o777);
    const told = /policies\.json can be changed by everybody on this machine; chmod o-w it\n$/;
    assertMatch((await runAxonflow({ args: ["policies", "lint"], env })).stderr, told);
    assertMatch((await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("ls")), env })).stderr, told);
  });
});

Deno.test("a policies file that cannot be used is said in one line, and the built-in policies stay in force", async () => {
  await withPolicies('{\n  "policies": [{}]\n}', async (env) => {
    const lint = await runAxonflow({ args: ["policies", "lint"], env });
    assertEquals([lint.code, lint.stdout], [1, ""]);
    assertMatch(lint.stderr, /^axonflow: Cannot use .+policies\.json: line 2: .+\n$/);
    for (const verb of ["list", "test"]) {
      assertEquals((await runAxonflow({ args: ["policies", verb], env })).code, 1);
    }
    const harmless = await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("ls")), env });
    assertEquals(harmless.code, 0);
    assertMatch(harmless.stderr, /line 2: .+only the built-in policies are in force\n$/);
    assertEquals((await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("rm -rf /")), env })).code, 2);
  });
});

Deno.test("a policies file that was named and is not there is said, and the built-in policies stay in force", async () => {
  await withPolicies("{}", async (env) => {
    const missing = { ...env, AXONFLOW_POLICIES: `${env.AXONFLOW_POLICIES}.gone` };
    const harmless = await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("ls")), env: missing });
    assertEquals(harmless.code, 0);
    assertMatch(harmless.stderr, /there is no such file; only the built-in policies are in force\n$/);
  });
});

Deno.test("AXONFLOW_PROFILE decides how strict the built-in engine is, and a misspelled one blocks", async () => {
  await withPolicies("{}", async (env) => {
    const stdin = JSON.stringify(before("rm -rf /"));
    const dev = await runAxonflow({ args: ["hook"], stdin, env: { ...env, AXONFLOW_PROFILE: "dev" } });
    assertEquals(dev.code, 0);
    const misspelled = await runAxonflow({ args: ["hook"], stdin, env: { ...env, AXONFLOW_PROFILE: "strickt" } });
    assertEquals(misspelled.code, 2);
    assertMatch(misspelled.stderr, /Cannot use AXONFLOW_PROFILE: expected one of dev, default, strict, compliance/);
  });
});

Deno.test("a hook whose own pattern could backtrack for years answers", async () => {
  const when = { kind: "text", pattern: "a*a*a*a*b{1,30}c" };
  const policy = { ...JSON.parse(EXAMPLE).policies[0], when, hits: ["abc", "aabbc"], misses: ["ab", "ac"] };
  await withPolicies(JSON.stringify({ policies: [policy] }), async (env) => {
    const long = JSON.stringify(before(`echo ${"a".repeat(10_000)}`));
    assertEquals((await runAxonflow({ args: ["hook"], stdin: long, env })).code, 0);
    assertEquals((await runAxonflow({ args: ["hook"], stdin: long.replace("aa", "aabc"), env })).code, 2);
  });
});

Deno.test("policies list, show and test speak of every policy", async () => {
  await withPolicies("{}", async (env) => {
    const { stdout } = await runAxonflow({ args: ["policies", "list", "--json"], env });
    const policies: { id: string; why: string }[] = JSON.parse(stdout);
    const [first] = policies;
    const show = await runAxonflow({ args: ["policies", "show", first!.id], env });
    assertEquals([show.code, show.stdout.includes(first!.why)], [0, true]);
    const examples = await runAxonflow({ args: ["policies", "test"], env });
    assertEquals(examples.code, 0, examples.stdout);
    assertMatch(examples.stdout, new RegExp(`^\\d+ examples of ${policies.length} policies, 0 fail\n$`));
    const wrong = await runAxonflow({ args: ["policies", "show", `${first!.id}x`], env });
    assertEquals(wrong.code, 2);
    assertMatch(wrong.stderr, new RegExp(`Did you mean ${first!.id}\\?`));
  });
});

Deno.test("check --explain says what would run, what it would do and which policy decides", async () => {
  await withPolicies("{}", async (env) => {
    const { code, stdout } = await runAxonflow({ args: ["check", "--explain", "D=/; sudo rm -rf $D"], env });
    assertEquals(code, 1);
    assertMatch(
      stdout,
      /^blocked {2}D=\/; sudo rm -rf \$D\n\nWhat would run:\n[\s\S]*would delete \/, with everything in it\n/,
    );
    assertMatch(
      stdout,
      /What matched:\n {2}sys_dangerous_destructive_fs \(critical, block\)\n {4}words {3}.+\n {4}why {5}.+\n/,
    );
  });
});
