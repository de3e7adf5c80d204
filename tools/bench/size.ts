import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../run.ts';
import { type Figure, toFigure } from './figure.ts';

const KB = 1_000;
const BUDGET_KB = 60;

/** Size of the topic model's data, which stands in generated files of lib/topics and is bundled as it is; 0 for none. */
async function sizeOfModel(): Promise<number> {
  const folder = path.join(ROOT, 'lib', 'topics');
  const files = (await readdir(folder)).filter((file) => file.includes('.generated.'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((all, each) => all + each, 0);
}

/** What every listing has to load of us. */
export async function measureSize(extension: string): Promise<Figure[]> {
  const script = await readFile(path.join(extension, 'content-scripts', 'papers.js'));
  const model = await sizeOfModel();
  return [
    toFigure({
      title: 'content script, minified, without the topic model',
      unit: 'kB',
      values: { '': (script.length - model) / KB },
      budget: BUDGET_KB,
    }),
    toFigure({ title: 'topic model in it', unit: 'kB', values: { '': model / KB } }),
    toFigure({ title: 'content script, gzipped, whole', unit: 'kB', values: { '': gzipSync(script).length / KB } }),
  ];
}
