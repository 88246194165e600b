import { assertEquals } from "@std/assert";
import { recordRow, ROW_TITLE } from "../../../lib/cli/audit/record_row.ts";
import { VERDICTS } from "../../../lib/core/vocabulary.ts";
import { record } from "../../support/record.ts";

Deno.test("recordRow() keeps its columns whatever the decision is called", () => {
  for (const policy_decision of [...VERDICTS, "override_lifecycle"] as const) {
    const row = recordRow({ ...record(), policy_decision }, true);
    assertEquals(row.indexOf("codex.Bash"), ROW_TITLE.indexOf("TOOL"), row);
  }
});
