/** The command line of a tool that opens a repository to others at its host: to read it, to change it, or to have it. */
import { forgeWords } from "./forge.ts";

type Fields = Readonly<Record<string, unknown>>;

const GIVES = new Set("add invite create set put update edit change grant share".split(" "));
const CHANGES = new Set("update edit set change put patch configure".split(" "));
const LIFTS = new Set("delete remove disable unprotect".split(" "));
const MOVES = new Set(["transfer", "archive"]);
/** How the names of tools begin that only look. */
const LOOKS = new Set("list get search find check read view count describe is has fetch show".split(" "));
/** Whole names of those that change something else there, or bring an archive here. */
const ELSE =
  /^(?:\w+ (?:(?:project|repository|repo) )?(?:issue|item|task|card|comment|note|label|milestone|subscription|webhook)|(?:create|add|update|edit) (?:deploy|ssh|gpg) key (?:issue|section|note)|(?:set|update) project status|(?:download|export) (?:project|repository|repo) archive)(?: (?:to|in|of) (?:project|repository|repo|readme|board))?$/;
const REPOSITORY = "repos/it/it";
/** What guards branches by another name. */
const POLICY_OFF = ["isEnabled", "isBlocking", "enabled"];

/** The words of the command; undefined if the tool does nothing of the kind. */
export function rightsWords(tool: string, fields: Fields): string[] | undefined {
  const words = forgeWords(tool);
  if (!words || LOOKS.has(words[0] ?? "")) return undefined;
  const isHook = /^(?:webhook|hook)$/.test(words.at(-1) ?? "") && GIVES.has(words[0] ?? "");
  if (isHook && ["url", "config"].some((name) => Object.hasOwn(fields, name))) {
    return ["gh", "api", "-X", "POST", `${REPOSITORY}/hooks`];
  }
  if (ELSE.test(words.join(" "))) return undefined;
  const verb = words.find((word) => [GIVES, CHANGES, LIFTS, MOVES].some((verbs) => verbs.has(word))) ?? "";
  const has = (...nouns: string[]) => nouns.some((noun) => words.includes(noun));
  if (words.includes("merge") && fields.admin === true) return ["gh", "pr", "merge", "it", "--admin"];
  if (words[0] === "dismiss" && has("alert")) {
    return ["gh", "api", "-X", "PATCH", `${REPOSITORY}/code-scanning/alerts/it`, "-f", "state=dismissed"];
  }
  if (LIFTS.has(words[0] ?? "") && words.at(-1) === "workflow") return ["gh", "workflow", "disable", "it"];
  if (CHANGES.has(verb) && has("permission") && has("action", "workflow")) {
    const given = Object.entries(fields).map(([name, value]) => ["-f", `${name}=${String(value)}`]).flat();
    return ["gh", "api", "-X", "PUT", `${REPOSITORY}/actions/permissions`, ...given];
  }
  const invites = verb === "invite" && has("organization", "org", "group", "team") ||
    verb === "share" && has("repository", "repo", "project", "group");
  if (invites || GIVES.has(verb) && has("collaborator", "member", "membership", "permission")) {
    return ["gh", "api", "-X", "PUT", `${REPOSITORY}/collaborators/it`];
  }
  if (GIVES.has(verb) && has("key") && has("deploy", "ssh", "gpg")) return ["gh", "repo", "deploy-key", "add", "it"];
  if ((CHANGES.has(verb) || LIFTS.has(verb)) && has("protection", "protected", "ruleset", "restriction")) {
    return ["gh", "api", "-X", "PUT", `${REPOSITORY}/branches/it/protection`];
  }
  const isLifted = verb === "unprotect" && has("branch") ||
    has("policy") && (LIFTS.has(verb) || CHANGES.has(verb) && POLICY_OFF.some((name) => fields[name] === false));
  if (isLifted) return ["gh", "api", "-X", "DELETE", `${REPOSITORY}/branches/it/protection`];
  if (!has("repository", "repo", "project", "visibility")) return undefined;
  if (verb === "transfer") return ["gh", "api", `${REPOSITORY}/transfer`];
  if (verb === "archive" || CHANGES.has(verb) && fields.archived === true) return ["gh", "repo", "archive", "it"];
  const isOpened = fields.visibility === "public" || fields.private === false;
  return CHANGES.has(verb) && isOpened ? ["gh", "repo", "edit", "it", "--visibility", "public"] : undefined;
}
