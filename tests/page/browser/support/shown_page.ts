import type { Browser, Page } from "playwright-core";
import { createHandlers } from "../../../../lib/govern/mod.ts";
import { createApp } from "../../../../lib/server/app.ts";
import { listen } from "../../../../lib/server/listen.ts";
import { auditProof } from "../../../../lib/store/proof.ts";
import { hostAndPort } from "../../../../lib/core/net.ts";
import { recordWith, temporaryLog } from "../../../govern/support/temporary_log.ts";
import { fillTrail } from "../../support/trail.ts";
import { launched } from "./chromium.ts";

/** What a hostile record holds, wherever it can. */
export const HOSTILE = '"><script>document.title="run"</script><img src="http://192.0.2.1/x" onerror="alert(1)">\u202e';

/** The endpoint on a socket over a real log, and a browser that looks at it. */
export interface Shown extends AsyncDisposable {
  origin: string;
  path: string;
  browser: Browser;
  /** Opens a page, with all that went wrong in it, and every request that it made. */
  open(path: string, options?: Parameters<Browser["newPage"]>[0]): Promise<Opened>;
}

interface Opened {
  page: Page;
  /** Messages of the console and errors of pages. */
  messages: string[];
  requests: string[];
}

/** Serves a few hundred decisions of all verdicts, one of them hostile, and starts the browser. */
export async function shown(): Promise<Shown> {
  const browser = await launched();
  const trail = temporaryLog();
  await trail.upkeep();
  await fillTrail(trail);
  const policy_details = { decision_id: "hostile", tool_signature: HOSTILE, policy_ids: [HOSTILE], reason: HOSTILE };
  const timestamp = new Date().toISOString();
  await trail.append(recordWith({ timestamp, query: HOSTILE, policy_decision: "blocked", policy_details }));
  await trail.seal();
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const overrides = () =>
    Promise.resolve([{
      id: "c241c600-c5f2-467b-b5c3-7ba43c2ea2bf",
      policy_id: "sys_dangerous_git_force_push",
      override_reason: "my own branch",
      created_at: at(-1000),
      expires_at: at(3_600_000),
      tool_signature: "codex.Bash",
      cwd: "/home/me/project",
    }]);
  const govern = { trail, index: trail.index, source: "serve", now: Date.now, taking: new Map(), overrides } as const;
  const end = new AbortController();
  const { address, finished } = listen({
    hostname: "127.0.0.1",
    port: 0,
    signal: end.signal,
    app: (address) =>
      createApp({
        handlers: createHandlers(govern),
        address,
        version: "9.8.7",
        index: trail.index,
        proof: auditProof(trail.path),
      }),
  });
  const origin = `http://${hostAndPort(address)}`;
  return {
    origin,
    path: trail.path,
    browser,
    async open(path, options = {}) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, ...options });
      const messages: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (error) => messages.push(error.message));
      page.on("requestfailed", (request) => messages.push(`failed: ${request.url()}`));
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(origin + path);
      return { page, messages, requests };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      end.abort();
      await finished;
      trail[Symbol.dispose]();
    },
  };
}
