import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../run.ts';
import { type Figure, toFigure } from './figure.ts';

/** Extension pages may load this much, in kB, for taking out and bringing in. */
const BUDGET_KB = 300;

/** All of lib/transfer minified as an extension page would load it, and its largest parts. */
export async function measureTransferSize(): Promise<Figure[]> {
  const entry = ['export', 'parse', 'detect', 'citation'].map((name) => path.join(ROOT, 'lib/transfer', `${name}.ts`));
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome124', lib: { entry, formats: ['es'] } },
  });

  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  const whole = code.map((chunk) => chunk.code).join('');
  const largest = code.toSorted((a, b) => b.code.length - a.code.length).slice(0, 4);
  return [
    toFigure({
      title: 'lib/transfer with its libraries, minified',
      unit: 'kB',
      values: { '': whole.length / 1_000 },
      budget: BUDGET_KB,
    }),
    toFigure({ title: 'the same, gzipped', unit: 'kB', values: { '': gzipSync(whole).length / 1_000 } }),
    ...largest.map(({ fileName, code: text }) =>
      toFigure({ title: `of it ${fileName}`, unit: 'kB', values: { '': text.length / 1_000 } }),
    ),
  ];
}
