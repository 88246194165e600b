/** Signs that a text gives orders to its reader, by what its words mean and how they follow each other. */
import { letterOf } from "./word_classes.ts";
import { wordShapeOf } from "./word_shape.ts";

// Bidden: at the start of a clause, or what the reader has to do.
const BID = '(?<=(?:^|[;:,"/§ bid please must now instead immediately first]|(?:must|be) to)_?)';
const SAY = "(?:say|serve|tell)";
const YOU = "(?:you be|youare)";
const HE = "(?:user|human)";
const WHOSE = "(?:your|earlier|this|user|head)";

/**
 * The signs by kind. Each names classes of words, or words, in their order; `~3` is up to three words between them in one
 * sentence, and what is no letter stands for itself as in the shape of a text.
 */
const SIGNS = {
  // What the reader was told is to be left aside.
  lift: [
    `${BID} (?:ignore|forget) ~4 (?:rule|task|text|earlier|user|your) (?! on page|(?<=earlier) (?:mail|reminder|invoice|letter|version|draft|warnings|settings))`,
    `${BID} (?:ignore|forget) all ~2 (?:you|me|user|;)`,
    `${BID} (?:ignore|forget|leave) ~5 (?:rule|task|text|all|earlier|that) ~2 aside`,
    "not (?:follow|obey|serve) to? (?:the|your|earlier|user|all) ~2 (?:rule|user|head|earlier|task)",
    "(?:not|rather than|instead of) serve (?:this|that|the text|your task)? [;,]",
    `${BID} quit ~1 (?:serve|say|follow (?:your|earlier|user|head)|your task|the task)`,
    `quit all (?:you|youare) ~1 doing`,
    "not ~5 (?:user|earlier|you) ~4 matters",
    "the opposite of all you",
    "your task be not",
    "(?:rule|task|earlier) ~4 ignored",
    "(?:ignores|breaks|drop|forgotten) (?:all|every|your) ~2 rule",
  ],
  // Only a mind forgets: programs ignore.
  clear: [
    `${BID} forget ~3 (?:text|task|page|earlier)`,
    `${BID} leave ~4 (?:text|that|all) ~2 aside`,
    "not use (?:the|those) text ;",
  ],
  // What held does not hold any more.
  change: [
    `${WHOSE} ~2 (?:rule|task) ~4 be ~2 gone`,
    "(?:rule|task) ~1 you be ~3 be ~2 gone",
    `${WHOSE} ~2 (?:rule|task) ~3 not longer`,
    "not longer ~2 (?:rule|matters|bound)",
    '(?:^|[;,:"]|system) new ~1 (?:rule|task) :',
    "your (?:new|only|next) ~1 (?:rule|task) (?! be (?:on|in|at))",
    "(?:all|earlier) ~5 be ~2 (?:test|fake|rehearsal|simulated|joke) ;",
    "(?:text|session|task|account) ~1 be ~1 taken over",
    "(?<!if ~6) (?:guard|ask) ~1 be ~1 gone",
    "(?:task|rule) gone [;,:]",
    "old ~1 rule ~2 not count",
  ],
  // This text is to hold instead of what the reader was told.
  over: [
    "(?:this|following) ~1 (?:rule|text|page|file) ~1 (?:override|overrides|replace|replaces|supersede|supersedes|outrank|outranks) ~1 your ~2 rule",
    "(?:this|following) ~2 (?:take|takes) precedence over your ~2 rule",
  ],
  heed: [`${BID} (?:follow|obey) (?:that|this|me) (?! (?:guide|style|link) ;)`, "you ~1 (?:follow|obey)"],
  // The reader is for nothing else, and free of all rules.
  sole: ["you have ~1 (?:one|single|only) ~1 task :"],
  free: ["you have not ~1 rule (?=[;,])"],
  unruled: ["serve ~3 not ~1 rule", "not ~1 rule ,? you ~1 serve"],
  // In the name of those who may give orders.
  source: [
    "(?:treat|regard|consider) ~9 as ~4 (?:head|rule)",
    "(?:this be|me be|iam) ~1 head",
    "head (?:be|have)? ~1 (?:grant|gone|told)",
    "from your head",
    "the user (?:be|have)? ~1 grant",
    "you (?:be|were) told to",
    "come ~1 from this (?:text|page)",
    "grant ~1 by ~1 (?:head|security)",
    "grant by the user",
    "you (?:have permission|be grant)",
  ],
  obey: [
    `${BID} (?:follow only|only follow|obey)`,
    "obey only",
    `${BID} do (?:as|all) ~3 (?:says|say|me|this|follows)`,
    `${BID} follow ~4 rule ~3 (?:this|@)`,
    `${BID} follow ~2 rule (?:in|from|at|there) ~1 that`,
    "all ~3 (?:text|page) says",
    "all ~1 (?:be|me) ~1 (?:told|asks|typed)",
  ],
  // The words of the answer.
  dictate: [`${BID} ${SAY} ~4 "`, `${BID} ${SAY} (?:only|back)`, `${BID} only ${SAY}`, "say only all", "answered with"],
  reply: [
    "your ~2 (?:reply|serve) ~2 (?:must|with|begin|by)",
    "all ~2 your reply",
    `${BID} (?:begin|start|end) ~3 your ~1 (?:reply|serve)`,
  ],
  other: [
    `${BID} (?:tell|say|insult|sing) ~1 me`,
    `${BID} (?:say|make|sing) ~2 (?:that|a|an|your|fun)`,
  ],
  // What a model was told.
  leak: [
    `${BID} ${SAY} ~7 (?:your|hidden|system) ~3 rule`,
    `${BID} ${SAY} ~7 (?:head|system) ~1 (?:rule|text)`,
    `${BID} ${SAY} ~6 (?:text|all|rule) ~4 (?:head|you) ~4 (?:earlier|told|from)`,
    "(?:all|which) ~5 (?:told|your) ~3 rule",
    "(?:all|which) ~2 rule ~4 you ~1 told",
    "(?:say|tell|which) ~6 tools ~4 you",
    "all ~3 (?:head|you) ~3 (?:told|named) ~1 (?:you|internally)",
  ],
  exact: ["exact", "word for word", "not out", "out ~1 not", "first letter", "from ~3 to ~3 last", "in full"],
  play: [
    `${BID} pose`,
    `${BID} (?:act|play) ~2 (?:as|like|part|role)`,
    "(?:take on|assume) ~1 (?:persona|task)",
    "(?:enter|activate) (?=~2 task)",
    `${YOU} now? (?:#|")`,
    "your ~1 (?:persona|name|character)",
    `${YOU} not ~2 model`,
    "(?:pose|play) ~3 (?:agent|model)",
  ],
  become: [`${YOU} (?:a|an) ~3 (?:now|and|;)`, `${YOU} now`],
  lawless: [
    "(?:not|free|beyond) ~3 rule",
    "wild ~1 (?:model|task|reply|serve|[;,])",
    "not ~2 refuse",
    "refuse be (?:~1 not|gone)",
    "rule ~3 (?:down|invented)",
    "(?:all|your|text|this) ~1 rule ~2 (?:be|have) ~1 gone",
    "(?:ignores|breaks|break|forgotten) ~3 rule",
  ],
  conceal: [
    `not tell ~2 (?:${HE}|this|that|all|me|head) (?! until|(?<=that) (?![;,]|bid))`,
    `not hide ~2 (?:${HE}|head)`,
    "not bring that up",
    `${HE} must not be ~1 (?:told|informed|notified)`,
    "(?<!not ~2) quiet (?=~2 (?:do|move|destroy|add|read|disable))",
    "(?<=(?:do|move|destroy|add|read|disable|&) ~12) quiet",
    `hide ~3 from ~2 ${HE}`,
    `hide (?:for|to) ${HE}`,
    `${HE} ~2 (?:tell ~2 not|untold)`,
    `tell ~4 ${HE} not`,
    "leave ~8 out of",
    "not need to know",
    "keep quiet",
  ],
  unasked: [
    "(?<!not ~8) not (?!be|have) ~1 ask (?!to)",
    "not need to ask",
    "not longer ~3 ask",
    "(?<!not ~8) ask ~2 not",
  ],
  theft: [
    `${BID} (?:move|say|read|get|look) ~9 (?:secret|%)`,
    "(?:secret|%) ~6 sent",
    "(?:content|contents|copy|whole) of ~2 (?:secret|%)",
    "(?:say|move) ~2 own ~3 (?:name|address|phone|number|inbox|history|secret|mailbox|data|contacts)",
  ],
  reach: [
    `${BID} (?:move|say|add|leave) ~9 @`,
    "@ ~6 sent",
    `${BID} (?:say|add|move|read|leave) ~9 %`,
    "secret ~12 bid (?:move|say)",
    "% ~6 added",
  ],
  run: [`${BID} (?:do|add|continue with) ~6 &`, "from ~3 &"],
  visit: [`${BID} (?:read|do|leave|enter|take) ~4 @`],
  deed: [
    `${BID} (?:destroy|drop|remove) ~4 %`,
    "(?:goods|%) ~4 destroyed",
    `${BID} (?:move|commit) ~6 main`,
    `${BID} (?:disable|drop|turn off) ~4 (?:guard|ask|rule)`,
    `${BID} add ~9 (?:%|@|crontab|backdoor)`,
    `${BID} (?:destroy|drop) ~5 goods`,
    `${BID} write ~3 %`,
    `${BID} (?:approve|merge|pay|wire|deploy|recommend|mark) (?:this|that|all|us)`,
  ],
  off: ["!", "not worry about ~2 guard", `${BID} (?:disable|turn) ~3 (?:guard|ask)`],
  own: ["(?:move|say|read|add|save|tell|enter|fill) ~9 (?:own|your human|the user you (?:work|browse))"],
  spend: ["pay ~12 (?:€|card|account|premium|item)", "saved card", "€ ~8 not ~1 ask"],
  favour: [`${BID} (?:(?:tell|say|rate) ~3)? favour`],
  spread: [
    "(?:add|say|move) ~16 (?:all|each|every) ~3 (?:goods|page|text|workspaces|project|projects|deployment|user)",
  ],
  rise: ["(?:admin|root) ~2 (?:role|access|rights)", "role =? ~1 admin"],
  lie: [
    "if ~4 (?:ask|notices|notice) ~12 (?:say|tell|serve|the answer is)",
    "must ~1 call me",
    `tell ~3 ${HE} ~1 (?:that|it's)`,
    "(?:and|,) (?:say|pretend) (?:that|it's|it|\")",
  ],
  hush: ["not ~1 tell", "leave out", "instead"],
  haste: [
    "(?:required|mandatory|next|necessary) ~1 step",
    "earlier (?:proceeding|continuing|you ~1 (?:continue|proceed|go))",
    "must immediately",
    "(?:after|before) reading this",
    "if ~1 user ~1 (?:ask|reads|opens|wants|requests)",
  ],
  turn: ["(?:^|;) (?:human|system) :"],
  // A machine that reads this is spoken to.
  address: [
    "§",
    "(?<!(?:in|of|about|trade) ~1) agent ~1 (?=:)",
    '(?<=(?:^|[;:,/"]) ~3) (?<!(?:in|of|about|trade) ~1) agent ~7 (?=:)',
    '(?<=(?:^|[;:,/"]) ~2) agent ~4 (?=,)',
    '(?<=(?:^|[;:,/"]) ~2) (?<!threat) model ~1 (?=: (?!#))',
    "(?<=(?:hey|dear|hi|hello) ~2) agent",
    "(?<=(?:dear|hey|hi|to|for|attention|each|every|any|all|whichever|if|an) ~2) (?:agent|language model) ~6 (?=[:,/]|please|reading|reads|who)",
    "(?<=(?:if|dear) an?) agent",
    "(?<=(?:dear|hey|to the|this) ~1) model ~4 (?=[:,])",
    "agent ~8 please",
    "agent (?:working|doing|here|reading|with ~2 access|that ~3 this)",
    "by a model ~1 (?=[:,])",
    "(?<=you [,/] the) (?:agent|model)",
  ],
  // Of one it is said what it has to do.
  duty: ["(?:agent|language model) ~4 (?:must (?!not)|be to|get)"],
} as const;

