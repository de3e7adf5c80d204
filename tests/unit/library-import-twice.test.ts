import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Incoming } from '../../lib/messages/importing.ts';
import { bringIn, plain, readEntries } from './library-import-samples.ts';
import { change, START, sampleId, saveMany, setUp } from './library-samples.ts';

const item: fc.Arbitrary<Incoming> = fc
  .record({
    number: fc.integer({ min: 0, max: 5 }),
    savedAt: fc.option(fc.integer({ min: START - 3_000, max: START + 9_000 })),
    status: fc.constantFrom('to read', 'reading', 'read', undefined),
    note: fc.constantFrom('', 'theirs', undefined),
    tags: fc.option(fc.subarray(['a', 'b']), { nil: undefined }),
    hidden: fc.constantFrom(true, false, undefined),
  })
  .map(({ number, ...parts }) => plain(sampleId(number), parts));

it('any file brought in twice changes nothing the second time, and undone leaves what was there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 8 }),
      fc.constantFrom('merge' as const, 'replace' as const),
      fc.integer({ min: 0, max: 4 }),
      async (items, mode, step) => {
        const bench = setUp();
        await saveMany(bench, 4);
        await bench.library.mark(change(sampleId(1), { status: 'read', tags: { b: false } }));
        await bench.library.mark(change(sampleId(2), { saved: false }));
        await bench.library.mark(change(sampleId(3), { saved: false }));
        await bench.library.emptyBin({ ids: [sampleId(3)], opId: 'operation-empty' });
        const before = await readEntries();

        const { jobId } = await bringIn(bench, items, mode, 3);
        const after = await readEntries();
        bench.time.now += step;
        const second = await bringIn(bench, items, mode, 2);
        expect(second.counts).toMatchObject({ new: 0, changed: 0, removed: 0 });
        expect(await readEntries()).toEqual(after);

        await bench.library.importUndo({ jobId: second.jobId, opId: 'operation-undo-2' });
        await bench.library.importUndo({ jobId, opId: 'operation-undo-1' });
        expect(await readEntries()).toEqual(before);
      },
    ),
    { numRuns: 50 },
  );
}, 60_000);
