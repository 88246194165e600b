/** PowerShell: its words, pipes, variables and blocks, and what its commands and methods do. */
import type { Call } from "../call.ts";
import { decodeBase64 } from "../decode.ts";
import { isCarrier, MARKS, residue } from "../marks.ts";
import { multiplies } from "./multiplying_code.ts";
import { WINDOWS_VARIABLES, windowsPath } from "./windows_path.ts";

/** Names that mean something else to a Unix shell. */
const ALIASES: Readonly<Record<string, string>> = {
  rm: "remove-item",
  rmdir: "remove-item",
  type: "get-content",
  cat: "get-content",
  ls: "get-childitem",
  cp: "copy-item",
  mv: "move-item",
  kill: "stop-process",
  ps: "get-process",
  cd: "set-location",
  sc: "set-content",
  write: "write-output",
};

/** Runs the text as PowerShell would; the answer is its output. */
export function runPowershell(text: string, call: Call): string {
  call.machine.spend(text.length);
  if (/net\.sockets\.tcpclient/i.test(text)) call.bridge();
  if (multiplies(text)) call.multiply();
  return call.machine.deeper(() => new Reader(text, call).run(call.stdin));
}

const MOST_WORDS = 1000;
/** `($name in …)` behind `foreach`. */
const LOOP = /^\(\s*\$(\w+)\s+in\s+/i;

/** One word: its text, and whether it stands for a value rather than for a name. */
interface Word {
  text: string;
  readonly value: boolean;
}

class Reader {
  #at = 0;
  /** A variable was read that an equals sign follows. */
  #assigns = false;

  constructor(readonly text: string, readonly call: Call) {}

  /** Runs statements up to the end, or up to the bracket that closes them. */
  run(input: string, close = ""): string {
    let output = "";
    while (this.#at < this.text.length) {
      this.#skip(/[\s;]/);
      if (close !== "" && this.text[this.#at] === close) break;
      if (this.#at >= this.text.length) break;
      const start = this.#at;
      output += this.#pipeline(input, close);
      if (this.#at === start) this.#at++;
    }
    this.#at++;
    return output;
  }

  #pipeline(input: string, close: string): string {
    let text = input;
    while (true) {
      text = this.#command(text, close);
      this.#skip(/[ \t\r]/);
      if (this.text.startsWith("||", this.#at) || this.text.startsWith("&&", this.#at)) {
        this.#at += 2;
        return text;
      }
      if (this.text[this.#at] !== "|") return text;
      this.#at++;
    }
  }

  #command(input: string, close: string): string {
    const words: Word[] = [];
    let called = false;
    let target: { path: string; append: boolean } | undefined;
    while (this.#at < this.text.length) {
      this.#skip(/[ \t\r]/);
      const char = this.text[this.#at] ?? "";
      if (char === "#" && this.text.slice(this.#at, this.#at + 2) !== "#>") {
        this.#skip(/[^\n]/);
        continue;
      }
      if (/[;\n|}]/.test(char) || char === close || char === ")") break;
      if (char === "&") {
        if (words.length > 0) break;
        this.#at++;
        called = true;
        continue;
      }
      const [redirection] = /^[\d*]?>{1,2}(?:&\d)?/.exec(this.text.slice(this.#at, this.#at + 4)) ?? [];
      if (redirection !== undefined) {
        this.#at += redirection.length;
        this.#skip(/[ \t\r]/);
        if (!redirection.includes("&")) target = { path: this.#word(input).text, append: redirection.includes(">>") };
        continue;
      }
      const word = this.#word(input);
      if (words.length === 0 && word.text === "." && !word.value) called = true;
      else words.push(word);
      // Nobody writes so many; reading them would take for ever.
      if (words.length > MOST_WORDS) this.call.machine.spend(Number.POSITIVE_INFINITY);
    }
    const output = this.#carryOut(words, called, input);
    if (!target || target.path === "") return output;
    this.call.write(windowsPath(target.path), output, target.append);
    return "";
  }

  #carryOut(words: Word[], called: boolean, input: string): string {
    const [first, second] = words;
    if (!first) return input;
    const { machine } = this.call;
    const target = /^\$(env:)?(\w+)$/i.exec(first.text);
    if (target && !first.value && second && /^[-+]?=/.test(second.text) && !second.value) {
      const rest = words.slice(2);
      const value = rest[0]?.value === false ? this.#carryOut(rest, false, "") : this.#expression(rest);
      machine.scope.set(target[1] ? target[2] ?? "" : variable(target[2] ?? ""), value.replace(/\n$/, ""));
      return "";
    }
    if (first.value && !called) return `${this.#expression(words)}\n`;
    const name = first.text.toLowerCase().replace(/\.exe$/, "");
    const given = words.map(({ text }) => text);
    if (
      /^(?:if|elseif|else|foreach|for|while|do|try|catch|finally|switch|function|param|return|begin|process|end)$/.test(
        name,
      )
    ) {
      return this.#carryOut(words.slice(1), called, input);
    }
    const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] ?? name : first.text;
    return machine.runner.words([alias, ...given.slice(1)], machine, {
      ...this.call.stream,
      stdin: input || undefined,
    });
  }

  /** `'a' + 'b'`, `'a','b' -join ''`, `'{0}{1}' -f 'a','b'`. */
  #expression(words: readonly Word[]): string {
    const operator = words.findIndex(({ text, value }) => !value && /^-(?:join|f|replace|split)$/i.test(text));
    const sides = operator < 0 ? [words] : [words.slice(0, operator), words.slice(operator + 1)];
    const [left = [], right = []] = sides.map((side) =>
      side.filter(({ text, value }) => value || !/^[+,]$/.test(text)).map(({ text }) => text)
    );
    switch (operator < 0 ? "" : words[operator]?.text.toLowerCase()) {
      case "-join":
        return left.flatMap((text) => text.split("\n")).join(right[0] ?? "");
      case "-f":
        return (left[0] ?? "").replace(/\{(\d)\}/g, (_, at: string) => right[Number(at)] ?? "");
      case "-replace":
        return (left[0] ?? "").replaceAll(right[0] ?? "\0", () => right[1] ?? "");
      default:
        return left.join("");
    }
  }

  #word(input: string): Word {
    let [text, value, bare] = ["", false, ""];
    while (this.#at < this.text.length) {
      const char = this.text[this.#at] ?? "";
      if (/[\s;|}]/.test(char) || char === ")" || char === "&" || char === "," && text !== "") break;
      const before = this.#at;
      if (char === "'" || char === '"') {
        text += this.#quoted(char, input);
        value ||= bare === "";
      } else if (text === "" && LOOP.test(this.text.slice(this.#at, this.#at + 100))) {
        const [head = "", name = ""] = LOOP.exec(this.text.slice(this.#at, this.#at + 100)) ?? [];
        this.#at += head.length;
        const items = this.run("", ")");
        this.call.machine.scope.set(variable(name), items.split("\n", 1)[0] ?? "");
        return { text: "", value: true };
      } else if (char === "(" || /^[@$]\(/.test(this.text.slice(this.#at, this.#at + 2))) {
        // `iex(…)` is a command and its argument.
        if (char === "(" && text !== "" && !value && /^[\w-]+$/.test(text)) break;
        this.#at += char === "(" ? 1 : 2;
        const method = char === "(" ? /([.:])(\w+)$/.exec(text) : undefined;
        if (method) {
          text = this.#method(text.slice(0, method.index), method[2] ?? "", this.#arguments(input));
          value = true;
        } else {
          text += this.run(char === "(" && text === "" ? input : "", ")").replace(/\n$/, "");
          value ||= bare === "";
        }
      } else if (char === "{") {
        this.#at++;
        text += this.run(input, "}").replace(/\n$/, "");
        value = true;
      } else if (char === "$") {
        const [name = ""] = /^\$(?:\{[^}]*\}|(?:env:)?[\w?^$]+)?/i.exec(this.text.slice(this.#at, this.#at + 200)) ??
          [];
        this.#at += Math.max(name.length, 1);
        const assigned = text === "" && /^\s*[-+]?=(?!=)/.test(this.text.slice(this.#at, this.#at + 20));
        if (assigned) {
          this.#assigns = true;
          return { text: name, value: false };
        }
        text += this.#valueOf(name, input);
        value ||= bare === "";
      } else {
        if (char === "`") this.#at++;
        if (char === "," && text === "") {
          this.#at++;
          return { text: ",", value: false };
        }
        const part = this.text[this.#at] ?? "";
        text += part;
        bare += part;
        this.#at++;
        if (this.#assigns && part === "=") {
          this.#assigns = false;
          return { text, value: false };
        }
      }
      // Two texts with a plus between them are one.
      if (value && this.#at > before) {
        const [plus] = /^\s*\+\s*(?=['"$(])/.exec(this.text.slice(this.#at, this.#at + 40)) ?? [];
        this.#at += plus?.length ?? 0;
      }
    }
    if (this.text[this.#at] === "," && text !== "") this.#at++;
    const plain = text.replace(/\[char\]\(?(\d{2,6})\)?\+?/gi, (_, code: string) => String.fromCharCode(Number(code)));
    return { text: plain, value: value || plain !== text };
  }

  #arguments(input: string): string[] {
    const given: string[] = [];
    while (this.#at < this.text.length && this.text[this.#at] !== ")") {
      this.#skip(/[\s,]/);
      if (this.text[this.#at] === ")") break;
      const start = this.#at;
      const { text } = this.#word(input);
      if (this.#at === start) this.#at++;
      else given.push(text);
    }
    this.#at++;
    return given;
  }

  #quoted(quote: string, input: string): string {
    let text = "";
    this.#at++;
    while (this.#at < this.text.length) {
      const char = this.text[this.#at] ?? "";
      if (char === quote) {
        this.#at++;
        if (this.text[this.#at] !== quote) break;
        text += quote;
        this.#at++;
      } else if (quote === '"' && char === "`") {
        text += this.text[this.#at + 1] ?? "";
        this.#at += 2;
      } else if (quote === '"' && char === "$" && this.text[this.#at + 1] === "(") {
        this.#at += 2;
        text += this.run("", ")").replace(/\n$/, "");
      } else if (quote === '"' && char === "$") {
        const [name = "$"] = /^\$(?:\{[^}]*\}|(?:env:)?\w+)/i.exec(this.text.slice(this.#at, this.#at + 200)) ?? [];
        text += name === "$" ? "$" : this.#valueOf(name, input);
        this.#at += name.length;
      } else {
        text += char;
        this.#at++;
      }
    }
    return text;
  }

  #valueOf(word: string, input: string): string {
    const name = word.replace(/^\$\{?|\}$/g, "");
    const { scope } = this.call.machine;
    if (/^(?:true|false)$/i.test(name)) return `$${name.toLowerCase()}`;
    if (/^null$/i.test(name)) return "";
    if (/^(?:_|input|PSItem)$/i.test(name)) return input.replace(/\n$/, "") || MARKS.unknown;
    if (/^HOME$/i.test(name)) return "~";
    if (/^PWD$/i.test(name)) return scope.cwd;
    if (/^PROFILE$/i.test(name)) return "~/.config/powershell/profile.ps1";
    const environment = /^env:(.*)$/i.exec(name)?.[1];
    if (environment === undefined) return scope.get(variable(name)) ?? "";
    return WINDOWS_VARIABLES[environment.toLowerCase()] ?? scope.get(environment.toUpperCase()) ?? "";
  }

  #method(owner: string, name: string, given: readonly string[]): string {
    const { call } = this;
    const [first = "", second = ""] = given;
    switch (name.toLowerCase()) {
      case "downloadstring":
      case "downloaddata":
      case "openread":
        call.reach(first);
        return MARKS.download;
      case "downloadfile":
        call.reach(first);
        call.write(windowsPath(second), MARKS.download);
        return "";
      case "uploadstring":
      case "uploaddata":
        call.send(first, given.slice(1).join(" "));
        return "";
      case "uploadfile":
        call.send(first, call.read(windowsPath(given.at(-1) ?? "")));
        return "";
      case "create":
        return /scriptblock/i.test(owner) && !isCarrier(first) ? runPowershell(first, call) : first;
      case "invokescript":
        return runPowershell(first, call);
      case "frombase64string":
        return decodeWide(first) ?? MARKS.decoded + residue(first);
      case "getstring":
      case "tostring":
        return first || owner;
      case "readalltext":
      case "readallbytes":
      case "readalllines":
        return call.read(windowsPath(first));
      case "writealltext":
      case "writeallbytes":
      case "writealllines":
      case "appendalltext":
        call.write(windowsPath(first), second);
        return "";
      case "delete":
        if (/shadowcopy/i.test(owner)) call.run(["wmic", "shadowcopy", "delete"], undefined);
        else if (first !== "") call.delete(windowsPath(first), /\$true/i.test(second));
        return "";
      case "replace":
        return owner.replaceAll(first || "\0", () => second);
      default:
        return residue(owner, ...given);
    }
  }

  #skip(what: RegExp): void {
    while (this.#at < this.text.length && what.test(this.text[this.#at] ?? "")) this.#at++;
  }
}

/** The text behind base64 of UTF-16 or of UTF-8; undefined if it is neither. */
export function decodeWide(text: string): string | undefined {
  const plain = decodeBase64(text);
  // Of UTF-16, every other byte of plain English is zero.
  return plain?.includes("\0") ? plain.replaceAll("\0", "") : plain?.includes("\uFFFD") ? undefined : plain;
}

/** PowerShell's variables are not the shell's. */
function variable(name: string): string {
  return `$${name.toLowerCase()}`;
}
