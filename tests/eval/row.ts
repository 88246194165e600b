/** One labelled text of an evaluation file. */
import * as z from "zod/mini";

/** A place in the text in code points, as Presidio's own tests and data sets count. */
const Position = z.tuple([z.int(), z.int()]);

const Labelled = z.looseObject({
  /** Judged as a command before it runs, as the statement of a database tool, or as what a tool printed. */
  kind: z.enum(["command", "sql", "output"]),
  text: z.string(),
  /** `benign` for what must be left alone; every other label names what must be found. */
  label: z.string(),
  category: z._default(z.string(), "uncategorized"),
});

const Annotations = z.looseObject({
  /** Where the text comes from: `repository:file`. */
  src: z.optional(z.nullable(z.string())),
  /** The kind of personal data, as Presidio calls it, with the places where it stands: one place, or a list. */
  entity: z.optional(z.nullable(z.string())),
  positions: z.optional(z.nullable(z.union([z.array(Position), Position]))),
  /** The same for texts that hold several kinds. */
  spans: z.optional(z.nullable(z.array(z.tuple([z.string(), z.int(), z.int()])))),
});

export type Row = z.output<typeof Labelled> & { annotations: z.output<typeof Annotations> };

/** A line of an evaluation file: a row, a problem, or both if the text can be judged but not scored in full. */
export interface Line {
  place: string;
  row?: Row;
  problem?: string;
}

/** The rows of a file's text, in order; empty lines are no rows. */
export function linesOf(text: string, file: string): Line[] {
  return text.split("\n").flatMap((line, index) =>
    line.trim() === "" ? [] : [{ place: `${file}:${index + 1}`, ...rowOf(line) }]
  );
}

function rowOf(line: string): Omit<Line, "place"> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { problem: "not JSON" };
  }
  const labelled = Labelled.safeParse(json);
  if (!labelled.success) return { problem: problemOf(labelled.error) };
  const annotations = Annotations.safeParse(json);
  if (annotations.success) return { row: { ...labelled.data, annotations: annotations.data } };
  return { row: { ...labelled.data, annotations: {} }, problem: problemOf(annotations.error) };
}

function problemOf({ issues }: z.core.$ZodError): string {
  return issues.map(({ path, message }) => `${path.join(".") || "row"}: ${message}`).join("; ");
}

/** Whether the row is one that must be left alone. */
export function isHarmless({ label }: Pick<Row, "label">): boolean {
  return label === "benign" || label === "harmless";
}
