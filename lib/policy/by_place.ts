/** Answers about places of a text, remembered for the last text: several orders begin at one place. */

/** The function, asking once for each place of a text. */
export function byPlace<T>(ask: (text: string, place: number) => T): (text: string, place: number) => T {
  let last: { readonly text: string; readonly answers: Map<number, T> } | undefined;
  return (text, place) => {
    if (last?.text !== text) last = { text, answers: new Map() };
    const known = last.answers.get(place);
    if (known !== undefined || last.answers.has(place)) return known as T;
    const answer = ask(text, place);
    last.answers.set(place, answer);
    return answer;
  };
}
