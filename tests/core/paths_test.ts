import { assertEquals } from "@std/assert";
import { stateDir } from "../../lib/core/paths.ts";

const ROWS: [string, string, Record<string, string>, string][] = [
  ["the variable", "linux", { AXONFLOW_STATE_DIR: "/s", HOME: "/h" }, "/s"],
  ["nothing for a relative path", "linux", { AXONFLOW_STATE_DIR: "s", HOME: "/h" }, ""],
  ["the XDG folder", "linux", { XDG_STATE_HOME: "/x", HOME: "/h" }, "/x/axonflow"],
  ["the XDG default", "linux", { HOME: "/h" }, "/h/.local/state/axonflow"],
  ["the default where XDG is relative", "linux", { XDG_STATE_HOME: "x", HOME: "/h" }, "/h/.local/state/axonflow"],
  ["the macOS folder", "darwin", { HOME: "/h" }, "/h/Library/Application Support/axonflow"],
  ["the Windows folder", "windows", { LOCALAPPDATA: "C:\\L" }, "C:\\L\\axonflow"],
  ["the Windows profile", "windows", { USERPROFILE: "C:\\U" }, "C:\\U\\AppData\\Local\\axonflow"],
  ["nothing without a home", "linux", {}, ""],
];
for (const [name, os, env, expected] of ROWS) {
  Deno.test(`stateDir() gives ${name}`, () => assertEquals(stateDir((key) => env[key], os), expected));
}
