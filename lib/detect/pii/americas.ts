/** National numbers of the Americas beside the United States. */
import { mayBeMoment } from "../calendar.ts";
import { codeOf, digitsOf, luhn, weightedSum } from "../checksum.ts";
import type { Detector } from "../detector.ts";

const differs = (digits: string) => !/^(\d)\1*$/.test(digits);

const CPF_WEIGHTS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** Two check digits, each over all digits before it, with weights that fall to 2. */
function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  const check = (weights: readonly number[]) => (weightedSum(digits, weights) * 10) % 11 % 10;
  return check(CPF_WEIGHTS.slice(1)) === Number(digits[9]) && check(CPF_WEIGHTS) === Number(digits[10]) &&
    differs(digits);
}

function isCnpj(text: string): boolean {
  const digits = digitsOf(text);
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2] as const;
  const check = (rest: number) => rest < 2 ? 0 : 11 - rest;
  return differs(digits) && check(weightedSum(digits, weights.slice(1)) % 11) === Number(digits[12]) &&
    check(weightedSum(digits, weights) % 11) === Number(digits[13]);
}

const CURP_LETTERS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

function isCurp(text: string): boolean {
  const code = text.toUpperCase();
  const sum = [...code.slice(0, 17)].reduce(
    (sum, letter, place) => sum + CURP_LETTERS.indexOf(letter) * (18 - place),
    0,
  );
  return (10 - sum % 10) % 10 === Number(code[17]);
}

/** What is missing to a multiple of eleven; ten is written K. */
function isRut(text: string): boolean {
  const code = codeOf(text).padStart(9, "0");
  const check = (11 - weightedSum(code, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
  return Number(code.slice(0, 8)) > 1_000_000 && (check === 10 ? "K" : String(check)) === code[8];
}

function isCuit(text: string): boolean {
  const digits = digitsOf(text);
  return /^(?:2[03457]|3[034])/.test(digits) && weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

export const americas = [
  {
    type: "br_cpf",
    forms: ["000.000.000~00", "000-000-000-00", "00000000000"],
    validate: isCpf,
    alone: (value) => /^(?:\d{11}|\d{3}\.\d{3}\.\d{3}-\d\d)$/.test(value),
    labels: ["cpf", "cadastro de pessoas"],
    examples: () => ({
      hits: ["529.982.247-25", "CPF 52998224725", "111.444.777-35", "CPF 529 982 247 25", "cpf: 529.982.247.25"],
      misses: ["529.982.247-26", "111.111.111-11", "order 52998224725", "529.982.247.25", "529 982 247 25"],
    }),
  },
  {
    type: "br_cnpj",
    forms: ["00.000.000/0000~00", "00-000-000/0000-00", "00-000-000-0000-00", "00000000000000"],
    validate: isCnpj,
    alone: (value) => value.includes("/"),
    labels: ["cnpj"],
    examples: () => ({
      hits: ["11.222.333/0001-81", "CNPJ: 11222333000181", "CNPJ 11 222 333 0001 81"],
      misses: ["11.222.333/0001-82", "11222333000181", "11 222 333 0001 81", "CNPJ 00000000000000"],
    }),
  },
  {
    type: "ca_sin",
    forms: ["000-000-000", "000000000"],
    validate: (value) => /^[1-79]/.test(value) && luhn(digitsOf(value)) && differs(digitsOf(value)),
    alone: (value) => value.includes("-"),
    labels: ["sin", "social insurance", "numéro d'assurance sociale", "nas"],
    examples: () => ({
      hits: ["SIN 130 692 544", "130-692-544", "social insurance number: 130692544", "SIN 130.692.544"],
      misses: ["130692544", "130.692.544", "SIN 130 692 545", "046-454 286", "999 999 999"],
    }),
  },
  {
    type: "mx_curp",
    forms: ["AAAA000000AAAAAA00", "AAAA000000AAAAAAA0"],
    pattern:
      /(?<![\w-])[A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d(?![\w-])/i,
    validate: isCurp,
    alone: true,
    labels: ["curp"],
    examples: () => ({
      hits: ["HEGG560427MVZRRL04", "CURP: hegg560427mvzrrl04"],
      misses: ["HEGG560427MVZRRL05", "HEGG561327MVZRRL04"],
    }),
  },
  {
    type: "cl_rut",
    forms: [
      "00.000.000~0",
      "00.000.000~A",
      "0.000.000~0",
      "0.000.000~A",
      "00000000-0",
      "00000000-A",
      "00-000-000-0",
      "00-000-000-A",
    ],
    validate: isRut,
    alone: (value) => value.includes(".") && value.includes("-"),
    labels: ["rut", "run"],
    examples: () => ({
      hits: ["12.345.678-5", "RUT 12345678-5", "8.765.432-K", "RUT 12 345 678 5"],
      misses: ["12.345.678-4", "12345678-5", "12.345.678.5", "0.000.001-9"],
    }),
  },
  {
    type: "ar_cuit",
    forms: ["00-00000000-0", "00000000000"],
    validate: isCuit,
    alone: (value) => value.includes("-"),
    labels: ["cuit", "cuil"],
    examples: () => ({
      hits: ["20-12345678-6", "CUIL 20123456786", "CUIT 20 12345678 6"],
      misses: ["20-12345678-7", "20.12345678.6", "20123456786", "99-12345678-6"],
    }),
  },
  {
    type: "co_nit",
    forms: ["000.000.000~0", "000-000-000-0", "000000000-0"],
    validate: (value) => {
      const digits = digitsOf(value);
      const rest = weightedSum(digits, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
      return (rest < 2 ? rest : 11 - rest) === Number(digits[9]) && !mayBeMoment(digits);
    },
    labels: ["nit", "rut"],
    examples: () => ({
      hits: ["NIT 213.123.432-1", "NIT: 800197268-4", "NIT 213 123 432 1"],
      misses: ["213.123.432-1", "213 123 432 1", "NIT 213.123.432-2"],
    }),
  },
] as const satisfies readonly Detector[];
