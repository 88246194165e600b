/** Secrets that prove nothing by themselves, but by the name in front of them. Samples are generated: see `fake()`. */
import type { Detector } from "./detector.ts";
import { ALPHABET, fake, fakeUuid } from "./fake.ts";
import { isPlaceholder } from "./placeholder.ts";
import { entropyOf, isRandom, isSecretLine, isSecretLiteral } from "./secret_value.ts";
import { isJumble, isName, isWordPassword } from "./word_password.ts";

// What a name may go on with: `password_prod`, `secretKeyBase`, `API_KEY_V2`.
const MORE =
  "(?:[ _-]?(?:prod|production|dev|staging|test|live|base|key|value|text|plain|plaintext|id|v?\\d{1,2})){0,2}";
const QUOTE = "[\"'`]";
/** The value may have an attribute or a line of its own: `name: DB_PASSWORD`, `value: …`, in Terraform behind others. */
const NAME_AND_VALUE =
  `${QUOTE}?[\\s,:={]{1,40}(?:"(?:sensitive|type)": "?\\w{2,12}"?,\\s{1,40}){0,2}${QUOTE}?(?:value|default)${QUOTE}?[ \\t]{0,2}[:=][ \\t]{0,2}`;
/** On a command line a space is enough. */
const OPTION =
  "(?<=\\s--?[\\w-]{2,40}|(?:setx|setenv|set -\\w{1,3}|ENV|(?:fastcgi|uwsgi)_param|config set) [^\\s=]{2,80})[ \\t]{1,2}";
/** Behind the name: `=`, `:=`, `=>` or `:`, and the opening quote; or a comma, where both are handed to a function. */
const LITERAL =
  `${MORE}(?:[ \\t]{0,4}${QUOTE}?\\]?[ \\t]{0,4}\\*{0,2}(?::=|=>|={1,3}|:)\\*{0,2}(?:[ \\t]{0,4}|\\s{0,16}string\\(\\d{1,4}\\) )(?:[bfru]{1,2}|Some\\()?|(?<=\\(\\s?["'][\\w.-]{2,60})${QUOTE},[ \\t]{0,4}|` +
  `${NAME_AND_VALUE}|${OPTION})${QUOTE}`;
/** In HTML both may have an element of their own. */
const TAGS = "</(?:td|th|dt|b|strong)>(?::[ \\t]{0,2}|\\s{0,20}<(?:td|dd|code)[^<>\\n]{0,80}>)";
/** Without quotes, up to white space or a sign that ends a value; between tags too. */
const WORD =
  `${MORE}(?:[ \\t]{0,2}\\*{0,2}(?:=|:)\\*{0,2}[ \\t]{0,2}|\\] => |${QUOTE}?>|${TAGS}|${NAME_AND_VALUE}|${OPTION})`;
const CLOSED = `(?=[ \\t]{0,4}${QUOTE})`;
/** Behind what the value is all that stands in the line, but for a comment. A program's options do not stand there. */
const ALONE =
  "(?<=(?<![^\\n])[\\w \\t./:+*>#\\u00c0-\\uffff-]{0,100}[=:][ \\t]{0,2})(?<![ \\t]--?[\\w-]{1,60}[=:][ \\t]{0,2})";
const LINE_ENDS = "(?=[,;]?(?:[ \\t\\r]{0,8}(?![^\\n])|[ \\t]{1,8}#))";
/** There any sign may be the value's, but for the one before the next name, as in `password=…&user=…`. */
const SIGNS = "(?:[^\\s&;,]|[&;,](?![\\w.-]{1,40}[=:]))";
function openValue(longest: number): string {
  return `(?<value>${ALONE}(?!${QUOTE})${SIGNS}{6,${longest}}?${LINE_ENDS}|` +
    `(?<=["'][\\w.-]{1,60}=)(?:(?!["'])${SIGNS}){6,${longest}}(?=["'])|(?<=>)[^\\s<>"]{6,${longest}}(?=</)|` +
    `[^\\s"'\`,;<>{}()|\\\\&]{6,${longest}}(?=[\\s"'\`,;<>&|}\\\\]|$))`;
}

/** A literal behind a name: what stands between the quotes. */
function literal(names: string, shortest: number): RegExp {
  return new RegExp(`(?:${names})${LITERAL}(?<value>[^"'\`\\n]{${shortest},2000}?)${CLOSED}`, "i");
}

