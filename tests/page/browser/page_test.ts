/** The page as a real browser shows it. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { contrastOf } from "./support/contrast.ts";
import { IGNORED } from "./support/chromium.ts";
import { type Shown, shown } from "./support/shown_page.ts";

const DAYS = "/?from=2026-01-05&to=2099-12-31&decision=blocked";
const PATHS = [
  "/",
  "/?span=7d&decision=blocked",
  DAYS,
  "/?text=nowhere",
  "/chain",
  "/decisions/hostile",
  "/decisions/d-1",
];

/** A test in a browser of its own: a socket and a child process outlive single awaits. */
function test(name: string, fn: (served: Shown) => Promise<void>): void {
  Deno.test({
    name,
    ignore: IGNORED,
    // playwright keeps pipes and timers beyond the browser's end.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      await using served = await shown();
      await fn(served);
    },
  });
}

test("the browser reports nothing, asks no other host, and runs nothing out of a record", async (served) => {
  for (const path of PATHS) {
    const { page, messages, requests } = await served.open(path);
    assertEquals([path, messages], [path, []]);
    assertEquals(requests.filter((url) => !url.startsWith(`${served.origin}/`)), []);
    assert(requests.includes(`${served.origin}/page/style.css`));
    assertStringIncludes(await page.title(), "– axonflow");
    // The style came: without it, the ground is transparent.
    assertEquals(await page.evaluate("getComputedStyle(document.body).backgroundColor") === "rgba(0, 0, 0, 0)", false);
    await page.close();
  }
});

test("an unknown decision is a page too", async (served) => {
  const { page } = await served.open("/decisions/none");
  assertStringIncludes(await page.locator("main").innerText(), "no record has this id");
});

