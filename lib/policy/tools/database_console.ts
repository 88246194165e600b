/** Commands of databases that have a language of their own, as their clients take them. */

const REDIS = /redis|valkey|keydb/i;
const MONGO = /mongo/i;

/** The words of the client that hands the line to the database whose server the tool belongs to; undefined for others. */
export function databaseWords(tool: string, line: string): string[] | undefined {
  const [, server = ""] = /^mcp__(.*?)__/.exec(tool) ?? [];
  if (REDIS.test(server)) {
    return [
      "redis-cli",
      ...line.trim().split(/\s+/).map((word) => word.replace(/^(["'])(.*)\1$/, "$2")),
    ];
  }
  return MONGO.test(server) ? ["mongosh", "--eval", line] : undefined;
}
