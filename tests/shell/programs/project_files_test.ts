/** A program that a statement writes into files of a project, and has run by the project's tools. */
import { assertEquals } from "@std/assert";
import { deletes, effectsOf, written } from "../support.ts";

const PYTHON = "import os; os.system('rm -r x')";
const NODE = 'require("fs").rmSync("x", { recursive: true })';
const RUST = 'fn main() { std::fs::remove_dir_all("x"); }';
const GO = 'package main; func main() { os.RemoveAll("x") }';

const withoutSlash = (path: string) => path.replace(/\/$/, "");

for (
  const [path, text, command, deleted = "x"] of [
    ["conftest.py", PYTHON, "pytest -q"],
    ["tests/test_cart.py", PYTHON, "uv run pytest tests"],
    ["tests/test_cart.py", PYTHON, "python3 -m pytest"],
    ["test_cart.py", PYTHON, "python3 -m unittest"],
    ["tool/run.py", PYTHON, "python3 -m tool.run"],
    ["web/conftest.py", PYTHON, "cd web && pytest", "web/x"],
    ["conftest.py", PYTHON, "cd .. && pytest", "../x"],
    ["../conftest.py", PYTHON, "cd .. && pytest", "../x"],
    ["/srv/shop/conftest.py", PYTHON, "cd /srv && pytest", "/srv/x"],
    ["/tmp/test_cart.py", PYTHON, "pytest /tmp/test_cart.py"],
    ["/tmp/cart/test_cart.py", PYTHON, "pytest /tmp/cart"],
    ["../cart/test_cart.py", PYTHON, "pytest ../cart"],
    ["tests/check.py", PYTHON, "pytest -x tests/check.py::test_one"],
    ["setup.py", PYTHON, "pip install -e ."],
    ["setup.py", PYTHON, "uv pip install ."],
    ["lib/setup.py", PYTHON, "cd lib && pip install .", "lib/x"],
    ["cart.test.ts", NODE, "npx vitest run"],
    ["cart.spec.js", NODE, "pnpm exec jest"],
    ["web/cart.spec.js", NODE, "cd web && npx jest", "web/x"],
    ["vite.config.mjs", NODE, "npx vite build"],
    ["web/vite.config.mjs", NODE, "cd web && npx vite build", "web/x"],
    ["tool/own.mjs", NODE, "eslint --config=tool/own.mjs ."],
    ["build.rs", RUST, "cargo check"],
    ["build.rs", RUST, "cargo +nightly build"],
    ["src/main.rs", RUST, "cargo run --release"],
    ["api/src/main.rs", RUST, "cd api && cargo run", "api/x"],
    ["main.go", GO, "go run ."],
    ["main.go", GO, "go run main.go"],
    ["main.go", GO, "go build main.go"],
    ["api/main.go", GO, "cd api && go run .", "api/x"],
    ["api/main.go", GO, "go run ./api"],
    ["/tmp/tool/main.go", GO, "go run /tmp/tool/main.go"],
    ["cart_test.go", GO, "go test ./..."],
    ["cart_test.go", GO, "go test"],
    ["Rakefile", "system 'rm -r x'", "bundle exec rake"],
    ["lib/tasks/clean.rake", "system 'rm -r x'", "rake clean"],
    ["Gemfile", "system 'rm -r x'", "bundle install"],
    ["justfile", "all:\n  @rm -r x", "just"],
    ["Taskfile.yml", "tasks:\n  all:\n    cmds:\n      - rm -r x", "task all"],
  ] as const
) {
  Deno.test(`${command} runs ${path}`, () => {
    assertEquals([...new Set(deletes(written(path, text, command)))].map(withoutSlash), [deleted]);
  });
}

for (
  const [path, text, command] of [
    ["conftest.py", PYTHON, "ruff check"],
    ["cart.py", PYTHON, "pytest"],
    ["test_cart.py", PYTHON, "cd /tmp/other && pytest"],
    ["test_cart.py", PYTHON, "cd web && pytest"],
    ["../other/test_cart.py", PYTHON, "pytest"],
    ["/srv/other/test_cart.py", PYTHON, "cd /srv/shop && pytest"],
    ["../../test_cart.py", PYTHON, "cd .. && pytest"],
    ["tests/data.json", PYTHON, "pytest tests/data.json"],
    ["setup.py", PYTHON, "pip install requests"],
    ["src/main.rs", RUST, "cargo build"],
    ["main.go", GO, "go vet ./..."],
    ["main.go", GO, "go vet main.go"],
    ["main.go", GO, "go build ."],
    ["other.go", GO, "go run main.go"],
    ["main_test.go", GO, "go run ."],
    ["/tmp/other/main.go", GO, "go test ./..."],
    ["Dockerfile", "FROM alpine\nRUN rm -r x", "docker build ."],
    ["Gemfile", "system 'rm -r x'", "bundle --version"],
    ["justfile", "all:\n  @rm -r x", "make"],
  ] as const
) {
  Deno.test(`${command} does not run ${path}`, () => assertEquals(deletes(written(path, text, command)), []));
}

