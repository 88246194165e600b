/** The cheap first look at a path or at code must not overlook what the pattern behind it would find. */
import { assertEquals } from "@std/assert";
import { lookOf, PLACE_NAMES } from "../../lib/shell/place.ts";
import { oneLine } from "../../lib/core/text.ts";
import { CODE_LOOK, SHOWING_LOOK } from "../../lib/shell/programs/inline_code.ts";
import { ENVIRONMENT_LOOK, KEEPER_LOOK } from "../../lib/shell/programs/inline/file_sinks.ts";
import { HOME_LOOK, SITE_LOOK } from "../../lib/shell/programs/inline/home.ts";
import { NETWORK_LOOK } from "../../lib/shell/programs/inline/network_sinks.ts";
import { QUERY_LOOK } from "../../lib/shell/programs/inline/queries.ts";
import { START_LOOK } from "../../lib/shell/programs/multiplying_code.ts";
import { DECODE_LOOK, LOAD_LOOK, TEXT_LOOK } from "../../lib/shell/programs/inline/unread_code.ts";
import { HANDED_LOOK } from "../../lib/shell/programs/inline/handed_commands.ts";
import { sinkGroups } from "../../lib/shell/programs/inline/sink_groups.ts";
import { drawnTexts } from "../support/drawn_texts.ts";
import { sourcesIn } from "../support/pattern_literals.ts";
import { overlooked } from "../support/overlooked.ts";

const LOOKS = [
  QUERY_LOOK,
  HOME_LOOK,
  SITE_LOOK,
  ENVIRONMENT_LOOK,
  KEEPER_LOOK,
  NETWORK_LOOK,
  CODE_LOOK,
  SHOWING_LOOK,
  START_LOOK,
  DECODE_LOOK,
  TEXT_LOOK,
  HANDED_LOOK,
  LOAD_LOOK,
  ...Object.values(sinkGroups).flatMap(({ look }) => look ?? []),
];
const DRAWS = 500;
const holdsOne = (hints: readonly string[]) => (text: string) => hints.some((hint) => text.includes(hint));

for (const place of PLACE_NAMES) {
  const { pattern, hints } = lookOf(place);
  if (!hints) continue;
  Deno.test(`every path that is a ${place} holds one of its hints`, () => {
    assertEquals(overlooked(pattern, holdsOne(hints)), []);
  });
}

for (const { says, before } of LOOKS) {
  for (const pattern of before) {
    Deno.test(`code says so in which ${oneLine(pattern.source, 60)} finds something`, () => {
      assertEquals(overlooked(pattern, (text) => saysAlways(says, text, pattern)), []);
      assertEquals(drawnTexts(pattern, DRAWS).filter((text) => !says.test(text)), []);
    });
  }
}

Deno.test("every first look is proved", () => {
  const looks = sourcesIn("lib").flatMap((path) =>
    Deno.readTextFileSync(path).match(/^export const \w+: FirstLook = |^export const \w+ = together\(/gm) ?? []
  );
  assertEquals(looks.length, LOOKS.length);
});

/** In lower and in upper case, if the pattern does not tell them apart. */
function saysAlways(says: RegExp, text: string, { ignoreCase }: RegExp): boolean {
  return says.test(text) && (!ignoreCase || says.test(text.toLowerCase()) && says.test(text.toUpperCase()));
}

Deno.test("the reader of patterns sees what a hint overlooks", () => {
  const hints = [".ssh", "id_", ".db"];
  assertEquals(overlooked(/^(?:.*\/)?(?:\.ssh(?:\/.*)?|id_(?:rsa|dsa)|ke?y[34]\.db)$/, holdsOne(hints)), []);
  assertEquals(overlooked(/^(?:\.ssh|netrc)$/, holdsOne([".ssh"])), ["netrc"]);
  assertEquals(overlooked(/^(?:a|b)?$/, holdsOne(["a", "b"])), ["anything"]);
});
