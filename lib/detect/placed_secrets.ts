/** Secrets that are known by where they stand: a file's format, a program's option, an address. Samples: see `fake()`. */
import { BASE58, isBase58Check } from "./base58.ts";
import type { Detector } from "./detector.ts";
import { ALPHABET, fake, fakeUuid } from "./fake.ts";
import { isReal } from "./placeholder.ts";
import { entropyOf, isSecretLine, isSecretLiteral, isSecretWord } from "./secret_value.ts";
import { isPassphrase, isWordPassword } from "./word_password.ts";

const { base64, base64url, hex } = ALPHABET;

/** What base64 stands for; nothing if it is none. */
function decoded(text: string): string {
  try {
    return atob(text.replace(/\s+/g, ""));
  } catch {
    // Not being base64 is an answer, not a failure.
    return "";
  }
}

/** Whether it is a name and a password, as HTTP Basic joins them. */
function isBasic(value: string): boolean {
  const [, password] = /^[\x20-\x39\x3b-\x7e]{0,100}:([\x20-\x7e]{4,500})$/.exec(decoded(value)) ?? [];
  return password !== undefined && isReal(password);
}

// How the base64 of tokens begins, and they themselves.
const ENCODED = [
  ...[
    "Z2hwX",
    "Z2hvX",
    "Z2h1X",
    "Z2hzX",
    "Z2hyX",
    "Z2l0aHViX3BhdF",
    "Z2xwYXQt",
    "eG94YS",
    "eG94Yi",
    "eG94ZS",
    "eG94cC",
  ],
  ...[
    "eG94ci",
    "eG94cy",
    "eGFwcC",
    "c2stYW50L",
    "c2stcHJvai",
    "c2stc3ZjYWNjdC",
    "c2tfbGl2ZV",
    "cmtfbGl2ZV",
    "d2hzZWNf",
  ],
  ...["bnBtX", "aGZf", "ZG9wX3YxX", "cHlwaS1BZ", "U0cu", "QUl6Y", "R09DU1BYL", "aHZzL", "aHZiL", "aHZyL", "ZGNrcl9"],
] as const;
const TOKEN =
  /^(?:gh[opusr]_|github_pat_|glpat-|xox[abeprs]-|xapp-|sk-(?:ant|proj|svcacct)-|[sr]k_live_|whsec_|npm_(?=[A-Za-z0-9]{36}\s?$)|hf_(?=[A-Za-z0-9]{34}\s?$)|dop_v1_|pypi-Ag|SG\.|AIza|GOCSPX-|hv[sbr]\.|dckr_[po]at_)[\w.-]{20,400}\s?$/;

/** Whether it is a token of a vendor, under the base64 that Kubernetes puts around every value. */
function isEncodedToken(value: string): boolean {
  const token = decoded(value);
  return TOKEN.test(token) && /\d/.test(token) && isReal(token);
}

/** Whether the lines begin as a private key does, under the base64 that Kubernetes puts around a file. */
function isEncodedKey(value: string): boolean {
  return decoded(value.slice(0, 80)).includes("PRIVATE KEY");
}

const isPassword = (value: string) => isReal(value) && isSecretLiteral(value) || isWordPassword(value);
const isLongWord = (value: string) => isReal(value) && /\d/.test(value) && entropyOf(value) > 3;

