import { assertEquals } from "@std/assert";
import { foldConstants } from "../../../lib/shell/programs/fold_constants.ts";

const CASES: readonly (readonly [language: string, code: string, folded: string])[] = [
  ["python3", "f('a' + 'b')", 'f("ab")'],
  ["python3", "f('a' 'b')", 'f("ab")'],
  ["python3", "a = (\n  'x' +\n  'y'\n)\nf(a)", 'a = "xy"\nf("xy")'],
  ["python3", "f(\n  g(\n  'x'))", 'f(g("x"))'],
  ["python3", "a = 'x'.replace(\n  'x',\n  'z')\nf(a)", 'a = "z"\nf("z")'],
  ["python3", "getattr(os, 'sys' + 'tem')('x')", 'os.system("x")'],
  ["python3", "vars(os)['system']('x')", 'os.system("x")'],
  ["python3", "__import__('os').system('x')", 'os.system("x")'],
  ["python3", "f(''.join(chr(c) for c in [104, 105]))", 'f("hi")'],
  ["python3", "f(''.join(map(chr, [104, 105])))", 'f("hi")'],
  ["python3", "f(bytes([104, 105]).decode())", 'f("hi")'],
  ["python3", "f(base64.b64decode('aGk=').decode())", 'f("hi")'],
  ["python3", "a = 'x'; f(f'{a} y')", 'a = "x"; f("x y")'],
  ["python3", "f('%s %s' % ('a', 'b'))", 'f("a b")'],
  ["python3", "f('{} {}'.format('a', 'b'))", 'f("a b")'],
  ["python3", "f('ba'[::-1])", 'f("ab")'],
  ["python3", "f('%c%c' % (104, 105))", 'f("hi")'],
  ["python3", "f(os.path.join(os.getcwd(), 'x'))", 'f("./x")'],
  ["python3", "f(os.path.join(os.path.expanduser('~'), 'x'))", 'f("~/x")'],
  ["python3", "f(Path.home() / '.ssh' / 'x')", 'f(Path("~/.ssh/x"))'],
  ["python3", "f('x' + ', '.join(['a', 'b']))", 'f("xa, b")'],
  ["node", "require('a')['b' + 'c']('x')", 'require("a").bc("x")'],
  ["node", "f(require('node:path').join(process.cwd(), 'x'))", 'f("./x")'],
  ["node", "const a = 'x'; f(`${a} y`)", 'const a = "x"; f("x y")'],
  ["node", "let a = 'x'; a += 'y'; f(a)", 'let a = "x"; a += "y"; f("xy")'],
  ["node", "f(Buffer.from('aGk=', 'base64').toString())", 'f("hi")'],
  ["node", "f('ba'.split('').reverse().join(''))", 'f("ab")'],
  ["perl", "system('a' . ' b')", 'system("a b")'],
  ["perl", 'my $x = "a"; system("$x b")', 'my $x = "a"; system("a b")'],
  ["perl", "system(pack('H*', '6869'))", 'system("hi")'],
  ["ruby", "Kernel.send('sys' + 'tem', 'x')", 'system("x")'],
  ["ruby", "system([104, 105].pack('c*'))", 'system("hi")'],
  ["php", "$f = 'sys' . 'tem'; $f('x');", '$f = "system"; system("x");'],
  ["php", "call_user_func('system', 'x');", 'system("x");'],
  ["lua", "os.execute(string.char(104) .. 'i')", 'os.execute("hi")'],
];

for (const [language, code, folded] of CASES) {
  Deno.test(`foldConstants() puts ${language} together: ${code}`, () =>
    assertEquals(foldConstants(code, language), [folded]));
}

Deno.test("foldConstants() looks at every turn of a loop over constants", () => {
  assertEquals(foldConstants("for d in ['a', 'b']:\n f(d)", "python3").map((code) => /f\("(.)"\)/.exec(code)?.[1]), [
    "a",
    "b",
  ]);
});

for (
  const [language, code] of [
    ["python3", "for a in [['x', 'y'], ['z']]:\n f(['p', *a])"],
    ["python3", "for a in (['x', 'y'], ['z']):\n f(['p', *a])"],
    ["python3", "rows = [['x', 'y'], ['z']]\nfor a in rows: f(['p', *a])"],
    ["node", "for (const a of [['x', 'y'], ['z']]) f(['p', ...a])"],
  ] as const
) {
  Deno.test(`foldConstants() looks at every list of a loop over ${language}'s lists: ${code}`, () => {
    assertEquals(foldConstants(code, language).map((folded) => /f\((.*?)\)/.exec(folded)?.[1]), [
      '["p", "x", "y"]',
      '["p", "z"]',
    ]);
  });
}

Deno.test("foldConstants() leaves alone what holds no constants to put together", () => {
  for (const code of ["f(a + b)", "x.join(y)", "print('a')", "'unfinished", "a = [1, b]"]) {
    assertEquals(foldConstants(code, "python3"), [], code);
  }
});

Deno.test("foldConstants() leaves a text as it is that would be too long for any command", () => {
  const long = "a".repeat(3000);
  const pairs: readonly (readonly [language: string, code: string])[] = [
    ["python3", `'${"%s".repeat(99)}' % [${`'${long}',`.repeat(50)}]`],
    ["python3", `'${"{0}".repeat(99)}'.format('${long}')`],
    ["python3", `'${"b".repeat(99)}'.replace('b', '${long}')`],
    ["python3", `'${long}'.join([${"'b',".repeat(99)}])`],
  ];
  for (const [language, code] of pairs) assertEquals(foldConstants(code, language).join("").length < 300_000, true);
});
