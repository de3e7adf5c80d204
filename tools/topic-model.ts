import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { minify, transformWithOxc } from 'vite';
import { ROOT } from './run.ts';

/** What the topics are judged by: data, for which the content script's size limit does not speak. */
const MODEL = path.join(ROOT, 'lib/topics/model.generated.ts');

/** Bytes of the topic model, minified as the build does. */
export async function measureTopicModel(): Promise<number> {
  const { code } = await transformWithOxc(await readFile(MODEL, 'utf8'), MODEL);
  const minified = await minify('model.generated.js', code, { module: true });
  return Buffer.byteLength(minified.code);
}
