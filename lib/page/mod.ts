/** The page of the endpoint: what the audit trail holds, for people. Rendered here, without a script. */
import { Hono } from "hono";
import { NotFoundError, ToolError } from "../contract/tool_error.ts";
import { chainPage, verifiedPage } from "./chain_page.tsx";
import { decisionPage } from "./decision_page.tsx";
import { ICON } from "./icon.ts";
import { messagePage } from "./message_page.tsx";
import type { PageOptions } from "./options.ts";
import { overviewPage } from "./overview_page.tsx";
import { DECISIONS_PATH, PATHS } from "./paths.ts";
import { sendAsset, sendPage } from "./send.ts";
import { STYLE } from "./style.ts";

/** The routes of the page. */
export function createPage(options: PageOptions): Hono {
  const page = new Hono();
  page.get(PATHS.overview, async (c) => sendPage(c, await overviewPage(options, c)));
  page.get(`${DECISIONS_PATH}/:id`, async (c) => sendPage(c, await decisionPage(options, c)));
  page.get(PATHS.chain, async (c) => sendPage(c, await chainPage(options)));
  // A form of another web page is refused before it gets here: by its Origin.
  page.post(PATHS.chain, async (c) => sendPage(c, await verifiedPage(options)));
  page.get(PATHS.style, (c) => sendAsset(c, STYLE, "text/css; charset=utf-8"));
  page.get(PATHS.icon, (c) => sendAsset(c, ICON, "image/svg+xml"));
  page.onError((error, c) => {
    const { version } = options;
    if (error instanceof NotFoundError) return sendPage(c, messagePage({ version, text: error.message }), 404);
    if (error instanceof ToolError) return sendPage(c, messagePage({ version, text: error.message }), 400);
    options.onDefect(error);
    return sendPage(c, messagePage({ version, text: "Cannot show this page: internal error" }), 500);
  });
  return page;
}
