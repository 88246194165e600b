/** Programs that use the names of files and leave the contents alone, or do not read what they are given. */
import type { Program } from "../call.ts";
import { MARKS } from "../marks.ts";

const NAMES =
  ": [ [[ apt apt-get basename brew cargo cd chattr chsh code date df dir dirname dnf du exa exit eza false file fuser getfacl groups id kill kubectl oc helm k9s docker podman terraform ansible ansible-playbook gpg killall ll lsattr lsof make man mkdir mount npm open pkill ps pushd readlink realpath return service setfacl sleep ssh-add ssh-keygen stat sw_vers systemctl test trash tree true umount uname useradd usermod wait whereis yum";

const NAMING: Program = { does: () => MARKS.unknown };

/** The table. */
export const namingPrograms: Readonly<Record<string, Program>> = Object.fromEntries(
  NAMES.split(" ").map((name) => [name, NAMING]),
);
