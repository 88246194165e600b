/** Where a text might speak to the model that reads it: the cheap first look, before its sentences are weighed. */
import { type KeywordIndex, keywordSearch } from "../detect/keyword_index.ts";
import { readingOf, rewritten } from "../detect/reading.ts";

/** A group of hints. */
export type HintKind =
  /** A model is spoken to or of. */
  | "addressee"
  /** A message of the system or the developer. */
  | "forged"
  /** What was said before does not hold, and what takes its place. */
  | "lifted"
  /** Somebody is not to know, or not to be asked. */
  | "hidden"
  /** A play, or freedom from rules. */
  | "unbound"
  /** Text that nobody sees. */
  | "unseen"
  /** What is asked for. */
  | "asked"
  /** A deed that its own words tell, whoever is addressed: what watches an agent is among them. */
  | "deed"
  /** All of these in other languages. */
  | "language"
  | "disguise";

/** A part of a text that is worth reading: UTF-16 offsets, `end` exclusive, and what was found there. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly kinds: ReadonlySet<HintKind>;
}

// So far before and behind a hint an order may stand that it belongs to.
const BEFORE = 240;
const BEHIND = 640;

/**
 * Words of those who address a model, forge its messages, lift its rules, or want a thing hidden, in lower-case ASCII.
 * One text with a kind a line, because code costs a hook some thirty times as much to load.
 */
