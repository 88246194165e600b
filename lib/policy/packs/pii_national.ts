/** Numbers that states give to people and companies, each proved by the examples of its detector. */
import type { Severity } from "../../core/vocabulary.ts";
import type { SensitiveType } from "../../detect/catalog.ts";
import { proofOf } from "../../detect/proof.ts";
import type { Policy } from "../policy.ts";

/** What becomes of a kind of number: masked in outputs, or only noted. */
interface Kind {
  readonly severity: Severity;
  readonly action: "redact" | "log";
  readonly why: string;
}

const PERSON: Kind = {
  severity: "critical",
  action: "redact",
  why: "The number names one person for life and opens accounts in that name; work with the masked text",
};
const DOCUMENT: Kind = {
  severity: "high",
  action: "redact",
  why: "The number proves who somebody is to offices and insurers; work with the masked text",
};
const ACCOUNT: Kind = {
  severity: "high",
  action: "redact",
  why: "Money can be drawn from an account whose number is known; work with the masked text",
};
const BUSINESS: Kind = {
  severity: "medium",
  action: "log",
  why: "The number belongs to a business, which may be one person; leave it out, or use a made-up one",
};
const CONTACT: Kind = {
  severity: "medium",
  action: "log",
  why: "The number or place reaches a person; leave it out, or use a made-up one",
};

/** One row for each: the name behind `sys_pii_`, the country's category, the kind, the detector and the title. */
const ROWS: readonly (readonly [name: string, country: string, kind: Kind, type: SensitiveType, title: string])[] = [
  ["pl_nip", "poland", BUSINESS, "pl_nip", "Polish taxpayer number (NIP)"],
  ["us_driver_license", "us", DOCUMENT, "us_driver_license", "US driver's license"],
  ["us_npi", "us", DOCUMENT, "us_npi", "US national provider identifier"],
  ["us_mbi", "us", PERSON, "us_mbi", "US Medicare beneficiary identifier"],
  ["us_dea", "us", DOCUMENT, "us_dea", "US prescriber's DEA number"],
  ["pan", "india", PERSON, "in_pan", "Indian permanent account number"],
  ["aadhaar", "india", PERSON, "in_aadhaar", "Indian Aadhaar number"],
  ["india_gstin", "india", BUSINESS, "in_gstin", "Indian goods and services tax number"],
  ["india_voter", "india", DOCUMENT, "in_voter", "Indian voter identity card"],
  ["singapore_nric", "singapore", PERSON, "sg_nric", "Singapore identity card number"],
  ["singapore_fin", "singapore", PERSON, "sg_fin", "Singapore foreign identification number"],
  ["singapore_uen", "singapore", BUSINESS, "sg_uen", "Singapore unique entity number"],
  ["singapore_phone", "singapore", CONTACT, "sg_phone", "Singapore telephone number"],
  ["indonesia_nik", "indonesia", PERSON, "id_nik", "Indonesian identity number (NIK)"],
  ["indonesia_ktp", "indonesia", PERSON, "id_ktp", "Indonesian identity card (KTP)"],
  ["indonesia_npwp_new", "indonesia", PERSON, "id_npwp_new", "Indonesian taxpayer number of 16 digits"],
  ["indonesia_phone", "indonesia", CONTACT, "id_phone", "Indonesian mobile number"],
  ["indonesia_bca", "indonesia", ACCOUNT, "id_bank_bca", "Account at Bank Central Asia"],
  ["indonesia_mandiri", "indonesia", ACCOUNT, "id_bank_mandiri", "Account at Bank Mandiri"],
  ["indonesia_bri", "indonesia", ACCOUNT, "id_bank_bri", "Account at Bank Rakyat Indonesia"],
  ["indonesia_bni", "indonesia", ACCOUNT, "id_bank_bni", "Account at Bank Negara Indonesia"],
  ["uk_nino", "uk", PERSON, "uk_nino", "British national insurance number"],
  ["uk_nhs", "uk", PERSON, "uk_nhs", "British health service number"],
  ["uk_driving_licence", "uk", DOCUMENT, "uk_driving_licence", "British driving licence"],
  ["germany_tax_id", "eu", PERSON, "de_tax_id", "German tax identification number"],
  ["germany_id_card", "eu", DOCUMENT, "de_id_card", "German identity card"],
  ["germany_social_security", "eu", PERSON, "de_social_security", "German pension insurance number"],
  ["germany_health_insurance", "eu", PERSON, "de_health_insurance", "German health insurance number"],
  ["france_nir", "eu", PERSON, "fr_nir", "French social security number"],
  ["spain_nif", "eu", PERSON, "es_nif", "Spanish identity number (NIF)"],
  ["spain_nie", "eu", PERSON, "es_nie", "Spanish number of foreigners (NIE)"],
  ["italy_fiscal_code", "eu", PERSON, "it_fiscal_code", "Italian fiscal code"],
  ["netherlands_bsn", "eu", PERSON, "nl_bsn", "Dutch citizen service number"],
  ["belgium_national_number", "eu", PERSON, "be_national_number", "Belgian national number"],
  ["switzerland_ahv", "europe", PERSON, "ch_ahv", "Swiss social insurance number"],
  ["ireland_pps", "eu", PERSON, "ie_ppsn", "Irish personal public service number"],
  ["portugal_nif", "eu", PERSON, "pt_nif", "Portuguese tax number"],
  ["austria_social_security", "eu", PERSON, "at_social_security", "Austrian social insurance number"],
  ["greece_amka", "eu", PERSON, "gr_amka", "Greek social security number"],
  ["poland_pesel", "eu", PERSON, "pl_pesel", "Polish identity number (PESEL)"],
  ["sweden_personnummer", "eu", PERSON, "se_personnummer", "Swedish personal number"],
  ["norway_fodselsnummer", "europe", PERSON, "no_fodselsnummer", "Norwegian birth number"],
  ["denmark_cpr", "eu", PERSON, "dk_cpr", "Danish personal number"],
  ["finland_hetu", "eu", PERSON, "fi_hetu", "Finnish personal identity code"],
  ["baltic_personal_code", "eu", PERSON, "ee_lt_personal_code", "Estonian or Lithuanian personal code"],
  ["czech_birth_number", "eu", PERSON, "cz_sk_birth_number", "Czech or Slovak birth number"],
  ["romania_cnp", "eu", PERSON, "ro_cnp", "Romanian personal number"],
  ["bulgaria_egn", "eu", PERSON, "bg_egn", "Bulgarian citizen number"],
  ["yugoslavia_jmbg", "europe", PERSON, "yu_jmbg", "Citizen number of former Yugoslavia"],
  ["croatia_oib", "eu", PERSON, "hr_oib", "Croatian identification number"],
  ["iceland_kennitala", "europe", PERSON, "is_kennitala", "Icelandic identity number"],
  ["russia_snils", "europe", PERSON, "ru_snils", "Russian insurance account"],
  ["russia_inn", "europe", PERSON, "ru_inn", "Russian taxpayer number"],
  ["brazil_cpf", "americas", PERSON, "br_cpf", "Brazilian taxpayer number (CPF)"],
  ["brazil_cnpj", "americas", BUSINESS, "br_cnpj", "Brazilian company number (CNPJ)"],
  ["canada_sin", "americas", PERSON, "ca_sin", "Canadian social insurance number"],
  ["mexico_curp", "americas", PERSON, "mx_curp", "Mexican population key (CURP)"],
  ["chile_rut", "americas", PERSON, "cl_rut", "Chilean identity number (RUT)"],
  ["argentina_cuit", "americas", PERSON, "ar_cuit", "Argentine tax number (CUIT, CUIL)"],
  ["colombia_nit", "americas", BUSINESS, "co_nit", "Colombian tax number"],
  ["china_resident_id", "asia", PERSON, "cn_resident_id", "Chinese resident identity number"],
  ["hong_kong_id", "asia", PERSON, "hk_id", "Hong Kong identity card"],
  ["taiwan_id", "asia", PERSON, "tw_id", "Taiwanese identity card"],
  ["japan_my_number", "asia", PERSON, "jp_my_number", "Japanese individual number"],
  ["korea_rrn", "asia", PERSON, "kr_rrn", "Korean resident registration number"],
  ["korea_frn", "asia", PERSON, "kr_frn", "Korean foreigner registration number"],
  ["thailand_tnin", "asia", PERSON, "th_tnin", "Thai national identity number"],
  ["malaysia_nric", "asia", PERSON, "my_nric", "Malaysian identity card"],
  ["philippines_tin", "asia", PERSON, "ph_tin", "Philippine taxpayer number"],
  ["vietnam_cccd", "asia", PERSON, "vn_cccd", "Vietnamese citizen identity card"],
  ["turkey_tckn", "asia", PERSON, "tr_tckn", "Turkish identity number"],
  ["israel_id", "asia", PERSON, "il_id", "Israeli identity number"],
  ["emirates_id", "asia", PERSON, "ae_emirates_id", "Emirates identity card"],
  ["australia_tfn", "oceania", PERSON, "au_tfn", "Australian tax file number"],
  ["australia_abn", "oceania", BUSINESS, "au_abn", "Australian business number"],
  ["australia_acn", "oceania", BUSINESS, "au_acn", "Australian company number"],
  ["australia_medicare", "oceania", PERSON, "au_medicare", "Australian Medicare number"],
  ["new_zealand_ird", "oceania", PERSON, "nz_ird", "New Zealand tax number"],
  ["south_africa_id", "africa", PERSON, "za_id", "South African identity number"],
  ["nigeria_nin", "africa", PERSON, "ng_nin", "Nigerian identification number"],
];

