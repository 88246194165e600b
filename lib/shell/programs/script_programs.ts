/** Filters with a language of their own, which can start commands. */
import type { Call, Program } from "../call.ts";
import { isCarrier, isUnresolved } from "../marks.ts";
import { editedText, multiplies } from "./further.ts";

/** `sed -i`, `perl -i`: the operands behind the script are read, and written if in place. */
function edit(call: Call): string {
  const scripts = call.values("expression");
  const [script, ...rest] = call.operands;
  const paths = scripts.length > 0 || call.has("file") ? call.operands : rest;
  const text = call.readAll(paths);
  const codes = scripts.length > 0 ? scripts : [script ?? ""];
  if (call.has("in-place")) {
    for (const path of paths) {
      call.write(path, text);
      // Some of the script comes into the file as well.
      const { effects } = call.invocation;
      const written = effects.pop();
      if (written) effects.push(written.kind === "write" ? { ...written, text: [text, ...codes].join("\n") } : written);
    }
  }
  for (const code of codes) runSedCommands(code, call);
  if (isUnresolved(text) || text === "") return text;
  return editedText(text, codes.join("\n"), { extended: call.has("E", "regexp-extended"), quiet: call.has("quiet") }) ??
    text;
}

// GNU sed: `1e command` and the flag e of s/// execute shell code; `w file` writes.
function runSedCommands(script: string, call: Call): void {
  for (
    const [, code] of script.matchAll(
      /(?:^|[;{\n])[^\S\n]*(?:(?:\d+|\$|\/[^/\n]{0,200}\/)[^\S\n]*)?e\s+([^\n]{1,2000})/g,
    )
  ) {
    call.code(code ?? "");
  }
  const substitution = /^\s*(?:\d+)?s([^\w\s\\])((?:\\[^]|(?!\1)[^]){0,500})\1((?:\\[^]|(?!\1)[^]){0,500})\1[gip0-9]*e/
    .exec(script);
  if (substitution) call.code((substitution[3] ?? "").replaceAll(`\\${substitution[1]}`, substitution[1] ?? ""));
}

function awk(call: Call): string {
  const [script = "", ...rest] = call.operands;
  const text = call.readAll((call.has("file") ? call.operands : rest).filter((word) => !/^\w+=/.test(word)));
  if (call.has("file")) return text;
  const filled = call.values("v").reduce(withVariable, script);
  runAwk(filled, call);
  if (isCarrier(text) && /system\s*\(\s*\$|\|\s*"(?:ba|da|z|k)?sh"/.test(filled)) call.interpret(text);
  const printed = [...filled.matchAll(/\bprint\s*\(?\s*"((?:[^"\\]|\\.){1,2000})"/g)].map(([, line = ""]) =>
    `${line}\n`
  );
  return text + printed.join("");
}

/** `awk -v name=value`. */
function withVariable(script: string, assignment: string): string {
  const [, name = "", value = ""] = /^([A-Za-z_]\w*)=([^]*)$/.exec(assignment) ?? [];
  if (name === "") return script;
  return script.replace(
    new RegExp(`\\b(system\\s*\\(\\s*|print\\s+)${name}\\b`, "g"),
    (_, before: string) => `${before}"${value.replace(/[\\"]/g, "\\$&")}"`,
  );
}

// awk: system("code"), "code" | getline, print | "code", and its own sockets.
function runAwk(script: string, call: Call): void {
  if (/\b(?:while|for)\b[^]{0,40}\bsystem\b/.test(script) && multiplies(script)) call.multiply();
  if (/\/inet\d?\/(?:tcp|udp)\//.test(script)) {
    call.reach(/\/inet\d?\/(?:tcp|udp)\/[^/]*\/([^/"]*)/.exec(script)?.[1] ?? "");
    // Talking to the socket itself is `|&`.
    if (/system\s*\(|[^|]\|[^|&]|\|&\s*"(?!\/inet)/.test(script)) call.bridge();
  }
  for (
    const pattern of [
      /system\s*\(\s*"((?:[^"\\]|\\.){1,2000})"/g,
      /"((?:[^"\\]|\\.){1,2000})"\s*\|&?\s*getline/g,
      /\|&?\s*"((?:[^"\\]|\\.){1,2000})"/g,
      /\bprint\s+"((?:[^"\\]|\\.){1,2000})"\s*\|\s*"(?:ba|da|z|k)?sh"/g,
    ]
  ) {
    for (const [, code] of script.matchAll(pattern)) call.code((code ?? "").replace(/\\(.)/g, "$1"));
  }
}

/** The table. */
export const scriptPrograms: Readonly<Record<string, Program>> = {
  sed: { options: "n,quiet e,expression= f,file= i,in-place? E r,regexp-extended s z u l=", does: edit },
  awk: { options: "F= v= f,file=", does: awk },
  mawk: { options: "F= v= f,file=", does: awk },
  nawk: { options: "F= v= f,file=", does: awk },
};
