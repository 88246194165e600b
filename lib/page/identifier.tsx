/** Identifiers: long words of parts, which break between these. */
import { cut, visible } from "../core/text.ts";

/** An identifier out of a record, such as a policy's. */
export function Identifier({ children }: { children: string }) {
  const parts = cut(children, 128).split(/(?<=[_.])/);
  return <bdi>{parts.flatMap((part, place) => [visible(part), <wbr key={place} />])}</bdi>;
}
