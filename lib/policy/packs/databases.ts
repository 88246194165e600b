/** Databases lost through their own tools. What SQL does is judged by the packs on SQL. */
import { all, any, command, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { CRITICAL } from "./dangerous.ts";

const REDIS = ["redis-cli", "valkey-cli", "keydb-cli"] as const;
// Calls of clients and of object-relational mappers that leave nothing.
const DROPS =
  /\bdrop_?database\b|\bdrop_?collection\b|\bdelete_?many\s*\(\s*\{\s*\}|\.remove\s*\(\s*\{\s*\}\s*\)|\b(?:db|collection)(?:\.\w+|\[[^\]]{0,60}\]){0,3}\.drop\s*\(|\bflush_?(?:all|db)\s*\(|\bobjects\.all\(\)\.delete\s*\(|\b[A-Z]\w*\.(?:unscoped\.)?(?:delete_all|destroy_all)\b|\b[A-Z]\w*::truncate\s*\(|\bsync\s*\(\s*\{\s*force\s*:\s*true|\bdropSchema\s*\(/i;
/** What drops the database, by framework. */
const RESETS: readonly (readonly [programs: string | readonly string[], verb: RegExp])[] = [
  [
    // Tasks stand one behind the other, with settings between them.
    ["rails", "rake"],
    /^(?:(?:[^\s:=]*[:=]\S*|clean|clobber) )*db:(?:drop|reset|migrate:reset|fresh|purge|wipe|truncate_all|seed:replant)(?:[:[]\S*)?(?: |$)/,
  ],
  ["artisan", /^(?:migrate:(?:fresh|reset|refresh)|db:wipe|doctrine:schema:drop)(?: |$)/],
  ["doctrine", /^(?:doctrine:)?(?:mongodb:)?(?:database:drop|schema:drop|orm:schema-tool:drop)(?: |$)/],
  ["django-admin", /^(?:flush|reset_db|reset_schema|migrate (?:\w+ )?(?:zero|reset))(?: |$)/],
  ["flask", /^(?:db (?:downgrade base|reset|clean|drop)|(?:drop|reset)[-_](?:db|all)|dropAll)(?: |$)/],
  ["prisma", /^(?:migrate reset|db (?:reset|drop))(?: |$)/],
  ["mix", /^(?:do .*)?ecto\.(?:drop|reset)(?:[ ,]|$)/],
  ["alembic", /^downgrade (?:-\d+ )?base(?: |$)/],
  [["sequelize", "sequelize-cli"], /^db:(?:drop|migrate:undo:all)(?: |$)/],
  ["typeorm", /^schema:drop(?: |$)/],
  [["sqlx", "diesel"], /^(?:database|db) (?:drop|reset)(?: |$)/],
  ["hasura", /^metadata clear(?: |$)/],
  ["wp", /^(?:db (?:reset|clean|drop)|site empty)(?: |$)/],
  ["drush", /^sql[:-]drop(?: |$)/],
];
const DATA =
  /^\/var\/lib\/(?:postgresql|pgsql|mysql|mariadb|mongo\w*|redis|elasticsearch|etcd|cassandra|clickhouse|influxdb|docker)\b|^\/data\/db\b/;

/** Names of databases that tests make anew. */
const FOR_TESTS = /^tests?[_-]|[_-]tests?(?:[_-]?\d+)?$/;

/** The policies. */
export const databases: readonly Policy[] = [
  {
    ...CRITICAL,
    id: "sys_dangerous_database_drop",
    title: "Dropping a whole database",
    why: "Everything in the database is gone at once; make a dump first, and let the user drop it",
    when: any(
      command(["pg_dropcluster", "dropuser"]),
      all(command("dropdb"), not(command("dropdb", { operand: FOR_TESTS }))),
      command("mysqladmin", { words: /(?:^|\s)drop(?:\s|$)/ }),
      effect("code", { text: DROPS }),
      effect("delete", { recursive: true, path: DATA }),
      command("pg_resetwal", { options: ["f", "force"] }),
      command(["kafka-topics", "kafka-topics.sh"], { words: /--delete\b/ }),
      command("rpk", { verb: /^topic delete\b/ }),
      command("nats", { verb: /^stream (?:rm|delete|purge)\b/ }),
      command("pulsar-admin", { words: /^(?:topics|namespaces|tenants) delete\b/ }),
      all(
        command("curl", { words: /_delete_by_query\b/ }),
        command("curl", { words: /match_all|q=\*(?::\*)?/ }),
      ),
      command("influx", { words: /\b(?:bucket|org) delete\b|drop database/i }),
      all(
        command("curl", { words: /(?:-\w*X|--request)[ =]?DELETE\b/ }),
        command("curl", {
          words:
            /:(?:9200|5984|6333|8983)\/(?:collections\/)?(?:_all|[\w-]{0,80}\*)|(?<!localhost|127\.0\.0\.1):(?:9200|5984|6333|8983)\/(?:collections\/)?[\w-]{1,80}(?:\s|$)/,
        }),
      ),
      command("cqlsh", { words: /drop\s+keyspace/i }),
      command("nodetool", { verb: /^(?:decommission|removenode|assassinate)\b/ }),
    ),
    hits: [
      "dropdb app_production",
      "mysqladmin -u root -f drop shop",
      "mongosh shop --eval 'db.dropDatabase()'",
      "echo 'db.dropDatabase()' | mongosh shop",
      `mongosh shop --eval 'db["orders"].drop()'`,
      `python3 -c 'import pymongo; pymongo.MongoClient().drop_database("shop")'`,
      "rails runner 'Order.delete_all'",
      "python manage.py shell <<< 'Order.objects.all().delete()'",
      "docker exec db rm -rf /var/lib/mysql",
      "kafka-topics.sh --delete --topic orders",
      "curl -sXDELETE http://search.example.com:9200/orders",
      `curl -X POST localhost:9200/orders/_delete_by_query -d '{"query":{"match_all":{}}}'`,
    ],
    misses: [
      `mongosh --eval 'print("db.dropDatabase() is off")'`,
      "rails runner 'puts Order.count'",
      'python3 -c \'import pandas as pd; print(pd.read_csv("a.csv").drop(columns=["b"]))\'',
      "curl -X DELETE localhost:9200/scratch",
      "kafka-topics.sh --list",
      "createdb app_test",
      "dropdb --if-exists app_test && createdb app_test",
      "mysqladmin status",
      "mongosh --eval 'db.users.find()'",
      "echo dropdb app",
    ],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_database_flush",
    title: "Emptying a key-value store or a queue",
    why: "All keys of all users are gone at once; delete the keys that you mean by name",
    when: any(
      command(REDIS, { verb: /^flush(?:all|db)\b/i }),
      command(REDIS, { verb: /^(?:del|unlink) \uE000\*/i }),
      command(REDIS, { verb: /^eval\b/i, words: /flush(?:all|db)/i }),
      all(command(REDIS), effect("send", { text: /^[ \t]*flush(?:all|db)\b/im })),
      command("rabbitmqctl", { words: /(?:^|\s)(?:reset|force_reset|purge_queue|delete_vhost)\b/ }),
      all(command(["nc", "ncat", "telnet"]), effect("send", { text: /^[ \t]*flush_?all\b/im })),
      command("etcdctl", { words: /^del\b.*(?:--prefix|--from-key)/ }),
      command("consul", { words: /^kv delete\b.*-recurse/ }),
    ),
    hits: [
      "redis-cli FLUSHALL",
      "redis-cli -h cache -n 2 flushdb",
      "echo flush_all | nc localhost 11211",
      "redis-cli <<< flushall",
      "redis-cli keys '*' | xargs redis-cli del",
      "redis-cli --scan | xargs -n 100 redis-cli unlink",
    ],
    misses: [
      "redis-cli COMMAND DOCS flushall",
      "redis-cli --scan --pattern 'session:*' | xargs redis-cli del",
      "redis-cli GET flushed",
      "redis-cli del session:1",
      "rabbitmqctl status",
      "echo flushall",
    ],
  },
  {
    ...CRITICAL,
    severity: "high",
    id: "sys_dangerous_database_reset",
    title: "A framework drops its database",
    why:
      "Rows that nobody can rebuild go with the schema; write a migration that goes forward, or reset a database for tests (RAILS_ENV=test and the like)",
    when: any(
      ...RESETS.map(([programs, verb]) => command(programs, { verb, without: ["testing", "listing"] })),
      command(["prisma", "npm", "yarn", "pnpm"], { options: ["force-reset"] }),
      command("knex", { verb: /^migrate:rollback\b/, options: ["all"] }),
      // Its verbs are carried out one behind the other.
      command("flyway", { operand: /^clean$/ }),
      command("liquibase", { operand: /^drop-?all$/i }),
      command(["dbmate", "migrate"], { words: /(?:^|\s)drop(?:\s|$)/ }),
      command("goose", { words: /(?:^|\s)(?:reset|down-to 0)(?:\s|$)/ }),
      command("hasura", { verb: /^migrate apply\b/, words: / --down[= ]all(?: |$)/ }),
      command("migrate", { words: /(?:^| )down --?all(?: |$)/ }),
      command("supabase", { verb: /^db reset\b/, options: ["linked", "db-url"] }),
      command("dotnet", { verb: /^ef database drop\b/ }),
    ),
    hits: [
      "rails db:drop",
      "npx prisma migrate reset --force",
      "pnpm prisma db push --force-reset",
      "php artisan migrate:fresh",
      "python3 manage.py flush --no-input",
      "python manage.py migrate shop zero",
      "bundle exec rake db:reset",
      "alembic downgrade base",
      "mix ecto.reset",
      "php bin/console doctrine:schema:drop --force",
      "supabase db reset --linked",
      "dotnet ef database drop -f",
      "rails assets:clobber db:drop",
      "rake RAILS_ENV=production db:drop:all",
      "NODE_ENV=test rails db:drop",
      "APP_ENV=test RAILS_ENV=production rails db:drop",
      "rails db:drop FOO_ENV=test",
      "rake db:drop RAILS_ENV=test RAILS_ENV=production",
      "RAILS_ENV=test rails db:drop -e production",
      "flask --app shop db downgrade base",
      "flyway -url=jdbc:postgresql://db/shop clean migrate",
      "liquibase --url jdbc:postgresql://db/shop dropAll",
      "mix do ecto.drop, ecto.create",
      "npx sequelize-cli db:drop",
      "wp db reset --yes",
      "hasura migrate apply --down all",
      "migrate -path db -database postgres://db/shop down -all",
    ],
    misses: [
      "rails db:migrate",
      "npx prisma generate",
      "npx prisma migrate dev",
      "php artisan migrate",
      "python manage.py migrate",
      "RAILS_ENV=test rails db:reset",
      "php artisan migrate:fresh --env=testing",
      "alembic downgrade -1",
      "supabase db reset",
      "flask db upgrade",
      "RAILS_ENV=production rails db:drop -e test",
      "rake db:drop RAILS_ENV=production RAILS_ENV=test",
      "rake -T db:drop",
      "python manage.py flush --settings=shop.settings.test",
      "wp cache flush",
      "wp rewrite flush",
      "rails generate model flush",
      "python manage.py test flush",
      "prisma migrate status",
      "flyway info",
    ],
  },
  {
    ...CRITICAL,
    severity: "medium",
    action: "warn",
    id: "sys_dangerous_database_rebuild",
    title: "A framework rebuilds its database for development",
    why: "Rows that nobody can rebuild go with the schema; make sure that the database is one for tests",
    when: any(
      command(["rake", "rails"], { words: /(?:^|\s)db:(?:schema:load|setup)\b/ }),
      command("supabase", { verb: /^db reset\b/ }),
      command("prisma", { options: ["accept-data-loss"] }),
      command("mongorestore", { options: ["drop"] }),
      command("pg_restore", { options: ["c", "clean"] }),
    ),
    hits: ["rails db:schema:load", "supabase db reset", "mongorestore --drop dump"],
    misses: ["rails db:migrate", "supabase start", "mongorestore dump"],
  },
];
