import { foldSign } from './fold.ts';
import { toQuery } from './parse.ts';
import type { Field, Query } from './query.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units of the text as it stands. */
export type Range = readonly [from: number, to: number];

/**
 * Where the words that the query asks for stand in the text: in order, none overlapping or touching another. The words
 * of an operator (`author:hinton`) are marked only where `field` says that the text is such a field.
 */
export function findRanges(text: string, query: string | Query, field: Field | null = null): Range[] {
  const needles = needlesOf(toQuery(query), field);
  if (needles.length === 0) return [];

  const { folded, origins } = foldWithOrigins(text);
  const found: Range[] = [];
  for (const { text: needle, isWhole } of needles) {
    if (isWhole && folded.trim() !== needle) continue;
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
      const first = origins[at];
      const last = origins[at + needle.length - 1];
      if (first && last) found.push([first[0], last[1]]);
    }
  }
  return join(found);
}

/** A topic is found by how its words begin and by its id: that is no text to mark. */
function needlesOf({ terms }: Query, field: Field | null) {
  const words = terms.filter((term) => term.kind === 'words').filter(({ isNegated }) => !isNegated);
  return words.filter((term) => term.field === null || (term.field === field && field !== 'topic'));
}

/** The text folded as by `foldLine`, and for each of its units the sign it came from. */
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
    for (const unit of piece.split('')) {
      const isSpace = /\s/.test(unit);
      if (isSpace && folded.endsWith(' ')) continue;
      folded += isSpace ? ' ' : unit;
      origins.push([from, to]);
    }
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