const BOTH = { phases: ["request", "response"], requestAction: "log" } as const;

/** The policies. */
export const nationalPii: readonly Policy[] = [
  ...ROWS.map(([name, country, kind, type, title]): Policy => ({
    ...BOTH,
    ...kind,
    id: `sys_pii_${name}`,
    title,
    category: `pii-${country}`,
    when: { kind: "detects", detectors: [type] },
    // Made when somebody asks: a hook does not.
    get hits() {
      return proofOf(type).hits;
    },
    get misses() {
      return proofOf(type).misses;
    },
  })),
  {
    ...BOTH,
    ...PERSON,
    id: "sys_pii_us_itin",
    title: "US individual taxpayer number",
    category: "pii-us",
    when: { kind: "detects", detectors: ["us_itin"] },
    hits: ["ITIN 912-70-1234", "itin: 912701234"],
    misses: ["ITIN 912-93-1234", "phone 912-701-2345"],
  },
  {
    ...BOTH,
    ...PERSON,
    id: "sys_pii_indonesia_npwp_legacy",
    title: "Indonesian taxpayer number of 15 digits",
    category: "pii-indonesia",
    when: { kind: "detects", detectors: ["id_npwp_legacy"] },
    hits: ["NPWP 09.254.294.3-407.000", "npwp: 013000666091000"],
    misses: ["09.254.294.3-407", "013000666091000"],
  },
  {
    ...BOTH,
    ...CONTACT,
    id: "sys_pii_singapore_postal",
    title: "Singapore postal code",
    category: "pii-singapore",
    severity: "low",
    when: { kind: "detects", detectors: ["sg_postal"] },
    hits: ["1 Raffles Place, Singapore 048616", "postal code: 238859"],
    misses: ["exit code 048616", "Singapore 999999"],
  },
];
