/** The programs that run another command, of which few commands name one. */
import { enterHost } from "./another_host.ts";
import { BATCH } from "./batch_options.ts";
import { enterContainer, enterMachine } from "./container_folders.ts";
import type { Call } from "../call.ts";
import { ALL, downloads, output, type Wrapper } from "../wrapper.ts";

const CONTAINER =
  "H,host= context= config= project-directory= ansi= progress= parallel= profile= D,debug d,detach detach-keys= e,env= env-file= i,interactive t,tty u,user= w,workdir= privileged v,volume= mount= name= p,publish= l,label= network= net= h,hostname= rm entrypoint= m,memory= cpus= a= add-host= cap-add= cap-drop= device= dns= gpus= ip= ipc= log-driver= log-opt= pid= platform= pull= restart= security-opt= shm-size= tmpfs= ulimit= userns= volumes-from= P,publish-all init read-only c,cpu-shares= f,file= project-name= pull= cgroupns= cidfile= gpus= group-add= health-cmd= init-path= isolation= label-file= link= mac-address= memory-swap= network-alias= oom-score-adj= pids-limit= runtime= stop-signal= stop-timeout= storage-opt= sysctl= volume-driver= expose= cpuset-cpus= blkio-weight= device-cgroup-rule= index= T";

const PARALLEL_SSH = "h,hosts= H,host= l,user= p,par= t,timeout= o= e= O= x= i P A v";

const UV =
  "directory= project= config-file= cache-dir= color= allow-insecure-host= p,python= with= with-editable= with-requirements= extra= no-extra= group= only-group= no-group= env-file= index= default-index= i,index-url= extra-index-url= f,find-links= from= package= P,upgrade-package= refresh-package= reinstall-package= index-strategy= keyring-provider= resolution= prerelease= fork-strategy= exclude-newer= link-mode= C,config-setting= w= q v m,module s,script n isolated";
const CONDA: Wrapper = {
  options: "n,name= p,prefix= r,root-prefix= cwd= rc-file= a,attach= e,env= no-capture-output v q",
  verbs: ["run"],
};
const ENGINE: Wrapper = {
  options: CONTAINER,
  verbs: ["exec", "run"],
  groups: { compose: 0, container: 0 },
  skip: 1,
  writes: (call) => call.values("cidfile"),
  enters: enterContainer,
};
const CONTAINER_SYSTEM: Wrapper = {
  options: "project= cwd= env= mode= user= group= t T n force-interactive disable-stdin",
  verbs: ["exec"],
  skip: 1,
  enters: enterMachine,
};
const BEHIND_DASHES: Wrapper = { options: "", after: ["--"] };
/** What it holds of the processes that it kept goes on without a terminal. */
const HOLDER: Wrapper = { options: "a,c,n,N,A= e= r= E z C f l q" };
/** On another machine. */
const APP: Wrapper = {
  options: "a,app= r,remote,region= s,size= t,type= e,env= f,file=",
  code: true,
  enters: enterHost,
};
const PROCFILE: Wrapper = { options: "e,env= f,procfile= d,root= j=", verbs: ["run"] };
const IMAGE: Wrapper = {
  options: "B,bind= pwd= H,home= env= env-file= overlay= W,workdir= S,scratch= mount= network= app=",
  verbs: ["exec"],
  skip: 1,
};
const CLUSTER: Wrapper = { options: "", after: ["--"], enters: enterMachine };
const ARCHITECTURE: Wrapper = { options: "arch= e= d= c 32 64 i386 x86_64 x86_64h arm64 arm64e h" };
/** Runs a program of another processor, or of another system. */
const EMULATOR: Wrapper = {
  options:
    "L= E= U= g= cpu= s= B= R= r= d= D= p= plugin= seed= trace= 0= t= strace singlestep one-insn-per-tb h version",
};
const TERMINAL: Wrapper = { options: "", after: ["-e", "-x", "--", "--command", "--execute"], enters: oneWord };

