/** Reading a person's policies file: all of it holds, or none of it. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Evaluation, Subject } from "../policy/evaluation.ts";
import type { Policy } from "../policy/policy.ts";
import type { OwnRules, Rules } from "../policy/rules.ts";
import { conditionOf } from "./condition.ts";
import { OwnFile } from "./schema.ts";

/** What the file is checked against. */
export interface Engine {
  catalog: readonly Policy[];
  detectors: ReadonlySet<string>;
  evaluate(subject: Subject, rules: Rules): Evaluation;
  rulesFor(own: OwnRules): Rules;
}

/** A file that cannot be used: where, and why. */
export class OwnFileError extends Error {
  override name = "OwnFileError";

  constructor(readonly line: number, reason: string) {
    super(`line ${line}: ${reason}`);
  }
}

type Path = (string | number)[];

/**
 * Reads the file and runs every example through the real engine.
 *
 * @throws {OwnFileError} for the first thing that is wrong
 */
export function readOwnFile(text: string, engine: Engine): OwnRules {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (first || !tree) {
    throw new OwnFileError(lineAt(text, first?.offset ?? 0), first ? words(first) : "the file is empty");
  }
  const fail = (path: Path, reason: string): never => {
    throw new OwnFileError(lineAt(text, nearest(tree, path)?.offset ?? 0), reason);
  };

  const parsed = OwnFile.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []) as Path;
    // An unknown key is reported for the object around it; the person wants to see the key.
    const place = issue?.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
    return fail(place, `${path.join(".") || "the file"}: ${issue?.message ?? "cannot be used"}`);
  }
  const policies = (parsed.data.policies ?? []).map((own, index): Policy => {
    try {
      const { hits, misses, when, ...rest } = own;
      return {
        ...rest,
        when: conditionOf(when, engine.detectors),
        hits: hits as [string, string, ...string[]], // the schema asks for two at least
        misses: misses as [string, string, ...string[]],
      };
    } catch (error) {
      return fail(["policies", index, "when"], (error as Error).message);
    }
  });
  const ids = new Map<string, Policy>(engine.catalog.map((policy) => [policy.id, policy]));
  for (const [index, policy] of policies.entries()) {
    if (ids.has(policy.id)) fail(["policies", index, "id"], `${policy.id} stands here twice`);
    ids.set(policy.id, policy);
  }
  const actions = new Map(Object.entries(parsed.data.actions ?? {}));
  for (const id of actions.keys()) {
    const policy = ids.get(id);
    if (!policy) fail(["actions", id], `there is no policy ${id}`);
    if (policy?.locked) fail(["actions", id], `${id} protects the governance itself and cannot be changed`);
  }
  // Examples prove the conditions, so they run without the actions, which may switch a policy off.
  const rules = engine.rulesFor({ policies, actions: new Map() });
  for (const [index, policy] of policies.entries()) {
    for (const kind of ["hits", "misses"] as const) {
      for (const [place, example] of policy[kind].entries()) {
        if (fires(policy, example, engine, rules) === (kind === "hits")) continue;
        const reason = kind === "hits" ? "does not match this hit" : "matches this miss";
        fail(["policies", index, kind, place], `${policy.id} ${reason}`);
      }
    }
  }
  return { policies, actions };
}

function fires({ id, phases }: Policy, example: string, engine: Engine, rules: Rules): boolean {
  const subject: Subject = phases.includes("request")
    ? { phase: "request", connector: "codex.Bash", statement: example }
    : { phase: "response", connector: "codex.Bash", text: example };
  return engine.evaluate(subject, rules).matches.some(({ policy }) => policy.id === id);
}

/** The node at the path, or the nearest one above it: a missing key has none. */
function nearest(tree: Node, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** `CloseBraceExpected` as words. */
function words({ error }: ParseError): string {
  return printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
