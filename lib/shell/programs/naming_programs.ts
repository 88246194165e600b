/** Programs that use the names of files and leave the contents alone, or do not read what they are given. */
import type { Program } from "../call.ts";
import { MARKS } from "../marks.ts";

// A set, because a table of so many names takes longer to make than most commands to judge.
const NAMES =
  "[ [[ basename brew cd chsh code date df dir du exa exit eza false file fuser getfacl groups id k9s ll lsattr lsof mount open ps pushd return service sleep ssh-add stat sw_vers test tree umount uname useradd usermod wait whereis shutdown reboot halt poweroff init telinit killall5 skill iptables ip6tables nft ufw firewall-cmd setenforce swapoff swapon rmmod modprobe insmod userdel groupdel deluser delgroup passwd gpasswd chpasswd dropuser createdb createuser mysqladmin launchctl dscl diskutil networksetup pfctl csrutil spctl tmutil hostname journalctl dmesg lastlog last who w nproc uptime free lspci lsusb lscpu ip ifconfig route netstat ss arp mesg wall sysctl rc-service chkconfig update-rc.d auditctl wevtutil reg schtasks sc net vssadmin bcdedit rabbitmqctl influx memcached pg_dropcluster";

const NAMING: Program = { does: () => MARKS.unknown };

const KNOWN = new Set(NAMES.split(" "));

/** The program, if it is one of these. */
export function namingProgram(name: string): Program | undefined {
  return KNOWN.has(name) ? NAMING : undefined;
}

/** Their names. */
export function namingNames(): Iterable<string> {
  return KNOWN;
}
