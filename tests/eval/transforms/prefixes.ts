/** Programs that run the command that follows them. */
import { headOf, isOnePipeline } from "./seed.ts";
import type { Transform } from "./transform.ts";

const APPLETS =
  /^(?:awk|base64|cat|chmod|chown|cp|crontab|dd|echo|find|grep|head|insmod|mv|nc|printf|rm|sed|shred|tail|tar|tee|telnet|truncate|wget|xxd)$/;

const PREFIXES: readonly (readonly [words: string, needs: string])[] = [
  ["env", "env"],
  ["env -i A=b", "env"],
  ["env -u HOME --", "env"],
  ["A=b env", "env"],
  ["nohup", "nohup"],
  ["timeout 5", "timeout"],
  ["timeout --signal=KILL -k 1 5s", "timeout"],
  ["nice", "nice"],
  ["nice -n 10", "nice"],
  ["ionice -c 3", "ionice"],
  ["chrt -o 0", "chrt"],
  ["taskset -c 0", "taskset"],
  ["setsid -w", "setsid"],
  ["stdbuf -oL", "stdbuf"],
  ["flock run.sh", "flock"],
  ["time", "bash"],
  ["time -p", "bash"],
  ["sudo -n", "sudo"],
  ["sudo -n -u root --", "sudo"],
  ["doas -n", "doas"],
  ["command", "bash"],
  ["command -p", "bash"],
  ["exec", "bash"],
  ["exec -a other", "bash"],
  ["busybox", "busybox"],
  ["nice timeout 5 env -u A nohup", "timeout"],
  ["find . -maxdepth 0 -exec env", "find"],
];

/** All of them. */
export const prefixTransforms: readonly Transform[] = PREFIXES.map(([words, needs]) => ({
  name: `the prefix ${words}`,
  needs,
  ...(/^(?:sudo|doas)$/.test(needs) && { raises: true }),
  apply(seed) {
    const head = headOf(seed);
    if (!head || needs === "busybox" && !APPLETS.test(head.program)) return undefined;
    // Nothing behind `exec` would run, and `find` takes the whole line for its own words.
    if (words.startsWith("exec") && !isOnePipeline(seed)) return undefined;
    if (needs === "find") return /[|;&<>()\n`$]|\{\}/.test(seed) ? undefined : `${words} ${seed} \\;`;
    return `${words} ${seed}`;
  },
}));
