/** Words by what they mean where somebody gives orders, whatever the language. */

/**
 * The words that orders are made of, a class a line; `*` stands for any ending. The name of a class is one of ours, and
 * every word that is in none is only a distance between others.
 */
const CLASSES = `bid: and then just also so simply but next use using afterwards und et
please: please kindly bitte
must: must should shall need ought have needs muss musst soll doit dois debe debes deve devi должен должна должны kerek
ignore: ignore disregard abandon override bypass neglect dismiss scrap ditch overlook ignorier* missacht* ignora ignorez ignorar zignoruj игнорир* пренебре* تجاهل* وتجاهل 忽略 无视 yoksay*
ignored: 무시* 버리* 無視 unut* अनदेखा नज़रअंदाज* भूल*
forget: forget unlearn vergiss vergesst oublie oubliez olvida olvide esqueça esquece dimentica zapomnij забуд* انس انسَ 忘记 忘掉
leave: leave set put lay let cast throw lass lasst
aside: aside behind beiseite
obey: obey heed comply obeys obeying complies gehorch* obéi* obedec* obedez* obbedi* подчиня*
follow: follow listen stick adhere trust following befolg* suis suivez sigue siga segui
quit: stop cease quit abort halt
not: not never no don't dont doesn't isn't aren't without nor neither cannot can't mustn't shouldn't needn't won't nobody none didn't nothing nicht kein keine keinen nichts nie ohne ne n pas sans jamais aucun aucune sin nunca nadie não sem ninguém non senza mai nessuno не без никому ничего никогда لا ولا دون بدون مت न मत बिना नहीं 不要 无需 不必 不得 别 勿 不要です ずに ないで なく なし 省略 마세요 말고 말 않고 없이 말아
rule: instruction instructions prompt prompts directive directives guideline guidelines guidance rule rules policy policies restriction restrictions constraint constraints orders programming training safeguard safeguards guardrail guardrails guards limitations filter filters filtering alignment ethics morals scruples morality safety moderation norms censorship preamble conscience inhibitions boundaries anweisung* regeln vorgaben richtlinien systemnachricht consigne* instruction* règles instruccion* reglas instruç* instruções regras istruzioni regole инструкц* правил* указани* تعليمات التعليمات القواعد निर्देश* नियम* 指令 规则 指示 提示词 ルール 命令 지시* 규칙* talimat* kural*
task: task tasks assignment assignments job goal objective mission role identity mode question questions request requests query aufgabe demande petición pedido طلب 问题
text: document documents article articles text texts context sources passage conversation chat message messages artikel dokumente
page: page comment issue readme note paragraph line lines story commands
all: everything anything whatever all any every each what alle alles tout toutes tous todas todos tutte все всё جميع सभी 所有 すべて 全て 모든
earlier: previous prior earlier former above preceding initial original old existing past before until received typed wrote bisherige* vorherige* précédent* anterior* precedent* предыдущ* السابقة पिछले 之前 先前 以前 これまで 이전* 이전의 önceki
told: told given said asked instructed ordered
your: your yours
you: you yourself ur u
youare: you're youre you've
iam: i'm
me: me mir moi i my mine us our we
human: human humans people
user: user users customer person reader reviewer reviewers anyone anybody recipient nutzer* benutzer* anwender* utilisateur* usuario* usuário* utente utenti desarrollador desenvolvedor пользовател* автору المستخدم للمستخدم उपयोगकर्ता* यूज़र* 用户 ユーザー 利用者 担当者 사용자* kullanıcı*
head: developer developers developer's admin administrator administrators operator operators owner owners creator creators maker makers openai anthropic google microsoft provider maintainer maintainers boss engineers on-call legal
agent: ai llm llms assistant assistants agent agents bot bots chatbot chatbots gpt claude codex gemini copilot chatgpt assistent assistenten ki-assistent* ki ia agente agentes assistente assistentes asistente asistentes agenten нейросеть ассистент* агент* помощник* ии المساعد الوكيل للوكيل وكيل एजेंट* सहायक* 助手 智能体 エージェント アシスタント 에이전트* 도우미* 어시스턴트* ajan* asistan*
model: model models modell modèle modelo modello
trade: estate insurance travel customs shipping literary letting
other: user-agent ssh-agent gpg-agent
only: only solely exclusively sole somente solo solamente seulement nur только apenas 仅 只 だけ 만
new: new real actual true
serve: answering translating summarizing summarising reviewing antworte* réponds répondez responde responda rispondi convert answer reply respond summarize summarise translate review analyze analyse
say: zeig* gib gebe schreib* nenne écris écrivez affiche* montre* escribe escriba muestra muestre escreva mostre mostra scrivi copies say write print output state claim quote show list give recite copy paste display dump share repeat announce echo spell
tell: erzähl* tell inform alert notify mention discuss consult disclose reveal report describe warn acknowledge explain talk telling informing mentioning notifying alerting sag* erwähn* informier* verrat* dis dire dites mentionn* inform* parle comenta* comentado digas menciones avis* говор* сообщ* упомин* скажи تخبر* تذكر* تبلغ* बता* 告诉 告知 提及 通知 知らせ 伝え 言わ 알리* 말하*
untold: söylemeden bildirmeden
reply: answers replies response responses
be: is are was were be been being has had
gone: updated replaced changed withdrawn revoked lifted cancelled canceled invalid off disabled void suspended obsolete outdated superseded removed gone overridden overruled switched expired ended rescinded annulled nullified deactivated irrelevant abolished repealed compromised
do: do execute run perform call invoke launch führe starte exécute* lance* lançant ejecut* execut* rode esegui выполн* запуст* شغّل نفذ نفّذ 运行 执行
pose: become pretend imagine suppose roleplay simulate impersonate embody pretending
wild: unrestricted unfiltered uncensored jailbroken amoral unaligned lawless unmoderated unhinged
refuse: refuse refuses refusal refusals refusing decline declines disclaimer disclaimers
quiet: quietly silently secretly covertly discreetly unnoticed stealthily
ask: ask asking asks approval approvals confirmation permission consent confirm authorization authorisation bother bothering frag* rückfrage* bestätigung demander accord confirmación confirmação permiso permissão conferma спрашив* подтвержд* सहमति अनुमति पूछे 询问 确认 批准 確認 承認 확인* 승인* onay* sormadan
grant: approved authorized authorised granted confirmed permitted consented allowed agreed turned aprobado autorizado concordato onayladı одобрил
move: resend sends posts uploads forwards send post upload forward email e-mail transmit exfiltrate push submit mail deliver transfer sending uploading posting sende schick* übermittl* envoie envoyez transmets envía envíe envie mande manda sube suba invia carica отправ* перешли выложи أرسل وأرسل ارسل 发送 上传 提交
sent: भेज* 送信 アップロード 전송* 보내* gönder* yükle*
read: read cat open load fetch collect gather grab extract retrieve lies lese lis lee lea leia leggi прочит* прочти اقرأ पढ़* 读取 読み 읽*
secret: key keys password passwords secret secrets token tokens credential credentials env cookie cookies passphrase cvc passport passwort passwörter zugangsdaten schlüssel contraseña* clave senha* chave mots identifiants парол* ключ* токен* مرور पासवर्ड* 密码 密钥 凭据 身份证号 パスワード トークン 비밀번호* 토큰* şifre* parola*
destroy: delete wipe erase destroy purge lösch* supprime* efface* borra* elimin* apague apaga exclua cancella удали* сотри احذف واحذف 删除
destroyed: हटा* मिटा* 削除 삭제* sil
goods: file files folder folders databases database db repository repositories repo repos backup backups cluster branch branches production records tests directory table tables accounts logs dateien fichiers archivos arquivos файлы الملفات फ़ाइलें 文件 ファイル 파일*
guard: sandbox firewall logging audit checks authentication verification validation signature tls hooks middleware scanner
disable: unlock disable deactivate skip
add: add insert create install append include adds inserts appends aggiungi añade agrega adiciona ajoute füge ergänze вставь добавь أضف 添加 写入 追加 추가*
added: ekle*
favour: stars marks recommend praise wins recommendation recommande empfehle estrelas estrellas звёзд 推荐 満点 满分
pay: buy purchase order subscribe bestell* pay donate refund wire
this: this these here below
that: that those it them
exact: verbatim exactly exact entire complete full hexadecimal hex base64 haiku rhymes bullet
if: if when unless whenever once because after
own: user's users' customer's human's person's`;

