/** Words in the code of Morse. */
import type { Disguise } from "./disguise.ts";

const SIGNS = new Map(
  "a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.."
    .split(" ").map((sign) => [sign.slice(1), sign[0]!]),
);

/** The disguise. */
export const morse: Disguise = {
  shape: /(?:[.-]{1,5}[ /]{1,3}){8,2000}/g,
  told: /morse|decod|translat/i,
  reveal: (hidden) =>
    hidden.split(/ ?\/ ?| {2,}/).map((word) => word.split(" ").map((sign) => SIGNS.get(sign) ?? "").join("")).join(" "),
};
