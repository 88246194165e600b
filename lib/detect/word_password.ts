/** Telling passwords of words or of bare letters, such as `ThreeWordsTogether`, from the names that code is full of. */
import { isPlaceholder } from "./placeholder.ts";

/** What names, types, messages and stand-ins are made of: a value with one of these is none that somebody made up. */
const TELLING = [
  // Secrets themselves, and who has them.
  "password passwords passwd passphrase passphrases passcode pass pwd pw pswd psk secret secrets token tokens key",
  "keys credential credentials creds cred auth authn authz oauth saml jwt sso otp totp mfa pin authentication",
  "authenticator authenticate authorization authorize authorized bearer login logon signin signup logout user users",
  "username usr admin administrator account accounts member owner customer email mail name names id ids uid guid",
  "uuid identifier identity role anonymous guest superuser sudo passwort kennwort",
  // Kinds of values, and what is done with them.
  "value values string strings str text texts type types typed input inputs output form forms control component",
  "components props prop property properties attribute attr state states data info config configuration conf cfg",
  "setting settings option options opt opts optional param params parameter parameters argument arguments args arg",
  "env environ environment var vars variable variables file files filename path paths dir folder url uri urls href",
  "host hostname server servers client clients service services provider providers manager handler factory builder",
  "helper helpers util utils storage repository repo schema entity column index array dict tuple item items entry",
  "hash hashed hashes hasher hashing encoder encode encoded encoding decode decoded decoder encrypt encrypted",
  "encryption encryptor decrypt decrypted decryption cipher crypto digest salt salted plain plaintext cleartext raw",
  "bytes byte base hex int bool boolean number object instance class interface enum struct func function method",
  "callback promise async lambda event events listener action actions reducer dispatch selector context module",
  "package import imports export const static constant literal pattern regex regexp expression template header",
  "headers body payload content query statement request req response res resp result results error errors err",
  "exception warning message messages msg status code codes flag flags version protocol scheme session cookie cache",
  "buffer reader writer parser formatter serializer converter adapter wrapper proxy gateway broker registry catalog",
  "container pod cluster namespace mount",
  // Verbs and joints of names.
  "get gets getter set sets setter setup is are was has have had can should would must may will be been do does did",
  "to from with without by for of on in into at as if when then than else and or not non no yes any all each every",
  "the a an this that these those it its only also new old current currently previous prev next last first second",
  "default defaults empty null nil none undefined missing required require requires invalid valid validate",
  "validated validation validator verify verified verification check checked checker checks confirm confirmed",
  "confirmation reset resets forgot forgotten change changed changes changing update updated create created delete",
  "deleted remove removed add added generate generated generator random randomize requested prompt prompts ask read",
  "reads write load loads loaded loader save saved parse parsed format formatted render find fetch lookup resolve",
  "resolved resolver make build init initialize start started stop run runs enable enabled disable disabled allow",
  "allowed allows deny denied accept accepted reject rejected fail failed fails failure success successful",
  "succeeded expire expired expires expiry rotate rotation rotated revoke revoked grant match matches matching",
  "mismatch wrong incorrect bad policy policies rule rules strength strong weak length size min max minimum maximum",
  "count limit too longer shorter least most more less character characters char chars digit digits letter letters",
  "uppercase lowercase upper lower special symbol symbols contain contains same different",
  "heading headings section sections step border radius margin padding grid flex align large small medium color",
  // Words of pages and forms, and of what stands in a secret's place.
  "hint label title description desc help dialog modal page pages view views screen panel button icon icons link",
  "widget toggle visible visibility hidden hide show masked obscured textbox placeholder test tests testing tester",
  "fake mock mocked dummy sample example examples demo stub foo bar baz qux temp temporary tmp todo here your yours",
  "you my mine our please enter entered insert replace put choose use used uses using paste goes another some",
  "something someone somewhere whatever anything secure secured security safe safely sensitive private public",
  "protected confidential super top real really actual",
  // Programs, places and formats.
  "vault kms keychain keyring keystore truststore kubernetes docker aws azure google gcp github gitlab oracle mysql",
  "mariadb postgres postgresql redis mongo mongodb rabbit rabbitmq kafka elastic grafana jenkins ldap kerberos",
  "database databases db sql connection connections bind ssl tls ssh sftp ftp smtp imap http https tcp api apis",
  "rest json yaml xml html css csv pem cert certificate certificates ca web app apps application system process",
  "local localhost remote global shared common main prod production dev develop development stage staging primary",
  "replica target ref reference references alias handle pointer manual auto automatic managed manage management",
  "external internal custom customized native legacy basic simple standard advanced access accessor accessible",
  "permission permissions support supported unsupported feature unknown unset unused unchanged available",
  "unavailable crypt bcrypt scrypt round trip rollout rollouts deployment deployments release releases strategy canary",
  // The words of forms in other languages.
  "anmelden anmeldung anmeldedaten benutzer benutzername zugang zugangsdaten konto merken vergessen eingeben bitte neu",
  "neues altes falsch wiederholen lassen utilisateur identifiant connexion oublie nouveau saisir confirmer mot passe",
  "usuario clave olvidada nueva nuevo ingresar confirmar senha esqueceu esqueci nova digite gebruiker wachtwoord",
  "vergeten nieuw invoeren utente dimenticata nuova conferma inserisci",
];

