/**
 * The log of the golden files: a fixed key, clock and records, and everything that can happen to a log. As a program it
 * writes the files anew (`deno run -A tests/store/support/golden_log.ts`): the format has then changed, and AUDIT.md has
 * to say so.
 */
import { openLog } from "../../../lib/store/log.ts";
import { filesOf } from "../../../lib/store/segments.ts";
import { readPage, withLoss, writePage } from "../../../lib/store/page.ts";
import { record } from "../../support/record.ts";

const START = Date.parse("2026-01-03T00:00:00.000Z");
const DAY_MS = 24 * 60 * 60 * 1000;

/** The golden files. */
export const GOLDEN = new URL("../golden/", import.meta.url);

/** Makes the log in the folder. */
export async function makeGoldenLog(folder: string): Promise<void> {
  const path = `${folder}/audit.jsonl`;
  const { page, key, publicKey } = filesOf(path);
  const { privatePem, publicPem } = await fixedKey();
  Deno.writeTextFileSync(publicKey, publicPem);
  Deno.writeTextFileSync(key, privatePem, { mode: 0o600 });
  let now = START;
  const log = openLog(path, { now: () => now });
  const append = (number: number, query: string) =>
    log.append(record({ id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, query }));
  await append(1, "ls");
  await append(2, "echo 'café 😀 \u2028 \u007f'");
  Deno.writeTextFileSync(path, '{"hash":"cut short', { append: true });
  await append(3, "after a crash");
  now += DAY_MS;
  await log.upkeep({ retentionDays: 5 });
  using file = Deno.openSync(page, { read: true, write: true });
  writePage(file, withLoss(readPage(file), now, "No space left on device (os error 28)"));
  await append(4, "after the disk was full");
  await log.note({
    kind: "delivered",
    time: new Date(now).toISOString(),
    record_id: "00000000-0000-4000-8000-000000000004",
    endpoint: "https://axonflow.example.com",
  });
  await log.seal();
  log.close();
}

/** A key that everybody knows: its 32 bytes are 0, 1, 2 and so on. */
async function fixedKey(): Promise<{ privatePem: string; publicPem: string }> {
  const prefix = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
  const pkcs8 = new Uint8Array([...prefix, ...Array.from({ length: 32 }, (_, index) => index)]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const raw = Uint8Array.fromBase64(x!, { alphabet: "base64url" });
  const spki = new Uint8Array([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00, ...raw]);
  const pem = (label: string, bytes: Uint8Array) =>
    `-----BEGIN ${label}-----\n${bytes.toBase64()}\n-----END ${label}-----\n`;
  return { privatePem: pem("PRIVATE KEY", pkcs8), publicPem: pem("PUBLIC KEY", spki) };
}

if (import.meta.main) {
  const folder = await Deno.makeTempDir();
  await makeGoldenLog(folder);
  const [segment] = [...Deno.readDirSync(`${folder}/segments`)];
  await Deno.copyFile(`${folder}/segments/${segment!.name}`, new URL("segment.jsonl", GOLDEN));
  for (const name of ["audit.jsonl", "audit.head"]) await Deno.copyFile(`${folder}/${name}`, new URL(name, GOLDEN));
  await Deno.remove(folder, { recursive: true });
}
