import { assertEquals, assertMatch, assertNotMatch, assertThrows } from "@std/assert";
import { AuthFileError, readCredentials } from "../../lib/access/auth_file.ts";

const SECRET = `scrypt:16384:8:1:${"A".repeat(22)}:${"B".repeat(43)}`;
const TOKEN = `sha256:${"0".repeat(64)}`;
const CLIENT = { client_id: "build", secret: SECRET };

Deno.test("readCredentials() reads clients and tokens", () => {
  const file = { clients: [CLIENT], tokens: [{ user: "ann@example.com", token: TOKEN }] };
  const { clients, tokens } = readCredentials(JSON.stringify(file));
  assertEquals([...clients.keys()], ["build"]);
  assertEquals([...tokens], [["0".repeat(64), "ann@example.com"]]);
});

const REFUSED: [string, unknown, RegExp][] = [
  ["no JSON", "{hunter2", /^it is not JSON$/],
  ["nobody", {}, /names nobody/],
  ["a secret in the clear", { clients: [{ ...CLIENT, secret: "hunter2" }] }, /^clients\.0\.secret: .*hash-secret/],
  ["a token in the clear", { tokens: [{ user: "ann", token: "hunter2" }] }, /^tokens\.0\.token: .*--token/],
  ["a client twice", { clients: [CLIENT, CLIENT] }, /one client stands in it twice/],
  ["a colon in a name", { clients: [{ ...CLIENT, client_id: "a:hunter2" }] }, /^clients\.0\.client_id/],
  ["a misspelled key", { clients: [CLIENT], token: [] }, /\S/],
];
for (const [what, file, message] of REFUSED) {
  Deno.test(`readCredentials() refuses ${what}, and repeats nothing out of the file`, () => {
    const text = typeof file === "string" ? file : JSON.stringify(file);
    const error = assertThrows(() => readCredentials(text), AuthFileError);
    assertMatch(error.message, message);
    assertNotMatch(error.message, /hunter2|scrypt:1/);
  });
}
