/** What orders to a model are made of, as parts of patterns: each is a signal, and none is proof alone. */

/** Programs that read: by what they are, or by name; the class `Agent` of a library is none. */
export const MODEL = String
  .raw`(?:(?:(?:[\w-]{2,20} )?AI(?:[ -](?:coding |code )?(?:assistants?|agents?|models?|systems?|tools?|reviewers?|bots?|crawlers?))?|(?:[\w-]{2,14} )?assistants?|(?:(?:coding|code|web|browser|browsing|automated|autonomous|review|reviewing|triage|support|all|any|every) (?:[\w-]{2,14} )?)?agents?|LLM(?:s|-based [a-z]{2,20})?(?: (?:tools?|agents?|reviewers?|readers?|instruction))?|(?:large |all )?language models?|(?:chat)?bots?|crawlers|summari[sz]ers?|(?<=\b(?:the|this|any|every|dear),? )model|(?<=(?:attention|all|any|every|dear|to|for),? )models|Claude(?: Code)?|Codex|ChatGPT|GPT(?:-\d[\w.]{0,4})?|Gemini|Devin|(?:[A-Z]{2,4} |GitHub )?Copilots?)(?!\(|(?<=\bAgent)\x60))`;

/** Somebody from whom a thing might be hidden. */
export const PERSON =
  "(?:(?:the|your|any|a) )?(?:users?|humans?|operators?|owners?|developers?|customers?|people|persons?|reviewers?|maintainers?|recipients?(?: of [a-z ]{3,20})?|readers?|anyone|anybody|him|her|them)";

/** What a model was told before. */
export const RULES = String
  .raw`(?:instructions?|prompts?|directions|directives?|guidelines?|guidance|orders|commands|guardrails?|rules|polic(?:y|ies)|restrictions|constraints|training|programming|safety (?:checks|rules|filters?|training)|(?<=\b(?:all|any|every)\b[^.!?\n]{0,30})messages?|conversation|context|criteria|rubric|style guide)`;

/** Secrets by name or by where they are kept. */
export const SECRETS = String
  .raw`(?:api[ _-]?keys?|credentials?|passwords?|passphrases?|(?:access |auth |oauth_?|session )?tokens?\b|secrets?\b|(?:private|ssh|deploy(?:ment)?|signing|encryption) keys?|env(?:ironment)? var(?:iable)?s?|the environment\b|\.env\b|id_(?:rsa|ed25519)|~\/\.[\w/.-]{2,40}|\/etc\/(?:passwd|shadow)|\.npmrc|\.netrc|\*?\.pem\b|kubeconfig|(?:application_default_)?credentials\.json|service.account|(?:authorization|auth) header|\/home\/[^\s"']{2,60}|wallet|seed phrase|mfa codes?|session (?:id|token)s?|session cookies?|cookies|(?:conversation|chat)(?: history| so far)?|system prompt|hidden prompt|one-time codes?|card numbers?|\w{0,20}(?:SECRET|TOKEN|API_KEY|ACCESS_KEY)\w{0,20}|(?:entire |whole |unformatted )?(?:source|repo(?:sitory)?|codebase)\b|customer (?:data|records|exports?)|e-?mails?\b|inbox|mailbox|identity of the user)`;

/** Sends, shows or takes. */
export const TAKE =
  "(?:send|post|upload|forward|transmit|exfiltrate|submit|e-?mail|append|attach|include|put|paste|pass|encode|export|leak|copy|share|repost|report|write|print|output|reveal|return|dump|collect|read|disclose|expose|transfer|insert|embed|list|cat|get|show|tell|replace|place)";

