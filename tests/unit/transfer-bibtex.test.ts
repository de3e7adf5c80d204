import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../lib/transfer/clean.ts';
import { HOSTILE, hostileText, sampleEntry, sampleId, write } from './transfer-samples.ts';

/** Reads a file as another program does. */
function read(text: string) {
  return new Cite(text, { forceType: '@bibtex/text' }).data;
}

describe('BibTeX', { timeout: 30_000 }, () => {
  it('says where a paper is, in the fields that bibtex and biber know', async () => {
    const entry = sampleEntry({ tags: ['to cite', 'a, b'], note: 'Section 2', status: 'reading' });

    expect(await write('bibtex', entry)).toMatchInlineSnapshot(`
      "@misc{turing-2401-00001,
        title = {On Computable Numbers},
        author = {Turing, Alan},
        year = {2024},
        month = jan,
        eprint = {2401.00001},
        archiveprefix = {arXiv},
        doi = {10.48550/arXiv.2401.00001},
        url = {https://arxiv.org/abs/2401.00001},
        abstract = {We show that there are numbers which cannot be computed.},
        keywords = {to cite, {a, b}},
        note = {Section 2},
        readstatus = {reading},
        timestamp = {2026-02-03T04:05:06.007Z},
      }

      "
    `);
  });

  it('is read by citation-js, every hostile title as it was', async () => {
    const entries = HOSTILE.map((title, at) => sampleEntry({ id: sampleId(at), title, note: title }));
    const items = read(await write('bibtex', ...entries));

    expect(items.map(({ title }) => title)).toEqual(HOSTILE.map(oneLine));
    expect(items.map(({ note }) => note)).toEqual(HOSTILE.map(oneLine));
  });

  it('keeps every entry apart, whatever stands in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 3 }), async (texts) => {
        const entries = texts.map((text, at) =>
          sampleEntry({ id: sampleId(at), title: text, authors: [text], note: text, tags: [text], organization: text }),
        );
        const items = read(await write('bibtex', ...entries));

        expect(items.map(({ DOI }) => DOI)).toEqual(entries.map(({ id }) => `10.48550/arXiv.${id}`));
        expect(items.map(({ title }) => title ?? '')).toEqual(texts.map(oneLine));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['--', '---', 'a--b', "``quoted''", 'Why?`', 'x!`'])(
    'keeps %j as it is: TeX would join two signs into another one',
    async (title) => {
      const [item] = read(await write('bibtex', sampleEntry({ title })));
      expect(item?.title).toBe(title);
    },
  );

  it('parts names as bibtex does: von, Jr., organizations, other scripts', async () => {
    const authors = [
      'Ludwig van Beethoven',
      'Martin Luther King Jr.',
      'de la Vallée Poussin, Charles',
      '李明',
      'Qwen Team',
      'Smith and Sons',
      'Иван Петров',
      'DeepSeek-AI',
    ];
    const text = await write('bibtex', sampleEntry({ authors, authorCount: 9 }));

    expect(/author = \{(.*)\},/.exec(text)?.[1]).toBe(
      'van Beethoven, Ludwig and King, Jr., Martin Luther and de la Vallée Poussin, Charles and {李明} and ' +
        '{Qwen Team} and {Smith and Sons} and Петров, Иван and {DeepSeek-AI} and others',
    );
    expect(read(text)[0]?.author?.slice(0, 3)).toEqual([
      { given: 'Ludwig', family: 'Beethoven', 'non-dropping-particle': 'van' },
      { given: 'Martin Luther', family: 'King', suffix: 'Jr.' },
      { given: 'Charles', family: 'Vallée Poussin', 'non-dropping-particle': 'de la' },
    ]);
  });

  it('lets the organization stand in for authors without names', async () => {
    const text = await write('bibtex', sampleEntry({ authors: [], authorCount: 12, organization: 'NVIDIA' }));

    expect(text).toContain('author = {{NVIDIA}},');
  });

  it('gives keys of plain letters that are unique and do not hang on the other entries', async () => {
    const keysOf = (text: string) => [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key ?? '');

    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (names) => {
        const entries = names.map((name, at) => sampleEntry({ id: sampleId(at), authors: [name] }));
        const keys = keysOf(await write('bibtex', ...entries));

        expect(new Set(keys).size).toBe(entries.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9:_-]+$/);
        expect(keysOf(await write('bibtex', ...entries.toReversed())).toReversed()).toEqual(keys);
      }),
    );
  });

  it('has balanced braces in every field, since a backslash does not escape them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        let depth = 0;
        let least = 0;
        for (const character of await write('bibtex', sampleEntry({ title: text, note: text, authors: [text] }))) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          least = Math.min(least, depth);
        }
        expect([depth, least]).toEqual([0, 0]);
      }),
    );
  });
});
