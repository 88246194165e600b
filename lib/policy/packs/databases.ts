/** Databases lost through their own tools. What SQL does is judged by the packs on SQL. */
import { all, any, command, effect } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { CRITICAL } from "./dangerous.ts";

const REDIS = ["redis-cli", "valkey-cli", "keydb-cli"] as const;
const MONGO = ["mongo", "mongosh"] as const;
const DROPS = /\bdropDatabase\b|\.drop\s*\(|deleteMany\s*\(\s*\{\s*\}|\.remove\s*\(\s*\{\s*\}\s*\)|dropCollection/;

/** The policies. */
export const databases: readonly Policy[] = [
  {
    ...CRITICAL,
    id: "sys_dangerous_database_drop",
    title: "Dropping a whole database",
    why: "Everything in the database is gone at once; make a dump first, and let the user drop it",
    when: any(
      command(["dropdb", "pg_dropcluster", "dropuser"]),
      command("mysqladmin", { words: /(?:^|\s)drop(?:\s|$)/ }),
      command(MONGO, { words: DROPS }),
      all(command(MONGO), effect("send", { text: DROPS })),
      command("influx", { words: /\b(?:bucket|org) delete\b|drop database/i }),
      all(
        command("curl", { words: /(?:-X|--request)[ =]?DELETE\b/ }),
        command("curl", { words: /:9200\/(?:_all|\*|[\w*-]{1,80})(?:\s|$)/ }),
      ),
      command("cqlsh", { words: /drop\s+keyspace/i }),
      command("nodetool", { verb: /^(?:decommission|removenode|assassinate)\b/ }),
    ),
    hits: [
      "dropdb app_production",
      "mysqladmin -u root -f drop shop",
      "mongosh shop --eval 'db.dropDatabase()'",
      "echo 'db.dropDatabase()' | mongosh shop",
    ],
    misses: ["createdb app_test", "mysqladmin status", "mongosh --eval 'db.users.find()'", "echo dropdb app"],
  },
  {
    ...CRITICAL,
    id: "sys_dangerous_database_flush",
    title: "Emptying a key-value store or a queue",
    why: "All keys of all users are gone at once; delete the keys that you mean by name",
    when: any(
      command(REDIS, { words: /(?:^|\s)flush(?:all|db)\b/i }),
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
    ],
    misses: ["redis-cli GET flushed", "redis-cli del session:1", "rabbitmqctl status", "echo flushall"],
  },
  {
    ...CRITICAL,
    severity: "high",
    action: "warn",
    id: "sys_dangerous_database_reset",
    title: "A framework drops and rebuilds its database",
    why: "Rows that nobody can rebuild go with the schema; make sure that the database is one for tests",
    when: any(
      command(["rake", "rails"], { words: /(?:^|\s)db:(?:drop|reset|migrate:reset|schema:load)\b/ }),
      command(["npx", "prisma", "pnpm", "yarn", "bunx"], { words: /\b(?:migrate reset|--force-reset)\b/ }),
      command(["php", "artisan", "sail"], { words: /\b(?:migrate:(?:fresh|reset|refresh)|db:wipe)\b/ }),
      command(["python", "python3", "django-admin"], { words: /(?:^|\s)(?:flush|reset_db)(?:\s|$)/ }),
      command("supabase", { verb: /^db reset\b/ }),
      command("flyway", { words: /(?:^|\s)clean(?:\s|$)/ }),
      command("alembic", { words: /downgrade base/ }),
    ),
    hits: ["rails db:drop", "npx prisma migrate reset --force", "php artisan migrate:fresh"],
    misses: ["rails db:migrate", "npx prisma generate", "php artisan migrate", "python manage.py migrate"],
  },
];
