import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk } from '../../lib/desk/desk.ts';
import type { OpenLibrary } from '../../lib/desk/state.ts';
import { createFakeBackground, rowOf } from './desk-rows.ts';

function start(count: number) {
  const rows = Array.from({ length: count }, (_, place) =>
    rowOf(`2401.${String(count - place).padStart(5, '0')}`, count - place),
  );
  const background = createFakeBackground(rows);
  const makeId = () => crypto.randomUUID();
  const held = new Set<string>();
  const isHeld = (id: string) => held.has(id);
  const desk = createDesk({ call: background.call, readTab: async () => ({ kind: 'elsewhere' }), isHeld, makeId });
  const open = () => desk.state.library as OpenLibrary;
  return { rows, background, desk, open, held, rowAt: (place: number) => rows[place] ?? rowOf('none', 0) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

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

  test('the row leaves when its time is over, whether it is drawn or not, but not while it is held', async () => {
    const { desk, open, held, rowAt } = start(3);
    await desk.refresh();
    await desk.remove(rowAt(0));
    held.add(rowAt(0).id);
    vi.advanceTimersByTime(60_000);
    expect(open().rows).toHaveLength(3);

    held.clear();
    vi.advanceTimersByTime(1_000);
    expect(open().rows.map(({ id }) => id)).toEqual([rowAt(1).id, rowAt(2).id]);
    expect(open().removed.size).toBe(0);
  });

  test('the time of a removal that was undone does not end the next one', async () => {
    const { desk, open, rowAt } = start(3);
    await desk.refresh();
    await desk.remove(rowAt(0));
    vi.advanceTimersByTime(9_000);
    await desk.undo(rowAt(0).id);
    await desk.remove(rowAt(0));

    vi.advanceTimersByTime(9_000);
    expect(open().removed.size).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(open().rows).toHaveLength(2);
  });

  test('a removal that fails says so and changes nothing', async () => {
    const { rows, background, desk, open, rowAt } = start(3);
    await desk.refresh();
    background.broken.add('mark');

    await desk.remove(rowAt(1));

    expect(open().rows).toEqual(rows);
    expect(open().removed.size).toBe(0);
    expect(desk.state.outcome).toMatchObject({ key: 'popupFailedRemove', isFailure: true });
    const { act = 0 } = desk.state.outcome ?? {};

    await desk.remove(rowAt(1));
    expect(desk.state.outcome, 'the same sentence is another one').toMatchObject({ act: act + 1 });
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
