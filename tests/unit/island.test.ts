import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIslandProps } from '../../lib/listing/island.ts';
import { listingKind } from '../../lib/listing/kind.ts';

const item = {
  paper: {
    id: '2605.08583',
    title: 'Half the Cache,\n  Twice the Batch',
    summary: 'We prune\nkeys.',
    authors: [
      { name: 'Ada Quill', hidden: false },
      { name: 'Not Shown', hidden: true },
    ],
    publishedAt: '2026-05-14T00:00:00.000Z',
    upvotes: 46,
    githubRepo: 'https://github.com/quiet-lab/half-cache',
    githubStars: 3_290,
    ai_keywords: ['KV cache'],
  },
  organization: { name: 'quiet-lab', fullname: 'Quiet Lab' },
  numComments: 3,
};

describe('readIslandProps', () => {
  it('reads an item of the list, white space collapsed, hidden authors counted and not named', () => {
    const data = readIslandProps(JSON.stringify({ dailyPapers: [item], periodType: 'week' }));
    expect(data?.papers.get('2605.08583')?.()).toEqual({
      id: '2605.08583',
      title: 'Half the Cache, Twice the Batch',
      abstract: 'We prune keys.',
      authors: ['Ada Quill'],
      authorCount: 2,
      organization: 'Quiet Lab',
      publishedOn: '2026-05-14',
      votes: 46,
      comments: 3,
      repository: 'https://github.com/quiet-lab/half-cache',
      stars: 3_290,
      projectPage: null,
      keywords: ['KV cache'],
      source: 'island',
    });
    expect(data?.hints.periodType).toBe('week');
  });

  it('prefers search results to the list they stand beside', () => {
    const found = { ...item, paper: { ...item.paper, title: 'From the results' } };
    const json = JSON.stringify({ dailyPapers: [item], searchResults: [found], query: { q: 'cache' } });
    expect(readIslandProps(json)?.papers.get('2605.08583')?.().title).toBe('From the results');
    expect(readIslandProps(json)?.hints.hasResults).toBe(true);
  });

  it('counts items without a usable id and goes on', () => {
    const data = readIslandProps(JSON.stringify({ dailyPapers: [null, 7, { paper: { id: 'x' } }, item] }));
    expect(data?.papers.size).toBe(1);
    expect(data?.unread).toBe(3);
  });

  it('takes no prototype from the page', () => {
    const json = `{"dailyPapers":[{"__proto__":{"paper":{"id":"2605.08583","title":"x"}}}]}`;
    expect(readIslandProps(json)?.papers.size).toBe(0);
  });

  it('never throws, whatever the page holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((any) => JSON.stringify({ dailyPapers: [any] })),
        ),
        (json) => {
          for (const read of readIslandProps(json)?.papers.values() ?? []) read();
        },
      ),
    );
  });
});

describe('listingKind', () => {
  it.each([
    ['/papers', {}, 'daily'],
    ['/papers/date/2026-08-07', {}, 'daily'],
    ['/papers/week/2026-W32', {}, 'weekly'],
    ['/papers/month/2026-08', {}, 'monthly'],
    ['/papers/trending', {}, 'trending'],
    ['/papers?q=cache', {}, 'search'],
    ['/papers/month/2026-03?q=cache', {}, 'search'],
    ['/papers', { periodType: 'month' }, 'monthly'],
    ['/papers/date/2026-08-07', { isTrending: true }, 'trending'],
    ['/papers/2605.08583', {}, null],
    ['/models', {}, null],
  ] as const)('%s %j → %s', (path, hints, kind) => {
    expect(listingKind(new URL(path, 'https://huggingface.co'), hints)).toBe(kind);
  });
});
