import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/topics/classify.ts';
import { DEFINITIONS } from '../../lib/topics/definitions.ts';
import { TAXONOMY } from '../../lib/topics/taxonomy.ts';

const QUANTIZED = {
  title: 'Post-training Quantization of the KV Cache for Large Language Models',
  abstract: 'We quantize keys and values to 2 bits. Memory falls by 60% and throughput rises, without retraining.',
};

describe('classify', () => {
  it.each([
    ['efficiency', QUANTIZED],
    ['3d', { title: 'Feed-forward 3D Gaussian Splatting from Sparse Views', abstract: null }],
    ['audio', { title: 'Streaming Text-to-Speech with Neural Codecs', abstract: null }],
    ['hardware', { title: 'An FPGA Accelerator for Sparse Matrix Multiplication', abstract: null }],
    [
      'robotics',
      {
        title: 'A Benchmark for Dexterous Robot Manipulation',
        abstract: 'We present a benchmark of 100 manipulation tasks for vision-language-action models on real robots.',
      },
    ],
  ] as const)('finds %s, with the abstract or by the title alone', (id, paper) => {
    expect(classify(paper)[0].id).toBe(id);
  });

  it('names the phrases that decided, as they stand in the text', () => {
    const [primary] = classify(QUANTIZED);

    expect(primary.evidence.length).toBeGreaterThanOrEqual(2);
    expect(primary.evidence.join(' ').toLowerCase()).toContain('quantiz');
  });

  it('compares phrases word by word: `rl` stands in the letters of `world models` and is another phrase', () => {
    const [primary] = classify({ title: 'RL for World Models', abstract: 'RL fine-tuning of world models by GRPO.' });

    expect(primary.evidence).toEqual(['RL', 'World Models', 'GRPO']);
  });

  it.each([
    ['an empty title', { title: '', abstract: null }],
    ['no word it knows', { title: 'Zzyzx qwrtp', abstract: 'Ωμέγα 你好 🙂' }],
    ['a subject without topic', { title: 'Lunch', abstract: 'We had soup.' }],
  ])('claims nothing for %s', (_why, paper) => {
    expect(classify(paper)).toEqual([{ id: 'other', badge: 'Other', name: 'Other', confidence: 0, evidence: [] }]);
  });

  it('gives one to three topics for any text, none twice, with evidence taken from it', () => {
    const word = fc.constantFrom('robot', 'Diffusion', 'models', 'LLM', 'speech', 'of', '-', '. ', 'İ', '\0', '🙂');
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const topics = classify({ title, abstract });
        const evidence = topics.flatMap((topic) => topic.evidence);
        return (
          topics.length >= 1 &&
          topics.length <= 3 &&
          new Set(topics.map(({ id }) => id)).size === topics.length &&
          topics.every(({ confidence }) => confidence >= 0 && confidence <= 1) &&
          evidence.every((phrase) => title.includes(phrase) || abstract.includes(phrase))
        );
      }),
    );
  });

  it.each([
    ['one word of 100,000 letters', 'a'.repeat(100_000)],
    ['100,000 spaces', ' '.repeat(100_000)],
    ['emoji', '🙂'.repeat(50_000)],
    ['NUL', '\0'.repeat(100_000)],
    ['right-to-left script', 'שלום עולם '.repeat(10_000)],
    ['combining marks', 'e\u0301'.repeat(50_000)],
    ['a phrase over and over', 'large language model '.repeat(5_000)],
    ['half a surrogate', `\ud800${'x-'.repeat(50_000)}`],
  ])('is done in no time with %s', (_what, text) => {
    classify(QUANTIZED);
    const from = performance.now();
    const topics = classify({ title: text, abstract: text });

    // Against growth out of proportion, not against a busy machine: speed is measured by the benchmarks.
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(topics.flatMap(({ evidence }) => evidence).every((phrase) => text.includes(phrase))).toBe(true);
  });
});

describe('the taxonomy', () => {
  it('has a definition and a badge of its own for each topic', () => {
    expect(Object.keys(DEFINITIONS).sort()).toEqual(TAXONOMY.map(({ id }) => id).sort());
    expect(new Set(TAXONOMY.map(({ badge }) => badge)).size).toBe(TAXONOMY.length);
  });
});