interface Classes {
  /** The letter of each class by its name, and of each other word that somebody asked for. */
  readonly letters: Map<string, string>;
  readonly words: Map<string, string>;
  /** Beginnings of words. */
  readonly stems: Map<string, string>;
}

let classes: Classes | undefined;

function read(): Classes {
  const letters = new Map<string, string>();
  const words = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const line of CLASSES.split("\n")) {
    const [name, list] = line.split(": ") as [string, string];
    const letter = newLetter(letters);
    letters.set(name, letter);
    for (const word of list.split(" ")) {
      if (word.endsWith("*")) stems.set(word.slice(0, -1), letter);
      else words.set(word, letter);
    }
  }
  return { letters, words, stems };
}

// From a block of Unicode that means nothing in a pattern.
function newLetter(letters: ReadonlyMap<string, string>): string {
  return String.fromCharCode(0x100 + letters.size);
}

/** The letter of a class, or of a word: one that is in a class stands for all of it. */
export function letterOf(name: string): string {
  const { letters, words } = classes ??= read();
  const known = letters.get(name) ?? words.get(name);
  if (known !== undefined) return known;
  const letter = newLetter(letters);
  letters.set(name, letter);
  words.set(name, letter);
  return letter;
}

/** The letter of the class that has exactly this word, in lower case. */
export function letterOfWord(word: string): string | undefined {
  return (classes ??= read()).words.get(word);
}

const LONGEST_STEM = 10;

/** The letter of the class that has a beginning of this word. */
export function letterOfStem(word: string): string | undefined {
  const { stems } = classes ??= read();
  for (let length = Math.min(LONGEST_STEM, word.length); length > 1; length--) {
    const letter = stems.get(word.slice(0, length));
    if (letter !== undefined) return letter;
  }
}
