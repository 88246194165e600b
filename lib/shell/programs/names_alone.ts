/** Filters that leave the names of lines `NAME=value`, and nothing of the values. */
import type { Effect, Invocation } from "../effect.ts";
import { carries, MARKS } from "../marks.ts";

/** What is written behind `.env` without making it a file of another kind, such as `.env.json`. */
const ENDING = String
  .raw`\.(?:local|dev(?:elopment)?|tests?|testing|e2e|ci|qa|uat|preview|stag(?:e|ing)|prod(?:uction)?|live|docker|compose|vercel|enc(?:rypted)?|sops|bak|backup|old|new|orig|secrets?)`;
/** Files of such lines. */
const OF_LINES = new RegExp(String.raw`(?:^|\/)\.(?:env(?:rc|(?:${ENDING}){0,2})?|npmrc|pypirc)$`);

/** What hands on whole lines as they are, with the options that leave it so. */
const HANDS_ON: ReadonlyMap<string, RegExp> = new Map([
  ["cat", /^$/],
  ["grep", /^(?:regexp|quiet|ignore-case|invert-match|[nwxhsEFP])$/],
  ["egrep", /^(?:regexp|quiet|ignore-case|invert-match|[nwxhs])$/],
  ["fgrep", /^(?:regexp|quiet|ignore-case|invert-match|[nwxhs])$/],
  ["head", /^(?:lines|\d)$/],
  ["tail", /^(?:lines|\d)$/],
  ["sort", /^[nu]$/],
  ["uniq", /^[cdu]$/],
  ["tac", /^$/],
  ["nl", /^$/],
  // What it runs is looked at itself.
  ["sudo", /^$/],
]);
/** Characters that neither end a line nor its name. */
const DELETES_BETWEEN = /^(?:tr -d|tr --delete) (?:\\[rt]|["' \r\t])+$/;
/** What prints lines `NAME=value` of its own; more than these may print a value without its name. */
const PRINTS_LINES = new RegExp(
  String
    .raw`^(?:env|printenv|set|export(?: -p)?|sops (?:-d|--decrypt|decrypt) (?:\S{0,200}\/)?\.env(?:${ENDING}){0,2}|heroku config (?:-s|--shell)|heroku config (?:(?:-a|--app) [\w-]{1,80} (?:-s|--shell)|(?:-s|--shell) (?:-a|--app) [\w-]{1,80}))$`,
);

/** The options with which the filters are understood; none of them says where a line, or a field, ends otherwise. */
const UNDERSTOOD: Readonly<Record<string, RegExp>> = {
  cut: /^(?:delimiter|fields|s)$/,
  sed: /^(?:expression|E|regexp-extended|quiet|s|u)$/,
  awk: /^field-separator$/,
  grep: /^(?:o|only-matching|regexp|ignore-case|[nhsEP])$/,
};
const SAME_AS: Readonly<Record<string, string>> = { gawk: "awk", mawk: "awk", nawk: "awk", egrep: "grep" };

/** Characters in brackets, among which there is no `=`. */
const CHARACTERS = String.raw`(?:A-Z|a-z|0-9|[\w.]){1,40}-?`;

/**
 * Scripts of sed that delete lines, and of every line that is left all from the first `=` on; its name may come back.
 * Names of chosen characters are not those of every line.
 */
const CUTS = { basic: cutting("\\\\\\(", "\\\\\\)", "(?:\\*|\\\\\\+)"), extended: cutting("\\(", "\\)", "[*+]") };

function cutting(open: string, close: string, many: string): RegExp {
  const name = String.raw`\[\^=\]${many}`;
  const deletions = String.raw`(?:[;\s]|\/[^\/\n]{0,80}\/ ?d(?=[;\s]|$)|s\/\^export(?: |\\s)[*+]?\/\/(?=[;\s]|$))*`;
  const value = String.raw`=\.${many}\$?\1`;
  const left = String.raw`(?!\1)[^&\\\n]`;
  const cut = String.raw`s([\/|,#])(?:\^?(?:${name})?${value}(?:${left}){0,80}|` +
    String
      .raw`(?:\^?${open}${name}|(?<chosen>\^${open}\[${CHARACTERS}\]${many}))${close}${value}(?:\\1|${left}){0,80})\1[gp]?(?=[;\s]|$)`;
  return new RegExp(`^${deletions}${cut}${deletions}$`);
}

/** Lines that awk chooses by a pattern or by their count of fields. */
const LINES = String.raw`!?(?:\/(?:[^\/\\{}]|\\.){0,80}\/|N[FR](?: ?(?:[<>]=?|[!=]=) ?\d{1,4})?)`;
/** Of these lines, the first field. */
const PRINTS_NAME = new RegExp(
  String.raw`^(?:BEGIN ?\{ ?FS ?= ?"=" ?;? ?\} ?)?(?:${LINES}(?: ?&& ?${LINES}){0,3} ?)?` +
    String
      .raw`\{ ?(?:split\(\$0, ?(\w{1,20}), ?["\/]=["\/]\); ?print \1\[1\]|print \$1(?:,? ?"[^"\\]{0,40}")?) ?;? ?\}$`,
);
/** From the beginning of a line, characters among which there is no `=` but the last. */
const MATCHES_NAME =
  /^\^(?:\[(?:\^[^\]\n]{0,20}=[^\]\n]{0,20}|(?:A-Z|a-z|0-9|[\w.]){1,40}-?)\](?:\\?[*+])?|\\w(?:\\?[*+])?){1,4}=?$/;