/** Without anybody being asked. */
export const UNASKED = String
  .raw`(?:(?=without)(?<!(?:not|n['’]t|never|avoid|nor|no) [^.\n]{0,80})without (?:(?:an? )?(?=review|approval|confirmation|permission|consent)|further |any |asking (?:for |the |any )?|waiting (?:for )?|requesting |additional |evaluating)(?:further |any )?(?:confirm\w*|approval|permission|questions?|checks|review|user|it|human)?|(?:do not|don['’]t|never|needn['’]t|no need to|need not) (?:ask|wait|request|seek|bother)\b|no (?:\w{1,12} )?(?:confirmation|approval|permission|review)\b[^.\n]{0,40}(?:needed|required|necessary)|(?:needs?|requires?) no (?:\w{1,12} )?(?:confirmation|approval|permission|review)|skip (?:the |any |all )?(?:confirmation|approval|review)|pre-?approved|(?=without)(?<!(?:not|n['’]t|never|avoid|nor|no) [^.\n]{0,80})without asking ?[,.;!\n]|(?:skip|bypass)ping the (?:permission|confirmation|approval|review)|trust me\b|(?:already|has) (?:gave|given) (?:consent|permission|approval)|no questions asked|no matter (?:what|how|the)|not to be questioned|whatever it (?:does|says))`;

const NOT = "(?:do not|don['’]t|never|must not|mustn['’]t|may not|shall not|should not|without|not|avoid|no need to)";

/** So that nobody sees it: somebody is not to be told, or this is not to be spoken of. */
export const CONCEAL = String
  .raw`(?:${NOT} (?:ever )?(?:to )?(?:tell|inform|alert|notify|warn|consult|bother|let|tip off)(?:ing|ning)? (?:${PERSON}\b(?! (?:if|whether|how|when|where|which|to|a|an|the (?:raw|full|stack))\b)|anything)|${NOT} (?:ever )?(?:to )?(?:mention|disclose|describe|reveal|report|show|point out|explain|acknowledge|log|discuss|bring up|comment on|talk about)(?:ing)? (?:(?:any (?:part )?of |the reason for )?(?:this|these|those|it|its|that|them|their)\b|the (?:change|step|edit|instruction|comment|note|weakness|problem|flaw|call)\w*|anything\b)|(?:without|no) (?:any )?(?:mention|notice|word)\b|(?:say|tell) nothing\b|(?:quietly|silently|secretly|covertly|discreetly|unnoticed|stealthily) (?:and \w{2,12} )?(?:add|send|install|run|execute|copy|forward|upload|include|delete|remove|push|commit|change|modif|insert|append|replace|approve|merge|export|post|open|collect|leak|grant|disable|call|read|set|write|save)\w*|(?:add|send|install|run|execute|copy|forward|upload|delete|push|commit|insert|do) (?:this|it|them|that) (?:quietly|silently|secretly|covertly|discreetly|unnoticed)\b|(?:hide|hidden|conceal(?:ed)?|keep(?: \w{2,14}){1,3}) (?:secret |hidden )?from ${PERSON}|not visible (?:for|to) (?:humans|users|people)|(?:nobody|no one|no human) (?:checks|notices|sees|knows|will (?:notice|see|know|check)|needs to know)|${PERSON} (?:must|may|should|need)(?: not|n['’]t) (?:find out|see|know|notice|learn|be (?:told|informed|notified|described|bothered|mentioned))|omit (?:this|it|that) from|(?:delete|remove) this (?:comment|message|note|file|line)|as if nothing (?:happened|had)|act natural|(?:secret |just )?between (?:you and me|us)\b|our (?:little )?secret|deny it\b|disguise (?:it|this)|keep (?:this|these|it) (?:instructions? |steps? )?(?:secret|hidden|to yourself)|humans may skip|upset the user)`;

/** Says to leave aside what holds. */
export const LIFT = String
  .raw`(?:(?=ignor|disregard|forget|bypass|overrid|neglect)(?<!(?:not|n['’]t|never|to|cannot|can|will|would|may|might|could|they|we|it|i|people|users) |\b(?:does|did|do|why|how)\b[^.!?\n]{0,40} )(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?|bypass(?:ing)?|overrid(?:e|ing)|neglect)|(?=ignore|disregard|forget|override|bypass)(?<=\b(?:you(?: will| can)?|assistants? will|agents? will|models? will|ai will|must|should|shall|to) )(?:ignore|disregard|forget|override|bypass)|set aside|put aside|stop (?:following|obeying)|pay no attention to|never ?mind|do not (?:follow|use|obey|trust)|don['’]t (?:follow|use|obey|trust)|no longer (?:follow|apply|obey))`;

