/** Changes that leave an executable as it was, and what looks like one. */
import type { Effect, Invocation } from "./effect.ts";
import { isGlob } from "./glob.ts";
import { ENTRY } from "./listing.ts";
import { isUnresolved } from "./marks.ts";
import type { Place } from "./state_folder.ts";

/** Where people install one program beside the other. */
const OF_PROGRAMS = /^(?:s?bin|tools)$/;
/** Modes by which everybody still runs what they could run. */
const HARMLESS_MODE =
  /^(?:0?7[57][57]|(?:[ugoa]*\+[rwxX]+|[go]+-w|u=rwx|[goa]+=rw?x)(?:,(?:[ugoa]*\+[rwxX]+|[go]+-w|u=rwx|[goa]+=rw?x))*)$/;

/** Modes by which the owner does. */
const OWNERS_MODE =
  /^(?:0?[57][0-7][0-7]|(?:[ugoa]*\+[rwxX]+|[go]+[-=][rwxX]*|[ua]=rw?x)(?:,(?:[ugoa]*\+[rwxX]+|[go]+[-=][rwxX]*|[ua]=rw?x))*)$/;

/** Whether who ran what is there still does: a home is its owner's as long as nothing gives it away. */
export function keepsRunning(effect: Effect, { program }: Invocation, place: Place, isGiven: boolean): boolean {
  const mode = place.parts[0] === "~" && !isGiven ? OWNERS_MODE : HARMLESS_MODE;
  return effect.kind === "permission" && (program !== "chmod" || mode.test(effect.mode));
}

/** Whether the command gives files to somebody else. */
export function givesAway({ program, words, options }: Invocation): boolean {
  return words.some((word) => /chown|chgrp|setfacl/.test(word)) ||
    program === "install" && (options.has("owner") || options.has("group"));
}

/** What puts files under their own names into a folder. */
const COPIES = /^(?:cp|mv|ln|install|scp|rsync)$/;
/** What unpacks into a folder. */
const UNPACKS = /^(?:tar|bsdtar|unzip|git)$/;

/**
 * Whether what is written are programs beside the place, of whatever names they have where they come from. A pattern
 * that leads to what is there already overwrites that.
 */
export function installsBeside(path: string, invocation: Invocation, place: Place): boolean {
  const { program, words, options, operands } = invocation;
  if (!OF_PROGRAMS.test(place.parts.at(-2) ?? "") || !/\/(?:[*?.]+|\uE000entry\*?)$/.test(path)) return false;
  if (UNPACKS.test(program)) return path.endsWith(ENTRY) && !words.some((word) => word.includes(ENTRY));
  const [mode = "755"] = options.get("mode") ?? [];
  const targets = options.get("target-directory") ?? operands.slice(-1);
  return COPIES.test(program) && HARMLESS_MODE.test(mode) && !mirrors(invocation) &&
    targets.every((target) => !isGlob(target) && !isUnresolved(target));
}

/** Whether it deletes what its source has not; a folder without a slash is copied into the other. */
export function mirrors({ program, options, operands }: Invocation): boolean {
  return program === "rsync" && options.has("delete") && !options.has("dry-run") &&
    operands.slice(0, -1).some((source) => /(?:^|\/)\.?$/.test(source));
}

/** Whether a link takes the place of a folder that is a link itself. */
export function isReplacing({ program, options }: Invocation): boolean {
  return program === "ln" && ["n", "no-dereference", "no-target-directory"].some((name) => options.has(name));
}

/** `find folder -xtype l -delete`: links that lead nowhere. */
export function leavesAll({ program, words }: Invocation): boolean {
  return program === "find" && /^-xtype l(?: -print)? -delete$/.test(words.slice(2).join(" "));
}

/** What most files have in common, such as an age; no executable is empty. */
const COARSE = / -(?:[amc]time|[amc]min|[amc]newer|newer\w*|perm|user|group|uid|gid|used|size(?! 0)) /;

/** Whether a search may choose anything, since it does not go by names. */
export function sweeps({ program, words }: Invocation): boolean {
  return program === "find" && COARSE.test(words.join(" "));
}
