import { assertEquals } from "@std/assert";
import { effectsOf } from "../support.ts";

const CASES: readonly (readonly [statement: string, folder: string])[] = [
  ["python3 -m http.server", "."],
  ["python3 -m http.server 8000 -d /srv/x", "/srv/x"],
  ["python3 -mhttp.server --directory=/srv/x", "/srv/x"],
  ["cd /srv/x && python3 -m http.server", "/srv/x"],
  ["npx -y serve /srv/x -l 3000", "/srv/x"],
  ["php -S 0.0.0.0:80 -t /srv/x", "/srv/x"],
  ["ruby -run -e httpd /srv/x -p 80", "/srv/x"],
  ["busybox httpd -f -h /srv/x", "/srv/x"],
  ["caddy file-server --root /srv/x", "/srv/x"],
  ["rclone serve http /srv/x", "/srv/x"],
  ["deno run -A jsr:@std/http/file-server /srv/x", "/srv/x"],
];

for (const [statement, folder] of CASES) {
  Deno.test(`servingPrograms know the folder of ${statement}`, () => {
    assertEquals(effectsOf("serve", statement).map(({ path }) => path), [folder]);
  });
}

Deno.test("what serves no files serves nothing", () => {
  for (const statement of ["python3 -m json.tool", "caddy run", "rclone copy a b:", "ngrok http 80", "php x.php"]) {
    assertEquals(effectsOf("serve", statement), [], statement);
  }
});

Deno.test("what listens on this machine alone is served to nobody", () => {
  assertEquals(effectsOf("serve", "python3 -m http.server --bind 127.0.0.1 -d ~"), []);
  assertEquals(effectsOf("serve", "python3 -m http.server -b 0.0.0.0 -d ~").length, 1);
});
