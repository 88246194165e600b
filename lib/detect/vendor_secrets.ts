/** Tokens of further vendors, each with a prefix or a form of its own. Samples are generated: see `fake()`. */
import type { Detector } from "./detector.ts";
import { ALPHABET, fake } from "./fake.ts";
import { isReal } from "./placeholder.ts";

export const vendorSecrets = [
  {
    type: "age_secret_key",
    pattern: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[A-Z0-9]{58}(?![A-Za-z0-9])/,
    keywords: ["age-secret-key-1"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("AGE-SECRET-KEY-1", 58, ALPHABET.base32), `key: ${fake("AGE-SECRET-KEY-1", 58, ALPHABET.base32)}`],
      misses: [fake("AGE-SECRET-KEY-1", 40, ALPHABET.base32), "AGE-SECRET-KEY-1..."],
    }),
  },
  {
    type: "atlassian_token",
    pattern: /(?<![A-Za-z0-9])ATATT3[\w-]{60,250}={0,2}[A-F0-9]{0,8}(?!\w)/,
    keywords: ["atatt3"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("ATATT3xFfGF0", 180), `${fake("ATATT3xFfGF0", 170)}=0A1B2C3D`],
      misses: [fake("ATATT3", 20), "PATATT3R"],
    }),
  },
  {
    type: "azure_client_secret",
    pattern: /(?<=(?<![\w~.-])(?<from>\w{3}\d))Q~[\w~.-]{31,34}(?![\w~-])/,
    keywords: ["q~"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("abc8Q~", 34), `client_secret=${fake("x1Y7Q~", 34)}`],
      misses: [fake("abc8Q~", 20), "a8Q~"],
    }),
  },
  {
    type: "azure_storage_key",
    pattern: /(?:AccountKey|SharedAccessKey)=(?<value>[A-Za-z0-9+/]{43,86}={1,2})/i,
    keywords: ["accountkey=", "sharedaccesskey="],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `AccountName=shop;AccountKey=${fake("", 86, ALPHABET.base64)}==;EndpointSuffix=core.windows.net`,
        `SharedAccessKeyName=send;SharedAccessKey=${fake("", 43, ALPHABET.base64)}=`,
      ],
      misses: ["AccountKey=<your key>", `AccountKey=${fake("", 20)}==`],
    }),
  },
  {
    type: "cratesio_token",
    pattern: /(?<![A-Za-z0-9])cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
    keywords: ["cio"],
    leads: true,
    validate: (token) => isReal(token) && /\d/.test(token) && /[A-Z]/.test(token),
    examples: () => ({
      hits: [fake("cio", 32), `token = "${fake("cio", 32)}"`],
      misses: ["cioccolatocioccolatocioccolatocioco", fake("cio", 30)],
    }),
  },
  {
    type: "databricks_token",
    pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/,
    keywords: ["dapi"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("dapi", 32, ALPHABET.hex), `${fake("dapi", 32, ALPHABET.hex)}-2`],
      misses: [fake("dapi", 31, ALPHABET.hex), fake("xdapi", 32, ALPHABET.hex)],
    }),
  },
  {
    type: "digitalocean_token",
    pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
    keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("dop_v1_", 64, ALPHABET.hex), fake("dor_v1_", 64, ALPHABET.hex)],
      misses: [fake("dop_v1_", 63, ALPHABET.hex), fake("dox_v1_", 64, ALPHABET.hex)],
    }),
  },
  {
    type: "discord_webhook",
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<value>[\w-]{60,80})(?![\w-])/,
    keywords: ["/api/webhooks/"],
    validate: isReal,
    examples: () => ({
      hits: [
        `https://discord.com/api/webhooks/123456789012345678/${fake("", 68)}`,
        `https://discordapp.com/api/webhooks/123456789012345678/${fake("w", 67)}`,
      ],
      misses: ["https://discord.com/api/webhooks/123456789012345678", "https://discord.com/api/webhooks/ID/TOKEN"],
    }),
  },
  {
    type: "docker_token",
    pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{27,64}(?![\w-])/,
    keywords: ["dckr_pat_", "dckr_oat_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("dckr_pat_", 27, ALPHABET.base64url), fake("dckr_oat_", 32)],
      misses: [fake("dckr_pat_", 10), "dckr_pat_..."],
    }),
  },
  {
    type: "doppler_token",
    pattern: /(?<![A-Za-z0-9])dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    keywords: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("dp.pt.", 43), fake("dp.st.dev.", 43)],
      misses: [fake("dp.pt.", 20), "dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"],
    }),
  },
  {
    type: "grafana_token",
    pattern: /(?<![A-Za-z0-9])(?:glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/]{40,400}={0,2})(?![A-Za-z0-9])/,
    keywords: ["glsa_", "glc_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [`${fake("glsa_", 32)}_${fake("", 8, ALPHABET.hex)}`, fake("glc_eyJ", 90)],
      misses: [fake("glsa_", 20), "glc_short"],
    }),
  },
  {
    type: "groq_key",
    pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/,
    keywords: ["gsk_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("gsk_", 52), `GROQ_API_KEY=${fake("gsk_", 52)}`],
      misses: [fake("gsk_", 30), fake("zgsk_", 52)],
    }),
  },
  {
    type: "huggingface_token",
    pattern: /(?<![A-Za-z0-9])(?:hf_|api_org_)[A-Za-z0-9]{34}(?![A-Za-z0-9])/,
    keywords: ["hf_", "api_org_"],
    leads: true,
    validate: (token) => isReal(token) && /[A-Z]/.test(token),
    examples: () => ({
      hits: [
        fake("hf_", 34, ALPHABET.base62.slice(0, 52)),
        fake("hf_", 34),
        `HF_TOKEN=${fake("hf_", 34, ALPHABET.base62.slice(0, 52))}`,
      ],
      misses: [
        "hf_hub_download",
        fake("hf_", 20, ALPHABET.base62.slice(0, 52)),
        fake("xhf_", 34),
        fake("hf_", 34, ALPHABET.hex),
      ],
    }),
  },
  {
    type: "linear_key",
    pattern: /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/,
    keywords: ["lin_api_", "lin_oauth_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("lin_api_", 40), fake("lin_oauth_", 64, ALPHABET.hex)],
      misses: [fake("lin_api_", 20), fake("berlin_api_", 40)],
    }),
  },
  {
    type: "netlify_token",
    pattern: /(?<![A-Za-z0-9])nf[pcoub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
    keywords: ["nfp_", "nfc_", "nfo_", "nfu_", "nfb_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("nfp_", 36), `NETLIFY_AUTH_TOKEN=${fake("nfp_", 36)}`],
      misses: [fake("nfp_", 20), fake("infp_", 36)],
    }),
  },
  {
    type: "newrelic_key",
    pattern: /(?<![A-Za-z0-9])(?:NRAK-[A-Z0-9]{27}|NRII-[\w-]{32}|NRJS-[0-9a-f]{19})(?![\w-])/,
    keywords: ["nrak-", "nrii-", "nrjs-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("NRAK-", 27, ALPHABET.base32), fake("NRJS-", 19, ALPHABET.hex)],
      misses: [fake("NRAK-", 10, ALPHABET.base32), "NRAK-XXXXXXXXXXXXXXXXXXXXXXXXXXX"],
    }),
  },
  {
    type: "notion_token",
    pattern: /(?<![A-Za-z0-9])(?:ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/,
    keywords: ["ntn_", "secret_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("ntn_12345678901", 35), fake("ntn_", 46), fake("secret_", 43)],
      misses: ["secret_access_key", fake("secret_", 30), fake("ntn_", 20)],
    }),
  },
  {
    type: "perplexity_key",
    pattern: /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{48}(?![A-Za-z0-9])/,
    keywords: ["pplx-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("pplx-", 48), `PERPLEXITY_API_KEY=${fake("pplx-", 48)}`],
      misses: [fake("pplx-", 20), fake("supplx-", 48)],
    }),
  },
  {
    type: "planetscale_token",
    pattern: /(?<![A-Za-z0-9])pscale_(?:pw|tkn|oauth)_[\w=.-]{32,64}(?![\w-])/,
    keywords: ["pscale_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("pscale_pw_", 43), fake("pscale_tkn_", 43)],
      misses: [fake("pscale_pw_", 10), fake("pscale_xx_", 43)],
    }),
  },
  {
    type: "postman_key",
    pattern: /(?<![A-Za-z0-9])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9])/,
    keywords: ["pmak-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `${fake("PMAK-", 24, ALPHABET.hex)}-${fake("", 34, ALPHABET.hex)}`,
        `X-API-Key: ${fake("PMAK-", 24, ALPHABET.hex)}-${fake("a", 33, ALPHABET.hex)}`,
      ],
      misses: [fake("PMAK-", 24, ALPHABET.hex), "PMAK-your-key"],
    }),
  },
  {
    type: "pulumi_token",
    pattern: /(?<![A-Za-z0-9])pul-[0-9a-f]{40}(?![A-Za-z0-9])/,
    keywords: ["pul-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("pul-", 40, ALPHABET.hex), `PULUMI_ACCESS_TOKEN=${fake("pul-", 40, ALPHABET.hex)}`],
      misses: [fake("pul-", 39, ALPHABET.hex), fake("impul-", 40, ALPHABET.hex)],
    }),
  },
  {
    type: "replicate_token",
    pattern: /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/,
    keywords: ["r8_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("r8_", 37), `REPLICATE_API_TOKEN=${fake("r8_", 37)}`],
      misses: [fake("r8_", 30), fake("xr8_", 37)],
    }),
  },
  {
    type: "rubygems_key",
    pattern: /(?<![A-Za-z0-9])rubygems_[0-9a-f]{48}(?![A-Za-z0-9])/,
    keywords: ["rubygems_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("rubygems_", 48, ALPHABET.hex), `:rubygems_api_key: ${fake("rubygems_", 48, ALPHABET.hex)}`],
      misses: ["rubygems_version", fake("rubygems_", 47, ALPHABET.hex)],
    }),
  },
  {
    type: "sentry_token",
    pattern: /(?<![A-Za-z0-9])sntry(?:u_[0-9a-f]{64}|s_eyJ[A-Za-z0-9+/=_]{40,400})(?![A-Za-z0-9])/,
    keywords: ["sntryu_", "sntrys_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("sntryu_", 64, ALPHABET.hex), fake("sntrys_eyJ", 120)],
      misses: [fake("sntryu_", 20, ALPHABET.hex), "sntrys_eyJ"],
    }),
  },
  {
    type: "shopify_token",
    pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
    keywords: ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("shpat_", 32, ALPHABET.hex), fake("shpss_", 32, ALPHABET.hex)],
      misses: [fake("shpat_", 20, ALPHABET.hex), fake("xshpat_", 32, ALPHABET.hex)],
    }),
  },
  {
    type: "square_token",
    pattern: /(?<![A-Za-z0-9])(?:sq0(?:atp|csp|idp)-[\w-]{22,43}|EAAA[\w-]{60})(?![\w-])/,
    keywords: ["sq0", "eaaa"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("sq0atp-", 22, ALPHABET.base64url), fake("sq0csp-", 43)],
      misses: [fake("sq0atp-", 10), fake("EAAA", 30)],
    }),
  },
  {
    type: "supabase_key",
    pattern: /(?<![A-Za-z0-9])(?:sbp_[0-9a-f]{40}|sb_secret_[\w-]{31,64})(?![\w-])/,
    keywords: ["sbp_", "sb_secret_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("sbp_", 40, ALPHABET.hex), fake("sb_secret_", 31)],
      misses: [fake("sbp_", 20, ALPHABET.hex), fake("sb_publishable_", 31)],
    }),
  },
  {
    type: "telegram_token",
    pattern: /(?<=(?<![\d:.])(?<from>\d{8,10})):AA[\w-]{33}(?![\w-])/,
    keywords: [":aa"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("123456789:AA", 33), `https://api.telegram.org/bot${fake("1234567890:AA", 33)}/getMe`],
      misses: [fake("1234567:AA", 33), "12345678:aa:bb:cc:dd:ee:ff"],
    }),
  },
  {
    type: "terraform_token",
    pattern: /(?<=(?<![A-Za-z0-9])(?<from>[A-Za-z0-9]{14}))\.atlasv1\.[\w-]{60,70}(?![\w-])/,
    keywords: [".atlasv1."],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [`${fake("", 14)}.atlasv1.${fake("", 67)}`, `token = "${fake("T", 13)}.atlasv1.${fake("", 60)}"`],
      misses: ["xxxxxxxxxxxxxx.atlasv1.zzzz", `${fake("", 14)}.atlasv1.`],
    }),
  },
  {
    type: "vault_token",
    pattern: /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24,400}(?![\w-])/,
    keywords: ["hvs.", "hvb.", "hvr."],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("hvs.", 90), fake("hvb.", 138, ALPHABET.base64url)],
      misses: [fake("hvs.", 10), "hvs.example"],
    }),
  },
  {
    type: "xai_key",
    pattern: /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{70,90}(?![A-Za-z0-9])/,
    keywords: ["xai-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("xai-", 80), `XAI_API_KEY=${fake("xai-", 80)}`],
      misses: [fake("xai-", 20), fake("maxai-", 80)],
    }),
  },
] as const satisfies readonly Detector[];
