/** Code in a text is data where nothing runs a text. */

/** A text that nothing is filled into, on one line or in three quotes. */
const QUOTED_LINE = /(?<![fF])(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\\[^]/g;
const RUNS =
  /\b(?:eval|exec\w*|compile|Function|load\w*|\w+_eval|system|popen\d?|popen\w*|spawn\w*|subprocess|child_process|pty|pcntl_\w+|proc_open|passthru|shell_exec|Command|qx|runpy|run\w*|call\w*|getattr|__import__|send)\b|%x|`/;

/** The code without such texts. */
export function withoutQuotedCode(code: string): string {
  const without = code.replace(
    QUOTED_LINE,
    (text) => /\w\s*\\?\(/.test(text) && !/[$#@]\{|\$\w/.test(text) ? '""' : text,
  );
  if (without === code) return code;
  return RUNS.test(code.replace(QUOTED_LINE, (text) => text.startsWith("\\") ? text : '""')) ? code : without;
}
