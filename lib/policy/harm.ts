/** What nobody in good faith asks a machine for in a text that it happens to read, by how sure a sign it is. */
import { CONCEAL, SECRETS, UNASKED } from "./injection_words.ts";

/** A sign that an order means harm. */
export interface Sign {
  readonly kind: string;
  /** Enough behind an address; otherwise two kinds are, since those who write for machines use each of them alone. */
  readonly alone: boolean;
  readonly index: number;
  readonly end: number;
}

const HOST = String
  .raw`(?:https?:\/\/(?!localhost|127\.)[^\s"'<>\x60]{4,}|[\w.+-]+@[\w-]+\.\w{2,}|\b(?:webhook|pastebin|gist)\b|(?:an?|the|new) public \w{4,12}|s3:\/\/)`;
const MOVE =
  "(?:send|post|upload|forward|transmit|exfiltrate|submit|e-?mail|leak|copy|share|repost|export|transfer|deliver|append|paste|attach|push|publish)(?:s|ed|ing)?";
const SHOW = "(?<!(?:is|are|be) )(?:print|output|reveal|dump|disclose|expose|collect|encode|put|include|pass)";
const PRIVATE = String
  .raw`(?:~\/\.(?:ssh|aws|npmrc|netrc|kube|gnupg|docker|config)\b|\bid_(?:rsa|ed25519)\b|\/etc\/(?:passwd|shadow)|(?:every|all|any) (?:\w{2,14} ){0,2}(?:passwords?|credentials?|secrets?|api[ _-]?keys?|private keys?|environment variables|env vars)|(?:entire|whole|full) (?:conversation|chat|repo\w*|codebase|\.env)|system prompt|hidden prompt)`;
const GOODS =
  "(?:backups?|databases?|repo(?:sitory|sitories)?|records|accounts?|user data|customer data|history|logs|tests|production|projects?|resources|work|events|appointments|meetings|e-?mails|messages|contacts)";
const GUARDS = String
  .raw`(?:sandbox\w*|safety|security|guards?|firewall|auth(?:entication|orization)?|logging|audit\w*|middleware|(?:certificate|signature|tls|ssl)[\w ]{0,12}|verif\w+)`;
const CHECKS = "(?:checks?|reviews?|tests|filters?|hooks?)";
/** Money is to change hands. */
export const PAYMENT = String
  .raw`\b(?:refund|transfer|wire|pay|send|donate)\b (?:(?:the|them|him|her|me|us|it|my|your|this|an?|another|exactly|customers?|users?) ){0,3}(?:[$€£] ?\d|\d[\d.,]{0,10} ?(?:eur|usd|gbp|btc|eth|dollars|euros|bitcoins?)\b)`;
const TASK = "(?:task|review|bug|issue|request|summary|question|ticket|translation|pull request)";
const THESE = "(?:it|this|the (?:candidate|paper|product|profile|submission|essay|applicant|resume|author|site|page))";

/** What opens what is closed: a project to all, its rules to one, its packages to somebody else's. */
const EXPOSURE = String
  .raw`\b(?=[acdglmprstv])(?:(?:make|turn|set|switch) (?:the|this|our|your) (?:[\w-]{2,14} )?(?:repo(?:sitory)?|bucket|project|package|database|folder) (?:(?:to|to be|into) )?(?:public|world-readable|world-writable)\b|visibility[= ]public|permissions: write-all|(?:drop|remove|turn off|disable|lift) (?:the )?(?:branch protection|review requirements?|required reviews?)\b|(?:grant|give) (?:admin|owner|root) (?:rights |access |role )?to (?:the )?(?:user )?@?\w|add (?:the )?(?:collaborator|user|account) [\w@-]{2,30} (?:with|as an?) (?:admin|owner|maintainer)|add [^.!?\n]{0,24}@[\w-]{2,30}[^.!?\n]{0,10} to CODEOWNERS|(?:point|switch|set|change|redirect) (?:npm|pip|yarn|pnpm|cargo|gem|the (?:\w{2,12} )?(?:registry|index|mirror))(?: (?:registry|index))?(?: over)? (?:to|at) https?:\/\/|replace (?:every|each|all)[^.!?\n]{0,20} (?:of )?(?:[\w-]{1,30}\.){1,4}[a-z]{2,8} (?:with|by) (?:[\w-]{1,30}\.){1,5}[a-z]{2,8}\b|(?:swap|replace|change) the (?:checksum|hash|signature)\b|(?:treat|regard|consider) (?:everything|anything|all)\b[^.!?\n]{0,40} as (?:trusted|vetted|authori[sz]ed|approved)\b)`;

