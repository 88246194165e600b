/** The tool that a person means. */
import type { AuditIndex } from "../../store/audit_index.ts";

/** The same question with the tool's name as records have it: `codex.Bash`, which most people call Bash. */
export async function withMeantTool<T extends { tool?: string | undefined }>(
  asked: T,
  index: Pick<AuditIndex, "values">,
): Promise<T> {
  const { tool } = asked;
  if (tool === undefined) return asked;
  const names = await index.values("tool");
  const spellings = [tool, `codex.${tool}`].map((name) => name.toLowerCase());
  const meant = names.find((name) => name === tool) ?? names.find((name) => spellings.includes(name.toLowerCase()));
  return meant === undefined ? asked : { ...asked, tool: meant };
}
