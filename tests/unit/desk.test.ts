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
  const desk = createDesk({ call: background.call, isHeld, makeId });
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
    expect(background.asked).toEqual(['health', 'first', 'list']);
    expect(open()).toMatchObject({ state: 'open', total: 120, isWhole: true });
  });

  test('an unchanged library is not read again', async () => {
    const { background, desk } = start(120);
    await desk.refresh();
    background.asked.length = 0;

    await desk.refresh();

    expect(background.asked).toEqual(['health', 'first']);
  });

  test('calls during a reading share one more reading', async () => {
    const { background, desk } = start(1);
    await Promise.all([desk.refresh(), desk.refresh(), desk.refresh()]);
    expect(background.asked).toEqual(['health', 'first', 'health', 'first']);
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

    await desk.remove([rowAt(2).id]);
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
    await desk.remove([rowAt(0).id]);
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
    await desk.remove([rowAt(0).id]);
    vi.advanceTimersByTime(9_000);
    await desk.undo(rowAt(0).id);
    await desk.remove([rowAt(0).id]);

    vi.advanceTimersByTime(9_000);
    expect(open().removed.size).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(open().rows).toHaveLength(2);
  });

  test('a removal that fails says so and changes nothing', async () => {
    const { rows, background, desk, open, rowAt } = start(3);
    await desk.refresh();
    background.broken.add('markMany');

    await desk.remove([rowAt(1).id]);

    expect(open().rows).toEqual(rows);
    expect(open().removed.size).toBe(0);
    expect(desk.state.outcome).toMatchObject({ key: 'popupFailedRemove', isFailure: true });
    const { act = 0 } = desk.state.outcome ?? {};

    await desk.remove([rowAt(1).id]);
    expect(desk.state.outcome, 'the same sentence is another one').toMatchObject({ act: act + 1 });
  });

  test('a paper saved again elsewhere is an ordinary row again', async () => {
    const { rows, background, desk, open, rowAt } = start(3);
    await desk.refresh();
    await desk.remove([rowAt(1).id]);

    background.rows = rows;
    background.rev += 1;
    await desk.refresh();

    expect(open().removed.size).toBe(0);
    expect(open().rows).toEqual(rows);
  });
});

describe('acts', () => {
  test('a changed row follows the answer without reading the list again, and Undo puts it back', async () => {
    const { background, desk, open, rowAt } = start(3);
    await desk.refresh();
    background.asked.length = 0;

    await desk.setStatus([rowAt(1).id], 'reading');
    expect(open().rows[1]?.status).toBe('reading');
    expect(open().counts).toEqual({ 'to read': 2, reading: 1, read: 0 });
    expect(desk.state.outcome).toMatchObject({ key: 'rowDoneReading', canUndo: true });
    expect(background.asked).not.toContain('list');

    await desk.undo();
    expect(open().rows[1]?.status).toBe('to read');
    expect(desk.state.outcome).toMatchObject({ key: 'rowUndone', canUndo: false });
  });

  test('several papers are removed by one message and come back by one', async () => {
    const { rows, background, desk, open } = start(4);
    await desk.refresh();
    await desk.remove(rows.slice(0, 3).map(({ id }) => id));
    expect(open().rows.map(({ id }) => id)).toEqual([rows[3]?.id]);
    expect(background.asked.filter((verb) => verb === 'markMany')).toHaveLength(1);

    await desk.undo();
    expect(open().rows).toEqual(rows);
  });

  test('the offer to undo is over after ten seconds', async () => {
    const { desk, rowAt } = start(2);
    await desk.refresh();
    await desk.setNote(rowAt(0).id, 'read twice');
    vi.advanceTimersByTime(10_000);
    expect(desk.state.outcome).toBeNull();
    await desk.undo();
    expect(desk.state.outcome).toBeNull();
  });

  test('an act that fails says so and changes nothing', async () => {
    const { rows, background, desk, open, rowAt } = start(2);
    await desk.refresh();
    background.broken.add('markMany');
    await desk.setTags([rowAt(0).id], { kept: true });
    expect(desk.state.outcome).toMatchObject({ key: 'rowFailed', isFailure: true });
    expect(open().rows).toEqual(rows);
  });
});
