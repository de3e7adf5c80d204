import type { ReadingStatus } from '../lib/paper/mark.ts';
import type { TextKey } from './text.ts';

/** What a key does to the row that has the focus. */
export type RowKey =
  | { act: 'status'; status: ReadingStatus }
  | { act: 'tags' | 'note' | 'cite' | 'link' | 'remove' | 'undo' | 'help' | 'search' }
  | { act: 'first' | 'last' }
  | { act: 'walk'; by: 1 | -1 };

/** The keys in the order of the help, with the sentence on each. */
export const ROW_KEYS: readonly { keys: readonly string[]; does: RowKey; says: TextKey }[] = [
  { keys: ['ArrowDown', 'j'], does: { act: 'walk', by: 1 }, says: 'keyDown' },
  { keys: ['ArrowUp', 'k'], does: { act: 'walk', by: -1 }, says: 'keyUp' },
  { keys: ['Home'], does: { act: 'first' }, says: 'keyFirst' },
  { keys: ['End'], does: { act: 'last' }, says: 'keyLast' },
  { keys: ['1'], does: { act: 'status', status: 'to read' }, says: 'keyToRead' },
  { keys: ['2'], does: { act: 'status', status: 'reading' }, says: 'keyReading' },
  { keys: ['3'], does: { act: 'status', status: 'read' }, says: 'keyRead' },
  { keys: ['t'], does: { act: 'tags' }, says: 'keyTags' },
  { keys: ['n'], does: { act: 'note' }, says: 'keyNote' },
  { keys: ['c'], does: { act: 'cite' }, says: 'keyCite' },
  { keys: ['l'], does: { act: 'link' }, says: 'keyLink' },
  { keys: ['x', 'Delete'], does: { act: 'remove' }, says: 'keyRemove' },
  { keys: ['u'], does: { act: 'undo' }, says: 'keyUndo' },
  { keys: ['/'], does: { act: 'search' }, says: 'keySearch' },
  { keys: ['?'], does: { act: 'help' }, says: 'keyHelp' },
];

/** What a key press means in the list, or null: with a modifier it belongs to the browser, in a field to the text. */
export function readRowKey(event: KeyboardEvent): RowKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return null;
  return ROW_KEYS.find(({ keys }) => keys.includes(event.key))?.does ?? null;
}

/** Where in a list of `count` rows a key leads from the row at `index`, which may be beyond its edges; null for other keys. */
export function toPlace(key: RowKey | null, index: number, count: number): number | null {
  if (key?.act === 'first') return 0;
  if (key?.act === 'last') return count - 1;
  return key?.act === 'walk' ? index + key.by : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
}
