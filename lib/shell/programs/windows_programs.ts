/** Commands of PowerShell and of Windows. */
import type { Call, Program } from "../call.ts";
import { isCarrier, MARKS, residue } from "../marks.ts";
import { runPowershell, runPrompt } from "./languages.ts";
import { windowsPath } from "./windows_path.ts";

/** Parameters without a value, as far as a prefix tells. */
const SWITCHES =
  "recurse force confirm whatif verbose debug passthru append nonewline usebasicparsing asjob wait raw quiet hidden file directory noclobber container nonewwindow skipcertificatecheck asplaintext"
    .split(" ");

/** The parameters by full lower-case name, and what stands without one. */
function parametersOf(
  call: Call,
  names: readonly string[] = [],
): { get: (name: string) => string | undefined; has: (name: string) => boolean; rest: string[] } {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let index = 0; index < call.words.length; index++) {
    const word = call.words[index] ?? "";
    const [, short = "", attached] = /^-([a-z]+)(?::(.*))?$/i.exec(word) ?? [];
    if (short === "") {
      // The switches of the prompt's own commands.
      if (!/^\/[a-z?](?:[:-]\S*)?$/i.test(word)) rest.push(word);
      else values.set(word.slice(0, 2).toLowerCase(), "");
      continue;
    }
    const lower = short.toLowerCase();
    const full = names.find((name) => name.startsWith(lower)) ?? SWITCHES.find((name) => name.startsWith(lower)) ??
      lower;
    const takes = attached === undefined && !SWITCHES.includes(full) && !/^r[rf]*$|^[rf]*r$/.test(lower);
    values.set(
      full === lower && /^(?:rf|fr)$/.test(lower) ? "recurse" : full,
      takes ? call.words[++index] ?? "" : attached ?? "",
    );
  }
  return { get: (name) => values.get(name), has: (name) => values.has(name), rest };
}

function pathsOf(call: Call): string[] {
  const { get, rest } = parametersOf(call, [
    "path",
    "literalpath",
    "destination",
    "filter",
    "include",
    "exclude",
    "value",
    "encoding",
  ]);
  return [get("path"), get("literalpath"), ...rest].filter((path) => path !== undefined).flatMap((path) =>
    path.split(/[,\n]/)
  ).filter(Boolean);
}

function remove(call: Call): string {
  const { has } = parametersOf(call);
  const recursive = has("recurse") || has("/s");
  for (const path of pathsOf(call)) {
    if (/^HK\w+:/i.test(path)) call.run(["reg", "delete", path.replace(":", ""), "/f"], undefined);
    else call.delete(windowsPath(path), recursive);
  }
  for (const path of call.stdin.split("\n").filter(Boolean)) {
    call.delete(windowsPath(path), recursive || path.endsWith("entry"));
  }
  return "";
}

function getContent(call: Call): string {
  return call.readAll(pathsOf(call).map(windowsPath));
}

function setContent(call: Call): string {
  const { get, rest, has } = parametersOf(call, [
    "path",
    "literalpath",
    "filepath",
    "value",
    "encoding",
    "inputobject",
  ]);
  const path = get("path") ?? get("literalpath") ?? get("filepath") ?? rest[0] ?? "";
  call.write(windowsPath(path), get("value") ?? rest[1] ?? call.stdin, has("append") || call.program === "add-content");
  return "";
}

function copyItem(call: Call): string {
  const { get } = parametersOf(call, ["path", "literalpath", "destination"]);
  const paths = pathsOf(call);
  const target = windowsPath(get("destination") ?? paths.at(-1) ?? "");
  for (const path of get("destination") === undefined ? paths.slice(0, -1) : paths) {
    if (call.program === "move-item") {
      call.move(windowsPath(path), target);
      call.write(target, call.machine.content(windowsPath(path)));
    } else call.write(target, call.read(windowsPath(path)));
  }
  return "";
}

/** `robocopy from to /mir`: a mirror of nothing is nothing. */
function mirror(call: Call): string {
  const [from = "", to = ""] = call.operands.map(windowsPath);
  if (call.words.some((word) => /^\/(?:mir|purge)$/i.test(word)) && call.machine.isEmptyFolder(from)) {
    call.delete(to, true);
  }
  return call.run(["copy-item", from, to], undefined);
}

function listItems(call: Call): string {
  if (pathsOf(call).some((path) => /^env:/i.test(path))) return MARKS.environment;
  // What is filtered is not all of it.
  const { has } = parametersOf(call, ["filter", "include", "exclude", "name"]);
  const entry = has("filter") || has("include") ? "match" : "entry";
  return (pathsOf(call).length > 0 ? pathsOf(call) : ["."]).map((path) =>
    `${windowsPath(path).replace(/\/$/, "")}/${MARKS.unknown}${entry}\n`
  ).join("");
}

