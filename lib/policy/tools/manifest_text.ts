/** Manifests that a tool brings to a cluster or to an engine as a text. */
import type { Leaf } from "../leaves.ts";
import { wordsOf } from "./name_words.ts";

const BRINGS = new Set("apply create replace deploy update up run start".split(" "));
const OF_CLUSTER = /^[ \t]{0,8}["']?kind["']?[ \t]{0,8}:|^\s*\{[^]{0,400}?"kind"\s{0,8}:/m;
const OF_COMPOSE = /^["']?services["']?[ \t]{0,8}:/m;

/** The name of a file that would say the same; undefined if the text is no manifest, or the tool only tells of it. */
export function manifestNameOf(tool: string, { text, part }: Leaf): string | undefined {
  if (part || !wordsOf(tool).some((word) => BRINGS.has(word))) return undefined;
  return OF_COMPOSE.test(text) ? "compose.yaml" : OF_CLUSTER.test(text) ? "manifest.yaml" : undefined;
}
