/** Protected files that programs write of which the engine does not know what they write. */
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";
import { baseName } from "../path.ts";
import { isIn, type Place } from "../place.ts";

/** An option that names what is written, and its value behind it: `-o file`, `--output=file`, `-out file`, `-keyout file`. */
const OUTPUT =
  /^--?(?:[oO]|o[NXGSA]|out[\w-]*|(?:[a-z]+-)*key-?out|(?:log|export|dest)(?:-?file)?|export-[\w-]+|(?:iid|cid|metadata)-?file|junit-?xml|report-(?:path|file)|(?:save|write|dump)-(?:path|file|to))(?:=(.+))?$/s;
/** One that takes its value only behind an equals sign, so that what it says is never the next word: `--state-out=file`. */
const NAMED =
  /^--?(?:[a-zA-Z]+[-_])*(?:[a-z]*out(?:[Ff]ile|put|dir)?|output|log|logfile|results?|junit-?xml|junitfile|coverprofile|(?:cpu|mem|block|mutex)profile|screenshot|print-to-pdf|trace|warnings|report|export)(?:[-_][a-z]+)*=(.+)$/s;
const ATTACHED = /^-[oO]((?:[~/]|\.{1,2}\/).+)$/s;
/** An option that says that the operands are changed where they are. */
const IN_PLACE = /^(?:-[iI]|--in-?place|--write|--fix|--overwrite|--set|--del|--merge)(?:=.*)?$/s;
const EDITS = /^(?:set|put|delete|del|unset|append|insert|write|rm|remove)$/;
/** Programs that change what they are given, or take it away, without an option. */
const CHANGES =
  /^(?:sd|rpl|dos2unix|unix2dos|mac2unix|recode|p?rename|perl-rename|mmv|trash(?:-put)?|brotli|lzop|lzip|fallocate|objcopy|strip|patchelf|upx|split)$/;
const REMOVES = /^gio (?:trash|remove|move|rename|copy|save)$/;
/** Programs that only show what they are given, whatever their options. */
const SHOWS =
  /^(?:\w*diff|cmp|comm|delta|difft|glow|mdcat|ccat|batcat|code|codium|cursor|subl|zed|shellcheck|yamllint|python\d*|ruby|perl|php|node|deno|bun)$/;
const PROTECTED: readonly Place[] = ["governance", "login_keys", "privilege", "startup"];

/** Notes which protected files the command writes, by its words; of programs that are known, only by an option that names one. */
export function noteWritten(call: Call, isKnown: boolean): void {
  const { program, words, operands, machine, invocation } = call;
  if (SHOWS.test(program)) return;
  const paths = new Set<string>();
  words.forEach((word, index) => {
    const next = words[index + 1] ?? "";
    const attached = ATTACHED.exec(word)?.[1];
    const output = OUTPUT.exec(word) ?? NAMED.exec(word);
    if (attached !== undefined) paths.add(attached);
    else if (output) paths.add(withoutFormat(output[1] ?? next));
    // With another word behind it, it says how something is printed.
    if (!isKnown && word === "-w") paths.add(next);
  });
  const [verb = ""] = operands;
  const changes = CHANGES.test(program) || REMOVES.test(`${program} ${verb}`);
  if (changes || !isKnown && (EDITS.test(verb) || words.some((word) => IN_PLACE.test(word)))) {
    for (const path of [...operands, ...[...invocation.options.values()].flat()]) paths.add(path);
  }
  for (const path of paths) {
    const named = machine.opened(path);
    // The executable is protected wherever it lies.
    const isOwn = changes && baseName(named) === "axonflow";
    if (path === "" || !isOwn && !PROTECTED.some((place) => isIn(place, named))) continue;
    invocation.effects.push({ kind: "write", path: named, text: MARKS.unknown });
  }
}

/** `json=file` and `xml:file` say the format first. */
function withoutFormat(value: string): string {
  return value.replace(/^[\w-]{1,20}[:=](?=[~/])/, "");
}
