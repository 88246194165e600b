/** What methods of .NET do that scripts of PowerShell call. */
import type { Call } from "../../call.ts";
import { isCarrier, MARKS, residue } from "../../marks.ts";
import { windowsPath } from "../windows_path.ts";
import { decodeWide } from "./decode_wide.ts";

/** A call `owner.name(given)`. */
export interface MethodCall {
  owner: string;
  name: string;
  given: readonly string[];
}

/** Does what the method does, and gives its result; `run` runs a script. */
export function callDotNet({ owner, name, given }: MethodCall, call: Call, run: (script: string) => string): string {
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
      return /scriptblock/i.test(owner) && !isCarrier(first) ? run(first) : first;
    case "invokescript":
      return run(first);
    case "frombase64string":
      return decodeWide(first) ?? MARKS.decoded + residue(first);
    case "getstring":
    case "tostring":
      return first || owner;
    case "getenvironmentvariables":
      return MARKS.environment;
    case "getenvironmentvariable":
      return call.machine.scope.get(first.toUpperCase()) ?? "";
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
      else if (first !== "") call.delete(windowsPath(first), /^(?:\$?true|[1-9]\d*)$/i.test(second));
      return "";
    case "replace":
      return owner.replaceAll(first || "\0", () => second);
    default:
      return residue(owner, ...given);
  }
}
