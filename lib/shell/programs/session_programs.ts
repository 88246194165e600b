/** Programs that keep something for later: terminals, timetables, clipboards. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

function crontab(call: Call): string {
  if (call.has("l")) return MARKS.unknown;
  if (call.has("r")) call.delete("/var/spool/cron/me", false);
  else if (call.operands.length > 0 || call.stream.stdin !== undefined) {
    call.write("/var/spool/cron/me", call.readAll(call.operands));
  }
  return "";
}

function tmux(call: Call): string {
  const verb = call.operands[0] ?? "";
  if (
    /^(?:new|new-session|neww|new-window|split|splitw|split-window|respawn-pane|run|run-shell|popup|display-popup|if|if-shell)$/
      .test(verb)
  ) {
    for (const code of call.operands.slice(1)) call.code(code, undefined);
  }
  if (/^send(?:-keys)?$/.test(verb)) {
    call.code(call.operands.slice(1).filter((word) => !/^(?:Enter|C-\w|KP\w+)$/.test(word)).join(" "), undefined);
  }
  return MARKS.unknown;
}

function clipboard(call: Call): string {
  return call.stdin || MARKS.unknown;
}

const CLIPBOARD: Program = { options: "selection= sel= o", does: clipboard };

/** The table. */
export const sessionPrograms: Readonly<Record<string, Program>> = {
  crontab: { options: "l r e i u= n", does: crontab },
  tmux: { options: "L= S= f= t= s= n= c= d D P F= x= y= A h v b", does: tmux },
  screen: { options: "S= c= d m r X L t=", stops: true, does: (call) => call.run(call.rest, undefined) },
  pbcopy: CLIPBOARD,
  xclip: CLIPBOARD,
  xsel: CLIPBOARD,
};