/** A word behind a name, as in environment files and on command lines. */
function word(names: string, longest = 200): RegExp {
  return new RegExp(`(?:${names})${WORD}${openValue(longest)}`, "i");
}

/** Words for a password in other scripts. */
const OTHER_SCRIPTS = [
  ...["пароль", "парола", "лозинка", "密码", "密碼", "口令", "パスワード", "暗証番号", "비밀번호", "패스워드", "암호"],
  ...["كلمة المرور", "كلمة السر", "كلمه السر", "گذرواژه", "رمز عبور", "סיסמה", "סיסמא", "รหัสผ่าน", "पासवर्ड", "κωδικός"],
  "şifre",
] as const;
// Alone these are steps of compilers and units of power as well: they stand behind another word or a user, or what they
// name has a digit or a sign.
const PASS =
  "(?:pass|pw)(?:(?<=[a-z][_.-]\\w{2,4})|(?=[^\\n]{0,80}(?:[\\d!?@#$%^&*+~]|[^\\0-\\x7f]))|(?<=user[^\\n{}]{0,64}))";
const PASSWORD = `password|passwd|passphrase|passcode|passwor[td]|(?<![a-z])(?:pwd|psk|${PASS})|kennwort|wachtwoord|` +
  "contrase(?:ñ|n)a|mot[ _-]?de[ _-]?passe|(?<![a-z])senha|salasana|adgangskode|" +
  `hasło|jelszó|lösenord|mật khẩu|(?=[^\\0-\\x7f])(?:${OTHER_SCRIPTS.join("|")})`;
const PASSWORD_KEYWORDS = [
  "pass",
  "pw",
  "psk",
  "kennwort",
  "wachtwoord",
  "contrase",
  "mot",
  "senha",
  "salasana",
  "adgangskode",
  "hasło",
  "jelszó",
  "lösenord",
  "mật khẩu",
  ...OTHER_SCRIPTS,
] as const;
const API_KEY =
  "(?<=(?:api|access|auth|encryption|signing|private|pre_?shared|master|app|application|license|account|" +
  "shared|service|role|admin|subscription|functions|deploy|webhook|hmac|jwt|secure|crypt|integration|write|fastly|algolia|datadog|deepgram|cohere|mistral|bugsnag|honeybadger)[ _.-]?)" +
  "key(?![_-]?id)";
const API_KEY_KEYWORDS = ["key"] as const;
// A mark of a version, of sameness or of a place in a list opens nothing. `export TOKEN=…` is none, so no space counts.
const MARK =
  "(?:(?<!un|b)lock|idempoten(?:cy|t)|client|request|export|import|work[_-]?unit|(?<!ex)change|update|starting)[_-]?";
// A personal access token has a short name that patterns have as well: it must look like one.
const TOKEN = `(?<!${MARK})token|(?<=[a-z0-9]_)pat(?![a-z])(?=\\w{0,12}\\W{1,12}[\\w/:.-]{16})`;
const TOKEN_KEYWORDS = ["token", "pat"] as const;
// Tokens that only say where to go on reading, or that a page gave out.
const HARMLESS_TOKEN =
  /(?:next|page|continuation|sync|cursor|resume|scroll|csrf|xsrf|csrf ?middleware|authenticity|request ?verification|design|cancel\w*|max|num|total|stop|eos|bos|pad|unk|sep|special)[ _-]?(?:page[ _-]?)?tokens?[^a-z]*(?:value[^a-z]*)?$/;
const PUBLIC_KEY =
  /(?:public|publishable|cache|s3|object|primary|foreign|partition|sort|row|map)[ _-]?(?:api|access)?[ _-]?key(?:[ _-]?id)?[^a-z]*$/;

/** What `.netrc` may say of a machine besides. */
const PORT_OR_ACCOUNT = "(?:(?:port|account)\\s{1,4}\\S{1,100}\\s{1,8}){0,2}";
const LOGIN = `login\\s{1,4}\\S{1,100}\\s{1,8}${PORT_OR_ACCOUNT}password\\s{1,4}(?<value>\\S{6,200})`;

const isPasswordLine = (value: string) => isSecretLine(value) || isWordPassword(value);
/** Letters alone that are as long as a key. */
const isLongJumble = (value: string) => value.length >= 16 && isJumble(value);
/** Words joined by hyphens are what secrets are called, in Kubernetes and elsewhere. */
const isWordSecret = (value: string) => !value.includes("-") && isWordPassword(value);

