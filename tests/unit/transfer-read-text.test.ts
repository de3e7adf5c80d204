import { expect, it } from 'vitest';
import { readText } from '../../lib/transfer/read-text.ts';

const { signal } = new AbortController();

it('reads a file as the browser would, also where a slice ends within a character', async () => {
  const text = `\ufeff${'題名 🙂 título '.repeat(300_000)}`;
  const file = new Blob([text]);
  expect(file.size).toBeGreaterThan(5_000_000);
  expect((await readText(file, { signal })) === (await file.text())).toBe(true);
  expect(await readText(new Blob([]), { signal })).toBe('');
  const cut = new Blob([new Uint8Array([0x61, 0xe9, 0xa1])]);
  expect(await readText(cut, { signal })).toBe(await cut.text());
});

it('stops when it is cancelled', async () => {
  const cancelled = AbortSignal.abort(new Error('cancelled'));
  await expect(readText(new Blob(['text']), { signal: cancelled })).rejects.toThrow('cancelled');
});
