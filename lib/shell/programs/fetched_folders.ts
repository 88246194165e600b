/** Archives and clones from the network: the code in them is as unread as a download. */
import type { Call } from "../call.ts";
import { carries, isCarrier, MARKS } from "../marks.ts";
import { baseName } from "../path.ts";
import { perText } from "./per_text.ts";

/** Where everybody gets sources from, and hosts that are named for them. */
const FORGE =
  /^(?:git|gitlab|github|ghe|gitea|forgejo|code|scm|svn|hg)\.|(?:^|\.)(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|sourceforge\.net|dev\.azure\.com|visualstudio\.com|googlesource\.com|huggingface\.co|gitee\.com|gnu\.org|kernel\.org|apache\.org|freedesktop\.org|gnome\.org|kde\.org|debian\.org|ubuntu\.com|archlinux\.org|launchpad\.net|nodejs\.org|npmjs\.org|python\.org|pythonhosted\.org|pypi\.org|go\.dev|golang\.org|google\.com|googleapis\.com|rust-lang\.org|crates\.io|ruby-lang\.org|rubygems\.org|php\.net|lua\.org|perl\.org|cpan\.org|openssl\.org|sqlite\.org|postgresql\.org|mysql\.com|nginx\.org|zlib\.net|hashicorp\.com|jetbrains\.com|microsoft\.com|oracle\.com|docker\.com|amazonaws\.com|localhost)$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]+)$/i;
/** What an archive brings to be run, where its names are not known. */
const STARTERS = "(?:[\\w.+-]+/)?(?:install|setup|bootstrap)(?:\\.\\w+)?";

/** Options by which nobody in between comes to change what curl and wget fetch. */
const HARMLESS = new Set(
  "output output-document output-dir directory-prefix remote-name remote-name-all remote-header-name create-dirs location fail fail-with-body silent quiet show-error show-progress progress-bar progress verbose v n N S nv no-verbose no-clobber timestamping compressed retry retry-delay retry-max-time retry-all-errors retry-connrefused tries timeout max-time connect-timeout continue continue-at limit-rate header user-agent user 4 6 proto tlsv1.2 tlsv1.3 https-only url http1.1 http2 ipv4 ipv6 parallel write-out dump-header referer cookie time-cond get remote-time content-disposition no-cache inet4-only inet6-only dir"
    .split(
      " ",
    ),
);

/** Notes that the folder was cloned from the address. */
export function noteClone(address: string, folder: string | undefined, call: Call): void {
  // A login by key is one's own.
  const [, scheme = "", host = ""] = /^(?:(\w+):\/\/)?(?:[^/@\s]{1,100}@)?(\[[\da-f:.]+\]|[^/:\s]+)/i.exec(address) ??
    [];
  const isBare = ADDRESS.test(host.replace(/^\[|\]$/g, "")) || /^(?:http|git|ftp)$/.test(scheme);
  if (scheme === "" || scheme === "file" || FORGE.test(host.toLowerCase()) || scheme === "ssh" && !isBare) return;
  const path = call.machine.path(folder ?? baseName(address).replace(/\.git$/, ""));
  call.machine.fetched.push({ paths: new RegExp(`^${escaped(path)}/`), isBare });
}

/** Where a download came from, if not from where everybody gets things. */
interface Source {
  readonly address: string;
  /** Its host is only an address. */
  readonly isBare: boolean;
  /** Nobody in between could have changed what came. */
  readonly isSafe: boolean;
}

/** Where the file with that content was downloaded from: by those who wrote it, or else anywhere in the statement. */
export function foreignSources(file: string, text: string, { machine }: Call): Source[] {
  if (!carries(text, "download")) return [];
  machine.spend(machine.invocations.length);
  const path = machine.opened(file);
  const writers = machine.invocations.filter(({ effects }) =>
    effects.some((effect) => effect.kind === "write" && effect.path === path)
  );
  const isKnown = writers.length > 0 && writers.every(({ effects }) => effects.some(({ kind }) => kind === "reach"));
  return (isKnown ? writers : machine.invocations).flatMap(({ program, effects, options }) => {
    const isChecked = /^(?:curl|wget2?|aria2c)$/.test(program) &&
      [...options].every(([name, values]) =>
        HARMLESS.has(name) || name === "request" && values.every((verb) => verb === "GET")
      );
    return effects.flatMap((effect) => {
      if (effect.kind !== "reach" || FORGE.test(effect.host)) return [];
      const isBare = ADDRESS.test(effect.host);
      return [{ address: effect.text, isBare, isSafe: isChecked && !isBare && /^https:/i.test(effect.text) }];
    });
  });
}

/** Notes that the archive was unpacked into the folder, if it came from the network. */
export function noteUnpacked(archive: string, folder: string, text: string, call: Call): void {
  const sources = foreignSources(archive, text, call);
  const [source] = sources;
  if (source === undefined) return;
  const isBare = sources.some(({ isBare }) => isBare);
  const path = call.machine.path(folder);
  // Into a folder that holds other files, too, comes what is named like the archive, or what packages bring.
  const named = archive === "-" ? source.address.replace(/[?#][^]*$/, "") : archive;
  const name = escaped(baseName(named).replace(/[-_.]?v?\d.*$|\.(?:tar|t[gbx]z|zip|7z).*$/i, "") || "-");
  const shared = `(?:${name}(?:[-_.]?v?\\d[\\w.-]*)?(?:/.*)?|${STARTERS})$`;
  const paths = path === "." || path === call.machine.scope.cwd || path === "/tmp"
    ? `^${path === "." ? "" : `${escaped(path)}/`}${shared}`
    : `^${escaped(path)}/`;
  call.machine.fetched.push({ paths: new RegExp(paths), isBare });
}

const isFromElsewhere = perText(isCarrier);

/** Notes that what is built here came from an address without a name. */
export function noteBuild(file: string, call: Call): void {
  const path = call.machine.path(file);
  if (isFromElsewhere(path, call.machine)) call.interpret(call.machine.files.get(path) ?? "");
  const fetched = call.machine.fetched.find(({ paths, isBare }) => isBare && paths.test(path));
  if (fetched) call.interpret(MARKS.download);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