const ALONE = {
  conceal: CONCEAL,
  theft:
    `\\b(?:${MOVE}|${SHOW})\\b[^.!?\\n]{1,60}?${PRIVATE}|\\b(?:print|reveal|output|disclose|repeat) your (?:[\\w-]{2,12} )?(?:rules|instructions|prompt|guidelines)|https?:\\/\\/\\S{3,200} (?:and )?(?:followed by|plus|add|with) [^.!?\\n]{0,30}?\\b(?:contents|values?|text) of [^.!?\\n]{0,20}?(?:environment|${SECRETS})|[?&]\\w{1,20}=\\{?<?(?:data|secret|token|key|env|conversation)|https?:\\/\\/[^\\s"'<>\x60]{3,80}["'\x60]? ?\\+ ?(?:process\\.env|os\\.environ|\\$)`,
  destruction: String
    .raw`\brm -[a-z]*[rf][a-z]*(?: -\S{1,20}){0,3} ["']?(?:\/|~|\$HOME|\*|\.\.|\.git\b)|(?:delete|wipe|erase|drop|destroy|truncate) (?:(?:all|every|any|your|the|this) (?:of )?(?:the |your )?(?:[\w-]{1,20} ){0,2}${GOODS}\b(?! (?:that|which|older|from the (?:last|previous)|in \x60))|(?:all|every|your) (?:[\w-]{1,20} ){0,2}(?:files?|tables?|folders?|director(?:y|ies)|branch(?:es)?|data)\b(?! (?:in|under|of|from|matching|that)\b)|(?:the )?(?:table|database|schema)\b)|terraform destroy|\bmkfs\b|push --mirror`,
  opening: String
    .raw`(?:curl|wget)\b[^\n]{0,120}\|\s?(?:sudo )?(?:ba|z)?sh\b[^.\n]{0,10} (?:before|immediately|with root)|(?:add|append|write|put|install) [^.!?\n]{0,60}\b(?:to|in|into) (?:the |your |my |root['’]s )?crontab\b|(?:add|create|insert) an? (?:hidden|secret|unlisted) (?:[\w-]{2,12} )?(?:user|account|login|role)\b|authorized_keys|\.git\/hooks|core\.sshCommand|sslVerify false|verify=False|NODE_TLS_REJECT|--(?:extra-)?index-url http:|\bset-?uid\b|\/etc\/sudoers|systemctl (?:stop|disable|mask)|(?:disabl|deactivat|remov|bypass)(?:es?|ing)? (?:the |all |your |any |every |its )?(?:[\w-]{1,20} ){0,2}${GUARDS}\b|turn(?:ing)? off (?:the |all |your )?(?:[\w-]{1,20} ){0,2}${GUARDS}\b|cluster-admin|(?:admin|root|owner|write|full) (?:access|rights|permissions?|privileges)(?= to\b)|transfer (?:the |all )?(?:ownership|funds|money)|wire the|back ?door|malware|reverse shell|reset (?:the |their |all )?(?:mfa|2fa|passwords?)|(?:execute|run) (?:whatever|anything|everything) |\beval\(\) of`,
  favour:
    `(?:give|rate|score|rank|mark|grade|assign) ${THESE}\\b[^.\\n]{0,40}(?:(?:best|highest|top|perfect|full|positive|maximum|good) (?:possible )?(?:scores?|ratings?|marks?|grades?|reviews?|rank\\w*|points|evaluation)|(?:five|5) stars|10(?:\\/| out of )10|\\b100\\b)|(?:positive|favou?rable|glowing|five-star|5-star) (?:reviews?|ratings?)|(?:recommend|praise|endorse|favou?r) (?:our|us|only|${THESE})\\b|even (?:when|if) the user|claim that|(?:no|without) (?:known )?(?:weaknesses|vulnerabilities|recalls)|(?:insert|add) (?:the|an?|this) (?:back)?link|rank (?:it |him |her |them )?(?:first|highest)|change the (?:shipping|address|numbers|price)`,
  lifting: String
    .raw`\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}?(?:\b(?:previous|prior|earlier|above)\b|your (?:[\w-]{2,14} )?(?:instructions|rules|prompt|guidelines|task|training|polic)|the user\b|user['’]s|what (?:you|the user)|everything (?:else|you)|all (?:other )?(?:instructions|rules|guidelines|polic|restrictions|requests|orders))|\bforget (?:about )?(?:the|this|that|your) (?:[\w-]{2,12} )?${TASK}\b|\bstop what you(?: are|['’]re) doing\b|(?:do not|don['’]t|never|rather than|instead of) (?:summari[sz]|translat|answer|review|analy[sz]|describ)\w{1,4}\b[^.!?\n]{0,60}\b(?:instead|but|just|only),? (?:say|tell|claim|answer|reply|respond|state)\b`,
  payment: PAYMENT,
  exposure: EXPOSURE,
  download: String
    .raw`\b(?:run|execute|start|invoke|call)\b[^.!?\n]{0,40}?\b(?:curl|wget)\b[^\n|]{1,200}\|\s?(?:sudo )?(?:ba|z|da)?sh\b`,
};

