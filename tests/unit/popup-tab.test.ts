import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TabState } from '../../components/TabLine.tsx';
import { createTabReader } from '../../entrypoints/popup/tabReader.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const waiting: TabState = { kind: 'listing', found: 30, recognised: 0 };
const ready: TabState = { kind: 'listing', found: 30, recognised: 30 };

function start(tab: TabState) {
  const tabs = { current: tab, asked: 0 };
  const shown: TabState[] = [];
  const reader = createTabReader(async () => {
    tabs.asked += 1;
    return tabs.current;
  });
  reader.watch(() => reader.state && shown.push(reader.state), { signal: new AbortController().signal });
  const refreshTab = reader.refresh;
  return { tabs, shown, refreshTab };
}

test('a listing that waits for its hydration is being read, and asked again until it is done', async () => {
  const { tabs, shown, refreshTab } = start(waiting);
  await refreshTab();
  await vi.advanceTimersByTimeAsync(1_000);
  tabs.current = ready;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toEqual([{ kind: 'reading' }, { kind: 'reading' }, ready]);
});

test('a listing on which nothing is ever recognised is told as such after a while', async () => {
  const { tabs, shown, refreshTab } = start(waiting);
  await refreshTab();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tabs.asked).toBe(11);
  expect(shown.at(-1)).toEqual(waiting);
});

test('a listing that is still loading does not answer: it is being read, and told as unreadable only after a while', async () => {
  const { tabs, shown, refreshTab } = start({ kind: 'unreadable' });
  await refreshTab();
  expect(shown).toEqual([{ kind: 'reading' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tabs.asked).toBe(4);
  expect(shown.at(-1)).toEqual({ kind: 'unreadable' });
});

test('asking anew ends the former asking', async () => {
  const { tabs, refreshTab } = start(waiting);
  await refreshTab();
  await refreshTab();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tabs.asked).toBe(12);
});

test.each<TabState>([{ kind: 'elsewhere' }, { kind: 'listing', found: 0, recognised: 0 }, ready])(
  '%j is shown as it is and not asked again',
  async (tab) => {
    const { tabs, shown, refreshTab } = start(tab);
    await refreshTab();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual([tab]);
    expect(tabs.asked).toBe(1);
  },
);
