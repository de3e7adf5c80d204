import { TAXONOMY } from '../../lib/topics/taxonomy.ts';

/** The class of papers that fit no topic: the last one. */
export const NONE = 'none';
const names: string[] = [...TAXONOMY.map(({ id }) => id), NONE];
/** Topic id → class number. */
export const CLASSES: ReadonlyMap<string, number> = new Map(names.map((name, index) => [name, index]));
export const CLASS_COUNT: number = names.length;

/** The class a labelled paper belongs to first. @throws RangeError for a topic outside the taxonomy */
export function classOf({ primary }: { primary?: string | null }): number {
  const index = CLASSES.get(primary ?? NONE);
  if (index === undefined) throw new RangeError(`No such topic: ${primary}`);
  return index;
}
