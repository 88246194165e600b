/** The regular expressions that stand in code. */

/** A pattern where an expression may stand. */
const LITERAL =
  /(?<=[(,=:[!&|?{};\n>]\s{0,20}|\breturn )\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,400}\])+)\/([gimsuy]*)(?=[\s.,;:)\]])/g;
const COMMENT = /\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm;

/** Of every file in the folder that has some. */
export function literalsIn(folder: string): [path: string, patterns: RegExp[]][] {
  return sourcesIn(folder).map((path): [string, RegExp[]] => {
    const code = Deno.readTextFileSync(path).replace(COMMENT, "");
    return [path, [...code.matchAll(LITERAL)].flatMap(([, source = "", flags]) => patternOf(source, flags))];
  }).filter(([, patterns]) => patterns.length > 0);
}

/** None where the text is a piece of a template. */
function patternOf(source: string, flags?: string): RegExp[] {
  try {
    return [new RegExp(source, flags)];
  } catch {
    return [];
  }
}

/** The paths of all files in the folder. */
export function sourcesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? sourcesIn(path) : [path];
  });
}
