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
    ["docker run -v /srv/x:/app -v ~/.ssh:/app/keys alpine rm -r /app/keys", "~/.ssh"],
    ["docker run -v ~/.ssh:/app/keys -v /srv/x:/app alpine rm -r /app/keys/a", "~/.ssh/a"],
    ["docker run -v ~/.ssh:/app/keys -v /srv/x:/app alpine rm -r /app/keysets", "/srv/x/keysets"],
    ["docker run -v ~:/h -v .:/h/a/b alpine rm -r /h/a", "~/a"],
    ["docker run -v /srv/x:/a/b/c/d alpine rm -r /a/b", "/a/b"],
    ["docker exec web rm -r /etc", "/etc"],
    ["docker run alpine rm -r /etc", "/etc"],
    ["docker run --rm=false alpine rm -r /etc", "/etc"],
    ["docker run --rm --rm=0 alpine rm -r /etc", "/etc"],
    ["docker run --rm alpine rm -r /etc", "/workspace/of-the-container/etc"],
    ["docker run --rm=true alpine rm -r /etc", "/workspace/of-the-container/etc"],
    ["docker run --rm docker docker run -v /etc:/h alpine rm -r /h", "/etc"],
    ["docker run --rm docker docker run -v $PWD:/h alpine rm -r /h", "/workspace/of-the-container"],
    ["docker run -v .:/app docker docker run -v /app:/h alpine rm -r /h", "/app"],
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
