import { expect, it } from 'vitest';
import { plainOf, read } from './transfer-reading.ts';

it.each(['constructor', 'toString', '__proto__'])(
  '%s is no status: every object has a member of that name',
  async (name) => {
    const { results } = await read(`id,status\n2401.00001,${name}\n`, 'csv');

    expect(plainOf(results[0])).not.toHaveProperty('status');
  },
);

it('\\constructor is no command of TeX that is known', async () => {
  const { results } = await read('@misc{a, eprint = {2401.00001}, title = {\\constructor and \\valueOf}}', 'bibtex');

  expect(plainOf(results[0]).paper.title).toBe('\\constructor and \\valueOf');
});
