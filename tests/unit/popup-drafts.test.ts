import { expect, test } from 'vitest';
import { createDrafts } from '../../entrypoints/popup/drafts.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as Storage;
}

test('a search and a note that were begun are there when the popup opens again', () => {
  const kept = storage();
  const drafts = createDrafts(kept);
  drafts.query = 'tag:later';
  drafts.segment = 'reading';
  drafts.notes.set('2401.00001', 'half a sent');

  const again = createDrafts(kept);
  expect([again.query, again.segment, again.notes.get('2401.00001')]).toEqual(['tag:later', 'reading', 'half a sent']);

  again.query = '';
  again.notes.set('2401.00001', null);
  expect(createDrafts(kept).notes.get('2401.00001')).toBeNull();
  expect(kept.length).toBe(1);
});

test('where nothing may be kept, drafts live as long as the page', () => {
  const drafts = createDrafts(null);
  drafts.notes.set('2401.00001', 'x');
  expect(drafts.notes.get('2401.00001')).toBe('x');
  expect(createDrafts(null).notes.get('2401.00001')).toBeNull();
});

test('a storage that is full or forbidden costs the draft, not the popup', () => {
  const refuse = () => {
    throw new Error('no');
  };
  const drafts = createDrafts({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(drafts.query).toBe('');
  drafts.query = 'rl';
  expect(drafts.query).toBe('rl');
});

test('a segment that nobody knows is all', () => {
  const kept = storage();
  kept.setItem('segment', '__proto__');
  expect(createDrafts(kept).segment).toBe('all');
});
