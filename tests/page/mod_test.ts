import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Metrics } from "../../lib/server/metrics.ts";
import { matchOf, recordWith } from "../govern/support/temporary_log.ts";
import { basic, closedEndpoint } from "../server/support/credentials.ts";
import { endpoint, ORIGIN } from "../server/support/endpoint.ts";
import { attributes, servedPage } from "./support/served_page.ts";

const PAGES = ["/", "/chain", "/decisions/d-1", "/decisions/unknown", "/?span=x"];
const ASSETS = ["/page/style.css", "/page/icon.svg"];

Deno.test("every page is sent with headers that allow no script, no frame, no foreign form and no copy", async () => {
  using served = servedPage();
  await served.trail.append(recordWith({ policy_details: { decision_id: "d-1" } }));
  for (const path of PAGES) {
    const { headers } = (await served.page(path)).response;
    const policy = new Map(
      headers.get("content-security-policy")!.split("; ").map((part) => {
        const [name, ...values] = part.split(" ");
        return [name, values.join(" ")];
      }),
    );
    assertEquals(Object.fromEntries(policy), {
      "default-src": "'none'",
      "style-src": "'self'",
      "img-src": "'self'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "base-uri": "'none'",
    });
    const others = ["content-type", "cache-control", "x-content-type-options", "referrer-policy"];
    assertEquals(others.map((name) => headers.get(name)), [
      "text/html; charset=utf-8",
      "no-store",
      "nosniff",
      "same-origin",
    ]);
  }
});

Deno.test("a page has no script, no style of its own and no address of another host", async () => {
  using served = servedPage();
  const hostile = '"><img src=//evil.example onerror=alert(1)><style>*{}</style><script>1</script>';
  await served.trail.append(recordWith({
    query: hostile,
    policy_decision: "blocked",
    policy_details: { decision_id: "d-1", policy_ids: [hostile], policy_matches: [matchOf(hostile)], reason: hostile },
  }));
  for (const path of [...PAGES, `/?text=${encodeURIComponent(hostile)}`]) {
    const { html } = await served.page(path);
    assertEquals(/<script|<style|<img|<iframe|<base|<object/i.exec(html), null);
    const tags = [...html.matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, ""));
    assertEquals(tags.filter((tag) => / (style|on\w+|src)=/i.test(tag)), []);
    const addresses = ["href", "action"].flatMap((name) => attributes(html, name));
    assertEquals(addresses.filter((address) => !/^(\/(?!\/)|#)/.test(address)), []);
  }
});

Deno.test("characters of records that nobody would see are shown, and none is taken for markup", async () => {
  using served = servedPage();
  const text = "a\u001b[31m\u202eb\u200b<b>&";
  await served.trail.append(recordWith({
    query: text,
    session_id: text,
    error_message: text,
    client_id: text,
    policy_decision: "blocked",
    policy_details: {
      decision_id: "d-1",
      tool_signature: text,
      policy_ids: [text],
      policy_matches: [{ ...matchOf(text), matched_on: text, policy_name: text }],
      reason: text,
    },
  }));
  const shown = "a␛[31m&lt;U+202E&gt;b&lt;U+200B&gt;&lt;b&gt;&amp;";
  for (const [path, least] of [["/", 4], ["/decisions/d-1", 9]] as const) {
    const { html } = await served.page(path);
    // deno-lint-ignore no-control-regex -- none of them may be there
    const inText = html.replace(/<[^>]*>/g, "").match(/[\u0000-\u0008\u000b-\u001f\u200b\u202e\ufffd]/);
    assertEquals(inText, null);
    assert(html.split(shown).length - 1 >= least, `${path}: ${html.split(shown).length - 1}`);
  }
});

Deno.test("every page has its landmarks, one heading of the first level, and a label for each field", async () => {
  using served = servedPage();
  await served.trail.append(recordWith({ policy_details: { decision_id: "d-1" } }));
  for (const path of PAGES) {
    const { html } = await served.page(path);
    assertEquals(html.startsWith('<!DOCTYPE html><html lang="en">'), true);
    for (const tag of ["header", "main", "footer", "h1", "title"]) {
      // The bars of the chart have titles too.
      const count = html.replace(/<svg.*?<\/svg>/g, "").split(new RegExp(`<${tag}[ >]`)).length - 1;
      assertEquals([path, tag, count], [path, tag, 1]);
    }
    assertStringIncludes(html, '<a class="skip" href="#main">');
    const ids = attributes(html, "id");
    assertEquals(ids.length, new Set(ids).size);
    for (const name of ["aria-labelledby", "for", "list"]) {
      assertEquals(attributes(html, name).filter((id) => !ids.includes(id)), []);
    }
    const fields = [...html.matchAll(/<(?:select|input)(?! type="hidden")[^>]* id="([^"]*)"/g)].map(([, id]) => id!);
    assertEquals(fields.filter((id) => !attributes(html, "for").includes(id)), []);
  }
});

Deno.test("style and icon are sent as what they are", async () => {
  using served = servedPage();
  const types = await Promise.all(ASSETS.map(async (path) => {
    const { response } = await served.page(path);
    return [response.status, response.headers.get("content-type"), response.headers.get("x-content-type-options")];
  }));
  assertEquals(types, [[200, "text/css; charset=utf-8", "nosniff"], [200, "image/svg+xml", "nosniff"]]);
});

Deno.test("where the endpoint asks for credentials, the page does too, as browsers understand it", async () => {
  using served = await closedEndpoint();
  for (const path of [...PAGES, ...ASSETS]) {
    const { status, headers } = await served.app.request(ORIGIN + path);
    assertEquals([status, headers.get("www-authenticate")?.slice(0, 6)], [401, "Basic "]);
  }
  assertEquals((await served.app.request(`${ORIGIN}/chain`, { method: "POST" })).status, 401);
  assertEquals((await served.app.request(`${ORIGIN}/`, { headers: basic("build") })).status, 200);
});

Deno.test("pages are in the metrics and in the access log by their routes, without their queries", async () => {
  const metrics = new Metrics("1", 0);
  const lines: string[] = [];
  using served = servedPage({ metrics, accessLog: (line) => lines.push(line) });
  for (const path of ["/?text=secret", "/decisions/unknown", "/page/style.css"]) await served.page(path);
  const routes = lines.map((line) => JSON.parse(line)).map(({ route, status }) => `${route} ${status}`);
  assertEquals(routes, ["/ 200", "/decisions/:id 404", "/page/style.css 200"]);
  assertEquals(lines.join("").includes("secret"), false);
  assertStringIncludes(metrics.text(), 'axonflow_http_requests_total{route="/",method="GET",status="200"} 1');
});

Deno.test("a defect gives a page without details, and is told", async () => {
  const defects: unknown[] = [];
  const proof = { state: () => Promise.reject(new Error("disk /secret/path")) };
  using served = servedPage({ proof: proof as never, onDefect: (error) => defects.push(error) });
  const { response, status, html } = await served.page("/");
  assertEquals([status, response.headers.get("content-type"), defects.length], [500, "text/html; charset=utf-8", 1]);
  assertEquals(html.includes("/secret"), false);
});

Deno.test("an endpoint without an index has no page", async () => {
  using served = endpoint(({ index: _, ...trail }) => ({ index: undefined, trail } as never));
  assertEquals((await served.app.request(`${ORIGIN}/`)).status, 404);
});
