import type { Vocabulary } from './vocabulary.ts';

/** Which words hold a piece. */
export interface Holders {
  readonly piece: string;
  /** 1 at the number of each word that holds it; up to date with the vocabulary, so to be asked for at every use. */
  marks(): Uint8Array;
}

/** Pieces that are kept: those of a long query, and of the keys before it. */
const KEPT = 16;

/** Answers which words of a vocabulary hold a piece; at the next key only those that held the shorter one are read. */
export function createHolders(vocabulary: Vocabulary): (piece: string) => Holders {
  const kept = new Map<string, Kept>();

  return (piece) => {
    const holders = kept.get(piece) ?? startFrom(findLongest(kept.values(), piece), piece, vocabulary);
    // The last one that was asked for stands last.
    kept.delete(piece);
    kept.set(piece, holders);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return holders;
  };
}

interface Kept extends Holders {
  /** A copy of the marks, and how many of them mean something. */
  copy(): { marks: Uint8Array; known: number };
}

function startFrom(wider: Kept | null, piece: string, vocabulary: Vocabulary): Kept {
  let { marks, known } = wider?.copy() ?? { marks: new Uint8Array(vocabulary.size), known: 0 };
  vocabulary.unmark(piece, marks, known);

  return {
    piece,
    marks() {
      const { size } = vocabulary;
      if (size === known) return marks;
      if (size > marks.length) {
        const grown = new Uint8Array(size * 2);
        grown.set(marks);
        marks = grown;
      }
      vocabulary.mark(piece, marks, known);
      known = size;
      return marks;
    },
    copy: () => ({ marks: marks.slice(), known }),
  };
}

/** The longest piece that is within this one. */
function findLongest(all: Iterable<Kept>, piece: string): Kept | null {
  let longest: Kept | null = null;
  for (const each of all) {
    if (piece.includes(each.piece) && each.piece.length > (longest?.piece.length ?? 0)) longest = each;
  }
  return longest;
}
