/** What the shell does itself: change its folder, its variables, or run text. */
import { compute } from "../compute.ts";
import type { Call, Program } from "../call.ts";
import { anyOf, listed } from "../listing.ts";
import { heedOptions } from "../shell_options.ts";
import { setVariable } from "../loaded_variables.ts";
import { carries, isUnresolved, MARKS, residue } from "../marks.ts";
import { valuesOf } from "./printing_programs.ts";

// No folder is this far away; and whatever comes after would cost the whole path once more.
const LONGEST_FOLDER = 1024;

function changeFolder(call: Call): string {
  const { scope } = call.machine;
  const target = call.operands[0] ?? "~";
  const before = scope.cwd;
  if (scope.branches > 0 && call.operands.length === 0) return "";
  const folder = target === "-" ? scope.previousCwd : call.machine.path(target);
  if (folder.length > LONGEST_FOLDER) call.machine.partial = true;
  scope.cwd = folder.length > LONGEST_FOLDER ? MARKS.unknown : folder;
  scope.failedFolder = undefined;
  scope.previousCwd = before;
  return "";
}

function declare(call: Call): string {
  const { scope } = call.machine;
  const exports = call.program === "export";
  if (call.operands.length === 0) return MARKS.environment + (exports ? scope.exportedLogin() : scope.login());
  // `export -p NAME` prints nothing.
  if (call.has("p") && !exports) {
    return valuesOf(call.operands, scope);
  }
  for (const word of call.operands) {
    const [, name = word, , value] = /^([A-Za-z_]\w*)(\+?)=([^]*)$/.exec(word) ?? [];
    if (exports ? !call.has("n") : call.has("x")) scope.export(name);
    if (call.has("i")) scope.integers.add(name);
    if (value === undefined) continue;
    if (call.has("n", "i")) compute(value, call.machine);
    if (call.has("n")) scope.refer(name, value);
    else {
      scope.set(name, value);
      setVariable(name, value, call.machine, call.invocation);
    }
  }
  return "";
}

function unset(call: Call): string {
  for (const name of call.operands) {
    if (call.has("f")) call.machine.scope.functions.delete(name);
    else call.machine.scope.set(name, undefined);
  }
  return "";
}

function set(call: Call): string {
  const at = call.words.indexOf("--");
  if (at >= 0) call.machine.scope.parameters = call.words.slice(at + 1);
  heedOptions(call, call.values("o"));
  return call.words.length === 0 ? MARKS.environment + call.machine.scope.login() : "";
}

function read(call: Call): string {
  const source = call.value("u") === undefined ? call.stdin : call.machine.content(`/dev/fd/${call.value("u")}`);
  const first = source === ""
    ? MARKS.unknown
    : (call.machine.takesEach ? source : anyOf(source)).split("\n", 1)[0] ?? "";
  // Who types a line at the terminal names one thing; a file or a program lists many.
  const line = call.stream.stdin === undefined ? first : listed(first);
  const names = call.operands.length > 0 ? call.operands : ["REPLY"];
  const separators = call.machine.scope.get("IFS") ?? " \t\n";
  const fields = separators === "" ? [line] : line.split(new RegExp(`[${separators.replace(/[\\\]^-]/g, "\\$&")}]+`));
  const array = call.value("a");
  if (array !== undefined) call.machine.scope.setArray(array, fields);
  names.forEach((name, index) => {
    const value = index === names.length - 1 ? fields.slice(index).join(" ") : fields[index] ?? "";
    call.machine.scope.set(name, value);
  });
  return "";
}

function evaluate(call: Call): string {
  return call.code(call.words.join(" "));
}

function source(call: Call): string {
  const [path = "", ...parameters] = call.operands;
  const text = call.read(path);
  if (parameters.length > 0) call.machine.scope.parameters = parameters;
  return isUnresolved(text) && text.length === 1 && !carries(text, "download") && !carries(text, "remote") &&
      !carries(text, "decoded")
    ? residue(text)
    : call.code(text);
}

const DECLARE: Program = { options: "a A f F g i I l n p r t u x", does: declare };

/** The table. */
export const builtins: Readonly<Record<string, Program>> = {
  cd: { options: "L P e @", does: changeFolder },
  pushd: { options: "n", does: changeFolder },
  popd: { does: (call) => (call.machine.scope.cwd = call.machine.scope.previousCwd, "") },
  export: DECLARE,
  declare: DECLARE,
  typeset: DECLARE,
  local: DECLARE,
  readonly: DECLARE,
  unset: { options: "f v n", does: unset },
  set: { options: "a e u x o=", does: set },
  read: { options: "a= d= i= n= N= p= t= u= e r s", does: read },
  eval: { does: evaluate },
  source: { does: source },
  ".": { does: source },
};
