/** Programs that run commands on other hosts or copy files to them. */
import type { Call, Program } from "../call.ts";
import { ENTRY } from "../listing.ts";
import { isCarrier, isUnresolved, MARKS } from "../marks.ts";
import { readArguments } from "../options.ts";
import { baseName, isWide } from "../path.ts";
import { enterHost, onHost } from "./another_host.ts";

function remoteCommands(call: Call, further: readonly string[] = []): void {
  for (const option of [...call.values("o"), ...further]) {
    const code = /^(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)$/is.exec(option)?.[1];
    if (code && code !== "none") call.code(code);
  }
}

const RESTORES =
  /^\s*(?:sudo (?:-u \S+ )?)?(?:docker exec (?:-\S+ )*\S+ )?(?:psql|pg_restore|mysql|mariadb|mongorestore)\b/;

function ssh(call: Call): string {
  const [host = "", ...behind] = call.rest;
  // Options may also stand behind the host.
  const { options, rest: command } = readArguments(behind, SECURE_SHELL, true);
  remoteCommands(call, options.get("o"));
  for (const path of [...call.values("E"), ...options.get("E") ?? []]) call.write(path, MARKS.unknown);
  call.reach(host);
  // What another database takes in was meant for it.
  const given = RESTORES.test(command.join(" ")) ? call.stdin.replaceAll(MARKS.dump, MARKS.unknown) : call.stdin;
  if (given !== "") call.send(host, given);
  // Without a command, the shell there reads standard input.
  if (command.length === 0 && !call.stdin) return MARKS.unknown;
  // Another machine: its folder and files are not these.
  return call.machine.subshell(() => {
    call.machine.scope.cwd = ".";
    call.machine.scope.project = undefined;
    enterHost(call);
    const output = command.length > 0 ? call.code(command.join(" ")) : call.code(call.stdin, undefined);
    return isUnresolved(output) ? output + MARKS.remote : output;
  });
}

const REMOTE_PATH = /^(?:rsync:\/\/|scp:\/\/|sftp:\/\/)?(?:[\w.\-\uE000-\uE01F]+@)?[\w.\-\uE000-\uE01F]+:(?!\\)/;

/** Emptying a folder is what --delete is for; emptying the system or all of home is not, nor is copying nothing. */
function mirror(sources: readonly string[], target: string, call: Call): void {
  if (!call.has("delete") || call.has("dry-run")) return;
  if (isWide(call.machine.path(target)) || sources.some((path) => call.machine.isEmptyFolder(path))) {
    call.delete(target, true);
  }
}

/** `ansible all -m shell -a code`, `-m file -a 'path=… state=absent'`: on many machines at once. */
function ansible(call: Call): string {
  const module = call.value("module-name")?.replace(/^.*\./, "") ?? "command";
  const given = call.value("args") ?? "";
  if (call.has("check")) return MARKS.unknown;
  if (/^(?:command|shell|raw)$/.test(module)) return onHost(call, given);
  const [, path] = /\b(?:path|dest|name)=(\S+)/.exec(given) ?? [];
  if (module === "file" && path && /\bstate=absent\b/.test(given)) call.delete(path, true);
  return MARKS.unknown;
}

function transfer(call: Call): string {
  remoteCommands(call);
  for (const code of call.values("rsh", "S")) call.code(code);
  const target = call.operands.at(-1) ?? "";
  const sources = call.operands.slice(0, -1);
  if (REMOTE_PATH.test(target)) {
    mirror(sources, target, call);
    call.reach(target);
    call.send(target, sources.filter((path) => !REMOTE_PATH.test(path)).map((path) => call.read(path)).join(""));
    return "";
  }
  if (call.has("remove-source-files")) {
    for (const source of sources) if (isWide(call.machine.path(source))) call.delete(source, true);
  }
  for (const source of sources) {
    const isRemote = REMOTE_PATH.test(source);
    if (isRemote) call.reach(source);
    call.write(target, isRemote ? MARKS.download : call.read(source));
    if (call.program === "rsync" && source.endsWith("/")) call.write(`${target}/${ENTRY}`, MARKS.unknown);
    if (isRemote) call.machine.keep(`${target}/${baseName(source.replace(/^[^/]*:/, ""))}`, MARKS.download);
  }
  mirror(sources, target, call);
  return "";
}