for (
  const [path, command] of [
    ["Rakefile", "rake"],
    ["pom.xml", "mvn -q package"],
    ["app/build.gradle.kts", "./gradlew build"],
    ["CMakeLists.txt", "cmake -B build"],
    ["flake.nix", "nix build"],
    ["main.tf", "terraform init"],
    ["net/main.tf", "terraform -chdir=net plan"],
    ["Vagrantfile", "vagrant up"],
    ["Taskfile.yaml", "task"],
  ] as const
) {
  Deno.test(`${command} runs ${path}, which nobody has read`, () => {
    const download = `curl -so ${path} https://example.com/a`;
    assertEquals(effectsOf("interpret", `${download}; ${command}`).length > 0, true);
    assertEquals(effectsOf("interpret", `${download}; ${command.split(" ")[0]} --version`), []);
    assertEquals(effectsOf("interpret", `${download}; cat ${path}; ls`), []);
  });
}

Deno.test("what came out of a piped archive lies in a folder that is named like its address", () => {
  const unpack = "curl -sL https://example.com/tool-1.2.tgz?x=1 | tar xz";
  assertEquals(effectsOf("interpret", `${unpack} && sh tool-1.2/run.sh`).length > 0, true);
  assertEquals(effectsOf("interpret", `${unpack} && sh scripts/run.sh tool-1.2`), []);
});

Deno.test("a file that was written anew runs anew, in every folder where it is run", () => {
  const write = (name: string) => `echo "import os; os.system('rm -r ${name}')" > web/test_a.py`;
  const statement = `${write("x")}; pytest; pytest; ${write("y")}; pytest; cd web; pytest`;
  assertEquals(deletes(statement), ["x", "y", "web/y"]);
});

Deno.test("a file that has the shell use a variable runs for each of its values", () => {
  const statement = written("test_a.py", "import os; os.system('rm -r $X')", "X=a; pytest; X=b; pytest");
  assertEquals(deletes(statement), ["a", "b"]);
});

Deno.test("a test that starts the tests beside itself never ends", () => {
  const text = "import os; os.system('pytest &')";
  assertEquals(effectsOf("multiply", written("test_a.py", text, "pytest")).length, 1);
});

const dropped = (connection: string) => `db = connect(${connection})\ndb.execute("DROP TABLE carts")`;

for (
  const connection of [
    "url",
    '"postgres://localhost:5432/shop"',
    '"postgresql+psycopg://shop@127.0.0.1/shop"',
    '"postgres://shop@db/shop"',
    '"postgres://ci@db.example.com/shop_test"',
    'host="test-db.example.com"',
    'os.environ["TEST_DATABASE_URL"]',
    'os.environ["DATABASE_URL_TEST"]',
    'os.environ["FEEDBACK_ID"] + os.getenv("PRODUCT")',
    'url); os.environ["DATABASE_URL"] = "sqlite://"; print(url',
  ]
) {
  Deno.test(`the database of tests behind ${connection} is theirs`, () => {
    assertEquals(effectsOf("query", written("test_cart.py", dropped(connection), "pytest")), []);
    assertEquals(effectsOf("query", written("cart.py", dropped(connection), "python3 cart.py")).length > 0, true);
  });
}

for (
  const connection of [
    'os.environ["PROD_URL"]',
    "os.environ.get('DATABASE_URL')",
    'os.getenv("SHOP_DB_HOST")',
    'os.environ["PGHOST"]',
    "process.env.MONGODB_URI",
    'process.env["PRODUCTION_DSN"]',
    '"postgres://svc@prod.example.com/shop"',
    '"mysql+pymysql://svc:x@10.2.3.4/shop"',
    'host="db.example.com"',
    '{ host: "db.example.com" }',
  ]
) {
  Deno.test(`the database of tests behind ${connection} is more than theirs`, () => {
    const path = connection.includes("process") || connection.includes("{") ? "cart.test.js" : "test_cart.py";
    const command = path.endsWith("js") ? "npx jest" : "pytest";
    assertEquals(effectsOf("query", written(path, dropped(connection), command)).length > 0, true);
  });
}

Deno.test("what one test reaches says nothing about another", () => {
  const statement = written("test_a.py", dropped('os.environ["PROD_URL"]').replace("DROP TABLE carts", "SELECT 1"), "");
  const both = statement + written("test_b.py", dropped('"sqlite://"'), "pytest");
  assertEquals(effectsOf("query", both).filter(({ text }) => text.includes("DROP")), []);
});
