/** Cloud accounts, through the providers' own tools. */
import { all, any, command, type Condition, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { CRITICAL, REMARKS } from "./dangerous.ts";

/** What was built, or is served as it stands, in front of the address that it is put up to; no way leads out of it. */
const BUILT = String.raw`(?:\S{1,200}\/)?(?:dist|build|out|output|public|_?site|www|html)(?:\/(?:(?!\.\.)\S)*)?`;
/** What is written anew in no time, is one of many, or can be had back. */
const SMALL =
  "(?:tags?|labels?|messages?(?:-batch)?|items?|objects?|object-tagging|comments?|layer-versions?|task-definitions?|query-results?|suppressed-destination|log-streams?|change-sets?|builds?|secret)";

/** Any of them, unless an emulator on this machine is what the command speaks to. */
const inCloud = (...of: readonly Condition[]) =>
  all(any(...of), not(all(command("aws"), effect("reach", { hosts: ["local"] }))));

/** What a repository is, where its forge is asked by its own names. */
const REPOSITORY_SETTINGS = command("gh", {
  verb: /^api\b/,
  words: /[\s\/]repos\/[^\s\/]+\/[^\s\/]+(?:\s|$)/,
});

/** The policies. */
export const cloud: readonly Policy[] = [
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_storage_delete",
    title: "Deleting a bucket or everything below a prefix",
    why: "Objects without versions are gone at once; list what would be deleted, and let the user delete it",
    when: inCloud(
      command("aws", { verb: /^s3 (?:rb\b|rm\b.*)/, options: ["force", "recursive"] }),
      command("aws", { verb: /^s3 rb\b/ }),
      // Putting up what was built is what --delete is for.
      command("aws", {
        verb: new RegExp(`^s3 sync (?!${BUILT} )`),
        options: ["delete"],
      }),
      command("gsutil", { verb: new RegExp(`^rsync (?!${BUILT} )`), options: ["d"], without: ["n"] }),
      command("gcloud", {
        verb: new RegExp(`^storage rsync (?!${BUILT} )`),
        options: ["delete-unmatched-destination-objects"],
      }),
      command("azcopy", { verb: /^(?:remove|rm)\b/, options: ["recursive"] }),
      command("azcopy", { verb: new RegExp(`^sync (?!${BUILT} )`), words: /--delete-destination(?:[= ]true)?(?: |$)/ }),
      command("aws", {
        verb: /^s3 sync \S+ s3:\/\/\S*(?:uploads?|backups?|customers?|users?-?data|archives?)\b/,
        options: ["delete"],
      }),
      command("aws", { verb: /^s3api (?:delete-bucket|delete-objects|put-bucket-lifecycle\S*)\b/ }),
      command("gsutil", { verb: /^rb\b/ }),
      command("gsutil", { verb: /^rm\b/, options: ["r", "R"] }),
      command("gcloud", { verb: /^storage (?:rm|buckets delete)\b/, words: /buckets delete|(?:\s-r|--recursive)\b/ }),
      command("az", {
        verb: /^storage (?:account delete|container delete|blob delete-batch|share delete|fs delete)\b/,
      }),
      command(["s3cmd", "mc", "s5cmd"], { verb: /^(?:rb|(?:del|rm) \S*\*)/ }),
      command(["s3cmd", "mc", "s5cmd"], { verb: /^(?:del|rm)\b/, options: ["recursive"] }),
      command("rclone", {
        words: /(?:^|\s)(?:purge|delete|sync (?:\/dev\/null|(?:\S*\/)?empty[\/:]?(?=\s)))(?![\w-])/,
      }),
      command("wrangler", { verb: /^(?:r2 bucket|kv:?\s?namespace|d1|queues|vectorize|hyperdrive) delete\b/ }),
      effect("code", {
        text:
          /\bboto3\b[^]*\b(?:objects|object_versions)\.(?:all\(\)|filter\([^)]{0,80}\))\.delete\s*\(|\.delete_bucket\s*\(/,
      }),
    ),
    hits: [
      "aws s3 rb s3://bucket --force",
      "aws s3 rm s3://bucket/ --recursive",
      "gsutil -m rm -r gs://bucket/data",
      "gcloud storage rm --recursive gs://bucket",
      "az storage container delete --name data",
      "rclone purge remote:backup",
      "rclone sync /tmp/empty remote:backup",
      "rclone sync empty: remote:backup",
      "wrangler r2 bucket delete media",
      "aws s3 sync empty s3://site --delete",
      "aws s3 sync dist/../empty s3://site --delete",
      "gsutil -m rsync -r -d ./build/web/../../empty gs://shop-media",
      "gsutil -m rsync -r -d empty gs://shop-media",
      "gcloud storage rsync empty gs://shop-media --delete-unmatched-destination-objects --recursive",
      "azcopy remove 'https://shop.blob.core.windows.net/in' --recursive",
      "azcopy sync empty https://shop.blob.core.windows.net/in --delete-destination=true",
      "aws s3 sync ./dist s3://shop-user-uploads --delete",
      "aws s3 sync build/ s3://shop-prod/backups/ --delete",
      "aws --endpoint-url https://s3.example.com s3 rb s3://b",
      `python3 -c 'import boto3; boto3.client("s3").delete_bucket(Bucket="b")'`,
    ],
    misses: [
      "aws s3 ls s3://bucket",
      "aws s3 rm s3://bucket/a.txt",
      "gsutil ls gs://bucket",
      "wrangler r2 bucket list",
      "aws s3 sync ./dist s3://site --delete",
      "gsutil -m rsync -r -d ./dist gs://site",
      "gsutil rsync -r src gs://site",
      "gsutil rsync -n -r -d empty gs://shop-media",
      "azcopy sync build https://shop.blob.core.windows.net/web --delete-destination true",
      "aws s3 sync ../../web/dist s3://site --delete",
      "aws s3 sync ./dist s3://shop-prod-web --delete",
      "aws s3 sync ./dist s3://shop-uploads",
      "aws s3 sync build s3://uploader.example.com --delete",
      "aws s3 rm s3://b/ --recursive --dryrun",
      "aws --endpoint-url http://127.0.0.1:4566 s3 rm s3://b/ --recursive",
      "export AWS_ENDPOINT_URL=http://localhost:9000; aws s3 rb s3://b",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_compute_delete",
    title: "Deleting machines, functions or networks of a cloud",
    why: "Machines and what their disks hold are gone; stop them instead, and let the user delete them",
    when: inCloud(
      command("aws", {
        verb:
          /^(?:ec2 (?:terminate-instances|delete-(?:volume|snapshot|vpc|security-group|subnet|key-pair))|ecs delete-(?:cluster|service)|eks delete-cluster|lambda delete-function|autoscaling delete-\S+|elasticbeanstalk terminate-environment|ecr delete-repository|lightsail delete-instance|elb(?:v2)? delete-\S+)\b/,
      }),
      command("gcloud", {
        verb:
          /^(?:compute (?:instances|disks|snapshots|networks|images|instance-groups managed) delete|run services delete|functions delete|app services delete|artifacts repositories delete)\b/,
      }),
      command("az", { verb: /^(?:vm|vmss|disk|snapshot|webapp|functionapp|network vnet|acr|containerapp) delete\b/ }),
      command([
        "doctl",
        "hcloud",
        "linode",
        "linode-cli",
        "scw",
        "exo",
        "civo",
        "vultr-cli",
        "openstack",
        "oci",
        "ibmcloud",
      ], {
        words: /(?<![\w-])(?!(?:[a-z]+-)*(?:tag|key|image|label|rule)s?\s)[a-z-]+ (?:delete|rm|destroy|terminate)\b/,
      }),
      command(["ibmcloud", "linode-cli"], {
        verb: /^[a-z][a-z-]* (?!(?:[a-z]+-)*(?:tag|key|image|label|rule)s?-)(?:[a-z]+-)+(?:delete|destroy)(?: |$)/,
      }),
      effect("code", {
        text: /\bboto3\b[^]*\.(?:terminate(?:_instances)?|delete_(?:db_\w+|volume|function|cluster|table|stack))\s*\(/,
      }),
      command("virsh", { verb: /^(?:undefine|destroy|vol-delete|pool-delete)\b/ }),
      command("multipass", { verb: /^(?:destroy|delete)\b/, options: ["force", "all", "purge"] }),
      command("vboxmanage", { words: /^unregistervm\b.*--delete/i }),
    ),
    hits: [
      "aws ec2 terminate-instances --instance-ids i-1",
      "gcloud compute instances delete web --quiet",
      "az vm delete -g shop -n web --yes",
      "aws lambda delete-function --function-name f",
      "doctl databases delete 1234 --force",
      "hcloud server delete web",
      "ibmcloud resource group-delete shop -f",
      "ibmcloud event-streams topic-delete orders -f",
      "linode-cli linodes disk-delete 12 34",
      `python3 -c 'import boto3; boto3.client("ec2").terminate_instances(InstanceIds=["i-1"])'`,
    ],
    misses: [
      "doctl compute droplet create batch-delete",
      "ibmcloud resource service-instance-create batch-delete",
      "ibmcloud event-streams topics",
      "aws ec2 describe-instances",
      "aws ec2 stop-instances --instance-ids i-1",
      "gcloud compute instances list",
      "vagrant halt",
      "vagrant destroy --force",
      "doctl databases list",
      "doctl compute ssh-key delete 1",
      `python3 -c 'import boto3; print(boto3.client("ec2").describe_instances())'`,
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_database_delete",
    title: "Deleting a database of a cloud",
    why: "The data is gone unless there is a snapshot; make one, and let the user delete the database",
    when: inCloud(
      command("aws", {
        verb:
          /^(?:rds delete-db-\S+|dynamodb delete-(?:table|backup)|elasticache delete-\S+|redshift delete-cluster\S*|docdb delete-\S+|neptune delete-\S+|kinesis delete-stream|sqs (?:delete-queue|purge-queue)|opensearch delete-domain|backup delete-\S+)\b/,
      }),
      command("gcloud", {
        verb:
          /^(?:sql (?:instances|databases|backups) delete|spanner (?:instances|databases) delete|firestore databases delete|redis instances delete|bigtable instances delete|pubsub topics delete)\b/,
      }),
      command("az", {
        verb:
          /^(?:sql (?:db|server)|cosmosdb|postgres (?:flexible-server|server)|mysql (?:flexible-server|server)|redis) delete\b/,
      }),
      command("az", { verb: /^backup vault delete\b/ }),
      command("az", {
        verb: /^backup protection disable\b/,
        words: /(?:^|\s)--delete-backup-data(?!(?:[= ])["']?(?:false|n|no|0)\b)/i,
      }),
      command("bq", { verb: /^rm\b/, options: ["r", "f"] }),
      command("heroku", { words: /\b(?:pg:reset|addons:destroy|pg:backups:delete)\b/ }),
      command("firebase", { words: /^firestore:delete\b.*--all-collections|\bdatabase:remove \// }),
      command("supabase", { verb: /^projects delete\b/ }),
    ),
    hits: [
      "aws rds delete-db-instance --db-instance-identifier shop",
      "gcloud sql instances delete shop",
      "az backup protection disable -g shop -v vault -c web -i web --delete-backup-data true --yes",
      "az backup vault delete -g shop -n vault",
      "heroku pg:reset DATABASE_URL",
    ],
    misses: [
      "aws rds describe-db-instances",
      "gcloud sql instances list",
      "az backup vault list -g shop",
      "aws dynamodb scan --table-name t",
      "AWS_ENDPOINT_URL_DYNAMODB=http://localhost:8000 aws dynamodb delete-table --table-name t",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_project_delete",
    title: "Deleting a project, a resource group, a stack or a repository, or archiving one",
    why: "Everything that belongs to it goes too, or stands still; list what is inside, and let the user do it",
    when: inCloud(
      command("aws", {
        verb:
          /^(?:cloudformation delete-stack\S*|organizations \S*(?:close|remove|delete)-\S+|route53 delete-hosted-zone|kms (?:schedule-key-deletion|disable-key))\b/,
      }),
      command("gcloud", {
        verb: /^(?:projects delete|organizations delete|kms keys versions destroy|dns managed-zones delete)\b/,
      }),
      command("az", { verb: /^(?:group|account|keyvault|deployment group) delete\b|^keyvault purge\b/ }),
      // What the template does not name is deleted.
      command("az", {
        verb: /^(?:deployment (?:group )?|group deployment )create\b/,
        words: /(?:^|\s)--mode[= ]["']?complete\b/i,
        without: ["what-if", "w"],
      }),
      command("heroku", { verb: /^(?:apps:destroy|destroy|pipelines:destroy|spaces:destroy)\b/ }),
      command(["fly", "flyctl"], {
        verb: /^(?:apps? destroy|destroy|(?:volumes?|machines?|postgres|redis|storage) (?:destroy|delete))\b/,
      }),
      command(["vercel", "netlify"], {
        verb: /^(?:remove|rm|sites:delete|(?:project|env|domains|dns|blob store) (?:rm|remove|delete-store))\b/,
      }),
      command("aws", {
        verb: /^(?:organizations leave-organization|efs delete-file-system|cognito-idp delete-user-pool)\b/,
      }),
      command("aws", { verb: /^secretsmanager delete-secret\b/, words: /--force-delete-without-recovery\b/ }),
      command("firebase", { verb: /^(?:projects:delete|firestore:delete|database:remove|hosting:disable)\b/ }),
      command("pscale", { verb: /^(?:database|branch) delete\b/ }),
      command("atlas", { verb: /^(?:clusters|deployments|projects|backups snapshots|dataFederation) delete\b/ }),
      command("cf", { verb: /^(?:delete|delete-(?:space|org|service)|d|ds)(?: |$)/ }),
      command(["neonctl", "neon"], { verb: /^(?:projects|branches|databases) delete\b/ }),
      command("turso", { verb: /^(?:db|group|org) destroy\b/ }),
      command("b2", { words: /^(?:delete[-_]bucket|bucket delete|rm\b.*--recursive)\b/ }),
      command("aliyun", { verb: /^\S+ Delete\w+$/ }),
      command(["railway", "render"], { verb: /^(?:down|delete|(?:volume|environment|services?|project) delete)\b/ }),
      command("wrangler", { verb: /^(?:delete|pages project delete|secret delete)\b/ }),
      command("vault", {
        verb:
          /^(?:(?:secrets|auth|audit) disable|lease revoke|kv (?:destroy|metadata delete)|policy delete|operator (?:seal|raft remove-peer))\b/,
      }),
      all(
        command("curl", { words: /(?:-\w*X|--request)[ =]?DELETE\b/i }),
        effect("reach", {
          // A remark or a label is written again.
          text: new RegExp(`^(?!.*/${REMARKS}(?:/|$))`),
          host:
            /^(?:api\.(?:cloudflare|digitalocean|linode|heroku|vercel|netlify|github|render|machines|hetzner|vultr|scaleway|supabase|fastly|atlassian)\.(?:com|dev|cloud)|gitlab\.com|cloud\.mongodb\.com|backboard\.railway\.app|management\.azure\.com|\w+\.googleapis\.com)$/,
        }),
      ),
      command(["gh", "glab"], { verb: /^(?:repo (?:delete|archive)|release delete)\b/ }),
      // What it needs to delete.
      command("gh", {
        verb: /^auth (?:refresh|login)\b/,
        words: /(?:-\w*s|--scopes)[= ]?\S*(?:delete_repo|delete:packages|admin:\w+|site_admin)/,
      }),
      command("gh", {
        words: new RegExp(`^api\\b(?!.*/${REMARKS}(?:/|\\s|$)).*(?:-\\w*X|--method)[ =]?DELETE\\b`, "i"),
      }),
      command(["glab", "hub"], { verb: /^(?:repo )?delete\b/ }),
      command("gh", {
        verb: /^api graphql\b/,
        words: /\bmutation\b[^]{0,400}\bdelete(?:Repository|Ref|BranchProtectionRule)\b/,
      }),
      all(REPOSITORY_SETTINGS, command("gh", { words: /\sarchived=true(?:\s|$)/ })),
      command("doctl", { words: /\bprojects? delete\b/ }),
    ),
    hits: [
      "aws secretsmanager delete-secret --secret-id s --force-delete-without-recovery",
      "firebase projects:delete shop",
      "turso db destroy shop --yes",
      "hub delete ada/shop",
      "atlas clusters delete shop --force",
      "cf delete shop -f",
      "gh api graphql -f query='mutation { deleteRepository(input: {}) { clientMutationId } }'",
      "gcloud projects delete shop",
      "az group delete -n shop --yes",
      "az deployment group create -g shop -f main.bicep --mode Complete",
      "az group deployment create -g shop --template-file main.json --mode=complete",
      "gh repo delete ada/shop --yes",
      "gh auth refresh -h github.com -s delete_repo",
      "gh api -X DELETE repos/ada/shop/actions/secrets/TOKEN",
      "gh api --method delete /repos/ada/shop",
      "curl -X delete https://api.digitalocean.com/v2/droplets/1",
      "gh api -X PATCH repos/ada/shop -F archived=true",
      "aws cloudformation delete-stack --stack-name s",
      "vercel env rm TOKEN production",
      "railway down -y",
      "wrangler delete --name edge",
      "vault secrets disable kv/",
      'curl -X DELETE "https://api.digitalocean.com/v2/droplets/1"',
    ],
    misses: [
      "atlas clusters list",
      "cf delete-route example.com",
      "aws secretsmanager delete-secret --secret-id s --recovery-window-in-days 30",
      "firebase projects:list",
      "gh auth refresh -s read:packages",
      "gcloud projects list",
      "az group show -n shop",
      "az deployment group create -g shop -f main.bicep --mode Incremental",
      "az deployment group create -g shop -f main.bicep --mode Complete --what-if",
      "gh repo view ada/shop",
      "aws cloudformation list-stacks",
      "vercel env ls",
      "vault secrets list",
      "curl -X DELETE http://localhost:3000/items/1",
      "gh api -X DELETE repos/ada/shop/issues/comments/5",
      "gh api --method DELETE '/repos/ada/shop/actions/caches?key=npm'",
      "gh api -X DELETE repos/ada/shop/actions/runs/7",
      "curl -X DELETE https://api.github.com/repos/ada/shop/actions/artifacts/7",
      "curl -X DELETE https://api.github.com/repos/ada/shop/issues/5/labels/bug",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_repository_opened",
    title: "Giving a repository, or the right to read or change it, to others",
    why:
      "Whoever has read the code once keeps it, and whoever may change it can harm all who use it; let the user decide",
    when: any(
      command("gh", { verb: /^repo edit\b/, words: /--visibility[= ]public\b/ }),
      all(
        command("gh", { verb: /^api\b/, words: /\/(?:collaborators|memberships|invitations)\b/ }),
        command("gh", { words: /(?:-X|--method)[ =]?(?:PUT|POST)\b/i }),
      ),
      command("gh", { verb: /^api\b/, words: /[\s\/]repos\/[^\s\/]+\/[^\s\/]+\/transfer(?:\s|$)/ }),
      all(REPOSITORY_SETTINGS, command("gh", { words: /\s(?:private=false|visibility=public)(?:\s|$)/ })),
    ),
    hits: [
      "gh repo edit ada/shop --visibility public",
      "gh api -X PUT repos/ada/shop/collaborators/eve -f permission=admin",
      "gh api repos/ada/shop/transfer -f new_owner=eve",
      "gh api -X PATCH repos/ada/shop -F private=false",
    ],
    misses: [
      "gh repo edit ada/shop --visibility private",
      "gh api repos/ada/shop/collaborators",
      "gh api -X PATCH repos/ada/shop -F has_wiki=false",
    ],
  },
  {
    ...CRITICAL,
    severity: "high",
    id: "sys_dangerous_cloud_protection_off",
    title: "Lifting what protects data in a cloud from being deleted",
    why: "The next command, or anybody's mistake, can delete it for good; leave it protected, and ask the user",
    when: inCloud(
      command(["aws", "gcloud", "az"], {
        words:
          /(?:^|\s)--(?:no-(?:deletion-protection(?:-enabled)?|disable-api-termination|enable-termination-protection|retention-period|soft-delete)|clear-(?:retention-period|soft-delete)|backup-retention-period[= ]0|no-backup|enable-(?:soft-delete|purge-protection)[= ]false)(?:\s|$)/,
      }),
      command("aws", { words: /\bdeletion_protection\.enabled,Value=false\b/ }),
      command("aws", { verb: /^s3api put-bucket-versioning\b/, words: /Suspended/ }),
      command("gcloud", { verb: /^storage buckets update\b/, options: ["no-versioning"] }),
      command("gsutil", { verb: /^versioning set off\b/ }),
      command("aws", {
        verb: /^dynamodb update-continuous-backups\b/,
        words: /PointInTimeRecoveryEnabled["']?[=:] ?false\b/i,
      }),
      command("az", { verb: /^backup protection disable\b/ }),
      command("az", { verb: /^(?:lock|group lock|resource lock|account lock) delete\b/ }),
      command("gcloud", { verb: /^(?:alpha )?resource-manager liens delete\b/ }),
    ),
    hits: [
      "aws rds modify-db-instance --db-instance-identifier shop --no-deletion-protection",
      "aws dynamodb update-table --table-name orders --no-deletion-protection-enabled",
      "aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 0",
      "gcloud sql instances patch shop --no-deletion-protection",
      "az lock delete --name keep -g shop",
      "aws s3api put-bucket-versioning --bucket b --versioning-configuration Status=Suspended",
      "gsutil versioning set off gs://shop-media",
      "aws dynamodb update-continuous-backups --table-name t --point-in-time-recovery-specification PointInTimeRecoveryEnabled=false",
      "az backup protection disable -g shop -v vault -c web -i web",
    ],
    misses: [
      "gsutil versioning set on gs://shop-media",
      "aws dynamodb update-continuous-backups --table-name t --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true",
      "aws rds modify-db-instance --db-instance-identifier shop --deletion-protection",
      "aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 7",
      "gcloud sql instances patch shop --tier db-n1",
      "az lock list -g shop",
      "AWS_ENDPOINT_URL=http://localhost:4566 aws dynamodb update-table --table-name t --no-deletion-protection-enabled",
    ],
  },
  {
    ...CRITICAL,
    severity: "medium",
    action: "warn",
    id: "sys_dangerous_cloud_delete",
    title: "Deleting something of an account in a cloud",
    why: "Others may rely on it, and nothing restores it; look at what uses it first, and tell the user what goes",
    when: inCloud(
      command("aws", {
        verb: new RegExp(`^\\S+ (?:batch-)?(?:delete|terminate|purge|destroy|release)-(?!${SMALL}(?: |$))`),
      }),
      // What is older goes the same day.
      command("aws", { verb: /^logs put-retention-policy\b/, words: /--retention-in-days[= ][135](?: |$)/ }),
      command("gcloud", { verb: /^logging buckets update\b/, words: /--retention-days[= ][1-6](?: |$)/ }),
      command("aws", { verb: /^route53 change-resource-record-sets\b/, words: /"Action"\s*:\s*"DELETE"/i }),
      command("aws", { verb: /^ecs update-service\b/, words: /--desired-count[= ]0(?: |$)/ }),
      command("gcloud", {
        verb:
          /^(?!config\b|(?:(?:alpha|beta) )?emulators\b)(?:\S+ ){1,3}(?<! (?:revisions|tags) )(?:delete|destroy)(?: |$)/,
      }),
      command("az", { verb: /^(?!(?:tag|cache|config|extension)\b)(?:\S+ ){1,3}(?:delete|purge)(?: |$)/ }),
      // What builds and services are told in secret is written down nowhere else.
      command(["gh", "glab"], { verb: /^(?:secret|variable) (?:delete|remove)\b/ }),
      command(["supabase", "fly", "flyctl"], { verb: /^secrets unset\b/ }),
      command("heroku", { verb: /^config:unset\b|^ps:scale \S+=0(?: |$)/ }),
      command("netlify", { verb: /^env:unset\b/ }),
      command(["fly", "flyctl"], { verb: /^scale count 0(?: |$)/ }),
      command("vault", { verb: /^kv delete\b/ }),
    ),
    hits: [
      "aws sns delete-topic --topic-arn t",
      "aws iam delete-policy --policy-arn p",
      "aws iam delete-access-key --user-name ada --access-key-id k",
      "aws logs put-retention-policy --log-group-name /app --retention-in-days 1",
      "gcloud logging buckets update _Default --location global --retention-days=1",
      "aws apigateway delete-rest-api --rest-api-id a1",
      `aws route53 change-resource-record-sets --hosted-zone-id Z --change-batch '{"Changes":[{"Action":"DELETE"}]}'`,
      "aws ecs update-service --cluster shop --service web --desired-count 0",
      "gcloud dns record-sets delete shop.example.com --zone z --type A",
      "gcloud pubsub subscriptions delete s",
      "az network dns zone delete -g shop -n shop.example.com",
      "gh secret delete TOKEN",
      "supabase secrets unset TOKEN",
      "vault kv delete secret/db",
    ],
    misses: [
      "aws sqs delete-message --queue-url q --receipt-handle h",
      "aws dynamodb delete-item --table-name t --key k",
      "aws logs put-retention-policy --log-group-name /app --retention-in-days 30",
      "gcloud logging buckets update _Default --location global --retention-days=30",
      "aws ec2 delete-tags --resources i-1 --tags Key=a",
      "aws secretsmanager delete-secret --secret-id old --recovery-window-in-days 14",
      "aws cloudformation delete-change-set --change-set-name c",
      "aws codebuild batch-delete-builds --ids shop:1",
      "gcloud run revisions delete shop-00001",
      "gcloud artifacts docker tags delete web:old",
      "gcloud beta emulators pubsub delete",
      "aws --endpoint-url http://localhost:4566 sns delete-topic --topic-arn t",
      `aws route53 change-resource-record-sets --hosted-zone-id Z --change-batch '{"Changes":[{"Action":"UPSERT"}]}'`,
      "aws ecs update-service --cluster shop --service web --desired-count 2",
      "gcloud config configurations delete old",
      "gcloud pubsub subscriptions list",
      "az tag delete --name old",
      "gh secret list",
      "gh cache delete --all",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_identity",
    title: "Creating keys or granting rights in a cloud account",
    why: "Whoever gets the key or the role keeps it after this session; let the user grant what is needed",
    when: inCloud(
      command("aws", {
        verb:
          /^iam (?:create-(?:access-key|user|login-profile|service-specific-credential)|attach-(?:user|role|group)-policy|put-(?:user|role|group)-policy|add-user-to-group|update-assume-role-policy|update-login-profile|delete-(?:user|role|account-password-policy)|deactivate-mfa-device)\b/,
      }),
      command("gcloud", {
        verb: /^(?:projects|organizations|iam service-accounts|storage buckets) add-iam-policy-binding\b/,
        words: /roles\/(?:owner|editor|iam\.\S*[aA]dmin|\S*[tT]okenCreator)|allUsers|allAuthenticatedUsers/,
      }),
      command("gcloud", { verb: /^iam service-accounts keys create\b/ }),
      command("az", {
        verb: /^(?:role assignment create|ad sp (?:create-for-rbac|credential reset)|ad user create)\b/,
      }),
      command("aws", {
        verb: /^s3api put-(?:bucket-acl|object-acl|bucket-policy)\b/,
        words: /public-read|"Principal"\s*:\s*"?\*|AllUsers/,
      }),
      command("aws", {
        verb: /^rds modify-db-(?:cluster-)?snapshot-attribute\b/,
        words: /--values-to-add[= ]\S{0,9}\ball\b/,
      }),
      command("aws", {
        verb: /^ec2 modify-(?:snapshot|image)-attribute\b/,
        words: /--(?:launch|create-volume)-permission[= ]\S{0,9}Add\S{0,9}Group["']?[=:]["']?all\b/,
      }),
      // All, or the account of somebody.
      all(
        command("aws", {
          verb: /^ec2 modify-snapshot-attribute\b/,
          words: /--group-names[= ]all\b|--user-ids[= ]["']?\d/,
        }),
        not(command("aws", { words: /--operation-type[= ]remove\b/ })),
      ),
      command("aws", { verb: /^lambda add-permission\b/, words: /--principal[= ]["']?\*/ }),
      command("aws", {
        verb: /^s3(?:api|control) (?:put|delete)-public-access-block\b/,
        words: / delete-public|(?:Block|Ignore|Restrict)Public\w{1,20}["']?[=:] ?false\b/i,
      }),
      command("gsutil", { verb: /^iam ch all(?:Authenticated)?Users:\S/i, without: ["d"] }),
      all(
        command("gcloud", { verb: /^compute firewall-rules (?:create|update)\b/, words: /--(?:allow|rules)[= ]all\b/ }),
        command("gcloud", { words: /--source-ranges[= ]\S{0,200}0\.0\.0\.0\/0/ }),
      ),
      command("aws", { verb: /^(?:ec2 authorize-security-group-ingress)\b/, words: /0\.0\.0\.0\/0|::\/0/ }),
      command("gh", { verb: /^(?:ssh-key add|gpg-key add|repo deploy-key add)\b/ }),
      all(
        command("gh", {
          verb: /^api\b/,
          words: /[\s\/](?:repos\/[^\s\/]+\/[^\s\/]+\/|user\/(?:gpg_|ssh_signing_)?)keys(?:\s|$)/,
        }),
        command("gh", { words: /\s(?:-\w{0,8}[fF]|--(?:raw-)?field)[\s=]?(?:armored_public_)?key=|\s--input[\s=]/ }),
      ),
    ),
    hits: [
      "aws iam create-access-key --user-name ada",
      "aws iam attach-user-policy --user-name ada --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
      "gcloud projects add-iam-policy-binding shop --member=user:a@example.com --role=roles/owner",
      "az role assignment create --assignee a --role Owner",
      "aws rds modify-db-snapshot-attribute --db-snapshot-identifier s --attribute-name restore --values-to-add all",
      "aws ec2 modify-snapshot-attribute --snapshot-id s --create-volume-permission 'Add=[{Group=all}]'",
      "aws ec2 modify-snapshot-attribute --snapshot-id s --group-names all --operation-type add",
      "aws ec2 modify-snapshot-attribute --snapshot-id s --attribute createVolumePermission --operation-type add --user-ids 210987654321",
      "aws lambda add-permission --function-name f --action lambda:InvokeFunction --principal '*'",
      "aws s3api put-public-access-block --bucket b --public-access-block-configuration BlockPublicAcls=false",
      "gsutil iam ch allUsers:objectAdmin gs://shop",
      'gh api repos/ada/shop/keys -f title=ci -f key="$(cat k.pub)" -F read_only=false',
      "gh api user/keys --input key.json",
      "gh api user/keys -ifkey=@k.pub",
      "gh api user/gpg_keys --raw-field=armored_public_key=x",
      "gcloud compute firewall-rules create open --allow all --source-ranges 0.0.0.0/0",
    ],
    misses: [
      "aws iam list-users",
      "gcloud projects get-iam-policy shop",
      "az role assignment list",
      "aws rds modify-db-snapshot-attribute --db-snapshot-identifier s --attribute-name restore --values-to-remove all",
      "aws ec2 modify-snapshot-attribute --snapshot-id s --group-names all --operation-type remove",
      "aws ec2 modify-snapshot-attribute --snapshot-id s --operation-type remove --user-ids 210987654321",
      "aws lambda add-permission --function-name f --action lambda:InvokeFunction --principal s3.amazonaws.com",
      "aws s3api put-public-access-block --bucket b --public-access-block-configuration BlockPublicAcls=true",
      "gsutil iam ch -d allUsers:objectViewer gs://shop",
      "gsutil iam ch user:ada@example.com:objectViewer gs://shop",
      "gcloud compute firewall-rules create web --allow tcp:443 --source-ranges 0.0.0.0/0",
      "aws sts get-caller-identity",
      "gh api repos/ada/shop/keys --jq '.[].title'",
      "gh api repos/ada/shop/keys -H 'X-Cache: key=1'",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_cloud_audit_off",
    title: "Switching off a cloud's audit or threat detection",
    why: "Nobody could see afterwards what happened; leave logging as it is, and ask the user",
    when: inCloud(
      command("aws", {
        verb:
          /^(?:cloudtrail (?:delete-trail|stop-logging|put-event-selectors)|guardduty (?:delete-detector|update-detector)|config(?:service)? (?:stop-configuration-recorder|delete-\S+)|securityhub disable-security-hub|macie2 disable-macie|inspector2 disable|detective delete-graph|accessanalyzer delete-analyzer|logs delete-log-(?:group|stream)|cloudwatch delete-alarms|ec2 delete-flow-logs)\b/,
      }),
      command("aws", {
        verb: /^cloudtrail update-trail\b/,
        words: /--no-(?:is-multi-region-trail|include-global-service-events|enable-log-file-validation)(?: |$)/,
      }),
      command("gcloud", { verb: /^logging (?:sinks|logs|buckets) delete\b/ }),
      command("gcloud", { verb: /^logging (?:sinks|settings) update\b/, words: /--disable(?:d|-default-sink)(?: |$)/ }),
      command("az", {
        verb:
          /^monitor (?:diagnostic-settings(?: subscription)?|log-profiles|activity-log alert|log-analytics workspace) delete\b/,
      }),
    ),
    hits: [
      "aws cloudtrail stop-logging --name main",
      "aws logs delete-log-group --log-group-name /app",
      "gcloud logging sinks delete audit",
      "gcloud logging sinks update audit --disabled",
      "aws configservice stop-configuration-recorder --configuration-recorder-name default",
      "aws cloudtrail update-trail --name main --no-is-multi-region-trail",
      "az monitor diagnostic-settings subscription delete --name audit",
      "az monitor log-profiles delete --name default",
    ],
    misses: [
      "aws cloudtrail update-trail --name main --is-multi-region-trail",
      "aws cloudtrail describe-trails",
      "aws logs tail /app",
      "gcloud logging read severity=ERROR",
    ],
  },
  {
    ...CRITICAL,
    severity: "high",
    action: "log",
    strictAction: "warn",
    id: "sys_dangerous_cloud_secret_read",
    title: "Reading a secret out of a vault",
    why:
      "Whatever the value is handed to could keep it or pass it on; let the program that needs the secret read it itself",
    when: effect("read", { carries: ["value"] }),
    hits: [
      "DB=$(aws secretsmanager get-secret-value --secret-id db) npm start",
      "aws ecr get-login-password | docker login --username AWS --password-stdin example.com",
      "gcloud secrets versions access latest --secret=db",
      "vault kv get secret/db",
      "op read op://dev/db/password",
    ],
    misses: ["aws secretsmanager list-secrets", "gcloud secrets list", "vault status", "op signin"],
  },
];
