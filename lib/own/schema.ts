/** The shape of a person's policies file: the built-in policies' own, as JSON. */
import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import { ACTIONS, SEVERITIES } from "../core/vocabulary.ts";
import { pattern } from "./pattern.ts";

// The small zod speaks no language of its own; people read these messages.
z.config(en());

const word = z.string().check(z.minLength(1), z.maxLength(200));
const words = z.array(word).check(z.minLength(1));
const regex = z.optional(pattern);

const Command = z.strictObject({
  kind: z.literal("command"),
  programs: words,
  verb: regex,
  options: z.optional(words),
  without: z.optional(words),
  words: regex,
  operand: regex,
});

const Effect = z.strictObject({
  kind: z.literal("effect"),
  effects: z.array(
    z.enum([
      "read",
      "write",
      "delete",
      "move",
      "permission",
      "reach",
      "send",
      "serve",
      "interpret",
      "query",
      "show",
      "code",
      "bridge",
      "multiply",
    ]),
  ).check(z.minLength(1)),
  path: regex,
  text: regex,
  recursive: z.optional(z.boolean()),
});

const Text = z.strictObject({ kind: z.literal("text"), pattern });
const Detects = z.strictObject({ kind: z.literal("detects"), detectors: words });

/** A condition as JSON. */
export type OwnCondition =
  | z.output<typeof Command>
  | z.output<typeof Effect>
  | z.output<typeof Text>
  | z.output<typeof Detects>
  | { kind: "all" | "any"; of: OwnCondition[] }
  | { kind: "not"; of: OwnCondition };

const Condition: z.ZodMiniType<OwnCondition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    Command,
    Effect,
    Text,
    Detects,
    z.strictObject({ kind: z.enum(["all", "any"]), of: z.array(Condition).check(z.minLength(1)) }),
    z.strictObject({ kind: z.literal("not"), of: Condition }),
  ])
);

const examples = z.array(z.string()).check(z.minLength(2));

const OwnPolicy = z.strictObject({
  id: z.string().check(z.regex(/^own_[a-z0-9_]{1,60}$/, "expected own_ and then lower-case letters, digits and _")),
  title: word,
  category: z._default(word, "custom"),
  severity: z.enum(SEVERITIES),
  phases: z._default(z.array(z.enum(["request", "response"])).check(z.minLength(1)), ["request"]),
  action: z.enum(ACTIONS),
  why: z.string().check(z.minLength(1), z.maxLength(300)),
  when: Condition,
  hits: examples,
  misses: examples,
});

/** The whole file. */
export const OwnFile = z.strictObject({
  /** What single policies do, built-in or own, by id. */
  actions: z.optional(z.record(z.string(), z.enum([...ACTIONS, "off"]))),
  policies: z.optional(z.array(OwnPolicy)),
});
export type OwnFile = z.output<typeof OwnFile>;
