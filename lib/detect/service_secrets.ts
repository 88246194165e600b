/** Tokens of services: artificial intelligence, hosting, data and work. Samples are generated: see `fake()`. */
import type { Detector, PatternDetector } from "./detector.ts";
import { ALPHABET, fake, fakeUuid } from "./fake.ts";
import { isReal } from "./placeholder.ts";

const { hex, lower, base32 } = ALPHABET;
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

const mailgunKey = () => [fake("", 32, hex), fake("8", 7, hex), fake("9", 7, hex)].join("-");
const twilioAccount = () => fake("AC", 32, hex);

/** What says nearby that a value is a key. */
const KEY_WORDS = ["key", "api key", "token", "secret", "credential", "auth", "authorization", "bearer"] as const;

/**
 * A token with a beginning of its own; `body` is the pattern of the rest, and `sample` makes one. Where caches, pods and
 * builds have such names too, `service` is to be named nearby, or that it is a key.
 */
function token<const T extends string>(
  type: T,
  beginnings: readonly string[],
  body: string,
  sample: (start: string) => string,
  service?: string,
) {
  const start = beginnings.length === 1 ? beginnings[0]! : `(?:${beginnings.join("|")})`;
  const first = beginnings[0]!.replaceAll("\\", "");
  let pattern: RegExp | undefined;
  return {
    type,
    // Made when it is first asked for: a hook needs none of most.
    get pattern(): RegExp {
      return pattern ??= new RegExp(`(?<![A-Za-z0-9_])${start}${body}(?![A-Za-z0-9_-])`);
    },
    keywords: beginnings.map((beginning) => beginning.replaceAll("\\", "").toLowerCase()),
    leads: true,
    ...(service && { context: [service, ...KEY_WORDS] }),
    validate: isReal,
    examples: () => ({
      hits: [`${service ?? ""} ${sample(first)}`, `TOKEN="${sample(first)}"`],
      misses: [
        sample(first).slice(0, first.length + 5),
        `x${sample(first)}`,
        ...(service ? [`ETag: "${sample(first)}"`, `pod/${sample(first)} Running`] : []),
      ],
    }),
  } as const satisfies PatternDetector;
}