export const namedSecrets = [
  {
    type: "password_assignment",
    pattern: literal(PASSWORD, 6),
    keywords: PASSWORD_KEYWORDS,
    leads: true,
    validate: (value) => isSecretLiteral(value) || isWordPassword(value),
    examples: () => ({
      hits: [
        `password = "${fake("", 12)}"`,
        `"db_password": "${fake("p", 9)}!"`,
        `const PASSWD = '${fake("q", 15)}';`,
        `os.environ["DB_PASSWORD"] = "${fake("r", 14)}"`,
        `passphrase := \`${fake("s", 20)}\``,
        `define('DB_PASSWORD', '${fake("u", 12)}');`,
        `"password": "Kx7-Heron-Moss3"`,
        `{\\"db_password\\": \\"${fake("e", 12)}\\"}`,
        `variable "db_password" {\n  default = "${fake("t", 12)}"\n}`,
        `- name: DB_PASSWORD\n  value: "${fake("v", 14)}9"`,
        `$DB_PASS = "${fake("w", 12)}7";`,
        `Connect-Server -Password '${fake("x", 12)}'`,
        '"smtp_password": "AmberHeronWhistle"',
        '"auth": {"user": "mailer", "pass": "AmberHeronWhistle"}',
        '"db_password": {\n    "sensitive": true,\n    "type": "string",\n    "value": "AmberHeronWhistle"\n  }',
        '["password"]=>\n  string(17) "AmberHeronWhistle"',
        "- **Password:** `AmberHeronWhistle`",
        '"pass": "CopperOtter?x"',
        '"pass": "copper+otter*"',
        '"pass": "Grüne-Räder-Öfen"',
        '"password": "#Copper-Otter"',
        'Login { password: Some("AmberHeronWhistle") }',
        'PASSWORD = "copper-otter-lantern"',
        "password: 'qzTrvKwPxmLd'",
      ],
      misses: [
        "password = getPassword()",
        'password = "changeme"',
        'password: "${DB_PASSWORD}"',
        '"password": "Please enter your password"',
        'password = "password"',
        'type="password" name="newPassword"',
        'password: "string"',
        "password = ''",
        'passwordField = "user_password"',
        'const password = "process.env.PASSWORD"',
        '["*.password", "*.token2"]',
        'getByLabel("password", "Password of the user")',
        '"password": "Contraseña"',
        '"password": "#passwordField"',
        '{"pass": "TailCallElimination"}',
        '"password": "PasswordIsTooShort"',
        'password="WrongTestPassword"',
        "'password': 'ArgonPasswordHasher'",
        '"secure_password": "LockOutlinedIcon"',
      ],
    }),
  },
  {
    type: "password",
    pattern: word(PASSWORD),
    keywords: PASSWORD_KEYWORDS,
    leads: true,
    validate: isPasswordLine,
    examples: () => ({
      hits: [
        `DB_PASSWORD=${fake("", 12)}`,
        `mysql --password=${fake("k", 10)} -u root`,
        `password: ${fake("z", 14)}`,
        `MYSQL_PWD=${fake("w", 11)}`,
        `clickhouse-client --user app --password ${fake("c", 12)}`,
        `<password>${fake("d", 12)}</password>`,
        `<property name="connection.password">${fake("e", 12)}</property>`,
        `psk=${fake("f", 12)}`,
        `Passwort: ${fake("g", 12)}`,
        `Пароль: ${fake("h", 12)}`,
        `初始密码：${fake("i", 12)}`,
        `パスワード=${fake("j", 12)}`,
        `비밀번호: ${fake("l", 12)}`,
        `كلمة المرور: ${fake("m", 12)}`,
        `curl -F password=Rb52-Thicket-q -F user=app x`,
        "DB_PASSWORD=AmberHeronWhistle",
        "- MYSQL_ROOT_PASSWORD=qzTrvKwPxmLd",
        "spring.datasource.password=copper-Otter-lantern",
        "  smtp_password: Copper!Whistle",
        "<td>Password</td>\n  <td>AmberHeronWhistle</td>",
        "<b>Password</b>: AmberHeronWhistle",
        "    [password] => AmberHeronWhistle",
        "fastcgi_param DB_PASSWORD AmberHeronWhistle;",
        "https://example.com/login?pw=Otter37lantern&next=1",
      ],
      misses: [
        "password = getPassword()",
        "password: String",
        "DB_PASSWORD=$PASSWORD",
        "password=config.password",
        "password: user.password1",
        "OLDPWD=/home/dev/project2",
        "password=********",
        "password: required|min:8",
        "12 passed, pass: 3, fail: 0",
        "tool --password-file secrets2.txt",
        "<password></password>",
        "pass: compile_pass_1",
        "Пароль: не менее 8 знаков",
        "密码：至少8个字符",
        "DB_PASSWORD=YourStrongPasswordHere",
        "password: InvalidCredentialsException",
        "password: UsernamePasswordInput,",
        "password = user_supplied_plain_text",
        "password: from-the-vault",
        "pw: argon2id",
        "pass: TailCallElimination",
        "<td>password</td><td>string</td>",
      ],
    }),
  },
  {
    type: "api_key",
    pattern: literal(API_KEY, 12),
    keywords: API_KEY_KEYWORDS,
    leads: true,
    notAfter: PUBLIC_KEY,
    validate: (value) => isSecretLiteral(value) && /\d/.test(value) || isLongJumble(value),
    examples: () => ({
      hits: [
        `api_key = "${fake("", 32)}"`,
        `"apiKey": "${fake("x", 24)}"`,
        `'x-api-key': '${fake("", 40, ALPHABET.hex)}'`,
        'api_key: "QzLmNvTrWpXsKdJfHgBc"',
      ],
      misses: [
        'api_key = "your-api-key-here"',
        'apiKey: "process.env.API_KEY"',
        'def sign(private_key: "_EllipticCurvePrivateKey")',
        'publicApiKey = "b1946ac92492d2347c6235"',
        'apiKey: "ApiKeyAuthorizerConfiguration"',
      ],
    }),
  },
  {
    type: "api_key",
    pattern: word(API_KEY),
    keywords: API_KEY_KEYWORDS,
    leads: true,
    notAfter: PUBLIC_KEY,
    validate: (value) => value.length >= 16 && isSecretLine(value) || isLongJumble(value),
    examples: () => ({
      hits: [
        `SERVICE_API_KEY=${fake("", 32)}`,
        `Fastly-Key: ${fake("f", 31)}`,
        `curl 'https://api.example.com/v1?api_key=${fake("u", 30)}&q=1'`,
        `X-Auth-Key: ${fake("", 37, ALPHABET.hex)}`,
        `PrivateKey = ${fake("w", 42, ALPHABET.base64)}=`,
        `DEPLOYER_PRIVATE_KEY=0x${fake("", 64, ALPHABET.hex)}`,
        `APP_KEY=base64:${fake("k", 42, ALPHABET.base64)}=`,
        "X-Api-Key: QzLmNvTrWpXsKdJfHgBc",
        `API key: ${fake("s", 24)}`,
      ],
      misses: [
        "private_key_id: 9f86d081884c7d659a2feaa0c55ad015",
        "API_KEY=$API_KEY",
        "api_key=options.api_key",
        "access_key: user/2024/11/05",
        "API_KEY=<key>",
        "master_key = projects/shop/locations/eu/keys/1",
        "X-Api-Key: ApiKeyAuthorizerFunction",
        "encryption_key: CustomerManagedEncryptionKey",
      ],
    }),
  },
  {
    type: "token",
    pattern: literal(TOKEN, 16),
    keywords: TOKEN_KEYWORDS,
    leads: true,
    notAfter: HARMLESS_TOKEN,
    validate: (value) => isSecretLiteral(value) || isLongJumble(value),
    examples: () => ({
      hits: [
        `auth_token = "${fake("", 32)}"`,
        `"accessToken": "${fake("a", 40)}"`,
        `token: '${fake("", 40, ALPHABET.hex)}'`,
        `export TOKEN="${fake("", 40)}"`,
        `<input name="api_token" value="${fake("", 40)}">`,
      ],
      misses: [
        `"nextPageToken": "${fake("", 32)}"`,
        'token = "invalid or expired token"',
        'token: "access-token-name"',
        `csrf_token = "${fake("", 32)}"`,
        `<input type="hidden" name="csrf_token" value="${fake("", 32)}">`,
        `<input type="hidden" name="csrfmiddlewaretoken" value="${fake("", 64)}">`,
        `<input name="authenticity_token" type="hidden" value="${fake("", 40)}">`,
        `<input name="authenticity_token" value="${fake("", 40)}">`,
        `<input name="__RequestVerificationToken" value="${fake("", 40)}">`,
        `"NextLockToken": "${fakeUuid("l")}"`,
        `ClientRequestToken="${fakeUuid("c")}"`,
        `"idempotencyToken": "${fake("", 32)}"`,
        `policy_update_token: "${fake("", 32)}"`,
        `{"ExportToken":"${fake("", 32)}","workUnitToken":"${fake("w", 32)}"}`,
      ],
    }),
  },
  {
    type: "token",
    pattern: word(TOKEN, 2000),
    keywords: TOKEN_KEYWORDS,
    leads: true,
    notAfter: HARMLESS_TOKEN,
    validate: (value) => value.length >= 16 && isSecretLine(value) || isLongJumble(value),
    examples: () => ({
      hits: [
        `API_TOKEN=${fake("", 32)}`,
        `https://example.com/hook?access_token=${fake("b", 28)}`,
        `AZURE_PAT=${fake("z", 52)}`,
        `ASANA_PAT=1/${fake("", 16, "123456789")}:${fake("", 32, ALPHABET.hex)}`,
        `aws_session_token = ${fake("I", 400)}`,
        `setx API_TOKEN ${fake("s", 32)}`,
        `export TOKEN=${fake("e", 32)}`,
        `EXCHANGE_TOKEN=${fake("x", 32)}`,
        `unlockToken: ${fake("u", 32)}`,
      ],
      misses: [
        "TOKEN=$(cat token)",
        "token: parser.token1.value2",
        "max_tokens=4096",
        `next_token=${fake("", 32)}`,
        `LockToken: ${fakeUuid("l")}`,
        `aws wafv2 delete-web-acl --id 1 --lock-token ${fakeUuid("l")}`,
        `aws codepipeline start --client-request-token ${fakeUuid("c")} --starting-token=${fake("", 40)}`,
        `change_token=${fake("", 32)}`,
        `import-token: ${fake("", 32)}`,
      ],
    }),
  },
  {
    type: "secret",
    pattern: literal("secret", 8),
    keywords: ["secret"],
    leads: true,
    validate: (value) => isSecretLiteral(value) || isWordSecret(value),
    examples: () => ({
      hits: [
        `client_secret: "${fake("", 32)}"`,
        `SECRET_KEY = '${fake("d", 50)}'`,
        `"jwtSecret":"${fake("j", 24)}"`,
        '"client_secret": "QzLmNvTrWpXsKdJfHgBc"',
      ],
      misses: [
        'secretName: "database-credentials"',
        'secret = "top secret plans"',
        'secret: "${SECRET}"',
        'secret_id = "my-secret"',
        'secret: "shop-mail-relay"',
        'secret = "DockerRegistrySecret"',
      ],
    }),
  },
  {
    type: "secret",
    pattern: word("secret"),
    keywords: ["secret"],
    leads: true,
    // The name of one in AWS has it as a part.
    notAfter: /secretsmanager:\S{0,45}$/,
    validate: (value) => value.length >= 10 && isSecretLine(value) || isWordSecret(value),
    examples: () => ({
      hits: [
        `CLIENT_SECRET=${fake("", 32)}`,
        `secret_key_base: ${fake("", 64, ALPHABET.hex)}`,
        "JWT_SECRET=AmberHeronWhistle",
      ],
      misses: [
        "SECRET=$SECRET",
        "secret: db-credentials-v2",
        "secret = load_secret(path)",
        "secretName: web-tls",
        "secret: shop-mail-relay",
        "secret: SigningSecretProvider",
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/mail-Xy1Z2w",
      ],
    }),
  },
  {
    // A name and a password on a command line or in .netrc.
    type: "credentials",
    pattern:
      /(?:--user[ =]|(?<=\bcurl\b[^\n|;]{0,120}) -[a-zA-Z]{0,4}u ?)["']?[\w.@+-]{1,64}:(?<value>[^\s"'`$<>][^\s"'`<>]{5,200})(?=["'\s]|$)/,
    keywords: ["--user", " -"],
    leads: true,
    validate: (value) => !isTrivial(value),
    examples: () => ({
      hits: [
        `curl -u bob:${fake("", 12)} https://example.com`,
        `wget --user bob:${fake("c", 10)}`,
        `curl -su 'ci:${fake("f", 16)}' x`,
      ],
      misses: ["curl -u bob:$PASSWORD x", "docker run --user 1000:1000", "curl -u user:password x", "sort -u a:b"],
    }),
  },
  {
    // A password as the option -p: docker login -p, sshpass -p, mysql -p (glued). Elsewhere -p is mostly a port, so the
    // verb must stand behind its program, and the program must be no option's value.
    type: "credentials",
    pattern:
      /(?:(?<=(?:^|[\n;&|:$#("'`]|\bsudo)\s{0,12}[\w./]{1,60} (?:[\w./]{1,60} )?)login (?:[^\n|;&]{0,120}? )?-p ?|\bsshpass -p ?|(?<!\s--?\w[\w-]{0,30}[ =]["']?)\b(?:mysql|mysqldump|mysqladmin|mariadb) (?:[^\n|;&]{0,120}? )?-p)["']?(?<value>[^\s"'`$<>|;&-][^\s"'`<>|;&]{5,200})(?=["'\s]|$)/,
    keywords: ["login", "sshpass", "mysql", "mariadb"],
    leads: true,
    validate: (value) => !isTrivial(value) && !PORTS.test(value),
    examples: () => ({
      hits: [
        `docker login -u ci -p ${fake("", 16)} registry.example.com`,
        `sshpass -p '${fake("s", 14)}' ssh host`,
        `mysql -u root -p${fake("m", 12)} shop`,
        `- run: helm registry login -u ci -p ${fake("h", 12)} registry.example.com`,
        `kubectl exec -it db -- mysqldump -p${fake("k", 12)} shop`,
      ],
      misses: [
        "docker login -u ci --password-stdin registry.example.com",
        "mysql -u root -p shop",
        "sshpass -p $PASSWORD ssh host",
        "mysql -h db -P 3306 shop",
        "docker run --name login -p 8080:80 shop:2",
        "docker run -d --name mysql -p3306:3306 mysql:8",
        "docker run -d --network-alias mysql -pmetrics:9104 exporter",
        "docker run shop login -p 127.0.0.1:8080:80/tcp",
        "ssh login.cluster -p 22022x",
      ],
    }),
  },
  {
    // .netrc
    type: "credentials",
    pattern: new RegExp(`(?<=\\b(?:machine\\s{1,4}\\S{1,100}|default)\\s{1,8}${PORT_OR_ACCOUNT})${LOGIN}`),
    keywords: ["login"],
    leads: true,
    validate: (value) => !isTrivial(value),
    examples: () => ({
      hits: [
        `machine api.example.com login bob password ${fake("", 14)}`,
        "machine api.example.com\n  login bob\n  password opensesame",
        "default login anonymous password opensesame",
        "machine ftp.example.com port 2121 login bob password copperotter",
        "machine ftp.example.com\nlogin bob\nport ftps\naccount shop\npassword copperotter",
      ],
      misses: ["machine api.example.com login bob password <password>", "machine x login y password $PASSWORD"],
    }),
  },
  {
    // A piece of it, alone in its line.
    type: "credentials",
    pattern: new RegExp(
      `(?<=(?<![^\\n])[ \\t]{0,8})(?!login\\s{1,4}\\S{1,100}:\\s)${LOGIN}(?=[ \\t\\r]{0,8}(?![^\\n]))`,
    ),
    keywords: ["login"],
    leads: true,
    validate: (value) => !isTrivial(value) && /[a-z]/i.test(value) && !isName(value),
    examples: () => ({
      hits: ["login bob password copperotter", "  login ci\n  password copperotter\n"],
      misses: [
        "login with password authentication",
        "login failed: password mismatch",
        "then login with password copperotter",
        "login form password field",
      ],
    }),
  },
  {
    // A piece of it, anywhere.
    type: "credentials",
    pattern: new RegExp(LOGIN),
    keywords: ["login"],
    leads: true,
    validate: isPasswordLine,
    examples: () => ({
      hits: [`login bob password ${fake("", 14)}`, `login ci\n  password ${fake("n", 20)}`],
      misses: [
        "login page password field",
        "login bob password <password>",
        "login with password $PASSWORD",
        "login failed: password mismatch",
      ],
    }),
  },
  {
    type: "credentials",
    pattern: /credentials?["']?[ \t]{0,4}[:=][ \t]{0,4}["'](?<value>[^"'\n]{12,300})(?=["'])/i,
    keywords: ["credential"],
    leads: true,
    validate: isSecretLiteral,
    examples: () => ({
      hits: [`credentials = "${fake("", 30)}"`, `"credential": "${fake("v", 24)}"`],
      misses: ['credentials: "same-origin"', 'credentials = "include"', 'credentials: "path/to/credentials.json"'],
    }),
  },
  {
    // Server=…;Password=…; as ADO.NET and ODBC write them; URLs with a password are another detector's.
    type: "connection_password",
    pattern:
      /(?:server|data source|host|endpoint|addr(?:ess)?|user ?(?:id|name)?|uid)=[^;"'\n]{1,200};(?:[^;"'\n]{1,200};){0,8}?\s?(?:password|pwd)=(?<value>[^;"'\s]{4,200})/i,
    keywords: ["server=", "data source=", "host=", "endpoint=", "addr=", "address=", "user", "uid="],
    leads: true,
    validate: (value) => !isTrivial(value),
    examples: () => ({
      hits: [
        `Server=tcp:db.example.com,1433;Database=shop;User ID=app;Password=${fake("", 14)};Encrypt=True`,
        `Data Source=db;Initial Catalog=x;Pwd=${fake("o", 10)}`,
        `Host=db;Username=app;Password=${fake("h", 12)}`,
        `User ID=app;Password=${fake("i", 12)};Host=db.example.com`,
      ],
      misses: [
        "Server=db;Database=shop;Integrated Security=true",
        "Server=db;Password=${PASSWORD};",
        "Server=db;User Id=app;Password=<password>",
      ],
    }),
  },
  {
    // The same with spaces between, as libpq reads it.
    type: "connection_password",
    pattern:
      /(?<![\w.])(?:host|hostaddr|port|dbname|user)=[^\s"'=,]{1,100} (?:\w{2,30}=[^\s"'=,]{1,100} ){0,6}?password=(?<value>[^\s"'`,]{6,200})(?=["'\s]|$)/,
    keywords: ["host=", "hostaddr=", "port=", "dbname=", "user="],
    leads: true,
    validate: isOfDsn,
    examples: () => ({
      hits: [
        `host=db.example.com port=5432 user=app password=${fake("l", 12)} dbname=shop`,
        "user=app password=GraniteHeron host=db.example.com",
      ],
      misses: [
        "host=db user=app password=$PGPASSWORD dbname=shop",
        "connect(host=db, user=app, password=word)",
        "host=db user=app password=password",
        "host=db user=app password=mismatch",
      ],
    }),
  },
  {
    // As Go's driver for MySQL reads it: the network stands where others have the host.
    type: "connection_password",
    pattern: /(?<=(?<![\w.[-])[\w.-]{1,64}:(?!root@)(?<value>[^\s:@"'`<>]{4,200}))@(?:tcp|unix)\(/,
    keywords: ["@tcp(", "@unix("],
    leads: true,
    validate: (value) => !isTrivial(value),
    examples: () => ({
      hits: [
        `app:${fake("t", 12)}@tcp(db.example.com:3306)/shop?parseTime=true`,
        "DSN=app:GraniteHeron@unix(/run/mysqld/mysqld.sock)/shop",
      ],
      misses: [
        "user:password@tcp(localhost:3306)/shop",
        "${USER}:${PASSWORD}@tcp(db:3306)/shop",
        "root:@tcp(127.0.0.1:3306)/shop",
        "root:root@tcp(127.0.0.1:3306)/shop",
      ],
    }),
  },
  {
    // What a parameter store gives out in the clear; what it has encrypted begins otherwise.
    type: "secret",
    pattern:
      /"Type\s{0,4}"\s{0,4}:\s{0,4}"SecureString\s{0,4}"[^{}]{0,200}?"Value\s{0,4}"\s{0,4}:\s{0,4}"(?!AQIC)(?<value>(?:[^"\s]|\s(?!\s{0,3}"\s{0,8}(?:[,}\]]|$))|"(?!\s{0,8}(?:[,}\]]|$)|Type|Value)){1,8200})\s{0,4}"/,
    keywords: ['"type"', '"type "'],
    leads: true,
    validate: (value) => !isPlaceholder(value),
    examples: () => ({
      hits: [
        `{"Name": "/shop/db", "Type": "SecureString", "Value": "${fake("v", 14)}", "Version": 3}`,
        '"Type":"SecureString","Version":1,"Value":"lighthouse"',
        '{"Type":"SecureString","Value":"three \\"small\\" words"}',
        `{"Type":"SecureString","Value":"${fake("v", 900)}"}`,
        `"{\\"Type\\":\\"SecureString\\",\\"Value\\":\\"${fake("v", 14)}\\"}"`,
        '{"body": "{\\"Type\\": \\"SecureString\\", \\"Value\\": \\"three \\\\\\"small\\\\\\" words\\"}"}',
      ],
      misses: [
        '{"Name": "/shop/region", "Type": "String", "Value": "eu-west-1"}',
        `{"Type": "SecureString", "Value": "AQICAHh${fake("k", 40)}"}`,
        '{"Type": "SecureString", "Value": "<password>"}',
      ],
    }),
  },
  {
    // Quotes may stand in a value: what follows the last is looked at before anything is searched behind it.
    type: "secret",
    pattern:
      /"Value\s{0,4}"\s{0,4}:\s{0,4}"(?!AQIC)(?<value>(?:[^"\s]|\s(?!\s{0,3}"\s{0,8}(?:[,}\]]|$))|"(?!\s{0,8}(?:[,}\]]|$)|Type|Value)){1,8200})\s{0,4}"\s{0,8},[^{}]{0,200}?"Type\s{0,4}"\s{0,4}:\s{0,4}"SecureString\s{0,4}"/,
    keywords: ['"value"', '"value "'],
    leads: true,
    validate: (value) => !isPlaceholder(value),
    examples: () => ({
      hits: [
        `{"Value": "${fake("v", 14)}", "Type": "SecureString"}`,
        '"Value": "lighthouse",\n  "Type": "SecureString"',
      ],
      misses: [
        '{"Value": "eu-west-1", "Type": "String"}',
        `{"Value": "AQICAHh${fake("k", 40)}", "Type": "SecureString"}`,
      ],
    }),
  },
  {
    // The same in YAML, where names stand in the order of the alphabet.
    type: "secret",
    pattern: /Type: {1,4}SecureString\n[^\S\n]{0,40}Value: {1,4}["']?(?!AQIC)(?<value>[^\n"']{1,8200})/,
    keywords: ["type: "],
    leads: true,
    validate: (value) => !isPlaceholder(value),
    examples: () => ({
      hits: [
        `Parameter:\n  Name: /shop/db\n  Type: SecureString\n  Value: ${fake("v", 14)}\n  Version: 3`,
        "- Type: SecureString\n  Value: 'three small words'",
      ],
      misses: ["Type: String\n  Value: eu-west-1", "Type: SecureString\n  Value: AQICAHhexample"],
    }),
  },
  {
    // A key in an address: what it is called says too little, so it must have all that keys have.
    type: "api_key",
    pattern: /[?&](?:key|auth|sig)=(?<value>[\w-]{16,200})(?![\w-])/,
    keywords: ["?key=", "&key=", "?auth=", "&auth=", "?sig=", "&sig="],
    leads: true,
    validate: (value) => isRandom(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) && entropyOf(value) > 3.5,
    examples: () => ({
      hits: [
        `https://maps.example.com/api/js?key=${fake("k", 31)}&q=1`,
        `GET /feed.xml?lang=en&auth=${fake("a", 24)} HTTP/1.1`,
      ],
      misses: [
        "https://example.com/shop?key=newest-arrivals-of-2024",
        "https://example.com/notes?key=Release-2024-Final-V2",
        "https://example.com/?auth=required",
        `https://example.com/cache?key=${fake("", 32, ALPHABET.hex)}`,
        "https://example.com/?key=CategoryNavigationBar",
      ],
    }),
  },
] as const satisfies readonly Detector[];

// As containers publish them.
const PORTS = /^(?:[\d.]{7,15}:)?\d{1,5}(?:[:-]\d{1,5}){0,3}(?:\/\w{3,4})?$/;

/** Between names of a connection two words are enough, but one is not: `password=mismatch`. */
function isOfDsn(value: string): boolean {
  return isPasswordLine(value) || /^(?:[A-Z][a-z]{3,}){2,5}$/.test(value) && !isTrivial(value);
}

/** A reference, a placeholder, or a password that says it is one. */
function isTrivial(value: string): boolean {
  return isPlaceholder(value) || /^\d{1,6}$|^(?:pass\w{0,6}|field|page)$/i.test(value);
}