// Words and letters joined as people do; digits and a mark may close them.
const SHAPE = /^[A-Za-z]+(?:[-_@#%^*~+!$&]{1,2}[A-Za-z]+){0,9}\d{0,4}[!?.#*]{0,2}$/;
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** Of twenty letters and more, chosen by chance, so many are different nearly always. */
const FEWEST_LETTERS = 12;
const VOWEL = /[aeiou]/gi;
// Made when it is first asked for: most calls have no value that comes so far.
let telling: ReadonlySet<string> | undefined;

/** Whether the value is a password of words or bare letters, and neither the name of something nor a stand-in. */
export function isWordPassword(value: string): boolean {
  return isOfWords(value) || isJumble(value);
}

/** Whether these are words strung together to be remembered, and no sentence: none ends as verbs, adverbs and plurals do. */
export function isPassphrase(words: string): boolean {
  return !isName(words) && !/(?:ed|ing|ly|ion|[^s]s)(?: |$)/i.test(words) && new Set(words.split(" ")).size > 3;
}

/** Whether these are letters that make no words: few of them are vowels, or capitals stand all over. */
export function isJumble(value: string): boolean {
  if (!/^[A-Za-z]{10,200}$/.test(value) || isName(value)) return false;
  const capitals = value.match(/[A-Z]+/g) ?? [];
  const mixed = capitals.length > 1 && /[a-z]/.test(value);
  const vowels = value.match(VOWEL)?.length ?? 0;
  // Shortened words use some consonants over and over.
  if (!mixed && value.length >= 20 && new Set(value).size < FEWEST_LETTERS) return false;
  if (vowels < value.length * (mixed || value.length >= 20 ? 0.25 : 0.12)) return true;
  return mixed && capitals.length >= value.length / 5 && capitals.join("").length >= value.length * 0.3;
}

/** Three words, or fewer that signs or digits set off. */
function isOfWords(value: string): boolean {
  if (value.length < 12 || !SHAPE.test(value) || !/[a-z]/.test(value) || isName(value)) return false;
  const capital = /[A-Z]/.test(value);
  if (capital && /[!@#$^][^!@#$^]+[!@#$^][A-Za-z]/.test(value)) return true;
  const words = value.match(WORD)!;
  // `several_words_of_code`: names are joined so more often than passwords are.
  const least = value.includes("_") ? 4 : capital && /[^A-Za-z-]/.test(value) ? 2 : 3;
  return words.length >= least && words.every((word) => word.length > 2);
}

/** Whether a word in it tells that it is a name, or a stand-in. There must be a word. */
export function isName(value: string): boolean {
  const names = telling ??= new Set(TELLING.join(" ").split(" "));
  return isPlaceholder(value) || value.match(WORD)!.some((word) => names.has(word.toLowerCase()));
}
