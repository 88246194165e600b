/** Programs that run another command: where in their words it stands. */

/** The slot in which the inner command stands. */
export interface Wrapper {
  /** Options in front of the inner command, as `readArguments` takes them. */
  readonly options: string;
  /** Operands in front of the inner command, such as the duration of `timeout`. */
  readonly skip?: number;
  /** `NAME=value` words in front of the inner command are variables. */
  readonly assigns?: true;
  /** The words are joined and read as shell code, as `watch` and `su -c` do. */
  readonly code?: true;
  /** Options whose value is shell code. */
  readonly codeOptions?: readonly string[];
  /** With one of these the inner command is not run. */
  readonly unless?: readonly string[];
  /** Words of one of which must come first: `docker exec`, `uv run`. */
  readonly verbs?: readonly string[];
  /** The inner command runs elsewhere: only behind a `--`. */
  readonly afterDashes?: true;
}

const CONTAINER =
  "d,detach detach-keys= e,env= env-file= i,interactive t,tty u,user= w,workdir= privileged v,volume= mount= name= p,publish= l,label= network= net= h,hostname= rm entrypoint= m,memory= cpus= a= add-host= cap-add= cap-drop= device= dns= gpus= ip= ipc= log-driver= log-opt= pid= platform= pull= restart= security-opt= shm-size= tmpfs= ulimit= userns= volumes-from= P,publish-all init read-only c,cpu-shares= f,file= index= T";

const PARALLEL_SSH = "h,hosts= H,host= l,user= p,par= t,timeout= o= e= O= x= i P A v";

