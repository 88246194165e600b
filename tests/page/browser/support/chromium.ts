import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; undefined if it has none. */
export const CHROMIUM: string | undefined = PATHS.find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false; // Not there.
  }
});

/** Whether the tests are left out: where CI runs, that must not go unseen. */
export const IGNORED = CHROMIUM === undefined && Deno.env.get("CI") !== "true";

// Containers run as root, which the sandbox refuses; and a test browser has no business with other hosts.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser without a window and with a profile of its own. */
export async function launched(): Promise<Browser> {
  if (!CHROMIUM) throw new Error(`Cannot try the page: none of ${PATHS.join(", ")} is installed`);
  return await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}
