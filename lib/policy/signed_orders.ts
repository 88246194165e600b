/** Orders to whoever reads: two signs of different kinds, one near the other. */
import { isUserStory } from "./addressee.ts";
import type { InjectionType } from "./injection.ts";
import { quotationAt } from "./quotation.ts";
import { type OrderSign, orderSignsIn, type SignKind } from "./order_signs.ts";

type Partners = readonly [InjectionType, ReadonlySet<SignKind>];

function order(type: InjectionType, ...partners: readonly SignKind[]): Partners {
  return [type, new Set(partners)];
}

const TAKING = ["deed", "theft", "reach", "run", "visit"] as const;
const SPEAKING = ["dictate", "reply", "leak", "play", "become", "lawless"] as const;

/** Which kinds make an order together, whichever comes first; behind an address more do. */
const TOGETHER: Partial<Record<SignKind, Partners>> = {
  lift: order("injection_override", "change", "source", "obey", "conceal", ...SPEAKING, ...TAKING),
  clear: order("injection_override", "other", "unasked"),
  change: order(
    "injection_new_task",
    ...["source", "obey", "conceal", "unasked", "off", "other"] as const,
    ...SPEAKING,
    ...TAKING,
  ),
  over: order("injection_override", "heed", "obey", "conceal", "leak", "lawless", ...TAKING),
  sole: order("injection_new_task", "deed", "theft", "reach", "own", "spend", "leak", "lawless", "conceal", "obey"),
  free: order("injection_role", "unruled", "obey", "leak"),
  source: order("injection_agent_order", "obey", "leak", "lawless", "conceal", ...TAKING),
  obey: order("injection_agent_order", "visit", "turn", "lawless", "conceal"),
  leak: order("injection_system_prompt", "exact"),
  play: order("injection_role", "lawless", "leak", "theft", "reach", "obey"),
  conceal: order("injection_secrecy", "unasked", "off", "reply", ...TAKING),
  unasked: order("injection_agent_order", ...TAKING),
  haste: order("injection_exfiltration", ...TAKING),
  turn: order("injection_marker", "theft", "reach", "source", "lift", "conceal", "unasked", "change"),
  off: order("injection_agent_order", "theft"),
};

/** What nobody asks of a machine in good faith; of the others, every project that has rules for machines asks one. */
const ENOUGH = new Set<SignKind>(
  [
    "theft",
    "conceal",
    "lift",
    "source",
    "obey",
    "own",
    "reach",
    "off",
    "spread",
    "lie",
    "spend",
    "favour",
    "rise",
    "deed",
  ],
);
const WEAK = new Set<SignKind>([
  "visit",
  "run",
  "unasked",
  "haste",
  "dictate",
  "change",
  "other",
  "hush",
  "exact",
  "clear",
]);

/** So many words apart two signs belong together. */
const APART = 30;
/** So many words behind an address what is asked for may begin. */
const BEHIND = 45;

/** Tells of each such order in the text. */
export function signedOrdersIn(text: string, add: (type: string, from: number, to: number) => void): void {
  // The last of each kind is the nearest.
  const before = new Map<SignKind, OrderSign>();
  let address: OrderSign | undefined;
  let weak: SignKind | undefined;
  for (const sign of orderSignsIn(text)) {
    if (sign.kind === "address" || sign.kind === "duty") {
      if (isUserStory(text, sign.index, sign.end)) continue;
      // Who is called is spoken to, whatever is said of him.
      if (address?.kind !== "address" || sign.kind === "address" || sign.word - address.endWord > APART) {
        address = sign;
        weak = undefined;
      }
      continue;
    }
    if (address && sign.word >= address.endWord && sign.word - address.endWord < BEHIND) {
      const isWeak = WEAK.has(sign.kind) || ENOUGH.has(sign.kind);
      const isSecond = isWeak && weak !== undefined && weak !== sign.kind;
      const isEnough = address.kind === "duty" ? sign.kind === "conceal" : ENOUGH.has(sign.kind);
      if (isSecond || isEnough && sign.word - address.endWord < APART) {
        add("injection_agent_order", address.index, sign.end);
        address = undefined;
      } else if (isWeak) weak = sign.kind;
    }
    for (const other of before.values()) {
      if (sign.word < other.endWord || sign.word - other.endWord > APART) continue;
      const type = typeOf(other.kind, sign.kind) ?? typeOf(sign.kind, other.kind);
      if (type === undefined || isApart(text, other, sign)) continue;
      add(type, other.index, sign.end);
      before.clear();
      break;
    }
    before.set(sign.kind, sign);
  }
}

const QUOTE = /["“”„«»`]/;

/** Whether one of them is in a quotation in which the other is not; lines of a notebook are one text. */
function isApart(text: string, one: OrderSign, other: OrderSign): boolean {
  const between = text.slice(one.index, other.index);
  if (!QUOTE.test(between) || between.includes('\\n",')) return false;
  return [[one, other], [other, one]].some(([inner, outer]) => {
    const quotation = quotationAt(text, inner!.index);
    return quotation !== undefined && (outer!.index < quotation.start || outer!.index >= quotation.end);
  });
}

function typeOf(one: SignKind, other: SignKind): InjectionType | undefined {
  const partners = TOGETHER[one];
  return partners?.[1].has(other) ? partners[0] : undefined;
}
