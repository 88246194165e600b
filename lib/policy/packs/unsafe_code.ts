/** Code that opens a hole, in what patches and file tools write. A warning: such code also has its uses. */
import { all, command, effect } from "../condition.ts";
import type { Condition } from "../condition.ts";
import type { Policy } from "../policy.ts";

const UNSAFE = { category: "code-unsafe", phases: ["request"], action: "warn", severity: "high" } as const;
const PYTHON = /\.(?:py|pyi|ipynb)$/;
const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|html?)$/;
const ANY_CODE = /\.(?:py|rb|php|go|java|kt|cs|rs|[cm]?[jt]sx?|ipynb|scala|pl)$/;

/** Only what is added, and only to files of the language. */
function added(path: RegExp, text: RegExp): Condition {
  return all(command("apply_patch"), effect("write", { path, text }));
}

/** A patch as Codex writes it, for the examples. */
function patch(file: string, line: string): string {
  return `apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: ${file}\n@@\n+${line}\n*** End Patch\nEOF`;
}

/** The policies. */
export const unsafeCode: readonly Policy[] = [
  {
    ...UNSAFE,
    id: "sys_code_eval_js",
    title: "JavaScript that runs text as code",
    why: "Whoever controls the text controls the program; parse the text with JSON.parse, or use a table of functions",
    when: added(
      SCRIPT,
      /(?<![\w.$])eval\s*\(\s*(?!["'`][^"'`]{0,80}["'`]\s*\))\S|new\s+Function\s*\(|(?:setTimeout|setInterval)\s*\(\s*["'`]|\bvm\.runIn\w+Context\s*\(/,
    ),
    hits: [patch("src/a.js", "const r = eval(input);"), patch("src/a.ts", "return new Function('a', body);")],
    misses: [
      patch("src/a.js", "const r = evaluate(input);"),
      patch("README.md", "Never call eval(input)."),
      "echo 'eval(input)' > a.js",
    ],
  },
  {
    ...UNSAFE,
    id: "sys_code_exec_python",
    title: "Python that runs text as code",
    why: "Whoever controls the text controls the program; use ast.literal_eval for data, or a table of functions",
    when: added(
      PYTHON,
      /(?<![\w.])(?:eval|exec)\s*\(\s*(?!["'][^"']{0,80}["']\s*\))\S|\bcompile\s*\([^)\n]{1,80},\s*["']exec["']/,
    ),
    hits: [patch("app.py", "value = eval(text)"), patch("app.py", "exec(code, scope)")],
    misses: [
      patch("app.py", "model.eval()"),
      patch("app.py", "value = ast.literal_eval(text)"),
      patch("a.md", "eval(text)"),
    ],
  },
  {
    ...UNSAFE,
    severity: "critical",
    id: "sys_code_shell_injection",
    title: "A shell that gets text from outside",
    why: "A semicolon in the text becomes a command; pass the words as a list, without a shell",
    when: added(
      ANY_CODE,
      /\bsubprocess\.\w{1,20}\s*\([^\n]{0,300}\bshell\s*=\s*True|\b(?:child_process\.)?exec(?:Sync)?\s*\(\s*(?:`[^`\n]{0,200}\$\{|["'][^"'\n]{0,200}["']\s*\+)|\bRuntime\.getRuntime\(\)\.exec\s*\([^)\n]{0,200}\+|\bexec\.Command\(\s*"(?:ba)?sh",\s*"-c",[^)\n]{0,200}(?:\+|Sprintf)|\b(?:shell_exec|passthru|system)\s*\(\s*(?:\$_|["'][^"'\n]{0,200}["']\s*\.\s*\$)/,
    ),
    hits: [
      patch("app.py", "subprocess.run(f'tar xf {name}', shell=True)"),
      patch("a.js", "exec(`convert ${file} out.png`);"),
    ],
    misses: [patch("app.py", "subprocess.run(['tar', 'xf', name])"), patch("a.js", "const m = pattern.exec(text);")],
  },
  {
    ...UNSAFE,
    id: "sys_code_sql_format",
    title: "SQL that is put together from text",
    why: "A quote in the text becomes SQL; give the values as parameters of the statement",
    when: added(
      ANY_CODE,
      /(?:execute|executemany|query|raw|exec|prepare|QueryRow|Query|Exec)\s*\(\s*(?:f["'][^"'\n]{0,200}\{|["'`][^"'`\n]{0,200}\b(?:select|insert|update|delete|where|from|values)\b[^"'`\n]{0,200}(?:["']\s*(?:\+|%|\.format|\.\s*\$)|\$\{))/i,
    ),
    hits: [
      patch("app.py", 'cursor.execute(f"SELECT * FROM users WHERE id = {user}")'),
      patch("a.js", "db.query('SELECT * FROM users WHERE id = ' + id);"),
    ],
    misses: [
      patch("app.py", "cursor.execute('SELECT * FROM users WHERE id = %s', (user,))"),
      patch("a.js", "db.query('SELECT * FROM users WHERE id = $1', [id]);"),
    ],
  },
  {
    ...UNSAFE,
    id: "sys_code_os_system",
    title: "Python that starts a shell with os.system",
    why: "Every quote and semicolon in its text means something to the shell; use subprocess.run with a list of words",
    when: added(PYTHON, /\bos\.(?:system|popen)\s*\(|\bcommands\.getoutput\s*\(|\bsubprocess\.getoutput\s*\(/),
    hits: [patch("app.py", "os.system('rm ' + name)"), patch("app.py", "out = os.popen(cmd).read()")],
    misses: [patch("app.py", "import os"), patch("app.py", "os.path.join(a, b)")],
  },
  {
    ...UNSAFE,
    severity: "critical",
    id: "sys_code_pickle",
    title: "Reading objects that can run code",
    why: "Such data runs code while it is read; use JSON, or a format with a schema",
    when: added(
      ANY_CODE,
      /\b(?:c?[pP]ickle|dill|cloudpickle|shelve|joblib|marshal)\.(?:loads?|open|Unpickler)\s*\(|\bpandas\.read_pickle\s*\(|\bpd\.read_pickle\s*\(|\bMarshal\.load\s*\(|\bunserialize\s*\(\s*\$|\bnew ObjectInputStream\s*\(|\bBinaryFormatter\s*\(|\btorch\.load\s*\((?![^)\n]{0,200}weights_only\s*=\s*True)/,
    ),
    hits: [patch("app.py", "data = pickle.loads(body)"), patch("app.rb", "Marshal.load(params[:data])")],
    misses: [patch("app.py", "data = json.loads(body)"), patch("app.py", "pickle.dump(data, f)")],
  },
  {
    ...UNSAFE,
    id: "sys_code_yaml_unsafe",
    title: "YAML that can make any object",
    why: "Tags in the document can start programs; use yaml.safe_load",
    when: added(
      ANY_CODE,
      /\byaml\.(?:load|load_all)\s*\((?![^)\n]{0,200}(?:Safe|CSafe|Base)Loader)|\byaml\.(?:unsafe_load|full_load)\s*\(|\bYAML\.(?:load|unsafe_load)\s*\((?!_)|!!js\/function/,
    ),
    hits: [patch("app.py", "config = yaml.load(text)"), patch("app.rb", "YAML.unsafe_load(text)")],
    misses: [
      patch("app.py", "config = yaml.safe_load(text)"),
      patch("app.py", "yaml.load(text, Loader=yaml.SafeLoader)"),
    ],
  },
  {
    ...UNSAFE,
    id: "sys_code_tls_off",
    title: "A connection that trusts everybody",
    why: "Anybody on the way can read and change what is sent; add the certificate that is missing instead",
    when: added(
      /\.(?:py|rb|php|go|java|kt|cs|rs|[cm]?[jt]sx?|ya?ml|json|toml|sh)$/,
      /\bverify\s*=\s*False\b|rejectUnauthorized\s*:\s*false|InsecureSkipVerify\s*:\s*true|NODE_TLS_REJECT_UNAUTHORIZED\W{1,5}0|CURLOPT_SSL_VERIFYPEER\s*(?:,|=>)\s*(?:false|0)|OpenSSL::SSL::VERIFY_NONE|danger_accept_invalid_certs\s*\(\s*true|_create_unverified_context|check_hostname\s*=\s*False/,
    ),
    hits: [
      patch("app.py", "requests.get(url, verify=False)"),
      patch("a.ts", "new Agent({ rejectUnauthorized: false });"),
    ],
    misses: [patch("app.py", "requests.get(url, verify='ca.pem')"), patch("a.ts", "rejectUnauthorized: true")],
  },
  {
    ...UNSAFE,
    severity: "medium",
    action: "log",
    strictAction: "block",
    id: "sys_code_html_injection",
    title: "HTML from text that nobody escaped",
    why: "A tag in the text becomes part of the page and runs; set the text as text, or sanitize it",
    when: added(
      SCRIPT,
      /\bdangerouslySetInnerHTML\s*=|\.(?:innerHTML|outerHTML)\s*\+?=\s*(?!["'`][^"'`$]{0,200}["'`]\s*;?\s*$)\S|\bdocument\.write(?:ln)?\s*\(|\bv-html\s*=|\{@html\s|\bbypassSecurityTrust\w+\s*\(/m,
    ),
    hits: [patch("a.jsx", "<p dangerouslySetInnerHTML={{ __html: text }} />"), patch("a.js", "box.innerHTML = name;")],
    misses: [patch("a.js", "box.textContent = name;"), patch("a.js", "box.innerHTML = '';")],
  },
];
