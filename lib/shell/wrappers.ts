/** The programs that run another command. */
import { own } from "../core/own.ts";
import { furtherWrapper } from "./programs/further.ts";
import { isFurther } from "./programs/further_names.ts";
import { ALL, downloads, output, type Wrapper } from "./wrapper.ts";

/** Those that many commands name. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    options:
      "u,user= g,group= h,host= p,prompt= C,close-from= D,chdir= R,chroot= T,command-timeout= r,role= t,type= U,other-user= n a,auth-type= c,login-class= S k K b A H P E,preserve-env? i,login s,shell l,list e,edit v",
    assigns: true,
  },
  doas: { options: "u= C= n s L", assigns: true },
  env: {
    options: "i,ignore-environment 0,null u,unset= C,chdir= S,split-string= P= a,argv0= v,debug",
    assigns: true,
    joins: "split-string",
  },
  nohup: { options: "" },
  nice: { options: "n,adjustment=" },
  timeout: { options: "s,signal= k,kill-after= foreground preserve-status v,verbose", skip: 1 },
  time: { options: "f,format= o,output= a p v", writes: output },
  setsid: { options: "c,ctty f,fork w,wait" },
  stdbuf: { options: "i,input= o,output= e,error=" },
  command: { options: "p v V", unless: ["v", "V"] },
  builtin: { options: "" },
  exec: { options: "c l a=" },
  npx: {
    options: "p,package= c,call= w,workspace= prefix= cache= registry= y,yes q",
    codeOptions: ["call"],
    enters: downloads,
  },
  bunx: { options: "p,package= y,yes bun", enters: downloads },
  su: {
    options: "c,session-command,command= s,shell= g,group= G,supp-group= l,login m p P f T w,whitelist-environment=",
    codeOptions: ["command"],
    skip: ALL,
  },
};

/** How the program runs another command, if it does. */
export function wrapperOf(name: string): Wrapper | undefined {
  return own(wrappers, name) ?? (isFurther(name) ? furtherWrapper(name) : undefined);
}
