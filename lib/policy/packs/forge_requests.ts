/** Requests to the API of a forge that change something there, by whichever program. */
import { BODY_OPTIONS } from "../body_options.ts";
import { all, any, command, type Condition, effect, not } from "../condition.ts";

/** What the path of a request begins with, per forge; each begins with the kind of thing that it names. */
export interface ForgePaths {
  /** Of GitHub and of Gitea, which has its paths. */
  readonly github?: string;
  readonly gitlab?: string;
  readonly bitbucket?: string;
}

/** A repository, and a project or a group. */
export const REPOSITORY = String
  .raw`(?:repos\/+(?:[^/\s]{1,100}\/+[^/\s?]{1,100}|[^/\s?]{0,100}[\uE000-\uE01F][^/\s?]{0,100})|repositories\/+\d{1,20})`;
export const PROJECT = String.raw`projects\/[^/\s?]{1,200}`;
export const GROUP = String.raw`(?:projects|groups)\/[^/\s?]{1,200}`;
export const BITBUCKET = String.raw`repositories\/[^/\s]{1,100}\/[^/\s?]{1,100}`;
/** In front of what other services call so as well. */
export const OF_GITHUB = String.raw`(?<=^\/?|github\.com\/|\/api\/v3\/)`;
/** What ends such a path. */
export const END = String.raw`\/?(?:$|\?)`;

const FORGE = ["gh", "glab"] as const;
const WEB = ["curl", "http", "https", "xh", "wget"] as const;
const METHOD = String.raw`(?:(?:^|\s)-\w{0,8}X[= ]?|--(?:request|method)[= ])["']?`;
const READS = new RegExp(`${METHOD}(?:GET|HEAD)\\b`, "i");

/** What changes something, by the method that it names or, where any will do, by what it brings along. */
function changes(methods: string): Condition {
  return any(
    command([...FORGE, ...WEB], { words: new RegExp(`${METHOD}(?:${methods})\\b`, "i") }),
    command(["http", "https", "xh"], { words: new RegExp(`(?:^|\\s)(?:${methods})\\s`, "i") }),
  );
}
const BRINGS = all(
  any(
    command("curl", { options: BODY_OPTIONS, without: ["get"] }),
    // Behind it begins another request.
    all(command("curl", { options: BODY_OPTIONS }), command("curl", { options: ["next"] })),
    command("wget", { options: ["post-data", "post-file", "body-data", "body-file"] }),
    command(FORGE, { words: /\s(?:-\w{0,8}[fF]|--(?:raw-)?field|--input)[\s=]?/ }),
    command(["http", "https", "xh"], { words: /\s[\w-]{1,60}:?=(?!=)/ }),
  ),
  // A text that says so is no option.
  not(command([...FORGE, ...WEB], { options: ["request", "method", "X"], without: ["next"], words: READS })),
);

/** A request that changes what the paths name: by any method, or by one of those that are given. */
export function asksForge({ github, gitlab, bitbucket }: ForgePaths, methods?: string): Condition {
  const byName = [github, gitlab].filter((path) => path !== undefined);
  const byAddress = [
    ...github ? [`(?:api\\/v\\d\\/)?(?:${github})`] : [],
    ...gitlab ? [`api\\/v4\\/(?:${gitlab})`] : [],
    ...bitbucket ? [`2\\.0\\/(?:${bitbucket})`] : [],
  ];
  return all(
    methods === undefined ? any(changes("PUT|POST|PATCH|DELETE"), BRINGS) : changes(methods),
    any(
      command(FORGE, {
        operand: new RegExp(`^(?:https?:\\/\\/[^/\\s]{1,200}\\/(?:api\\/v\\d\\/)?|\\/)?(?:${byName.join("|")})`),
      }),
      all(
        command(WEB),
        effect("reach", {
          hosts: ["external", "private"],
          text: new RegExp(`^(?:https?:\\/\\/)?[^/\\s]{1,200}\\/(?:${byAddress.join("|")})`),
        }),
      ),
    ),
  );
}

/** The same, and what it brings says so. */
export function asksForgeFor(paths: ForgePaths, text: RegExp): Condition {
  return all(
    asksForge(paths),
    any(command([...FORGE, ...WEB], { words: text }), all(command(WEB), effect("send", { text }))),
  );
}

/** A mutation of the names at GitHub's GraphQL. */
export function mutates(names: string): Condition {
  const text = new RegExp(`\\bmutation\\b[^]{0,400}?\\b(?:${names})\\b`);
  return any(
    command("gh", { verb: /^api graphql\b/, words: text }),
    all(
      command(WEB),
      effect("reach", {
        hosts: ["external", "private"],
        text: /^(?:https?:\/\/)?(?:api\.github\.com|[^/\s]{1,200}\/api)\/graphql\b/,
      }),
      any(
        command(WEB, { words: text }),
        effect("send", { text }),
      ),
    ),
  );
}
