/**
 * What reading and judging cost, as counted steps: in proportion to the length of a text, and less than in proportion
 * to the number of policies. Counts do not depend on how fast or busy a machine is; `deno task bench` has the times.
 */
import { assert } from "@std/assert";
import { allDetectors } from "../lib/detect/catalog.ts";
import { corpus } from "./eval/corpus.ts";
import { assertProportional, type Stretches, stretchesOf } from "./support/steps/assert_linear.ts";
import type { CountedCalls } from "./support/steps/counting_program.ts";
import { CODE_SEEDS, SQL_SEEDS, TABLE_SEEDS } from "./support/worst_seeds.ts";

async function countsOf(list: readonly CountedCalls[]): Promise<number[][]> {
  const program = new Deno.Command("deno", {
    args: ["run", "--allow-read", "--allow-sys", "tests/support/steps/counting_program.ts"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const output = program.output();
  await new Response(JSON.stringify(list)).body!.pipeTo(program.stdin);
  const { success, stdout } = await output;
  assert(success);
  return JSON.parse(new TextDecoder().decode(stdout));
}

interface Work extends Pick<CountedCalls, "module" | "name"> {
  title: string;
  seeds: readonly string[];
  argumentsOf: (text: string) => unknown[];
  reach?: number;
  end?: string;
}

/** The text with a number in place of each `#`, so that each names another file. */
function numbered(text: string): string {
  let count = 1000;
  return text.replaceAll("#", () => String(count++));
}

const WORKS: Work[] = [
  {
    title: "readSql() reads a text",
    module: "lib/sql/read_sql.ts",
    name: "readSql",
    seeds: SQL_SEEDS,
    argumentsOf: (text) => [text],
    // Only so many dollar quotes are looked for.
    reach: 1024,
    end: "]",
  },
  {
    title: "foldConstants() reads code",
    module: "lib/shell/programs/fold_constants.ts",
    name: "foldConstants",
    seeds: CODE_SEEDS,
    argumentsOf: (text) => [text, "python3"],
    // It looks for an open bracket within 2000 tokens.
    reach: 8192,
    end: "",
  },
  {
    title: "evaluate() judges an output",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      "a",
      "a ",
      "0",
      "-",
      "\n",
      "4111 1111 1111 1111 ",
      "ada@example.com ",
      "password=x ",
      "1764490000000,17644900001,1764490000,0.2519,44051401359\n",
      "  at handle (file:///srv/app/lib/server.ts:12:17), token=none\n",
    ],
    argumentsOf: (text) => [{ phase: "response", connector: "codex.Bash", text }],
    // Runs of a character that are no longer than a value are looked at as one.
    reach: 2048,
  },
  {
    title: "evaluate() judges an output with tables",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: TABLE_SEEDS,
    argumentsOf: (text) => [{ phase: "response", connector: "codex.Bash", text }],
    // A line is no row of a table if it is longer than half of this.
    reach: 8192,
  },
  {
    title: "evaluate() judges a command",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      "a ",
      "ls | ",
      "echo \"step 1\" && grep -n 'item 1' src/file_1.ts | head -5\n",
      "$(",
      "((",
      "{a,b}",
      "`",
      "\\",
      "<<A\n",
      "a=$a$a; ",
      ". venv/bin/activate; dropdb a_test; ",
    ],
    argumentsOf: (statement) => [{ phase: "request", connector: "codex.Bash", statement }],
    end: "",
  },
  {
    title: "evaluate() judges code that deletes",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ['os.walk("a")\n', 'os.unlink("a" + b); listdir()\n'],
    argumentsOf: (code) => [{ phase: "request", connector: "codex.Bash", statement: `python3 -c '${code}'` }],
    end: "",
    reach: 1024,
  },
  {
    title: "evaluate() judges secrets in an address",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["$GITHUB_TOKEN."],
    argumentsOf: (name) => [{ phase: "request", connector: "codex.Bash", statement: `curl ${name}a.example` }],
    end: "",
    // A host's name is no longer.
    reach: 2048,
  },
  {
    title: "evaluate() judges code in a command",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ['process.env.GITHUB_TOKEN;"https://a.example";'],
    argumentsOf: (code) => [{ phase: "request", connector: "codex.Bash", statement: `node -e '${code}'` }],
    end: "",
    reach: 1024,
  },
  {
    title: "evaluate() judges a path",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["[", "[a", "*", "*[!q]", "?", "/[", "**/", ".s*/", "a*b/"],
    argumentsOf: (path) => [{ phase: "request", connector: "codex.Bash", statement: `rm -r ~/${path}` }],
    end: "",
    // Longer names are not looked at so closely.
    reach: 1024,
  },
  {
    title: "evaluate() judges a pattern of a value",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["a", "a["],
    argumentsOf: (value) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `x=${value}; echo "${"${x//*a*b/}${x##*a*a*b}${x%%b*a*a*}"}"`,
    }],
    end: "",
    reach: 1024,
  },
  {
    title: "evaluate() judges files of a project and tools that run them",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      ">#.go; go run .; ",
      "echo x > test_#.py; pytest; ",
      "echo x > #.config.js; vite; ",
      "echo x > #.rs; cargo run; ",
    ],
    argumentsOf: (text) => [{ phase: "request", connector: "codex.Bash", statement: numbered(text) }],
    end: "",
    reach: 2048,
  },
  {
    title: "evaluate() judges files of a project, and then tools that run them",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [">#.go; go run .; ", "echo x > test_#.py; pytest; "],
    argumentsOf: (text) => {
      const parts = numbered(text).split("; ");
      const inOrder = [...parts.filter((part) => part.includes(">")), ...parts.filter((part) => !part.includes(">"))];
      return [{ phase: "request", connector: "codex.Bash", statement: inOrder.join("; ") }];
    },
    end: "",
    reach: 2048,
  },
  {
    title: "evaluate() judges scripts of a large package",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["npm run a; "],
    argumentsOf: (text) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `echo '{"scripts": {"a": "ls", "b": "${"x".repeat(text.length)}"}}' > package.json; ${text}`,
    }],
    end: "",
    reach: 2048,
  },
  {
    title: "evaluate() judges many tests of a search below many folders",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["a "],
    argumentsOf: (roots) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `find ${roots}${roots.replaceAll("a", "-path b/*")}-delete`,
    }],
    end: "",
  },
  {
    title: "evaluate() judges many paths in a container with many mounts",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["-v /a:/b "],
    reach: 8192,
    argumentsOf: (mounts) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `docker run ${mounts}alpine rm ${mounts.replaceAll("-v /a:/b", "/c")}`,
    }],
    end: "",
  },
  {
    title: "evaluate() judges a text that a tool writes to many files",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["all:\n\tls\n"],
    argumentsOf: (content) => [{
      phase: "request",
      connector: "codex.mcp__fs__write_file",
      statement: "",
      parameters: {
        content,
        path: "Makefile",
        files: Array.from({ length: content.length / 20 }, () => ({ path: "p/Makefile" })),
      },
    }],
    end: "",
  },
  {
    title: "evaluate() judges many files of builds",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["printf '\\techo a > #\\n' > Makefile; "],
    argumentsOf: (text) => [{ phase: "request", connector: "codex.Bash", statement: numbered(text) }],
    end: "",
    reach: 2048,
  },
  {
    title: "evaluate() judges hosts that git gets a token for",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["https://a$A_TOKEN "],
    argumentsOf: (hosts) => [{ phase: "request", connector: "codex.Bash", statement: `git push ${hosts}` }],
    end: "",
  },
  {
    title: "evaluate() judges what stands between a call's name and its arguments",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [" ", "\n"],
    argumentsOf: (gap) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `perl -e 'open${gap}x'; python3 -c 'os.chdir${gap}x'`,
    }],
    end: "",
  },
  {
    title: "evaluate() judges commands of editors",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      "e a#\nwa\n",
      "e a#\nw b#\n",
      "wa\n",
      "a\n",
      "a\n!ls\n.\n",
      "9a\n!ls\n.\n",
      "lua << A#\n",
      "g/a/",
      "execute('a",
      "a(",
      "?",
      " ",
    ],
    argumentsOf: (text) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `ex -s f <<'EOF'\n${numbered(text)}\nEOF\n`,
    }],
    end: "",
    reach: 4096,
  },
  {
    title: "evaluate() judges scripts of Tcl",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      "set a# b\n",
      "set a b\nset a c\n",
      "exec ls\n",
      "file delete a#\n",
      "open a# w\n",
      "[glob ",
      "$a",
      "foreach a ",
    ],
    argumentsOf: (text) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `tclsh <<'EOF'\n${numbered(text)}\nEOF\n`,
    }],
    end: "",
    reach: 4096,
  },
  {
    title: "evaluate() judges Emacs Lisp",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["(", "'(", "(progn ", "(a) ", '(write-file "a#") ', '(concat "a" ', "?\\C-", '(message "', "'"],
    argumentsOf: (text) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `cat > a.el <<'EOF'\n${numbered(text)}\nEOF\nemacs --script a.el`,
    }],
    end: "",
    reach: 4096,
  },
  {
    title: "evaluate() judges what clients of databases get",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: [
      "'",
      "''",
      "\\! ls\n",
      "system ls\n",
      "tee a#\n",
      ".once a#\n",
      "\\o |cat #\n",
      "copy a to 'b#';\n",
      "copy a ",
      "; ",
      "$$",
      "\n",
    ],
    argumentsOf: (text) => [{
      phase: "request",
      connector: "codex.Bash",
      statement: `mysql app <<'EOF'\n${numbered(text)}\nEOF\n`,
    }],
    end: "",
    reach: 4096,
  },
  {
    title: "evaluate() judges a long walk",
    module: "lib/policy/evaluate.ts",
    name: "evaluate",
    seeds: ["cd ..; "],
    argumentsOf: (statement) => [{ phase: "request", connector: "codex.Bash", statement }],
    end: "",
    // Up to here every step away makes the working folder's path longer.
    reach: 2400,
  },
];