const HINTS =
  `addressee: agente:|agente |assistant|asistent|assistent|asystent|asistan|assistente|ai:|ai,|ai |(ai|ai agent|llm|language model|agent:|agent,|agents|agent must|agent should|agent has|the agent|agent to|agent that|agent!|agent |copilot|claude|codex|gemini|crawlers|model:|model,|models:|models,|the model|model must|attention|whoever|cursor:|cursor,|cursor must|cursor should|summarizer|summariser|gpt|chatgpt|bot |bots|chatbot|bot:|bot,
forged: new instruction|new directive|<admin|<user|<human|<<<|{{#|thought:|end of tool|end of out|end of doc|end of file|end of input|end of context|end of text|end of data|end of message|end of user|end of result|end of the |end of resp|end of page|end of prompt|end of query|end of conv|system:|system message|system notice|system alert|system override|system update|system note|[system|<system|[instruction|<important|</tool_re|/function_re|role":|role=|developer message|developer instr|admin notice|system prompt|human:|the platform|safety team|_config]|directive>|[admin|systemnachricht|mensaje del sistema|message syst|messaggio di sistema|mensagem do sistema|systeembericht
lifted: unlearn|n't translate|stop answering|operating mode|taken over|articles aside|documents aside|your next |your boss|rules apply|instructions apply|was changed|were changed|is fake|are fake|obsolete|outdated|were doing|abandon|have to follow|have to obey|earlier request|context aside|with the articles|with the documents|looking at the|not summarize|not translate|longer bind|longer govern|any longer|continue with|proceed with|stick to|keep to|are revoked|been revoked|hereby|are cancel|been cancel|are superseded|been superseded|told so far|doing and|above was|above is|above are|so far was|are lifted|no other instr|no other orders|objective ha|goal ha|task ha|tasks ha|mission ha|over the user|ignor|disregard|forget|overrid|bypass|set aside|put aside|pay no attention|never mind|nevermind|new task|next task|is finished|is over|new instruc|new goal|single goal|only goal|one goal|one objective|single objective|one mission|have been told|were told|you were given|must be ignored|will be ignored|no attention|first message|prior |previous instr|earlier instr|your rules|no longer appl|no longer valid|no longer follow|are void|is void|now void|instead of translat|instead of summar|instead of answer|instead of quot|instead of review|instead of read|instead of doing|task is|task complete|task above|previous prompt|previous direct|previous rule|previous guid|previous orders|previous message|previous system|previous command|earlier prompt|earlier direct|earlier rule|earlier guid|earlier orders|earlier message|former instr|former orders|your guid|your training|your programming|your prior|your previous|your earlier|your orders|instructions above|rules above|guidance above|orders above|guidance you|rules you|orders you|the user asked|the user said|the user wanted|the user request|the user's|what the user|cancel the|cancel your|stop your|stop the
hidden: bring it up|bring that up|have permission|require approval|requires approval|no longer need|no longer require|say that all|say that the|no approval|no confirm|and report|and tell|and say|and claim|then report|then tell|then say|and pretend|keep quiet|keep silent|keep mum|then delete|--no-verify|need approval|need confirm|has approved|approved this|the user|the developer|the human|the operator|the reviewer|tell anyone|tell anybody|without tell|without asking|without notif|without mention|without inform|without any|quietly|silently|secretly|not mention|n't mention|never mention|not report|not disclose|n't ask|not ask|hidden|hide |don't tell|do not tell|n't tell|this comment|between us|nobody|no one 
unbound: t refuse|suppose |you play |as two |alter |act like|speak as|be my |let us write|let's try|rest of the|conscience|safeguard|moderation layer|never say|no law|all laws|is legal|is allowed|stands for|license key|: off|novel|you refuse|your filter|lecture|describe how|your ethic|your moral|in this story|in a story|in the story|in this novel|in this scene|in this game|in this movie|every request|any request|all request|every question|any question|all questions|every command|all commands|your safety|your content|theoretical|fictional|can do anything|anything now|restriction|unrestrict|uncensor|unfilter|no limit|without limit|no filter|any filter|without filter|developer mode|god mode|maintenance mode|opposite mode|debug mode|jailbr|in character|break character|content polic|from now on|from this|pretend|act as|identity of|persona|your name|real name|you are now|you're now|you will now|you are no|role of|roleplay|hypothetical|fiction|disclaim|grandm|sudo mode|no rules|imagine|backdoor|safety filter|content filter|refuse |refuses|refusal|never refus|question twice|twice:|ethic|unethic|moral|amoral|alter ego|opposite of|two models|amoral|legality|let's play|i'm from|i am from|speaks freely|never break|normally refuse|tell me your|do not refuse|not refuse|maintenance
unseen: font-size|display:none|display: none|visibility:|opacity:|#fff|white text|color: white|color:white|"white"|<!--|[//]|<noscript|[hidden]|speaker notes|alt="|aria-hidden
asked: before proceeding|before continuing|required step|mandatory step|compliance step|instructions in it|confirmed by|approved by|echo your|given before|defines how you|your system|from your prompt|your guidelines|you have access to|tell me honestly|in your summary|into your|to your summary|remind me of|_token|branch name|you've been|have been given|you have been|your preamble|your developer|my developer|my system|my initial|secret instr|your original|your first|your starting|were told|that trains|that built|who built|doing a check|a hidden|html comment|an invisible|body=|as json|to json|for tokens|for secrets|for passwords|forward the match|of .env|my instructions|upload them|upload it|forward them|forward it|forward what|send what|the chat|mailbox|the .env|.env file|ssh key|private ssh|your answer|your reply|your response|must now run|must immediately|immediately run|now run |user's mail|user's e|btc|what are your|rules that you|instructions that you|guidelines that you|verbatim|your context|your initial|your hidden|your secret|words above|lines above|sentences above|of your prompt|of your inst|of your sys|of your mess|starting with|the question, |the questions, |the articles, |the documents, |your assignment|your task|your job|new assignment|from here on|told before|instructed|and do something|word for word|initial prompt|initial instr|this line|your configuration|hidden rules|confidential instr|your instructions|instructions you|your prompt|your memory|long-term memory|to memory|remember |future conv|future sess|future chat|conversation history|chat history|entire conversation|whole conversation|full conversation|before using|this tool|other tools|tool will not|always set|tip you|held responsible|lives depend|urgent|legal notice|the owner|the maintainer|this is your|i'm your|i am the|i am your|this para|this text|this message|elevate|treat this|credentials|id_rsa|text before|text above|everything above|your full|your entire|your system|wire the|inbox|mailbox|e-mails to|environment var|from the environment|access_key|secret_|env var|api key|api_key|conversation |conversation,|conversation.|conversation:|conversations|chat so far|private key|~/.|secrets|webhook|passwords|whenever you|whenever the model|whenever the assistant|whenever the agent|whenever the user|persistent mem|permanent mem|into memory|/etc/passwd|/etc/shadow|only task|only order|the only
deed: the tool |tool with|call tool|invoke tool|use tool|shell tool|push everything|push all|push your|push the|from the env|from your env|environment var|answer will|answer is|answer counts|reply will|reply is|reply counts|response will|response is|response counts|this ticket|this issue|this request|this mail|this message|each commit|every commit|all commits|=<|=[|={|wants you to|asked you to|asks you to|told you to|this file|this page|this doc|this repo|this code|this diff|reviewer|maintainer|auditor|security team|not need|not require|axonflow|hooks.json|approval_policy|sandbox_mode|danger-full-access|pretooluse|posttooluse|~/.codex|--dangerously-bypass|security hook|safety hook|policy hook|the guard|your guard|command past|the policy|the hook|the block|approvals|full access|longer need|longer require|exempt from|without review|without approval|without confirm|no confirm|no approval|your sandbox|the sandbox|sandboxing|detected|get through
language: talimat|kurallar|komutlar|yapay zeka|ignorez|ignore les|ignore tou|ignore la|ignora |ignore tod|ignore as|ignore o |ignorier|ignoruj|ignoreer|desconsidere|omite|die ki|an ki|ki-|ki:|ki |l'ia|ia:|ia |modele|modelo|modello|vergiss|vergessen|vergeet|negeer|oubli|olvid|dimentic|esque|zapomnij|pomi|zignor|abaikan|yok say|missachte|anweisungen|istruzioni|instrucciones|consignes|regeln|ab jetzt|ab sofort|a partir de|d'ora in poi|od teraz|vanaf nu|vanaf dit|adesso|maintenant|fais comme|finge|fingi|gib dich|tu so|doe alsof|je bent nu|sei ora|agora|ahora|abaixo|oltanto|zignoruj|oublie|nicht mehr|benutzer|nutzer|utilisateur|usuario|utente|gebruiker|zugangsdaten|passwor|kennw|umgebungsvar|mot de passe|mots de passe|identifiants|contrase|credencia|credenzial|senha|chaves|chiavi|wachtwoord|systemprompt|system-prompt|systeemprompt|prompt syst|du bist|tu es |eres |ora sei|consigne|nessuno|nadie|personne |ao usu|o usu|utilizador|ningu|ytkownik|modell|sprachmodell|prompt del|prompt de s|prompt do|prompt di
disguise: i g n o|i.g.n.o|i-g-n-o|i_g_n_o|d i s r|d.i.s.r|d-i-s-r|d_i_s_r|f o r g|f.o.r.g|f-o-r-g|f_o_r_g|b y p a|b.y.p.a|b-y-p-a|b_y_p_a|o v e r|o.v.e.r|o-v-e-r|o_v_e_r|dis reg|ig nor|ign ore|for get |by pass|over rid|decode|concat|join |joined|combine|pig latin|atinlay|rot13|rot-13|decipher|unscramble|mirrored|mirror each|mirror this|caesar|cipher|in hex|in binary|hex:|atob|base64|backwards|reversed|morse|&#|1gn|gn0r|d1sr|f0rg|byp4|0verr|pr3v|pr0mpt|1nstr|5y5t|sy5t|5yst|igmor|ignroe|ingore|igonre|igrone|inogre|disreg|prevoius|previuos|pervious|prevoiu|instruci|instuct|intruct|instrcu|isntru|instrutc|instrctu|bpyass|bypsas|revael|%69%|%67%`;

