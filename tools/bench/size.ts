import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureTopicModel } from '../topic-model.ts';
import { type Figure, toFigure } from './figure.ts';

const KB = 1_000;
const BUDGET_KB = 60;

/** What every listing has to load of us. */
export async function measureSize(extension: string): Promise<Figure[]> {
  const script = await readFile(path.join(extension, 'content-scripts', 'papers.js'));
  const model = await measureTopicModel();
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
