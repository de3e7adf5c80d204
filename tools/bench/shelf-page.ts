/** What runs in an extension page to measure the library; each function sees nothing but its arguments. */

export type Call = (verb: string, request: unknown) => Promise<never>;

interface Extension {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
  call: (verb: string, request: unknown) => Promise<unknown>;
  longest: number;
  makePaper: (number: number) => { id: string } & Record<string, unknown>;
  Reader: { createReader(options: { health(): Promise<unknown> }): never };
}

/** Readies the page: a way to ask the background, records as long as real ones, and the longest task so far. */
export function prepare(): void {
  const here = globalThis as unknown as Extension;
  here.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) here.longest = Math.max(here.longest, duration);
  }).observe({ type: 'longtask', buffered: false });

  here.call = async (verb, request) => {
    const reply = await here.chrome.runtime.sendMessage({ dogear: 'call', verb, request });
    if (!reply.ok) throw new Error(`${verb}: ${JSON.stringify(reply)}`);
    return reply.value;
  };

  const words = 'deep graph sparse neural token agent policy latent robust prior video speech code world'.split(' ');
  const pick = (seed: number) => words[seed % words.length] ?? '';
  here.makePaper = (number) => {
    const id = `${2001 + Math.floor(number / 20_000)}.${String(number % 20_000).padStart(5, '0')}`;
    const title = Array.from({ length: 10 }, (_, at) => pick(number * 7 + at * at * 3)).join(' ');
    return {
      id,
      title: `${title} ${number}`,
      abstract: `${Array.from({ length: 30 }, (_, at) => pick(number + at)).join(' ')}. `.repeat(7),
      authors: Array.from({ length: 6 }, (_, at) => `${pick(number + at)} ${pick(number * 3 + at)} ${number % 977}`),
      authorCount: 6,
      organization: number % 3 ? pick(number) : null,
      publishedOn: '2024-05-06',
      votes: number % 500,
      comments: 1,
      repository: null,
      stars: number % 9_000,
      projectPage: null,
      keywords: [pick(number), pick(number + 1), pick(number + 2)],
      source: 'island',
    };
  };
}

/** Imports `count` papers and answers how long the steps took, in ms, and the longest task of the page meanwhile. */
export async function importAll(count: number): Promise<Record<string, number>> {
  const { call, makePaper } = globalThis as unknown as Extension;
  const here = globalThis as unknown as Extension;
  const topic = {
    id: 'agents',
    badge: 'Agents',
    name: 'Agents and tool use',
    confidence: 0.9,
    evidence: ['agent', 'tool use'],
  };
  const link = { kind: 'repository', href: 'https://github.com/ada/engine', source: 'page' };
  const evidence = [{ source: 'abstract', text: 'our code is available at github', at: 900 }];
  const code = { status: 'repository', soon: false, stars: 3, links: [link], evidence };

  const parts = [];
  // As many in a message, and as many messages under way, as the library page sends.
  for (let from = 0; from < count; from += 100) {
    const numbers = Array.from({ length: Math.min(100, count - from) }, (_, at) => from + at);
    parts.push(
      numbers.map((number) => {
        const paper = makePaper(number);
        const status = (['to read', 'reading', 'read'] as const)[number % 3];
        const note = number % 5 ? '' : 'A line of a note about this paper.';
        const plain = { paper, topics: [topic, topic], code, status, note, tags: number % 4 ? [] : ['later'] };
        return { kind: 'plain', savedAt: 1_700_000_000_000 + number * 60_000, ...plain };
      }),
    );
  }

  here.longest = 0;
  const times: Record<string, number> = {};
  let began = performance.now();
  const lap = (name: string) => {
    times[name] = performance.now() - began;
    began = performance.now();
  };
  const { jobId } = (await call('importBegin', {})) as { jobId: string };
  const underWay: Promise<unknown>[] = [];
  for (const [place, items] of parts.entries()) {
    if (underWay.length >= 4) await underWay.shift();
    underWay.push(call('importChunk', { jobId, place, items }));
  }
  await Promise.all(underWay);
  lap('chunks');
  await call('importPreview', { jobId, mode: 'merge', limit: 100 });
  lap('preview');
  await call('importCommit', { jobId, mode: 'merge', opId: `import-${jobId}` });
  lap('commit');
  return { ...times, 'longest task of the page': here.longest };
}

/** Reads the library in every way there is; times in ms. */
export async function readAll(): Promise<Record<string, number>> {
  const here = globalThis as unknown as Extension;
  const { call, Reader } = here;
  interface Reading {
    first(limit: number, status?: string): Promise<{ rows: unknown[] }>;
    rows(onBatch: (rows: unknown[]) => void): Promise<unknown>;
    abstracts(onBatch: (rows: unknown[]) => void): Promise<unknown>;
    entries(ids: 'all'): AsyncGenerator<unknown[]>;
    close(): void;
  }
  const reader: Reading = Reader.createReader({ health: () => call('health', {}) });
  const times: Record<string, number> = {};
  const time = async (name: string, work: () => Promise<unknown>) => {
    here.longest = 0;
    const began = performance.now();
    await work();
    times[name] = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
    times[`${name}: longest task`] = here.longest;
  };

  const kept: unknown[] = [];
  const keep = (rows: unknown[]) => void kept.push(...rows);
  await time('first 50 by reader', () => reader.first(50));
  await time('first 50 by reader again', () => reader.first(50));
  await time('first 50 to read by reader', () => reader.first(50, 'to read'));
  await time('first 50 by message', () => call('list', { limit: 50 }));
  await time('all rows by reader', () => reader.rows(keep));
  times.rows = kept.length;
  kept.length = 0;
  await time('abstracts by reader', () => reader.abstracts(keep));
  times.abstracts = kept.length;
  kept.length = 0;
  await time('all entries by reader', async () => {
    for await (const batch of reader.entries('all')) kept.push(batch.length);
  });
  reader.close();
  return times;
}

/** Changes many at once, and undoes it. */
export async function changeMany(count: number): Promise<Record<string, number>> {
  const { call, makePaper } = globalThis as unknown as Extension;
  const ids = Array.from({ length: count }, (_, number) => makePaper(number).id);
  const times: Record<string, number> = {};
  let began = performance.now();
  const opId = crypto.randomUUID();
  await call('markMany', { ids, change: { tags: { bulk: true } }, opId });
  times[`tag ${count}`] = performance.now() - began;
  began = performance.now();
  await call('undo', { undo: opId, opId: crypto.randomUUID() });
  times[`undo ${count}`] = performance.now() - began;

  const clicks = [];
  for (const id of ids.slice(0, 30)) {
    const clicked = performance.now();
    await call('mark', { id, change: { status: 'read' }, opId: crypto.randomUUID() });
    clicks.push(performance.now() - clicked);
  }
  times['one mark, median of 30'] = clicks.sort((a, b) => a - b)[15] ?? 0;
  return times;
}
