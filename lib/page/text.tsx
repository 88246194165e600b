/** Text out of records: whatever it holds, it stays where it is put. */
import { cut, visible } from "../core/text.ts";

interface TextProps {
  children: string;
  /** How many characters are shown. */
  max?: number;
}

/** Foreign text: invisible characters are shown, and its direction does not reach beyond it. */
export function Text({ children, max = 2000 }: TextProps) {
  return <bdi>{visible(cut(children, max))}</bdi>;
}
