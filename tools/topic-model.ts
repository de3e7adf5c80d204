import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './run.ts';

/** Bytes of the topic model's data: the generated files of lib/topics, which are bundled nearly as they are. */
export async function measureTopicModel(): Promise<number> {
  const folder = path.join(ROOT, 'lib/topics');
  const files = (await readdir(folder)).filter((file) => file.includes('.generated.'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((all, each) => all + each, 0);
}
