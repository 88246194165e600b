import { evaluate } from "./lib/policy/evaluate.ts";
const ev = (statement: string) => evaluate({ phase: "request", connector: "codex.Bash", statement } as const);
for (let i = 0; i < 3; i++) {
  ev("git status");
  ev("ls -la");
}
const log: [number, RegExp, string][] = [];
if (Deno.args[0]) {
  const orig = RegExp.prototype.exec;
  (RegExp.prototype as any).exec = function (t: string) {
    const s = performance.now();
    const r = orig.call(this, t);
    log.push([performance.now() - s, this, t]);
    return r;
  };
  for (const m of ["test"] as const) {
    const o = RegExp.prototype[m];
    (RegExp.prototype as any)[m] = function (t: string) {
      return this.exec(t) !== null;
    };
  }
}
const s = performance.now();
ev(Deno.args[1] ?? 'python3 -c "print(1)"');
console.log("cold", (performance.now() - s).toFixed(2));
const s2 = performance.now();
ev(Deno.args[1] ?? 'python3 -c "print(1)"');
console.log("second", (performance.now() - s2).toFixed(2));
if (log.length) {
  console.log("regex calls", log.length, "ms", log.reduce((a, [t]) => a + t, 0).toFixed(2));
  const m = new Map<string, number>();
  for (const [t, r] of log) m.set(r.source, (m.get(r.source) ?? 0) + t);
  for (const [k, v] of [...m].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(v.toFixed(3), k.slice(0, 100));
  console.log("distinct", m.size);
}
