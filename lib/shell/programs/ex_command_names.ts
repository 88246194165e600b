/** How the commands of vi and ed are written. */

/** What may stand in front of a command: other commands that run it, and the lines that it is for. */
export const AHEAD: RegExp =
  /^[\s:]*(?:(?:sil(?:ent)?|uns(?:ilent)?|noa(?:utocmd)?|keep[a-z]+|lockm[a-z]*|verb(?:ose)?|vert(?:ical)?|hor(?:izontal)?|lefta(?:bove)?|abo(?:veleft)?|rightb(?:elow)?|bel(?:owright)?|to(?:pleft)?|bo(?:tright)?|tab|hid(?:e)?|bro(?:wse)?|conf(?:irm)?|san(?:dbox)?|(?:arg|buf|win|tab|[cl]f?)do)!?\s+|(?:au(?:tocmd)?)!?\s+\S+\s+\S+\s+(?:\+\+(?:once|nested)\s+){0,2}|com(?:mand)?!?\s+(?:-\S+\s+){0,8}[A-Z]\w*\s+|[gv](?:lobal)?!?\/(?:[^\/\\]|\\.){0,200}\/|(?:%|[\d.$+,;-]|'[\w<>]|\/(?:[^\/\\]|\\.){0,200}\/|\?(?:[^?\\]|\\.){0,200}\?)\s*)*/;
/** Commands that write a file; names may be cut short. */
export const WRITES: RegExp = /^(?:w(?!in)[a-z]*|W|x(?:it)?|exit?|up[a-z]*|sav[a-z]*|mk[a-z]+|ha[a-z]*|redi[a-z]*)$/;
/** Commands that open a file. */
export const OPENS: RegExp =
  /^(?:e(?:d[a-z]*)?|E|ex|vi[a-z]*|sp[a-z]*|vs[a-z]*|new|vne[a-z]*|tabe[a-z]*|tabnew|n(?:ext)?|ar[a-z]*|fin[a-z]*|f(?:ile?)?)$/;
/** Commands that write every file that is open. */
export const WRITES_ALL: RegExp = /^(?:wa(?:ll)?|wqa(?:ll)?|xa(?:ll)?)$/;
/** The lines that text goes to, and its command. */
export const INSERTS: RegExp =
  /^((?:[\s:%\d.$+,;-]|'\w|\/(?:[^\/\\]|\\.){0,200}\/|\?(?:[^?\\]|\\.){0,200}\?)*)(?:a(?:ppend)?|i(?:nsert)?|c(?:hange)?)!?\s*$/;
/** Every text has such lines. */
export const ALWAYS: RegExp = /^[\s:0.$]*$/;
/** What runs code of another language. */
export const LANGUAGES: RegExp = /^(?:lua|py(?:thon|x)?3?|perl|ruby)$/;

/** Whether what follows is for the shell: `!code`, `r !code`, `w !code`, `terminal code`. */
export function isShell(name: string, mark: string, words: string): boolean {
  if (name === "!" || /^ter?(?:m[inal]*)?$/.test(name)) return true;
  return /^r[ead]*$/.test(name) && mark !== "" ||
    mark === "" && words.startsWith("!") && (/^(?:r[ead]*|e)$/.test(name) || WRITES.test(name));
}
