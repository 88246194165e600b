/** Where a value behind a name ends: what is left of a password may be enough to guess it. */
import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { findingsIn } from "../../lib/detect/scan.ts";
import { searchSteps } from "../support/steps/pattern_machine.ts";

const CASES: readonly (readonly [text: string, ...values: string[]])[] = [
  // Alone on its line every sign may be the password's.
  ["password: Tr0ub4dor&3xyz", "Tr0ub4dor&3xyz"],
  ["DB_PASSWORD=aB3d9x|E5gH7jK9", "aB3d9x|E5gH7jK9"],
  ["DB_PASSWORD=aB3d9x(E5gH7jK9\nDB_USER=app", "aB3d9x(E5gH7jK9"],
  ["  secret: aB3d9xQ7wZ,E5gH7jK9mnb\r\n", "aB3d9xQ7wZ,E5gH7jK9mnb"],
  ["root password is: Ab3xY9kk,zz", "Ab3xY9kk,zz"],
  ["- DB_PASSWORD=a{B3}d9x<E5gH7", "a{B3}d9x<E5gH7"],
  ["export API_TOKEN=aB3d9x'E5gH7jK9;mnbV2 # of the build", "aB3d9x'E5gH7jK9;mnbV2"],
  ["deploy/app.env:7:DB_PASSWORD=x7Kq=9d[Ze2", "x7Kq=9d[Ze2"],
  ["+  admin password: Ab3x,9kkZ;", "Ab3x,9kkZ"],
  ['"Env": ["DB_PASSWORD=aB3d9x|E5gH7jK9", "A=1"]', "aB3d9x|E5gH7jK9"],
  ["<password>aB3d9x&amp;E5gH7</password>", "aB3d9x&amp;E5gH7"],
  // Elsewhere they end it.
  ["password=aB3d9xE5gH7&user=app", "aB3d9xE5gH7"],
  ["curl 'https://example.com/?token=aB3d9xQ7wZE5gH7jK9&page=2'", "aB3d9xQ7wZE5gH7jK9"],
  ["mysql --password=aB3d9xE5gH7|head", "aB3d9xE5gH7"],
  ["(password=aB3d9xE5gH7, user=app)", "aB3d9xE5gH7"],
  ["Password=aB3d9xE5gH7;Database=shop", "aB3d9xE5gH7"],
  // Code and rules are no passwords.
  ["password: required|min:8|max:64"],
  ["password: z.string().min(8).max(64),"],
  ["const token = crypto.randomBytes(16).toString('hex');"],
  ["secret: Option<[u8;32]>,"],
  ["password = hash2(input),"],
  ["password: {env:PASS1}"],
  ["password: ENC[AES256_GCM,data:q8Zr,iv:Wn3x,tag:b7Lk,type:str]"],
  ["db.password=ENC(nD7vLkQ2x9TzB4mW)"],
  ["password = base32.b32encode(seed2[4:])"],
  ["secret = hashlib.sha512(body[2:]).hexdigest()"],
  ["auth_token = b64decode(given['bearerHeader']).decode()"],
  ["password = rows[0].password2"],
  ["auth_token = reply.data.oauth2Token.accessValue1"],
  ['shared_secret = f"{name1}:{word2}x9"'],
  ["short_pat = r'[a-z][a-z0-9_]*(?:=[a-z0-9]+)?'"],
  ["file_pat = 'report-*.2024.csv.gz'"],
  ["id_token = '^[A-Z]{2}[0-9a-f-]{36}$'"],
];

for (const [text, ...values] of CASES) {
  Deno.test(`findingsIn() finds ${JSON.stringify(values)} in ${JSON.stringify(text)}`, () => {
    assertEquals(findingsIn(text, allDetectors).map(({ start, end }) => text.slice(start, end)), values);
  });
}

Deno.test("behind a quote inside of a parameter's value nothing is searched", () => {
  for (const gap of [" ", "    ", "\\n "]) {
    const text = '"Value":"' + `"${gap}`.repeat(8000 / (gap.length + 1));
    const values = allDetectors.filter((detector) => "keywords" in detector && detector.keywords.includes('"value"'));
    assertEquals(values.length, 1);
    assert(searchSteps(values[0]!.pattern!, text).steps < 1_000_000);
  }
});
