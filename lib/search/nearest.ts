/** The name that the word is most probably a slip of the fingers for, or null when none is near. */
export function findNearest<Name extends string>(word: string, names: readonly Name[]): Name | null {
  let nearest: Name | null = null;
  let least = Math.max(1, Math.floor(word.length / 2)) + 1;

  for (const name of names) {
    // A long word is near to none of ours, and dear to compare.
    if (Math.abs(name.length - word.length) >= least) continue;
    const distance = countEdits(word, name);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Signs to add, drop, change or swap with their neighbour, until one is the other. */
function countEdits(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);

  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = at(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, change);
      const isSwapped = column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped && row > 1) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? Number.POSITIVE_INFINITY;
}