test("nothing is wider than the window, from 320 to 2560 pixels", async (served) => {
  for (const path of PATHS) {
    const { page } = await served.open(path);
    for (const details of await page.locator("summary").all()) await details.click();
    for (const width of [320, 500, 704, 705, 1024, 1025, 1440, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      assertEquals([path, await page.evaluate("document.documentElement.scrollWidth")], [path, width]);
    }
    await page.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every text of the ${colorScheme} page has a contrast of at least 4.5`, async (served) => {
    for (const path of PATHS) {
      const { page } = await served.open(path, { colorScheme });
      const { texts, poor } = await contrastOf(page, 4.5);
      assert(texts > 10, `${path} has ${texts} texts`);
      assertEquals([path, poor], [path, []]);
      await page.close();
    }
  });
}

test("light and dark are the reader's choice", async (served) => {
  const grounds = await Promise.all((["light", "dark"] as const).map(async (colorScheme) => {
    const { page } = await served.open("/", { colorScheme });
    return await page.evaluate("getComputedStyle(document.body).backgroundColor");
  }));
  assert(grounds[0] !== grounds[1]);
});

test("the tabulator key goes through the page in the order of reading, and shows where it is", async (served) => {
  const { page } = await served.open("/");
  const stops: string[] = [];
  for (let count = 0; count < 40; count++) {
    await page.keyboard.press("Tab");
    // deno-fmt-ignore -- one expression of the browser's
    const { name, outline, y } = await page.evaluate(`(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at);
      return { name: at.textContent.trim() || at.name, outline: style.outlineStyle, y: at.getBoundingClientRect().y + scrollY };
    })()`) as { name: string; outline: string; y: number };
    assertEquals([name, outline], [name, "solid"]);
    assert(y >= 0, `${name} is out of sight`);
    stops.push(name);
  }
  assertEquals(stops.slice(0, 24), [
    "Skip to content",
    "axonflow 9.8.7",
    "Overview",
    "Audit chain",
    "Hour",
    "24 hours",
    "7 days",
    "30 days",
    "90 days",
    // A date has a stop for each of its parts, and one for its calendar.
    ...Array(4).fill("from"),
    ...Array(4).fill("to"),
    "Show days",
    "Allowed",
    "Blocked",
    "Redacted",
    "Needs approval",
    "Error",
    "Show as a table",
  ]);
});

test("the skip link leads to the content", async (served) => {
  const { page } = await served.open("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assertEquals(await page.evaluate("document.activeElement.id"), "main");
});

test("a screen reader is told landmarks, tables with their heads, and what the chart shows", async (served) => {
  for (const width of [1440, 320]) {
    const { page } = await served.open("/", { viewport: { width, height: 800 } });
    for (const landmark of ["banner", "main", "contentinfo", "search"] as const) {
      assertEquals([landmark, await page.getByRole(landmark).count()], [landmark, 1]);
    }
    assertEquals(await page.getByRole("img", { name: /decisions in the last 24 hours: \d+ allowed, / }).count(), 1);
    const table = page.getByRole("table", { name: "Decisions, newest first" });
    assertEquals(await table.getByRole("columnheader").count(), 5);
    assertEquals(await table.getByRole("row").count(), 26);
    assertEquals(await table.getByRole("rowheader").count(), 25);
    for (const name of ["Decision", "Words", "Tool", "Policy", "Session", "From (UTC)", "To (UTC)"]) {
      assertEquals([name, await page.getByLabel(name, { exact: true }).count()], [name, 1]);
    }
    await page.close();
  }
});

test("the form filters by keyboard alone, and older decisions are a step away", async (served) => {
  const { page } = await served.open("/?span=7d");
  await page.getByLabel("Words").fill("kubectl");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/?span=7d&decision=&text=kubectl&**");
  const rows = page.getByRole("table", { name: "Decisions" }).getByRole("rowheader");
  assertEquals(await rows.count(), 25);
  for (const text of await rows.allInnerTexts()) assertStringIncludes(text, "kubectl");
  const first = await rows.first().innerText();
  await page.getByRole("link", { name: "Older", exact: true }).click();
  await page.waitForURL("**&before=*");
  assert(await rows.first().innerText() !== first);
  await page.getByRole("link", { name: "Newest", exact: true }).click();
  await page.waitForURL((url) => !url.search.includes("before"));
  assertEquals(await rows.first().innerText(), first);
});

test("a range of days is typed by keyboard alone, and kept while the decisions are filtered", async (served) => {
  for (const width of [1440, 320]) {
    const { page, messages } = await served.open("/?span=7d&tool=codex.Bash", { viewport: { width, height: 800 } });
    const today = new Date().toISOString().slice(0, 10);
    const [year, month, day] = today.split("-");
    await page.getByLabel("From (UTC)").focus();
    await page.keyboard.type(`${month}${day}${year}`); // The order of the browser's own language, en-US.
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/?span=7d&tool=codex.Bash&from=${today}&to=`);
    const status = page.getByRole("status");
    assertMatch(await status.innerText(), new RegExp(`^\\d+ decisions? in the time from ${today} on$`));
    assertEquals(await page.getByLabel("From (UTC)").inputValue(), today);
    await page.getByLabel("Words").fill("psql");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/?span=7d&from=${today}&*&text=psql&**`);
    assertStringIncludes(await status.innerText(), `the time from ${today} on`);
    await page.getByRole("link", { name: "Clear days" }).click();
    await page.waitForURL((url) => !url.search.includes("from"));
    assertStringIncludes(await status.innerText(), "in the last 7 days");
    assertEquals(messages, []);
    await page.close();
  }
});

test("a row leads to its explanation", async (served) => {
  const { page } = await served.open("/?decision=blocked&text=npm");
  await page.getByRole("table", { name: "Decisions" }).getByRole("rowheader").first().getByRole("link").click();
  await page.waitForURL("**/decisions/d-*");
  assertEquals(await page.getByRole("heading", { level: 1 }).innerText(), "Decision Blocked");
});

test("the button verifies the chain, and finds what was changed", async (served) => {
  const { page, messages } = await served.open("/");
  await page.getByRole("button", { name: "Verify the chain" }).click();
  await page.getByRole("heading", { name: "The chain is complete and unchanged" }).waitFor();
  const log = await Deno.readTextFile(served.path);
  await Deno.writeTextFile(served.path, log.replace("# 100", "# 101"));
  await page.getByRole("button", { name: "Verify the chain" }).click();
  await page.getByRole("heading", { name: "The chain is not what was written" }).waitFor();
  const problems = await page.getByRole("table", { name: "Problems" }).innerText();
  assertStringIncludes(problems, "its content does not have the hash it names");
  assertEquals(messages, []);
});
