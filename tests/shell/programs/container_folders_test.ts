/** What a command in a container does to the machine's folders. */
import { assertEquals } from "@std/assert";
import { catalog } from "../../../lib/policy/catalog.ts";
import { evaluate } from "../../../lib/policy/evaluate.ts";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes } from "../support.ts";

for (
  const [statement, expected] of [
    ['docker run -v "$PWD":/app alpine rm -r /app/lib', "lib"],
    ["docker run -v .:/app alpine rm -r /app", "."],
    ["docker run -v ./lib:/app/lib:ro -w /app/lib alpine rm -r x", "lib/x"],
    ["docker run -v .:/app:z alpine sh -c 'cd /app && rm -r x'", "x"],
    ["podman run --mount type=bind,src=$(pwd),dst=/app alpine rm -r /app/x", "x"],
    ["docker run -v .:/app alpine rm -r lib", "lib"],
    ["docker run -v C:/shop:/app alpine rm -r /app/x", "C:/shop/x"],
    ["docker run -v data:/app alpine rm -r /app/x", "/app/x"],
    ["docker run --mount type=volume,src=data,dst=/app alpine rm -r /app/x", "/app/x"],
    ["docker run -v .:/app alpine rm -r /application", "/application"],
    ["docker run -v ~:/h alpine rm -r /h", "~"],
    ["docker exec web rm -r /etc", "/etc"],
  ] as const
) {
  Deno.test(`${statement} deletes ${expected}`, () => assertEquals(deletes(statement), [expected]));
}

Deno.test("a path of the session's project is in a container a path like others", () => {
  const { invocations } = readShell("docker exec web rm -r /home/ada/shop/lib; rm -r /home/ada/shop/lib", {
    cwd: "/home/ada/shop",
  });
  const paths = invocations.flatMap(({ effects }) => effects.map((effect) => "path" in effect ? effect.path : ""));
  assertEquals(paths, ["~/shop/lib", "lib"]);
});

const ids = new Set(catalog.map(({ id }) => id).filter((id) => id.startsWith("sys_dangerous_delete_")));
const deleting = (statement: string, cwd: string) =>
  evaluate({ phase: "request", connector: "codex.Bash", statement, cwd }).matches
    .map(({ policy }) => policy.id).filter((id) => ids.has(id));

for (
  const [cwd, statement] of [
    ["/home/ada/shop", "docker compose exec app rm -rf cache"],
    ["/home/ada/shop", "docker exec web rm -rf ./cache"],
    ["/home/ada/shop", "docker run --rm alpine sh -c 'rm -rf ../old'"],
    ["/home/ada/shop", "kubectl exec -it web-1 -- rm -rf ./*"],
    ["/home/ada/shop", "lxc exec web -- rm -rf ."],
    ["/etc", "docker exec web rm -rf nginx"],
  ] as const
) {
  Deno.test(`the container's own folder is not the session's: ${statement} in ${cwd}`, () => {
    assertEquals(deleting(statement, cwd), []);
  });
}

for (
  const statement of [
    'docker run -v "$PWD":/app -w /app alpine sh -c "rm -rf *"',
    "docker run -v /home/ada/shop:/src alpine rm -rf /src/*",
    "docker run -v $PWD:$PWD -w $PWD alpine find . -delete",
    "docker exec web sh -c 'exit' && rm -rf *",
    "docker exec web rm -rf .",
    "docker compose exec app sh -c 'rm -rf *'",
    "docker-compose run app rm -rf *",
  ]
) {
  Deno.test(`the session's folder is its own in a container too: ${statement}`, () => {
    assertEquals(deleting(statement, "/home/ada/shop"), ["sys_dangerous_delete_workspace"]);
  });
}
