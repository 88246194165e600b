/** Running code of a language: what all its programs share. */
import { own } from "../../core/own.ts";
import type { Call, Program } from "../call.ts";
import { runModule } from "./further.ts";
import { editedText, insertedTexts, runInlineCode, runPreloaded } from "./languages.ts";
import { baseName } from "../path.ts";
import { isCarrier, isUnresolved, MARKS, residue } from "../marks.ts";

/** Files of a project that are its framework's command line. */
const PROJECT_FILES: Readonly<Record<string, string>> = {
  "manage.py": "django-admin",
  artisan: "artisan",
  rails: "rails",
  console: "doctrine",
};

/** `python -c`, `perl -e`, `node -e`: the code, a file, or standard input; `operands` are the file and what it is given. */
export function language(call: Call, operands: readonly string[] = call.operands): string {
  if (call.has("module")) runModule(call);
  if (call.has("run")) call.run(["npm", "run", ...call.values("run"), "--", ...operands]);
  if (call.has("require", "import", "loader")) runPreloaded(call, languageOf(call));
  const name = baseName(operands[0] ?? "");
  const framework = own(PROJECT_FILES, name);
  if (framework !== undefined) call.run([framework, ...operands.slice(1)]);
  if (call.program === "php" && call.has("S")) call.serve(call.value("t") ?? ".");
  const inline = [...call.values("M").map((module) => `use ${module};`), ...call.values("code")];
  const [file] = operands;
  // Behind -c or a file, standard input is data.
  const text = call.has("code")
    ? inline.join("\n")
    : call.has("module")
    ? call.machine.files.get(call.machine.path(`${call.value("module")?.replaceAll(".", "/")}.py`)) ?? ""
    : file !== undefined && file !== "-"
    ? call.content(file)
    : call.stream.stdin ?? "";
  if (isUnreadCode(text)) call.interpret(text);
  if (call.stream.network && !call.has("code") && file === undefined) call.bridge();
  const printed = text && text !== MARKS.unknown ? runInlineCode(text, call, languageOf(call)) : "";
  const paths = (call.has("code") ? operands : operands.slice(1)).filter(looksLikeFile);
  if (call.has("i") && call.has("code")) {
    for (const path of paths) {
      const before = call.program === "perl" ? call.content(path) : "";
      // `perl -pe 's/a/b/'` does what `sed -E` does.
      const isKnown = before !== "" && !isUnresolved(before);
      call.write(path, isKnown && editedText(before, text, { extended: true, quiet: false }) || MARKS.unknown);
      call.machine.inserted(path, () => insertedTexts(text), call.invocation);
    }
  }
  if (call.program === "perl" && call.has("p") && call.stdin !== "" && !isUnresolved(call.stdin)) {
    return editedText(call.stdin, text, { extended: true, quiet: false }) ?? call.stdin;
  }
  return printed + residue(call.stdin, text, ...paths.map((path) => call.read(path)));
}

/** The language of the code, by a program that speaks it: `osascript` speaks two. */
function languageOf(call: Call): string {
  return call.program === "osascript" && /^javascript$/i.test(call.value("l") ?? "") ? "node" : call.program;
}

/** Whether the word is a path of a file here. */
export function looksLikeFile(word: string): boolean {
  return /^[~/.]|\.\w+$|\//.test(word) && !/^https?:/.test(word);
}

// A download inside a string literal is data; where code stands, it is code.
function isUnreadCode(text: string): boolean {
  if (!isCarrier(text)) return false;
  const code = text.replace(
    /'''[^]*?'''|"""[^]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\\[^]/g,
    (found) => found.startsWith("\\") ? found : '""',
  );
  return isCarrier(code);
}

/** A program that runs code, with its options: those that hold it are called `code`, one that names a module `module`. */
export function interpreter(options: string): Program {
  return { options, stops: true, does: (call) => language(call) };
}
