/** Detectors as text, for the engine of a hook: each becomes an object when something in the text looks like its kind. */
import { lazyList } from "../core/lazy_list.ts";
import { packPattern, unpackPatterns } from "../core/packed_pattern.ts";
import type { Detector } from "./detector.ts";
import type { FormTree } from "./form_index.ts";
import { outlineOf, setOutline } from "./outline.ts";

/** What of a detector may be code: called by its place in the list, once a value has the right form. */
const CODE = ["validate", "alone"] as const;
const IS_CODE = "code";

type Code = Partial<Record<string, (value: string) => boolean>>;

/** Read by the outline alone, which holds all of them. */
const OUTLINED: ReadonlySet<string> = new Set(["keywords", "forms"]);

/** The outline, the forms and the detectors as lines of JSON, without their code and their examples. */
export function packDetectors(detectors: readonly Detector[]): string {
  const lines = detectors.map((detector) =>
    JSON.stringify(detector, (key, value) => {
      if (OUTLINED.has(key)) return undefined;
      if (typeof value === "function") return key === "examples" ? undefined : IS_CODE;
      return packPattern(key, value);
    })
  );
  const { forms, ...outline } = outlineOf(detectors);
  return [JSON.stringify(outline), JSON.stringify(forms()), ...lines].join("\n");
}

/**
 * The detectors that were packed.
 *
 * @param original the same list with its code; it may throw where that is not there
 */
export function unpackDetectors<T extends Detector>(packed: string, original: () => readonly T[]): readonly T[] {
  const [outline = "", forms = "", ...lines] = packed.split("\n");
  const detectors = lazyList(lines.length, (place): T => {
    const data = unpackPatterns(JSON.parse(lines[place]!));
    for (const name of CODE) {
      if (data[name] === IS_CODE) data[name] = (value: string) => (original()[place] as unknown as Code)[name]!(value);
    }
    return data;
  });
  let tree: FormTree | undefined;
  setOutline(detectors, { ...JSON.parse(outline), forms: () => tree ??= JSON.parse(forms) });
  return detectors;
}
