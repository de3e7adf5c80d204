import { foldSign, splitWords } from './fold.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units of the text as it stands. */
export type Range = readonly [from: number, to: number];

/** Where the words of the query stand in the text: in order, none overlapping or touching another. */
export function findRanges(text: string, query: string): Range[] {
  const words = splitWords(query);
  if (words.length === 0) return [];

  const { folded, origins } = foldWithOrigins(text);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const first = origins[at];
      const last = origins[at + word.length - 1];
      if (first && last) found.push([first[0], last[1]]);
    }
  }
  return join(found);
}

/** The folded text, and for each of its units the sign it came from. */
function foldWithOrigins(text: string): { folded: string; origins: Range[] } {
  const origins: Range[] = [];
  let folded = '';
  let from = 0;

  for (const sign of text) {
    const piece = foldSign(sign);
    const to = from + sign.length;
    // A combining mark folds to nothing: it belongs to the sign before it.
    const before = origins.at(-1);
    if (piece === '' && before) origins[origins.length - 1] = [before[0], to];
    for (let unit = 0; unit < piece.length; unit++) origins.push([from, to]);
    folded += piece;
    from = to;
  }
  return { folded, origins };
}

function join(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}
