/** Asking what of an output the model may read. */
import type { Client } from "../client/client.ts";
import { checkOutput } from "../contract/check_output.ts";
import type { Output } from "../contract/operation.ts";
import { HOOK_ID } from "../contract/rpc.ts";
import { type Call, whereOf } from "./call.ts";
import { decide, type Decided } from "./decide.ts";
import { piecesOf } from "./pieces.ts";
import type { World } from "./world.ts";

/** The verdict of `check_output`. */
export type OutputAnswer = Output<typeof checkOutput>;

/** Asks about the call's output. */
export function askOutput(call: Call, world: World): Promise<Decided<OutputAnswer>> {
  return decide(call, world, {
    // What has a limit for one text can only keep it where the text is whole.
    ask: (client, who) => scanned(call, client, who === "engine" ? [call.output] : piecesOf(call.output)),
    strictness: (answer) => !answer.allowed ? 2 : maskedText(answer, call.output) === undefined ? 0 : 1,
  });
}

/** The masked output, if anything was masked: an endpoint says so only by sending a text that differs. */
export function maskedText({ redacted_message: text }: OutputAnswer, output: string): string | undefined {
  return text === output ? undefined : text;
}

/** One answer for the whole output, however many requests it takes. */
async function scanned(call: Call, client: Client, pieces: readonly string[]): Promise<OutputAnswer> {
  const answers = await Promise.all(
    pieces.map((message) => client.call(checkOutput, { ...whereOf(call), message }, { id: HOOK_ID.scan })),
  );
  const [first] = answers as [OutputAnswer, ...OutputAnswer[]]; // there is always one piece
  const worst = answers.find(({ allowed }) => !allowed) ?? first;
  if (!answers.some(({ redacted_message }) => redacted_message !== undefined)) return worst;
  const masked = answers.map(({ redacted_message }, index) => redacted_message ?? pieces[index]!).join("");
  return { ...worst, redacted_message: masked };
}
