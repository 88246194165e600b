/** Modules that an interpreter loads before its program: `node --import data:…`, `node -r ./a.js`. */
import type { Call } from "../call.ts";
import { isCarrier } from "../marks.ts";
import { writtenModule } from "./inline/loaded_modules.ts";
import { runInlineCode } from "./inline_code.ts";

const DATA = /^data:[\w/+.-]{0,60}(?:;charset=[\w-]{1,20})?(;base64)?,([^]*)$/i;

/** Runs what is known of them: what the address itself holds, and files that the statement wrote. */
export function runPreloaded(call: Call, language: string): void {
  for (const module of call.values("require", "import", "loader")) {
    const text = textOf(module, call);
    if (isCarrier(text)) call.interpret(text);
    else if (text !== "") runInlineCode(text, call, language);
  }
}

function textOf(module: string, call: Call): string {
  const [, encoded, data] = DATA.exec(module) ?? [];
  if (data === undefined) return call.machine.files.get(writtenModule(module, call.machine) ?? "") ?? "";
  try {
    return encoded
      ? new TextDecoder().decode(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)))
      : decodeURIComponent(data);
  } catch {
    return data; // Node would not run it either
  }
}
