import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestReaders } from '../../lib/library/requests.ts';
import { change, sampleRecord } from './library-samples.ts';

const ID = '2601.00001';
const verbs = Object.values(requestReaders);

describe('requests', () => {
  it('pass when they are as the protocol says', () => {
    const request = change(ID, { saved: true, tags: { later: true }, note: 'x' });
    expect(requestReaders.mark(request)).toEqual(request);
    expect(requestReaders.marks({ ids: [ID] })).toEqual({ ids: [ID] });
    expect(requestReaders.list({ limit: 50, offset: 100 })).toEqual({ limit: 50, offset: 100 });
    expect(requestReaders.health({})).toEqual({});
    expect(requestReaders.recover({ choice: 'accept' })).toEqual({ choice: 'accept' });
  });

  it('of any other shape are refused without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (anything) => {
        for (const read of verbs) {
          expect(() => read(anything)).not.toThrow();
        }
        expect(requestReaders.mark(anything)).toBeNull();
      }),
    );
  });

  it.each([['__proto__'], ['constructor'], ['2601.00001v2'], ['2601.00001\n'], ['../2601.00001'], [''], [null], [{}]])(
    'with the id %j are refused',
    (id) => {
      expect(requestReaders.marks({ ids: [id] })).toBeNull();
      expect(requestReaders.mark({ ...change(ID, { saved: true }, undefined), id })).toBeNull();
    },
  );

  it.each([
    ['no change at all', { change: {} }],
    ['a moment of saving alone', { change: { savedAt: 1 } }],
    ['an unknown field', { change: { saved: true, loved: true } }],
    ['a note longer than any', { change: { note: 'x'.repeat(20_001) } }],
    ['a tag longer than any', { change: { tags: { ['x'.repeat(101)]: true } } }],
    ['an unknown status', { change: { status: 'burnt' } }],
    ['a moment that is none', { change: { saved: true, savedAt: Number.NaN } }],
    ['the record of another paper', { record: sampleRecord('2601.00002') }],
    ['no operation id', { opId: '' }],
  ])('with %s are refused', (_what, part) => {
    expect(requestReaders.mark({ ...change(ID, { saved: true }), ...part })).toBeNull();
  });

  it('with too many ids are refused', () => {
    expect(requestReaders.marks({ ids: Array.from({ length: 2_001 }, () => ID) })).toBeNull();
  });

  it.each([-1, 0.5, 2 ** 40, Number.NaN, '1'])('with %j rows or from the %j-th row on are refused', (number) => {
    expect(requestReaders.list({ limit: number })).toBeNull();
    expect(requestReaders.list({ offset: number })).toBeNull();
  });

  it('leave prototypes alone', () => {
    const hostile: unknown = JSON.parse(
      `{"id":"${ID}","opId":"operation-x","change":{"saved":true,"tags":{"__proto__":true,"constructor":true}}}`,
    );
    const read = requestReaders.mark(hostile);
    expect(read?.change.tags).toEqual({ constructor: true });
    expect(Object.getPrototypeOf(read?.change.tags)).toBe(Object.prototype);
    expect(requestReaders.mark(JSON.parse(`{"__proto__":{"id":"${ID}"}}`))).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'saved')).toBe(false);
  });

  it('cut what the page says to length, without halving a character', () => {
    const record = sampleRecord(ID, `${'x'.repeat(1_999)}😀`, 'y'.repeat(30_000));
    record.paper.authors = Array.from({ length: 3_000 }, () => 'n'.repeat(300));
    const read = requestReaders.mark(change(ID, { saved: true }, record))?.record?.paper;

    expect(read?.title).toBe('x'.repeat(1_999));
    expect(read?.abstract).toHaveLength(20_000);
    expect(read?.authors).toHaveLength(2_000);
    expect(read?.authors[0]).toHaveLength(200);
  });

  it('keep only links that are safe to follow', () => {
    const record = sampleRecord(ID);
    const good = { kind: 'repository', href: 'https://github.com/a/b', source: 'page' } as const;
    record.code.links = [{ ...good, href: 'javascript:alert(1)' }, good, { ...good, href: 'data:text/html,x' }];
    expect(requestReaders.mark(change(ID, { saved: true }, record))?.record?.code.links).toEqual([good]);
  });
});
