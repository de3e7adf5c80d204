import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLedger } from '../../entrypoints/papers.content/ledger.ts';
import type { PaperRecord } from '../../lib/messages/protocol.ts';
import { type Mark, NO_MARK } from '../../lib/paper/mark.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock(import('../../lib/messages/client.ts'), async (original) => ({ ...(await original()), call }));

const RECORD = {} as PaperRecord;
const SAVED: Mark = { ...NO_MARK, saved: true };
const idsOf = (from: number, count: number) => Array.from({ length: count }, (_, i) => `2401.${from + i}`);
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const onChange = vi.fn();
  return createLedger(onChange, () => true);
}
const answer = (rev: number, marks: Record<string, Mark> = {}) => call.mockResolvedValueOnce({ rev, marks });

afterEach(() => void call.mockReset());

describe('the marks of a page', () => {
  it('a failed question and a later one for a new card alone: the other cards lost their marks', async () => {
    const ledger = setUp();
    call.mockRejectedValueOnce(new Error('gone'));
    ledger.know(['2401.00001', '2401.00002']);
    await settled();
    expect(ledger.isKnown('2401.00001')).toBe(true);

    answer(4, { '2401.00002': SAVED });
    ledger.know(['2401.00001', '2401.00002', '2401.00003']);
    await settled();
    for (const id of ['2401.00001', '2401.00002', '2401.00003']) expect(ledger.isKnown(id)).toBe(true);
    expect(ledger.of('2401.00002', RECORD)).toMatchObject({ mark: SAVED, trouble: null });
  });

  it('news that comes with the answer about new cards alone reaches the others: they took it for old', async () => {
    const ledger = setUp();
    answer(1);
    ledger.know(['2401.00001']);
    await settled();

    // Another tab has saved the first paper meanwhile; its announcement comes after this answer.
    answer(2);
    answer(2, { '2401.00001': SAVED });
    ledger.know(['2401.00001', '2401.00002']);
    await settled();
    ledger.catchUp(2);
    await settled();
    expect(ledger.of('2401.00001', RECORD).mark).toEqual(SAVED);
  });

  it('a question that fails before one that was asked later succeeds: it was forgotten with its trouble', async () => {
    const ledger = setUp();
    let fail: (error: Error) => void = () => undefined;
    call.mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    ledger.know(['2401.00001']);
    let succeed: (reply: unknown) => void = () => undefined;
    call.mockReturnValueOnce(
      new Promise((resolve) => {
        succeed = resolve;
      }),
    );
    ledger.know(['2401.00001', '2401.00002']);
    fail(new Error('gone'));
    await settled();
    succeed({ rev: 1, marks: {} });
    await settled();
    expect(ledger.isKnown('2401.00001')).toBe(true);
    expect(ledger.of('2401.00002', RECORD).trouble).toBeNull();
  });

  it('a failed question does not say that something was not saved: nobody saved', async () => {
    const ledger = setUp();
    call.mockRejectedValueOnce(new Error('gone'));
    ledger.know(['2401.00001']);
    await settled();
    expect(ledger.of('2401.00001', RECORD).trouble).toBe('popupUnreadableTitle');
  });

  it('more papers than one question may name are asked for in several: all buttons were unsure', async () => {
    const ledger = setUp();
    call.mockImplementation(async (_verb, { ids }: { ids: string[] }) => {
      if (ids.length > 2_000) throw new Error('too many');
      return { rev: ids.length === 2_000 ? 7 : 8, marks: { [ids.at(-1) ?? '']: SAVED } };
    });
    const ids = idsOf(10_000, 2_500);
    ledger.know(ids);
    await settled();
    expect(ids.every((id) => ledger.isKnown(id))).toBe(true);
    expect(ids.filter((id) => ledger.of(id, RECORD).mark.saved)).toEqual(['2401.11999', '2401.12499']);

    // Some of it is as old as the older answer: news of the younger one are still news.
    call.mockClear();
    ledger.catchUp(8);
    expect(call).toHaveBeenCalled();
  });

  it('what failed here and was done elsewhere has not failed any more', async () => {
    const ledger = setUp();
    answer(1);
    ledger.know(['2401.00001']);
    await settled();
    call.mockRejectedValueOnce(new Error('gone'));
    ledger.of('2401.00001', RECORD).change({ saved: true });
    await settled();
    expect(ledger.of('2401.00001', RECORD).outcome).toMatchObject({ isFailure: true });

    answer(1);
    ledger.askAgain();
    await settled();
    expect(ledger.of('2401.00001', RECORD).outcome).toMatchObject({ isFailure: true });
    answer(2, { '2401.00001': SAVED });
    ledger.catchUp(2);
    await settled();
    expect(ledger.of('2401.00001', RECORD)).toMatchObject({ mark: SAVED, outcome: null });
  });
});
