/** Options that change nothing of what a command does to the world, where programs allow them. */
import { plainWords } from "./seed.ts";

/** Options with a value, by program: they may stand in front of the verb. */
const VALUE_OPTIONS: readonly (readonly [programs: string, ...options: string[]])[] = [
  [
    "aws",
    "--output text",
    "--query x",
    "--color off",
    "--profile p",
    "--region r",
    "--ca-bundle f",
    "--cli-read-timeout 0",
  ],
  ["gcloud", "--format json", "--project p", "--account a", "--configuration c", "--verbosity none"],
  ["gsutil", "-u p", "-o GSUtil:x=y", "-h x:y"],
  ["az", "--output tsv", "--subscription s", "--query x"],
  ["kubectl", "-n a", "--context c", "--as a", "--cache-dir d", "--request-timeout 1s", "--tls-server-name s", "-v 3"],
  ["helm", "--kube-context c", "--kubeconfig f", "-n a", "--registry-config f", "--kube-token t"],
  ["docker", "-c c", "--context c", "-H h", "--config d", "-l info"],
  ["docker compose", "--progress plain", "-f f", "-p p", "--profile p", "--ansi never", "--project-directory d"],
  ["systemctl", "-n 0", "-H h", "-M m", "-t service", "-o json", "--root d", "--job-mode fail"],
  ["wrangler", "-c f", "--cwd d", "-e dev"],
  ["bq", "--location US", "--project_id p", "--format json"],
  ["git", "-C d", "-c a.b=c", "--attr-source HEAD", "--git-dir d", "--work-tree d", "--namespace n"],
  ["borg", "--remote-path p", "--lock-wait 1", "--umask 0077", "--rsh ssh"],
  ["virsh", "-c qemu:///system", "-d 0", "-l f"],
  ["rclone", "--config f", "--transfers 8", "--log-file f", "--bwlimit 1M"],
  ["pulumi", "--cwd d", "--color never"],
  ["minikube", "-p p"],
  ["heroku", "-a shop"],
  ["npm", "--registry https://registry.npmjs.org", "--prefix d", "--loglevel error"],
  ["lxc incus", "--project p"],
];

/** The command with each option of its program that takes a value, in front of the verb. */
export function withValueOptions(seed: string): string[] {
  if (!plainWords(seed)) return [];
  return VALUE_OPTIONS.flatMap(([programs, ...options]) => {
    const program = programs.split(" ").includes("compose") ? [programs] : programs.split(" ");
    const found = program.find((name) => seed.startsWith(`${name} `));
    return found === undefined ? [] : options.map((option) => `${found} ${option}${seed.slice(found.length)}`);
  });
}
