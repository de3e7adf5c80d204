import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenAmong, NO_CHOICE, toggleRow } from '../../entrypoints/library/choosing.ts';
import { chooseNothing, readPlace, toggleValue, VIEWS, writePlace } from '../../entrypoints/library/place.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

describe('the place in the address', () => {
  it('the plain library has nothing after the #', () => {
    expect(writePlace(readPlace(''))).toBe('');
  });

  it('any place is read as it was written', () => {
    const values = fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 5 }).map((list) => new Set(list));
    const place = fc.record({
      view: fc.constantFrom(...VIEWS),
      query: fc.string({ maxLength: 200 }),
      chosen: fc.record({ topic: values, code: values, tag: values, status: values, year: values }),
      sort: fc.constantFrom(
        'saved' as const,
        'published' as const,
        'title' as const,
        'stars' as const,
        'votes' as const,
      ),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    });
    fc.assert(
      fc.property(place, (given) => {
        expect(readPlace(`#${writePlace(given)}`)).toEqual(given);
      }),
    );
  });

  it('whatever stands there, a place is read, and never a hostile one', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(VIEWS).toContain(readPlace(hash).view);
      }),
    );
    const place = readPlace(`#view=__proto__&sort=constructor&order=up&q=${'x'.repeat(999)}`);
    expect(place).toMatchObject({ view: 'library', sort: 'saved', direction: 'descending' });
    expect(place.query).toHaveLength(200);
  });

  it('a value of a facet is chosen and given up without touching the others', () => {
    const one = toggleValue(chooseNothing(), 'tag', 'thesis');
    const two = toggleValue(one, 'topic', 'rl');
    expect(toggleValue(two, 'tag', 'thesis')).toEqual({ ...chooseNothing(), topic: new Set(['rl']) });
    expect(one.topic.size).toBe(0);
  });
});

describe('choosing rows', () => {
  it('a range follows the last clicked row, in both directions, on and off', () => {
    const first = toggleRow(NO_CHOICE, 'd', false, ROWS);
    const range = toggleRow(first, 'b', true, ROWS);
    expect([...range.ids].sort()).toEqual(['b', 'c', 'd']);
    const off = toggleRow(toggleRow(range, 'b', false, ROWS), 'c', true, ROWS);
    expect([...off.ids]).toEqual(['d']);
  });

  it('a range from a row that is filtered away is one click', () => {
    const choice = { ids: new Set(['x']), anchor: 'x' };
    expect([...toggleRow(choice, 'b', true, ROWS).ids]).toEqual(['x', 'b']);
  });

  it('an act reaches only what can be seen', () => {
    const choice = { ids: new Set(['x', 'e', 'a']), anchor: null };
    expect(chosenAmong(choice, ROWS)).toEqual([{ id: 'a' }, { id: 'e' }]);
  });
});
