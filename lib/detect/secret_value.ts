/** Telling a secret from the code, words and templates that stand behind names such as `password`. */
import { isPlaceholder } from "./placeholder.ts";
import { isName } from "./word_password.ts";

// A reference, a call, a path, an address, a command or what SOPS and Jasypt encrypted, as code and configuration write them.
const REFERENCE =
  /^(?:enc[[(]|process\.env|os\.environ|env[.(:]|config[.([]|settings\.|self\.|this\.|req(?:uest)?\.|secrets?\.|vars?\.|data\.|args\.|options?\.|params?\.|ctx\.|context\.|props\.|state\.|var\(|projects\/|file:|vault:|op:\/\/|ssm:|arn:aws|https?:|ref\+|!ref|!sub|@|&|\\|\/(?:run|etc|var|home|usr|opt|tmp|dev)\/|\.{0,2}\/[\w.-]+\/|~\/)/i;
const SELECTOR = /^[#.][_-]{0,2}[a-z][a-z_-]*$/i;
// A word without digits, or several that are joined, with digits only at their ends: `user_password2`, `db-secret-v2`.
const NAMES =
  /^(?:[a-z]+|[a-z]+\d?(?:[._:/-][a-z]+\d?)+|(?:pass\w{0,4}|secret|token|test|value|key|foo|user)\d{1,3})$/i;
// Two or more words in camel case: `newPassword`, `TokenProvider`.
const CAMEL_CASE =
  /^[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)+\d?$|^[\w.]+[A-Za-z](?:Key|Token|Secret|Password|Credentials?|Provider)$/;
// `Kx7-Heron-Moss3`: capitals, small letters and digits in words that are joined are how passwords are made up.
const MIXED = /^(?=.{0,99}[a-z])(?=.{0,99}[A-Z])(?=.{0,99}\d.{0,99}\d)[\w-]{8,}$/;
// What signs requests is as long as a hash and full of signs, brackets among them.
const LONG_KEY = /^(?=.{0,99}[A-Z])(?=.{0,99}[a-z])(?=.{0,99}\d)\S{40,}$/;
// How a value is kept may stand there too.
const TYPE =
  /^(?:string|str|text|varchar|char|bool(?:ean)?|int(?:eger)?|number|bytes?|object|any|void|optional|required|true|false|null|nil|none|undefined)\b|^(?:sha\d*|md\d|argon\d(?:id?|d)|base\d\d|utf\d*)$/i;
// Dates, versions, numbers, and units of them.
const MEASURE = /^v?\d+(?:[.,:/-]\d+)*\s?(?:%|[a-z]{1,5})?$/i;
// A group, a class of characters or a repeated one.
const REGULAR_EXPRESSION = /\(\?[:=!<]|\[\^?\w-\w[\w-]{0,60}\]|\\[dswb][+*?{]/i;
// A field of an object, by names as code has them: `reply.oauth2Token.value1`.
const FIELD_NAME = "[$_]{0,2}[A-Za-z][a-z]*(?:[A-Z]{1,3}[a-z]{2,}|_[a-z]+|\\d{1,3}_?[A-Z]?[a-z]{2,})*\\d{0,2}";
const FIELD = new RegExp(`^${FIELD_NAME}(?:\\.${FIELD_NAME})+$`);

// An accent makes no sign, so `contraseña` is a word; where no spaces stand between words, a sentence is one too.
const WORD_OF_ANY_SCRIPT = /^[\p{L}\p{M}、。，．！？：…・「」（）]+[:.]?$/u;

/** Bits of information for each character, as Shannon counts them. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
  return bits;
}

/** Whether a literal in quotes is a password or key, and neither a word, a message, a reference nor a placeholder. */
export function isSecretLiteral(value: string): boolean {
  if (isPlaceholder(value) || REFERENCE.test(value) || TYPE.test(value) || CAMEL_CASE.test(value)) return false;
  // A message is made of words; so is a label.
  if (/\s/.test(value) || MEASURE.test(value) || REGULAR_EXPRESSION.test(value)) return false;
  if (WORD_OF_ANY_SCRIPT.test(value) || (SELECTOR.test(value) && isName(value))) return false;
  if (NAMES.test(value) && !MIXED.test(value)) return false;
  if (/[{}<>]|\$\(|\(\)/.test(value) && !(LONG_KEY.test(value) && entropyOf(value) > 4.5)) return false;
  return classesOf(value) > 1 && entropyOf(value) >= (value.length < 10 ? 2 : 2.5);
}

/** The same without quotes, where code is as likely: it must look random or be a password as people make them up. */
export function isSecretWord(value: string): boolean {
  if (!isSecretLiteral(value) || /[()[\];]|=(?!=?$)|\.\.|->|::/.test(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || FIELD.test(value)) return false;
  // `token2.value` and `password1_field` are names with numbers.
  const isName = /^[a-z_]+(?:(?:\d{1,2}[._-]|[.-])[a-z_]+)*\d{0,2}$/i.test(value) && !/^[a-z]+\d+$/i.test(value);
  if (isName && value.length < 16 && !MIXED.test(value)) return false;
  return entropyOf(value) >= 2.5;
}

// What no word has; the signs at the end of base64 are none of them.
const SIGN = /[&|;,'"`(){}<>[\]]|=(?!=?$)/;
const NAME = "[a-z_]+(?:\\d{1,3}[a-z_]{3,})?\\d{0,3}";
// A call, a type or an element, and what is taken of it: `hash(input)`, `Option<u8>`, `users[0].name`; or a string that
// is more than one: `f"{user}"`.
const CODE = new RegExp(
  `^\\$?${NAME}(?:(?:[.:]{1,2}|->)${NAME})*[<([{].*[>)\\]}](?:(?:[.:]{1,2}|->)${NAME})*$|^[bfru]{1,2}(["'\`]).*\\1$`,
  "i",
);

/** The same where it stands alone, so that any sign may be its own: between signs, a part of it must look random. */
export function isSecretLine(value: string): boolean {
  if (!SIGN.test(value)) return isSecretWord(value);
  if (isPlaceholder(value) || REFERENCE.test(value) || TYPE.test(value) || CODE.test(value)) return false;
  return entropyOf(value) >= 2.5 &&
    value.split(SIGN).some((part) =>
      isSecretWord(part) || (part.length >= 4 && /\d[a-z]/i.test(part) && !MEASURE.test(part))
    );
}

/** The same, but no joined words with numbers among them: a part of it has letters behind digits. */
export function isRandom(value: string): boolean {
  return isSecretWord(value) && value.split(/[^A-Za-z\d]/).some((part) => part.length >= 8 && /\d[A-Za-z]/.test(part));
}

/** How many of capitals, small letters, digits and signs there are. */
function classesOf(value: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^\w\s]/].filter((letters) => letters.test(value)).length;
}
