import { type Entry, newEntry } from '../../lib/library/schema.ts';

const ABSTRACT = 'We present a method that reads {long} abstracts & measures what 100% of them cost. '.repeat(16);
const AT = 'mbn2v8k3w-0002-k3j9x0ab';

/** Saved papers as long as real ones, a note on each third. */
export function stockEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => {
    const id = `${2401 + Math.floor(at / 100_000)}.${String(at % 100_000).padStart(5, '0')}`;
    const authors = Array.from({ length: 6 }, (_, nth) => `Given${nth} van Family${at % 997}`);
    const record = {
      paper: {
        id,
        title: `A Title of Some ${at} Words, and BERT: Reading_Lists`,
        abstract: `${at} ${ABSTRACT}`,
        authors,
        authorCount: authors.length,
        organization: at % 2 === 0 ? 'NVIDIA' : null,
        publishedOn: '2024-01-02',
        votes: at % 100,
        comments: 1,
        repository: 'https://github.com/owner/name',
        stars: 12,
        projectPage: null,
        keywords: ['reading', 'lists'],
        source: 'island' as const,
      },
      topics: [{ id: 'efficiency', badge: 'Speed', name: 'Efficiency', confidence: 0.87, evidence: ['cost', 'long'] }],
      code: { status: 'none' as const, soon: false, stars: null, links: [], evidence: [] },
    };
    return {
      ...newEntry(record, AT),
      saved: { value: 1_770_000_000_000 + at, at: AT },
      note: { value: at % 3 === 0 ? `Read section ${at}; then\ndecide.` : '', at: AT },
      tags: [{ name: 'to cite', value: true, at: AT }],
    };
  });
}
