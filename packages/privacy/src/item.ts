/** The items of a list, as they follow a place in the text. */

export interface Item {
  readonly text: string;
  readonly start: number;
}

const REACH = 60;

/** What commas, spaces and brackets part, up to the end of the sentence. */
export function itemsAfter(text: string, end: number): Item[] {
  const rest = text.slice(end, end + REACH).split(/[。;!?]/, 1)[0] ?? "";
  return [...rest.matchAll(/[^,、:()\s/|_"“”-]+/g)].map(({ index, 0: item }) => ({ text: item, start: end + index }));
}
