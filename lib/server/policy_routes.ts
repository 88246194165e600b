/** The policies in force as plain REST: to be read. A person changes them in a file, nobody over the network. */
import type { Context } from "hono";
import { carryOut } from "../contract/carry_out.ts";
import { listPolicies, type PolicyRow } from "../contract/list_policies.ts";
import type { Handlers } from "../contract/mod.ts";
import { problem } from "./problem.ts";

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;

/** `GET /api/v1/static-policies`: filtered by category, severity, tier, enabled and search, page by page. */
export async function staticPoliciesRoute(c: Context, handlers: Handlers): Promise<Response> {
  const { category, severity, tier, enabled, search, page, page_size } = c.req.query();
  const given = { category: category || undefined, severity: severity || undefined };
  const { policies } = await carryOut(listPolicies, given, handlers);
  const found = policies
    .filter((policy) => !tier || policy.tier === tier)
    .filter((policy) => !enabled || String(policy.enabled) === enabled)
    .filter((policy) => !search || mentions(policy, search.toLowerCase()));
  return answerPage(c, found, { page, page_size });
}

/** `GET /api/v1/static-policies/{id}`. */
export async function staticPolicyRoute(c: Context, handlers: Handlers): Promise<Response> {
  const { policies } = await carryOut(listPolicies, {}, handlers);
  const policy = policies.find(({ policy_id }) => policy_id === c.req.param("id"));
  return policy ? c.json(policy) : problem(c, 404, "Cannot show the policy: no policy has this id");
}

/** `GET /api/v1/dynamic-policies`: the built-in engine has none. */
export function dynamicPoliciesRoute(c: Context): Response {
  const { page, page_size } = c.req.query();
  return answerPage(c, [], { page, page_size });
}

/** Any request that would change a policy or lift a block. */
export function refusePolicyChange(c: Context): Response {
  return problem(c, 403, "Cannot change policies over the network: they are a person's decision");
}

function answerPage(
  c: Context,
  rows: readonly PolicyRow[],
  given: { page: string | undefined; page_size: string | undefined },
): Response {
  const page = countOf(given.page, 1);
  const size = countOf(given.page_size, DEFAULT_PAGE_SIZE);
  if (page === undefined || size === undefined) {
    return problem(c, 400, "Cannot list policies: page and page_size must be whole numbers from 1");
  }
  const page_size = Math.min(size, MAX_PAGE_SIZE);
  return c.json({
    policies: rows.slice((page - 1) * page_size, page * page_size),
    pagination: { page, page_size, total_items: rows.length, total_pages: Math.ceil(rows.length / page_size) },
  });
}

function mentions({ policy_id, name, description = "" }: PolicyRow, words: string): boolean {
  return [policy_id, name, description].some((text) => text.toLowerCase().includes(words));
}

function countOf(text: string | undefined, otherwise: number): number | undefined {
  if (!text) return otherwise;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
