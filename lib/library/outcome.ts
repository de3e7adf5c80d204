import type { ImportChange, ImportCounts } from '../messages/importing.ts';
import type { Entry } from './schema.ts';
import { isSame, isSamePaper, viewOf } from './take.ts';

/** A list that loses more than this part of itself asks first. */
const MASS = 0.2;

/**
 * What an import does to one paper, as the reader sees it: `new` and `removed` are of the list of saved papers. One that
 * no view shows, before or after, counts as the same.
 */
export function kindOf(before: Entry | undefined, after: Entry): keyof ImportCounts {
  const wasSaved = before !== undefined && before.saved.value !== null;
  const isSaved = after.saved.value !== null;
  if (isSaved !== wasSaved) return isSaved ? 'new' : 'removed';
  if (!before) return after.hidden.value ? 'changed' : 'same';
  return isSame(before, after) ? 'same' : 'changed';
}

export function noCounts(): ImportCounts {
  return { new: 0, changed: 0, same: 0, removed: 0 };
}

export function isMassChange({ removed }: ImportCounts, savedBefore: number): boolean {
  return removed > savedBefore * MASS;
}

export function toChange(kind: ImportChange['kind'], before: Entry | undefined, after: Entry): ImportChange {
  return {
    kind,
    id: after.id,
    title: after.paper.title,
    before: before ? viewOf(before) : null,
    after: viewOf(after),
    isPaperChanged: !before || !isSamePaper(before, after),
  };
}
