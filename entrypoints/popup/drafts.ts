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
 * other pages have no way to it. `null` where nothing may be kept, as in private windows: then it lives as long as the
 * page. Never throws: a full or forbidden storage costs the draft, not the popup.
 */
export function createDrafts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): Drafts {
  const kept = new Map<string, string>();

  const read = (key: string): string | null => {
    if (kept.has(key)) return kept.get(key) ?? null;
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };
  const write = (key: string, value: string | null) => {
    kept.set(key, value ?? '');
    if (value === null) kept.delete(key);
    try {
      if (value === null || value === '') storage?.removeItem(key);
      else storage?.setItem(key, value);
    } catch {
      // It is kept for as long as the page is open.
    }
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
