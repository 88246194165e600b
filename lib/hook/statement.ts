/** Which part of a call is judged: a table by tool. */
import { commandLineIn, shellQuoted } from "../core/argument_vector.ts";
import { patchStatement } from "./patch_statement.ts";

/** What is sent to `check_policy`. */
export interface Statement {
  statement: string;
  /** The call's arguments, where the statement is only one of them. */
  parameters?: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

const SHELL: Reader = (input) => joined([commandLine(input.cmd), commandLine(input.command)]);
const FILE: Reader = (input) =>
  joined([text(input.file_path), text(input.notebook_path), text(input.path), ...contentOf(input)]);

type Reader = (input: Fields) => string | undefined;

/** By tool name; Codex 0.169 sends `Bash`, `apply_patch` and `mcp__…`, the others are older or other agents'. */
const READERS: Readonly<Record<string, Reader>> = {
  Bash: SHELL,
  exec_command: SHELL,
  shell: SHELL,
  local_shell: SHELL,
  apply_patch: (input) => patchStatement(joined([text(input.command), text(input.input), text(input.patch)]) ?? ""),
  Write: FILE,
  Edit: FILE,
  MultiEdit: FILE,
  NotebookEdit: FILE,
  collaborationspawn_agent: (input) => text(input.message),
};

/** The tools whose fields are known. */
export function knownTools(): string[] {
  return Object.keys(READERS);
}

/** The fields of an MCP call that hold the statement, first come first served. */
const MCP_FIELDS = ["query", "statement", "command", "url"] as const;

/** What is judged of a call to the tool. Never empty: without a known field it is the tool's name and whole input. */
export function statementOf(tool: string, toolInput: unknown): Statement {
  if (!isFields(toolInput)) {
    // A shell that is given no fields is given the command itself.
    return { statement: (reads(tool) === SHELL && commandLine(toolInput)) || whole(tool, toolInput) };
  }
  if (tool.startsWith("mcp__")) {
    const named = commandLineIn(toolInput) ?? MCP_FIELDS.map((field) => text(toolInput[field])).find(Boolean);
    return { statement: named ?? whole(tool, toolInput), parameters: toolInput };
  }
  const reader = reads(tool);
  if (!reader) return { statement: whole(tool, toolInput), parameters: toolInput };
  const { workdir } = toolInput;
  return {
    statement: reader(toolInput) || whole(tool, toolInput),
    ...(reader === SHELL && typeof workdir === "string" && workdir !== "" && { parameters: { workdir } }),
  };
}

function reads(tool: string): Reader | undefined {
  return Object.hasOwn(READERS, tool) ? READERS[tool] : undefined;
}

function whole(tool: string, input: unknown): string {
  return `${tool} ${JSON.stringify(input ?? null)}`;
}

/** A command given as text, or as argv: then every argument is quoted, so that it is read back as it would run. */
function commandLine(value: unknown): string | undefined {
  if (!Array.isArray(value)) return text(value);
  return value.map((part) => shellQuoted(String(part))).join(" ") || undefined;
}

function contentOf(input: Fields): (string | undefined)[] {
  const edits = Array.isArray(input.edits) ? input.edits.filter(isFields) : [];
  return [
    text(input.content),
    text(input.new_string),
    text(input.new_source),
    text(input.cell_content),
    ...edits.map((edit) => text(edit.new_string)),
  ];
}

function joined(parts: (string | undefined)[]): string | undefined {
  return parts.filter((part) => part).join("\n") || undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