/** The table. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    options:
      "u,user= g,group= h,host= p,prompt= C,close-from= D,chdir= R,chroot= T,command-timeout= r,role= t,type= U,other-user= n S k K b A H P E,preserve-env? i,login s,shell l,list e,edit v",
    assigns: true,
  },
  gsudo: { options: "d direct n w s k u=" },
  please: { options: "u= n", assigns: true },
  doas: { options: "u= C= n s L", assigns: true },
  run0: { options: "u,user= g,group= D,chdir= setenv= nice=" },
  pkexec: { options: "user= disable-internal-agent keep-cwd" },
  env: {
    options: "i,ignore-environment 0,null u,unset= C,chdir= S,split-string= P= a,argv0= v,debug",
    assigns: true,
    codeOptions: ["split-string"],
  },
  "cross-env": { options: "", assigns: true },
  nohup: { options: "" },
  nice: { options: "n,adjustment=" },
  ionice: { options: "c,class= n,classdata= p,pid= t,ignore" },
  chrt: { options: "m,max p,pid= b f i o r", skip: 1 },
  taskset: { options: "a c,cpu-list p,pid", skip: 1 },
  numactl: { options: "C= m= N= i= l physcpubind= membind= cpunodebind= interleave=" },
  cpulimit: { options: "l,limit= p= e= i z" },
  prlimit: { options: "p,pid= o= n,nofile? m? v?" },
  timeout: { options: "s,signal= k,kill-after= foreground preserve-status v,verbose", skip: 1 },
  gtimeout: { options: "s,signal= k,kill-after= foreground preserve-status v,verbose", skip: 1 },
  time: { options: "f,format= o,output= a p v" },
  setsid: { options: "c,ctty f,fork w,wait" },
  stdbuf: { options: "i,input= o,output= e,error=" },
  unbuffer: { options: "p" },
  chronic: { options: "v e" },
  ts: { options: "i s m" },
  strace: { options: "f ff e= o= p= s= u= E= P= c t tt T v y x" },
  ltrace: { options: "f e= o= p= s= u= c t T" },
  valgrind: { options: "tool= leak-check= log-file= v q" },
  perf: { options: "o= e= p= F= g a", verbs: ["record", "stat"] },
  catchsegv: { options: "" },
  command: { options: "p v V", unless: ["v", "V"] },
  builtin: { options: "" },
  exec: { options: "c l a=" },
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
  flock: { options: "s,shared x,exclusive u n,nb w,timeout= E= o F c,command=", skip: 1, codeOptions: ["command"] },
  lockf: { options: "k n s t=", skip: 1 },
  runuser: { options: "u= l,login c,command= s,shell= g= G= m p", codeOptions: ["command"] },
  setpriv: { options: "reuid= regid= init-groups clear-groups keep-groups no-new-privs" },
  "systemd-run": {
    options:
      "u,unit= p,property= t,pty P,pipe user scope slice= uid= gid= on-active= on-calendar= on-boot= r q,quiet G,collect wait E,setenv= working-directory= d",
  },
  "systemd-inhibit": { options: "what= who= why= mode=" },
  "dbus-run-session": { options: "config-file=" },
  "xvfb-run": { options: "a,auto-servernum n,server-num= s,server-args= e= f=" },
  caffeinate: { options: "d i m s u t= w=" },
  torsocks: { options: "a= u= p= i" },
  torify: { options: "" },
  proxychains: { options: "f= q" },
  proxychains4: { options: "f= q" },
  rlwrap: { options: "a? f= c H= s=" },
  pdsh: { options: "w= x= g= l= R= f= u= t= N b S", code: true },
  clush: { options: "w= x= g= X= l= o= f= t= u= a b B q S", code: true },
  pssh: { options: PARALLEL_SSH, code: true },
  "parallel-ssh": { options: PARALLEL_SSH, code: true },
  salt: { options: "t= b= l= out= C L E G I N S R", skip: 2, code: true },
  sshpass: { options: "p= f= d= P= e v" },
  adb: { options: "s= t= d e", verbs: ["shell"], code: true },
  repo: { options: "c= p r= i= g= v j= e", verbs: ["forall"], codeOptions: ["c"], skip: 99 },
  sg: { options: "c,command=", codeOptions: ["command"], skip: 99 },
  watch: {
    options: "n,interval= d,differences? x,exec c,color e,errexit g,chgexit t,no-title b,beep p,precise w",
    code: true,
  },
  hyperfine: {
    options: "w,warmup= r,runs= m= M= p,prepare= c,cleanup= s,setup= S,shell= N i n= export-json= export-markdown= L=",
    code: true,
    codeOptions: ["prepare", "cleanup", "setup"],
  },
  su: { options: "c,command= s,shell= g= G= l,login m p P w=", codeOptions: ["command"], unless: [], skip: 99 },
  script: { options: "c,command= a q f e t? T= O= I= B= E= o=", codeOptions: ["command"], skip: 99 },
  "ssh-agent": { options: "a= t= c s k d D" },
  dotenv: { options: "e= f=", afterDashes: true },
  op: { options: "env-file= account=", afterDashes: true },
  doppler: { options: "", afterDashes: true },
  mise: { options: "", afterDashes: true },
  direnv: { options: "", verbs: ["exec"], skip: 1 },
  uv: { options: "with= python= p= from= env-file= directory= project= q", verbs: ["run"] },
  poetry: { options: "C= q", verbs: ["run"] },
  pipenv: { options: "", verbs: ["run"] },
  pdm: { options: "", verbs: ["run"] },
  rye: { options: "", verbs: ["run"] },
  conda: { options: "n,name= p,prefix= no-capture-output", verbs: ["run"] },
  bundle: { options: "", verbs: ["exec"] },
  rbenv: { options: "", verbs: ["exec"] },
  pyenv: { options: "", verbs: ["exec"] },
  asdf: { options: "", verbs: ["exec"] },
  npx: { options: "p,package= c,call= y,yes q", codeOptions: ["call"] },
  docker: { options: CONTAINER, verbs: ["exec", "run"], skip: 1 },
  podman: { options: CONTAINER, verbs: ["exec", "run"], skip: 1 },
  nerdctl: { options: CONTAINER, verbs: ["exec", "run"], skip: 1 },
  kubectl: { options: "", afterDashes: true },
  oc: { options: "", afterDashes: true },
  nix: { options: "", codeOptions: [], afterDashes: true },
  "nix-shell": { options: "p,packages= run= command= A= I= pure", codeOptions: ["run", "command"], skip: 99 },
  entr: { options: "r c d n p s a z", code: true },
  sem: { options: "j= id= fg wait" },
  at: { options: "f= m q= t= M", skip: 99 },
  batch: { options: "f=", skip: 99 },
  lvm: { options: "" },
  bunx: { options: "p,package= y,yes bun", skip: 0 },
  tini: { options: "s v g e=" },
  "dumb-init": { options: "c v" },
  gosu: { options: "", skip: 1 },
  "su-exec": { options: "", skip: 1 },
  setarch: { options: "R v", skip: 1 },
  linux32: { options: "" },
  linux64: { options: "" },
  "aa-exec": { options: "p,profile= n= i" },
  choom: { options: "n= p=" },
  daemonize: { options: "a c= e= o= p= l= u= E= v" },
  "ld-linux-x86-64.so.2": { options: "library-path= preload= list" },
  "ld-linux.so.2": { options: "library-path= preload= list" },
  eatmydata: { options: "" },
  gtime: { options: "f,format= o,output= a p v" },
  gnice: { options: "n,adjustment=" },
  genv: {
    options: "i,ignore-environment 0,null u,unset= C,chdir= S,split-string=",
    assigns: true,
    codeOptions: ["split-string"],
  },
  retry: { options: "t= d= m= u=" },
  wsl: { options: "d,distribution= u,user= e,exec cd= shell-type=" },
  lxc: { options: "", afterDashes: true },
  incus: { options: "", afterDashes: true },
  vagrant: { options: "c,command=", codeOptions: ["command"], verbs: ["ssh"], skip: 99 },
  ctr: { options: "", afterDashes: true },
  machinectl: { options: "q uid= setenv=", verbs: ["shell"], skip: 1 },
  "systemd-nspawn": { options: "D,directory= b M,machine= q bind= u,user= a" },
  pnpm: { options: "", verbs: ["exec", "dlx"] },
  yarn: { options: "", verbs: ["exec", "dlx"] },
  npm: { options: "c,call= y,yes p,package=", verbs: ["exec", "x"], codeOptions: ["call"] },
  hatch: { options: "", verbs: ["run"] },
  nx: { options: "", afterDashes: true },
  dlv: { options: "", afterDashes: true },
  rlfe: { options: "" },
};
