import { describe, expect, test } from 'vitest';
import { createDesk } from '../../lib/desk/desk.ts';
import type { LibraryHealth } from '../../lib/messages/protocol.ts';
import { createFakeBackground, rowOf } from './desk-rows.ts';

function start(health: LibraryHealth) {
  const background = createFakeBackground([rowOf('2401.00001', 1)]);
  background.health = health;
  const desk = createDesk({
    call: background.call,
    isHeld: () => false,
    makeId: () => crypto.randomUUID(),
  });
  const seen: string[] = [];
  desk.watch(() => seen.push(desk.state.library.state), { signal: new AbortController().signal });
  return { background, desk, seen };
}

const copy = { copyAt: 1, copyCount: 9 };
const lost = { state: 'recovery', expected: 9, found: 0, ...copy } as const;
const unreadable = { state: 'unreadable', reason: 'x', ...copy } as const;
const givenUp = { at: 1, count: 9 };

describe('a library', () => {
  test('in recovery is never shown as a list, though it can be listed', async () => {
    const { desk, seen } = start(lost);
    await desk.refresh();
    expect(seen).toEqual(['recovery']);

    await desk.recover('restore');
    expect(desk.state.library.state).toBe('open');
    expect(desk.state.outcome?.key).toBe('popupRecoveryRestored');
  });

  test('that cannot be opened comes back from its copy, and from nothing else', async () => {
    const { background, desk } = start(unreadable);
    await desk.refresh();
    await desk.recover('accept');
    expect(background.asked).not.toContain('recover');

    await desk.recover('restore');
    expect(desk.state.library.state).toBe('open');
    expect(desk.state.outcome?.key).toBe('popupRecoveryRestored');
  });

  test('that cannot be opened and has no copy has no way on but trying again', async () => {
    const { background, desk } = start({ ...unreadable, copyAt: 0, copyCount: 0 });
    await desk.refresh();
    await desk.recover('restore');
    expect(background.asked).not.toContain('recover');
  });

  test('shows what was given up until it is back', async () => {
    const { desk } = start({ state: 'good', givenUp });
    await desk.refresh();
    expect(desk.state.library).toMatchObject({ state: 'open', givenUp });

    await desk.recover('restore');
    expect(desk.state.library).toMatchObject({ state: 'open', givenUp: null });
    expect(desk.state.outcome?.key).toBe('popupGivenUpRestored');
  });

  test.each([lost, unreadable, { state: 'good', givenUp } as const])(
    'that could not be recovered stays as it was, and can be tried again (%j)',
    async (health) => {
      const { background, desk } = start(health);
      await desk.refresh();
      const before = desk.state.library;
      background.broken.add('recover');
      await desk.recover('restore');
      expect(desk.state.library).toEqual(before);
      expect(desk.state.outcome).toMatchObject({ key: 'popupRecoveryFailed', isFailure: true });

      background.broken.clear();
      await desk.recover('restore');
      expect(desk.state.library.state).toBe('open');
    },
  );
});