/** The file that it writes; behind a bar stands a command instead. */
function outputOrCommand(call: Call): readonly string[] {
  for (const [mark, ...code] of output(call)) if (mark === "|" || mark === "!") call.code(code.join(""), undefined);
  return output(call).filter((path) => !/^[|!]/.test(path));
}

/** One word with white space in it is code, more of them are a command. */
function oneWord(call: Call): void {
  const [word = ""] = call.rest;
  if (call.rest.length === 1 && /\s/.test(word)) call.code(word);
}

/** The table. */
export const furtherWrappers: Readonly<Record<string, Wrapper>> = {
  gsudo: { options: "d direct n w s k u=" },
  please: { options: "u= n", assigns: true },
  run0: {
    options:
      "u,user= g,group= D,chdir= M,machine= H,host= unit= property= description= slice= setenv= nice= background=",
  },
  pkexec: { options: "user= disable-internal-agent keep-cwd" },
  "cross-env": { options: "", assigns: true },
  ionice: { options: "c,class= n,classdata= p,pid= t,ignore" },
  chrt: { options: "m,max p,pid= b f i o r", skip: 1 },
  taskset: { options: "a c,cpu-list p,pid", skip: 1 },
  numactl: {
    options:
      "C,physcpubind= m,membind= N,cpunodebind= i,interleave= p,preferred= P,preferred-many= w,weighted-interleave= l,localalloc b a",
  },
  cpulimit: { options: "l,limit= p= e= i z" },
  prlimit: { options: "p,pid= o= n,nofile? m? v?" },
  unbuffer: { options: "p" },
  chronic: { options: "v e" },
  ts: { options: "i s m" },
  strace: {
    options:
      "o,output= e,trace,expr= p,attach= s,string-limit= u,user= E,env= P,trace-path= a,columns= b,detach-on= I,interruptible= O,summary-syscall-overhead= S,summary-sort-by= U,summary-columns= X,const-print-style= f ff c t tt T v y x",
    writes: outputOrCommand,
  },
  ltrace: {
    options: "o,output= e= x= l,library= p= s= u= a,align= D,debug= F,config= n,indent= w,where= f c t T",
    writes: output,
  },
  valgrind: {
    options: "tool= leak-check= log-file,output= xml-file,output= v q",
    writes: output,
  },
  perf: {
    options:
      "o,output= e,event= p,pid= F,freq= c,count= C,cpu= t,tid= u,uid= r,repeat= D,delay= I,interval-print= x,field-separator= debug= buildid-dir= call-graph= g a s d v",
    verbs: ["record", "stat", "trace"],
    writes: output,
  },
  catchsegv: { options: "" },
  rr: { options: "n c= o,output-trace-dir=", verbs: ["record"], writes: (call) => call.values("output-trace-dir") },
  faketime: { options: "m f exclude-monotonic", skip: 1 },
  heaptrack: { options: "o,output= r,raw d,debug", writes: output },
  "py-spy": {
    ...BEHIND_DASHES,
    writes: ({ words }) => words.filter((_, at) => /^(?:-o|--output)$/.test(words[at - 1] ?? "")),
  },
  mprof: { options: "T,interval= o,output=", verbs: ["run"], writes: output },
  kcov: { options: "", skip: 1 },
  bear: { options: "o,output= config=", writes: output },
  ccache: { options: "" },
  "scan-build": { options: "o=" },
  busybox: { options: "", unless: ["list", "help"] },
  shx: { options: "s,silent f,noglob" },
  toybox: { options: "" },
  fakeroot: { options: "l= s= i= u" },
  fakechroot: { options: "" },
  proot: { options: "r= b= w= 0" },
  chroot: { options: "userspec= groups= skip-chdir", skip: 1 },
  unshare: {
    options:
      "r,map-root-user m,mount n,net p,pid f,fork U,user u i C mount-proc? propagation= R,root= w,wd= S,setuid= G,setgid=",
  },
  nsenter: {
    options:
      "t,target= a,all m,mount? n,net? p,pid? u,uts? i,ipc? U,user? C,cgroup? S,setuid= G,setgid= r,root? w,wd? F",
  },
  firejail: { options: "quiet noprofile private? net=" },
  ip: { options: "n,netns= f,family= o d s h r 4 6 j p", groups: { netns: 0, vrf: 0 }, verbs: ["exec"], skip: 1 },
  flock: { options: "s,shared x,exclusive u n,nb w,timeout= E= o F c,command=", skip: 1, codeOptions: ["command"] },
  lockf: { options: "k n s t=", skip: 1 },
  runuser: {
    options:
      "u,user= l,login c,session-command,command= s,shell= g,group= G,supp-group= w,whitelist-environment= m p f P T",
    codeOptions: ["command"],
    skip: ALL,
    direct: "user",
  },
  setpriv: {
    options:
      "reuid= regid= ruid= rgid= groups= inh-caps= ambient-caps= bounding-set= securebits= pdeathsig= selinux-label= apparmor-profile= landlock-access= landlock-rule= seccomp-filter= init-groups clear-groups keep-groups no-new-privs",
  },
  "systemd-run": {
    options:
      "u,unit= p,property= t,pty P,pipe user scope slice= uid= gid= on-active= on-boot= on-startup= on-unit-active= on-unit-inactive= on-calendar= timer-property= path-property= socket-property= description= service-type= nice= background= M,machine= H,host= C,capsule= r q,quiet G,collect wait E,setenv= working-directory= d S,shell",
  },
  "systemd-inhibit": { options: "what= who= why= mode=" },
  "dbus-run-session": { options: "config-file=" },
  "xvfb-run": {
    options: "a,auto-servernum n,server-num= s,server-args= e,error-file= f,auth-file= p,xauth-protocol= w,wait= l",
  },
  caffeinate: { options: "d i m s u t= w=" },
  torsocks: { options: "a,address= u,user= P,port= p,pass= i,isolate" },
  torify: { options: "" },
  proxychains: { options: "f= q" },
  proxychains4: { options: "f= q" },
  rlwrap: { options: "a? f= c H= s=" },
  pdsh: { options: "w= x= g= l= R= f= u= t= N b S", code: true, enters: enterHost },
  clush: { options: "w= x= g= X= l= o= f= t= u= a b B q S", code: true, enters: enterHost },
  pssh: { options: PARALLEL_SSH, code: true, enters: enterHost },
  "parallel-ssh": { options: PARALLEL_SSH, code: true, enters: enterHost },
  salt: { options: "t= b= l= out= C L E G I N S R", skip: 2, code: true, enters: enterHost },
  sshpass: { options: "p= f= d= P= e v" },
  adb: { options: "s= t= H= P= L= d e a", verbs: ["shell"], code: true },
  repo: { options: "c= p r= i= g= v j= e", verbs: ["forall"], codeOptions: ["c"], skip: ALL },
  sg: { options: "c,command=", codeOptions: ["command"], skip: ALL },
  watch: {
    options: "n,interval= d,differences? x,exec c,color e,errexit g,chgexit t,no-title b,beep p,precise w",
    code: true,
  },
  hyperfine: {
    options:
      "w,warmup= r,runs= m= M= p,prepare= c,cleanup= s,setup= S,shell= N i n= export-json,output= export-markdown,output= export-csv,output= export-asciidoc,output= L=",
    code: true,
    writes: output,
    codeOptions: ["prepare", "cleanup", "setup"],
  },
  script: {
    options:
      "c,command= a q e f,flush k r d p F= t? T,log-timing= O,log-out,output= I,log-in= B,log-io= E,echo= o,output-limit= m,logging-format=",
    codeOptions: ["command"],
    skip: 1,
    writes: (call) => [...call.values("output", "log-io", "log-timing"), ...call.rest.slice(0, 1)],
  },
  "ssh-agent": { options: "a= t= c s k d D" },
  dotenv: { options: "e= f= p= c? v= o i debug expand", skip: 1, skips: /^run$/ },
  dotenvx: { options: "", verbs: ["run"], after: ["--"] },
  "env-cmd": { options: "f,file= r,rc-file= e,environments= x fallback no-override silent use-shell verbose" },
  envdir: { options: "", skip: 1 },
  op: { options: "env-file= account=", after: ["--"] },
  doppler: {
    options:
      "p,project= c,config= command= t,token= configuration= scope= api-host= fallback= passphrase= name-transformer= mount= mount-format= mount-template= mount-max-reads= only-secrets=",
    verbs: ["run"],
    codeOptions: ["command"],
  },
  infisical: {
    options: "c,command= e,env= path= projectId= token= t,tags= domain= config-dir= project-config-dir=",
    verbs: ["run"],
    codeOptions: ["command"],
  },
  ...Object.fromEntries(
    "akeyless berglas bws chamber fnox phase saml2aws secrethub teller".split(" ").map((name) => [
      name,
      BEHIND_DASHES,
    ]),
  ),
  envchain: { options: "", skip: 1 },
  summon: { options: "p,provider= f= D= e,environment= yaml= i,ignore= I" },
  sops: {
    options: "background pristine same-process user= no-fifo filename=",
    verbs: ["exec-env", "exec-file"],
    skip: 1,
    code: true,
  },
  railway: { options: "s,service= e,environment= p,project= no-local", verbs: ["run"] },
  heroku: { ...APP, verbs: ["run", "run:detached"] },
  scalingo: { ...APP, verbs: ["run"] },
  vercel: { options: "e,environment= git-branch= t,token= S,scope= cwd=", verbs: ["run"], groups: { env: 0 } },
  netlify: { options: "context= filter= auth=", verbs: ["dev:exec"] },
  mise: BEHIND_DASHES,
  direnv: { options: "", verbs: ["exec"], skip: 1 },
  uv: {
    options: UV,
    verbs: ["run"],
    groups: { tool: 0 },
  },
  poetry: { options: "C,directory= P,project= q v", verbs: ["run"] },
  pipenv: { options: "python= pypi-mirror= categories=", verbs: ["run"] },
  pdm: { options: "p,project= c,config= venv=", verbs: ["run"] },
  rye: { options: "", verbs: ["run"] },
  pixi: {
    options: "e,environment= manifest-path= s,spec= w,with= c,channel= p,platform=",
    verbs: ["run", "exec", "x"],
  },
  devbox: { options: "c,config= e,env= env-file= environment=", verbs: ["run"] },
  conda: CONDA,
  bundle: { options: "gemfile= path= verbose", verbs: ["exec"] },
  rbenv: { options: "", verbs: ["exec"] },
  pyenv: { options: "", verbs: ["exec"] },
  asdf: { options: "", verbs: ["exec"] },
  rtx: BEHIND_DASHES,
  volta: { options: "node= npm= pnpm= yarn=", verbs: ["run"] },
  fnm: { options: "using= using-file fnm-dir= log-level=", verbs: ["exec"] },
  nvm: { options: "silent", verbs: ["exec"], skip: 1, skips: /^(?:v?\d|node$|lts\b|iojs|stable$|system$)/ },
  composer: { options: "d,working-dir=", verbs: ["exec"] },
  opam: { options: "switch= root=", verbs: ["exec"] },
  stack: { options: "package= resolver= stack-yaml= work-dir=", verbs: ["exec"] },
  cabal: { options: "", verbs: ["exec"] },
  dune: { options: "root= profile=", verbs: ["exec"] },
  lerna: { options: "", verbs: ["exec"], after: ["--"] },
  tox: { options: "", verbs: ["exec"], after: ["--"] },
  foreman: PROCFILE,
  honcho: PROCFILE,
  nf: PROCFILE,
  docker: ENGINE,
  podman: ENGINE,
  nerdctl: ENGINE,
  kubectl: CLUSTER,
  oc: CLUSTER,
  nix: { options: "", after: ["-c", "--command"] },
  "nix-shell": { options: "p,packages= run= command= A= I= pure", codeOptions: ["run", "command"], skip: ALL },
  guix: BEHIND_DASHES,
  flox: BEHIND_DASHES,
  distrobox: BEHIND_DASHES,
  toolbox: { options: "c,container= d,distro= r,release=", verbs: ["run"] },
  apptainer: IMAGE,
  singularity: IMAGE,
  entr: { options: "r c d n p s= a z", joins: "s" },
  onchange: BEHIND_DASHES,
  chokidar: { options: "c,command= i= d= t= p= initial silent", codeOptions: ["command"], skip: ALL },
  cargo: {
    options: "s,shell= x,exec= w,watch= i,ignore= d,delay= C=",
    verbs: ["watch"],
    codeOptions: ["shell"],
    skip: ALL,
  },
  sem: { options: "j,jobs= id,semaphorename= st,semaphoretimeout= timeout= fg wait u" },
  at: { options: "f= m q= t= M", skip: ALL },
  batch: { options: "f=", skip: ALL },
  lvm: { options: "" },
  tini: { options: "s v g e=" },
  "dumb-init": { options: "c v" },
  gosu: { options: "", skip: 1 },
  "su-exec": { options: "", skip: 1 },
  setuidgid: { options: "", skip: 1 },
  "s6-setuidgid": { options: "", skip: 1 },
  chpst: { options: "u= U= b= e= d= o= p= f= c= m= n= l= L=" },
  "with-contenv": { options: "" },
  "sandbox-exec": { options: "f= n= p= D=" },
  "dbus-launch": { options: "exit-with-session" },
  setarch: {
    options: "R v 3 B F I L S T X Z",
    skip: 1,
    skips:
      /^(?:linux(?:32|64)|uname26|i[3-6]86|x86_64|arm\w*|aarch64|ppc\w*|s390x?|mips\w*|sparc\w*|riscv\w*|ia64|alpha|parisc\w*)$/,
  },
  linux32: { options: "" },
  linux64: { options: "" },
  "aa-exec": { options: "p,profile= n= i" },
  choom: { options: "n= p=" },
  daemonize: { options: "a c= e= o= p= l= u= E= v" },
  "ld-linux-x86-64.so.2": { options: "library-path= preload= list" },
  "ld-linux.so.2": { options: "library-path= preload= list" },
  eatmydata: { options: "" },
  retry: { options: "t= d= m= u=" },
  wsl: { options: "d,distribution= u,user= e,exec cd= shell-type=" },
  lxc: CONTAINER_SYSTEM,
  incus: CONTAINER_SYSTEM,
  vagrant: { options: "c,command= p,plain", codeOptions: ["command"], verbs: ["ssh"], skip: ALL },
  ctr: CLUSTER,
  machinectl: {
    options: "M,machine= H,host= p,property= u,uid= E,setenv= s,signal= o,output= n,lines= q",
    verbs: ["shell"],
    skip: 1,
    enters: enterMachine,
  },
  "systemd-nspawn": { options: "D,directory= b M,machine= q bind= u,user= a" },
  pnpm: {
    options:
      "F,filter,filter-prod= C,dir= config= reporter= loglevel= workspace-concurrency= package= allow-build= r,recursive w c",
    verbs: ["exec", "dlx"],
    enters: downloads,
  },
  yarn: {
    options: "cwd= package= include= exclude= from= since= j,jobs= A W R p q v",
    verbs: ["exec", "dlx"],
    enters: (call) => {
      downloads(call);
      oneWord(call);
    },
    groups: { workspace: 1, workspaces: 0, foreach: 0 },
  },
  npm: {
    options: "c,call= w,workspace= prefix= C= cache= registry= userconfig= loglevel= y,yes p,package=",
    verbs: ["exec", "x"],
    codeOptions: ["call"],
    enters: downloads,
  },
  pnpx: { options: "package= c,shell-mode s,silent", enters: downloads },
  hatch: {
    options: "e,env= p,project= data-dir= cache-dir= config= f,filter= i,include= x,exclude= v q",
    verbs: ["run"],
    groups: { env: 0 },
  },
  nx: BEHIND_DASHES,
  dlv: BEHIND_DASHES,
  dtach: HOLDER,
  abduco: HOLDER,
  rlfe: { options: "" },
  uvx: { options: UV, enters: downloads },
  mamba: CONDA,
  micromamba: CONDA,
  nodenv: { options: "", verbs: ["exec"] },
  jenv: { options: "", verbs: ["exec"] },
  "docker-compose": ENGINE,
  "podman-compose": ENGINE,
  watchexec: {
    options: "e,exts= f,filter= w,watch= i,ignore= s,signal= d= r,restart c,clear n N p postpone",
    code: true,
  },
  nodemon: { options: "x,exec= e,ext= w,watch= i,ignore= d,delay= q V", codeOptions: ["exec"], skip: ALL },
  "aws-vault": {
    options: "d,duration= n,no-session region= prompt= backend= s,server lazy ecs-server j,json t,mfa-token= stdout",
    verbs: ["exec"],
    skip: 1,
    skips: /^/,
  },
  multipass: { options: "d,workdir=", verbs: ["exec"], skip: 1, enters: enterMachine },
  tsh: { options: "proxy= l= login= user= cluster= t,tty", verbs: ["ssh"], skip: 1, code: true, enters: enterHost },
  nu: { options: "c,commands= e,execute=", codeOptions: ["commands", "execute"], skip: ALL },
  xonsh: { options: "c=", codeOptions: ["c"], skip: ALL },
  elvish: { options: "c", code: true },
  arch: ARCHITECTURE,
  "flatpak-spawn": {
    options:
      "env= unset-env= env-fd= forward-fd= directory= sandbox-expose= sandbox-expose-ro= sandbox-expose-path= sandbox-expose-path-ro= sandbox-flag= app-path= usr-path= host clear-env watch-bus latest-version no-network sandbox v,verbose",
  },
  "distrobox-host-exec": { options: "Y,yes v,verbose" },
  "host-spawn": { options: "cwd= env= pty no-pty" },
  srun: { options: BATCH },
  salloc: { options: BATCH },
  pueue: {
    options:
      "g,group= w,working-directory= d,delay= a,after= l,label= o,priority= c,config= p,profile= i,immediate e,escape s,stashed f,follow v",
    verbs: ["add"],
    code: true,
  },
  nq: { options: "c q w t", assigns: true },
  tsp: { options: "n g f m B E d D= L= W= N= G= S= l k r" },
  bsub: { options: "q= n= o= e= J= W= M= R= P= w= g= m= I K H r x", code: true },
  qrsh: { options: "q= l= N= P= pe= cwd V now= verbose" },
  sccache: { options: "" },
  distcc: { options: "j v" },
  icecc: { options: "" },
  zellij: {
    options:
      "s,session= c,config= config-dir= l,layout= n,name= d,direction= cwd= x= y= width= height= f,floating i,in-place c,close-on-exit s,start-suspended",
    verbs: ["run", "new-pane"],
    groups: { action: 0, ac: 0 },
  },
  just: { options: "", after: ["--command", "-c"] },
  coreutils: { options: "coreutils-prog= help version", joins: "coreutils-prog" },
  ...Object.fromEntries(
    "x86_64 x86_64-static i386 aarch64 aarch64-static arm arm-static riscv64 ppc64le s390x".split(" ").map((
      machine,
    ) => [
      `qemu-${machine}`,
      EMULATOR,
    ]),
  ),
  box64: EMULATOR,
  box86: EMULATOR,
  wine: { options: "" },
  wine64: { options: "" },
  gh: {
    options: "c,codespace= R,repo= repo-owner= profile= server-port= debug-file= d,debug",
    verbs: ["ssh"],
    groups: { codespace: 0, cs: 0 },
    code: true,
    enters: enterHost,
  },
  fab: { options: "", after: ["--"], code: true, enters: enterHost },
  ...Object.fromEntries(
    "xterm uxterm rxvt urxvt alacritty konsole gnome-terminal kgx ptyxis xfce4-terminal mate-terminal terminator tilix lxterminal qterminal terminology wezterm x-terminal-emulator"
      .split(" ").map((name) => [name, TERMINAL]),
  ),
};