/** Whether the command leaves the names alone. */
function leavesNames({ program, operands, options }: Invocation): boolean {
  const filter = SAME_AS[program] ?? program;
  if (!UNDERSTOOD[filter] || ![...options.keys()].every((name) => UNDERSTOOD[filter]?.test(name))) return false;
  const [first = "", ...rest] = operands;
  const value = (name: string) => options.get(name)?.join("\n");
  switch (filter) {
    case "cut":
      return value("delimiter") === "=" && value("fields") === "1";
    case "sed": {
      const isExtended = options.has("E") || options.has("regexp-extended");
      const cut = CUTS[isExtended ? "extended" : "basic"].exec(value("expression") ?? first);
      return cut !== null && (cut.groups?.["chosen"] === undefined || options.has("quiet"));
    }
    case "awk": {
      const ofFields = /^(?:=|\[=\])$/.test(value("field-separator") ?? "") || /^BEGIN|split\(/.test(first);
      // `FS=:` between the files.
      return ofFields && !rest.some((word) => word.includes("=")) &&
        PRINTS_NAME.test(first.trim().replace(/\s+/g, " "));
    }
    default:
      return (options.has("o") || options.has("only-matching")) &&
        (options.get("regexp") ?? [first]).every((pattern) => MATCHES_NAME.test(pattern));
  }
}

/**
 * What is printed where the last of the commands filters the lines that the others hand it as they are: if that leaves
 * names alone, nobody has read values.
 */
export function withoutValues(text: string, commands: readonly Invocation[]): string {
  const filter = commands.findLast(({ program }) => program !== "");
  const printer = commands.find(({ program }) => program !== "");
  if (filter === undefined || !leavesNames(filter)) return text;
  const isUnderstood = (command: Invocation) =>
    command === filter || handsOn(command) || command === printer && PRINTS_LINES.test(command.words.join(" "));
  if (!commands.every((command) => isUnderstood(command) && !command.effects.some(writes))) return text;
  const [reader, another] = commands.filter(({ effects }) => effects.some(isPrivate));
  if (another !== undefined || !(reader?.effects ?? []).filter(isPrivate).every(isOfLines)) return text;
  reader?.effects.splice(0, Infinity, ...reader.effects.filter((effect) => !isPrivate(effect)));
  return MARKS.unknown;
}

/** Whether the lines come out of the command, or the redirection, as they went in. */
function handsOn({ program, words, options }: Invocation): boolean {
  const harmless = HANDS_ON.get(program);
  if (program === "tr") return DELETES_BETWEEN.test(words.join(" "));
  return harmless ? [...options.keys()].every((name) => harmless.test(name)) : words.length === 0;
}

function writes(effect: Effect): boolean {
  return effect.kind === "write" && effect.path !== "/dev/null";
}

function isPrivate(effect: Effect): boolean {
  return effect.kind === "read" && (carries(effect.text, "private") || carries(effect.text, "secret"));
}

function isOfLines(effect: Effect): boolean {
  return "path" in effect && OF_LINES.test(effect.path);
}
