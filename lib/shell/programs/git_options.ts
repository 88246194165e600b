/** The options of git. */

/** Those in front of its verb. */
export const OWN =
  "attr-source= list-cmds= super-prefix= C= c= git-dir= work-tree= namespace= exec-path? p,paginate P,no-pager bare config-env=";
/** Those of the verbs that policies look at. */
export const VERBS: Readonly<Record<string, string>> = {
  reset: "hard soft mixed merge keep q,quiet p,patch pathspec-from-file= recurse-submodules?",
  clean: "f,force d x X n,dry-run i,interactive q,quiet e,exclude=",
  push:
    "f,force force-with-lease? force-if-includes mirror d,delete all tags prune o,push-option= repo= receive-pack= exec= u,set-upstream n,dry-run q v no-verify recurse-submodules=",
  checkout:
    "f,force b= B= orphan= t track? no-track detach d p,patch m,merge conflict= ours theirs q l guess no-guess recurse-submodules unified= U= inter-hunk-context= pathspec-from-file=",
  switch: "f,force discard-changes c,create= C,force-create= orphan= d,detach t track? q m,merge conflict=",
  restore: "S,staged W,worktree s,source= p,patch q ours theirs m,merge pathspec-from-file= U= unified=",
  branch:
    "D f,force d,delete m,move M c C l,list a,all r,remotes v q contains= merged? no-merged? sort= format= u,set-upstream-to= points-at= t,track? edit-description show-current",
  stash: "m,message= u,include-untracked a,all k,keep-index p,patch q index S,staged",
  reflog: "expire= expire-unreachable= all n,dry-run updateref rewrite stale-fix",
  gc: "prune? aggressive auto force q",
  "symbolic-ref": "d,delete q,quiet m= short recurse",
  "update-ref": "d m= no-deref stdin z create-reflog",
  worktree: "f,force b= B= d,detach",
  tag: "d,delete f,force a m,message= l,list n? F= u= s sort= contains= points-at=",
  rm: "f,force r cached n,dry-run q",
  "filter-branch":
    "f,force env-filter= tree-filter= index-filter= msg-filter= commit-filter= parent-filter= subdirectory-filter= tag-name-filter= setup= original= d= state-branch= prune-empty",
  apply: "directory= p= check stat R reverse index cached 3 reject",
  am: "directory= p= 3 i s k",
  config: "global local system f,file= unset unset-all add get l,list e,edit replace-all worktree type=",
  "filter-repo":
    "analyze,dry-run n,dry-run f,force path= invert-paths strip-blobs-bigger-than= h,version,help refs= message-callback=",
  "read-tree": "u m reset n,dry-run i",
  lfs: "n,dry-run f,force verify-remote? everything I,include= X,exclude= r,recent d,verify-unreachable",
  rebase: "x,exec= onto= i,interactive",
  submodule: "f,force q init recursive",
  bisect: "",
  clone:
    "u,upload-pack= c,config= b,branch= o,origin= depth= template= reference= j,jobs= filter= separate-git-dir= server-option= recurse-submodules? bare mirror q v n s l single-branch",
  init: "template= b,initial-branch= separate-git-dir= object-format= shared? bare q",
  fetch: "upload-pack= depth= j,jobs= refmap= o,server-option= filter= a,append f,force p,prune t,tags q v all",
  pull: "upload-pack= depth= j,jobs= s,strategy= X,strategy-option= r,rebase? q v ff-only no-rebase",
  "ls-remote": "upload-pack= exec= sort= o= h,heads t,tags q",
  "ls-files": "o,others i,ignored z x,exclude= X,exclude-from= c d m s u k t exclude-standard directory",
  diff: "output=",
  log: "output=",
  show: "output=",
  "format-patch": "o,output-directory= output=",
  archive: "exec= remote= o,output= format= prefix= v",
  difftool: "x,extcmd= t,tool= d,dir-diff g y,no-prompt cached staged",
  grep: "O,open-files-in-pager? e= f= A= B= C= m= n i l L c w v r E F P h H q",
};
