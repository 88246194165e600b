/** What the commands of Slurm take that start a program, as `readArguments` does. */
export const BATCH =
  "A,account= a,array= b,begin= C,constraint= c,cpus-per-task= D,chdir= d,dependency= e,error= G,gpus= gpus-per-node= gpus-per-task= gres= i,input= J,job-name= L,licenses= M,clusters= m,distribution= mail-type= mail-user= mem= mem-per-cpu= N,nodes= n,ntasks= ntasks-per-node= o,output= p,partition= q,qos= r,relative= S,core-spec= t,time= w,nodelist= x,exclude= cpu-bind= mpi= export= signal= container-image= container-mounts= pty? exclusive? immediate? Q,quiet v u s k K l,label wrap=";
