/** Programs that install a package out of a file: its scripts run with root's rights. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { isForeignDownload } from "./fetched_folders.ts";

const PACKAGE = /\.(?:deb|rpm|apk|pkg|mpkg|snap|flatpak|msi|msix|pkg\.tar\.\w{2,4}|txz)$/i;

function install(call: Call): string {
  for (const word of call.words) {
    if (PACKAGE.test(word) && isForeignDownload(call.machine.content(word), call)) call.interpret(MARKS.download);
  }
  return MARKS.unknown;
}

const INSTALLER: Program = { does: install };

/** The table. */
export const installingPrograms: Readonly<Record<string, Program>> = Object.fromEntries(
  "dpkg apt apt-get rpm dnf yum zypper apk pacman installer snap flatpak msiexec".split(" ").map((
    name,
  ) => [name, INSTALLER]),
);
