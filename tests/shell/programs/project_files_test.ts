/** A program that a statement writes into files of a project, and has run by the project's tools. */
import { assertEquals } from "@std/assert";
import { deletes, effectsOf } from "../support.ts";

const PYTHON = "import os; os.system('rm -r x')";
const NODE = 'require("fs").rmSync("x", { recursive: true })';
const RUST = 'fn main() { std::fs::remove_dir_all("x"); }';
const GO = 'package main; func main() { os.RemoveAll("x") }';
const SCRIPTS = '{"scripts": {"build": "rm -r x", "postinstall": "rm -r x", "pretest": "npm run build", "ok": "ls"}}';

const written = (path: string, text: string, command: string) => `cat > ${path} <<'END'\n${text}\nEND\n${command}`;

for (
  const [path, text, command] of [
    ["conftest.py", PYTHON, "pytest -q"],
    ["tests/test_cart.py", PYTHON, "uv run pytest tests"],
    ["tests/test_cart.py", PYTHON, "python3 -m pytest"],
    ["test_cart.py", PYTHON, "python3 -m unittest"],
    ["tool/run.py", PYTHON, "python3 -m tool.run"],
    ["setup.py", PYTHON, "pip install -e ."],
    ["setup.py", PYTHON, "uv pip install ."],
    ["cart.test.ts", NODE, "npx vitest run"],
    ["cart.spec.js", NODE, "pnpm exec jest"],
    ["vite.config.mjs", NODE, "npx vite build"],
    ["build.rs", RUST, "cargo check"],
    ["src/main.rs", RUST, "cargo run --release"],
    ["main.go", GO, "go run ."],
    ["cart_test.go", GO, "go test ./..."],
    ["package.json", SCRIPTS, "npm run build"],
    ["package.json", SCRIPTS, "npm install"],
    ["package.json", SCRIPTS, "npm test"],
    ["package.json", SCRIPTS, "yarn"],
    ["package.json", SCRIPTS, "pnpm build"],
    ["package.json", SCRIPTS, "bun run build"],
    ["web/package.json", SCRIPTS, "npm --prefix web run build"],
    ["web/package.json", SCRIPTS, "cd web && npm run build"],
  ] as const
) {
  Deno.test(`${command} runs ${path}`, () => {
    assertEquals(deletes(written(path, text, command)).some((path) => /^(?:web\/)?x$/.test(path)), true);
  });
}

for (
  const [path, text, command] of [
    ["conftest.py", PYTHON, "ruff check"],
    ["cart.py", PYTHON, "pytest"],
    ["test_cart.py", PYTHON, "cd /tmp/other && pytest"],
    ["setup.py", PYTHON, "pip install requests"],
    ["src/main.rs", RUST, "cargo build"],
    ["main.go", GO, "go vet ./..."],
    ["package.json", SCRIPTS, "npm run ok"],
    ["package.json", SCRIPTS, "npm install --ignore-scripts"],
    ["package.json", "{ no JSON", "npm run build"],
    ["package.json", '{"scripts": {"a": "npm run b", "b": "npm run a"}}', "npm run a"],
    ["Dockerfile", "FROM alpine\nRUN rm -r x", "docker build ."],
  ] as const
) {
  Deno.test(`${command} does not run ${path} with ${text.slice(0, 12)}`, () => {
    assertEquals(deletes(written(path, text, command)), []);
  });
}

Deno.test("the databases of tests are theirs", () => {
  const text = 'def test_cart(db): db.execute("DELETE FROM carts")';
  assertEquals(effectsOf("query", written("test_cart.py", text, "pytest")), []);
  assertEquals(effectsOf("query", written("cart.py", text, "python3 cart.py")).length, 1);
});
