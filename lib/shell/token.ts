/** Secrets that variables of the environment hold, by the variable's name: they may go to whom they belong. */
import { hostOf, hostPlace } from "./host.ts";
import { isToken, isUnresolved, MARKS } from "./marks.ts";
import { isOwner } from "./programs/further.ts";

const NAME =
  /^(?:[A-Z][A-Z\d]*_)*(?:TOKEN|SECRET|KEY|(?:PG)?PASS(?:WORD|WD)?|MYSQL_PWD|PAT|CREDENTIALS|AUTH|DATABASE_UR[IL]|DB_UR[IL])$/;
/** Of these, what is no counter, no column, no name of an entry, and no place in a list. */
const TELLING =
  /(?:^|_)(?:(?<!(?:NEXT|PAGE|CONTINUATION|SYNC|RESUME|CSRF|XSRF)_)TOKEN|SECRET|(?:PG)?PASSWORD|MYSQL_PWD|CREDENTIALS|DATABASE_UR[IL]|DB_UR[IL]|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|MASTER|SERVICE)_?KEY)$/;
const FIRST = 0xe010;
const MOST = 16;
const EACH = /[\uE010-\uE01F]/g;

/** The marks of a statement's secrets; a variable has the same one wherever it is read. */
export class Tokens {
  readonly #names: string[] = [];

  /** The mark of the variable; the unknown one if its name says of no secret. */
  markOf(name: string): string {
    if (!NAME.test(name)) return MARKS.unknown;
    const at = this.#names.indexOf(name);
    if (at < 0 && this.#names.length === MOST) return MARKS.unknown;
    return String.fromCharCode(FIRST + (at < 0 ? this.#names.push(name) - 1 : at));
  }

  /** Whether the text shows a secret, whatever else is said of it. */
  areIn(text: string): boolean {
    if (!isToken(text)) return false;
    // What a runner is told to leave out of its logs.
    return [...new Set(text.replace(/::add-mask::.*/g, "").match(EACH))].some((mark) =>
      TELLING.test(this.#nameOf(mark))
    );
  }

  #nameOf(mark: string): string {
    return this.#names[mark.charCodeAt(0) - FIRST] ?? "";
  }

  /** The text as it leaves for the address: a secret that goes to anybody but its owner is given away with it. */
  leaving(text: string, address: string): string {
    if (!isToken(text)) return text;
    // A secret inside of a name that is looked up goes to whom the rest of the name belongs.
    const host = hostOf(address.replace(/\uE008?[\uE010-\uE01F][^.\s@]*\./g, ""));
    const isOpen = !isUnresolved(host) && host.includes(".") && hostPlace(host) === "external";
    let left = text;
    for (const mark of new Set(text.match(EACH))) {
      left = left.replaceAll(mark, isOpen && !isOwner(this.#nameOf(mark), address) ? MARKS.environment : MARKS.unknown);
    }
    return left;
  }
}
