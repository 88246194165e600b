/** Infrastructure that is described in files and changed by one command. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { CRITICAL } from "./dangerous.ts";

const TERRAFORM = ["terraform", "tofu", "terragrunt", "cdktf"] as const;

/** The policies. */
export const infrastructure: readonly Policy[] = [
  {
    ...CRITICAL,
    id: "sys_dangerous_infrastructure_destroy",
    title: "Destroying infrastructure",
    why: "Everything that the files describe is deleted in the cloud; run a plan of it, and let the user apply it",
    when: all(
      any(
        command(TERRAFORM, { verb: /^(?:run(?:-all)? )?destroy\b/ }),
        command(TERRAFORM, { verb: /^(?:run(?:-all)? )?apply\b/, options: ["destroy"] }),
        command(TERRAFORM, { verb: /^run apply\b/, operand: /^--?destroy(?!=false)/ }),
        effect("set", { text: /^TF_CLI_ARGS(?:_apply)?=(?:.*\s)?--?destroy(?:=true)?(?:\s|$)/ }),
        command(["pulumi", "cdk", "sst"], { verb: /^(?:destroy|down|remove)\b/ }),
        command("pulumi", { verb: /^stack rm\b/ }),
        command(["serverless", "sls"], { verb: /^remove\b/ }),
        command("ansible", {
          words: /-m\s+(?:ansible\.builtin\.)?(?:shell|command|raw)\b.{0,80}\brm\s+-\w{0,9}r/,
          without: ["check"],
        }),
        command("crossplane", { words: /\bdelete\b/ }),
        command(["sam", "azd", "copilot", "amplify", "zappa", "chalice", "eb", "waypoint"], {
          words: /^(?:\w+ )?(?:delete|down|undeploy|terminate|destroy)\b/,
        }),
        command(["aws-nuke", "cloud-nuke", "gcp-nuke", "azure-nuke"]),
        command("nomad", { verb: /^(?:job )?stop\b/, words: /-purge\b/ }),
        all(
          command(TERRAFORM, { verb: /^(?:run(?:-all)? )?apply\b/, options: ["auto-approve"] }),
          command(TERRAFORM, { options: ["replace", "destroy"] }),
        ),
      ),
      not(command("pulumi", { words: /--preview-only/ })),
    ),
    hits: [
      "terraform destroy",
      "terraform -chdir=prod apply -destroy",
      "tofu destroy -auto-approve",
      "pulumi destroy --yes",
      "cdk destroy --all",
      "sam delete --stack-name shop",
      "azd down --purge",
      "aws-nuke run -c nuke.yml",
      "terraform apply -auto-approve -replace=aws_instance.web",
      "TF_CLI_ARGS_apply='-auto-approve -destroy' terraform apply",
      "export TF_CLI_ARGS=-destroy; tofu apply",
      "terraform plan -destroy -out=gone.tfplan && terraform apply gone.tfplan",
      "terraform -chdir=prod plan -destroy -out gone && terraform -chdir=prod apply gone",
      "TF_CLI_ARGS_plan=-destroy terraform plan -out=gone && terraform apply gone",
      "export TF_CLI_ARGS_plan='-lock=false -destroy -out=gone'; terraform plan; terraform apply gone",
      "terragrunt run --all -- destroy -auto-approve",
      "terragrunt run --all destroy",
      "terragrunt run -- apply -destroy",
    ],
    misses: [
      "terraform plan -replace=aws_instance.web",
      "sam deploy",
      "terraform plan -destroy",
      "terraform plan -destroy -out=gone.tfplan && terraform show gone.tfplan",
      "terraform plan -destroy -out=gone && terraform plan -out=p && terraform apply p",
      "TF_CLI_ARGS_plan=-destroy terraform plan",
      "TF_CLI_ARGS_plan='-destroy -out=gone' terraform plan; terraform plan -out=p; terraform apply p",
      "TF_CLI_ARGS_apply=-parallelism=4 terraform apply",
      "terragrunt run --all -- plan -destroy",
      "terraform apply",
      "pulumi preview",
      "cdk diff",
      "terraform fmt",
    ],
  },
  {
    ...CRITICAL,
    severity: "high",
    action: "warn",
    id: "sys_dangerous_infrastructure_unattended",
    title: "Changing infrastructure without showing the plan",
    why: "Nobody would see what is replaced or deleted; run the plan first, and apply that plan",
    when: any(
      command(TERRAFORM, { verb: /^(?:run(?:-all)? )?apply\b/, options: ["auto-approve"] }),
      command(TERRAFORM, { verb: /^run apply\b/, operand: /^--?auto-approve$/ }),
      command("pulumi", { verb: /^(?:up|update)\b/, options: ["yes", "skip-preview"] }),
      command("cdk", { verb: /^deploy\b/, words: /--require-approval[= ]never/ }),
    ),
    hits: ["terraform apply -auto-approve", "terragrunt run --all -- apply -auto-approve", "pulumi up --yes"],
    misses: ["terraform apply plan.out", "pulumi up", "terraform plan"],
  },
  {
    ...CRITICAL,
    severity: "high",
    id: "sys_dangerous_infrastructure_state",
    title: "Changing what Terraform believes to exist",
    why:
      "What the state forgets is managed by nobody and still costs money; make a copy of the state, and ask the user",
    when: any(
      command(TERRAFORM, { verb: /^(?:state (?:rm|push|replace-provider)|workspace delete)\b/ }),
      command("pulumi", { verb: /^(?:state delete|stack import)\b/ }),
    ),
    hits: [
      "terraform state rm aws_instance.web",
      "terraform workspace delete prod",
    ],
    misses: ["terraform state list", "terraform state show aws_instance.web", "terraform workspace select dev"],
  },
  {
    ...CRITICAL,
    severity: "medium",
    action: "warn",
    id: "sys_dangerous_infrastructure_unlock",
    title: "Releasing somebody's lock on infrastructure",
    why: "Two runs at once can spoil the state; make sure first that the one which holds the lock has ended",
    when: any(
      command(TERRAFORM, { verb: /^force-unlock\b/ }),
      command("pulumi", { verb: /^cancel\b/ }),
    ),
    hits: ["terraform force-unlock -force 1234", "pulumi cancel --yes"],
    misses: ["terraform plan -lock-timeout=60s", "pulumi preview"],
  },
];
