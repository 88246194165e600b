/** One value per governance tool: hook, MCP server and endpoint all take a tool's shape from here. */
import type * as z from "zod/mini";

/** A governance tool: its name on the wire, what it is for, and the schemas of both directions. */
export interface Operation<
  Name extends string = string,
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly name: Name;
  readonly title: string;
  /** What a model reads to decide whether to call the tool. */
  readonly description: string;
  /** Unknown keys are dropped: newer callers may send more. */
  readonly input: I;
  /** Unknown keys are kept: newer platforms answer more. */
  readonly output: O;
}

// deno-lint-ignore no-explicit-any -- any operation whatever its schemas; the parameters are invariant
export type AnyOperation = Operation<string, any, any>;

/** What a caller passes: fields with a default may be left out. */
export type Input<O extends AnyOperation> = z.input<O["input"]>;

/** What the one who carries it out receives: defaults are filled in. */
export type ParsedInput<O extends Pick<AnyOperation, "input">> = z.output<O["input"]>;

/** What comes back. */
export type Output<O extends AnyOperation> = z.output<O["output"]>;

/** An operation as its file writes it down: schemas behind functions. */
interface Definition<Name extends string, I extends z.ZodMiniType, O extends z.ZodMiniType>
  extends Pick<Operation<Name, I, O>, "name" | "title" | "description"> {
  input: () => I;
  output: () => O;
}

/** Makes the operation. A schema is built when somebody first asks for it: a hook needs one of a dozen. */
export function operation<const Name extends string, I extends z.ZodMiniType, O extends z.ZodMiniType>(
  { name, title, description, input, output }: Definition<Name, I, O>,
): Operation<Name, I, O> {
  let builtInput: I | undefined;
  let builtOutput: O | undefined;
  return {
    name,
    title,
    description,
    get input() {
      return builtInput ??= input();
    },
    get output() {
      return builtOutput ??= output();
    },
  };
}
