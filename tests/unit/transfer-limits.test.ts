import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, type ImportFormat } from '../../lib/transfer/detect.ts';
import { MAX_FILE_SIZE, MAX_ITEMS, refuseSize } from '../../lib/transfer/limits.ts';
import { parseFile } from '../../lib/transfer/parse.ts';
import { hostileText, sampleEntry, sampleId, write } from './transfer-samples.ts';

/** A beginning, and an item that may follow it any number of times. */
const LONG: Record<ImportFormat, [head: string, item: string]> = {
  dogear: ['{"format":"dogear","entries":[', '{"id":1},'],
  papermemory: ['{', '"a":{},'],
  csl: ['[', '{"id":"2401.00001"},'],
  bibtex: ['', '@misc{a}\n'],
  ris: ['', 'TY  - X\nER  - \n'],
  csv: ['id\n', '2401.00001\n'],
  list: ['', '2401.00001\n'],
};
const FORMATS = Object.keys(LONG) as ImportFormat[];

describe('any text in any format', { timeout: 60_000 }, () => {
  it.each(FORMATS)('is read as %s without a throw, and no prototype changes', async (format) => {
    const fragments = fc.oneof(
      hostileText.filter((text) => text.length < 1_000),
      fc.constantFrom('"entries":[', '{"format":"dogear",', '@misc{a,', 'eprint = {2401.00001},', 'TY  - X\n'),
      fc.constantFrom('ER  - \n', 'UR  - 2401.00001\n', 'id,title\n', '[{"id":"2401.00001"},', '"__proto__":{', '\\"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fragments, { maxLength: 20 }), async (parts) => {
        const text = parts.join('');
        detectFormat('file', text);
        const parsed = await parseFile(text, format);
        if (parsed.state === 'refused') return;
        for (const { line } of parsed.results) expect(line).toBeGreaterThan(0);
      }),
    );
  });

  it.each(FORMATS)('cut anywhere is read as %s without a throw', async (format) => {
    const written = { papermemory: 'csl', list: 'markdown' } as const;
    const source = format === 'papermemory' || format === 'list' ? written[format] : format;
    const text = await write(
      source,
      sampleEntry({ note: 'a "b" \\ {c}', tags: ['t'] }),
      sampleEntry({ id: sampleId(2) }),
    );

    for (let cut = 0; cut < text.length; cut += 7) await parseFile(text.slice(0, cut), format);
  });
});

describe('limits', () => {
  it('of size are told before a file is read', () => {
    expect(refuseSize(MAX_FILE_SIZE)).toBeNull();
    expect(refuseSize(MAX_FILE_SIZE + 1)).toEqual({ key: 'fileTooLarge', limit: MAX_FILE_SIZE });
    expect(refuseSize(0)).toEqual({ key: 'empty' });
  });

  it('of count stop the reading', { timeout: 30_000 }, async () => {
    const text = 'x\n'.repeat(MAX_ITEMS + 1);

    expect(await parseFile(text, 'list')).toEqual({
      state: 'refused',
      reason: { key: 'tooManyItems', limit: MAX_ITEMS },
    });
    expect((await parseFile('x\n'.repeat(MAX_ITEMS), 'list')).state).toBe('read');
  });

  it('of what the reader writes are never kept by cutting', async () => {
    const csv = (note: string, tags: string) => parseFile(`id,note,tags\n2401.00001,${note},${tags}\n`, 'csv');
    const many = Array.from({ length: 51 }, (_, at) => `t${at}`).join(';');

    expect(await csv('x'.repeat(20_001), '')).toMatchObject({
      results: [{ reason: { key: 'tooLong', field: 'note' } }],
    });
    expect(await csv('', 'x'.repeat(101))).toMatchObject({ results: [{ reason: { key: 'tooLong', field: 'tags' } }] });
    expect(await csv('', many)).toMatchObject({ results: [{ reason: { key: 'tooManyTags', limit: 50 } }] });
  });

  it.each(FORMATS)('%s stops when it is cancelled in the middle', async (format) => {
    const controller = new AbortController();
    const [head, item] = LONG[format];
    const text = head + item.repeat(150_000);

    const parsing = parseFile(text, format, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('cancelled')),
    });
    await expect(parsing).rejects.toThrow('cancelled');
  });
});
