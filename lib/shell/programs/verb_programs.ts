/** Programs whose words are all that matters: their options with a value, behind which no verb stands. */
import type { Program } from "../call.ts";
import { MARKS } from "../marks.ts";

/** Programs, and the options that they take in front of their verbs or behind them. */
const OPTIONS: readonly (readonly [programs: string, options: string])[] = [
  [
    "systemctl loginctl machinectl bootctl timedatectl hostnamectl",
    "H,host= M,machine= t,type= p,property= P= s,signal= n,lines= o,output= state= root= image= image-policy= job-mode= kill-whom,kill-who= kill-value= what= preset-mode= timestamp= reboot-argument= boot-loader-menu= boot-loader-entry= when= drop-in= esp-path= boot-path= a,all f,force q,quiet now user system no-block no-pager no-wall no-ask-password l,full r,recursive",
  ],
  [
    "virsh",
    "c,connect= d,debug= e,escape= l,log= k,keepalive-interval= K,keepalive-count= q,quiet r,readonly t,timing",
  ],
  [
    "borg",
    "r,repo= rsh= remote-path= umask= lock-wait= debug-topic= upload-ratelimit= upload-buffer= socket? P,prefix= a,glob-archives= first= last= checkpoint-interval= consider-checkpoints keep-within= keep-last= H,keep-hourly= d,keep-daily= w,keep-weekly= m,keep-monthly= y,keep-yearly= s,stats n,dry-run force list save-space p,progress v,verbose",
  ],
  [
    "lxc incus",
    "project= config= remote= target= f,force q,quiet v,verbose debug y,yes",
  ],
  [
    "minikube kind k3d colima limactl docker-machine k0s kops kubeadm rke talosctl",
    "p,profile= name= kubeconfig= config= context= n,nodes= e,endpoints= s,storage-path= state= log_file= log_dir= v= talosconfig= cluster= node-name= cri-socket= cert-dir= bootstrapper= b= log-format= log-level= tty? a,all f,force y,yes purge",
  ],
  ["vagrant multipass", "machine-readable f,force g,graceful p,purge all color no-color"],
  [
    "nomad",
    "address= region= namespace= token= ca-cert= ca-path= client-cert= client-key= tls-server-name= tls-skip-verify= purge detach yes global",
  ],
  ["nats", "s,server= user= password= creds= nkey= tlscert= tlskey= tlsca= timeout= context= socks-proxy= f,force"],
  ["rpk", "config= profile= X,config-opt= brokers= user= password= sasl-mechanism= v,verbose"],
  ["nodetool", "h,host= p,port= pp u,username= pw,password= pwf,password-file= ssl"],
  [
    "cryptsetup",
    "c,cipher= h,hash= y,verify-passphrase d,key-file= master-key-file,volume-key-file= s,key-size= l,keyfile-size= keyfile-offset= S,key-slot= o,offset= p,skip= b,size= t,timeout= T,tries= M,type= header= label= subsystem= iter-time= i= pbkdf= pbkdf-memory= pbkdf-parallel= sector-size= uuid= q,batch-mode v,verbose",
  ],
  ["nvme", "n,namespace-id= s,ses= l,lbaf= p,pil= t,timeout= o,output-format= a,sanact= f,force v,verbose r,reset"],
  ["btrfs", "c,commit-after C,commit-each i,subvolid= q,quiet v,verbose format="],
  ["gpart", "a= b= f= F i= l= s= t= n= g="],
  ["qm pct", "force? purge? skiplock? timeout= destroy-unreferenced-disks?"],
  ["goreleaser", "f,config= p,parallelism= timeout= k,key= release-notes= clean snapshot skip="],
  ["render", "o,output= confirm"],
  ["gpg trash trash-put", "o,output="],
];

/** The table. */
export const verbPrograms: Readonly<Record<string, Program>> = Object.fromEntries(
  OPTIONS.flatMap(([programs, options]) =>
    programs.split(" ").map((name) => [name, { options, does: () => MARKS.unknown }])
  ),
);
