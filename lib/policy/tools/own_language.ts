/** Languages that a tool's name says, as the programs that run them take them. */
import { partsOf } from "./name_words.ts";

const REDIS = /redis|valkey|keydb/i;
const MONGO = /mongo/i;
const APPLE_SCRIPT = /apple_?script|osascript/i;

/** The words of the program that runs the line, if it is one of a language of its own; undefined for others. */
export function ownLanguageWords(tool: string, line: string): string[] | undefined {
  if (APPLE_SCRIPT.test(tool)) return ["osascript", "-e", line];
  const { server } = partsOf(tool);
  if (REDIS.test(server)) {
    return [
      "redis-cli",
      ...line.trim().split(/\s+/).map((word) => word.replace(/^(["'])(.*)\1$/, "$2")),
    ];
  }
  return MONGO.test(server) ? ["mongosh", "--eval", line] : undefined;
}