/** `Invoke-WebRequest url -OutFile file`, `Start-BitsTransfer url file`. */
function download(call: Call): string {
  const { get, rest } = parametersOf(call, [
    "uri",
    "outfile",
    "body",
    "infile",
    "method",
    "headers",
    "source",
    "destination",
  ]);
  const url = get("uri") ?? get("source") ?? rest[0] ?? "";
  call.reach(url);
  const file = get("infile");
  const data = [get("body"), file === undefined ? undefined : call.read(windowsPath(file))].filter((text) =>
    text !== undefined
  );
  if (data.length > 0 || call.stdin) call.send(url, [...data, call.stdin].join("\n"));
  const target = get("outfile") ?? get("destination") ?? (call.program === "start-bitstransfer" ? rest[1] : undefined);
  if (target === undefined) return MARKS.download;
  call.write(windowsPath(target), MARKS.download);
  return "";
}

/** `certutil -urlcache -f url file`, `bitsadmin /transfer name url file`: the last word is the file. */
function systemDownload(call: Call): string {
  const [verb = "", source = "", target = ""] = call.words;
  // What is encoded can be decoded.
  if (/^[-\/]encode(?:hex)?$/i.test(verb)) return call.run(["cp", windowsPath(source), windowsPath(target)]);
  const url = call.words.find((word) => /^https?:/i.test(word));
  if (url === undefined) return MARKS.unknown;
  call.reach(url);
  call.write(windowsPath(call.words.at(-1) ?? ""), MARKS.download);
  return "";
}

function startProcess(call: Call): string {
  const { get, rest } = parametersOf(call, ["filepath", "argumentlist", "verb", "windowstyle", "workingdirectory"]);
  const [file = get("filepath") ?? "", ...more] = rest;
  const given = [get("argumentlist") ?? "", ...more].join(" ").split(/[\s,]+/).filter(Boolean);
  return call.run([file, ...given], undefined);
}

/** `iex`: what it is given, or what is piped into it, is code. */
function invoke(call: Call): string {
  const text = call.words.filter((word) => !/^-c(?:o(?:m\w*)?)?$/i.test(word)).join(" ") || call.stdin;
  if (isCarrier(text)) call.interpret(text);
  return runPowershell(text, call);
}

/** A command that does what another program does, which policies know by that name. */
function like(
  words: (rest: readonly string[], get: (name: string) => string | undefined) => readonly string[],
  ...names: readonly string[]
): Program {
  return {
    does: (call) => {
      const { rest, get } = parametersOf(call, names);
      return call.run(words(rest, get), undefined);
    },
  };
}

function registry(path: string | undefined): string {
  return (path ?? "").replace(":", "");
}

const NOTHING: Program = { does: () => MARKS.unknown };
const REMOVE: Program = { does: remove };
const CONTENT: Program = { does: getContent };
const WRITE: Program = { does: setContent };
const COPY: Program = { does: copyItem };
const LIST: Program = { does: listItems };
const DOWNLOAD: Program = { does: download };
const SYSTEM_DOWNLOAD: Program = { does: systemDownload };
const START: Program = { does: startProcess };
const INVOKE: Program = { does: invoke };
const PRINT: Program = {
  does: (call) => `${parametersOf(call, ["inputobject", "object", "foregroundcolor"]).rest.join(" ")}\n`,
};
const FOLDER: Program = { does: (call) => call.run(["cd", ...pathsOf(call).map(windowsPath)], undefined) };
const WMI: Program = { does: (call) => `${call.words.join(" ")}\n` };
const PASS: Program = { does: (call) => call.stdin || residue(...call.words) };
const SHADOW_DELETE: Program = {
  does: (call) =>
    /shadowcopy/i.test(call.stdin + call.words.join(" ")) ? call.run(["wmic", "shadowcopy", "delete"], undefined) : "",
};
const STOP_PROCESS: Program = {
  does: (call) => {
    const { get, rest } = parametersOf(call, ["name", "id"]);
    const names = [get("name"), ...rest, ...call.stdin.split("\n")].filter((name) => name !== undefined && name !== "");
    return call.run(["taskkill", "/f", ...names.flatMap((name) => ["/im", name ?? ""])], undefined);
  },
};
const SET_PROPERTY: Program = like(
  (
    rest,
    get,
  ) => [
    "reg",
    "add",
    registry(get("path") ?? rest[0]),
    "/v",
    get("name") ?? rest[1] ?? "",
    "/d",
    get("value") ?? rest[2] ?? "",
  ],
  "path",
  "name",
  "value",
  "propertytype",
);

