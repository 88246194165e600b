/** Requests to the API of a forge, which change what they name as the command lines of their programs do. */
import { restOfCall, together } from "./sink.ts";

/** What other services call so as well stands behind their own names. */
const ADDRESS =
  "https?:\\/\\/[^\\s\"'`]{0,200}(?:\\/repos\\/|github\\.com\\/(?:orgs|user|graphql)|\\/api\\/v3\\/(?:orgs|user)|\\/api\\/graphql|\\/api\\/v4\\/(?:projects|groups|user)|\\/2\\.0\\/repositories)[^\\s\"'`]{0,200}";
const METHOD = /\bmethod["']?\s{0,9}(?::|=>?)\s{0,9}["'`](PUT|PATCH|POST|DELETE)\b/i;
const BODY = /\b(?:data|json|body)["']?\s{0,9}[:=]/;

/** Others have such names as well. */
const LIBRARY =
  /\b(?:from|import|require)\b[\s({\w,}"'\x60@\/.-]{1,80}?(?:github|gitlab|gitea|octokit)(?![_\w])|\bPyGithub|Octokit\(|\bGit(?:hub|lab)\(/i;

/** They. */
export const requestSinks = together(
  /\/repos\/|\/orgs\/|\/user\/|github\.com\/|\/api\/(?:v[34]\/|graphql)|\/2\.0\/repositories|ollaborator|members\.create|private=False/i,
  [
    {
      // `requests.put("https://…", …)`, `requests.request("PUT", "https://…")`, `fetch("https://…", { method: "PUT" })`.
      pattern: new RegExp(
        "(?:(?<!\\b(?:responses|respx|httpretty|fetchMock|nock))(?:\\.|->)(put|patch|post|delete)|\\b(?:fetch|[rR]equest|axios|got|ky|urlopen))\\s{0,9}\\(\\s{0,9}" +
          `(?:["'](PUT|PATCH|POST|DELETE)["']\\s{0,9},\\s{0,9})?(?:url\\s{0,9}=\\s{0,9})?[rbfu]{0,2}["'\`](${ADDRESS})["'\`]`,
        "gi",
      ),
      does(match, site) {
        const [, verb, named, url = ""] = match;
        const rest = restOfCall(match, site, 1000);
        const method = verb ?? named ?? METHOD.exec(rest)?.[1] ?? (BODY.test(rest) ? "POST" : undefined);
        if (method) site.call.run(["curl", "-X", method.toUpperCase(), "--data-raw", rest, url], undefined);
      },
    },
    {
      // Octokit's `request("PUT /repos/{owner}/{repo}/…", …)`.
      pattern:
        /\brequest\s{0,9}\(\s{0,9}["'`](PUT|PATCH|POST|DELETE) ((?:\/repos\/|\/orgs\/|\/user\/)[^\s"'`]{1,200})["'`]/g,
      does(match, site) {
        const [, method = "", path = ""] = match;
        site.call.run(["gh", "api", "-X", method, path, "-f", restOfCall(match, site)], undefined);
      },
    },
    {
      // Names of their own in PyGithub, Octokit and python-gitlab.
      pattern: /(?:\.|->)(?:add_to_collaborators|add_?[cC]ollaborator|members\.create)\s{0,9}\(/g,
      does(_, site) {
        if (site.has(LIBRARY)) site.call.run(["gh", "api", "-X", "PUT", "repos/it/it/collaborators/it"], undefined);
      },
    },
    {
      // PyGithub's `repo.edit(private=False)`.
      pattern: /\.edit\s{0,9}\([^()]{0,300}\bprivate=False\b/g,
      does(_, site) {
        if (site.has(LIBRARY)) site.call.run(["gh", "repo", "edit", "it", "--visibility", "public"], undefined);
      },
    },
  ],
);
