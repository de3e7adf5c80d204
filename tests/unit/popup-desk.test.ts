import { describe, expect, test } from 'vitest';
import { createDesk } from '../../entrypoints/popup/desk/desk.ts';
import type { OpenLibrary } from '../../entrypoints/popup/desk/state.ts';
import { createFakeBackground, rowOf } from './popup-rows.ts';

function start(count: number) {
  const rows = Array.from({ length: count }, (_, place) =>
    rowOf(`2401.${String(count - place).padStart(5, '0')}`, count - place),
  );
  const background = createFakeBackground(rows);
  const makeId = () => crypto.randomUUID();
  const desk = createDesk({ call: background.call, readTab: async () => ({ kind: 'elsewhere' }), makeId });
  const open = () => desk.state.library as OpenLibrary;
  return { rows, background, desk, open, rowAt: (place: number) => rows[place] ?? rowOf('none', 0) };
}

describe('reading', () => {
  test('shows a first screen, then the whole list', async () => {
    const { background, desk, open } = start(120);
    const seen: number[] = [];
    desk.watch(() => seen.push(open().rows.length), { signal: new AbortController().signal });

    await desk.refresh();

    expect(seen).toEqual([50, 120]);
    expect(background.asked).toEqual(['first', 'health', 'list']);
    expect(open()).toMatchObject({ state: 'open', total: 120, isWhole: true });
  });

  test('an unchanged library is not read again', async () => {
    const { background, desk } = start(120);
    await desk.refresh();
    background.asked.length = 0;

    await desk.refresh();

    expect(background.asked).toEqual(['first', 'health']);
  });

  test('calls during a reading share one more reading', async () => {
    const { background, desk } = start(1);
    await Promise.all([desk.refresh(), desk.refresh(), desk.refresh()]);
    expect(background.asked).toEqual(['first', 'health', 'first', 'health']);
  });

  test('a library in recovery is never shown as a list, though it can be listed', async () => {
    const { background, desk } = start(0);
    background.health = { state: 'recovery', expected: 9, found: 0, copyAt: 1, copyCount: 9 };
    const seen: string[] = [];
    desk.watch(() => seen.push(desk.state.library.state), { signal: new AbortController().signal });

    await desk.refresh();
    expect(seen).toEqual(['recovery']);

    await desk.recover('restore');
    expect(desk.state.library.state).toBe('open');
    expect(desk.state.outcome?.key).toBe('popupRecoveryRestored');
  });

  test('a background that fails is told with its reason', async () => {
    const { background, desk } = start(3);
    background.broken.add('list');
    await desk.refresh();
    expect(desk.state.library).toMatchObject({ state: 'unreadable', reason: 'list is broken' });

    background.broken.clear();
    await desk.refresh();
    expect(desk.state.library).toMatchObject({ state: 'open', total: 3 });
  });
});

describe('removing', () => {
  test('a removed row keeps its place, and Undo brings it back there', async () => {
    const { rows, desk, open, rowAt } = start(5);
    await desk.refresh();

    await desk.remove(rowAt(2));
    expect(open().rows).toEqual(rows);
    expect([...open().removed]).toEqual([rowAt(2).id]);
    expect(open().total).toBe(4);

    await desk.undo(rowAt(2).id);
    expect(open().rows).toEqual(rows);
    expect(open().removed.size).toBe(0);
    expect(open().total).toBe(5);
  });

  test('the row leaves when its time is over', async () => {
    const { desk, open, rowAt } = start(3);
    await desk.refresh();
    await desk.remove(rowAt(0));

    desk.expire(rowAt(0).id);

    expect(open().rows.map(({ id }) => id)).toEqual([rowAt(1).id, rowAt(2).id]);
  });

  test('a removal that fails says so and changes nothing', async () => {
    const { rows, background, desk, open, rowAt } = start(3);
    await desk.refresh();
    background.broken.add('mark');

    await desk.remove(rowAt(1));

    expect(open().rows).toEqual(rows);
    expect(open().removed.size).toBe(0);
    expect(desk.state.outcome).toMatchObject({ key: 'popupFailedRemove', isFailure: true });
  });

  test('a paper saved again elsewhere is an ordinary row again', async () => {
    const { rows, background, desk, open, rowAt } = start(3);
    await desk.refresh();
    await desk.remove(rowAt(1));

    background.rows = rows;
    background.rev += 1;
    await desk.refresh();

    expect(open().removed.size).toBe(0);
    expect(open().rows).toEqual(rows);
  });
});
