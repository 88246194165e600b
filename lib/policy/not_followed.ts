/** Whether a sentence tells of those who do not follow an order, and threatens nobody: each form is known as a whole. */

const BEGINS = String.raw`(?:^|[.!?\n] ?)`;
const MODELS = "(?:models?|llms?|ais?|assistants?|agents?|chatbots?|bots?)";
const FORMS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [
    new RegExp(
      String.raw`${BEGINS}why (?:do|does|did|would) (?:the|this|our|some) (?:[\w-]{2,14} )?${MODELS} (?:not|never) $`,
      "i",
    ),
    /^[^.!?\n]{0,20}\?\s{0,4}(?:\n|$)/,
  ],
  [
    new RegExp(String.raw`${BEGINS}(?:if|when) (?:the |an? )?users? (?:do|does|did) not $`, "i"),
    /^[^,.!?\n]{0,20}, (?:the|this|an?) (?:test|check|dialog|warning|error|page|form) (?:passes|fails|is shown|appears|opens)\b[^\n]{0,3}(?:\n|$)/i,
  ],
  [
    new RegExp(String.raw`${BEGINS}users who (?:do|did) not $`, "i"),
    /^[^,.!?\n]{0,20} (?:will )?(?:see|get) (?:the|an?) (?:dialog|warning|error|message|form|page)\b[^\n]{0,3}(?:\n|$)/i,
  ],
  [
    new RegExp(String.raw`${BEGINS}${MODELS} that (?:do|did) not $`, "i"),
    /^[^,.!?\n]{0,20} (?:are|were|score|perform) (?:much |far )?(?:safer|better|more (?:robust|secure|reliable))[^\n]{0,3}(?:\n|$)/i,
  ],
];

/** Whether the order between these two is one that somebody does not follow, without a threat. */
export function isMerelyNotFollowed(before: string, behind: string): boolean {
  return FORMS.some(([front, back]) => front.test(before) && back.test(behind));
}
