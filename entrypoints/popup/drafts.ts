import type { NoteDrafts } from '../../components/rowActs.ts';
import { SEGMENTS, type Segment } from '../../components/SegmentBar.tsx';

const QUERY = 'draft.query';
const SEGMENT = 'segment';
const NOTE = 'draft.note.';
const MAX_QUERY = 200;

/** What the reader had begun when the popup was closed. */
export interface Drafts {
  query: string;
  segment: Segment;
  notes: NoteDrafts;
}

/**
 * Kept in the page's own `localStorage`: it is there before the first draw, outlives the popup and the browser, and
 * other pages have no way to it. Where nothing may be kept, as in private windows, it lives as long as the page; until
 * `mayKeep` has told, it waits. Never throws: a full or forbidden storage costs the draft, not the popup.
 */
export function createDrafts(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  mayKeep: Promise<boolean>,
): Drafts {
  const kept = new Map<string, string>();
  const waiting = new Map<string, string | null>();
  let isAllowed = false;

  const store = (key: string, value: string | null) => {
    try {
      if (value === null || value === '') storage.removeItem(key);
      else storage.setItem(key, value);
    } catch {
      // It is kept for as long as the page is open.
    }
  };
  const begin = (isKept: boolean) => {
    isAllowed = isKept;
    if (isKept) for (const [key, value] of waiting) store(key, value);
    waiting.clear();
  };
  void mayKeep.then(begin, () => begin(false));

  const read = (key: string): string | null => {
    if (kept.has(key)) return kept.get(key) || null;
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (key: string, value: string | null) => {
    kept.set(key, value ?? '');
    if (isAllowed) store(key, value);
    else waiting.set(key, value);
  };

  return {
    get query() {
      return (read(QUERY) ?? '').slice(0, MAX_QUERY);
    },
    set query(value) {
      write(QUERY, value);
    },
    get segment() {
      const name = read(SEGMENT);
      return SEGMENTS.find((segment) => segment === name) ?? 'all';
    },
    set segment(value) {
      write(SEGMENT, value);
    },
    notes: {
      get: (id) => read(NOTE + id),
      set: (id, note) => write(NOTE + id, note),
    },
  };
}
