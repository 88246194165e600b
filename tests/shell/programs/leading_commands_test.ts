/** What leads a client to a database that is not the one of this machine. */
import { assertEquals } from "@std/assert";
import { evaluate } from "../../../lib/policy/evaluate.ts";

function isStopped(statement: string): boolean {
  return evaluate({ phase: "request", connector: "codex.Bash", statement }).action === "block";
}

for (
  const statement of [
    "git clone ../live-nvm ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "mv live/.nvm ~; . ~/.nvm/nvm.sh; dropdb app_test",
    "cp -r live/. ~/.nvm/; . ~/.nvm/nvm.sh; dropdb app_test",
    "rsync -a live/ ~/.nvm/; . ~/.nvm/nvm.sh; dropdb app_test",
    "tar xf live.tar -C ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "cd ~ && tar xf live.tar; . ~/.nvm/nvm.sh; dropdb app_test",
    "unzip -o nvm.zip -d ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "git -C ~/.nvm checkout other; . ~/.nvm/nvm.sh; dropdb app_test",
    "cd ~/.nvm && git checkout other && . ./nvm.sh; dropdb app_test",
    "ln -sfn ~/live ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "mount --bind live ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "docker cp web:/nvm ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "sudo cp -r live/. ~/.nvm; . ~/.nvm/nvm.sh; dropdb app_test",
    "sh -c 'mv live ~/.nvm'; . ~/.nvm/nvm.sh; dropdb app_test",
    "GIT_WORK_TREE=~/.nvm git checkout other; . ~/.nvm/nvm.sh; dropdb app_test",
    "read NVM_DIR <<< /srv/x; . ~/.nvm/nvm.sh; dropdb app_test",
    "NVM_DIR=/tmp/x; . ~/.nvm/nvm.sh; dropdb app_test",
    "export SDKMAN_DIR=$OTHER; . ~/.sdkman/bin/sdkman-init.sh; dropdb app_test",
    "cp -r live envs/shop; . envs/shop/bin/activate; dropdb app_test",
    "mv live envs; . envs/shop/bin/activate; dropdb app_test",
    "mv live .venv; . .venv/bin/activate; dropdb app_test",
    "mv live .venv; . .venv/bin/activate; psql app_test -c 'truncate orders'",
    "./place live .venv; . .venv/bin/activate; dropdb app_test",
    "tar xf live.tar; . .venv/bin/activate; dropdb app_test",
    'cp -r live "$D"; . .venv/bin/activate; dropdb app_test',
    "ln -s . out; tar xzf live.tgz -C out; . .venv/bin/activate; dropdb app_test",
    "tar xzf a.tgz -C out; tar xzf live.tgz -C out/a; . .venv/bin/activate; dropdb app_test",
    "unzip -q live.zip -d .venv; . .venv/bin/activate; dropdb app_test",
    "unzip -q live.zip -d envs; . envs/shop/bin/activate; dropdb app_test",
    "cd .. && tar xzf live.tgz -C shop && cd shop && . .venv/bin/activate && dropdb app_test",
    "(cd envs; unzip live.zip -d shop); . envs/shop/bin/activate; dropdb app_test",
    "TAR_OPTIONS=-P tar xzf live.tgz -C out; . .venv/bin/activate; dropdb app_test",
    "env UNZIPOPT=-: unzip live.zip -d out; . .venv/bin/activate; dropdb app_test",
    "tar xzf live.tgz -C shop; . ~/shop/.venv/bin/activate; dropdb app_test",
    "tar xzPf live.tgz -C out; . .venv/bin/activate; dropdb app_test",
    "tar xzf live.tgz -C out -C ..; . .venv/bin/activate; dropdb app_test",
    "mv live environments/../env; . env/bin/activate; dropdb app_test",
    "./place .env; . .env/bin/activate; dropdb app_test",
    "./unpack -oenv live; . env/bin/activate; dropdb app_test",
    'cp -r live ".v$D"; . .venv/bin/activate; dropdb app_test',
    ". /tmp/envs/x/bin/activate; dropdb app_test",
    ". /tmp/venv-x/bin/activate; dropdb app_test",
    ". /tmp/venv/bin/activate; dropdb app_test",
    "source /var/tmp/.venv/bin/activate; dropdb app_test",
  ]
) {
  Deno.test(`the database may be another one in ${statement}`, () => assertEquals(isStopped(statement), true));
}

for (
  const statement of [
    "python3 -m venv .venv && . .venv/bin/activate && pip install -r requirements.txt && dropdb app_test",
    "git pull && . .venv/bin/activate && dropdb app_test",
    "cp .env.test .env && . .venv/bin/activate && dropdb app_test",
    "cp ../shop/.env . && . .venv/bin/activate && dropdb app_test",
    "mkdir -p tmp; echo 1 > tmp/a; [ -d .venv ] && . .venv/bin/activate; dropdb app_test",
    'export NVM_DIR="$HOME/.nvm"; [ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"; nvm use 20; dropdb app_test',
    "rm -rf .venv && uv venv .venv && . .venv/bin/activate && dropdb app_test",
    "npm ci > build.log; docker compose up -d db; . .venv/bin/activate; dropdb app_test",
    "cd ~/shop && . .venv/bin/activate && dropdb app_test",
    "mkdir -p out && unzip -q data.zip -d out && . .venv/bin/activate && dropdb app_test",
    "tar xzf data.tgz -C data && . .venv/bin/activate && dropdb app_test",
    "pg_dump shop > shop-$(date +%F).sql && . .venv/bin/activate && dropdb app_test",
    "cp environments/ci.yml ci.yml && . env/bin/activate && dropdb app_test",
    "nano .env && . env/bin/activate && dropdb app_test",
  ]
) {
  Deno.test(`the database is this machine's in ${statement}`, () => assertEquals(isStopped(statement), false));
}