const TOGETHER = {
  unasked: UNASKED,
  command: String
    .raw`\brm -[a-z]*[rf]|\bsudo\b|chmod (?:-R )?[0-7]*7[0-7]*|(?:curl|wget)\b[^\n]{0,120}\|\s?(?:ba|z)?sh\b|\beval\(|base64 -d|--force\b|push -f\b|\bas root\b|\bcurl |\b(?:delete|transfer|send|pay|grant|wipe|drop)_\w{2,30}|(?:dns|name) lookup|dangerously|hard-?coded`,
  removal:
    "(?:delete|wipe|erase|drop|destroy) (?:all|the|every|any|your|this) (?:[\\w-]{1,20} ){0,3}(?:files?|tables?|branch(?:es)?|folders?|director(?:y|ies)|data|backups?|rows)",
  guard:
    `(?:skip|bypass|disable|remov|turn off)\\w* (?:the |all |your |any |every )?(?:[\\w-]{1,20} ){0,2}${CHECKS}|--no-verify|--unsafe-perm`,
  grant:
    "(?:approve|merge) (?:this|it\\b|all|every)|auto-?approve|(?:grant|give) (?:[\\w-]{1,20} ){1,4}(?:access|admin|rights|permissions?|privileges)|publish version|open (?:all )?ports|(?:close|reopen|reset) (?:all|every)",
  theft: `\\b(?:${MOVE}|${SHOW})\\b[^.!?\\n]{1,90}?(?:${SECRETS})`,
  moved:
    `(?:${SECRETS})[^.!?\\n]{0,30}? (?:must|should|shall|ha(?:s|ve) to|(?:is|are) to) be (?:sent|posted|uploaded|forwarded|e-?mailed|copied|pushed)\\b`,
  outside: HOST,
  lifting: String
    .raw`\b(?:ignore|disregard|forget|override|set aside)\b[^.!?\n]{0,50}?\b(?:rules|instructions|polic(?:y|ies)|requests?|questions?|checks?)\b`,
  haste: String
    .raw`before (?:anything else|you (?:do|answer|reply|go on|continue|read)|answering|replying)|\bimmediately\b|at once\b|right away|when(?:ever)? (?:it|you) (?:reads?|sees?|visits?|opens?|processe?s?|summari[sz]es?) (?:this|the page)`,
  pressure: String
    .raw`the user (?:has )?(?:already )?(?:wants|approved|confirmed|agreed|authori[sz]ed|asked)|verified as an? admin|you (?:were|are) asked to|do (?:what|as) (?:i|this)`,
};

/** What nobody may order a machine to do in a text that it happens to read. */
export const DAMAGE =
  `(?:${ALONE.destruction}|${ALONE.opening}|${TOGETHER.command}|${TOGETHER.guard}|${TOGETHER.grant})`;

/** What the answer is to claim, against what its reader would want. */
export const FAVOUR = `(?:${ALONE.favour})`;

