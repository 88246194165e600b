/** Whether what stands around a quotation wants it done: attacks are cited to be known, and ordered by those who go on. */

/** What is done with an order. */
const PERFORM =
  "do|follow|obey|execute|run|apply|perform|carry|repeat|use|comply(?: with)?|implement|fulfil+|honou?r|" +
  "heed|reali[sz]e|enact|accomplish|complete|finish|undertake|adopt|reproduce|action|attempt|start|begin|act (?:on|upon)|" +
  "see to|get (?:on with|to)|(?:go|carry) on with|go ahead with|(?:proceed|continue|start|begin) with";
/** The order, pointed at. */
const POINTED =
  "(?:it|this|that|these|them|so|as (?!(?:an?|the)\\b)|what|exactly|out|with|both|each of|the (?:above|next|" +
  "following|quoted|same|text|orders?|prompt|attack|quotation|instructions?|commands?|request|task|steps?|payload|first|second|last|list|items?|entry|entries|examples?)\\b)";
/** The whole of what is said to somebody who is to begin. */
const BEGIN =
  "(?:go ahead|proceed|carry on|comply|obey|please do|make (?:it|this|that) (?:so|happen)|(?:get|have) (?:it|this|" +
  "that) done|get (?:going|started|to work)|let it (?:be|happen)|(?:act|respond|behave|react) accordingly|act now)";
const THINGS = "task|job|goal|orders?|instructions?|commands?|next step|to-?do|assignment|mission";
const DONE = "done|followed|executed|obeyed|run|performed|carried|implemented|applied|fulfilled|honou?red|happen";

/** Said to the reader: as an order, or as what the reader has to do; others may try to do it, or not do it. */
const ORDERED = new RegExp(
  String
    .raw`(?:(?<!\b(?:may|might|will|would|can|could|should|to|not|never|it|they|we|i|who|that|which|agents?|models?|assistants?|bots?) )|(?<=\byou (?:will|can|may|must|should|shall) )|(?<=\b(?:sure|careful|remember|forget|need|needs|have|has|ought|free|time|job|task|turn|step|order|important|necessary|essential|best|is|are) to ))\b(?:${PERFORM}) ${POINTED}`,
  "i",
);
const BEGINS = new RegExp(
  String.raw`(?:^|[.!?;:,"”\n>)] ?)(?:(?:now|then|please|so|and|but|just|kindly|simply)[ ,:]{1,2}){0,3}${BEGIN}\b`,
  "i",
);
const HAS_TO_BE = new RegExp(
  String
    .raw`\b(?:it|this|that|which|these|they|all|the (?:above|attack|text|order|prompt|quotation|instructions?)) (?:(?:must|should|shall|has to|have to|needs? to|ought to|is to|are to)(?: (?!not\b|never\b)\w{2,10}){0,2} (?:${DONE})\b|needs? doing)`,
  "i",
);
const IS_THE_TASK = new RegExp(
  String
    .raw`\b(?:is|are|becomes?|remains?|as) (?:now |also |an? |the |your |my |our ){1,2}(?:next |new |only |real |valid |binding )?(?:${THINGS})\b(?! (?:of|that|which|in)\b)|\b(?:${THINGS})(?: is| are|:) (?:the |what |as )?(?:above|quoted|stands|said)\b`,
  "i",
);

/** Whether a text that stands beside an order wants it carried out. */
export function isOrderedAfterAll(beside: string): boolean {
  return [ORDERED, BEGINS, HAS_TO_BE, IS_THE_TASK].some((form) => form.test(beside));
}
