import { assertEquals } from "@std/assert";
import { Sessions } from "../../lib/server/sessions.ts";

const HOUR = 3_600_000;

Deno.test("Sessions gives ids that cannot be guessed", () => {
  const sessions = new Sessions(() => 0);
  const ids = new Set(Array.from({ length: 100 }, () => sessions.start()));
  assertEquals(ids.size, 100);
});

Deno.test("Sessions end once", () => {
  const sessions = new Sessions(() => 0);
  const id = sessions.start();
  assertEquals([sessions.end(id), sessions.end(id)], ["ended", "unknown"]);
});

Deno.test("Sessions expire after 24 hours without use", () => {
  let clock = 0;
  const sessions = new Sessions(() => clock);
  const [used, idle] = [sessions.start(), sessions.start()];
  clock = 23 * HOUR;
  sessions.touch(used);
  clock = 24 * HOUR;
  assertEquals([sessions.end(used), sessions.end(idle)], ["ended", "unknown"]);
});

Deno.test("Sessions are at most 1000: the one that was not used for longest gives way", () => {
  const sessions = new Sessions(() => 0);
  const ids = Array.from({ length: 1000 }, () => sessions.start());
  sessions.touch(ids[0]!);
  sessions.start();
  assertEquals(ids.slice(0, 3).map((id) => sessions.end(id)), ["ended", "unknown", "ended"]);
});

Deno.test("Sessions belong to the client that began them", () => {
  const sessions = new Sessions(() => 0);
  const id = sessions.start("ours");
  assertEquals([sessions.touch(id, "theirs"), sessions.touch(id), sessions.touch(id, "ours")], [false, false, true]);
  assertEquals([sessions.end(id, "theirs"), sessions.end(id, "ours")], ["foreign", "ended"]);
});
