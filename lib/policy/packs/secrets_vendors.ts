/** Tokens of vendors, by what can be done with them; each is proved by the examples of its detectors. */
import type { SensitiveType } from "../../detect/catalog.ts";
import type { Examples } from "../../core/proof.ts";
import { proofOf } from "../../detect/proof.ts";
import type { Policy } from "../policy.ts";

/** What such a token opens, and whose tokens do. */
interface Group {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly types: readonly [SensitiveType, SensitiveType, ...SensitiveType[]];
}

const GROUPS: readonly Group[] = [
  {
    name: "cloud_key",
    title: "Key of a cloud",
    why: "The key reaches machines and data in a cloud; use the cloud's own login instead of the key itself",
    types: [
      "alibaba_access_key",
      "azure_client_secret",
      "azure_key",
      "azure_storage_key",
      "cloudflare_key",
      "digitalocean_token",
      "flyio_token",
      "google_api_key",
      "google_oauth_secret",
      "heroku_key",
      "netlify_token",
      "render_key",
      "scalingo_token",
      "signed_link",
      "tailscale_key",
      "vercel_token",
      "volcengine_key",
      "yandex_key",
    ],
  },
  {
    name: "ai_key",
    title: "Key of a model provider",
    why: "Whoever has the key spends its owner's money; read it from the environment instead",
    types: [
      "bedrock_key",
      "cerebras_key",
      "deepseek_key",
      "e2b_key",
      "elevenlabs_key",
      "fireworks_key",
      "groq_key",
      "huggingface_token",
      "jina_key",
      "langchain_key",
      "langfuse_key",
      "nvidia_key",
      "openrouter_key",
      "perplexity_key",
      "pinecone_key",
      "replicate_token",
      "tavily_key",
      "voyage_key",
      "xai_key",
    ],
  },
  {
    name: "code_host_token",
    title: "Token of a code host or build service",
    why: "The token changes code and builds in somebody's name; use the host's own login instead of the token itself",
    types: [
      "artifactory_key",
      "atlassian_token",
      "bitbucket_token",
      "buildkite_token",
      "circleci_token",
      "gitlab_token",
      "harness_token",
      "jfrog_token",
      "sonar_token",
      "sourcegraph_token",
    ],
  },
  {
    name: "registry_token",
    title: "Token of a package registry",
    why: "The token publishes packages that others run; use the registry's own login instead of the token itself",
    types: ["clojars_token", "cratesio_token", "docker_token", "npm_token", "nuget_key", "pypi_token", "rubygems_key"],
  },
  {
    name: "payment_key",
    title: "Key of a payment or shop service",
    why: "The key moves money and goods; read it from the environment, and only where it is needed",
    types: [
      "adyen_key",
      "blockchain_key",
      "braintree_token",
      "duffel_token",
      "easypost_key",
      "flutterwave_key",
      "gocardless_token",
      "lob_key",
      "mollie_key",
      "plaid_token",
      "seed_phrase",
      "shippo_token",
      "shopify_token",
      "square_token",
      "stripe_key",
      "wallet_key",
    ],
  },
  {
    name: "messaging_token",
    title: "Token of a messaging or mail service",
    why: "The token writes messages in somebody's name; read it from the environment instead",
    types: [
      "brevo_key",
      "discord_token",
      "discord_webhook",
      "facebook_token",
      "firebase_key",
      "instagram_token",
      "intercom_token",
      "klaviyo_key",
      "mailchimp_key",
      "mailgun_api_key",
      "mailgun_key",
      "resend_key",
      "sendgrid_key",
      "slack_token",
      "slack_webhook",
      "telegram_token",
      "twilio_key",
      "twilio_token",
      "twitch_token",
      "twitter_token",
      "webhook",
    ],
  },
  {
    name: "database_token",
    title: "Token of a database service",
    why: "The token reads and changes all data; use a login with fewer rights, and keep it out of the text",
    types: ["databricks_token", "mongodb_atlas_secret", "neon_key", "planetscale_token", "supabase_key"],
  },
  {
    name: "monitoring_token",
    title: "Token of a monitoring service",
    why: "The token reads what runs and can silence alarms; read it from the environment instead",
    types: [
      "dynatrace_token",
      "grafana_token",
      "launchdarkly_key",
      "newrelic_key",
      "newrelic_license_key",
      "posthog_key",
      "sentry_token",
    ],
  },
  {
    name: "infrastructure_token",
    title: "Token of an infrastructure or secret store",
    why: "The token opens a store of further secrets; log in where it is needed, and keep the token out of the text",
    types: [
      "age_secret_key",
      "doppler_token",
      "infracost_key",
      "onepassword_token",
      "prefect_key",
      "pulumi_token",
      "terraform_token",
      "vault_key",
      "vault_legacy_token",
      "vault_token",
    ],
  },
  {
    name: "workspace_token",
    title: "Token of a service for work",
    why: "The token reads and writes documents in somebody's name; read it from the environment instead",
    types: [
      "adafruit_key",
      "airtable_token",
      "asana_token",
      "clickup_token",
      "contentful_token",
      "dropbox_token",
      "figma_token",
      "frameio_token",
      "hubspot_token",
      "linear_key",
      "mapbox_token",
      "notion_token",
      "postman_key",
      "readme_key",
      "trello_token",
      "typeform_token",
    ],
  },
];

/** The policies, one for each group. */
export const vendorSecretPolicies: readonly Policy[] = GROUPS.map(({ name, title, why, types }): Policy => ({
  id: `sys_code_${name}`,
  title,
  category: "code-secrets",
  severity: "critical",
  phases: ["request", "response"],
  action: "redact",
  requestAction: "warn",
  why,
  when: { kind: "detects", detectors: types },
  get hits() {
    return both(types.flatMap((type) => proofOf(type).hits));
  },
  get misses() {
    return both(types.flatMap((type) => proofOf(type).misses));
  },
}));

/** Two types have at least four examples; the compiler cannot count what is joined. */
function both(examples: readonly string[]): Examples {
  const [first = "", second = "", ...more] = examples;
  return [first, second, ...more];
}
