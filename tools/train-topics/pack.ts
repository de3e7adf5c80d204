import { type PackedModel, RUNS_FROM, SIGNS, TOP_LEVEL, worth } from '../../lib/topics/packed.ts';

/** Numbers of phrases → the gaps between them. @throws RangeError when not in order */
export function packPhrases(phrases: ArrayLike<number>): Pick<PackedModel, 'gaps' | 'farGaps'> {
  const most = SIGNS.length - 1;
  let before = -1;
  let gaps = '';
  let farGaps = '';
  for (let at = 0; at < phrases.length; at += 1) {
    const gap = (phrases[at] as number) - before;
    if (gap <= 0) throw new RangeError(`Not in order: ${before}, ${phrases[at]}`);
    gaps += `${SIGNS[(gap >> 6) & most]}${SIGNS[gap & most]}`;
    let far = gap >> 12;
    for (; far >= most; far -= most) farGaps += SIGNS[most];
    farGaps += SIGNS[far];
    before = phrases[at] as number;
  }
  return { gaps, farGaps };
}

/** The level, -7 to 7, that stands nearest to a weight. */
export function levelOf(weight: number, step: number): number {
  const size = Math.abs(weight);
  const below = Math.min(TOP_LEVEL - 1, Math.floor((size / step) ** (2 / 3)));
  const isNearer = size - worth(below, step) < worth(below + 1, step) - size;
  return Math.sign(weight) * (isNearer ? below : below + 1);
}

/** Levels → signs, runs of zeros as one sign. */
export function packLevels(levels: Int8Array): string {
  let text = '';
  let zeros = 0;
  const flush = () => {
    while (zeros > 0) {
      const run = Math.min(zeros, SIGNS.length - 1 - RUNS_FROM);
      text += SIGNS[RUNS_FROM + run];
      zeros -= run;
    }
  };
  for (const level of levels) {
    if (level === 0) {
      zeros += 1;
      continue;
    }
    flush();
    text += SIGNS[level + TOP_LEVEL];
  }
  flush();
  return text;
}

/** The source text of `lib/topics/model.generated.ts`. */
export function writeModule(model: PackedModel, origin: string): string {
  const fields = Object.entries(model).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return [
    '// Made by `npm run train:topics`; do not edit.',
    `// ${origin}`,
    "import type { PackedModel } from './packed.ts';",
    '',
    'export const MODEL: PackedModel = {',
    ...fields,
    '};',
    '',
  ].join('\n');
}
