/** What asks the tools that keep secrets for a value, rather than for names or settings. */
import type { Proof } from "../../core/proof.ts";

/** Requests of some programs that print the value of a secret. */
export interface SecretRequest extends Proof {
  readonly programs: string;
  /** Their options, as `readArguments` takes them, where no other table knows the programs. */
  readonly options?: string;
  /** The operands, joined by spaces. */
  readonly verb: RegExp;
  /** All words, joined by spaces: what makes the request show a value. */
  readonly shows?: RegExp;
  /** What makes it show none. */
  readonly hides?: RegExp;
  /** Options that name a file which gets the value instead. */
  readonly files?: readonly string[];
  /** What to call a login of the program's own, as if a variable held it: by the name `token_owners.ts` says where it may go. */
  readonly variable?: string;
}

const PUBLIC = "(?:user(?:_?name)?|login|e-?mail|name|title|id|uuid|host(?:name)?|port)";
/** A field behind an option, or several of them, that nobody hides. */
const publicField = (options: string) =>
  new RegExp(`(?:^| )(?:${options})[= ]?(?:label=)?${PUBLIC}(?:,(?:label=)?${PUBLIC})*(?: |$)`, "i");

/** The requests. */
export const secretRequests: readonly SecretRequest[] = [
  {
    programs: "aws",
    verb:
      /^(?:secretsmanager (?:batch-)?get-secret-value|configure export-cred|sts (?:assume-role|get-(?:session|federation)-token)|sso get-role-credentials|ecr get-(?:login|auth)|rds generate-db-auth)/,
    hides: / --query[= ]["']?(?:\w+\.)*(?:ARN|Name|VersionId|VersionStages|CreatedDate|Expiration|Arn)(?: |$)/,
    hits: ["aws secretsmanager get-secret-value --secret-id ci", "aws ecr get-login-password"],
    misses: [
      "aws secretsmanager describe-secret --secret-id ci",
      "aws secretsmanager get-secret-value --secret-id ci --query VersionId",
    ],
  },
  {
    programs: "aws",
    verb: /^ssm get-parameter/,
    shows: / --with-decryption\b/,
    hits: [
      "aws ssm get-parameter --name /ci/token --with-decryption",
      "aws ssm get-parameters-by-path --path / --with-decryption",
    ],
    misses: ["aws ssm get-parameter --name /ci/region", "aws ssm describe-parameters"],
  },
  {
    programs: "aws",
    verb: /^configure get \S*(?:secret|token)/,
    variable: "AWS_SECRET_ACCESS_KEY",
    hits: ["aws configure get aws_secret_access_key", "aws configure get ci.aws_session_token"],
    misses: ["aws configure get region", "aws configure list"],
  },
  {
    programs: "gcloud",
    verb: /^secrets versions access/,
    files: ["out-file"],
    hits: ["gcloud secrets versions access latest --secret=ci", "gcloud secrets versions access 4 --secret=ci"],
    misses: ["gcloud secrets versions list ci", "gcloud secrets versions describe 4 --secret=ci"],
  },
  {
    programs: "gcloud",
    verb: /^auth print-identity-/,
    variable: "CLI_IDENTITY_TOKEN",
    hits: ["gcloud auth print-identity-token", "gcloud auth print-identity-token --audiences=https://example.com"],
    misses: ["gcloud auth list", "gcloud auth login"],
  },
  {
    programs: "gcloud",
    verb: /^auth (?:application-default )?print-(?!identity-)/,
    variable: "CLI_GOOGLE_TOKEN",
    hits: ["gcloud auth print-access-token", "gcloud auth application-default print-access-token"],
    misses: ["gcloud auth list", "gcloud auth application-default login"],
  },
  {
    programs: "az",
    verb:
      /^(?:keyvault secret (?:show|download)|account get-access-token|acr credential show|(?:storage account|cosmosdb|redis|\w+app) (?:list-)?keys|storage account show-connection|\w+app config (?:appsettings|connection-string) list)/,
    hides: / --query[= ]["']?(?:id|name|attributes[\w.]*|contentType|tags[\w.]*|expiresOn|tenant)(?: |$)/,
    files: ["file"],
    hits: ["az keyvault secret show --vault-name v -n ci", "az account get-access-token"],
    misses: ["az keyvault secret list --vault-name v", "az keyvault secret show --vault-name v -n ci --query id"],
  },
  {
    programs: "az",
    verb: /^acr login\b/,
    shows: / --expose/,
    hits: ["az acr login -n registry --expose-token", "az acr login --name registry -t --expose-token"],
    misses: ["az acr login -n registry", "az acr list"],
  },
  {
    programs: "vault",
    // The system's own paths, and the settings of engines, hold no secret.
    verb:
      /^(?:kv get|read (?!sys\/|auth\/|identity\/|(?:database|pki[\w-]*|transit|aws|gcp|azure|ssh|kubernetes)\/(?:config|(?:static-)?roles?|cert|ca|crl|issuers?|keys)\b)|unwrap|token (?:create|lookup$)|print token)\b/,
    hides: publicField("-?-field"),
    hits: ["vault kv get secret/ci", "vault read database/creds/app", "vault print token"],
    misses: [
      "vault read sys/health",
      "vault read database/roles/app",
      "vault kv list secret/",
      "vault kv metadata get secret/ci",
      "vault kv get -field=username secret/ci",
    ],
  },
  {
    // Whatever is written in another way may be them.
    programs: "kubectl oc",
    verb: /^get\b/,
    shows: / --raw[= ](?=\S*(?:\/secrets(?:[\/?]| |$)|%))/,
    hits: [
      "kubectl get --raw /api/v1/secrets",
      "oc get --raw=/api/v1/namespaces/shop/secrets/ci",
      "kubectl get --raw '/api/v1/secrets?limit=5'",
      "kubectl get --raw /api/v1/%73ecrets",
    ],
    misses: ["kubectl get --raw /healthz", "kubectl get --raw /apis/example.com/v1/secretstores"],
  },
  {
    programs: "kubectl oc",
    verb: /^get (?:\S+,)?secrets?(?=[ \/,.]|$)/,
    shows: new RegExp(
      [
        String.raw` (?:-o|--output)[= ]?(?:ya?ml|json)(?: |$)`,
        String.raw` (?:-o|--output)[= ]?(?:jsonpath|go-template|custom-columns)-(?:as-json|file)`,
        // All of an object, or its data.
        String
          .raw` (?:(?:-o|--output)[= ]?(?:jsonpath|go-template|template|custom-columns)|--template)[= ].*(?:(?<![\w-])data\b|stringdata|\{\{?\s*[.@$]?\s*\}|\.\.|:\.(?:,| |$)|\.\*|\{\.items(?:\[[^\]]{0,20}\])?\})`,
      ].join("|"),
      "i",
    ),
    hits: [
      "kubectl -n shop get secret ci -oyaml",
      "kubectl get secret/ci -o jsonpath='{.data.token}'",
      "kubectl get secret ci --template='{{.data.token}}'",
      `kubectl get secret ci -o go-template='{{index .data "token"}}'`,
      "kubectl get cm,secrets -o json",
      "oc get secret ci -o jsonpath='{.items[*]}'",
      "kubectl get secret ci -o custom-columns=T:.data.token",
    ],
    misses: [
      "kubectl get secrets",
      "kubectl get secret -o name",
      "kubectl get secret ci -o jsonpath='{.metadata.name}'",
      `kubectl get secrets -o jsonpath='{range .items[*]}{.metadata.name}{"\\n"}{end}'`,
      "kubectl get secrets -o custom-columns=NAME:.metadata.name,KIND:.type",
      "kubectl get secret data-store",
    ],
  },
  {
    programs: "kubectl oc",
    verb: /^create token\b/,
    hits: ["kubectl create token builder", "kubectl -n ci create token builder"],
    misses: ["kubectl create namespace ci", "kubectl create secret generic ci --from-file=token"],
  },
  {
    programs: "kubectl oc",
    verb: /^config view\b/,
    shows: / --raw(?!=false)\b/,
    hits: ["kubectl config view --raw", "oc config view --minify --raw"],
    misses: ["kubectl config view", "kubectl config view --raw=false"],
  },
  {
    programs: "oc",
    verb: /^whoami\b/,
    shows: / (?:-[a-z]*t[a-z]*|--show-t[a-z-]*(?:=true)?)(?: |$)/,
    hits: ["oc whoami -t", "oc whoami --show-token"],
    misses: ["oc whoami", "oc whoami --show-server"],
  },
  {
    programs: "oc",
    verb: /^extract secrets?\b/,
    shows: / --to[= ]-(?: |$)/,
    hits: ["oc extract secret/ci --to=-", "oc extract secret ci --to -"],
    misses: ["oc extract configmap/ci --to=-", "oc extract secret/ci --to=out"],
  },
  {
    programs: "op",
    options: "account= vault= format= session= config= cache= fields= output,o,out-file= i,in-file= f,force",
    verb: /^(?:read|item get|document get|inject)\b/,
    hides: publicField("--fields"),
    files: ["out-file"],
    hits: [
      "op read op://ci/db/token",
      "op --account ada item get db",
      "op item get db --fields username,password",
      "op document get key",
    ],
    misses: [
      "op item list",
      "op item get db --fields username",
      "op vault get ci",
      "op item get db --fields label=username",
    ],
  },
  {
    programs: "pass gopass",
    options: "c,clip? q,qrcode? o,password n,noparsing f,force u,unsafe",
    // A word that is no verb is the name of an entry.
    verb:
      /^(?:(?:show|cat) \S|otp (?:code )?(?!insert|append|validate)\S|(?!(?:init|ls|list|find|search|grep|insert|add|edit|generate|create|new|rm|remove|delete|mv|move|rename|cp|copy|link|git|help|version|otp|sync|audit|mounts?|setup|clone|config|recipients?|env|completion|fsck|import|update|templates?|age|tomb|open|close)(?: |$))\S*[\w-][.\/@][\w-]\S*)/,
    hides: / (?:-c\d*|--clip(?:=\d+)?)(?: |$)/,
    hits: ["pass show example.com", "pass ci/token", "gopass show -o ci/token", "pass example.com"],
    misses: [
      "pass",
      "pass ls ci/",
      "pass -c ci/token",
      "pass show --clip=2 ci/token",
      "pass git push",
      "gopass mv ci/a ci/b",
    ],
  },
  {
    programs: "bw",
    options: "session= itemid= output= format= password= search= folderid= organizationid= collectionid= url= raw",
    verb: /^(?:get (?:item|password|notes|totp|attachment|send)\b|list (?:items|send)\b)/,
    files: ["output"],
    hits: ["bw get password example.com", "bw get item db", "bw list items --search db"],
    misses: [
      "bw list folders",
      "bw get template item",
      "bw get username db",
      "bw get attachment a.key --itemid 1 --output a.key",
    ],
  },
  {
    programs: "bw",
    verb: /^(?:export|unlock|login)\b/,
    shows: / --raw(?: |$)/,
    hits: ["bw export --raw", "bw unlock --raw --passwordenv P"],
    misses: ["bw export --output vault.json", "bw unlock --check"],
  },
  {
    programs: "rbw",
    options: "field,f= folder= fields= raw",
    verb: /^(?:get|code|totp|history)\b/,
    hides: publicField("-f|--field"),
    hits: ["rbw get example.com", "rbw get --folder ci db"],
    misses: ["rbw list", "rbw list --fields name,user", "rbw get --field username db", "rbw sync"],
  },
  {
    programs: "lpass",
    options: "color= format= field= sync= c,clip",
    verb: /^(?:show|export)\b/,
    hides: / (?:-c|--clip|--username|-u|--url|--id|--name)(?: |$)/,
    hits: ["lpass show --password db", "lpass export"],
    misses: ["lpass ls", "lpass show -c --password db", "lpass show --username db"],
  },
  {
    programs: "keepassxc-cli",
    options: "k,key-file= a,attributes= f,format= y,yubikey= s,show-protected q,quiet t,totp no-password",
    verb: /^show\b/,
    shows: / (?:-\w*[st]\w*|--show-protected|--totp)(?: |$)| (?:-a|--attributes)[= ]?(?:password|totp|otp)\b/i,
    hits: ["keepassxc-cli show -s ci.kdbx db", "keepassxc-cli show -a Password ci.kdbx db"],
    misses: [
      "keepassxc-cli show ci.kdbx db",
      "keepassxc-cli show -a UserName ci.kdbx db",
      "keepassxc-cli clip ci.kdbx db",
    ],
  },
  {
    programs: "keepassxc-cli",
    verb: /^export\b/,
    hits: ["keepassxc-cli export ci.kdbx", "keepassxc-cli export -f csv ci.kdbx"],
    misses: ["keepassxc-cli ls ci.kdbx", "keepassxc-cli import ci.xml ci.kdbx"],
  },
  {
    programs: "doppler",
    options: "p,project= c,config= t,token= scope= format= configuration= api-host= only-names plain raw",
    verb: /^(?:secrets(?:$| get\b| substitute\b)|configure get token)/,
    hides: / --only-names(?: |$)/,
    files: ["output"],
    hits: ["doppler secrets", "doppler secrets -p shop -c dev", "doppler secrets get TOKEN --plain"],
    misses: ["doppler secrets --only-names", "doppler secrets set A=b", "doppler run -- npm start", "doppler projects"],
  },
  {
    programs: "doppler",
    verb: /^secrets download\b/,
    shows: / --no-file(?: |$)/,
    hits: ["doppler secrets download --no-file", "doppler secrets download --no-file --format env"],
    misses: ["doppler secrets download", "doppler secrets upload a.env"],
  },
  {
    programs: "secret-tool keyring",
    options: "",
    verb: /^(?:lookup|search|get)\b/,
    hits: ["secret-tool lookup service ci", "keyring get ci ada"],
    misses: ["secret-tool store --label=ci service ci", "keyring set ci ada"],
  },
  {
    programs: "kwallet-query",
    options: "f,folder= r,read-password= w,write-password= l,list-entries",
    verb: /^/,
    shows: / (?:-r|--read-password)\b/,
    hits: ["kwallet-query -r ci kdewallet", "kwallet-query --read-password ci kdewallet"],
    misses: ["kwallet-query -l kdewallet", "kwallet-query -w ci kdewallet"],
  },
  {
    programs: "netsh",
    options: "",
    verb: /^wlan (?:show|export) prof/,
    shows: / key=clear\b/i,
    hits: ["netsh wlan show profile name=home key=clear", "netsh wlan show profiles home key=clear"],
    misses: ["netsh wlan show profiles", "netsh wlan show interfaces"],
  },
  {
    programs: "heroku",
    verb: /^config(?::get)?(?: |$)/,
    hits: ["heroku config -a shop", "heroku config:get TOKEN"],
    misses: ["heroku config:set A=b", "heroku ps"],
  },
  {
    programs: "railway",
    options: "s,service= e,environment= p,project= set= json k,kv",
    verb: /^(?:variables?)(?: list)?$/,
    hides: / --set(?:-from-stdin)?\b/,
    hits: ["railway variables", "railway variables --service web --kv"],
    misses: ["railway variables --set A=b", "railway variables delete A", "railway status"],
  },
  {
    programs: "netlify",
    verb: /^env:get\b/,
    hits: ["netlify env:get TOKEN", "netlify env:get TOKEN --context production"],
    misses: ["netlify env:set A b", "netlify status"],
  },
  {
    programs: "netlify",
    verb: /^env:list\b/,
    shows: / --(?:plain|json)(?: |$)/,
    hits: ["netlify env:list --plain", "netlify env:list --json"],
    misses: ["netlify env:list", "netlify sites:list --json"],
  },
  {
    programs: "terraform tofu terragrunt",
    verb:
      /^output (?:\S+ )?\S*(?:passw(?:or)?d|secret|token|private_?key|api_?key|access_?key|credentials?|kubeconfig)/i,
    hits: ["terraform output -raw db_password", "tofu output ci_api_key"],
    misses: ["terraform output -raw url", "terraform output -json", "terraform output"],
  },
  {
    programs: "npm",
    verb: /^token create\b/,
    hits: ["npm token create", "npm token create --read-only"],
    misses: ["npm token list", "npm token revoke 1"],
  },
  {
    programs: "gh",
    verb: /^auth token\b/,
    variable: "CLI_GITHUB_TOKEN",
    hits: ["gh auth token", "gh auth token --hostname example.com"],
    misses: ["gh auth login", "gh auth setup-git"],
  },
  {
    programs: "gh",
    verb: /^auth status\b/,
    shows: / (?:-[a-z]*t[a-z]*|--show-t[a-z-]*(?:=true)?)(?: |$)/,
    hits: [
      "gh auth status -t",
      "gh auth status --show-token",
      "gh auth status -at",
      "gh auth status --show-token=true",
    ],
    misses: ["gh auth status", "gh auth status -h example.com"],
  },
  {
    programs: "glab",
    options: "h,hostname= R,repo= g,group= t,show-token y,yes f,force",
    verb: /^auth status\b/,
    shows: / (?:-[a-z]*t[a-z]*|--show-t[a-z-]*(?:=true)?)(?: |$)/,
    hits: ["glab auth status -t", "glab auth status --show-token"],
    misses: ["glab auth status", "glab mr list"],
  },
  {
    programs: "sops",
    options: "extract= config= input-type= output-type= output= i,in-place e,encrypt d,decrypt",
    verb: /^decrypt\b/,
    hides: / (?:-i|--in-place)(?: |$)/,
    files: ["output"],
    hits: ["sops decrypt a.yaml", "sops decrypt --extract '[\"token\"]' a.yaml"],
    misses: ["sops decrypt -i a.yaml", "sops encrypt a.yaml", "sops a.yaml"],
  },
  {
    programs: "sops",
    verb: /^/,
    shows: / (?:-d|--decrypt)(?: |$)/,
    hides: / (?:-i|--in-place)(?: |$)/,
    files: ["output"],
    hits: ["sops -d a.yaml", "sops --output-type json --decrypt a.yaml"],
    misses: ["sops -d -i a.yaml", "sops -d --output a.txt a.yaml", "sops -e a.yaml"],
  },
  {
    programs: "dotenvx",
    options: "f,env-file= fk,env-keys-file= k,key= convention= stdout",
    verb: /^(?:get|keypair)\b/,
    hits: ["dotenvx get", "dotenvx get TOKEN -f .env.ci"],
    misses: ["dotenvx run -- npm start", "dotenvx set A b"],
  },
  {
    programs: "dotenvx",
    verb: /^decrypt\b/,
    shows: / --stdout(?: |$)/,
    hits: ["dotenvx decrypt --stdout", "dotenvx decrypt -f .env.ci --stdout"],
    misses: ["dotenvx decrypt", "dotenvx encrypt --stdout"],
  },
  {
    programs: "ansible-vault",
    options: "vault-id= vault-password-file,vault-pass-file= output= encrypt-vault-id= J,ask-vault-pass v",
    verb: /^view\b/,
    hits: ["ansible-vault view group.yml", "ansible-vault view --vault-password-file p group.yml"],
    misses: ["ansible-vault encrypt group.yml", "ansible-vault edit group.yml"],
  },
  {
    programs: "ansible-vault",
    verb: /^decrypt\b/,
    shows: / --output[= ](?:-|\/dev\/stdout)(?: |$)/,
    hits: ["ansible-vault decrypt --output - group.yml", "ansible-vault decrypt --output=- group.yml"],
    misses: ["ansible-vault decrypt group.yml", "ansible-vault decrypt --output plain.yml group.yml"],
  },
  {
    programs: "chamber credstash berglas teller",
    options: "f,format= o,output-file= r,region= t,table= k,key= b,backend= c,config= v,version= q,quiet",
    verb: /^(?:read|export|env|get|getall|access|yaml)\b/,
    files: ["output-file"],
    hits: ["chamber read ci token", "credstash get token", "berglas access ci/token", "teller env"],
    misses: ["chamber list ci", "credstash list", "chamber exec ci -- npm start", "teller scan"],
  },
  {
    programs: "infisical",
    options: "env= path= projectid,projectId= token= domain= format= type= tags= plain silent",
    verb: /^(?:export|secrets(?:$| get))\b/,
    files: ["output-file"],
    hits: ["infisical secrets", "infisical secrets get TOKEN --env prod", "infisical export"],
    misses: ["infisical secrets set A=b", "infisical secrets delete A", "infisical run -- npm start"],
  },
  {
    programs: "heroku",
    verb: /^auth:token\b/,
    variable: "HEROKU_TOKEN",
    hits: ["heroku auth:token", "heroku auth:token --json"],
    misses: ["heroku auth:whoami", "heroku auth:login"],
  },
  {
    programs: "doctl",
    verb: /^auth token\b/,
    variable: "DIGITALOCEAN_TOKEN",
    hits: ["doctl auth token", "doctl auth token --context ci"],
    misses: ["doctl auth list", "doctl auth init"],
  },
  {
    programs: "fly flyctl",
    verb: /^(?:auth token|tokens create)\b/,
    variable: "FLY_TOKEN",
    hits: ["fly auth token", "flyctl tokens create deploy"],
    misses: ["fly auth whoami", "flyctl tokens list"],
  },
  {
    programs: "databricks",
    options: "p,profile= o,output= t,target= host= debug",
    verb: /^(?:auth token|tokens create)\b/,
    variable: "DATABRICKS_TOKEN",
    hits: ["databricks auth token", "databricks auth token --host https://shop.cloud.databricks.com"],
    misses: ["databricks auth profiles", "databricks jobs list"],
  },
  {
    programs: "firebase",
    verb: /^login:ci\b/,
    hits: ["firebase login:ci", "firebase login:ci --no-localhost"],
    misses: ["firebase login", "firebase login:list"],
  },
  {
    programs: "npm yarn pnpm",
    verb: /^(?:config|c) get \S*(?:_authToken|npmAuthToken|_password|_auth)$/i,
    variable: "NPM_TOKEN",
    hits: ["npm config get //registry.npmjs.org/:_authToken", "yarn config get npmAuthToken"],
    misses: ["npm config get registry", "npm config list"],
  },
  {
    programs: "stripe",
    options: "p,project-name= api-key= config= color= log-level=",
    verb: /^config\b/,
    shows: / (?:--list|-l)(?: |$)/,
    variable: "STRIPE_KEY",
    hits: ["stripe config --list", "stripe config -l"],
    misses: ["stripe config --set color on", "stripe listen"],
  },
  {
    programs: "snyk",
    options: "org= file= severity-threshold= d,debug json",
    verb: /^config get api$/,
    variable: "SNYK_TOKEN",
    hits: ["snyk config get api", "snyk -d config get api"],
    misses: ["snyk config get org", "snyk test"],
  },
  {
    programs: "cf",
    options: "o= s= f r",
    verb: /^oauth-token$/,
    hits: ["cf oauth-token", "CF_HOME=ci cf oauth-token"],
    misses: ["cf target -o shop", "cf apps"],
  },
];