export const serviceSecrets = [
  token("adafruit_key", ["aio_"], "[A-Za-z0-9]{28}", (start) => fake(start, 28)),
  token(
    "airtable_token",
    ["pat"],
    "[A-Za-z0-9]{14}\\.[0-9a-f]{64}",
    (start) => `${fake(start, 14)}.${fake("", 64, hex)}`,
  ),
  token(
    "adyen_key",
    ["AQE"],
    "[a-z][A-Za-z0-9+/-]{60,280}={0,2}-[A-Za-z0-9+/=]{10,60}",
    (start) => `${fake(`${start}h`, 120)}=-${fake("", 24)}`,
  ),
  token("alibaba_access_key", ["LTAI"], "[A-Za-z0-9]{17,26}", (start) => fake(start, 20)),
  token("artifactory_key", ["AKCp"], "[A-Za-z0-9]{60,80}", (start) => fake(start, 69)),
  token("jfrog_token", ["cmVmdGtuO"], "[A-Za-z0-9+/]{40,80}={0,2}", (start) => fake(start, 55)),
  token(
    "asana_token",
    ["1\\/1", "2\\/1"],
    "\\d{12,18}(?:\\/\\d{12,18})?:[0-9a-f]{32}",
    (start) => `${fake(start, 15, "0123456789")}:${fake("", 32, hex)}`,
  ),
  token("bedrock_key", ["ABSK", "bedrock-api-key-"], "[A-Za-z0-9+/]{90,2000}={0,2}", (start) => fake(start, 128)),
  token("bitbucket_token", ["ATBB", "ATCTT3"], "[\\w=-]{24,220}", (start) => fake(start, 32)),
  token(
    "braintree_token",
    ["access_token\\$production\\$", "access_token\\$sandbox\\$"],
    "[a-z0-9]{16}\\$[0-9a-f]{32}",
    (start) => `${fake(start, 16, lower)}$${fake("", 32, hex)}`,
  ),
  token(
    "brevo_key",
    ["xkeysib-", "xsmtpsib-"],
    "[0-9a-f]{64}-[A-Za-z0-9]{16}",
    (start) => `${fake(start, 64, hex)}-${fake("", 16)}`,
  ),
  token("buildkite_token", ["bkua_"], "[0-9a-f]{40}", (start) => fake(start, 40, hex)),
  token("cerebras_key", ["csk-"], "[a-z0-9]{48}", (start) => fake(start, 48, lower)),
  token(
    "circleci_token",
    ["CCIPAT_", "CCIPRJ_"],
    "[A-Za-z0-9]{22}_[0-9a-f]{40}",
    (start) => `${fake(start, 22)}_${fake("", 40, hex)}`,
  ),
  token("clickup_token", ["pk_"], "\\d{6,10}_[A-Z0-9]{32}", (start) => `${start}1234567_${fake("", 32, base32)}`),
  token("clojars_token", ["CLOJARS_"], "[a-z0-9]{60}", (start) => fake(start, 60, lower)),
  token(
    "cloudflare_key",
    ["v1\\.0-"],
    "[0-9a-f]{24}-[0-9a-f]{146}",
    (start) => `${fake(start, 24, hex)}-${fake("", 146, hex)}`,
  ),
  token("contentful_token", ["CFPAT-"], "[\\w-]{43}", (start) => fake(start, 43)),
  token("deepseek_key", ["sk-"], "[0-9a-f]{32}", (start) => fake(start, 32, hex), "deepseek"),
  token("dropbox_token", ["sl\\."], "(?:u\\.)?[\\w-]{100,1600}", (start) => fake(start, 130)),
  token("duffel_token", ["duffel_test_", "duffel_live_"], "[\\w=-]{43}", (start) => fake(start, 43)),
  token(
    "dynatrace_token",
    ["dt0c01\\.", "dt0s16\\."],
    "[A-Z2-7]{24}\\.[A-Z2-7]{64}",
    (start) => `${fake(start, 24, base32)}.${fake("", 64, base32)}`,
  ),
  token("e2b_key", ["e2b_"], "[0-9a-f]{40}", (start) => fake(start, 40, hex)),
  token("easypost_key", ["EZAK", "EZTK"], "[A-Za-z0-9]{54}", (start) => fake(start, 54)),
  token("elevenlabs_key", ["sk_"], "[0-9a-f]{48}", (start) => fake(start, 48, hex)),
  token("facebook_token", ["EAA"], "[A-Za-z0-9]{80,250}", (start) => fake(start, 120)),
  token("figma_token", ["figd_", "figo_", "figu_"], "[\\w-]{38,46}", (start) => fake(start, 40)),
  token("fireworks_key", ["fw_"], "[A-Za-z0-9]{24}", (start) => fake(start, 24), "fireworks"),
  token("flutterwave_key", ["FLWSECK_TEST-", "FLWSECK-"], "[0-9a-zA-Z]{32}-X", (start) => `${fake(start, 32, hex)}-X`),
  token("flyio_token", ["fo1_", "fm2_"], "[\\w+/=-]{40,900}", (start) => fake(start, 43)),
  token("frameio_token", ["fio-u-"], "[\\w=-]{64}", (start) => fake(start, 64)),
  token("gocardless_token", ["live_"], "[A-Za-z0-9_=-]{40}", (start) => fake(start, 40)),
  token(
    "harness_token",
    ["pat\\.", "sat\\."],
    "[\\w-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}",
    (start) => `${fake(start, 22)}.${fake("", 24, hex)}.${fake("", 20)}`,
  ),
  token("heroku_key", ["HRKU-"], `(?:${UUID}|[\\w-]{58,64})`, (start) => start + fakeUuid("h")),
  token("hubspot_token", ["pat-na1-", "pat-na2-", "pat-eu1-"], UUID, (start) => start + fakeUuid("u")),
  token("instagram_token", ["IGQV", "IGAA"], "[\\w-]{100,250}", (start) => fake(start, 140)),
  token("intercom_token", ["dG9rO"], "[A-Za-z0-9+/]{40,80}={0,2}", (start) => fake(start, 55)),
  token("jina_key", ["jina_"], "[A-Za-z0-9_-]{60}", (start) => fake(start, 60)),
  token("klaviyo_key", ["pk_"], "[0-9a-f]{34}", (start) => fake(start, 34, hex)),
  token("lob_key", ["live_", "test_"], "[0-9a-f]{35}", (start) => fake(start, 35, hex)),
  token("mollie_key", ["live_"], "[A-Za-z0-9]{30}", (start) => fake(start, 30)),
  token("infracost_key", ["ico-"], "[A-Za-z0-9]{32}", (start) => fake(start, 32), "infracost"),
  token(
    "langchain_key",
    ["lsv2_pt_", "lsv2_sk_"],
    "[0-9a-f]{32}_[0-9a-f]{10}",
    (start) => `${fake(start, 32, hex)}_${fake("", 10, hex)}`,
  ),
  token("langfuse_key", ["sk-lf-"], UUID, (start) => start + fakeUuid("l")),
  token("launchdarkly_key", ["api-", "sdk-"], UUID, (start) => start + fakeUuid("d"), "launchdarkly"),
  token("mailgun_key", ["key-"], "[0-9a-f]{32}", (start) => fake(start, 32, hex), "mailgun"),
  token(
    "mapbox_token",
    ["sk\\.eyJ"],
    "[\\w-]{40,200}\\.[\\w-]{20,40}",
    (start) => `${fake(start, 80)}.${fake("", 22)}`,
  ),
  token("mongodb_atlas_secret", ["mdb_sa_sk_"], "[\\w-]{40}", (start) => fake(start, 40)),
  token("neon_key", ["napi_"], "[a-z0-9]{60,70}", (start) => fake(start, 64, lower)),
  token("nuget_key", ["oy2"], "[a-z0-9]{43}", (start) => fake(start, 43, lower)),
  token("nvidia_key", ["nvapi-"], "[\\w-]{60,70}", (start) => fake(start, 64)),
  token("onepassword_token", ["ops_eyJ"], "[A-Za-z0-9+/_-]{240,2000}={0,2}", (start) => fake(start, 300)),
  token("openrouter_key", ["sk-or-v1-"], "[0-9a-f]{64}", (start) => fake(start, 64, hex)),
  token(
    "pinecone_key",
    ["pcsk_"],
    "[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}",
    (start) => `${fake(start, 6)}_${fake("", 62)}`,
  ),
  token(
    "plaid_token",
    ["access-sandbox-", "access-production-", "access-development-"],
    UUID,
    (start) => start + fakeUuid("p"),
  ),
  token("posthog_key", ["phx_", "phs_"], "[A-Za-z0-9]{40,52}", (start) => fake(start, 43)),
  token("prefect_key", ["pnu_", "pnb_"], "[A-Za-z0-9]{36}", (start) => fake(start, 36)),
  token("readme_key", ["rdme_"], "[a-z0-9]{70}", (start) => fake(start, 70, lower)),
  token("render_key", ["rnd_"], "[A-Za-z0-9]{28,36}", (start) => fake(start, 32)),
  token("resend_key", ["re_"], "[A-Za-z0-9]{8}_[A-Za-z0-9]{22,26}", (start) => `${fake(start, 8)}_${fake("", 24)}`),
  token("scalingo_token", ["tk-us-"], "[\\w-]{48}", (start) => fake(start, 48)),
  token("shippo_token", ["shippo_live_", "shippo_test_"], "[0-9a-fA-F]{40}", (start) => fake(start, 40, hex)),
  token("sonar_token", ["squ_", "sqp_", "sqa_"], "[0-9a-f]{40}", (start) => fake(start, 40, hex)),
  token("sourcegraph_token", ["sgp_"], "(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}", (start) => fake(start, 40, hex)),
  token(
    "tailscale_key",
    ["tskey-auth-", "tskey-api-", "tskey-client-"],
    "[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}",
    (start) => `${fake(start, 12)}-${fake("", 32)}`,
  ),
  token("tavily_key", ["tvly-"], "(?:dev-|prod-)?[A-Za-z0-9]{32}", (start) => fake(start, 32)),
  token("trello_token", ["ATTA"], "[0-9a-f]{64}", (start) => fake(start, 64, hex)),
  token("twitch_token", ["oauth:"], "[a-z0-9]{30}", (start) => fake(start, 30, lower)),
  token(
    "twitter_token",
    ["AAAAAAAAAAAAAAAAAAAAA"],
    "[A-Za-z0-9]{1,80}%[A-Za-z0-9%]{20,120}",
    (start) => `${fake(start, 25)}%3D${fake("", 50)}`,
  ),
  token("typeform_token", ["tfp_"], "[\\w.=-]{44,70}", (start) => fake(start, 59)),
  token("vercel_token", ["vcp_", "vci_", "vca_", "vcr_"], "[A-Za-z0-9]{24,60}", (start) => fake(start, 56)),
  token("voyage_key", ["pa-"], "[\\w-]{43}", (start) => fake(start, 43), "voyage"),
  token("volcengine_key", ["AKLT"], "[A-Za-z0-9+/=]{40,60}", (start) => fake(start, 46)),
  token("yandex_key", ["AQVN"], "[\\w-]{35,38}", (start) => fake(start, 36)),
  {
    // Microsoft writes the service into its keys, near the end.
    type: "azure_key",
    pattern:
      /(?<![\w+/-])(?:[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[\w-]{40,50}Az(?:Se|Fu|Ca)[\w-]{5,8}={0,2}|[A-Za-z0-9+/]{76}(?:\+ASt|ACDb|\+ABa)[A-Za-z0-9+/]{6}==|[A-Za-z0-9+/]{33,42}(?:\+(?:ACR|ASb|AEh|ARm)|AIoT)[A-Za-z0-9+/]{5,6}=?)(?![\w+/=-])/,
    keywords: ["jqqj9", "azdo", "azse", "azfu", "azca", "+ast", "acdb", "+aba", "+acr", "+asb", "+aeh", "+arm", "aiot"],
    validate: (key) => isReal(key) && /\d/.test(key),
    examples: () => ({
      hits: [
        `${fake("", 52)}JQQJ99${fake("A", 25)}`,
        `key: ${fake("a", 75)}AZDO${fake("", 4)}`,
        `${fake("b", 41)}AzSeB${fake("", 5)}`,
        `AccountKey ${fake("c", 75)}+ASt${fake("", 6)}==`,
      ],
      misses: [`${fake("", 40)}JQQJ99${fake("A", 25)}`, "the azdo client and JQQJ99", `sha512-${fake("", 86)}==`],
    }),
  },
  {
    type: "newrelic_license_key",
    pattern: /(?<![A-Za-z0-9])[0-9a-zA-Z]{36}NRAL(?![A-Za-z0-9])/,
    keywords: ["nral"],
    validate: isReal,
    examples: () => ({
      hits: [`${fake("", 36, hex)}NRAL`, `license_key: eu01xx${fake("x", 29, hex)}NRAL`],
      misses: [`${fake("", 30, hex)}NRAL`, `${fake("", 36, hex)}NRALx`],
    }),
  },
  {
    // Without a beginning, so the service is to be named.
    type: "mailgun_api_key",
    pattern: /(?<![\w-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\w-])/,
    keywords: ["mailgun"],
    context: ["mailgun", ...KEY_WORDS],
    validate: isReal,
    examples: () => ({
      hits: [
        `mailgun ${mailgunKey()}`,
        `curl -s --user 'api:${mailgunKey()}' https://api.mailgun.net/v3/domains`,
      ],
      misses: [mailgunKey(), `X-Trace: ${mailgunKey()}`, `mailgun ${mailgunKey()}-${fake("", 4, hex)}`],
    }),
  },
  {
    // The number of an account says where the token beside it, which has no form of its own, belongs.
    type: "twilio_token",
    pattern:
      /(?<![A-Za-z0-9])AC[0-9a-f]{32}(?:["'`]?[ \t]{0,4}(?:[:,|][ \t]{0,4})?["'`]?(?:[Aa]uth|AUTH)?[ _-]?(?:[Aa]uth|[Tt]oken|TOKEN)["'`]?(?:[ \t]{1,4}|[ \t]{0,4}[:=][ \t]{0,4})["'`]?|:|["'],\s{0,40}["'])(?<value>[0-9a-f]{32})(?![A-Za-z0-9])/,
    keywords: ["ac"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `${twilioAccount()} auth ${fake("", 32, hex)}`,
        `${twilioAccount()}:${fake("", 32, hex)}`,
        `Client("${twilioAccount()}", "${fake("t", 31, hex).replace("t", "0")}")`,
        `{"sid": "${twilioAccount()}", "authToken": "${fake("", 32, hex)}"}`,
      ],
      misses: [
        twilioAccount(),
        `${twilioAccount()}, ${fake("", 32, hex)}`,
        `/Accounts/${twilioAccount()}/Messages/SM${fake("", 32, hex)}`,
        `${twilioAccount()} auth ${fake("", 40, hex)}`,
      ],
    }),
  },
  {
    // Before version 1.10, a letter stood where now a word stands; that is not enough without the name.
    type: "vault_legacy_token",
    pattern: /(?<![\w.])[sbr]\.[A-Za-z0-9]{24}(?![\w.])/,
    keywords: ["vault"],
    context: ["vault", "vault token"],
    validate: (token) => isReal(token) && /[A-Z]/.test(token.slice(2)) && new Set(token).size > 10,
    examples: () => ({
      hits: [`VAULT_TOKEN=${fake("s.", 24)}`, `X-Vault-Token: ${fake("s.", 24)}`],
      misses: [fake("s.", 24), "vault s.readsecretsfromthebackend", "vault.s.AbCdEfGhIjKlMnOpQrStUvWx"],
    }),
  },
  {
    type: "firebase_key",
    pattern: /(?<=(?<![\w-])(?<from>AAAA[\w-]{7})):APA91b[\w-]{134}(?![\w-])/,
    keywords: [":apa91b"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [`${fake("AAAA", 7)}:${fake("APA91b", 134)}`, `key=${fake("AAAA", 7)}:${fake("APA91b", 134)}`],
      misses: [`${fake("AAAA", 7)}:${fake("APA91b", 100)}`, "AAAA:APA91b"],
    }),
  },
  {
    // The region is at the end.
    type: "mailchimp_key",
    pattern: /(?<=(?<![A-Za-z0-9])(?<from>[0-9a-f]{32}))-us\d{1,2}(?![\w-])/,
    keywords: ["-us"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [`${fake("", 32, hex)}-us12`, `MAILCHIMP=${fake("a", 31, hex)}-us1`],
      misses: [`${fake("", 30, hex)}-us12`, "region-us1", `${fake("", 32, hex)}-usa`],
    }),
  },
  {
    // PuTTY writes its keys in a form of its own, with public lines that are counted before the private ones.
    type: "private_key",
    pattern:
      /PuTTY-User-Key-File-[23]: [^\n]{1,60}\n(?:[^\n]{0,400}\n){1,200}?Private-Lines: \d{1,3}\s{1,2}(?<value>[A-Za-z0-9+/=]{16,100}(?:\s{1,2}[A-Za-z0-9+/=]{4,100}(?![A-Za-z0-9+/=:-])){0,100})/,
    keywords: ["putty-user-key-file-"],
    leads: true,
    examples: () => ({
      hits: [
        `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n${
          fake("AAAA", 60)
        }\nPrivate-Lines: 1\n${fake("x", 64)}\nPrivate-MAC: ${fake("", 40, hex)}`,
        `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPublic-Lines: 1\n${
          fake("AAAAC3", 58)
        }\nPrivate-Lines: 1\n${fake("y", 48)}\n`,
      ],
      misses: ["PuTTY-User-Key-File-2: ssh-rsa", "Private-Lines: 4"],
    }),
  },
] as const satisfies readonly Detector[];