/** The table. */
export const windowsPrograms: Readonly<Record<string, Program>> = {
  "remove-item": REMOVE,
  ri: REMOVE,
  rd: REMOVE,
  del: REMOVE,
  erase: REMOVE,
  "get-content": CONTENT,
  gc: CONTENT,
  "set-content": WRITE,
  "add-content": WRITE,
  "out-file": WRITE,
  "tee-object": WRITE,
  "copy-item": COPY,
  cpi: COPY,
  copy: COPY,
  "move-item": COPY,
  robocopy: { does: mirror },
  "get-childitem": LIST,
  gci: LIST,
  "set-location": FOLDER,
  sl: FOLDER,
  chdir: FOLDER,
  "push-location": FOLDER,
  irm: DOWNLOAD,
  iwr: DOWNLOAD,
  "invoke-restmethod": DOWNLOAD,
  "invoke-webrequest": DOWNLOAD,
  "start-bitstransfer": DOWNLOAD,
  certutil: SYSTEM_DOWNLOAD,
  bitsadmin: SYSTEM_DOWNLOAD,
  "start-process": START,
  saps: START,
  iex: INVOKE,
  "invoke-expression": INVOKE,
  "write-output": PRINT,
  "write-host": PRINT,
  "foreach-object": PASS,
  "%": PASS,
  "where-object": PASS,
  "?": PASS,
  "select-object": PASS,
  "sort-object": PASS,
  "get-wmiobject": WMI,
  gwmi: WMI,
  "get-ciminstance": WMI,
  gcim: WMI,
  "remove-ciminstance": SHADOW_DELETE,
  "remove-wmiobject": SHADOW_DELETE,
  "get-command": { does: (call) => `${call.operands[0] ?? MARKS.unknown}\n` },
  gcm: { does: (call) => `${call.operands[0] ?? MARKS.unknown}\n` },
  "get-item": { does: (call) => pathsOf(call).map((path) => `${windowsPath(path)}\n`).join("") },
  gi: { does: (call) => pathsOf(call).map((path) => `${windowsPath(path)}\n`).join("") },
  "clear-content": { does: (call) => pathsOf(call).forEach((path) => call.write(windowsPath(path), "")) ?? "" },
  "rename-item": {
    does: (call) => {
      const [path = "", name = ""] = pathsOf(call).map(windowsPath);
      call.move(path, `${path.slice(0, path.lastIndexOf("/") + 1)}${name}`);
      return "";
    },
  },
  findstr: {
    does: (call) => call.readAll(call.words.filter((word) => !word.startsWith("/")).slice(1).map(windowsPath)),
  },
  wmic: {
    does: (call) => {
      const [, code] = /\bprocess\s+call\s+create\s+(.*)$/is.exec(call.words.join(" ")) ?? [];
      return code === undefined ? MARKS.unknown : runPrompt(code.replace(/^["']|["']$/g, ""), call);
    },
  },
  "join-path": {
    does: (call) => {
      const { get, rest } = parametersOf(call, ["path", "childpath", "additionalchildpath", "resolve"]);
      const parts = [get("path"), get("childpath"), ...rest].filter((part) => part !== undefined);
      return `${parts.join("\\").replace(/[\\/]{2,}/g, "\\")}\n`;
    },
  },
  "test-path": NOTHING,
  "resolve-path": NOTHING,
  "get-itemproperty": NOTHING,
  "get-acl": NOTHING,
  "get-filehash": NOTHING,
  "get-process": { does: (call) => `${parametersOf(call, ["name"]).get("name") ?? call.operands[0] ?? "*"}\n` },
  gps: { does: (call) => `${call.operands[0] ?? "*"}\n` },
  "stop-process": STOP_PROCESS,
  spps: STOP_PROCESS,
  "stop-computer": like(() => ["poweroff"]),
  "restart-computer": like(() => ["reboot"]),
  "stop-service": like((rest, get) => ["sc", "stop", get("name") ?? rest[0] ?? ""], "name"),
  "set-service": like(
    (rest, get) => /^disabled$/i.test(get("startuptype") ?? "") ? ["sc", "delete", get("name") ?? rest[0] ?? ""] : [],
    "name",
    "startuptype",
    "status",
  ),
  "new-service": like(() => ["sc", "create"]),
  "register-scheduledtask": like(() => ["schtasks", "/create"]),
  "clear-eventlog": like((rest) => ["wevtutil", "cl", ...rest]),
  "remove-eventlog": like((rest) => ["wevtutil", "cl", ...rest]),
  "new-localuser": like((rest, get) => ["net", "user", get("name") ?? rest[0] ?? "", "/add"], "name", "password"),
  "add-localgroupmember": like(
    (rest, get) => ["net", "localgroup", get("group") ?? rest[0] ?? "", get("member") ?? rest[1] ?? "", "/add"],
    "group",
    "member",
  ),
  "set-itemproperty": SET_PROPERTY,
  "new-itemproperty": SET_PROPERTY,
  "remove-itemproperty": like((rest, get) => ["reg", "delete", registry(get("path") ?? rest[0]), "/f"], "path", "name"),
};