/** The few that ASCII cannot spell: one letter beyond it would double the whole text. */
const HINTS_BEYOND_ASCII = "language: kullanıcıya|artık s|artık k";

const LISTS = [...HINTS.split("\n"), HINTS_BEYOND_ASCII].map((line) => line.split(": "));

// Scripts whose words no list in ASCII has; letters with marks belong to languages that it has.
const OTHER_SCRIPT = /[\u0370-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,200}/g;
// What parts or hides letters without being seen; the joiner of emoji is not among it. And letters as numbers, which a
// program writes only where it does not want them read; and marks on English letters.
const UNREADABLE =
  /[\u00ad\u200b\u200c\u2060\ufeff]+|\\(?:u00|x)[4-7][\da-f]|[ìíîïĩī](?:gn|sr)[oòóôõöøōeèéêëē]|(?<=ign|f)[òóôõöøō]r(?:[eèéêëē]\b|g[eèéêëē]t)|(?<=sr)[èéêëē]g/gi;
// What may stand within a hint: a line break and the mark of a comment, and what sets words off. The finer reading of prose
// is loaded where a hint stands.
const GAP = /(?! \w)\s(?:[>*#/;%|!-]{0,3}\s){0,40}|\*{1,3}|<\/?(?!system|admin|user|human)\w{1,6}>/g;

const WITHIN_WORD = /^[a-z-](?!n't)[a-z]/i;

let search: KeywordIndex | undefined;

/** The passages around hints, in order; those that touch are one. */
export function passagesIn(text: string): readonly Passage[] {
  const hinted: { offset: number; kind: HintKind }[] = [];
  search ??= keywordSearch(LISTS.map(([, ...words]) => words.join(": ").split("|")));
  // What hints may stand at both sides of a line break, or in letters that look like others.
  const reading = readingOf(text);
  const { text: readable, origin } = rewritten(reading.text, GAP, (gap) => /^\s/.test(gap) ? " " : "");
  search(readable, (list, offset) => {
    const kind = LISTS[list]![0] as HintKind; // each line begins with one
    // The end of a longer word, or of a name such as `user-agent`, is no hint.
    if (kind === "disguise" || !WITHIN_WORD.test(readable.slice(offset - 1, offset + 3))) {
      hinted.push({ offset: reading.origin(origin(offset)), kind });
    }
    return false;
  });
  for (const [kind, letters] of [["language", OTHER_SCRIPT], ["disguise", UNREADABLE]] as const) {
    for (const { index } of text.matchAll(letters)) hinted.push({ offset: index, kind });
  }
  const passages: { start: number; end: number; kinds: Set<HintKind> }[] = [];
  for (const { offset, kind } of hinted.sort((a, b) => a.offset - b.offset)) {
    const last = passages.at(-1);
    const [start, end] = [Math.max(0, offset - BEFORE), Math.min(text.length, offset + BEHIND)];
    if (last && start <= last.end) {
      last.end = end;
      last.kinds.add(kind);
    } else passages.push({ start, end, kinds: new Set([kind]) });
  }
  // Every page has comments and what is not displayed.
  return passages.filter(({ kinds }) => kinds.size > 1 || !kinds.has("unseen"));
}
