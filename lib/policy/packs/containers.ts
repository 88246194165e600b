/** Containers: what they hold, and what they can reach of the machine around them. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { BODY_OPTIONS } from "../body_options.ts";
import { ENGINES, HIGH, KUBECTL, OUTSIDE_REMARK, outsideRemark } from "./dangerous.ts";

const COMPOSE = [...ENGINES, "docker-compose"] as const;

/** What tests have brought up is theirs to take down. */
const OF_TESTS = command(COMPOSE, { words: /(?:^|[\s/._-])(?:tests?|ci|e2e)(?:[\s._-]|$)/ });

/**
 * Files that say so of a container, outside of remarks, which begin behind a space: it has all rights, sees all processes,
 * or may write anywhere.
 */
const PRIVILEGED = outsideRemark(
  /(?<![^\s{[,])(["']?)privileged\1[ \t]{0,8}:[ \t]{0,8}(["']?)(?:true|yes|on|\$\{\w{1,80}:?-(?:true|yes|on)\})\2[ \t\r]{0,8}(?:[,}\]#\n]|$)/i,
);
const HOST_PROCESSES = outsideRemark(
  /\b(?:hostPID["']?[ \t]{0,8}:[ \t]{0,8}["']?(?:true|yes|on)|pid["']?[ \t]{0,8}:[ \t]{0,8}["']?host)\b/,
);
const HOST_ROOT = /\bhostPath["']?\s{0,8}:\s{0,40}(?:\{\s{0,40})?["']?path["']?\s{0,8}:\s{0,8}["']?\/(?:["'\s,}]|$)/;
/** The root, however it is written. */
const ROOT = String.raw`(?:\/[.\/]{0,20}|\$\{\w{1,80}:?-\/[.\/]{0,20}\})`;
/** Not in the same entry: only to be read. */
const WRITABLE = (indent: string) =>
  String.raw`(?!(?:\n${indent}\w[^\n]{0,200}){0,8}\n${indent}read_only:[ \t]{0,8}(?:true|yes|on)[ \t]{0,8}(?:\n|$))`;
/** The entry in one line, and not the labels of a service in one of their own; only to be read where it says so outside of texts and remarks. */
const IN_BRACES = String
  .raw`(?<!^[ \t]{0,40}labels:[ \t]{0,8}(?=\{[^{}"'\n]{0,300}\}[ \t]{0,8}$))\{(?!(?:[^{}#"']{0,300},)?\s{0,40}read_only\s{0,8}:\s{0,8}(?:true|yes|on)\s{0,8}[,}])(?:[^{}]{0,300}[,\s])?["']?source["']?\s{0,8}:\s{0,8}["']?${ROOT}["']?\s{0,8}[,}]`;
const ROOT_VOLUME = new RegExp(
  String
    .raw`${OUTSIDE_REMARK}[\s"',[]${ROOT}:\/[^\s:"',\]]{0,200}(?::(?!(?:\w{1,20},){0,8}ro(?![\w-]))[\w,]{0,80})?(?:["'\s,\]]|$)|^([ \t]{0,40})source:[ \t]{0,8}["']?${ROOT}["']?[ \t]{0,8}$${
    WRITABLE("\\1")
  }|${IN_BRACES}|^([ \t]{0,40})- source:[ \t]{0,8}["']?${ROOT}["']?[ \t]{0,8}$${WRITABLE("\\2 {2}")}`,
  "m",
);
/** The same by one of its ways: a capability, a device, no profile of the system's. */
const CAPABLE = outsideRemark(
  /\b(?:cap_)?add["']?[ \t]{0,8}:\s{0,40}(?:\[|-)[^\]#:]{0,120}?\b(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH)\b/,
);
const UNCONFINED = outsideRemark(
  /\b(?:apparmor|seccomp)[=:]unconfined\b|["'[\s,-]\/dev\/(?:sd[a-z]|nvme|mem\b|vd[a-z]|kmsg)[^\s:]{0,20}:/,
);
/** The engine's own socket: whoever reaches it starts such a container. */
const SOCKET = outsideRemark(/\/run\/(?:docker|podman\/podman|containerd\/containerd)\.sock\b/);
const STARTS_COMPOSE = command(COMPOSE, {
  verb: /^(?:(?:compose )?(?:up|run|create|start|restart)|stack (?:deploy|up))\b/,
});
const STARTS_PODS = any(
  command(KUBECTL, { verb: /^(?:apply|create|replace)\b/ }),
  command("helm", { verb: /^(?:install|upgrade)\b/ }),
);
/** What else of the machine it shares. */
const HOST_SHARED = /\bhost(?:Network|IPC)["']?[ \t]{0,8}:[ \t]{0,8}["']?true\b/;
/** The same as an operation of a JSON patch. */
const PATCHED = String.raw`\/(?:host(?:PID|IPC|Network)|privileged)"`;
const PATCHED_SO = new RegExp(
  String
    .raw`${PATCHED}[^{}]{0,80}"value"\s{0,8}:\s{0,8}true|"value"\s{0,8}:\s{0,8}true[^{}]{0,200}${PATCHED}|\/capabilities\/add\b[^{}]{0,80}"(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH)"`,
);
const COMPOSE_FILE = /(?:^|\/)(?:[\w-]{1,40}[.-])?compose(?:[.-][\w.-]{1,40})?\.ya?ml$/;
const MANIFEST = /\.(?:ya?ml|json)$/;

/** The policies. */
export const containers: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_container_volumes",
    title: "Deleting container volumes",
    why:
      "Volumes hold the databases of containers, and nothing restores them; docker compose down alone keeps them, and the user can delete the one that is meant",
    when: any(
      command(ENGINES, { verb: /^system prune\b/, options: ["volumes"] }),
      command(ENGINES, { verb: /^volume prune\b/ }),
      all(
        command(ENGINES, { verb: /^volume (?:rm|remove)\b/ }),
        not(command(ENGINES, {
          verb: /^volume (?:rm|remove) \S+$/,
          // What is called ci is a service that lasts as often as it is a run of tests.
          operand: /(?:^|[._-])(?:tests?|e2e)(?:[._-]|$)/,
        })),
      ),
      command(ENGINES, { verb: /^system reset\b/ }),
      all(command(COMPOSE, { verb: /^(?:compose )?(?:down|rm)\b/, options: ["volumes"] }), not(OF_TESTS)),
      command(["colima", "limactl", "podman"], {
        verb: /^(?:machine )?(?:delete|factory-reset)\b|^machine (?:rm|reset)\b/,
      }),
      command("docker-machine", { verb: /^rm\b/ }),
      command(["lxc", "incus"], { verb: /^(?:delete|storage volume delete|snapshot delete)\b/ }),
      command("wsl", { words: /(?:^|\s)--unregister\b/ }),
      command(["qm", "pct"], { verb: /^destroy\b/ }),
      command(ENGINES, { verb: /^(?:stack (?:rm|down)|swarm leave)\b/ }),
    ),
    hits: [
      "python3 -c 'import docker; docker.from_env().volumes.prune()'",
      "docker compose down -v",
      "docker-compose -f compose.yml down --volumes",
      "colima delete --data",
      "podman machine rm -f",
      "lxc delete web --force",
      "wsl --unregister Debian",
      "qm destroy 101",
      "docker stack rm shop",
      "docker system prune -a --volumes",
      "docker volume rm shop_data",
      "docker volume rm shop_test shop_data",
      "docker volume rm latest-data",
      "docker volume rm prod-ci-data",
      "docker volume rm jenkins_ci_home",
      "podman volume rm shop-ci",
      "docker volume prune -af",
      "podman system reset -f",
    ],
    misses: [
      "python3 -c 'import docker; docker.from_env().volumes.list()'",
      "docker volume ls",
      "docker system prune",
      "docker system df",
      "docker compose up -d",
      "docker compose down",
      "docker compose -f compose.test.yml down -v",
      "docker-compose -p e2e down --volumes",
      "docker volume rm shop_pgdata_test",
      "podman volume rm -f e2e_pgdata",
      "colima stop",
      "wsl --list",
    ],
  },
  {
    ...HIGH,
    action: "warn",
    severity: "medium",
    id: "sys_dangerous_container_cleanup",
    title: "Deleting all images or the volumes of a project",
    why: "Images have to be fetched and built again, and the data of the project is lost; name what you mean",
    when: any(
      command(ENGINES, { verb: /^(?:system|image) prune\b/, options: ["all"] }),
      all(command(COMPOSE, { verb: /^(?:compose )?down\b/, options: ["volumes", "rmi"] }), not(OF_TESTS)),
    ),
    hits: ["docker system prune -af", "docker compose down -v", "docker compose down --rmi all"],
    misses: [
      "docker image prune",
      "docker compose down",
      "docker compose -f compose.test.yml down -v",
      "docker builder prune --all --force",
    ],
  },
  {
    ...HIGH,
    id: "sys_dangerous_container_remove_all",
    title: "Stopping or deleting every container",
    why: "Containers of other projects stop too, with what they hold; name the ones that you mean",
    when: any(
      command(ENGINES, {
        verb: /^(?:rm|kill|rmi|container rm|container kill|image rm)\b/,
        operand: /^\uE000(?:listed)?$/,
        options: ["force"],
      }),
      command(ENGINES, { verb: /^(?:kill|container kill) \uE000(?:listed)?(?: |$)/ }),
      command(ENGINES, { verb: /^(?:rm|stop|kill|rmi)\b/, options: ["all"] }),
    ),
    hits: [
      "docker rm -f $(docker ps -aq)",
      "docker kill $(docker ps -q)",
      "docker ps -aq | xargs docker rm -f",
      "podman rm -fa",
      "docker rm -f $(docker ps -aq --filter status=running)",
      "docker rm -f $(docker ps -aq --filter name=)",
      "docker rm -f $(docker ps -aqf name=.*)",
      "docker rm -f $(docker ps -aq --filter 'name=^/')",
      "docker rm -f $(docker ps -aq --filter name=$PREFIX)",
      "docker rm -f $(docker ps -aq --filter 'name=web|.')",
      "docker rm -f $(docker ps -aq --filter name=web --filter name=.)",
      "docker rm -f $(docker ps -aq --filter label=com.docker.compose.project)",
      "docker rm -f $(docker ps -aq --filter network=bridge)",
      "docker rmi -f $(docker images -q --filter 'reference=*')",
      "docker rmi -f $(docker images -q --filter 'reference=*:latest')",
      "docker kill $(docker ps -q --filter name=prod)",
      "docker kill $(docker ps -q --filter name=shop_production_web)",
      "docker rm -f $(docker ps -aq --filter 'name=^/prod$')",
      "docker rm -f $(docker ps -aq --filter name=a)",
      "docker rm -f $(docker ps -aq --filter name=product)",
      "docker rm -f $(docker ps -aq --filter name=pro)",
      "docker rm -f $(docker ps -aq --filter name=ro)",
      "docker rm -f $(docker ps -aq --filter status=exited --filter name=in)",
      "docker rm -f $(docker ps -aq --filter name=webprod)",
      "docker rm -f $(docker ps -aq --filter 'name=db|.')",
      "docker rm -f $(docker ps -aq --filter 'name=^/..$')",
      "docker rm -f $(docker ps -aq --filter 'name=d*')",
      "docker rm -f $(docker ps -aq --filter name=axonflow)",
    ],
    misses: [
      "docker rm -f web",
      "docker stop web db",
      "docker ps -aq",
      "docker rm web",
      "docker kill $(docker ps -q --filter name=test-)",
      "docker rm -f $(docker ps -aq --filter name=product-api)",
      "docker rm -f $(docker ps -aq --filter name=reproducer)",
      "docker rm -f $(docker ps -aq --filter name=db)",
      "docker rm -f $(docker ps -aq --filter ancestor=go)",
      "docker rm -f $(docker ps -aq --filter ancestor=pg)",
      "docker rm -f $(docker ps -aq --filter 'name=^/pg$')",
      "docker rm -f $(docker ps -aq --filter name=^/shop_ --filter status=exited)",
      "docker rm -f $(docker ps -aq --filter label=com.docker.compose.project=shop)",
      "docker kill $(docker ps -q --filter publish=3000)",
      "docker ps -aqf label=suite=e2e | xargs docker rm -f",
      "docker rmi -f $(docker images -q --filter=reference='shop/*')",
    ],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_container_escape",
    title: "A container with the rights of the machine",
    why: "From such a container every file of the machine can be changed as root; mount the one folder that is needed",
    when: any(
      command(ENGINES, {
        words:
          /^(?:\S+ ){0,4}(?:run|create|exec)\b.*(?:--privileged|(?:-v|--volume)[= ]?['"]?(?:\/|~|\/root|\/home|\/etc|\/proc|\/sys|\/boot)\/?:|source=\/(?:,|etc|root|proc)|src=\/(?:,|etc|root|proc)|--(?:pid|ipc|uts|userns|cgroupns)[= ]host|docker\.sock|containerd\.sock|--cap-add[= ](?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH)|--device[= ]\/dev\/(?:sd|nvme|mem|vd)|(?:apparmor|seccomp)[=:]unconfined)/,
      }),
      command("nsenter", { words: /(?:-t|--target)[= ]?1\b/ }),
      // Who only asks changes nothing.
      all(
        command("curl", { words: /--unix-socket[= ]\S*(?:docker|containerd|podman)\.sock/ }),
        any(
          command("curl", { options: BODY_OPTIONS, without: ["get"] }),
          // Another request, or whatever a file says.
          command("curl", { options: ["config"] }),
          command("curl", { words: /(?:^|\s)(?:-:|--next)(?:\s|$)/ }),
          command("curl", { words: /\/containers\/[^\s?]*(?:\/(?:archive|export|attach|ws)\/?(?=[?\s]|$)|%)/ }),
          command("curl", { words: /(?:^|\s)(?:-[A-Za-z#]{0,8}X\s?|--request[= ])(?!(?:GET|HEAD)\b)\S/ }),
        ),
      ),
      command(["nc", "ncat", "netcat", "socat", "nc.openbsd"], {
        words: /(?:docker|containerd|podman)\.sock/,
        without: ["=asks"],
      }),
      command(["ctr", "crictl"], { words: /--privileged\b/ }),
      all(STARTS_COMPOSE, effect("read", { text: ROOT_VOLUME })),
      all(STARTS_PODS, effect("read", { text: PRIVILEGED }), effect("read", { text: HOST_ROOT })),
      effect("write", { path: /\/(?:release_agent|notify_on_release)$/ }),
      effect("permission", { path: /docker\.sock$/ }),
    ),
    hits: [
      "python3 -c \"import docker; docker.from_env().containers.run('alpine', volumes={'/': {'bind': '/host', 'mode': 'rw'}})\"",
      "python3 -c \"import docker; docker.from_env().containers.create('alpine', cap_add=['SYS_ADMIN'])\"",
      "node -e \"new (require('dockerode'))().createContainer({Image: 'alpine', HostConfig: {Privileged: true}})\"",
      "cat > compose.yaml <<'E'\nservices:\n  a:\n    image: alpine\n    volumes:\n      - /:/host\nE\ndocker compose up -d",
      `docker-compose -f - up <<'E'\nservices: {a: {image: alpine, volumes: ["/:/host:rw"]}}\nE`,
      "kubectl apply -f - <<'E'\nkind: Pod\nspec:\n  containers:\n  - securityContext: {privileged: true}\n  volumes:\n  - hostPath:\n      path: /\nE",
      "docker compose -f - up <<'E'\nservices: {a: {volumes: ['//:/host', '${ROOT:-/}:/all:rslave']}}\nE",
      "printf 'services:\n a:\n  volumes:\n   - /../:/host\n' > stack.yml; docker stack deploy -c stack.yml shop",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    read_only: true\n    volumes:\n      - type: bind\n        source: /\n        target: /host\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    volumes:\n      - {type: bind, source: /, target: /host}\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    volumes:\n      - {type: bind, source: /, target: /h} # read_only: true\nE",
      "docker compose -f - up <<'E'\nservices: {a: {volumes: [{source: /, target: '/a, read_only: true,', type: bind}]}}\nE",
      `docker compose -f - up <<'E'\nservices: {a: {image: "a#b", volumes: ["/:/host"]}}\nE`,
      "docker compose -f - up <<'E'\nx-labels: &v {type: bind, source: /, target: /h}\nservices: {a: {volumes: [*v]}}\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    volumes: [{type: bind, x-a: 'labels: {', source: /, target: /h}]\nE",
      "docker compose -f - up <<'E'\nservices: {labels: {volumes: [{type: bind, source: /, target: /h}]}}\nE",
      "docker compose -f - up <<'E'\nservices: {a: {volumes: [{type: bind, source: /, target: /h, read_only: yes no}]}}\nE",
      "docker run --privileged -v /:/host alpine",
      "docker run -v /var/run/docker.sock:/var/run/docker.sock tool",
      "podman run --pid=host -it alpine",
      "nsenter -t 1 -m sh",
      "docker run --cap-add=SYS_ADMIN alpine",
      "curl --unix-socket /var/run/docker.sock -XPOST http://localhost/containers/web/exec",
      "curl --unix-socket /run/docker.sock -K post.cfg http://localhost/containers/create",
      "curl -G --unix-socket /run/docker.sock http://d/version -: --unix-socket /run/docker.sock -d @c http://d/build",
      "curl --unix-socket /run/docker.sock 'http://d/containers/web/archive?path=/etc/shadow'",
      "curl --unix-socket /var/run/docker.sock -sX DELETE http://localhost/images/web",
      `curl -s --unix-socket /run/docker.sock -d '{"Image":"alpine"}' http://localhost/containers/create`,
      "curl --unix-socket /run/podman/podman.sock --json @web.json http://d/containers/create",
      "curl --unix-socket /run/docker.sock http://d/containers/web/export",
      "curl --unix-socket /run/docker.sock http://d/containers/web/%65xport",
      "socat - UNIX-CONNECT:/var/run/docker.sock < post",
      "socat TCP-LISTEN:2375,fork UNIX-CONNECT:/run/docker.sock",
      "printf 'POST /containers/web/kill HTTP/1.0\r\n\r\n' | nc -U /run/docker.sock",
      "printf 'GET /version HTTP/1.1\r\nHost: d\r\n\r\nPOST /containers/web/kill HTTP/1.0\r\n\r\n' | nc -U /run/docker.sock",
      "printf 'GET /containers/web/export HTTP/1.0\r\n\r\n' | nc -U /run/docker.sock",
    ],
    misses: [
      "python3 -c \"import docker; docker.from_env().containers.run('alpine', 'ls', volumes={'/srv/shop': {'bind': '/src', 'mode': 'rw'}}, privileged=False)\"",
      "cat > compose.yaml <<'E'\nservices:\n  a:\n    image: cadvisor\n    volumes:\n      - /:/rootfs:ro\nE\ndocker compose up -d",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    volumes:\n      - type: bind\n        source: /\n        target: /host\n        read_only: true\n      - ./:/src/:rw\n      - /:/all:ro,rslave\nE",
      "cat > compose.yaml <<'E'\nservices:\n  a:\n    volumes: ['./data:/data', '/var/run/docker.sock:/var/run/docker.sock']\nE\ndocker compose up",
      "kubectl apply -f - <<'E'\nkind: Pod\nspec:\n  volumes:\n  - hostPath: {path: /var/log}\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    volumes:\n      - {type: bind, source: /, target: /host, read_only: true}\n      - {type: bind, source: ./src, target: /}\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    labels: {source: /, x: y}\n    volumes:\n      - {type: bind, source: /, target: /host, read_only: yes}\nE",
      'docker run -v "$PWD":/src node:24 npm test',
      "docker run --rm -p 8080:80 nginx",
      "docker exec web ls",
      "docker run -v data:/var/lib/postgresql/data postgres",
      "curl --unix-socket /var/run/docker.sock http://localhost/version",
      "curl --unix-socket /run/docker.sock http://d/containers/export-service/json",
      "curl --unix-socket /run/docker.sock http://d/containers/web/json -o /tmp/export/x.json",
      "printf 'GET /containers/json HTTP/1.0\r\n\r\n' | nc -U /run/docker.sock",
      "echo -e 'GET /version HTTP/1.0\r\n\r' | socat - UNIX-CONNECT:/run/docker.sock",
      "curl -sX GET --unix-socket /var/run/docker.sock http://localhost/containers/json",
      "curl -G -d all=1 --unix-socket /var/run/docker.sock http://localhost/containers/json",
    ],
  },
  {
    ...HIGH,
    action: "warn",
    id: "sys_dangerous_container_manifest",
    title: "Giving a container the rights of the machine by a manifest, a chart's values or a label",
    why:
      "Whoever starts it lets the container change the machine around it; give the one capability or folder that is needed, and tell the user",
    when: any(
      effect("write", { path: COMPOSE_FILE, text: PRIVILEGED }),
      effect("write", { path: COMPOSE_FILE, text: HOST_PROCESSES }),
      effect("write", { path: COMPOSE_FILE, text: ROOT_VOLUME }),
      effect("write", { path: COMPOSE_FILE, text: CAPABLE }),
      effect("write", { path: COMPOSE_FILE, text: UNCONFINED }),
      // An editor hands these to the engine.
      effect("write", { path: /(?:^|\/)\.?devcontainer\.json$/, text: ROOT_VOLUME }),
      effect("write", {
        path: /(?:^|\/)\.?devcontainer\.json$/,
        text: /"--(?:privileged|(?:pid|ipc|userns)=host)"|"source=\/,/,
      }),
      all(
        effect("write", { path: MANIFEST, text: /^[ \t]{0,8}["']?kind["']?[ \t]{0,8}:/m }),
        any(
          effect("write", { path: MANIFEST, text: PRIVILEGED }),
          effect("write", { path: MANIFEST, text: HOST_PROCESSES }),
          effect("write", { path: MANIFEST, text: HOST_ROOT }),
          effect("write", { path: MANIFEST, text: CAPABLE }),
          effect("write", { path: MANIFEST, text: SOCKET }),
        ),
      ),
      all(
        any(STARTS_COMPOSE, STARTS_PODS),
        any(
          effect("read", { text: PRIVILEGED }),
          effect("read", { text: HOST_PROCESSES }),
          effect("read", { text: HOST_ROOT }),
          effect("read", { text: CAPABLE }),
          effect("read", { text: UNCONFINED }),
          effect("read", { text: SOCKET }),
        ),
      ),
      all(command("helm", { verb: /^(?:install|upgrade)\b/ }), effect("read", { text: HOST_SHARED })),
      ...[PRIVILEGED, HOST_PROCESSES, HOST_ROOT, HOST_SHARED, PATCHED_SO, CAPABLE, SOCKET].map((words) =>
        command(KUBECTL, { verb: /^(?:patch|set)\b/, words })
      ),
      // What a namespace lets its containers have.
      command(KUBECTL, {
        verb: /^patch\b/,
        words: /\bpod-security\.kubernetes\.io\/enforce["']?\s{0,9}:\s{0,9}["']?privileged\b/,
      }),
      command(KUBECTL, {
        verb: /^label (?:ns|namespaces?)\b/,
        words: /\spod-security\.kubernetes\.io\/enforce(?:=["']?privileged\b|-(?:\s|$))/,
      }),
    ),
    hits: [
      "cat > docker-compose.yml <<'E'\nservices:\n  a:\n    privileged: true\nE",
      "cat > deploy/compose.prod.yaml <<'E'\nservices:\n  a:\n    pid: host\nE",
      "cat > compose.yaml <<'E'\nservices:\n  a:\n    privileged: yes # for now\nE",
      "cat > k8s/pod.yaml <<'E'\nkind: Pod\nspec:\n  hostPID: true\nE",
      "kubectl create -f - <<'E'\nkind: DaemonSet\nspec: {volumes: [{hostPath: {path: /}}]}\nE",
      `echo '{"kind":"Pod","spec":{"containers":[{"securityContext":{"privileged":true}}]}}' | kubectl apply -f -`,
      "docker compose -f - up <<'E'\nservices:\n  a:\n    privileged: true\nE",
      "docker compose -f - up <<'E'\nservices:\n  a:\n    privileged: ${ALL:-true}\nE",
      `docker compose -f - up <<'E'\nservices: {a: {image: "a#b", privileged: true}}\nE`,
      "cat > compose.override.yml <<'E'\nservices:\n  a:\n    cap_add:\n      - SYS_ADMIN\nE",
      "cat > compose.yml <<'E'\nservices:\n  a:\n    security_opt: ['apparmor=unconfined']\nE",
      `cat > compose.yml <<'E'\nservices:\n  a:\n    devices: ["/dev/sda:/dev/sda"]\nE`,
      "cat > k8s/job.yaml <<'E'\nkind: CronJob\nspec: {securityContext: {capabilities: {add: [\"SYS_ADMIN\"]}}}\nE",
      "cat > k8s/pod.yaml <<'E'\nkind: Pod\nspec: {volumes: [{hostPath: {path: /var/run/docker.sock}}]}\nE",
      "docker compose -f - up <<'E'\nservices: {a: {volumes: ['/var/run/docker.sock:/var/run/docker.sock']}}\nE",
      `echo '{"runArgs": ["--privileged", "-v", "/:/host"]}' > .devcontainer/devcontainer.json`,
      `kubectl patch ds web -p '{"spec":{"containers":[{"securityContext":{"privileged":true}}]}}'`,
      `kubectl patch deploy web -p '{"spec":{"template":{"spec":{"hostNetwork":true}}}}'`,
      `kubectl patch deploy web --type=json -p '[{"op":"add","path":"/spec/template/spec/hostPID","value":true}]'`,
      "kubectl label ns shop pod-security.kubernetes.io/enforce=privileged --overwrite",
      `kubectl patch ns shop -p '{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"privileged"}}}'`,
      "helm upgrade shop ./chart --set web.securityContext.privileged=true,replicas=2",
      "helm install shop ./chart --set hostNetwork=true",
      "helm install shop ./chart --set 'securityContext.capabilities.add={NET_ADMIN,SYS_ADMIN}'",
      "helm install shop ./chart --set 'volumes[0].hostPath.path=/'",
      `helm install shop ./chart --set-json 'securityContext={"privileged":true}'`,
      "echo 'hostPID: true' > v.yaml; helm install shop ./chart --values v.yaml",
    ],
    misses: [
      "cat > docker-compose.yml <<'E'\nservices:\n  a:\n    # privileged: true\n    privileged: false\nE",
      "cat > docker-compose.yml <<'E'\nservices:\n  a:\n    volumes: ['/var/run/docker.sock:/var/run/docker.sock', './:/app']\nE",
      "cat > k8s/pod.yaml <<'E'\nkind: Pod\nspec:\n  hostPID: false\n  volumes: [{hostPath: {path: /var/log}}]\nE",
      `cat > policy.yaml <<'E'\nkind: ClusterPolicy\nspec:\n  message: "privileged: true is forbidden"\n  hint: "never privileged: true"\nE`,
      "cat > compose.yaml <<'E'\nservices:\n  a:\n    privileged: ${ALL:-false} # or privileged: true\nE",
      "cat > config.yaml <<'E'\nrunners:\n  privileged: true\nE",
      "echo 'privileged: true' | kubectl annotate -f - a=b",
      "kubectl apply -f k8s/",
      "cat > compose.yml <<'E'\nservices:\n  a:\n    cap_add: [NET_BIND_SERVICE]\n    cap_drop: [ALL]\nE",
      "cat > compose.yml <<'E'\nservices:\n  a:\n    cap_add:\n      - NET_ADMIN\n    command: ALL\nE",
      `cat > compose.yml <<'E'\nservices:\n  a:\n    devices: ["/dev/dri:/dev/dri"]\nE`,
      `echo '{"runArgs": ["--init"], "mounts": ["source=\${localEnv:HOME}/.cache,target=/c,type=bind"]}' > .devcontainer.json`,
      `kubectl patch deploy web -p '{"spec":{"template":{"spec":{"securityContext":{"privileged":false}}}}}'`,
      `kubectl patch deploy web --type=json -p '[{"op":"remove","path":"/spec/template/spec/hostPID"}]'`,
      "kubectl label ns shop pod-security.kubernetes.io/enforce=restricted --overwrite",
      "helm upgrade shop ./chart --set securityContext.privileged=false,hostNetwork=false",
      "helm upgrade shop ./chart --set 'securityContext.capabilities.drop={ALL}'",
      "helm template shop ./chart --set hostPID=true",
      "helm upgrade shop ./chart --set hostPID=true --dry-run",
    ],
  },
];