export const placedSecrets = [
  {
    // The auth of Docker and npm.
    type: "credentials",
    pattern:
      /(?<![a-z])auth["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?<value>[A-Za-z0-9+/]{10,2000}={0,2})(?![A-Za-z0-9+/=_-])/,
    keywords: ["auth"],
    leads: true,
    validate: isBasic,
    examples: () => ({
      hits: [
        `{"auths": {"registry.example.com": {"auth": "${btoa("ci:" + fake("", 12))}"}}}`,
        `//npm.example.com/:_auth=${btoa("ci:" + fake("n", 14))}`,
      ],
      misses: ['"auth": "oauth2client"', `auth=${btoa("nothing secret")}`, `auth: ${btoa("user:password")}`],
    }),
  },
  {
    type: "credentials",
    pattern:
      /(?<![\w+/-])(?:eyJhdXRocyI6|ewogICAgImF1dGhzIj|ewogICJhdXRocyI6|ewoJImF1dGhzIj)[A-Za-z0-9+/]{20,8000}={0,2}/,
    keywords: ["eyjhdxrocyi6", "ewogicagimf1dghzij", "ewogicjhdxrocyi6", "ewojimf1dghzij"],
    leads: true,
    examples: () => ({
      hits: [
        `.dockerconfigjson: ${btoa(`{"auths":{"r.example.com":{"auth":"${fake("", 24)}"}}}`)}`,
        `".dockerconfigjson": "${btoa(`{"auths":{"x.example.com":{"auth":"${fake("b", 24)}"}}}`)}"`,
      ],
      misses: [btoa('{"auths":1}'), `.dockerconfigjson: ${btoa('{"names":{"r.example.com":{"auth":""}}}')}`],
    }),
  },
  {
    type: "private_key",
    pattern: /(?<![\w+/-])LS0tLS1CRUdJTi[A-Za-z0-9+/]{40,20000}(?:\s{1,12}[A-Za-z0-9+/]{16,100}){0,200}={0,2}/,
    keywords: ["ls0tls1crudjti"],
    leads: true,
    validate: isEncodedKey,
    examples: () => ({
      hits: [
        `client-key-data: ${btoa(`${"-".repeat(5)}BEGIN EC PRIVATE KEY-----\n${fake("", 90)}\n`)}`,
        `tls.key: ${btoa(`${"-".repeat(5)}BEGIN PRIVATE KEY-----\n${fake("k", 90)}\n`)}`,
      ],
      misses: [
        `client-certificate-data: ${btoa(`${"-".repeat(5)}BEGIN CERTIFICATE-----\n${fake("", 90)}\n`)}`,
        "LS0tLS1CRUdJTiB",
      ],
    }),
  },
  {
    type: "token",
    pattern: new RegExp(`(?<![\\w+/-])(?:${ENCODED.join("|")})[A-Za-z0-9+/]{20,600}={0,2}(?![\\w+/=])`),
    keywords: ENCODED.map((beginning) => beginning.toLowerCase()),
    leads: true,
    validate: isEncodedToken,
    examples: () => ({
      hits: [
        `data: ${btoa(fake("ghp_", 36))}`,
        `  token: ${btoa(fake("glpat-", 20) + "\n")}`,
        `"key": "${btoa(fake("sk-ant-api03-", 95))}"`,
      ],
      misses: [
        btoa("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        btoa(`${fake("npm_", 30)} is no token`),
        btoa("hf_long_name_of_1_thing_that_is_none_at_all"),
        "Z2hwX",
      ],
    }),
  },
  {
    // A key without the lines around it: how DER begins where PKCS #1, PKCS #8 and SEC 1 put a private one.
    type: "private_key",
    pattern:
      /(?<![\w+/-])(?:MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:AK[BC]|DANBgkqhkiG9w0BAQEFAASC)|MI(?:G[EH2]|Hu)AgEAMB[AM]GByqGSM49|MEECAQAwEwYHKoZIzj0|MH[cQ]CAQEEI|MIGkAgEBBD|MIHcAgEBBE|M(?:C4CAQA|FECAQE)wBQYDK2V[uw]BCIEI|MEcCAQAwBQYDK2VxBDsE)[A-Za-z0-9+/]{30,6000}(?:\s{1,2}[A-Za-z0-9+/]{16,100}){0,100}={0,2}/,
    keywords: [
      ...["mii", "mige", "migh", "mig2", "mihu", "mihc", "migk", "meecaqawewyhkozizj0", "mhccaqeei", "mhqcaqeei"],
      ...["mc4caqawbqydk2v", "mfecaqewbqydk2v", "meccaqawbqydk2v"],
    ],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        ...["MIIEvwIBADANBgkqhkiG9w0BAQEFAASC", "MIIEpQIBAAKC", "MIICXAIBAAKB", "MHcCAQEEI", "MIGkAgEBBD"],
        ...["MIGHAgEAMBMGByqGSM49", "MIHuAgEAMBAGByqGSM49", "MC4CAQAwBQYDK2VwBCIEI"],
      ].map((start) => `key=${fake(start, 64, base64)}\n${fake("", 40, base64)}=\n`) as [string, string],
      misses: [
        fake("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A", 300, base64),
        fake("MIIC+TCCAeGgAwIBAgIU", 300, base64),
        "MIIEpQIBAAKCAQEA...",
        fake("xMIIEpQIBAAKC", 64, base64),
      ],
    }),
  },
  {
    // An extended key of BIP 32, and a private one in the wallet import format: both end in a checksum.
    type: "wallet_key",
    pattern:
      /(?<![A-Za-z0-9])(?:[t-vx-z]prv[1-9A-HJ-NP-Za-km-z]{107}|5[HJK][1-9A-HJ-NP-Za-km-z]{49}|(?:K[w-z]|L[1-5])[1-9A-HJ-NP-Za-km-z]{50})(?![A-Za-z0-9])/,
    keywords: [
      ...["tprv", "uprv", "vprv", "xprv", "yprv", "zprv"],
      ...["5h", "5j", "5k", "kw", "kx", "ky", "kz", "l1", "l2", "l3", "l4", "l5"],
    ],
    leads: true,
    validate: isBase58Check,
    // Keys of the standards' own examples, which belong to everybody.
    examples: () => ({
      hits: [
        "xprv" +
        "9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
        "wif: 5H" + "ueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
      ],
      misses: [
        fake("xprv", 107, BASE58),
        fake("5H", 49, BASE58),
        fake("Kx", 50, BASE58),
        "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4",
      ],
    }),
  },
  {
    // OpenVPN's shared key, as its own tool writes it.
    type: "private_key",
    pattern: /-----BEGIN OpenVPN Static key V1-----\s{1,4}(?<value>[0-9a-f]{16,64}(?:\s{1,4}[0-9a-f]{16,64}){0,40})/,
    keywords: ["-----begin openvpn"],
    leads: true,
    examples: () => ({
      hits: [
        `-----BEGIN OpenVPN Static key V1-----\n${fake("", 32, hex)}\n${
          fake("a", 31, hex)
        }\n-----END OpenVPN Static key V1-----`,
        `<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n${fake("", 32, hex)}\n`,
      ],
      misses: ["-----BEGIN OpenVPN Static key V1-----\n...\n", "openvpn --genkey secret ta.key"],
    }),
  },
  {
    // The private members of a JSON Web Key (RFC 7518), which stand beside its type.
    type: "private_key",
    pattern:
      /"(?:d|p|q|dp|dq|qi|k)"\s?:\s?"(?<value>[\w-]{22,1400})"(?:(?<="kty"[^{}]{0,2000})|(?=[^{}]{0,2000}"kty"))/,
    keywords: ['"d"', '"p"', '"q"', '"dp"', '"dq"', '"qi"', '"k"'],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [
        `{"kty": "OKP", "crv": "Ed25519", "x": "${fake("", 43)}", "d": "${fake("d", 42)}"}`,
        `{"d":"${fake("e", 42)}","kty":"EC"}`,
        `{"kty":"oct","k":"${fake("o", 42)}"}`,
      ],
      misses: [`{"kty":"EC","x":"${fake("", 43)}","y":"${fake("y", 42)}"}`, `{"d":"${fake("", 43)}"}`],
    }),
  },
  {
    // .pgpass
    type: "credentials",
    pattern:
      /(?<=(?<![^\n])[\w.*-]{1,100}):(?:\d{4,5}|\*):[\w.*-]{1,64}:[\w.@*-]{1,64}:(?<value>[^\s:]{4,200})(?![^\n\r])/,
    keywords: [":5432:", ":*:", ":5433:", ":6432:"],
    validate: isPassword,
    examples: () => ({
      hits: [`db.example.com:5432:shop:app:${fake("", 12)}`, `x\n*:*:*:app:${fake("p", 14)}\n`],
      misses: ["localhost:5432:shop:app:$PGPASSWORD", "0.0.0.0:5432:5432", "a:5432:b:c:d e"],
    }),
  },
  {
    // user/password of Oracle's tools and of Neo4j.
    type: "credentials",
    pattern:
      /(?:sqlplus|sqlldr|expdp|impdp|\bsqlcl?|rman target|neo4j_auth|jdbc:oracle:thin)(?: -[sSlL]{1,2})?["']?[ =:]{1,3}["']?[\w.$#]{1,30}\/(?<value>[^\s@"'`$<>/]{4,100})(?=[@"'\s]|$)/i,
    keywords: ["sqlplus", "sqlldr", "expdp", "impdp", "sqlc", "sql ", "rman target", "neo4j_auth", "jdbc:oracle:"],
    leads: true,
    validate: isPassword,
    examples: () => ({
      hits: [
        `sqlplus app/${fake("", 10)}7@//db.example.com:1521/SHOP`,
        `NEO4J_AUTH=neo4j/${fake("n", 12)}`,
        `jdbc:oracle:thin:app/${fake("j", 12)}@//db.example.com:1521/SHOP`,
      ],
      misses: [
        "sqlplus / as sysdba",
        "sqlplus app/$PASSWORD@shop",
        "NEO4J_AUTH=neo4j/password",
        "sqlplus @deploy/v2.sql",
        "jdbc:oracle:thin:scott/tiger@db.example.com:1521:XE",
        "jdbc:oracle:thin:@//db.example.com:1521/XE",
      ],
    }),
  },
  {
    // A name and a password, as people note them.
    type: "credentials",
    pattern:
      /(?<![\w-])(?:log[ -]?in|credentials?|creds)["'`*]{0,3}[ \t]{0,2}[:=][ \t]{1,4}["'`]?[\w.@+-]{1,64}["'`]?[ \t]{1,4}\/[ \t]{1,4}["'`]?(?<value>[^\s"'`$<>{}][^\s"'`<>{}/]{5,100}?)(?=["'`]?[.,;)]?(?:[ \t\r]{0,8}(?![^\n])|[ \t]{1,4}[(#]|[,;)]))/i,
    keywords: ["login", "log in", "log-in", "credential", "creds"],
    leads: true,
    validate: (value) => isSecretLine(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) || isWordPassword(value),
    examples: () => ({
      hits: [`login: root / ${fake("", 11)}7`, `Credentials: "ada@example.com" / AmberHeronWhistle`],
      misses: [
        "login: name / password",
        "login: GET / HTTP/1.1",
        "login: github / gitlab2 / bitbucket",
        "credentials: shop / staging-2024",
        "login: root / $PASSWORD",
        "login: web/src/login2.ts",
      ],
    }),
  },
  {
    // Passwords as options of programs that have letters of their own for them.
    type: "credentials",
    pattern:
      /\b(?:ldap(?:search|add|modify|delete|passwd|whoami|compare|modrdn)\b[^\n|;&]{0,200}? -w ?|redis-cli\b[^\n|;&]{0,100}? -a ?|(?:sqlcmd|bcp|osql|mosquitto_(?:pub|sub))\b[^\n|;&]{0,160}? -P ?|(?:mongo(?:sh|dump|restore|export|import)?)\b[^\n|;&]{0,160}? -p ?|az login\b[^\n|;&]{0,160}? -p ?|lftp\b[^\n|;&]{0,60}? -u ?["']?[\w.@-]{1,64},|(?:smbclient|rpcclient|smbmap)\b[^\n|;&]{0,120}? -U ?["']?[\w.@\\-]{1,64}%|(?:xfreerdp|rdesktop)\b[^\n|;&]{0,160}? (?:\/p:|-p ?)|(?:rabbitmqctl|rabbitmqadmin) (?:add_user|change_password) \S{1,64} |htpasswd -\w{0,3}b\w{0,3} \S{1,100} \S{1,64} |net use\b[^\n|;&]{0,120}? (?=[^\n]{0,120}\/user:)|openssl\b[^\n|;&]{0,200}? pass:|snowsql\b[^\n|;&]{0,120}? -p ?|(?:un)?zip\b[^\n|;&]{0,120}? -P ?|\b7za?\b[^\n|;&]{0,120}? -p|(?:keytool|jarsigner)\b[^\n|;&]{0,200}? -(?:store|key)pass |ssh-keygen\b[^\n|;&]{0,120}? -N ?|(?:useradd|usermod)\b[^\n|;&]{0,120}? -p ?|net user \S{1,64} |\bhttps? -a ?["']?[\w.@-]{1,64}:|gh secret set\b[^\n|;&]{0,120}? (?:-b|--body)[ =]|nuget setapikey |poetry config pypi-token\.\w{1,40} |(?:requirepass|masterauth) |\bpsk )["']?(?<value>[^\s"'`$<>|;&/*-][^\s"'`<>|;&]{5,120})(?=["'\s]|$)/,
    keywords: [
      "ldap",
      "redis-cli",
      "sqlcmd",
      "bcp",
      "osql",
      "mosquitto_",
      "mongo",
      "az login",
      "lftp",
      "smbclient",
      "rpcclient",
      "smbmap",
      "xfreerdp",
      "rdesktop",
      "rabbitmq",
      "htpasswd",
      "net use",
      "openssl",
      "snowsql",
      "zip",
      "7z",
      "keytool",
      "jarsigner",
      "ssh-keygen",
      "useradd",
      "usermod",
      "net user",
      "http -a",
      "https -a",
      "gh secret",
      "nuget setapikey",
      "poetry config",
      "unzip",
      "requirepass",
      "masterauth",
      "psk ",
    ],
    leads: true,
    validate: (value) => isSecretWord(value) || isWordPassword(value),
    examples: () => ({
      hits: [
        `ldapsearch -x -H ldap://ldap -D cn=app -w ${fake("", 10)}7 -b dc=example`,
        `redis-cli -h cache -a ${fake("r", 14)} ping`,
        `smbclient //files/data -U app%${fake("s", 12)}`,
        `rabbitmqctl add_user app ${fake("q", 14)}`,
        `keytool -list -keystore a.jks -storepass ${fake("k", 12)}`,
        `unzip -P ${fake("z", 12)} a.zip`,
        `requirepass ${fake("v", 20)}`,
        `openssl rsa -in a.pem -passin pass:${fake("o", 12)}`,
        `net use Z: \\\\files\\data ${fake("u", 11)} /user:EXAMPLE\\app`,
      ],
      misses: [
        "unzip -P $ZIP_PASSWORD a.zip",
        "https -a",
        "ldapsearch -x -W -b dc=example",
        "redis-cli -h cache ping",
        "mongosh -p 27017 --eval x",
        "net use Z: \\\\files\\data2024",
        "openssl rsa -passin env:PASS1",
      ],
    }),
  },
  {
    type: "credentials",
    pattern:
      /(?:identified (?:with [\w"]{1,40} )?by(?: password)?|(?<=(?:user|role|login)\b[^;\n]{0,160}\s)(?:encrypted )?password(?: ?=)?|set password(?: for [^=;\n]{1,80})? ?=(?: ?password ?\()?) ?(?:N|E)?["'](?<value>[^"'\n]{4,120})["']/i,
    keywords: ["identified ", "password", "encrypted ", "set password"],
    leads: true,
    validate: isPassword,
    examples: () => ({
      hits: [
        `CREATE USER 'app'@'%' IDENTIFIED BY '${fake("", 12)}';`,
        `ALTER ROLE app WITH LOGIN PASSWORD '${fake("p", 12)}';`,
        `CREATE LOGIN app WITH PASSWORD = N'${fake("q", 12)}'`,
        `SET PASSWORD FOR 'app'@'%' = PASSWORD('${fake("r", 12)}')`,
      ],
      misses: [
        "CREATE USER app IDENTIFIED BY '${PASSWORD}'",
        "ALTER ROLE app PASSWORD NULL",
        "identified by 'name'",
      ],
    }),
  },
  {
    // Literals that code hands to what signs or logs in.
    type: "credentials",
    pattern:
      /(?:\bjwt\.(?:sign|verify|encode|decode)\([^"'`\n]{1,80},\s{0,4}|ConvertTo-SecureString (?:-String )?(?=[^\n]{1,200}-AsPlainText)|createHmac\(\s?["'][\w-]{2,12}["'],\s{0,4}|hmac\.new\(\s?b?|\.basicAuth\(\s?["'][^"'\n]{1,64}["'],\s{0,4}|auth=\(\s?["'][^"'\n]{1,64}["'],\s{0,4})["'`](?<value>[^"'`\n]{6,200})["'`]/,
    keywords: ["jwt.", "convertto-securestring", "createhmac(", "hmac.new(", ".basicauth(", "auth=("],
    leads: true,
    validate: isPassword,
    examples: () => ({
      hits: [
        `jwt.sign(payload, "${fake("", 32)}", { algorithm: "HS256" })`,
        `ConvertTo-SecureString "${fake("s", 14)}" -AsPlainText -Force`,
        `createHmac("sha256", '${fake("h", 32)}')`,
        `requests.get(url, auth=("app", "${fake("r", 12)}"))`,
      ],
      misses: [
        "jwt.verify(token, process.env.SECRET)",
        'ConvertTo-SecureString "$password" -AsPlainText',
        'jwt.sign(payload, "your-secret-key")',
      ],
    }),
  },
  {
    // In a sentence, as programs print what they have made up.
    type: "password",
    pattern:
      /(?:password|pass[ -]?phrase|passwort|kennwort)(?: is generated)?(?: (?:for|of) [^\n:="']{1,60})?(?: is| was| set to| ist| lautet)?:? {1,3}["'`]?(?<value>[^\s"'`,;<>{}()|\\&][^\s"`\\]{7,99}?)(?=["'`,;.)]{0,3}(?:\s|$))/i,
    keywords: ["password", "passphrase", "pass phrase", "pass-phrase", "passwort", "kennwort"],
    leads: true,
    // Signs, digits and both cases: a word of the sentence has not all of them.
    validate: (value) =>
      (isSecretLine(value) || isWordPassword(value)) && /[A-Z]/.test(value) && /[a-z]/.test(value) &&
      !/^[\w-]+\.[a-z]{2,4}$|[/:]/.test(value),
    examples: () => ({
      hits: [
        `Temporary password for user app: ${fake("", 12)} (until the first login)`,
        `A temporary password is generated for root@localhost: ${fake("p", 12)}`,
        `The password is ${fake("q", 14)}`,
        `pass phrase for key is ${fake("r", 12)}`,
        "The generated password is: AmberHeronWhistle",
      ],
      misses: [
        "The password is required.",
        "password for user app: ",
        "password must have 8 characters",
        "password is Base64",
        "password is CaseSensitiveText",
        "Enter pass phrase for server.key: Verifying",
      ],
    }),
  },
  {
    // The scheme of some vendor, or none.
    type: "authorization_header",
    pattern:
      /(?<![a-z])(?:proxy-)?authorization["']?\s?[:=,]\s?["'`]?(?:[A-Za-z][\w-]{1,24} (?:token=|key=)?)?["']?(?<value>[\w+/.~-]{20,4096}={0,2})(?![\w+/])/i,
    keywords: ["authorization"],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [
        `Authorization: SSWS ${fake("00", 40)}`,
        `"Authorization": "${fake("k", 40)}"`,
        `Authorization: Token token=${fake("t", 24)}`,
        `Authorization: GenieKey ${fakeUuid("g")}`,
      ],
      misses: [
        "Authorization: <token>",
        "authorization: requires-a-valid-token-here",
        "Authorization: Bearer $TOKEN",
        "authorization.k8s.io/v1beta1",
      ],
    }),
  },
  {
    // What signs a link: whoever has the link has what it opens.
    type: "signed_link",
    pattern:
      /(?:[?&;](?:sig|X-Amz-Signature|X-Goog-Signature)=|azurewebsites\.net\/[^\s"'?]{1,200}\?(?:[\w=-]{1,80}&){0,4}code=)(?<value>[\w%+/-]{40,600}={0,2})(?![\w%])/i,
    keywords: ["?sig=", "&sig=", ";sig=", "-signature=", "azurewebsites.net/", "?x-", "&x-"],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [
        `https://store.blob.core.windows.net/a/b?sv=2023-11-03&sp=r&sig=${fake("", 42)}%3D`,
        `https://bucket.s3.amazonaws.com/k?X-Amz-Expires=60&X-Amz-Signature=${fake("", 64, hex)}`,
        `https://job.azurewebsites.net/api/run?code=${fake("c", 53)}==`,
      ],
      misses: ["https://example.com/?sig=abc", `https://job.azurewebsites.net/api/run?id=${fake("c", 53)}`],
    }),
  },
  {
    type: "webhook",
    pattern:
      /(?:webhook\.office\.com\/webhookb2\/|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/|hooks\.zapier\.com\/hooks\/catch\/|maker\.ifttt\.com\/trigger\/\w{1,60}\/(?:json\/)?with\/key\/)(?<value>[\w@/-]{16,300})/,
    keywords: [
      "webhook.office.com/",
      "open.feishu.cn/",
      "open.larksuite.com/",
      "hooks.zapier.com/",
      "maker.ifttt.com/",
    ],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [
        `https://example.webhook.office.com/webhookb2/${fakeUuid("a")}@${fakeUuid("b")}/IncomingWebhook/${
          fake("", 32, hex)
        }/${fakeUuid("c")}`,
        `https://open.feishu.cn/open-apis/bot/v2/hook/${fakeUuid("f")}`,
      ],
      misses: ["https://example.webhook.office.com/webhookb2/", "https://hooks.zapier.com/hooks/catch/<id>/<key>"],
    }),
  },
  {
    type: "blockchain_key",
    pattern:
      /(?:\.g\.alchemy\.com\/(?:nft\/)?v[23]\/|\.infura\.io\/(?:ws\/)?v3\/|\.quiknode\.pro\/)(?<value>[\w-]{32,64})(?![\w-])/,
    keywords: [".g.alchemy.com/", ".infura.io/", ".quiknode.pro/"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `https://eth-mainnet.g.alchemy.com/v2/${fake("", 32, base64url)}`,
        `wss://mainnet.infura.io/ws/v3/${fake("", 32, hex)}`,
      ],
      misses: ["https://mainnet.infura.io/v3/YOUR-PROJECT-ID", "https://docs.alchemy.com/v2/reference"],
    }),
  },
  {
    // Words that somebody strung together, and nothing behind them.
    type: "password",
    pattern:
      /pass[ _-]?phrase["'`\]]{0,3}[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}["'`]?(?<value>(?:[a-z]{3,12} ){3,9}[a-z]{3,12})(?=["'`]|[ \t]{0,8}(?:[\r\n]|$))/i,
    keywords: ["passphrase", "pass phrase", "pass-phrase", "pass_phrase"],
    leads: true,
    validate: isPassphrase,
    examples: () => ({
      hits: [
        "passphrase: walnut copper lantern drift",
        '{"passphrase": "Walnut copper lantern drift"}',
        "GPG_PASSPHRASE='orbit velvet canyon ripple amateur'\n",
        "pass phrase = walnut copper lantern drift\nuser = ada",
      ],
      misses: [
        "passphrase: enter the phrase again",
        "passphrase: protects keys during travel",
        "passphrase: walnut copper lantern",
        "passphrase: walnut copper lantern drift (see below)",
        '{"passphrase": "please type four words"}',
        "passphrase: word word word word",
      ],
    }),
  },
  {
    // Twelve words or more that are all of a wallet.
    type: "seed_phrase",
    pattern:
      /(?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase)["']?\s?[:=]\s?["']?(?<value>(?:[a-z]{3,8} ){11,23}[a-z]{3,8})(?![a-z])/i,
    keywords: ["mnemonic", "seed", "recovery", "secret"],
    leads: true,
    validate: (words) => new Set(words.split(" ")).size > 9,
    examples: () => ({
      hits: [
        'MNEMONIC="orbit velvet canyon ripple amateur tunnel silver margin copper lizard planet wagon"',
        "seed phrase: orbit velvet canyon ripple amateur tunnel silver margin copper lizard planet wagon",
      ],
      misses: [
        "mnemonic: twelve words that you write down",
        "MNEMONIC='test test test test test test test test test test test junk'",
      ],
    }),
  },
  {
    type: "discord_token",
    pattern: /(?<![\w.-])[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,42}(?![\w.-])/,
    keywords: ["discord", ".login(", "bot ", "token"],
    // The first part is the number of the account.
    validate: (token) => /^\d{17,20}$/.test(decoded(token.slice(0, token.indexOf(".")))),
    examples: () => ({
      hits: [
        `client.login("${btoa("123456789012345678").replaceAll("=", "")}.${fake("", 6)}.${fake("", 38)}")`,
        `Authorization: Bot ${btoa("987654321098765432").replaceAll("=", "")}.${fake("G", 5)}.${fake("x", 27)}`,
      ],
      misses: [`bot ${fake("M", 23)}.${fake("", 6)}.${fake("", 38)}`, "bot M.a.b"],
    }),
  },
  {
    // Whoever has the cookie of a session is in it; a jar of cookies holds them in columns.
    type: "session_cookie",
    pattern:
      /(?:j?sess(?:ion)?[_.-]?(?:id|token|key)?|phpsessid|asp\.net_sessionid|connect\.sid|sid|auth[_-]?(?:token|key)?|remember[_-]?(?:token|me)|laravel_session|access_token|id_token)(?:(?<=cookie["']?[:=][^\n]{0,1000})=|(?<=(?:TRUE|FALSE)[ \t]{1,4}\d{1,12}[ \t]{1,4}[\w.-]{1,60})[ \t]{1,4})(?<value>[\w%.+/:~-]{20,2000}={0,2})(?![\w%])/i,
    keywords: [
      "sess",
      "jsess",
      "phpsess",
      "asp.net_s",
      "connect.sid",
      "sid=",
      "sid\t",
      "auth",
      "remember",
      "laravel_s",
      "access_token=",
      "id_token=",
    ],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [
        `Cookie: theme=dark; JSESSIONID=${fake("", 32, hex).toUpperCase()}`,
        `set-cookie: sid=s%3A${fake("s", 32)}.${fake("t", 42)}; Path=/; HttpOnly`,
        `example.com\tFALSE\t/\tTRUE\t1893456000\tapp_session\t${fake("n", 40)}`,
        `curl -b x --header 'Cookie: PHPSESSID=${fake("p", 26)}' https://example.com`,
      ],
      misses: [
        "Cookie: theme=dark; lang=en",
        "Cookie: session=<session>",
        `JSESSIONID=${fake("", 32, hex)}`,
        `example.com\tFALSE\t/\tTRUE\t1893456000\ttheme\t${fake("n", 40)}`,
        `session ${fake("n", 40)}`,
      ],
    }),
  },
  {
    // What opens a vault: its own shares, and the second half of a login by AppRole.
    type: "vault_key",
    pattern:
      /(?:(?:unseal|recovery) key \d{1,2}: ?|secret_?id["']?(?:[ \t]{1,24}|\s?[:=]\s?)["']?)(?<value>[A-Za-z0-9+/-]{36,88}={0,2})(?![\w+/=-])/i,
    keywords: ["unseal key", "recovery key", "secret_id", "secretid"],
    leads: true,
    validate: isLongWord,
    examples: () => ({
      hits: [`Unseal Key 1: ${fake("", 43)}=`, `secret_id               ${fakeUuid("s")}`],
      misses: ["Unseal Key 1: <share>", "secret_id = projects/shop/secrets/database-password-of-shop"],
    }),
  },
  {
    // Passwords in /etc/shadow are hashes that can be guessed at home.
    type: "credentials",
    pattern: /:(?<value>\$(?:y|gy|7|6|5|1|2[aby]?)\$[^\s:]{20,160}):\d{0,5}:\d{0,5}:/,
    keywords: [":$"],
    leads: true,
    examples: () => ({
      hits: [
        `root:$6$${fake("", 12)}$${fake("", 86)}:19700:0:99999:7:::`,
        `app:$y$j9T$${fake("a", 22)}$${fake("", 43)}:19700:0:`,
      ],
      misses: ["root:*:19700:0:99999:7:::", "root:!:19700:0:", "a:$6:1:2:"],
    }),
  },
  {
    // The same elsewhere: in .htpasswd, behind a name, and in the rows of a dump.
    type: "credentials",
    pattern:
      /(?<=[:=,(|\t][ \t]?["']?)(?:\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,4},p=\d{1,4}\$[A-Za-z0-9+/]{8,100}\$[A-Za-z0-9+/]{16,120})|\{S?SHA\d{0,3}\}[A-Za-z0-9+/]{27,120}={0,2})(?![\w./$=])/,
    keywords: ["$2a$", "$2b$", "$2x$", "$2y$", "$apr1$", "$argon2", "{sha", "{ssha"],
    leads: true,
    validate: (value) => isReal(value.slice(1)),
    examples: () => ({
      hits: [
        `admin:$2y$10$${fake("", 53)}`,
        `basic_auth_users:\n  admin: "$2b$12$${fake("b", 52)}"`,
        `app:$apr1$${fake("", 8)}$${fake("", 22)}`,
        `ADMIN_HASH='$argon2id$v=19$m=65536,t=3,p=4$${fake("", 22)}$${fake("", 43)}'`,
        `INSERT INTO member VALUES (1,'ada','$2y$10$${fake("i", 52)}');`,
        `app:{SHA}${fake("s", 26)}=`,
        `userPassword: {SSHA}${fake("t", 31)}`,
      ],
      misses: ["admin:$2y$10$", "COST=$2b", "scheme={SSHA}", `the salt $2b$12$${fake("", 53)}`],
    }),
  },
  {
    // As Windows keeps them, and as tools print them: name, number, and two hashes.
    type: "credentials",
    pattern: /:\d{3,10}:(?<value>[0-9a-f]{32}:[0-9a-f]{32}):::/i,
    keywords: [":500:", ":501:", ":502:", ":1000:", ":1001:", ":aad3b435b51404ee"],
    examples: () => ({
      hits: [
        `Administrator:500:${fake("", 32, hex)}:${fake("a", 31, hex)}:::`,
        `app:1001:aad3b435b51404eeaad3b435b51404ee:${fake("b", 31, hex)}:::`,
      ],
      misses: [`a:500:${fake("", 32, hex)}:::`, `cache:500:${fake("", 32, hex)}:${fake("a", 31, hex)}`],
    }),
  },
  {
    // The community of SNMP is its password; the two that everybody knows are none.
    type: "credentials",
    pattern: /(?:snmp-server community|\br[ow]community6?)[ \t]{1,4}["']?(?<value>[^\s"'<>]{4,64})(?=["'\s]|$)/,
    keywords: ["snmp-server community", "rocommunity", "rwcommunity"],
    leads: true,
    validate: (value) => isReal(value) && !/^(?:public|private)$/i.test(value),
    examples: () => ({
      hits: [`snmp-server community ${fake("", 10)} RO 10`, `rwcommunity ${fake("c", 8)} 10.0.0.0/8`],
      misses: ["snmp-server community public RO", "snmp-server community <community> RW", "rocommunity $COMMUNITY"],
    }),
  },
  {
    // Configurations of routers. What type 7 hides can be read by anybody; the other types are hashes.
    type: "credentials",
    pattern:
      /\b(?:password|secret|key|key-string|ascii) (?:7 (?<=(?<![^\n])[ \t]{0,8}(?:[\w.-]{1,40} ){1,9}))(?<value>[01]\d(?:[\dA-F]{2}){3,60})(?=[ \t\r]{0,4}(?![^\n]))/,
    keywords: ["password 7", "secret 7", "key 7", "key-string 7", "ascii 7"],
    leads: true,
    examples: () => ({
      hits: [
        `username ada privilege 15 password 7 08${fake("", 12, "0123456789ABCDEF")}`,
        `enable password 7 13${fake("", 10, "0123456789ABCDEF")}\n`,
        ` key-string 7 04${fake("k", 12, "0123456789ABCDEF").slice(1)}`,
      ],
      misses: ["password 7 of 12", "for key 7 1234", "step (key 7 08204157)", "password 7 0822455D0A1"],
    }),
  },
  {
    type: "credentials",
    pattern:
      /\b(?:enable|username [\w.@-]{1,64}(?: [\w-]{1,20}){0,4}) (?:secret|password) (?:level \d{1,2} )?(?:(?:[04589]|sha512) )?(?<value>[\w.$/][^\s<>]{3,160})(?=[ \t\r]{0,4}(?![^\n]))/,
    keywords: ["enable secret", "enable password", "username "],
    leads: true,
    validate: (value) => value.startsWith("$") ? isReal(value.slice(1)) : isSecretWord(value),
    examples: () => ({
      hits: [
        `enable secret 5 $1$${fake("", 4)}$${fake("", 22)}`,
        `username ada privilege 15 secret 9 $9$${fake("", 14)}$${fake("", 43)}`,
        `enable password ${fake("e", 9)}\nline vty 0 4`,
      ],
      misses: ["enable secret scanning", "enable password <password>", "username and password 0"],
    }),
  },
  {
    // What a program keeps from then on.
    type: "token",
    pattern:
      /\b(?:ngrok (?:config add-)?(?:authtoken|api-key)|wandb login(?: --relogin)?|cachix authtoken|snyk auth|(?:doppler|infracost) configure set \w{1,20}) ["']?(?<value>[\w.-]{20,400})(?![\w.-])/,
    keywords: ["ngrok ", "wandb login", "cachix authtoken", "snyk auth", "doppler configure", "infracost configure"],
    leads: true,
    validate: (value) => isReal(value) && isLongWord(value),
    examples: () => ({
      hits: [
        `ngrok config add-authtoken ${fake("2", 48)}`,
        `wandb login --relogin ${fake("", 40, hex)}`,
        `snyk auth ${fakeUuid("y")}`,
      ],
      misses: [
        "wandb login --host https://wandb.example.com",
        "ngrok config add-authtoken $NGROK_AUTHTOKEN",
        "snyk auth",
      ],
    }),
  },
  {
    // What is handed to a program that asks for it.
    type: "credentials",
    pattern:
      /\b(?:echo|printf)(?: -[neE]{1,3}| ["']?%s ?["']?)? ["']?(?:[\w.-]{1,32}:(?=[^|\n]{1,120}\| ?(?:sudo )?chpasswd\b))?(?<value>[^\s"'`$<>|;&][^\s"'`<>|;&]{3,120})["']? {0,2}\| {0,2}(?:sudo (?:[^\n|;&]{0,60} )?(?:-\w{0,6}S|--stdin)|(?:sudo )?(?:chpasswd|kinit|smbpasswd|cryptsetup)|(?:sudo )?passwd [^\n|;&]{0,40}--stdin|[^\n|;&]{1,120} --(?:password|token)-stdin)(?![\w-])/,
    keywords: ["echo ", "printf "],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `echo ${fake("", 10)} | sudo -S apt-get update`,
        `printf '%s' '${fake("p", 12)}' | sudo -kS -p '' id`,
        `echo "app:${fake("c", 10)}" | chpasswd`,
        `echo ${fake("d", 16)} | docker login -u ci --password-stdin`,
      ],
      misses: [
        "echo $PASSWORD | sudo -S id",
        "echo hello | sudo tee /etc/motd",
        "echo done | sudo -s",
        "echo deb | sudo -u root cat",
      ],
    }),
  },
] as const satisfies readonly Detector[];
