/** Secrets that a heading names: of a column, of a record's line, or of the line above. Samples: see `fake()`. */
import type { Detector } from "./detector.ts";
import { ALPHABET, fake } from "./fake.ts";
import { isReal } from "./placeholder.ts";
import { isRandom, isSecretLine } from "./secret_value.ts";
import { isWordPassword } from "./word_password.ts";

const PASSWORD = "(?:password|passwd|passphrase|passwort|kennwort|wachtwoord|contraseña|senha)";
const PASSWORD_KEYWORDS = ["passw", "passphrase", "kennwort", "wachtwoord", "contraseña", "senha"] as const;

const isPassword = (value: string) => isSecretLine(value) || isWordPassword(value);
// A file's name, a prompt of a shell or a number of a version is what a program prints next.
const isAlone = (value: string) => isPassword(value) && !/\.[a-z]{1,4}\d?$|[#$>%:]$|@[\w.-]{1,60}:/.test(value);

// Names alone, of two columns or more: between bars, or at the margin without space behind the commas. Lists in code have
// quotes, brackets or are set in.
const HEADING =
  /^(?:\t{0,8}(?:[\w .#-]{0,60}[|\u2502]){1,100}[\w .#-]{0,60}|"?\w[\w .#-]{0,60}"?(?:[,;\t](?:"?\w[\w .#-]{0,60}"?|"")?){1,100})\r?$/;

export const tabledSecrets = [
  {
    type: "password",
    pattern: /^\S{8,300}$/,
    keywords: [...PASSWORD_KEYWORDS, "pwd"],
    column: new RegExp(`^(?:[\\w ]{0,30}${PASSWORD}(?:[_ ]?(?:hash|digest))?|(?:\\w{0,30}_)?pwd)$`, "i"),
    heading: HEADING,
    // A hash begins with a sign that templates begin with.
    validate: (value) => value.startsWith("$") ? value.length > 30 && isReal(value.slice(1)) : isPassword(value),
    examples: () => ({
      hits: [
        ` id | username | password\n----+----------+----------\n  1 | ada      | ${fake("", 10)}\n(1 row)`,
        `id,email,password\n1,ada,AmberHeronWhistle\n`,
        `| Service | Password |\n|---|---|\n| wiki | ${fake("w", 12)} |`,
        `login,login_pwd\nada,${fake("p", 9)}`,
        `user\tpassword_hash\nada\t$2b$12$${fake("", 53)}`,
        `rolname|rolpassword\napp|SCRAM-SHA-256$4096:${fake("s", 21)}==$${fake("", 43)}=:${fake("t", 42)}=`,
        `User\tPassword\nroot\t*${fake("", 40, "0123456789ABCDEF")}`,
        `┌────┬──────────────┐\n│ id │ password     │\n├────┼──────────────┤\n│ 1  │ ${
          fake("b", 11)
        } │\n└────┴──────────────┘`,
      ],
      misses: [
        "| Name | Password |\n|---|---|\n| type | string |\n| default | required |",
        "| Field | Password |\n|---|---|\n| column | varchar(255) |\n| kept as | argon2id |",
        "user,password\nada,\nbob,********\nkim,<hidden>",
        "name,password_changed\nada,2024-11-05T10:31:07",
        "table,password\nshop,user_password_v2",
        "host,pwd\nweb1,/srv/app2/current",
        '  "Password",\n  "CollectionS3Minutes",',
        "'name', 'password',\n'x', 'Amber3Minutes',",
      ],
    }),
  },
  {
    type: "token",
    pattern: /^[\w+/=.:~-]{16,400}$/,
    keywords: ["token", "secret", "api_key", "api key", "api-key", "apikey", "access_key", "access key", "private_key"],
    column:
      /^(?:(?:(?:api|access|auth|bearer|session|refresh|reset|invite|device)[_ -]?){0,2}token|(?:\w{1,20}_)?(?:api|access|private)[_ -]?key|(?:(?:api|client|app|webhook|totp|shared)[_ -]?)?secret(?:[_ -]?key)?)(?:[_ -]?hash)?$/i,
    heading: HEADING,
    validate: isRandom,
    examples: () => ({
      hits: [
        ` id |              token\n----+----------------------------------\n  1 | ${fake("", 32, ALPHABET.hex)}`,
        `name,api_key\nbilling,${fake("a", 23)}\n`,
        `| app | Client Secret |\n|---|---|\n| shop | ${fake("c", 30)} |`,
      ],
      misses: [
        "word,token\nHouses,house\nrunning,internationalized",
        "| Field | Token |\n|---|---|\n| type | string |\n| name | access_token_of_user |",
        `page,next_token\n1,${fake("", 32)}`,
        "Secret,Age\nshop-mail-credentials-v2,5d\nrelay-2024-11-token,9d",
        "path,secret\nshop,projects/shop/secrets/mail",
      ],
    }),
  },
  {
    // What psql prints for a record, and a table of names and values: they are alone in the line.
    type: "password",
    pattern: new RegExp(
      `(?<=(?<![^\\n])[ \\t|]{0,8}(?:[\\w*\`][\\w *\`-]{0,40})?)${PASSWORD}[*\`]{0,2}[ \\t]{0,40}\\|[ \\t]{1,4}\`?` +
        "(?<value>[^\\s|`]{8,300})(?=`?[ \\t]{0,40}\\|?[ \\t\\r]{0,8}(?![^\\n]))",
      "i",
    ),
    keywords: PASSWORD_KEYWORDS,
    leads: true,
    validate: isPassword,
    examples: () => ({
      hits: [
        `-[ RECORD 1 ]-------\nid       | 1\npassword | ${fake("", 10)}`,
        "username    | ada\ndb_password | AmberHeronWhistle\n",
        `| User | \`ada\` |\n| **Password** | \`${fake("m", 10)}\` |`,
      ],
      misses: [
        "column | type\n password | varchar",
        "| password | string |",
        "| body | password | newPass2word |",
        " password | text   | not null ",
      ],
    }),
  },
  {
    // Alone on a line below its name: set in, or parted by an empty line, as what follows a prompt is not.
    type: "password",
    pattern: new RegExp(
      `${PASSWORD}["']?[ \\t]{0,4}:[ \\t]{0,4}(?:[|>][+-]?)?[ \\t\\r]{0,4}\\n(?:[ \\t]{0,40}\\r?\\n[ \\t]{0,40}|[ \\t]{1,40})["'\`]?` +
        "(?<value>[^\\s\"'`]{8,200})[\"'`]?(?=,?[ \\t\\r]{0,40}(?![^\\n]))",
      "i",
    ),
    keywords: PASSWORD_KEYWORDS,
    leads: true,
    validate: isAlone,
    examples: () => ({
      hits: [
        `Your new password:\n\n    ${fake("", 10)}\n`,
        "db_password: |\n  AmberHeronWhistle\n",
        `"password":\n    "${fake("n", 12)}",\n`,
      ],
      misses: [
        "password:\n  type: string",
        "Password:\nada2@web01:~$ ls",
        "Password:\n\nada2@web01:~$",
        "[sudo] password:\n  backup2024.tar.gz",
        "Password:\n  required",
      ],
    }),
  },
  {
    // In a sentence, or set off by spaces, as programs show a key that they have made.
    type: "api_key",
    pattern:
      /(?:api|access|secret|auth)[ _-](?:key|token)(?: is:?[ \t]{1,4}| {2,40}|\t{1,4})["'`]?(?<value>[\w-]{20,200})(?=["'`.]?(?:\s|$))/i,
    keywords: [
      ...["api key", "api_key", "api-key", "api token", "api_token", "access key", "access token", "access_token"],
      ...["secret key", "secret_key", "auth token", "auth_token"],
    ],
    leads: true,
    validate: isRandom,
    examples: () => ({
      hits: [`Your API key is ${fake("", 32)}.`, `API Token      ${fake("t", 31)}\n`],
      misses: [
        "The access token is authorization-code-bound",
        "api_key      VARCHAR2_OF_TWENTY_THREE",
        "access key  shop-access-key-2024-11-rotation",
        `API keys: see ${fake("", 24)}`,
      ],
    }),
  },
] as const satisfies readonly Detector[];
