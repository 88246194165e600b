/** Programs that apply a patch. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";
import { patchEffects } from "../patch.ts";

function patch(call: Call): string {
  const text = call.operands[0] ?? call.stdin;
  for (const effect of patchEffects(text, (path) => call.machine.path(path))) {
    if (effect.kind === "write") call.write(effect.path, effect.text);
    else call.invocation.effects.push(effect);
  }
  return "";
}

/** The table. */
export const patchPrograms: Readonly<Record<string, Program>> = {
  patch: {
    options: "p,strip= i,input= d,directory= o,output= R N f s b dry-run",
    does: (call) => {
      const text = [...call.values("input").map((path) => call.read(path)), call.stdin].join("\n");
      const [target] = call.operands;
      const folder = call.value("directory") ?? ".";
      if (!call.has("dry-run")) call.write(target ?? `${folder}/${MARKS.unknown}entry`, text);
      for (const [, name = ""] of text.matchAll(/^\+\+\+ (?:b\/)?([^\s]{1,400})/gm)) {
        call.write(`${folder}/${name}`, text);
      }
      return MARKS.unknown;
    },
  },
  apply_patch: { does: patch },
  applypatch: { does: patch },
};