/** What a sign says. */
export type SignKind = keyof typeof SIGNS;

/** A sign in a text: where it begins and ends, in characters and in words. */
export interface OrderSign {
  readonly kind: SignKind;
  readonly word: number;
  readonly endWord: number;
  readonly index: number;
  readonly end: number;
}

/** Kinds of what is to be done: said of what is not to be done, they mean no harm. */
const DONE = new Set<SignKind>(
  ["theft", "reach", "run", "visit", "deed", "own", "off", "spread", "spend", "favour", "rise"],
);

/** What stands in every sign of a kind: most texts have none of it. */
const NEEDS: Partial<Record<SignKind, string>> = {
  theft: "secret % own",
  reach: "@ % secret",
  run: "&",
  visit: "@",
  favour: "favour",
  spread: "add say move",
  address: "§ agent model",
  duty: "agent model",
};

/** So many words a denial governs. */
const DENIED_WORDS = 8;

let denied: RegExp | undefined;
let patterns: readonly (readonly [SignKind, RegExp, RegExp | undefined])[] | undefined;

/** The signs in a text, in order. */
export function orderSignsIn(text: string): readonly OrderSign[] {
  // Naming the signs' words comes before reading a text for them.
  denied ??= patternOf([
    "(?:not|refuse) (?! (?:only|hesitate|pause)) (?:, or|(?:try|go) bid|(?!bid|before|until|unless|except)[^;:,])*",
  ], "$");
  patterns ??= Object.entries(SIGNS).map((
    [kind, sources],
  ) => [kind as SignKind, patternOf(sources), neededBy(kind as SignKind)]);
  const { letters, starts, ends } = wordShapeOf(text);
  return patterns.filter(([, , needed]) => needed?.test(letters) !== false).flatMap(([kind, pattern]) =>
    Array.from(letters.matchAll(pattern), ({ index: word, 0: found }) => {
      const endWord = word + found.length;
      return { kind, word, endWord, index: starts[word]!, end: ends[endWord - 1]! };
    }).filter(({ word }) => !DONE.has(kind) || !denied!.test(letters.slice(Math.max(0, word - DENIED_WORDS), word)))
  ).sort((a, b) => a.word - b.word);
}

function neededBy(kind: SignKind): RegExp | undefined {
  const needs = NEEDS[kind];
  return needs === undefined ? undefined : new RegExp(`[${needs.replace(/[a-z]+/g, letterOf).replaceAll(" ", "")}]`);
}

function patternOf(sources: readonly string[], end = ""): RegExp {
  const [bidden, others] = [
    sources.filter((source) => source.startsWith(BID)),
    sources.filter((source) => !source.startsWith(BID)),
  ];
  // What is bidden at all is looked at once for all of these.
  const all = [
    ...(bidden.length > 0 ? [`${BID}(?:${bidden.map((source) => source.slice(BID.length)).join("|")})`] : []),
    ...others,
  ];
  const source = all.join("|").replace(/~(\d+)/g, "[^;=]{0,$1}?").replace(/[a-z']+/g, letterOf).replaceAll(" ", "")
    .replace(/\(\?:((?:[^()[\]?*|]\|)+[^()[\]?*|])\)/g, (_, oneOf: string) => `[${oneOf.replaceAll("|", "")}]`);
  return new RegExp(source + end, end ? "" : "g");
}
