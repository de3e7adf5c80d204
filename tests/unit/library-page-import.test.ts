import { describe, expect, it } from 'vitest';
import { createImporting } from '../../entrypoints/library/importing.ts';
import type { ImportingPorts } from '../../entrypoints/library/importState.ts';
import { detectFormat } from '../../lib/transfer/detect.ts';
import { createGathering } from '../../lib/transfer/gather.ts';
import { MAX_ITEMS, refuseSize } from '../../lib/transfer/limits.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { sampleEntry, sampleId, write } from './transfer-samples.ts';

interface Asked {
  verb: string;
  place?: number;
  ids?: string[];
}

/** A page whose background notes what it is asked, and how far the file was read then; `refuses` one verb. */
function setUp(refuses?: string) {
  const asked: Asked[] = [];
  const shares: number[] = [];
  const call = async (verb: string, request: { place?: number; items?: { entry?: { id: string } }[] }) => {
    const ids = request.items?.map(({ entry }) => entry?.id ?? '');
    asked.push({ verb, ...(request.place !== undefined && { place: request.place }), ...(ids && { ids }) });
    if (verb === refuses) throw Object.assign(new Error('no'), { code: 'full' });
    return { jobId: 'job-1' };
  };
  const ports = { call, refuseSize, detect: detectFormat, parse: parseFile, makeId: () => 'operation-1' };
  const importing = createImporting(ports as unknown as ImportingPorts);
  const { signal } = new AbortController();
  importing.watch(
    () => {
      const { state } = importing;
      if (state.state === 'working' && state.stage === 'reading') shares.push(asked.length);
    },
    { signal },
  );
  return { importing, asked, shares };
}

const fileOf = (text: string) => Object.assign(new Blob([text]), { name: 'library.json' });
const many = (count: number) => Array.from({ length: count }, (_, at) => sampleEntry({ id: sampleId(at) }));

describe('papers of a Dogear file', () => {
  it('are laid aside while it is read, each once and in their order', async () => {
    const { importing, asked, shares } = setUp();
    await importing.read(fileOf(await write('dogear', ...many(2_050))));
    expect(importing.state).toMatchObject({ state: 'preview', broken: [], warnings: [] });

    const chunks = asked.filter(({ verb }) => verb === 'importChunk');
    expect(chunks.map(({ place }) => place)).toEqual(chunks.map((_, at) => at));
    expect(chunks.flatMap(({ ids }) => ids)).toEqual(many(2_050).map(({ id }) => id));
    expect(asked.filter(({ verb }) => verb === 'importBegin')).toHaveLength(1);
    expect(Math.max(...shares), 'asked before the end of the file').toBeGreaterThan(5);
  });

  it('are dropped where the file turns out, at its end, to be none', async () => {
    const { importing, asked } = setUp();
    await importing.read(fileOf(JSON.stringify({ entries: many(150), format: 'dogear', version: 2 })));
    expect(importing.state).toMatchObject({ state: 'refused', reason: { key: 'futureVersion' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.map(({ verb }) => verb)).toEqual(['importBegin', 'importChunk', 'importDrop']);
  });

  it('of a file with broken ones are all there but those', async () => {
    const { importing, asked } = setUp();
    const file = JSON.parse(await write('dogear', ...many(3)));
    file.entries[1].saved = 'broken';
    await importing.read(fileOf(JSON.stringify(file)));
    expect(importing.state).toMatchObject({ state: 'preview', broken: [{ line: 1, reason: { key: 'badField' } }] });
    expect(asked[1]?.ids).toEqual([sampleId(0), sampleId(2)]);
  });
});

it.each(['importBegin', 'importChunk'])('an import whose %s is refused ends, and says why', async (verb) => {
  const { importing } = setUp(verb);
  await importing.read(fileOf(await write('dogear', ...many(650))));
  expect(importing.state).toEqual({ state: 'failed', code: 'full' });
});

it('an import of other programs is laid aside when all of it is read: what comes later may belong to the same paper', async () => {
  const { importing, asked } = setUp();
  const lines = Array.from({ length: 250 }, (_, at) => `arXiv:${sampleId(at)}`).join('\n');
  await importing.read(Object.assign(new Blob([lines]), { name: 'ids.txt' }));
  expect(importing.state.state).toBe('preview');
  expect(asked.filter(({ verb }) => verb === 'importChunk').map(({ ids }) => ids?.length)).toEqual([100, 100, 50]);
});

it('papers that are taken as they come count towards the limit, and one too many goes into no message', () => {
  const entry = sampleEntry();
  let taken = 0;
  const gathering = createGathering({ onEntry: () => (taken += 1) });
  const add = (at: number) => gathering.add({ line: 1, found: { kind: 'entry', entry: { ...entry, id: String(at) } } });
  for (let at = 0; at < MAX_ITEMS; at += 1) expect(add(at) || at).toBe(true);
  expect(add(MAX_ITEMS)).toBe(false);
  expect(gathering.end()).toMatchObject({ state: 'refused', reason: { key: 'tooManyItems' } });
  expect(taken % 100, 'messages are of a hundred').toBe(1);
});
