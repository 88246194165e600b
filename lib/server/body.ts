/** Reading a request's body as JSON, within bounds. */
import { MAX_BODY_BYTES } from "../contract/rpc.ts";
import { firstJsonValue } from "./first_json_value.ts";

/** A body that cannot be used: `media_type` for a wrong Content-Type, else `malformed` or `too_large`. */
export class BodyError extends Error {
  override name = "BodyError";

  constructor(readonly kind: "media_type" | "malformed" | "too_large", message: string) {
    super(message);
  }
}

/**
 * The first JSON value of the body; bytes after it are ignored.
 *
 * @throws {BodyError}
 */
export async function readJson(request: Request): Promise<unknown> {
  // A web page cannot send this type across origins without asking first, and nobody here answers that it may.
  if (!/^application\/json(\s*;|\s*$)/i.test(request.headers.get("content-type") ?? "")) {
    throw new BodyError("media_type", "Content-Type must be application/json");
  }
  const text = await readText(request);
  try {
    return firstJsonValue(text);
  } catch {
    throw new BodyError("malformed", "The body is not JSON"); // The parser's message would repeat parts of the body.
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = new BodyError("too_large", `The body exceeds ${MAX_BODY_BYTES} bytes`);
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) throw tooLarge;
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
