import { describe, expect, it, vi } from 'vitest';
import { parseFile } from '../../lib/transfer/parse.ts';
import { sampleEntry, write } from './transfer-samples.ts';

async function readEntries(text: string) {
  const parsed = await parseFile(text, 'dogear');
  if (parsed.state === 'refused') return parsed.reason;
  const told = parsed.results.map((result) => {
    if (result.state === 'broken') return { line: result.line, ...result.reason };
    return result.incoming.kind === 'entry' ? result.incoming.entry : null;
  });
  return { told, warnings: parsed.warnings };
}

describe('a Dogear file', () => {
  const two = [sampleEntry(), sampleEntry({ id: '2401.00002' })];

  it('is checked by what it says, not by how it is laid out', async () => {
    const file = JSON.parse(await write('dogear', ...two));

    expect(await readEntries(JSON.stringify(file, null, 4))).toMatchObject({ told: two, warnings: [] });
    file.entries[0].note.value = 'changed';
    expect(await readEntries(JSON.stringify(file))).toMatchObject({ warnings: [{ key: 'checksum' }] });
    file.entries.pop();
    expect(await readEntries(JSON.stringify(file))).toMatchObject({
      warnings: [{ key: 'count', expected: 2, found: 1 }, { key: 'checksum' }],
    });
    expect(await readEntries(JSON.stringify({ format: 'dogear', version: 1, entries: two }))).toMatchObject({
      warnings: [{ key: 'noChecksum' }],
    });
  });

  it('is read although the browser has no memory for its checksum, and says so', async () => {
    const file = await write('dogear', ...two);
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValueOnce(new RangeError('Array buffer allocation failed'));
    expect(await readEntries(file)).toMatchObject({ told: two, warnings: [{ key: 'uncheckedSum' }] });
  });

  it('of a later version is refused, before or behind the entries', async () => {
    const reason = { key: 'futureVersion', version: 2, known: 1 };

    expect(await readEntries(JSON.stringify({ format: 'dogear', version: 2, entries: two }))).toEqual(reason);
    expect(await readEntries(JSON.stringify({ entries: two, version: 2, format: 'dogear' }))).toEqual(reason);
    expect(await readEntries(JSON.stringify({ format: 'other', entries: two }))).toEqual({ key: 'notThisFormat' });
    expect(await readEntries(JSON.stringify({ format: 'dogear', version: '1', entries: two }))).toEqual({
      key: 'notThisFormat',
    });
  });

  it('that ends in the middle gives what stands in it, and says so', async () => {
    const text = await write('dogear', ...two);

    for (const cut of [text.indexOf('2401.00002') + 5, text.indexOf('\n],"count"'), text.indexOf('"count"') + 3]) {
      const read = await readEntries(text.slice(0, cut));
      expect(read).toMatchObject({ warnings: [{ key: 'cutOff' }] });
      expect('told' in read && read.told[0]).toEqual(two[0]);
    }
  });

  it('with broken entries gives the others', async () => {
    const lines = (await write('dogear', ...two, sampleEntry({ id: '2401.00003' }))).split('\n');
    const { note, ...lacking } = sampleEntry({ id: '2401.00004' });
    lines[1] = '{"id": oops},';
    lines.splice(3, 0, `${JSON.stringify(lacking)},`, '17,', `${JSON.stringify(two[1])},`);
    const long = sampleEntry({ id: '2401.00005', note: 'x'.repeat(20_001) });
    const other = { ...sampleEntry({ id: '2401.00006' }), id: '2401.00007' };
    lines.splice(3, 0, `${JSON.stringify(long)},`, `${JSON.stringify(other)},`);

    expect(note.value).toBe('');
    expect(await readEntries(lines.join('\n'))).toMatchObject({
      told: [
        { line: 2, key: 'badSyntax' },
        { id: '2401.00002' },
        { line: 4, key: 'tooLong', field: 'note.value', limit: 20_000 },
        { line: 5, key: 'badField', field: 'paper.id' },
        { line: 6, key: 'badField', field: 'note' },
        { line: 7, key: 'badField' },
        // The line of the first.
        { key: 'duplicate', id: '2401.00002', line: 3 },
        { id: '2401.00003' },
      ],
      warnings: [{ key: 'count' }, { key: 'checksum' }],
    });
  });

  it('changes no prototype', async () => {
    const entry = JSON.stringify(sampleEntry());
    const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const read = await readEntries(`{${evil}"format":"dogear","entries":[{${evil}${entry.slice(1)}]}`);

    expect(read).toMatchObject({ told: [sampleEntry()] });
    const [told] = 'told' in read ? read.told : [];
    expect(Object.keys(told ?? {}).toSorted()).toEqual(Object.keys(sampleEntry()).toSorted());
    expect(Object.getPrototypeOf(told)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
    for (const format of ['papermemory', 'csl'] as const) {
      await parseFile(`{"__proto__":{"pdfLink":"2401.00001","polluted":1},"a":{${evil}"id":"2401.00002"}}`, format);
      expect({}).not.toHaveProperty('polluted');
    }
  });

  it('nested a hundred thousand deep overflows nothing', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = `{"format":"dogear","entries":[{"a":${deep}},${JSON.stringify(sampleEntry())}]}`;

    expect(await readEntries(text)).toMatchObject({ told: [{ key: 'tooDeep', limit: 50 }, sampleEntry()] });
    expect(await readEntries('[{"a":'.repeat(100_000))).toEqual({ key: 'notThisFormat' });
    expect(await parseFile(`@misc{a, title = ${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`, 'bibtex')).toMatchObject({
      results: [{ state: 'broken', reason: { key: 'badSyntax' } }],
    });
  });
});
