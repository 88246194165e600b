/** The overview: what happened, and what is in force. */
import type { Context } from "hono";
import { ActivitySection } from "./activity_section.tsx";
import { ChainSection } from "./chain_section.tsx";
import { DecisionsSection } from "./decisions_section.tsx";
import { Layout } from "./layout.tsx";
import type { PageOptions } from "./options.ts";
import { OverridesSection } from "./overrides_section.tsx";
import { readQuery } from "./query.ts";
import { RangeForm } from "./range_form.tsx";
import { SpanChoice } from "./span_choice.tsx";
import { shownSpan } from "./spans.ts";
import { TopPoliciesSection } from "./top_policies_section.tsx";
import { TotalsSection } from "./totals_section.tsx";

const PAGE_SIZE = 25;

/** `GET /`. */
export async function overviewPage({ index, proof, handlersOf, version, now }: PageOptions, c: Context) {
  const query = readQuery(c.req.query());
  const { span: _name, days: _days, before, ...words } = query;
  const shown = shownSpan(query, now());
  const span = { from: shown.from, to: shown.to };
  const filter = { ...span, ...words, decisionsOnly: true };
  const [statistics, activity, found, total, { overrides }, chain] = await Promise.all([
    index.statistics(span),
    index.activity(span, shown.partMs),
    index.search(filter, { limit: PAGE_SIZE + 1, behind: before }),
    index.count(filter),
    handlersOf(c).list_overrides({ include_revoked: false }),
    proof?.state(),
  ]);
  const { top_policies: policies } = statistics;
  const page = { found: found.slice(0, PAGE_SIZE), hasOlder: found.length > PAGE_SIZE, total };
  return (
    <Layout title="Overview" version={version} current="overview">
      <div class="head">
        <h1>Overview</h1>
        <div class="spans">
          <SpanChoice query={query} />
          <RangeForm query={query} />
        </div>
      </div>
      <TotalsSection activity={activity} query={query} span={shown} />
      <ActivitySection activity={activity} span={shown} />
      <div class="columns">
        <TopPoliciesSection policies={policies} query={query} span={shown} />
        <div class="stack">
          <ChainSection state={chain} />
          <OverridesSection overrides={overrides} />
        </div>
      </div>
      <DecisionsSection query={query} span={shown} policies={policies} {...page} />
    </Layout>
  );
}
