import { expect, test } from 'vitest';
import { createDrafts } from '../../entrypoints/popup/drafts.ts';

const yes = Promise.resolve(true);

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

test('a search and a note that were begun are there when the popup opens again', async () => {
  const kept = storage();
  const drafts = createDrafts(kept, yes);
  drafts.query = 'tag:later';
  drafts.segment = 'reading';
  drafts.notes.set('2401.00001', 'half a sent');

  await yes;
  const again = createDrafts(kept, yes);
  expect([again.query, again.segment, again.notes.get('2401.00001')]).toEqual(['tag:later', 'reading', 'half a sent']);

  again.query = '';
  again.notes.set('2401.00001', null);
  await yes;
  expect(createDrafts(kept, yes).notes.get('2401.00001')).toBeNull();
  expect(kept.length).toBe(1);
});

test('in a private window drafts live as long as the page, and what is kept stays as it is', async () => {
  const kept = storage();
  kept.setItem('draft.query', 'before');
  const mayKeep = Promise.resolve(false);
  const drafts = createDrafts(kept, mayKeep);
  drafts.notes.set('2401.00001', 'x');
  await mayKeep;
  drafts.query = '';
  expect([drafts.query, drafts.notes.get('2401.00001')]).toEqual(['', 'x']);
  expect([kept.length, kept.getItem('draft.query')]).toEqual([1, 'before']);
});

test('nothing is written before the window is known to be an ordinary one, or where nobody can tell', async () => {
  const kept = storage();
  createDrafts(kept, new Promise(() => undefined)).query = 'a';
  const unknown = Promise.reject(new Error('no window'));
  const drafts = createDrafts(kept, unknown);
  drafts.query = 'a';
  await unknown.catch(() => undefined);
  drafts.query = 'b';
  expect(kept.length).toBe(0);
});

test('a storage that is full or forbidden costs the draft, not the popup', () => {
  const refuse = () => {
    throw new Error('no');
  };
  const drafts = createDrafts({ getItem: refuse, setItem: refuse, removeItem: refuse }, yes);
  expect(drafts.query).toBe('');
  drafts.query = 'rl';
  expect(drafts.query).toBe('rl');
});

test('a segment that nobody knows is all', () => {
  const kept = storage();
  kept.setItem('segment', '__proto__');
  expect(createDrafts(kept, yes).segment).toBe('all');
});
