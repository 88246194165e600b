import { assert, assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes, effectsOf, programs } from "../support.ts";

for (
  const statement of [
    "rails runner 'Order.delete_all'",
    "python3 manage.py shell -c 'Order.objects.all().delete()'",
    "./manage.py shell <<< 'Order.objects.all().delete()'",
    "php artisan tinker --execute='Order::truncate();'",
    "flask --app shop shell <<< 'Order.query.delete()'",
    "rake -e 'Order.delete_all'",
    "rails runner -e production 'Order.delete_all'",
  ]
) {
  Deno.test(`frameworkPrograms read the code of ${statement}`, () => {
    assert(effectsOf("code", statement).some(({ text }) => text.includes("Order")));
  });
}

Deno.test("frameworkPrograms know when the environment is the one for tests", () => {
  const isTesting = (statement: string) =>
    readShell(statement).invocations.some(({ options }) => options.has("=testing"));
  assertEquals(isTesting("RAILS_ENV=test bin/rails db:drop"), true);
  assertEquals(isTesting("export MIX_ENV=test; mix ecto.drop"), true);
  assertEquals(isTesting("rake db:drop RAILS_ENV=test"), true);
  assertEquals(isTesting("php artisan migrate:fresh --env=testing"), true);
  assertEquals(isTesting("RAILS_ENV=production bin/rails db:drop"), false);
  assertEquals(isTesting("NODE_ENV=test bin/rails db:drop"), false);
  assertEquals(isTesting("APP_ENV=test RAILS_ENV=production bin/rails db:drop"), false);
  assertEquals(isTesting("RACK_ENV=test RAILS_ENV=production rake db:drop"), false);
  assertEquals(isTesting("rake db:drop RAILS_ENV=test RAILS_ENV=production"), false);
  assertEquals(isTesting("rake -e test db:drop"), false);
  assertEquals(isTesting("python manage.py flush --settings shop.settings.test"), true);
  assertEquals(isTesting("python manage.py flush --settings shop.settings.latest"), false);
  assertEquals(isTesting("RAILS_ENV=test true; rails db:drop"), false);
});

Deno.test("a framework's name hides no code", () => {
  for (
    const statement of [
      "python3 -c 'import os; os.system(\"rm -r x\")' manage.py",
      "python3 -c 'import os; os.system(\"rm -r x\")' -m pip",
    ]
  ) {
    assertEquals(deletes(statement), ["x"], statement);
  }
  assertEquals(deletes("echo 'import os; os.system(\"rm -r x\")' > manage.py; python3 manage.py migrate"), ["x"]);
});

Deno.test("a project's own file and a package manager start its framework", () => {
  assert(programs("python manage.py flush").includes("django-admin"));
  assert(programs("yarn prisma migrate reset").includes("prisma"));
  assert(programs("python3 -m twine upload dist/*").includes("twine"));
});
