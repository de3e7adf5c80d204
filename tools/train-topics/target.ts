import { TAXONOMY } from '../../lib/topics/taxonomy.ts';

/** The class of papers that fit no topic: the last one. */
export const NONE = 'none';
const names: string[] = [...TAXONOMY.map(({ id }) => id), NONE];
/** Topic id → class number. */
export const CLASSES: ReadonlyMap<string, number> = new Map(names.map((name, index) => [name, index]));
export const CLASS_COUNT: number = names.length;

/** A further topic's share for each whole share of the primary one. */
const SECOND_SHARE = 0.2;

/** What a model should answer for a labelled paper: shares of the classes, summing to one. */
export function targetOf(primary: string | null, labels: readonly string[]): Float32Array {
  const target = new Float32Array(CLASS_COUNT);
  for (const label of labels) {
    const index = CLASSES.get(label);
    if (index !== undefined) target[index] = SECOND_SHARE;
  }
  const index = CLASSES.get(primary ?? NONE);
  if (index === undefined) throw new RangeError(`No such topic: ${primary}`);
  target[index] = 1;

  const sum = target.reduce((total, share) => total + share, 0);
  return target.map((share) => share / sum);
}
