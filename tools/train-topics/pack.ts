import { LEVELS, MAX_SHARED, type PackedModel, RUNS, SHARED_FROM } from '../../lib/topics/model.ts';

/** Sorted, unlike each other, written as shared length and rest. @throws RangeError when not sorted */
export function packPhrases(phrases: readonly string[]): string {
  let before = '';
  let text = '';
  for (const phrase of phrases) {
    if (text !== '' && phrase <= before) throw new RangeError(`Not in order: ${before}, ${phrase}`);
    let shared = 0;
    while (shared < MAX_SHARED && shared < before.length && before[shared] === phrase[shared]) shared += 1;
    text += String.fromCharCode(SHARED_FROM + shared) + phrase.slice(shared);
    before = phrase;
  }
  return text;
}

/** The level, -7 to 7, that stands nearest to a weight. */
export function levelOf(weight: number, step: number): number {
  const level = Math.round((Math.abs(weight) / step) ** (2 / 3));
  return Math.sign(weight) * Math.min(7, level);
}

/** Levels → signs, runs of zeros as one sign. */
export function packLevels(levels: Int8Array): string {
  let text = '';
  let zeros = 0;
  const flush = () => {
    while (zeros > 0) {
      const run = Math.min(zeros, RUNS.length);
      text += RUNS[run - 1];
      zeros -= run;
    }
  };
  for (const level of levels) {
    if (level === 0) {
      zeros += 1;
      continue;
    }
    flush();
    text += LEVELS[level + 7];
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
    "import type { PackedModel } from './model.ts';",
    '',
    'export const MODEL: PackedModel = {',
    ...fields,
    '};',
    '',
  ].join('\n');
}
