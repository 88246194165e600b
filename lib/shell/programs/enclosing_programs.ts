/** Programs that run commands in surroundings of their own. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { BATCH } from "./batch_options.ts";

/** `concurrently 'code' 'code'`. */
function together(call: Call): string {
  for (const code of call.operands) call.code(code, undefined);
  return MARKS.unknown;
}

/** `nix develop -c command`, `nix run package -- words`. */
function nix(call: Call): string | undefined {
  const at = call.words.findIndex((word) => /^(?:-c|--command|--)$/.test(word));
  return at < 0 ? MARKS.unknown : call.run(call.words.slice(at + 1));
}

const TWO_VALUES = /^--(?:(?:ro-|dev-)?bind(?:-try|-data|-fd)?|symlink|setenv|chmod|file)$/;
const NO_VALUE = /^--(?:unshare-(?!.*-fd)\S+|share-net|die-with-parent|new-session|clearenv|as-pid-1|disable-userns)$/;

/** `bwrap --bind / / command`: the command begins behind the options, which take up to two values. */
function enclose(call: Call): string {
  let at = 0;
  for (let word = call.words[at] ?? ""; word.startsWith("--"); word = call.words[at] ?? "") {
    at += TWO_VALUES.test(word) ? 3 : NO_VALUE.test(word) || word === "--" ? 1 : 2;
  }
  return call.run(call.words.slice(at));
}

const OF_MPI_TWO_VALUES = /^--?(?:[gp]?mca|prtemca|pmixmca|env|genv)$/;
const OF_MPI_NO_VALUE =
  /^-(?:-?(?:allow-run-as-root|oversubscribe|nooversubscribe|quiet|verbose|version|help|tag-output|timestamp-output|bynode|byslot|bycore|bysocket|nolocal|bind-to-core|bind-to-socket|bind-to-none|report-bindings|display-map|do-not-launch|xterm|genvall|genvnone|envall|envnone|pernode|dvm)|[qvhV])$|=/;

/** `mpirun -np 4 --mca key value command : -np 1 another`. */
function runSideBySide(call: Call): string {
  let output = "";
  for (let start = 0, end = 0; start < call.words.length; start = end + 1) {
    end = call.words.indexOf(":", start);
    if (end < 0) end = call.words.length;
    let at = start;
    for (let word = call.words[at] ?? ""; at < end && word.startsWith("-"); word = call.words[at] ?? "") {
      at += OF_MPI_TWO_VALUES.test(word) ? 3 : OF_MPI_NO_VALUE.test(word) ? 1 : 2;
    }
    output += call.run(call.words.slice(at, end));
  }
  return output;
}

/** `capsh --drop=all -- -c code`: a shell, or what is named in its place, gets what follows. */
function capsh(call: Call): string | undefined {
  const at = call.words.findIndex((word) => /^(?:--|==)$/.test(word));
  const [, shell = "bash"] = call.words.map((word) => /^--shell=(.+)$/.exec(word)).find(Boolean) ?? [];
  return at < 0 ? MARKS.unknown : call.run([shell, ...call.words.slice(at + 1)]);
}

/** `runcon context command`, `runcon -t type command`. */
function runInContext(call: Call): string {
  return call.run(call.has("user", "role", "type", "range") ? call.rest : call.rest.slice(1));
}

/** `sbatch --wrap code`, or a script. */
function submit(call: Call): string {
  const code = call.value("wrap");
  return code === undefined ? call.run(["sh", ...call.rest]) : call.code(code, undefined);
}

/** `torchrun train.py`, `torchrun --no-python command`. */
function launch(call: Call): string {
  const isModule = call.has("module");
  return call.run(call.has("no-python") ? call.rest : ["python3", ...isModule ? ["-m"] : [], ...call.rest]);
}

const MPI: Program = { does: runSideBySide };

/** The table. */
export const enclosingPrograms: Readonly<Record<string, Program>> = {
  concurrently: {
    options: "n,names= c,prefix-colors= p,prefix= k,kill-others r,raw s,success= g m,max-processes=",
    does: together,
  },
  nix: { does: nix },
  bwrap: { does: enclose },
  mpirun: MPI,
  mpiexec: MPI,
  "mpiexec.hydra": MPI,
  orterun: MPI,
  prterun: MPI,
  capsh: { does: capsh },
  runcon: { options: "u,user= r,role= t,type= l,range= c,compute", stops: true, does: runInContext },
  sbatch: { options: BATCH, stops: true, does: submit },
  torchrun: {
    options:
      "nnodes= nproc-per-node,nproc_per_node= rdzv-backend,rdzv_backend= rdzv-endpoint,rdzv_endpoint= rdzv-id,rdzv_id= rdzv-conf,rdzv_conf= max-restarts,max_restarts= monitor-interval,monitor_interval= start-method,start_method= role= log-dir,log_dir= r,redirects= t,tee= node-rank,node_rank= master-addr,master_addr= master-port,master_port= local-addr,local_addr= standalone m,module no_python,no-python run-path,run_path",
    stops: true,
    does: launch,
  },
  newgrp: { does: (call) => call.stdin === "" ? MARKS.unknown : call.code(call.stdin, undefined) },
};
