/** What keeps secrets and prints them when asked: vaults, password managers, the logins of clouds. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

/** A program, its operands, and behind a bar all its words. */
const ASKED = new RegExp(
  "^(?:" + [
    String
      .raw`aws (?:secretsmanager (?:batch-)?get-secret-value|ssm get-parameter\S* .*--with-decryption|configure (?:get \S*(?:secret|token)|export-cred)|sts (?:assume-role\S*|get-(?:session|federation)-token)|ecr get-(?:login|auth)|rds generate-db-auth)`,
    String.raw`gcloud (?:secrets versions access|auth (?:application-default )?print-)`,
    String
      .raw`az (?:keyvault secret (?:show|download)|account get-access-token|acr (?:credential show|login .*--expose)|(?:storage account|cosmosdb|redis|\w+app) (?:list-)?keys|storage account show-connection|\w+app config (?:appsettings|connection-string) list)`,
    String.raw`vault (?:kv get|read|token create|print token)\b`,
    String
      .raw`(?:kubectl|oc) (?:get (?:\S+,)?secrets?\b.*\|.* (?:-o|--output)[= ]?(?:y|j|go|cus)|create token|config view .*--raw|whoami .*-t)`,
    String
      .raw`op (?:read|item get|document get)|(?:pass|gopass)(?: show)? [\w.-]+\/\S+ \|(?!.* -(?:c|-clip))|(?:bw|rbw|lpass|keepassxc-cli) (?:get|show|list|export)`,
    String
      .raw`doppler (?:secrets |secrets (?:get|download) .*--(?:plain|no-file|raw))|secret-tool (?:lookup|search)|kwallet-query .* -r|keyring get|cmdkey .*\/list|vaultcmd .*\/list|netsh wlan (?:show|export) prof.* key=clear`,
    String
      .raw`heroku config(?::get)?(?: |$)|railway variables|netlify env:(?:get|list)|npm token list|glab auth status .*(?: -t|--show-token)|gh auth (?:token|status .*(?: -t|--show-token))`,
    String
      .raw`(?:sops|dotenvx) (?:decrypt|get|.*\|.* (?:-d|--decrypt)(?: |$))|ansible-vault (?:view|decrypt .*--output[= ]-)|(?:chamber (?:read|export|env)|infisical (?:export|secrets)|credstash get|berglas access|teller (?:env|show|yaml))`,
  ].join("|") + ")",
);

/** What the program prints: the value of a secret if it is asked for one, anything else otherwise. */
export function handedOut(call: Call): string {
  const text = [call.program, ...call.operands, "|", ...call.words].join(" ");
  if (!ASKED.test(text)) return MARKS.unknown;
  call.invocation.effects.push({ kind: "read", path: `a secret of ${call.program}`, text: MARKS.value });
  return MARKS.value;
}

const STORE: Program = { does: handedOut };

/** The table. */
export const secretStores: Readonly<Record<string, Program>> = Object.fromEntries(
  "op pass gopass bw rbw lpass keepassxc-cli doppler secret-tool kwallet-query keyring cmdkey vaultcmd netsh railway glab sops dotenvx ansible-vault chamber infisical credstash berglas teller"
    .split(" ").map((name) => [name, STORE]),
);
