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

/** The table. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    options:
      "u,user= g,group= h,host= p,prompt= C,close-from= D,chdir= R,chroot= T,command-timeout= r,role= t,type= U,other-user= n S k K b A H P E,preserve-env? i,login s,shell l,list e,edit v",
    assigns: true,
  },
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
  chroot: { options: "userspec= groups= skip-chdir", skip: 1 },
  unshare: {
    options:
      "r,map-root-user m,mount n,net p,pid f,fork U,user u i C mount-proc? propagation= R,root= w,wd= S,setuid= G,setgid=",
  },
  nsenter: {
    options:
      "t,target= a,all m,mount? n,net? p,pid? u,uts? i,ipc? U,user? C,cgroup? S,setuid= G,setgid= r,root? w,wd? F",
  },
  flock: { options: "s,shared x,exclusive u n,nb w,timeout= E= o F c,command=", skip: 1, codeOptions: ["command"] },
  "systemd-run": {
    options:
      "u,unit= p,property= t,pty P,pipe user scope slice= uid= gid= on-active= on-calendar= on-boot= r q,quiet G,collect wait E,setenv= working-directory= d",
  },
  caffeinate: { options: "d i m s u t= w=" },
  sshpass: { options: "p= f= d= P= e v" },
  watch: {
    options: "n,interval= d,differences? x,exec c,color e,errexit g,chgexit t,no-title b,beep p,precise w",
    code: true,
  },
  su: { options: "c,command= s,shell= g= G= l,login m p P w=", codeOptions: ["command"], unless: [], skip: 99 },
  script: { options: "c,command= a q f e t? T= O= I= B= E= o=", codeOptions: ["command"], skip: 99 },
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
  "nix-shell": { options: "p,packages= run= command= A= I= pure", codeOptions: ["run", "command"], skip: 99 },
  at: { options: "f= m q= t= M", skip: 99 },
  batch: { options: "f=", skip: 99 },
  bunx: { options: "p,package= y,yes bun", skip: 0 },
  pnpm: { options: "", verbs: ["exec", "dlx"] },
  yarn: { options: "", verbs: ["exec", "dlx"] },
  npm: { options: "c,call= y,yes p,package=", verbs: ["exec", "x"], codeOptions: ["call"] },
};
