import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forget, merge } from '../../lib/library/merge.ts';
import { type Entry, newEntry, type Tag } from '../../lib/library/schema.ts';
import { issue, ORIGIN } from '../../lib/library/stamp.ts';
import { sampleRecord } from './library-samples.ts';

const ID = '2601.00001';

/** Few enough values that the same stamp often carries different ones. */
const stamp = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('deviceaa', 'devicebb'))
  .map(([now, device]) => issue(ORIGIN, now, device));
const field = <Value>(value: fc.Arbitrary<Value>) => fc.record({ value, at: stamp });
const tagName = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const tags = fc
  .uniqueArray(fc.record({ name: tagName, value: fc.boolean(), at: stamp }), { selector: (tag) => tag.name })
  .map((list): Tag[] => list.sort((x, y) => (x.name > y.name ? 1 : -1)));
const reading = fc
  .tuple(fc.constantFrom('Old', 'New'), fc.constantFrom(null, 'We show.', 'We tell.'), stamp)
  .map(([title, abstract, at]) => newEntry(sampleRecord(ID, title, abstract), at));
const mark = fc.record({
  saved: fc.record(
    { value: fc.option(fc.integer({ min: 1, max: 3 })), at: stamp, was: fc.option(fc.integer({ min: 1, max: 2 })) },
    { requiredKeys: ['value', 'at'] },
  ),
  hidden: field(fc.boolean()),
  status: field(fc.constantFrom('to read' as const, 'reading' as const, 'read' as const)),
  note: field(fc.constantFrom('', 'x', 'y')),
  tags,
});
/** Of some the Bin was emptied. */
const entry: fc.Arbitrary<Entry> = fc
  .tuple(reading, mark, fc.option(stamp))
  .map(([read, decided, emptied]) => (emptied ? forget({ ...read, ...decided }, emptied) : { ...read, ...decided }));

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  it('never loses an abstract', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const isKnown = a.paper.abstract !== null || b.paper.abstract !== null;
        expect(merge(a, b).paper.abstract !== null).toBe(isKnown);
      }),
    );
  });

  it('takes each field from the later change, removal included', () => {
    const [first, second] = [issue(ORIGIN, 1, 'deviceaa'), issue(ORIGIN, 2, 'devicebb')];
    const base = newEntry(sampleRecord(ID), first);
    const saved = { ...base, saved: { value: 7, at: first }, note: { value: 'mine', at: second } };
    const removed = { ...base, saved: { value: null, at: second }, note: { value: '', at: first } };

    expect(merge(saved, removed)).toMatchObject({ saved: { value: null }, note: { value: 'mine' } });
  });

  it('brings nothing back that the Bin was emptied of, whatever it is merged with', () => {
    fc.assert(
      fc.property(entry, entry, stamp, (a, b, emptied) => {
        const { saved, status, note, tags } = merge(forget(a, emptied), b);
        for (const { at, value } of [saved, status, note]) {
          if (at <= emptied) expect([null, 'to read', '']).toContain(value);
        }
        expect(tags.filter((tag) => tag.at <= emptied)).toEqual([]);
      }),
    );
  });

  it('lets the fresher reading of a paper win', () => {
    const old = newEntry(sampleRecord(ID, 'Old'), issue(ORIGIN, 1, 'deviceaa'));
    const fresh = newEntry(sampleRecord(ID, 'New'), issue(ORIGIN, 2, 'deviceaa'));
    expect(merge(fresh, old).paper.title).toBe('New');
  });
});
