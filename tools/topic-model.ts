import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { minify, transformWithOxc } from 'vite';
import { ROOT } from './run.ts';

/** All of lib/topics that ships: the model and what reads it; the content script's size limit speaks for what is beside. */
const MODEL = ['model.generated.ts', 'model.ts', 'taxonomy.ts', 'features.ts', 'rank.ts', 'evidence.ts', 'classify.ts'];

/** Bytes of the topic model with its reader, minified as the build does. */
export async function measureTopicModel(): Promise<number> {
  const sizes = MODEL.map(async (name) => {
    const file = path.join(ROOT, 'lib/topics', name);
    const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
    return Buffer.byteLength((await minify(name, code, { module: true })).code);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
