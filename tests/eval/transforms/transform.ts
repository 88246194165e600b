/** What a transform is, and the kinds of them. */
import { headOf, isOneLine, isPortable, literalWords, plainWords } from "./seed.ts";

/** A way of writing a command differently. */
export interface Transform {
  name: string;
  /** The command in this spelling; undefined if it cannot be written so. */
  apply(seed: string): string | undefined;
  /** A program that the spelling needs beside the shell. */
  needs?: string;
  /** The command runs as root then, which may be a reason of its own to stop it. */
  raises?: true;
}

/** Rewrites the name of the program. */
export function onName(name: string, spell: (program: string) => string, needs?: string): Transform {
  return made(name, needs, (seed) => {
    const head = headOf(seed);
    return head && spell(head.program) + head.rest;
  });
}

/** Hands the whole text to something that runs it. */
export function onText(name: string, write: (seed: string) => string | undefined, needs?: string): Transform {
  return made(name, needs, write);
}

/** The same, through a shell that may not be bash. */
export function onPortable(name: string, write: (seed: string) => string, needs?: string): Transform {
  return made(name, needs, (seed) => isPortable(seed) ? write(seed) : undefined);
}

/** Something on both sides: on one line, or on lines of their own if the command has several. */
export function around(name: string, open: string, close: string): Transform {
  return made(
    name,
    undefined,
    (seed) => isOneLine(seed) ? `${open} ${seed}${close}` : `${open}\n${seed}\n${close.replace(/^ ?; ?/, "")}`,
  );
}

/** Rewrites the words of a command that is nothing but plain words. */
export function onWords(name: string, write: (words: string[]) => string | undefined, needs?: string): Transform {
  return made(name, needs, (seed) => {
    const words = plainWords(seed);
    return words && words.length > 1 ? write(words) : undefined;
  });
}

/** The same, where every word means the same when it comes out of a variable. */
export function onLiterals(name: string, write: (words: string[]) => string, needs?: string): Transform {
  return made(name, needs, (seed) => {
    const words = literalWords(seed);
    return words && words.length > 1 ? write(words) : undefined;
  });
}

function made(name: string, needs: string | undefined, apply: Transform["apply"]): Transform {
  return { name, apply, ...(needs && { needs }) };
}