/** Is a sign beside one of these alone: addresses stand in every documentation. */
const WITH: Readonly<Record<string, RegExp>> = { outside: /^(?:theft|moved)$/ };

/** A clause of its own, or what turns a negation round. */
const ANEW =
  "(?:(?<!\\b(?:go|try) )and|but|until|till|before|unless|then|that you|when|while|if|once|because|since|so|instead|than|by|without|except)";
/** Verbs that are a delay: who is not to do these is to act. */
const DELAYS =
  "(?:hesitate|worry|forget|fail|wait|stop|rest|pause|delay|postpone|refrain|refuse|neglect|omit|miss|mind|care|fear|be afraid)";
const GOVERNED = String.raw`(?: +(?!(?:${ANEW}|n?or)\b)[^\s.!?,;:—–…]+){0,6}`;

/** Somebody says what is not to be done: the negation governs what comes next, over few words, and from "or" to "or". */
const NEGATED = new RegExp(
  String
    .raw`(?:\b(?:not|never|avoid|nor|neither|refuses? to|cannot)\b|n['’]t\b|(?<!\b(?:not|never|without|n['’]t|no need to) )\bask(?! no)[^.!?\n]{0,30}\bbefore\b)(?! (?:only|just|${DELAYS})\b)(?:${GOVERNED} +n?or\b)*${GOVERNED} *[^\w\s.!?,;:—–…]{0,3}$`,
  "i",
);

/** What happens to those who do not is a threat, and who asks why they do not wants it. */
const THREAT =
  /\b(?:if|unless|who(?:ever)?|whichever|(?:each|every|any) time|when(?:ever)?|once|until|why|(?:ais?|llms?|models?|agents?|assistants?|bots?|one|those|any(?:one|body)|reader|system) (?:that|which))\b[^,.!?\n]{0,60}(?:not|never|n['’]t)(?: ever)?(?: [\w-]{1,20}){0,6} $|\b(?:cannot|n['’]t|not|never) (?:not|never) $/i;

/** Whether the text in front threatens those who do not do what follows. */
export function isThreat(before: string): boolean {
  return THREAT.test(before);
}

function isRuledOut(before: string): boolean {
  return NEGATED.test(before) && !isThreat(before);
}

const SIGNS = [...Object.entries(ALONE), ...Object.entries(TOGETHER)].map(([kind, source], place) => ({
  kind,
  alone: place < Object.keys(ALONE).length,
  pattern: new RegExp(source, "gi"),
}));

/** The signs in a text, in order. */
export function signsIn(text: string): readonly Sign[] {
  return SIGNS.flatMap(({ kind, alone, pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({ kind, alone, index, end: index + words.length }))
      .filter(({ index }) =>
        kind === "conceal" || kind === "unasked" || !isRuledOut(text.slice(Math.max(0, index - 80), index))
      )
  ).sort((a, b) => a.index - b.index);
}

/** So far apart two signs belong together. */
const APART = 160;

/** What somebody asks for who speaks to a model, or says what one has to do. */
export interface Asked {
  /** The place of the first sign behind the address. */
  readonly from: number;
  /** Where in the text the harm has to begin. */
  readonly until: number;
  /** Those that are enough here; by default all that can be. */
  readonly enough?: ReadonlySet<string>;
}

/**
 * Where the harm ends that is asked for; undefined if none is.
 *
 * @param signs those in the text, in order
 */
export function endOfHarm(signs: readonly Sign[], { from, until, enough }: Asked): number | undefined {
  // The last of each kind is the nearest: however often a weak sign is repeated, it hides no other.
  const before = new Map<string, Sign>();
  for (let place = from; place < signs.length && signs[place]!.index <= until; place++) {
    const sign = signs[place]!;
    if (sign.alone && enough?.has(sign.kind) !== false) return sign.end;
    for (const other of before.values()) {
      if (sign.index - other.end <= APART && goTogether(other, sign)) return Math.max(other.end, sign.end);
    }
    before.set(sign.kind, sign);
  }
}

function goTogether({ kind: one }: Sign, { kind: other }: Sign): boolean {
  return one !== other && WITH[one]?.test(other) !== false && WITH[other]?.test(one) !== false;
}
