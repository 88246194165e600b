/** The core orders in other languages: leave aside what holds, be another, hide it from the user, show what is hidden. */
import type { InjectionType } from "./injection.ts";

/** What is done without anybody's knowledge, in all of these languages: not telling is harmless alone. */
const AND_DO =
  /lösch|entfern|schick|send|übermittl|install|überweis|führe|commit|push|merge|passw|token|supprim|efface|envo[iy]|transmets|exécut|borr[ae]|elimin|env[ií]a|manda|ejecut|apag(?:ue|a)|envie|exclu|cancell|invia|esegu|\bsil\b|gönder|çalıştır|yükle|verwijder|stuur|voer|usuń|wyślij|uruchom|удал|отправ|перевед|установ|выполн|删除|刪除|发送|上传|安装|执行|转账|密码|密钥|削除|送信|実行|インストール/gi;

/** A pattern by language and order, and what has to stand near it to make it one; all are bounded. */
export const ORDERS_BY_LANGUAGE: readonly (readonly [InjectionType, RegExp, RegExp?])[] = [
  // German
  [
    "injection_override",
    /(?:vergiss|vergessen sie|ignorier\w*|missacht\w*|verwirf|überspring\w*|befolge? nicht|setze?n? sie? außer kraft|außer acht)[^.!?\n]{0,50}?(?:vorher|zuvor|bisher|obig|früher|gesagt|bislang|alle|deine|sämtliche|gegeben|erhalten)[^.!?\n]{0,40}(?:anweisung|instruktion|regel|vorgabe|befehl|auftr|richtlini|prompt|gesagt|wurde|hast|nachricht)|(?:anweisungen|regeln|vorgaben|instruktionen|befehle)[^.!?\n]{0,40}(?:sind (?:ab sofort |nun |jetzt )?(?:ungültig|aufgehoben|hinfällig|nichtig|außer kraft)|gelten (?:ab sofort |nun |jetzt )?nicht mehr)|vergiss (?:jetzt |bitte )?(?:deine|eure) (?:\w{3,14} )?(?:aufgaben?|rolle|auftr\w+)\b|(?:ab jetzt|ab sofort|von nun an) (?:befolgst|gehorchst|folgst|antwortest|führst|bist|musst|gibst|handelst) du/gi,
  ],
  [
    "injection_secrecy",
    /(?:sag|erzähl|verrat)\w{0,2} [^.!?\n]{0,15}(?:be)?nutzer\w*[^.!?\n]{0,30}\b(?:nichts?|nie)\b|(?:verschweig|verheimlich)\w* [^.!?\n]{0,25}(?:be)?nutzer/gi,
  ],
  [
    "injection_secrecy",
    /ohne (?:dass |es )?(?:dem|den|der|die)? ?(?:be)?nutzer\w*[^.!?\n]{0,40}(?:sag|erwähn|inform|merk|erfähr|erfahr|mitteil|frag|wiss|beschei)\w*|(?:be)?nutzer\w* (?:darf|soll|dürfen|sollen)[^.!?\n]{0,30}\b(?:nichts?|nie)\b[^.!?\n]{0,15} (?:wissen|erfahren|merken|bemerken|mitbekommen)|(?:informier|benachrichtig)\w* [^.!?\n]{0,15}(?:be)?nutzer\w* nicht|(?:darf|soll|dürfen) den (?:be)?nutzer[^.!?\n]{0,30}nicht (?:inform|benachr|frag)\w*|erwähne? (?:diese[ns]?|das|es|davon)[^.!?\n]{0,30}\b(?:nichts?|nie)\b/gi,
    AND_DO,
  ],
  [
    "injection_role",
    /(?:du bist (?:ab jetzt|jetzt|nun|ab sofort|von nun an)|gib dich als|tu so,? als|spiele? die rolle|stell dir vor,? du)[^.!?\n]{0,90}(?:ohne (?:\w+ )?(?:einschränk|regel|filter|grenzen|beschränk)|uneingeschränkt|unzensiert|keine (?:regel|einschränk|filter|grenzen)|admin|root|alles|jede[nrs]? )/gi,
  ],
  [
    "injection_system_prompt",
    /(?:zeige?|nenne|verrate?|gib|gebe?n?|schreibe?|drucke?|wiederhole?|offenbare?)[^.!?\n]{0,50}(?:system-?prompts?\b(?!-)|(?:deine|ihre) systemnachricht|geheimen? anweisung|internen? anweisung|versteckten? anweisung|ursprüngliche\w* anweisung)/gi,
  ],
  [
    "injection_exfiltration",
    /(?:sende|schicke?|übermittle|lade|poste|leite|gib|gebe?n?|der assistent muss)[^.!?\n]{0,80}(?:zugangsdaten|passw[öo]rt\w*|schlüssel|umgebungsvariablen|geheimnisse|verlauf|token)[^.!?\n]{0,60}(?:an (?:die adresse|folgende|http|\S+@)|https?:|\bhoch\b)/gi,
  ],
  // French
  [
    "injection_override",
    /(?:oublie[zr]?|ignore[zr]? (?=(?:tou(?:te?s?|s)|les|la|le|ces|cette|vos|tes|ce|l['’]|d[eu]s?)\b)|néglige[zr]?|ne (?:tiens|tenez) (?:pas|plus) compte|fais abstraction|laisse tomber)[^.!?,;\n]{0,40}(?:instructions?|consignes?|règles?|directives?|ordres?|messages? précédents?|prompt|ce qu(?:e|['’]on)[^.!?\n]{0,20}(?:dit|demandé|précède)|qui précède|ci-dessus|dit avant)|(?:consignes|instructions|règles)[^.!?\n]{0,40}(?:ne (?:s['’]appliquent|valent|sont) plus|sont (?:annulées|caduques|nulles))|tu n['’]as plus (?:aucune?|de) (?:règle|limite|restriction|consigne|filtre)/gi,
  ],
  [
    "injection_role",
    /(?:tu es (?:désormais|maintenant|à présent)|fais comme si tu|agis comme si|imagine que tu es|à partir de maintenant,? tu)[^.!?\n]{0,90}(?:sans (?:\w+ )?(?:filtre|limite|restriction|règle|censure)|root|administrateur|plus aucune|exécute|chaque ordre|aucune (?:règle|limite|restriction))/gi,
  ],
  [
    "injection_secrecy",
    /n(?:e|['’]en) (?:le |lui )?(?:dis|dites|parle|parlez|révèle|révélez)\b[^.!?\n]{0,12}(?:(?:à|aux?|l['’]|les?) ?)+(?:utilisateurs?|usagers?|personne)/gi,
  ],
  [
    "injection_secrecy",
    /sans (?:en )?(?:parler|prévenir|avertir|informer|le dire|mentionner|rien dire)[^.!?\n]{0,30}(?:utilisateur|usager|personne)|ne (?:mentionne|informe|préviens|avertis)[a-z]*[^.!?\n]{0,30}(?:utilisateur|personne)|utilisateurs? ne (?:doit|doivent)(?: pas| rien| jamais)? (?:le )?(?:savoir|apprendre|remarquer|s['’]en rendre compte)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:montre|affiche|révèle|donne|écris|répète|dévoile)[^.!?\n]{0,50}(?:prompt (?:système|initial)|(?:instructions|consignes) (?:système|initiales|cachées|secrètes|internes))/gi,
  ],
  [
    "injection_exfiltration",
    /(?:envoie|envoyez|transmets|téléverse|publie|poste|expédie)[^.!?\n]{0,70}(?:mots? de passe|clés?|identifiants|secrets?|variables d['’]environnement|conversation|jetons?)[^.!?\n]{0,50}(?:à (?:l['’]adresse|\S+@)|https?:)/gi,
  ],
  // Spanish
  [
    "injection_override",
    /(?:olvid[aeá]\w{0,3}|ignor[aeá]\w{0,2}|omit[ea]\w?|desestim[ae]|haz caso omiso|no (?:hagas caso|sigas)|descart[ae])[^.!?\n]{0,40}(?:instrucci(?:ón|ones)|reglas?|órdenes|ordenes|directrices|indicaciones|mensajes? anteriores?|lo que[^.!?\n]{0,20}(?:dij|pidi|ped|ordenar|indic)|lo anterior|todo lo)(?! de (?:uso|instalaci|seguridad))|(?:instrucciones|reglas) (?:anteriores|previas)[^.!?\n]{0,30}(?:ya no|no son|quedan|están) (?:\w+ )?(?:válid|aplic|anulad|sin efecto|valen)/gi,
  ],
  [
    "injection_role",
    /(?:a partir de ahora,? (?:eres|actúas?|serás|responde|obedece)|ahora eres|finge (?:ser|que eres)|actúa como si|haz como si)[^.!?\n]{0,90}(?:sin (?:\w+ )?(?:restricci|límite|limite|filtro|regla|censura)|administrador|root|a todo|cualquier|ninguna)/gi,
  ],
  [
    "injection_secrecy",
    /no (?:se lo |le |lo )?(?:digas|cuentes|reveles|menciones)[^.!?\n]{0,25}(?:usuario|nadie)/gi,
  ],
  [
    "injection_secrecy",
    /sin (?:decir|avisar|informar|contar|mencionar)[^.!?\n]{0,25}(?:usuario|nadie)|sin que[^.!?\n]{0,20}usuario[^.!?\n]{0,15} (?:sepa|se entere|note)|no (?:le |lo )?(?:informes|avises|preguntes)[^.!?\n]{0,25}(?:usuario|nadie)|usuario no debe (?:saber|enterarse|notar)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:revela|muestra|imprime|escribe|repite|dime|enseña)[^.!?\n]{0,50}(?:prompt (?:del|de) sistema|instrucciones (?:ocultas|iniciales|secretas|internas|del sistema)|tu mensaje del sistema)/gi,
  ],
  [
    "injection_exfiltration",
    /(?:envía|envia|manda|sube|reenvía|publica|transmite)[^.!?\n]{0,70}(?:contraseñas?|claves?|credenciales|secretos|variables de entorno|conversación|historial|tokens?)[^.!?\n]{0,50}(?:\ba (?:la direcci|\S+@)|https?:)/gi,
  ],
  // Portuguese
  [
    "injection_override",
    /(?:esqueç[ae]|esquece|ignor[ae]\w?|desconsidere?|desrespeite|não siga|descarte)[^.!?\n]{0,40}(?:instruç(?:ão|ões)|regras?|ordens|diretrizes|orientações|mensagens anteriores|o que (?:foi|eu|te|lhe)|acima|anterior(?:es|mente))|(?:instruções|regras)[^.!?\n]{0,30}(?:não valem mais|foram revogadas|já não)/gi,
  ],
  [
    "injection_role",
    /(?:a partir de agora,? (?:você|tu)|agora você é|você agora é|finja (?:ser|que)|aja como se)[^.!?\n]{0,90}(?:sem (?:\w+ )?(?:restriç|limite|filtro|regra|censura)|administrador|root|qualquer|nenhuma)/gi,
  ],
  [
    "injection_secrecy",
    /não (?:conte|diga|revele|mencione)[^.!?\n]{0,25}(?:usuário|utilizador|ninguém)/gi,
  ],
  [
    "injection_secrecy",
    /sem (?:avisar|informar|contar|dizer|mencionar)[^.!?\n]{0,25}(?:usuário|utilizador|ninguém)|não (?:avise|informe|pergunte)[^.!?\n]{0,25}(?:usuário|utilizador|ninguém)|o (?:usuário|utilizador) não (?:deve|pode) (?:saber|perceber|descobrir)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:revele|mostre|imprima|exiba|escreva|repita)[^.!?\n]{0,50}(?:prompt (?:do|de) sistema|instruções (?:ocultas|iniciais|secretas|internas|do sistema))/gi,
  ],
  [
    "injection_exfiltration",
    /(?:envie|envia|mande|encaminhe|publique|transmita)[^.!?\n]{0,70}(?:senhas?|chaves?|credenciais|segredos|variáveis de ambiente|conversa|histórico|tokens?)[^.!?\n]{0,50}(?:para (?:o endereço|\S+@)|https?:)/gi,
  ],
  // Italian
  [
    "injection_override",
    /(?:dimentica(?:te)?|ignora(?:te)?|trascura|non (?:seguire|considerare|tenere conto)|tralascia|lascia perdere)[^.!?\n]{0,40}(?:istruzion[ei]|regole?|ordini|direttive|indicazioni|messaggi precedenti|quello che|ciò che|quanto (?:detto|sopra)|detto (?:prima|sopra))|(?:istruzioni|regole)[^.!?\n]{0,30}(?:non (?:valgono|sono) più|sono annullate)/gi,
  ],
  [
    "injection_role",
    /(?:d['’]ora in (?:poi|avanti),? (?:sei|agisci|rispondi|esegui)|(?:adesso|ora) sei|fingi (?:di essere|che)|comportati come se)[^.!?\n]{0,90}(?:senza (?:\w+ )?(?:limit|restrizion|filtr|regol|censur)|amministratore|root|ogni comando|qualsiasi|nessun)/gi,
  ],
  [
    "injection_secrecy",
    /non (?:dirlo|dire|rivelare|rivelarlo|raccontare)[^.!?\n]{0,25}(?:utente|nessuno)/gi,
  ],
  [
    "injection_secrecy",
    /senza (?:avvisare|informare|dirlo|dire|avvertire|menzionare)[^.!?\n]{0,25}(?:utente|nessuno)|non (?:informare|avvisare|menzionare|chiedere)[^.!?\n]{0,25}(?:utente|nessuno)|l['’]utente non deve (?:saper|scopri|accorger|venire a sapere)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:mostra|rivela|stampa|scrivi|ripeti|dimmi)[^.!?\n]{0,50}(?:prompt di sistema|istruzioni (?:nascoste|iniziali|segrete|interne|di sistema))/gi,
  ],
  [
    "injection_exfiltration",
    /(?:invia|manda|inoltra|pubblica|trasmetti|carica)[^.!?\n]{0,70}(?:password|chiavi|credenziali|segreti|variabili d['’]ambiente|conversazione|token)[^.!?\n]{0,50}(?:\ba (?:\S+@|questo indirizzo)|all['’]indirizzo|https?:)/gi,
  ],
  // Dutch
  [
    "injection_override",
    /(?:negeer|vergeet|ignoreer|laat[^.!?\n]{0,10} varen|sla[^.!?\n]{0,20} over)[^.!?\n]{0,40}(?:(?:eerdere|vorige|bovenstaande|alle|je|jouw|voorgaande)[^.!?\n]{0,20}(?:instructies|aanwijzingen|regels|opdrachten|richtlijnen|berichten|prompt)|wat (?:de gebruiker|er|ik|je)[^.!?\n]{0,30}(?:vroeg|zei|gezegd|gevraagd|verteld))|(?:instructies|regels)[^.!?\n]{0,30}(?:gelden niet meer|zijn (?:ongeldig|vervallen))/gi,
  ],
  [
    "injection_role",
    /(?:(?:vanaf nu|nu) (?:ben|gedraag) (?:je|jij)|(?:je|jij) bent (?:nu|vanaf nu)|doe alsof je)[^.!?\n]{0,90}(?:zonder (?:\w+ )?(?:beperk|regel|filter|grenzen)|beheerder|root|alles|geen (?:regel|beperk))/gi,
  ],
  [
    "injection_secrecy",
    /(?:vertel|zeg|meld) (?:het |dit )?(?:hem |haar |niemand |(?:aan )?de gebruiker)[^.!?\n]{0,15}(?:niet|niets)/gi,
  ],
  [
    "injection_secrecy",
    /zonder[^.!?\n]{0,15} gebruiker (?:te (?:vertellen|informeren|vragen|waarschuwen)|iets)|gebruiker mag (?:dit |het |er )?(?:niet|niets) (?:van )?(?:weten|merken)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:toon|onthul|geef|herhaal|print|schrijf)[^.!?\n]{0,50}(?:systeemprompt\b(?!-)|systeeminstructies|(?:verborgen|geheime|oorspronkelijke) (?:instructies|aanwijzingen))/gi,
  ],
  // Polish
  [
    "injection_override",
    /(?:zignoruj|ignoruj|zapomnij|pomiń|nie zważaj|odrzuć)[^.!?\n]{0,30}(?:wcześniejsz|poprzedni|powyższ|wszystk|swoj|twoj)[^.!?\n]{0,25}(?:instrukcj|polece|wytyczn|zasad|reguł)/gi,
  ],
  [
    "injection_secrecy",
    /nie (?:mów|zdradzaj)[^.!?\n]{0,25}użytkownik/gi,
  ],
  [
    "injection_secrecy",
    /nie (?:informuj|wspominaj|powiadamiaj)[^.!?\n]{0,25}użytkownik|użytkownik nie (?:może|powinien) (?:wiedzieć|dowiedzieć|zauważyć)|bez (?:wiedzy|informowania) użytkownik/gi,
    AND_DO,
  ],
  [
    "injection_role",
    /(?:od teraz|teraz) jesteś[^.!?\n]{0,90}(?:bez (?:\S+ )?(?:ogranicz|zasad|filtr|limit)|administrator|root|każde|wszystk)/gi,
  ],
  [
    "injection_system_prompt",
    /(?:pokaż|ujawnij|wypisz|podaj|powtórz|wyświetl)[^.!?\n]{0,40}(?:prompt systemow|systemow\w+ prompt|ukryt\w+ instrukcj|instrukcj\w+ systemow)/gi,
  ],
  // Czech, Turkish, Indonesian, Vietnamese
  [
    "injection_override",
    /(?:ignoruj|zapomeň na?|nedbej)[^.!?\n]{0,30}(?:předchozí|dosavadní|výše)[^.!?\n]{0,20}(?:instrukc|pokyn|příkaz|pravid)|(?:önceki|yukarıdaki)[^.!?\n]{0,30}(?:talimat|komut|kural)\S{0,8}[^.!?\n]{0,20}(?:yok say|görmezden|unut|dikkate alma)|(?:abaikan|lupakan)[^.!?\n]{0,25}(?:instruksi|perintah|aturan|arahan)[^.!?\n]{0,15}(?:sebelum|di atas)|(?:bỏ qua|quên)[^.!?\n]{0,25}(?:hướng dẫn|chỉ thị|lệnh|quy tắc)[^.!?\n]{0,15}(?:trước|trên)/gi,
  ],
  [
    "injection_secrecy",
    /kullanıcı(?:ya|yı)?[^.!?\n]{0,20} (?:haber vermeden|haber verme\b|söylemeden|söyleme\b|bildirmeden|sormadan|bilgilendirmeden)/gi,
    AND_DO,
  ],
  [
    "injection_role",
    /(?:artık|şu andan itibaren|bundan böyle)[^.!?\n]{0,40}(?:sınırsız|kısıtlamasız|kuralsız|filtresiz|kısıtlama(?:sı)? olmayan|yönetici)/gi,
  ],
  [
    "injection_exfiltration",
    /(?:\.env|parola|şifre|anahtar|jeton|token)[^.!?\n]{0,60}(?:https?:\S{4,80}|\S{1,40}@\S{2,40})[^.!?\n]{0,20} (?:gönder|yükle|ilet)/gi,
  ],
  // Russian, Ukrainian
  [
    "injection_override",
    /(?:игнориру\S{0,3}|проигнориру\S{0,3}|забудь\S{0,2}|отмени\S{0,2}|не обращай\S{0,2} внимания|ігноруй|пренебре\S{1,4})[^.!?\n]{0,30}(?:(?:предыдущ|прежн|прошл|ранн|вс[еёі]х?|сво|тво|ваш|полученн|данны|попередн)[^.!?\n]{0,25}(?:инструкци|указани|правил|команд|приказ|распоряжени|вказівк|інструкці|промпт)|говорили|сказали|сказано|вс[её],? что[^.!?\n]{0,20}(?:выше|ранее|раньше))/gi,
  ],
  [
    "injection_role",
    /(?:теперь ты|ты теперь|отныне ты|с этого момента ты|притворись|представь,? что ты)[^.!?\n]{0,90}(?:без (?:\S+ )?(?:ограничени|правил|фильтр|цензур)|администратор|любые|любую|все команды|root)/gi,
  ],
  [
    "injection_secrecy",
    /не (?:говори|сообщай|рассказывай|упоминай)(?:те)? [^.!?\n]{0,30}(?:пользовател|никому(?! (?:сво|ваш|парол|код|пин|данны)))/gi,
  ],
  [
    "injection_secrecy",
    /(?:втайне|скрой|тайно)[^.!?\n]{0,20}пользовател|не уведомляй\S{0,2}[^.!?\n]{0,30}пользовател|пользовател[ьи] не долж\S{1,3} (?:знать|узнать|заметить)|без ведома пользовател/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:покажи|раскрой|выведи|повтори|напиши|назови)\S{0,2}[^.!?\n]{0,40}(?:системн\S+ (?:промпт|инструкци|подсказк)|скрыт\S+ инструкци|исходн\S+ инструкци)/gi,
  ],
  [
    "injection_exfiltration",
    /(?:отправь|отправьте|пошли|перешли|загрузи|передай)[^.!?\n]{0,60}(?:парол|ключ|\.env|учётн|учетн|секрет|токен|переменн\S+ окружени|переписк|истори)[^.!?\n]{0,50}(?:на (?:адрес|почту)|https?:)/gi,
  ],
  // Chinese
  [
    "injection_override",
    /(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|不要理會|不要遵守|抛弃|取消|放弃)[^。！？\n]{0,14}(?:之前|以前|先前|上面|以上|上述|前面|此前|所有|一切|全部|你的|系统|系統)[^。！？\n]{0,10}(?:指令|指示|命令|规则|規則|提示|要求|说明|說明|内容|对话|設定|设定|限制|政策)/g,
  ],
  [
    "injection_role",
    /(?:从现在起|从现在开始|從現在|现在你|現在你|你现在|你現在|假装你|扮演)[^。！？\n]{0,25}(?:没有(?:任何)?(?:限制|约束|规则)|沒有(?:任何)?限制|不受(?:任何)?(?:限制|约束)|无限制|管理员|管理員|开发者模式|越狱|DAN)/gi,
  ],
  [
    "injection_secrecy",
    /(?:不要|别|別|不得|切勿|请勿)[^。！？\n]{0,6}(?:告诉|告訴|告知|透露给|向)(?:用户|用戶|使用者|任何人)|(?:瞒着|背着)(?:用户|用戶|使用者)/gi,
  ],
  [
    "injection_secrecy",
    /(?:不要|别|別|不得|切勿|无需|请勿)[^。！？\n]{0,6}(?:通知|提及|询问|詢問)[^。！？\n]{0,6}(?:用户|用戶|使用者|任何人)|(?:不让|不要让|别让)(?:用户|用戶|使用者)(?:知道|发现|察觉)/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:显示|顯示|输出|輸出|打印|透露|泄露|告诉我|重复|公开|说出)[^。！？\n]{0,12}(?:系统提示|系統提示|初始(?:指令|提示)|隐藏(?:的)?(?:指令|提示)|内部(?:指令|规则)|系统指令)/g,
  ],
  [
    "injection_exfiltration",
    /(?:发送|發送|上传|上傳|传送|转发|提交|[发發](?:到|给|送)|把)[^。！？\n]{0,30}(?:密钥|密鑰|密码|密碼|凭证|凭据|令牌|环境变量|对话(?:记录|历史)?)[^。！？\n]{0,20}(?:https?:|[\w.+-]{1,30}@)|(?:所有|全部)(?:的)?(?:密钥|密码|凭证|凭据|令牌|环境变量|对话)[^。！？\n]{0,20}(?:发送|上传|传送|转发|发给|发到)/gi,
  ],
  // Japanese
  [
    "injection_override",
    /(?:これまで|以前|前|上記|今まで|それまで|先ほど|上|すべて|全て)の[^。！？\n]{0,10}(?:指示|命令|ルール|規則|プロンプト|設定|指令|会話|内容)(?:や[^。！？\n]{0,8})?(?:を|は)(?:すべて|全て|一切|完全に)?(?:無視|忘れ|破棄|取り消|無効|守らな)/g,
  ],
  [
    "injection_role",
    /(?:あなたは)?(?:今から|これから|現在から|今後)[^。！？\n]{0,20}(?:制限の(?:ない|無い)|制約の(?:ない|無い)|無制限|管理者|開発者モード|ルールのない)|あなたは(?:今から|これから)?[^。！？\n]{0,8}制限の(?:ない|無い)/g,
  ],
  [
    "injection_secrecy",
    /(?:ユーザー?|利用者)(?:に|へ|には)(?:は)?(?:知らせ|言わ|伝え|告げ|話さ|教え)(?:ないで|るな|てはいけ)|(?:ユーザー?|利用者)に(?:は)?(?:秘密|内緒|気づかれ)/gi,
  ],
  [
    "injection_secrecy",
    /(?:ユーザー?|利用者)(?:に|へ|には)(?:は)?(?:知らせ|言わ|伝え|告げ|報告せ|通知せ|話さ|教え)ずに?/gi,
    AND_DO,
  ],
  [
    "injection_system_prompt",
    /(?:システム ?プロンプト|初期(?:の)?(?:指示|プロンプト)|隠された指示|内部(?:の)?指示)[^。！？\n]{0,8}(?:を|の)[^。！？\n]{0,12}(?:表示|出力|教え|見せ|開示|書い|公開)/g,
  ],
  [
    "injection_exfiltration",
    /(?:(?:すべて|全て|全部)の)[^。！？\n]{0,12}(?:認証情報|パスワード|api ?キー|秘密鍵|環境変数|トークン|会話履歴)[^。！？\n]{0,40}(?:送信|アップロード|転送|送って|投稿)|(?:認証情報|パスワード|api ?キー|秘密鍵|環境変数|トークン|会話履歴)[^。！？\n]{0,30}(?:https?:|@)[^。！？\n]{0,60}(?:送信|アップロード|転送|送って|投稿)/gi,
  ],
  // Korean, Arabic, Hebrew, Thai, Hindi
  [
    "injection_override",
    /(?:이전|앞|위|지금까지|모든)(?:의)?[^.!?\n]{0,12}(?:지시|명령|규칙|지침|프롬프트)[^.!?\n]{0,6}(?:무시|잊|따르지)|(?:تجاهل|انس)[^.!؟\n]{0,15}(?:التعليمات|الأوامر|القواعد|التوجيهات)[^.!؟\n]{0,10}(?:السابقة|أعلاه)|(?:התעלם|התעלמי|שכח)[^.!?\n]{0,15}(?:ההוראות|הפקודות|הכללים|ההנחיות)|(?:เพิกเฉย|ละเว้น|ลืม|ไม่ต้องสนใจ)[^\n]{0,15}(?:คำสั่ง|คำแนะนำ|กฎ)[^\n]{0,10}(?:ก่อนหน้า|ด้านบน)|(?:पिछले|पूर्व|उपरोक्त)[^।!?\n]{0,15}(?:निर्देश|आदेश|नियम)\S{0,4}[^।!?\n]{0,12}(?:अनदेखा|नज़रअंदाज़|भूल)/g,
  ],
];