/** The same where it says of rules; of messages and commands, programs do it all the time. */
export const LEAVE =
  "(?:discard|drop|skip|abandon|cancel|suspend|violate|break|wipe|throw away|instead of|outranks?|supersedes?)";

/** Rules alone, as part of what a model was told. */
export const ORDERS =
  "(?:instructions?|prompts?|directives?|guidelines?|guidance|orders|guardrails?|rules|restrictions|programming|safety (?:checks|rules|filters?|training))";

/** Freedom from all rules, or what a model without any would do. */
export const UNBOUND = String
  .raw`(?:\bDAN\b|(?:do|say|answer|does) any ?thing now\b(?! and then)|(?:can|may|will|to|able to) (?:do|say|answer|generate) (?:anything|everything|whatever)\b|no (?:more )?(?:restrictions?|limits?(?! (?:to|on) (?:where|how|what|the))|limitations|filters?|boundaries|ethics|ethical|moral(?:s| code| compass)?|rules|guidelines|policies|content policy|censorship|refusals|disclaimers)|(?:(?<!\b(?:use|used|modify|copy|distributed?|sell|software|permission)\b[^.!?\n]{0,30})without|free (?:of|from)|freed from|not bound by|broken free (?:of|from)|unbound by|bypass(?:es|ing)?|exempt from|does not have to abide by|doesn['’]t have to follow|none of (?:your|the)) (?:any |all |of |the |its |your |these |typical |such )*(?:restrictions?|limits?|limitations|filters?|filtering|boundaries|ethics|ethical|morals?|rules|guidelines|polic(?:y|ies)|censorship|confines)|(?:unrestricted|unfiltered|uncensored|amoral)(?= (?:ai|model|assistant|mode|chatbot|language|version of yourself|answers?|responses?|shell|terminal|agent|and|llm|bot)\b|[.,!:;"'”]|$)|unlimited privileges|jailbroken|jailbreak(?:ing)? mode|never (?:refuses?|says? (?:no|that something is|["'“]?i can['’]t)|warns?|declines?)|(?:answer|respond|repl)\w* (?:to )?(?:any|every|all) (?:requests?|questions?)|always (?:says yes|obeys|complies)|developer mode|god mode|opposite mode|sudo mode|(?:safety|content) (?:filters?|polic(?:y|ies)|guidelines) (?:are|is|have been) (?:off|disabled|lifted|suspended|removed)|whatever you['’]d refuse|would normally refuse|normally (?:refuse|decline)|openai['’]?s? (?:content )?polic|restrictions (?:are )?lifted|no content policy|rules (?:that )?(?:your creators|they|openai|anthropic)|stay(?:s|ing)? in (?:character|fiction)|break(?:s|ing)? character|never step out|you (?:will )?lose \d{1,4}|(?:can['’]?t|cannot|does not|do not|don['’]t|will not|must not) (?:refuse|decline)(?: (?:any |my |a )?(?:requests?|prompts?|commands?|questions?)\b|[.,;!])|(?:warnings?|refusals?|rejections?)[^.!?\n]{0,20} costs? you\b|(?:drop|violate|break) (?:every|all|any) (?:openai|anthropic|google|content|safety) (?:polic|rule)|free (?:of|from) (?:any |all )?alignment|(?:ignores?|breaks?) (?:every|all|any) (?:content |safety )?(?:rules?|polic(?:y|ies)|guidelines)\b|(?:opposite of|against) what your (?:guidelines|rules|instructions) say|(?:model|ai|assistant) would (?:normally |usually )?refuse|tokens? (?:will be )?deducted|no refusals|refuse nothing|leaks? (?:its|your|the))`;

