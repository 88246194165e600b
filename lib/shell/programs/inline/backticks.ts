/** Commands in backticks, as perl, ruby, php and julia write them. */

const TEXT_OR_COMMAND = /"((?:[^"\\]|\\[^])*)"|'(?:[^'\\]|\\[^])*'|\\[^]|`((?:[^`\\]|\\[^]){1,2000})`/g;
/** Code inside of a text: `#{…}` of ruby, `@{[…]}` of perl. */
const HOLE = /[#$@]\{|\{\$/;

/** The commands; backticks inside of a text are a part of the text. */
export function* backtickCommands(code: string): Generator<string> {
  for (const [, text, command] of code.matchAll(TEXT_OR_COMMAND)) {
    if (command !== undefined) yield command;
    else if (text !== undefined && HOLE.test(text)) yield* backtickCommands(text);
  }
}
