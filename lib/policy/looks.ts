/**
 * Commands that change nothing, with all their words: whoever runs one with root's rights looks. What they read is judged
 * as it is without them. A command that is not here may do anything.
 */

/** Words that are no options. */
const OPERANDS = String.raw`(?: [\w.+:*@=,\/][\w.+:*@=,\/-]*)*$`;
/** The same, and known: what only a run could tell may be an option, as may a plus. */
const KNOWN = String.raw`[^\s+\uE000-\uF8FF-][^\s\uE000-\uF8FF]*`;
/** They know no option that writes or runs something. */
const READERS =
  "ls|cat|head|tail|z?grep|egrep|fgrep|wc|cut|stat|du|df|free|ps|pgrep|id|groups|whoami|who|w|last|true|test|netstat|lsblk|lscpu|lspci|lsusb|lsmod|lsns|findmnt|uptime|uname|nproc|vmstat|iostat|readlink|realpath|which|getent|getfacl|getcap|md5sum|sha1sum|sha256sum|cmp|diff|echo";
/** They look as long as nothing is asked of them. */
const ALONE =
  "mount|top|htop|env|printenv|date|hostname|arch|dmidecode|ifconfig|arp|route|hostnamectl|timedatectl|localectl|loginctl|aa-status|apparmor_status|sestatus|getenforce|nvidia-smi|lvs|pvs|vgs|lvdisplay|pvdisplay|vgdisplay|lsof|lshw|blkid|ss";
/**
 * What stands for a command in an example. No system comes with one of that name, and sudo looks for programs in folders
 * that only root writes to (its `secure_path`): who could put one there is root already.
 */
const NOBODYS = "ok|foo|bar|baz|hi";
const UNIT_OPTIONS = String
  .raw`-[lanqpto]+|--(?:no-pager|full|all|failed|quiet|plain|no-legend|lines=\d+|(?:type|state|property)=[\w,]+)`;
const LOG_OPTIONS =
  "no-pager|since|until|unit|user-unit|lines|priority|output|reverse|grep|dmesg|boot|follow|disk-usage|list-boots|utc|identifier|all|quiet|full|no-hostname|no-tail|catalog|pager-end";
/** What `find` asks of a file, and how it prints the name. */
const TESTS =
  "name|iname|path|ipath|type|size|[mac](?:time|min)|newer|perm|user|group|nouser|nogroup|maxdepth|mindepth|not|o|a|or|and|print0?|ls|empty|prune|x?dev|mount|regex|iregex|links|inum|samefile|executable|readable|writable|[HLP]";
const SIMULATED = "(?:-s|--simulate|--dry-run)";
const PACKAGES = String.raw`(?: -(?:y|qq?|V)| [\w.+:*][\w.+:*-]*)*`;

const COMMANDS: readonly string[] = [
  `(?:${READERS})(?![^ ])`,
  `(?:${ALONE}|${NOBODYS})?$`,
  String.raw`less(?: -[NSRFXi]+| ${KNOWN})*$`,
  `find(?: ${KNOWN}| -(?:${TESTS})| [-+](?:\\d+[a-zA-Z]?|[ugo]+=[rwxst]+))*$`,
  // Of nothing that could be a device.
  String.raw`sed -n \d+(?:,(?:\d+|\$))?p(?: \/(?:etc|var\/log)\/(?:\w[\w.-]*\/)*\w[\w.-]*)+$`,
  String.raw`lsof(?: -[a-zA-CE-Z][\w.:@,\/-]*| ${KNOWN})*$`,
  String.raw`blkid(?: -o \w+| -s \w+| \/dev\/[\w\/]+)*$`,
  String.raw`file(?: -[bLks]+| ${KNOWN})*$`,
  String.raw`fuser(?: -[vnu46]+| ${KNOWN})*$`,
  String.raw`lshw(?: -(?:short|json|html|businfo)| -(?:C|class) \w+)*$`,
  String.raw`smartctl(?: -[aixHAc]+| --(?:all|info|xall|health|scan)| -d [\w,]+| \/dev\/\w+)*$`,
  String.raw`sysctl(?: -[aen]+| [\w.\/][\w.\/-]*)+$`,
  String.raw`crontab(?: -u [\w.-]+)? -l(?: -u [\w.-]+)?$`,
  "nginx -(?:t|tq|T|v|V)$",
  String.raw`visudo -c(?:f \S+)?$`,
  "sshd -[tT]$",
  String.raw`(?:fdisk -l|parted -ls?)(?: \/dev\/\w+)*$`,
  "ufw status(?: verbose| numbered)?$",
  `(?:nft list|apt-cache (?:policy|show|search|madison|depends|rdepends|stats|pkgnames|showpkg)|dpkg -[lLsS]|rpm -q[aifl]*|snap (?:list|info|services)|supervisorctl status|launchctl list)${OPERANDS}`,
  "(?:certbot certificates|swapon (?:-s|--show)|aa-status --\\w+)$",
  "docker (?:ps|images|logs|inspect|info|version|stats)(?![^ ])",
  String.raw`docker[ -]compose(?: -[fp] \S+)* (?:ps|logs|ls|images|top|version)(?![^ ])`,
  String
    .raw`(?:k3s |microk8s )?kubectl (?:get|describe|logs|top|version)(?: ${KNOWN}| -[nAolcfw]\w*| --(?:all-namespaces|namespace|output|selector|tail|since|previous|show-labels|no-headers)(?:=\S+)?)*$`,
  String.raw`crictl (?:ps|images|pods|info|stats|version)(?: -\w+| ${KNOWN})*$`,
  String.raw`git (?:status(?: -s| -sb| --short)?|log(?: --oneline| --stat| -n \d+| -\d+)*)$`,
  `apt (?:list|show|search|policy)(?: --(?:installed|upgradable|all-versions)| [\\w.+:*][\\w.+:*-]*)*$`,
  `apt(?:-get)?${PACKAGES} ${SIMULATED}${PACKAGES}$`,
  String.raw`ss(?: -[a-zA-CG-JLMO-Z0-9]+)*(?: [\w.:=*]+)*$`,
  `systemctl (?:(?:${UNIT_OPTIONS}) )*(?:status|is-\\w+|list-[\\w-]+|show|cat)(?: (?:${UNIT_OPTIONS})| [^ -][^ ]*)*$`,
  String.raw`service (?:[\w.@-]+ status|--status-all)$`,
  `journalctl(?: [^\\s-]\\S*| -[a-zA-Z]\\S*| --(?:${LOG_OPTIONS})(?:=\\S*)?)*$`,
  String.raw`dmesg(?: -[THwkxe]+| -l [\w,]+| --(?:human|ctime|follow|level=[\w,]+))*$`,
  String
    .raw`ip6?tables(?: -[nvxLS]+| --(?:list|list-rules|numeric|verbose|line-numbers)| -t [a-z]+| [A-Z][\w-]*)*$`,
  String
    .raw`ip(?: -(?:[46sdjo]|br|brief|json|details|stats|color|c))* (?:addr|a|address|link|l|route|r|rule|neigh|n)(?: (?:show|list|get)(?: [\w.:\/-]+)*)?$`,
];

/** The words behind a program that runs others with root's rights, where they change nothing. */
export const LOOKS: RegExp = new RegExp(
  String.raw`^(?:-[nSAk]+(?: |$)|--(?: |$))*(?:timeout \d+[smh]? )?(?:${COMMANDS.join("|")})`,
);