/** `sftp -b file host`: lines such as `put file`, which may also come from standard input. */
function fileTransfer(call: Call): string {
  const [host = ""] = call.operands;
  const batch = call.value("b");
  const lines = batch === undefined || batch === "-" ? call.stdin : call.read(batch);
  for (const [, path = ""] of lines.matchAll(/^[ \t]*m?(?:re)?put[ \t]+(?:-\w+[ \t]+)*([^ \t\n]{1,400})/gm)) {
    call.send(host, call.read(path));
  }
  return transfer(call);
}

/** `ftp host`, and its commands on standard input: `put file`. */
function plainTransfer(call: Call): string {
  const [host = ""] = call.operands;
  const target = call.value("u");
  if (target !== undefined) call.send(target, call.readAll(call.operands));
  const lines = [call.stdin, ...call.values("c", "e")].join("\n");
  if (host !== "") call.reach(host);
  for (const [, paths = ""] of lines.matchAll(/^[ \t]*(?:m?put|send|append)[ \t]+([^\n]{1,400})/gm)) {
    for (const path of paths.split(/[ \t;]+/).slice(0, 8)) call.send(host, call.read(path));
  }
  return MARKS.unknown;
}

/** `ncftpput host folder files`, `tftp host -c put file`. */
function putFiles(call: Call): string {
  const [host = "", ...words] = call.operands;
  const files = call.program === "tftp" ? words.slice(words.indexOf("put") + 1) : words.slice(1);
  call.reach(host);
  if (call.program !== "tftp" || words.includes("put")) call.send(host, call.readAll(files));
  return MARKS.unknown;
}

const SECURE_SHELL =
  "B= b= c= D= E= e= F= I= i= J= L= l= m= O= o= p= Q= R= S= W= w= A a C f G g K k M N n q s T t V v X x Y y 4 6";

/** `ansible-playbook`: what it runs stands in its files. */
function playbook(call: Call): string {
  if (call.has("check", "syntax-check", "list-tasks", "list-hosts", "list-tags")) return MARKS.unknown;
  for (const text of call.operands.map((path) => call.content(path)).filter(isCarrier)) call.interpret(text);
  return MARKS.unknown;
}

/** The table. */
export const remotePrograms: Readonly<Record<string, Program>> = {
  "ansible-playbook": {
    options:
      "i,inventory= e,extra-vars= l,limit= t,tags= u,user= c,connection= f,forks= M,module-path= T,timeout= skip-tags= start-at-task= private-key,key-file= vault-id= vault-password-file= ssh-common-args= ssh-extra-args= sftp-extra-args= scp-extra-args= become-method= become-user=",
    does: playbook,
  },
  ansible: {
    options: "m,module-name= a,args= i,inventory= u,user= l,limit= f,forks= e,extra-vars= b,become K k v C,check",
    does: ansible,
  },
  ssh: { options: SECURE_SHELL, stops: true, does: ssh },
  autossh: { options: `${SECURE_SHELL} M=`, stops: true, does: ssh },
  mosh: { options: "ssh= p=", stops: true, does: ssh },
  scp: { options: "c= D= F= i= J= l= o= P= S= X= r p q v B C 3", does: transfer },
  sftp: { options: "b= c= D= F= i= J= l= o= P= R= S= s= r", does: fileTransfer },
  ftp: { options: "n i v p d g A 4 6 P= N= c= e u=", does: plainTransfer },
  pftp: { options: "n i v p d g A 4 6", does: plainTransfer },
  tftp: { options: "m= p= c v 4 6", does: putFiles },
  ncftpput: { options: "u= p= P= j= F= f= d= R z m a v V", does: putFiles },
  lftp: {
    options: "c,e= u= p= f=",
    does: (call) => {
      for (const [, path = ""] of call.values("e").join(";").matchAll(/\bm?put\s+(?:-\w+\s+)*([^\s;]{1,400})/g)) {
        call.send(call.operands[0] ?? MARKS.unknown, call.read(path));
      }
      return MARKS.unknown;
    },
  },
  rsync: {
    options:
      "e,rsh= a,archive v,verbose r,recursive z delete delete-after,delete delete-before,delete delete-during,delete delete-delay,delete delete-excluded,delete remove-source-files exclude= include= exclude-from= include-from= files-from= f,filter= chmod= chown= backup-dir= suffix= log-file= bwlimit= port= password-file= rsync-path= link-dest= compare-dest= partial-dir= temp-dir= timeout= max-size= min-size= out-format= T= P n,dry-run h u",
    does: transfer,
  },
};
