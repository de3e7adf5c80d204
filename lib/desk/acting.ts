import type { TextKey } from '../../components/text.ts';
import type { MarkChange, ReadingStatus } from '../paper/mark.ts';

/** Papers of one message; see the verb `markMany`. */
export const MAX_IDS = 10_000;

/** What is said after an act: of one paper its title, of several how many. */
export interface Saying {
  one: TextKey;
  many: TextKey;
  /** What else belongs into the sentence, after the title or number. */
  rest?: readonly string[];
}

/** One act on papers that are in view: the change, what to say of it, and when it fails. */
export interface Act {
  ids: readonly string[];
  change: MarkChange;
  saying: Saying;
  failure: TextKey;
  /** Said where the background left out every paper; else `failure` is. */
  refusal?: TextKey;
}

const STATUS = {
  'to read': { one: 'rowDoneToRead', many: 'rowDoneToReadMany' },
  reading: { one: 'rowDoneReading', many: 'rowDoneReadingMany' },
  read: { one: 'rowDoneRead', many: 'rowDoneReadMany' },
} satisfies Record<ReadingStatus, Saying>;

export function statusAct(ids: readonly string[], status: ReadingStatus): Act {
  return { ids, change: { status }, saying: STATUS[status], failure: 'rowFailed' };
}

export function tagsAct(ids: readonly string[], tags: Record<string, boolean>): Act {
  const names = Object.keys(tags).join(', ');
  const isAdding = Object.values(tags).some((isSet) => isSet);
  const saying: Saying = isAdding
    ? { one: 'rowDoneTag', many: 'rowDoneTagMany', rest: [names] }
    : { one: 'rowDoneUntag', many: 'rowDoneUntagMany', rest: [names] };
  return { ids, change: { tags }, saying, failure: 'rowFailed', refusal: 'rowTooManyTags' };
}

export function noteAct(id: string, note: string): Act {
  const one: TextKey = note === '' ? 'rowDoneNoNote' : 'rowDoneNote';
  return { ids: [id], change: { note }, saying: { one, many: one }, failure: 'rowFailed' };
}

export function removeAct(ids: readonly string[]): Act {
  return {
    ids,
    change: { saved: false },
    saying: { one: 'popupOutcomeRemoved', many: 'rowDoneRemovedMany' },
    failure: 'popupFailedRemove',
  };
}

export function hideAct(ids: readonly string[], hidden: boolean): Act {
  const saying: Saying = hidden
    ? { one: 'rowDoneHidden', many: 'rowDoneHiddenMany' }
    : { one: 'rowDoneShown', many: 'rowDoneShownMany' };
  return { ids, change: { hidden }, saying, failure: 'rowFailed' };
}