/** Somebody else to be. */
export const BECOME = String
  .raw`(?:you(?: are|['’]re| will be| shall be) (?:now |no longer |going to (?:be|act|pretend|answer)|about to (?:immerse|become|play)|["“])|you will (?:answer|respond|speak|act) as\b|i want you to (?:become|be) |switch to (?:[\w-]{2,14} )?persona|for the rest of this (?:chat|conversation) you|you will now (?:be|act|play|take|become|answer|respond|pretend|speak|assume|enter|behave)|(?:respond|answer|reply|speak|talk|behave|operate) (?:only )?as (?:an?|if|my)\b|act as [a-z]{2,12},|you are (?:an? )?(?:free|evil|rogue|different|powerful|self-aware) (?:ai|model|assistant|bot|machine|being|entity)|from now on|pretend (?:that |to be |you|as)|act as (?:if|an?\b|my)|imagine (?:that )?you|simulate an?|assume the (?:identity|role|persona)|take (?:on|over) the (?:role|persona|identity)|(?:play|enter|switch (?:to|into)|enable|activate|unlock) (?:the )?(?:role|an? |[\w"“-]{2,20} mode)|your (?:real |new |true )?name (?:is|isn['’]t)|for this conversation you|roleplay|let['’]s play|stands for ["“]|in (?:developer|opposite|god) mode|hypothetical|you['’]re [A-Z]{3,}|i (?:have|want|need) an? (?:hypothetical|unrestricted)|you are (?:an? )?[A-Z]\w{2,20} now|you fail to|immerse yourself)`;

/** What a model has been told and keeps to itself. */
export const PROMPT = String
  .raw`(?:(?:initial|original|first|hidden|confidential|secret|internal|system|previous|starting|developer|underlying|full|entire|exact) (?:[\w-]{2,14} )?(?:instructions?|prompts?|messages?|rules|directives|configuration)|your (?:[\w-]{2,14} )?(?:instructions|prompt|configuration|rules|directives|guidelines)|instructions (?:that )?you (?:received|were given|got|have)|(?:all |the )?text above this|(?:everything|all text|the text|the words) (?:above|before) this|tool schemas|what your instructions were)`;

/** Marks of a message that no tool writes in good faith, and headings that sound like one. */
export const FORGED = String
  .raw`(?:\[\/?(?:SYSTEM|ADMIN|DEVELOPER|INSTRUCTION|ASSISTANT)[ _][^\]\n]{0,60}\]|\[(?:instruction|message|note) (?:to|for) [^\]\n]{3,30}[:\]]|<\/?(?:system(?:[ _-]\w{2,20})?|assistant_\w{2,20}|attention[^>\n]{0,20}|instructions?|(?:admin|developer)(?:[ _-]\w{2,20})?)(?: \w{2,12}="[^"\n]{0,20}")?>|<{2,3}(?:system|admin|developer)[ _][^<>\n]{0,40}>{2,3}|\{\{#(?:system|user|assistant)~?\}\}|<\/(?:tool_result|user_(?:query|input|message)|function_results?|tool_response|output|document|context|untrusted\w{0,20})>|"role" ?: ?"(?:system|developer)"|\brole=(?:system|developer)|(?:begin|end) (?:developer|system|admin) (?:message|prompt)|(?:admin|platform|security|developer|system) (?:notice|instructions|message|directive|prompt update|override)\b|(?:notice|new (?:instructions?|message|directive)) from (?:the|your) (?:platform|system|provider|operator|developers?)|(?:anthropic|openai|google) (?:safety|security|trust|has updated|team)|system prompt (?:update|has been|is now)|(?:^|\n)human: [^\n]{10,400}\n{0,2}assistant:)`;

/** A heading that sounds like one; in lower case it is a key of a program. */
export const HEADING = String
  .raw`(?:^|\n|[.!?"'>] )[\s*#>=<\[-]{0,8}(?:SYSTEM|System)(?: (?:MESSAGE|ALERT|NOTICE|OVERRIDE|UPDATE|NOTE|PROMPT UPDATE|INSTRUCTION|COMMAND|DIRECTIVE|message|alert|notice|override|update|note|prompt update|Message|Alert|Notice|Override|Update|Note))?[ *#>=\]-]{0,8}[:\n]`;

/** What somebody does not see who looks at the page. */
export const UNSEEN = String
  .raw`(?:<!--|\[\/\/\]: ?#|font-size: ?[01]|display: ?none|visibility: ?hidden|opacity: ?0\b|color: ?(?:#fff(?:fff)?|white|transparent)|<noscript>|\[hidden\]|white text|speaker notes|alt="|aria-hidden)`;
