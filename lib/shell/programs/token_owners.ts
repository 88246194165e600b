/** To whom the secrets belong that variables of the environment usually hold. */
import { hostOf } from "../host.ts";

/** Beginnings of names, and the domains of their owners; without a bar that is the beginning itself. */
const OWNERS = (
  "github|github,ghe,git,ghcr gh|github,ghe,git,ghcr gitlab|gitlab,git ci_job|gitlab,git bitbucket|bitbucket,atlassian " +
  "aws|amazonaws,amazon,cloudfront azure|azure,microsoft,windows.net,visualstudio arm|azure,microsoft,windows.net " +
  "google|google,gcr.io,pkg.dev gcp|google gemini|google firebase|google,firebase openai|openai,azure,openrouter " +
  "anthropic claude|anthropic,claude hf|huggingface,hf. huggingface|huggingface,hf. hugging_face|huggingface,hf. " +
  "stripe slack discord telegram twilio sendgrid|sendgrid,twilio mailgun postmark " +
  "npm|npm,yarnpkg,registry,artifactory,nexus node_auth|npm,yarnpkg,registry,artifactory,nexus " +
  "pypi|pypi,pythonhosted,artifactory,nexus twine|pypi,artifactory,nexus cargo|crates docker|docker dockerhub|docker " +
  "cloudflare cf|cloudflare digitalocean do|digitalocean heroku vercel|vercel,now. netlify fly|fly. sentry " +
  "datadog dd|datadog,ddog new_relic|newrelic,nr-data circleci circle|circleci travis codecov sonar snyk linear notion " +
  "figma jira|jira,atlassian atlassian confluence|confluence,atlassian supabase shopify square paypal algolia mapbox groq " +
  "mistral cohere replicate openrouter perplexity linode hetzner hcloud|hetzner pulumi grafana pagerduty deepl airtable " +
  "cli_github|github.com,githubusercontent.com,ghcr.io cli_identity|run.app,cloudfunctions.net,googleapis.com cli_google|googleapis.com,gcr.io,pkg.dev,source.developers.google.com " +
  "databricks|databricks,azuredatabricks asana|asana trello|trello,atlassian dropbox twitter|twitter,x.com"
).split(" ").map((owner) => {
  const [name = "", hosts = name] = owner.split("|");
  return [name, hosts.split(",")] as const;
});
/** A database has no business with the web. */
const DATABASE = /^(?:DATABASE|DB|PG|POSTGRES\w*|MYSQL\w*|MARIADB\w*|MONGO\w*)_?(?:UR[IL]|PASS(?:WORD|WD)?)$/;

/** Whether the variable's secret may go to the address: nobody knows better, or it belongs there. */
export function isOwner(name: string, address: string): boolean {
  if (DATABASE.test(name)) return false;
  const host = hostOf(address);
  // Others speak the same protocol, and get the same variable.
  if (name.startsWith("OPENAI_") && /^[^?#]*\/v1\//.test(address)) return true;
  const owners = OWNERS.filter(([owner]) => name.startsWith(`${owner.toUpperCase()}_`));
  return owners.length === 0 || /PUBLIC|PUBLISHABLE/.test(name) ||
    owners.some(([, hosts]) => hosts.some((part) => isHostOf(part, host)));
}

/** What owners put behind their names: `githubusercontent.com`, `googleapis.com`, `herokuapp.com`. */
const ANNEX = /^(?:|usercontent|apis?|websites|edge|aws|content|registry|storage|cdn|app|hub|ops|static|hq|inc|mail)$/;
/** What people run on hosts of their own. */
const SELF_HOSTED = new Set(
  "git ghe gitlab bitbucket registry artifactory nexus jira confluence sentry grafana sonar supabase".split(" "),
);

/** Whether the host is a domain of the owner's, or one of somebody's own that runs the owner's program. */
function isHostOf(word: string, host: string): boolean {
  if (/\w\.\w/.test(word)) return host === word || host.endsWith(`.${word}`);
  const name = word.replace(/\.$/, "");
  const labels = host.split(".");
  // Behind `co.uk` and the like the domain has one label more.
  const at = labels.length > 2 && (labels.at(-2) ?? "").length <= 3 ? -3 : -2;
  const domain = labels.at(at) ?? "";
  if (domain.startsWith(name) && ANNEX.test(domain.slice(name.length))) return true;
  return SELF_HOSTED.has(name) && labels.slice(0, at).includes(name);
}
