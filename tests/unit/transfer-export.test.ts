import { createHash } from 'node:crypto';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { citation, link } from '../../lib/transfer/citation.ts';
import { oneLine } from '../../lib/transfer/clean.ts';
import { EXPORT_FORMATS, exportAs, toBlob } from '../../lib/transfer/export.ts';
import { FORMATS, HOSTILE, hostileText, NOW, sampleEntry, sampleId, write } from './transfer-samples.ts';

const hostile = HOSTILE.map((title, at) => sampleEntry({ id: sampleId(at), title, abstract: title, tags: [title] }));
const titles = HOSTILE.map(oneLine);
const texts = fc.array(hostileText, { minLength: 1, maxLength: 4 });
const toEntries = (all: string[]) =>
  all.map((text, at) => sampleEntry({ id: sampleId(at), title: text, note: text, tags: [text], authors: [text] }));

describe('RIS', { timeout: 30_000 }, () => {
  it('is read by citation-js, every hostile title as it was', async () => {
    const items = new Cite(await write('ris', ...hostile), { forceType: '@ris/file' }).data;

    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items.map(({ URL }) => URL)).toEqual(hostile.map(({ id }) => `https://arxiv.org/abs/${id}`));
  });

  it('has nothing but tags at the beginning of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const lines = (await write('ris', ...toEntries(all))).split('\r\n').filter((line) => line !== '');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(all.length);
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(all.length);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('is read by citation-js, every hostile title as it was', async () => {
    const items = new Cite(JSON.parse(await write('csl', ...hostile)), { forceType: '@csl/list+object' }).data;

    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items[0]).toMatchObject({ author: [{ given: 'Alan', family: 'Turing' }], DOI: '10.48550/arXiv.2401.00000' });
    expect(items[0]?.issued?.['date-parts']).toEqual([[2024, 1, 2]]);
  });
});

describe('CSV', { timeout: 30_000 }, () => {
  it('is read by papaparse, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const { data, errors } = papaparse.parse<string[]>(await write('csv', ...toEntries(all)), {
          delimiter: ',',
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        expect(data.map((row) => row.length)).toEqual(Array(all.length + 1).fill(data[0]?.length));
        expect(data.slice(1).map(([id]) => id)).toEqual(all.map((_, at) => sampleId(at)));
      }),
    );
  });

  it('leaves no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const { data } = papaparse.parse<string[]>(await write('csv', ...toEntries(all)), { delimiter: ',' });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});

describe('Markdown', { timeout: 30_000 }, () => {
  const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

  /** The text that a reader sees, and where its links lead. */
  function see(tokens: readonly Token[], links: string[]): string {
    return tokens
      .map((token) => {
        if (token.type === 'link') links.push(token.href);
        if (token.type === 'html' || token.type === 'image' || token.type === 'codespan') throw new Error(token.raw);
        return 'tokens' in token && token.tokens ? see(token.tokens, links) : 'text' in token ? decode(token.text) : '';
      })
      .join('');
  }

  it('shows every hostile title as text with the one link that is meant', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const [list, ...others] = lexer(
          await write('markdown', ...toEntries(all).map((entry) => ({ ...entry, note: { ...entry.note, value: '' } }))),
        );

        expect(others.filter(({ type }) => type !== 'space')).toEqual([]);
        expect(list?.type).toBe('list');
        const items = list && 'items' in list ? list.items : [];
        expect(items).toHaveLength(all.length);
        for (const [at, item] of items.entries()) {
          const links: string[] = [];
          const text = see(item.tokens, links);
          expect(links[0]).toBe(`https://arxiv.org/abs/${sampleId(at)}`);
          expect(text.startsWith(oneLine(all[at] ?? '') || 'arXiv:')).toBe(true);
        }
      }),
    );
  });

  it('keeps notes inside their quotation', async () => {
    const note = '# not a heading\n- no list\n1. none\n\n```\nno code\n    [a](javascript:b)\n---\n===\n<hr>';
    const tokens = lexer(await write('markdown', sampleEntry({ note }), sampleEntry({ id: '2401.00002' })));

    const lists = tokens.filter(({ type }) => type === 'list');
    const items = lists.flatMap((token) => ('items' in token ? token.items : []));
    expect(items).toHaveLength(2);
    const quotes = items[0].tokens.filter(({ type }: Token) => type === 'blockquote');
    expect(quotes).toHaveLength(1);
    expect(quotes[0].tokens.map(({ type }: Token) => type).filter((type: string) => type !== 'space')).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(see(quotes[0].tokens, [])).toContain('# not a heading');
  });
});

describe('Dogear JSON', () => {
  it('holds everything, one entry a line, with a checksum that anybody can compute', async () => {
    const entries = hostile.concat(sampleEntry({ id: '1706.03762', tags: ['a', 'b'], note: 'x\ud800\u0000' }));
    const text = await write('dogear', ...entries);
    const file = JSON.parse(text);

    expect(file).toEqual({
      format: 'dogear',
      version: 1,
      exportedAt: new Date(NOW).toISOString(),
      entries,
      count: entries.length,
      checksum: createHash('sha256')
        .update(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
        .digest('hex'),
    });
    expect(text.split('\n')).toHaveLength(entries.length + 3);
  });

  it('is a whole file without entries too', async () => {
    expect(JSON.parse(await write('dogear'))).toMatchObject({ entries: [], count: 0 });
    expect(JSON.parse(await write('csl'))).toEqual([]);
  });
});

describe('every format', () => {
  it.each(FORMATS)('%s has a file name with the day, and comes the same in batches', async (format) => {
    async function* inBatches() {
      for (let at = 0; at < hostile.length; at += 7) yield hostile.slice(at, at + 7);
      yield [];
    }
    const exported = await exportAs(format, inBatches(), { now: NOW });

    expect(exported.fileName).toBe(`dogear-2026-02-03.${EXPORT_FORMATS[format].ending}`);
    const blob = await toBlob(exported);
    expect(blob.type).toBe(exported.mimeType);
    // Blobs are read without the mark of the byte order.
    expect(await blob.text()).toBe((await write(format, ...hostile)).replace(/^\ufeff/, ''));
  });

  it.each(FORMATS)('%s stops when it is cancelled', async (format) => {
    const signal = AbortSignal.abort(new Error('cancelled'));

    await expect(toBlob(await exportAs(format, hostile, { now: NOW, signal }))).rejects.toThrow('cancelled');
  });
});

it('cites a paper in one line', () => {
  const authors = Array.from({ length: 11 }, (_, at) => `Ada Nr${at}`);

  expect(citation(sampleEntry())).toBe(
    'Alan Turing (2024). On Computable Numbers. arXiv:2401.00001. https://arxiv.org/abs/2401.00001',
  );
  expect(citation(sampleEntry({ authors, title: 'Why?' }))).toMatch(/Ada Nr9 et al\. \(2024\)\. Why\? arXiv/);
  expect(citation(sampleEntry({ authors: [], publishedOn: null }))).toMatch(/^\(2024\)\. On/);
  expect(link(sampleEntry())).toBe('https://arxiv.org/abs/2401.00001');
});
