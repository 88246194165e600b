/** The command line of a call that names an operation of AWS, or the type of a resource, instead of a command. */
import { own } from "../../core/own.ts";
import { partsOf, wordsOf } from "./name_words.ts";
import { triedWords } from "./trial.ts";

type Fields = Readonly<Record<string, unknown>>;

const AWS = /aws|boto|amazon/i;
const SERVICE = /^service(?:_?name)?$/i;
const OPERATION = /^(?:op|operation|action|api|method)(?:_?name)?$/i;
const PARAMETERS = /^(?:parameters|params|args|arguments|kwargs|input)$/i;
const TYPE = /^AWS::(\w+)::(\w+)/;
/** How the names of tools begin that tell of an operation instead of calling it. */
const TELLS = new Set("search find lookup describe explain simulate generate list get read".split(" "));
/** And how others end. */
const TELLING = new Set(["docs", "documentation", "search"]);
const CALLS = new Set("call run exec execute invoke use api cli do perform apply send make request and or".split(" "));
/** Tools that are called as an operation of IAM which gives rights. */
const RIGHTS =
  /^(?:iam-)?((?:attach|put)-(?:user|role|group)-policy|create-(?:access-key|login-profile)|add-user-to-group|update-assume-role-policy)$/;
/** What the command line calls otherwise. */
const SERVICES: Readonly<Record<string, string>> = { s3: "s3api" };
const DELETIONS: Readonly<Record<string, string>> = {
  "ec2 delete-instance": "terminate-instances",
  "kms delete-key": "schedule-key-deletion",
};

/** The words of the command that does the operation; undefined if the tool is none of AWS, or none is named. */
export function awsWords(tool: string, fields: Fields): string[] | undefined {
  const { server, name } = partsOf(tool);
  if (!AWS.test(server) && !AWS.test(name) || tells(name)) return undefined;
  const [, right] = RIGHTS.exec(hyphened(name)) ?? [];
  if (right !== undefined) return ["aws", "iam", right];
  const service = textUnder(fields, SERVICE);
  const operation = textUnder(fields, OPERATION);
  if (service === undefined || operation === undefined) return undefined;
  const options = Object.entries(fields).flatMap(([field, value]) =>
    PARAMETERS.test(field) ? [value].flat().flatMap(optionsIn) : []
  );
  return triedWords(["aws", serviceOf(service), hyphened(operation), ...options], tool, fields);
}

function tells(name: string): boolean {
  const words = wordsOf(name);
  return (TELLS.has(words[0] ?? "") || TELLING.has(words.at(-1) ?? "")) && !words.some((word) => CALLS.has(word));
}

/** The words of the command that deletes a resource of the type, such as `AWS::S3::Bucket`; undefined for other names. */
export function awsDeletion(type: string): string[] | undefined {
  const [, service, kind] = TYPE.exec(type) ?? [];
  if (service === undefined || kind === undefined) return undefined;
  const deletion = `delete-${hyphened(kind)}`;
  const of = serviceOf(service);
  return ["aws", of, DELETIONS[`${of} ${deletion}`] ?? deletion];
}

function textUnder(fields: Fields, name: RegExp): string | undefined {
  const found = Object.entries(fields).find(([field, value]) => name.test(field) && typeof value === "string");
  return found && String(found[1]);
}

function serviceOf(name: string): string {
  const service = name.trim().toLowerCase();
  return own(SERVICES, service) ?? service;
}

/** `DeleteDBInstance`, `delete_db_instance` and `delete-db-instance` are the same. */
function hyphened(name: string): string {
  return name.trim().replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, "$&-").replaceAll("_", "-").toLowerCase();
}

function optionsIn(parameters: unknown): string[] {
  if (typeof parameters !== "object" || parameters === null) return [];
  return Object.entries(parameters).flatMap(([name, value]) => {
    if (typeof value === "boolean") return [`--${value ? "" : "no-"}${hyphened(name)}`];
    return [`--${hyphened(name)}`, typeof value === "object" ? JSON.stringify(value) : String(value)];
  });
}
