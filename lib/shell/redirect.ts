/** Redirections: where a command's input comes from and where its output goes. */
import type { Invocation } from "./effect.ts";
import { expandText, textOf } from "./expand.ts";
import type { Machine, Stream } from "./machine.ts";
import { hostOf } from "./host.ts";
import type { HereDoc, Redirection } from "./parse.ts";

/** A command's ends. */
export interface Connection {
  readonly stream: Stream;
  /** Where standard output goes; undefined = on. */
  readonly output: { readonly path: string; readonly append: boolean } | undefined;
  /** Process substitutions `>(…)` that were there before. */
  readonly sinks: ReadonlySet<string>;
}

/** Opens what the redirections name. */
export function connect(
  redirects: readonly Redirection[],
  machine: Machine,
  stream: Stream,
  invocation: Invocation,
): Connection {
  let { stdin, network } = stream;
  let output: Connection["output"];
  const sinks = new Set<string>();
  for (const redirect of redirects) {
    const text = redirect.type === "HereDoc"
      ? bodyOf(redirect, machine)
      : redirect.target
      ? expandText(redirect.target, machine)
      : "";
    const descriptor = descriptorOf(redirect, machine);
    if (redirect.type !== "Redirect") {
      if (descriptor === "0") stdin = redirect.type === "HereString" ? `${text}\n` : text;
      else keepText(descriptor, redirect.type === "HereString" ? `${text}\n` : text, machine);
      continue;
    }
    const duplicates = redirect.operator.endsWith("&") && /^[\d-]+$/.test(text);
    const path = duplicates ? machine.descriptors.get(text) ?? "" : text;
    if (path === "") {
      if (descriptor === "1" && text !== "1") {
        invocation.effects.push({ kind: "write", path: `/dev/fd/${text}`, text: "", adds: true });
      }
      continue;
    }
    if (machine.sinks.has(path)) sinks.add(path);
    const address = machine.addressOf(path);
    if (address) {
      network = true;
      invocation.effects.push({ kind: "reach", host: hostOf(address), text: address });
    }
    const reads = redirect.operator.startsWith("<");
    if (descriptor !== "0" && descriptor !== "1" && descriptor !== "2" && descriptor !== "&") {
      machine.descriptors.set(descriptor, machine.descriptors.get(path) ?? path);
      if (!reads || redirect.operator === "<>") touch(path, machine, invocation, redirect.operator);
      continue;
    }
    if (reads && descriptor === "0") stdin = machine.read(path, invocation);
    else if (descriptor !== "2") output = { path, append: redirect.operator.endsWith(">>") };
    else touch(path, machine, invocation, redirect.operator);
  }
  const isSame = stdin === stream.stdin && network === stream.network;
  return { stream: isSame ? stream : { stdin, network }, output, sinks };
}

/** The ends that the shell has where it began with these: `exec` may have opened others. */
export function endsOf({ scope }: Machine, stream: Stream): Stream {
  return scope.opened?.of === stream ? scope.opened.stream : stream;
}

/** `exec < file`: from here on the shell reads there. */
export function openEnds({ scope }: Machine, stream: Stream, opened: Stream): void {
  const of = scope.opened?.stream === stream ? scope.opened.of : stream;
  if (opened.stdin !== stream.stdin) scope.opened = { of, stream: opened };
}

/** Hands a command's output on: to the file that it was sent to, or to whoever reads next. */
export function deliver(output: string, connection: Connection, machine: Machine, invocation: Invocation): string {
  if (!connection.output) return output;
  machine.write(connection.output.path, output, invocation, connection.output.append);
  return "";
}

function touch(path: string, machine: Machine, invocation: Invocation, operator: string): void {
  if (!machine.addressOf(path) && !machine.sinks.has(path)) machine.write(path, "", invocation, operator !== ">");
}

function descriptorOf(redirect: Redirection, machine: Machine): string {
  if (redirect.descriptor?.type === "FileDescriptor") return String(redirect.descriptor.value);
  if (redirect.descriptor) {
    const number = String(10 + machine.descriptors.size);
    machine.scope.set(redirect.descriptor.name, number);
    return number;
  }
  if (redirect.operator.startsWith("&")) return "&";
  return redirect.operator.startsWith("<") ? "0" : "1";
}

function keepText(descriptor: string, text: string, machine: Machine): void {
  const path = machine.nextPath();
  machine.files.set(path, text);
  machine.descriptors.set(descriptor, path);
}

function bodyOf(redirect: HereDoc, machine: Machine): string {
  const { body } = redirect;
  const text = body.parts && !redirect.delimiter?.quoted ? textOf(body.parts, machine) : body.text;
  return redirect.operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}
