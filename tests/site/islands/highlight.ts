import { wordsOf } from '../records/rank.ts';

/** A piece of text and whether the query matched it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Splits a text at the query's words. When `isTight`, white space between two hits is lost, as on some cards of the
 * real page, where "source citations" comes out as "sourcecitations".
 */
export function highlight(text: string, query: string, isTight: boolean): Piece[] {
  const words = wordsOf(query);
  if (words.length === 0) return [{ text, hit: false }];

  const pattern = new RegExp(`((?:${words.join('|')})[\\p{L}]*)`, 'giu');
  const pieces = text.split(pattern).map((part, at) => ({ text: part, hit: at % 2 === 1 }));
  return pieces.filter((piece, at) => {
    const isBetween = at > 0 && at < pieces.length - 1;
    return piece.hit || (isTight && isBetween ? piece.text.trim() : piece.text) !== '';
  });
}
