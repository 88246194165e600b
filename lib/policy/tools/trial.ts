/** A tool that is only to say what it would do. */

/** The one name of a trial that tools agree on. */
const TRIAL = /^dry_?run$/i;
/** What has a trial of its own, by how commands begin; any other tool may ignore an argument that it does not know. */
const TRIED = /^(?:git (?:push|clean)|helm|aws ec2)(?= )/;
const CLUSTER = /kube|k8/i;

/** The words of the tool's command, as a trial if that is asked for and there is one. */
export function triedWords(words: string[], tool: string, flags: Readonly<Record<string, unknown>>): string[] {
  if (!Object.entries(flags).some(([flag, value]) => TRIAL.test(flag) && value === true)) return words;
  if (words[0] === "kubectl" && CLUSTER.test(tool)) return [...words, "--dry-run=client"];
  return TRIED.test(words.join(" ")) ? [...words, "--dry-run"] : words;
}
