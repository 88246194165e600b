import { assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { writes } from "../support.ts";

function programs(statement: string): string[] {
  return readShell(statement).invocations.filter(({ question }) => !question).map(({ program }) => program).filter(
    Boolean,
  );
}

const QUESTIONS: readonly string[] = [
  "terraform destroy -help",
  "kubectl delete ns shop --help",
  "kubectl -n shop delete pvc --help",
  "helm help uninstall",
  "gh repo delete -h",
  "aws s3 rb help",
  "docker volume prune --help",
  "kubectl delete ns shop --dry-run=client",
  "aws ec2 terminate-instances --instance-ids i-1 --dry-run",
  "aws s3 rm s3://bucket --recursive --dryrun",
  "kubectl auth can-i delete nodes",
  "git filter-repo --analyze",
  "zfs destroy -rnv tank/home",
  "mkfs.ext4 -n /dev/sdb1",
  "wipefs --no-act -a /dev/sdb",
  "sfdisk -n /dev/sdb",
  "dropdb --help",
  "parallel --dry-run shred ::: /dev/sda",
  "docker help volume prune",
  "cargo publish --allow-dirty --dry-run",
  "poetry publish --build --dry-run",
  "npm publish --provenance --tag next --dry-run",
  "kubectl delete ns shop --now --dry-run=client",
  "kubectl delete ns shop -n=prod --dry-run=client",
  "terraform destroy -auto-approve -help",
  "pwsh -c 'Remove-Item -Recurse C:\\Users -WhatIf'",
  "Clear-Disk -Number 1 -wh",
];
for (const statement of QUESTIONS) {
  Deno.test(`isQuestion() takes no run for granted in ${statement}`, () => {
    assertEquals(programs(statement).filter((program) => !/^(?:parallel|pwsh)$/.test(program)), []);
    assertEquals(writes(statement), []);
  });
}

const RUNS: readonly (readonly [statement: string, program: string])[] = [
  ["rm -rf x --help", "rm"], // BSD reads options in front alone
  ["sh -c 'rm -rf x' --help", "rm"],
  ["bash -c 'rm -rf x' -- --dry-run", "rm"],
  ["xargs rm --help <<< x", "xargs"],
  ["echo x | xargs -I{} sh -c 'rm -r {}' --help", "rm"],
  ["docker exec web rm -rf x --help", "rm"],
  ["docker create --privileged image --help", "docker"],
  ["deno run -A https://example.com/x.ts --help", "deno"],
  ["kubectl delete ns shop -l --help", "kubectl"],
  ["kubectl delete ns shop -l --dry-run=client", "kubectl"],
  ["kubectl delete ns shop --dry-run=none", "kubectl"],
  ["kubectl delete ns shop --dry-run=client --dry-run=none", "kubectl"],
  ["kubectl delete ns shop --help=false", "kubectl"],
  ["kubectl delete ns shop -- --help", "kubectl"],
  ["kubectl delete ns auth can-i", "kubectl"],
  ["npm publish --dry-run false", "npm"],
  ["npm publish --dry-run --no-dry-run", "npm"],
  ["npm publish help", "npm"],
  ["npm publish --dry-run --dry=false", "npm"],
  ["npm publish --tag --dry-run", "npm"],
  ["npm publish --option-that-nobody-lists --dry-run", "npm"],
  ["gradle help publish", "gradle"],
  ["rake help db:drop", "rake"],
  ["lvremove help -y vg0/data", "lvremove"],
  ["wipefs help -a /dev/sdb", "wipefs"],
  ["kubectl delete ns shop --help -h=false", "kubectl"],
  ["rclone purge remote:b --dry-run -n=false", "rclone"],
  ["pwsh -c 'Remove-Item -Recurse C:\\Users -WhatIf:$false'", "remove-item"],
  ["mkfs.minix -n 14 /dev/sdb1", "mkfs.minix"],
  ["newfs -n /dev/da0", "newfs"],
  ["aws s3 rb s3://bucket --profile --dryrun", "aws"],
  ["mkfs.fat -n DATA /dev/sdb1", "mkfs.fat"], // a name
  ["mkfs.ext4 -L -n /dev/sdb1", "mkfs.ext4"],
  ["parallel rm --dry-run ::: x", "rm"],
  ["curl -H --help https://example.com", "curl"],
  ["gh repo delete 'ada/shop --help' --yes", "gh"],
];
for (const [statement, program] of RUNS) {
  Deno.test(`isQuestion() leaves ${program} in ${statement}`, () => {
    assertEquals(programs(statement).includes(program), true);
  });
}
