/** Programs that install a package out of a file: its scripts run with root's rights. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { foreignSources } from "./fetched_folders.ts";

const PACKAGE = /\.(?:deb|rpm|apk|pkg|mpkg|snap|flatpak|msi|msix|pkg\.tar\.\w{2,4}|txz)$/i;
/** The words of those that install: others look into the package. */
const BY_VERB = /^(?:\w*install|add|in|up|(?:(?:dist|full)-|\w*)up(?:date|grade)|downgrade)$/;
const INSTALLS: Readonly<Record<string, RegExp>> = {
  dpkg: /^(?:-[A-Z]*i\w*|--install|--unpack)$/,
  rpm: /^(?:-[a-pr-z]*[iUF][a-pr-z]*|--install|--upgrade|--freshen|--reinstall)$/,
  pacman: /^(?:-\w*U\w*|--upgrade)$/,
  installer: /^-pkg$/,
  msiexec: /^[-/](?:i|package)$/i,
  ...Object.fromEntries("apt apt-get dnf yum zypper apk snap flatpak".split(" ").map((name) => [name, BY_VERB])),
};

function install(call: Call): string {
  if (!call.words.some((word) => INSTALLS[call.program]?.test(word))) return MARKS.unknown;
  const files = call.words.filter((word) => PACKAGE.test(word));
  const sources = files.flatMap((file) => foreignSources(file, call.machine.content(file), call));
  // What a vendor's own server sends is not known to be another's.
  if (sources.length > 0) call.interpret(sources.every(({ isSafe }) => isSafe) ? MARKS.unknown : MARKS.download);
  return MARKS.unknown;
}

const INSTALLER: Program = { does: install };

/** The table. */
export const installingPrograms: Readonly<Record<string, Program>> = Object.fromEntries(
  Object.keys(INSTALLS).map((name) => [name, INSTALLER]),
);
