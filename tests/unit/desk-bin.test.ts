import { expect, test } from 'vitest';
import { createDesk } from '../../lib/desk/desk.ts';
import type { Ports } from '../../lib/desk/state.ts';
import { requestReaders } from '../../lib/library/requests.ts';
import { createFakeBackground } from './desk-rows.ts';

const IDS = Array.from({ length: 25_000 }, (_, place) => `2401.${String(place).padStart(5, '0')}`);

const isOfBin = (verb: string) => verb === 'restore' || verb === 'emptyBin';

/** A desk whose background refuses what the real one would. */
function start() {
  const background = createFakeBackground([]);
  const changes: { verb: string; ids?: string[]; undo?: string }[] = [];
  const call = (async (verb: 'restore' | 'emptyBin' | 'undo' | 'list' | 'health', request: Record<string, unknown>) => {
    if (isOfBin(verb) && !requestReaders[verb](request)) throw new Error(`${verb} is refused`);
    if (verb !== 'list' && verb !== 'health') changes.push({ verb, ...request });
    return background.call(verb, request as never);
  }) as Ports['call'];
  const desk = createDesk({ call, isHeld: () => false, makeId: () => crypto.randomUUID() });
  return { desk, changes: (verb: string) => changes.filter((change) => change.verb === verb) };
}

test('more papers than one message may hold come out of the Bin in several, and one Undo takes all back', async () => {
  const { desk, changes } = start();
  await desk.restore(IDS);
  expect(changes('restore').flatMap(({ ids }) => ids)).toEqual(IDS);

  await desk.undo();
  expect(changes('undo').map(({ undo }) => undo)).toEqual(['before 4', 'before 3', 'before 2']);
});

test('more papers than one message may hold are forgotten in several; the whole Bin in one, without ids', async () => {
  const { desk, changes } = start();
  await desk.emptyBin(IDS);
  expect(changes('emptyBin').flatMap(({ ids }) => ids)).toEqual(IDS);

  await desk.emptyBin();
  expect(changes('emptyBin').at(-1)?.ids).toBeUndefined();
  expect(changes('emptyBin')).toHaveLength(4);
});

test('when one of several messages fails, what the ones before it did can be undone', async () => {
  const { desk, changes } = start();
  // The last ten thousand are no ids that the background takes.
  await desk.restore([...IDS.slice(0, 20_000), ...IDS.slice(0, 5_000).map((id) => `${id} `)]);
  expect(desk.state.outcome).toMatchObject({ key: 'rowFailedPartly', isFailure: true, canUndo: true });

  await desk.undo();
  expect(changes('undo').map(({ undo }) => undo)).toEqual(['before 3', 'before 2']);
});
