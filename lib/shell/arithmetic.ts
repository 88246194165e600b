/** `$((…))` of constants: enough for offsets that are computed to hide a command. */
import type { Machine } from "./machine.ts";
import { MARKS } from "./marks.ts";
import type { ArithmeticExpression } from "./parse.ts";

const OPERATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => Math.trunc(left / right),
  "%": (left, right) => left % right,
  "<<": (left, right) => left << right,
  ">>": (left, right) => left >> right,
  "&": (left, right) => left & right,
  "|": (left, right) => left | right,
  "^": (left, right) => left ^ right,
  "**": (left, right) => left ** right,
};

/** The value as text, or the unknown mark. */
export function calculate(expression: ArithmeticExpression | undefined, machine: Machine): string {
  const value = expression && valueOf(expression, machine);
  return value === undefined || !Number.isFinite(value) ? MARKS.unknown : String(value);
}

function valueOf(node: ArithmeticExpression, machine: Machine): number | undefined {
  switch (node.type) {
    case "ArithmeticWord": {
      const name = node.value.replace(/^\$\{?|\}$/g, "");
      return numberOf(/^[A-Za-z_]/.test(name) ? machine.scope.get(name) ?? "0" : name);
    }
    case "ArithmeticGroup":
      return valueOf(node.expression, machine);
    case "ArithmeticUnary": {
      const operand = valueOf(node.operand, machine);
      return operand === undefined ? undefined : node.operator === "-" ? -operand : operand;
    }
    case "ArithmeticBinary": {
      const [left, right] = [valueOf(node.left, machine), valueOf(node.right, machine)];
      const operation = OPERATIONS[node.operator];
      return left === undefined || right === undefined ? undefined : operation?.(left, right);
    }
    case "ArithmeticTernary":
    case "ArithmeticCommandExpansion":
      return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const based = /^(\d+)#(\w+)$/.exec(text);
  if (based) return parseInt(based[2] ?? "", Number(based[1]));
  if (/^0[0-7]+$/.test(text)) return parseInt(text, 8);
  return /^(?:\d+|0x[\da-f]+)$/i.test(text) ? Number(text) : undefined;
}
