/** What helm is told of a chart by options, as its manifests would say it. */
import type { Call } from "../call.ts";

const LIST = /^\{([^{}]*)\}$/;
const WORD_OF_LIST = /\b(?:command|args)\[\d{1,3}\]$/;
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|k|a)?sh$/;

/** `a.b[0].c=d`, `a={b,c}`, several behind commas: as YAML in braces. What such a list runs, the call runs in a container. */
export function helmValues(call: Call): string {
  const given = call.values("set", "set-string", "set-literal");
  const settings = given.flatMap((text) => text.match(/(?:\{[^{}]*\}|\\[^]|[^,\\{])+/g) ?? []);
  const json = call.values("set-json").map((text) => text.replace(/^([\w.[\]-]{1,200})=/, '"$1": '));
  for (const text of json) {
    for (const [, list = ""] of text.matchAll(/\[([^[\]]{1,2000})\]/g)) runList(quotedIn(list), call);
  }
  return [...settings.map((setting) => asYaml(setting, call)), ...json.map((text) => `{${text}}`)].join("\n");
}

function asYaml(setting: string, call: Call): string {
  const at = setting.indexOf("=");
  if (at < 0) return "";
  const [path, value] = [setting.slice(0, at), setting.slice(at + 1)];
  const [, list] = LIST.exec(value) ?? [];
  if (list !== undefined) runList(list.split(","), call);
  // The words of such a list one by one.
  else if (WORD_OF_LIST.test(path) && /\s/.test(value)) runList(["sh", "-c", value], call);
  const keys = path.replace(/\[\d{1,9}\]/g, "").split(".");
  const inner = list !== undefined || /\]$/.test(path) ? `[${list ?? value}]` : value;
  call.machine.spend(path.length);
  return `${keys.map((key) => `{${key}: `).join("")}${inner}${"}".repeat(keys.length)}`;
}

function quotedIn(list: string): string[] {
  return Array.from(list.matchAll(/"((?:[^"\\]|\\[^])*)"/g), ([, text = ""]) => text.replace(/\\([^])/g, "$1"));
}

function runList(words: readonly string[], call: Call): void {
  if (!SHELL.test(words[0] ?? "") || !/^-\w*c$/.test(words[1] ?? "")) return;
  // A comma in the code has parted it.
  call.run(["kubectl", "run", "it", "--image=it", "--", "sh", "-c", words.slice(2).join(",")], undefined);
}