for (const { title, module, name, seeds, argumentsOf, ...options } of WORKS) {
  Deno.test(`${title} in proportion to its length`, async () => {
    const stretches: Stretches[] = seeds.map((seed) => ({ seed, ...options }));
    const counts = await countsOf(
      stretches.map((stretch) => ({ module, name, calls: stretchesOf(stretch).map(argumentsOf) })),
    );
    stretches.forEach((stretch, index) => assertProportional(stretch, counts[index]!));
  });
}

Deno.test("findingsIn() finds each detector's keywords in proportion to their number", async () => {
  const works = allDetectors.flatMap((detector, place) => {
    if (!("keywords" in detector)) return [];
    // All in one line, and lines of them; who reads tables, reads no line that is as long as the reach.
    const seeds = [`${detector.keywords.join(" ")} `, `${detector.keywords.join(",")}\n`];
    return seeds.map((seed) => ({ place, stretch: { seed, reach: detector.column ? 4096 : 2048 } }));
  });
  const counts = await countsOf(works.map(({ place, stretch }) => ({
    module: "tests/detect/support/find_with.ts",
    name: "findWith",
    calls: stretchesOf(stretch).map((text) => [place, text]),
  })));
  works.forEach(({ stretch }, index) => assertProportional(stretch, counts[index]!));
});

Deno.test("four times as many policies cost less than three times as much", async () => {
  const statements = [...corpus("dangerous"), ...corpus("harmless")].map(({ text }) => text);
  const [[, one, four] = []] = await countsOf([{
    module: "tests/policy/support/more_policies.ts",
    name: "judgeAll",
    // What is built at the first use does not count.
    calls: [[4, statements], [1, statements], [4, statements]],
  }]);
  assert(four! < 3 * one!, `${one} steps, then ${four}`);
});
