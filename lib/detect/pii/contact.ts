/** How to reach a person, and from where: e-mail, telephone and network addresses. */
import { digitsOf } from "../checksum.ts";
import { mayBeMoment } from "../calendar.ts";
import type { Detector } from "../detector.ts";
import { EMAIL_ADDRESS, isPersonalAddress } from "../email_address.ts";
import { isInternal, isIpv6 } from "../ip_address.ts";
import { isInternationalNumber, isNorthAmericanNumber } from "../phone_number.ts";

const PHONE_LABELS = [
  "phone",
  "telephone",
  "tel",
  "mobile",
  "cell",
  "cellphone",
  "handphone",
  "fax",
  "call",
  "called",
  "calling",
  "dial",
  "ring",
  "office",
  "desk",
  "contact",
  "whatsapp",
  "sms",
  "message to",
  "messages to",
  "message me",
  "message on",
  "text me",
  "answering",
  "mob",
  "gsm",
  "landline",
  "hotline",
  "rufen",
  "anrufen",
  "erreichbar",
  "mobil",
  "mobiltelefon",
  "mobilnummer",
  "rufnummer",
  "telefonnummer",
  "telefoon",
  "mobiel",
  "teléfono",
  "móvil",
  "movil",
  "llame",
  "llámame",
  "portable",
  "appelez",
  "cellulare",
  "chiamare",
  "telefone",
  "telemóvel",
  "telemovel",
  "ligue",
  "tlf",
  "puhelin",
  "telefonszám",
  "τηλέφωνο",
  "телефон",
  "тел",
  "моб",
  "携帯",
  "휴대폰",
  "핸드폰",
  "연락처",
  "reach me",
  "reach us",
  "telefon",
  "telefono",
  "téléphone",
  "celular",
  "handy",
  "cep",
  "hp",
  "电话",
  "手机",
  "電話",
  "전화",
] as const;

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
// A mask of a network begins with 255. An address is no part of a version, a word or a longer chain of numbers.
const IPV4 = new RegExp(`(?<![\\w.-]|\\d:)(?!255\\.)(?:${OCTET}\\.){3}${OCTET}(?![\\w]|\\.\\d|-\\d)`);
// Behind the word other versions may stand, and what joins them.
const VERSION_LABEL =
  /(?<![a-z])versions?\b(?:[\s"':=,;(|~^<>*[]|(?<![\w.-])v?\d[\w.-]{0,20}(?![\w.-])|\b(?:is|was|are|and|or|to|from|in|of|number|installed|available|latest|current|required|range)\b){0,24}$|(?:version|ver|release|rev|build|oid|firmware|sdk|driver|assembly)s?[\s"':=]{0,4}$|[~^<>]=?\s?$|==\s?$/;
const PARTS = ["0", "00", "000"] as const;
const IPV4_FORMS = PARTS.flatMap((a) => PARTS.flatMap((b) => PARTS.map((c) => `${a}.${b}.${c}`)));
// Eight groups; the first has its four digits in practice, and is no word.
const IPV6_FORMS = [
  "0000",
  "000A",
  "00A0",
  "00AA",
  "0A00",
  "0A0A",
  "0AA0",
  "0AAA",
  "A000",
  "A00A",
  "A0A0",
  "A0AA",
  "AA00",
  "AA0A",
  "AAA0",
].flatMap((first) => ["0", "00", "000", "0000", "A", "AA", "AAA", "AAAA"].map((second) => `${first}:${second}`));

// Found by its two colons: what stands before them is looked back at.
const SHORT_IPV6 =
  /(?<=(?<![\w:.])(?<from>(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?))::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?(?:(?:(?<=:)|:)\d{1,3}(?:\.\d{1,3}){3})?(?![\w:]|\.\w)/i;

const AREAS = ["(0", "(1", "(2", "(3", "(4", "(5", "(6", "(7", "(8", "(9"] as const;
const NUMBER_ENDS = "(?!\\w|[-.]\\d| ?(?:bytes|[kmg]i?b|[mun]?s)\\b)";

export const contact = [
  {
    type: "email",
    pattern: EMAIL_ADDRESS,
    keywords: ["@"],
    leads: true,
    notAfter: /(?<![a-z])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\s[^\n@]{0,40}$/,
    validate: isPersonalAddress,
    examples: () => ({
      hits: [
        "jane.doe@example.com",
        "Author: Jane Doe <jane+git@mail.example.co.uk>",
        "mailto:jane@example.org?subject=Hi",
        '{"email":"o\'neil@example.com"}',
        "Write to jane_doe@example.com.",
        "User:j\u00f6rg@m\u00fcller.de",
        "a@163.com,b@126.com",
        "jane@example.com:editor",
      ],
      misses: [
        "git@github.com:example/project.git",
        "git clone ssh://git@github.com/example/project",
        "noreply@github.com",
        "left-pad@1.3.0",
        "typescript@5.9.0-beta.next",
        "icon@2x.png",
        "getty@tty1.service",
        "deploy@build.example.com:/srv/www",
        "ssh -p 2222 deploy@build.example.com",
        "postgres://app:secret@db.example.com/prod",
        "x = a@b.mean()",
        "@scope/package",
        "user@localhost",
        "LIKE '%@example.com'",
      ],
    }),
  },
  {
    // With the country in front, E.164 says how long it may be.
    type: "phone",
    pattern: /(?<![\w+])\+[1-9]\d{0,2}(?:[ .-]?\(0?\d{0,4}\))?(?:[ .-]?\d{1,8}){1,6}(?![\w+]|[-.]\d)/,
    keywords: ["+1", "+2", "+3", "+4", "+5", "+6", "+7", "+8", "+9"],
    leads: true,
    // `tail -n +347340107` and `--offset=+4915112345` count something.
    notAfter: /(?:^|\s)--?[a-z]\w*[ =]$/,
    validate: isInternationalNumber,
    examples: () => ({
      hits: [
        "+14155550132",
        "call +44 20 7946 0958",
        "+49 (0)30 901820",
        "Fax +55 11 98456 5666",
        "tel:+81-3-1234-5678",
      ],
      misses: [
        "+1",
        "1+1234567",
        "a+15551234567",
        "+12 files",
        "UTC+10 12:30",
        "+9999 lines",
        "tail -n +14155550132",
        "+0049301234567",
      ],
    }),
  },
  {
    // With the area in parentheses. Without a trunk zero or a sign in the number it may be a status, and a size behind it.
    type: "phone",
    pattern: new RegExp(
      "(?<![\\w)(])(?:\\(0\\d{1,4}\\) ?\\d{3,5}[ .-]?\\d{3,4}|\\([2-9]\\d{1,3}\\) ?(?:\\d{3,5}[.-]\\d{3,4}|(?<=\\d{3}\\) ?)[2-9]\\d\\d \\d{4})|" +
        `\\(1[1-9]\\) ?9\\d{4}-\\d{4})${NUMBER_ENDS}`,
    ),
    keywords: AREAS,
    leads: true,
    examples: () => ({
      hits: ["(415) 555-0132", "or (030) 1234-5678", "fax (602)272-9781", "(21) 98765-4321", "(11) 98765-4321"],
      misses: [
        "f(415) 555-0132",
        "(12) 3",
        "(2024) 12",
        "(404)",
        "(11) 1234-5678",
        "GET /index (200) 1234567 bytes",
        "status (404) 123456 in 3 ms",
        "pool (512) 1024 2048",
        "read (512) 345 2048 bytes",
      ],
    }),
  },
  {
    type: "phone",
    pattern: new RegExp(`(?<![\\w)(])\\([2-9]\\d{1,3}\\) ?\\d{3,5} ?\\d{3,4}${NUMBER_ENDS}`),
    keywords: AREAS,
    leads: true,
    context: PHONE_LABELS,
    examples: () => ({
      hits: ["phone: (415) 5550132", "Call us: (20) 7946 0958"],
      misses: ["(415) 5550132", "Status of the call (200) 1234567 bytes", "pool (512) 1024 2048"],
    }),
  },
  {
    // As North America writes them; area and exchange never begin with 0 or 1.
    type: "phone",
    forms: ["000-000-0000", "0-000-000-0000", "000-000-000-0000"],
    // Perhaps with an extension.
    pattern:
      /(?<![\w.+-]|\d[.:])(?:(?:00)?1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w]|[-.]\d)/,
    notAfter: /[\d$€£]\s?$|(?:port|id|version)s?[\s:="']{0,3}$/,
    validate: isNorthAmericanNumber,
    alone: (value) => !/^(?:00)?1[. ]/.test(value),
    labels: PHONE_LABELS,
    examples: () => ({
      hits: [
        "415-555-0132",
        "call 541.714.1388 now",
        "618 226 1460",
        "fax 001-253-366-9781",
        "1-800-234-5678",
        "tel. 1.800.234.5678",
      ],
      misses: [
        "115-555-0132",
        "415-155-0132",
        "123-45-6789",
        "415-555-01323",
        "10.415.555.0132",
        "1.415.555.0132",
        "id 415-555-0132",
      ],
    }),
  },
  {
    // With the trunk zero, as most of the world writes them at home.
    type: "phone",
    forms: [
      "0000-000-00-00",
      "0000-000-0000",
      "000-0000-0000",
      "00-0000-0000",
      "00~0000000",
      "000-000-0000",
      "00-00-00-00-00",
      "0000-00-00-00",
      "000-000-00-00",
      "00000000000",
      "0000-0000000",
      "000~0000000",
      "00000-000000",
      "00000-000-000",
      "00-00000000",
      "000~000 00 00",
      "0000/0000000",
      "0000/00000000",
      "000/0000000",
    ],
    validate: (value) => /^0[1-9]/.test(value),
    labels: PHONE_LABELS,
    // In two groups, or with a slash, it may be any two numbers.
    alone: (value) => /^0[2-9]/.test(value) && !/[.\/]|^\d{5}\D|^\d\d\D\d{8}$/.test(value),
    examples: () => ({
      hits: [
        "05321234567",
        "0216 123 45 67",
        "09171234567",
        "Telefon 01.84.17.61.18",
        "020 7946 0958",
        "mob 07700 900123",
        "Rufen Sie an: 0171/1234567",
        "mobilnummer 070-123 45 67",
      ],
      misses: ["07700 900123", "00000012345", "53212345678", "12 34 56 78 90", "01.02.03.04.05", "0x05321234567"],
    }),
  },
  {
    // Any other grouping proves nothing without a word for it.
    type: "phone",
    forms: [
      "000-0000",
      "0000-0000",
      "00000000",
      "000-000-000",
      "00-000-000",
      "00-000-00-00",
      "00-000-0000",
      "00-000000",
      "00~0000000",
      "000-00-000",
      "00-00-00-00",
      "0000000000",
      "00000000000",
      "0-00-00-00-00",
      "000-00000-000",
      "00-000-000-0000",
      "00-00000-00000",
      "000-0000-0000",
      "0000-000-000",
      "0-000-000-00-00",
      "000-00-00-00",
      "000-0000000",
      "00 00000~0000",
    ],
    notAfter: /[\d$€£]\s?$/,
    validate: (value) => !mayBeMoment(digitsOf(value)) && !/^(\d)\1*$/.test(digitsOf(value)),
    labels: PHONE_LABELS,
    examples: () => ({
      hits: [
        "They are not answering at 78 651 450",
        "Phone: 358 0594",
        '"phone": "040 21345 678"',
        "my mobile is 13812345678",
        "call me on 9472 7916",
        "móvil: 612 345 678",
        "телефон 8 912 345 67 89",
        "휴대폰 010-1234-5678",
      ],
      misses: ["358 0594", "call 1700000000", "13812345678", "78 651 450", "phone: 1234", "mobile 00000000"],
    }),
  },
  {
    type: "ip_address",
    forms: IPV4_FORMS,
    pattern: IPV4,
    notAfter: VERSION_LABEL,
    validate: (address) => !isInternal(address),
    examples: () => ({
      hits: [
        "Versions of hosts: 86.121.97.248 logged in",
        "8.8.4.4",
        "client_ip=86.121.97.248;",
        "from 179.177.214.91:443",
        "http://48.90.248.226/x",
        "1.1.1.1/24",
      ],
      misses: [
        "10.0.0.1",
        "127.0.0.1",
        "192.168.256.1",
        "v1.2.3.4",
        "version 1.2.3.4",
        "installed versions: 1.2.3.4, 1.2.3.5-beta and 4.3.2.1",
        "version is 1.2.3.4",
        "1.2.3.4.5",
        "1.2.3",
        "==2.0.0.1",
      ],
    }),
  },
  {
    type: "internal_ip_address",
    forms: IPV4_FORMS,
    pattern: IPV4,
    notAfter: VERSION_LABEL,
    validate: isInternal,
    examples: () => ({
      hits: ["10.0.0.1", "192.168.1.20:8080", "172.16.0.0/12", "127.0.0.1"],
      misses: ["8.8.8.8", "172.32.0.1", "10.0.0", "10.0.0.256", "netmask 255.255.255.0"],
    }),
  },
  {
    // Where zeros are left out.
    type: "ip_address",
    pattern: SHORT_IPV6,
    keywords: ["::"],
    leads: true,
    validate: (address) => isIpv6(address) && !isInternal(address),
    examples: () => ({
      hits: ["ip 2a00:1450:4001:81b::200e", "64:ff9b::8.8.8.8", "[2a00:1450::1]:443"],
      misses: ["std::cout", "fe80::1", "2a00::25de::cade", "a::b::c", "::", "12345:db8::1"],
    }),
  },
  {
    // In full.
    type: "ip_address",
    forms: IPV6_FORMS,
    pattern: /(?<![\w:.])[\da-f]{4}(?::[\da-f]{1,4}){7}(?![\w:])/i,
    validate: (address) => !isInternal(address),
    examples: () => ({
      hits: ["address 6e40:4041:c617:e898:c11:40d2:c669:2eb4", "2a00:1450:4001:81b:0:0:0:200e"],
      misses: ["12:34:56", "1111:222:3333:4444:5555:66:77", "2001:db8:1:2:3:4:5:6", "aa00:11:22:33:44:55:66:77:88"],
    }),
  },
  {
    type: "internal_ip_address",
    pattern: SHORT_IPV6,
    keywords: ["::"],
    leads: true,
    validate: (address) => isIpv6(address) && isInternal(address),
    examples: () => ({
      hits: ["fe80::1%eth0", "listening on [::1]:8080", "2001:db8::1", "::ffff:10.0.0.1"],
      misses: ["2a00:1450::1", "fe80::1text", "::", "x = a::b", "12345:db8::1"],
    }),
  },
] as const satisfies readonly Detector[];
