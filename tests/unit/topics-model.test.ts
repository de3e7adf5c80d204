import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { confidenceOf, isClaimed } from '../../lib/topics/classify.ts';
import { decode } from '../../lib/topics/decode.ts';
import { findEvidence } from '../../lib/topics/evidence.ts';
import { MODEL } from '../../lib/topics/model.generated.ts';
import { getModel } from '../../lib/topics/model.ts';
import { type PackedModel, worth } from '../../lib/topics/packed.ts';
import { numberOfPhrase, PHRASE_BITS } from '../../lib/topics/phrases.ts';
import { rank } from '../../lib/topics/rank.ts';
import { TAXONOMY } from '../../lib/topics/taxonomy.ts';
import { levelOf, packLevels, packPhrases } from '../../tools/train-topics/pack.ts';

const CLASSES = TAXONOMY.length + 1;
const GENERATED = new URL('../../lib/topics/model.generated.ts', import.meta.url);

function pack(phrases: readonly number[], levels: Int8Array): PackedModel {
  return {
    ...MODEL,
    ...packPhrases(phrases),
    weights: packLevels(levels),
    step: 0.5,
    intercepts: new Array(CLASSES).fill(0),
    belonging: new Array((CLASSES + 1) * CLASSES).fill(0),
  };
}

/** A model of a few phrases, each speaking for the topic beside it; `~` before one that counts in titles only. */
function modelOf(phrases: Readonly<Record<string, string>>) {
  const numbers = Object.entries(phrases)
    .map(([phrase, topic]) => ({ number: numberOfPhrase(phrase, phrase.startsWith('~')), topic }))
    .sort((a, b) => a.number - b.number);
  const levels = new Int8Array(numbers.length * CLASSES);
  for (const [at, { topic }] of numbers.entries()) {
    levels[at * CLASSES + TAXONOMY.findIndex(({ id }) => id === topic)] = 7;
  }
  return decode(
    pack(
      numbers.map(({ number }) => number),
      levels,
    ),
  );
}

describe('the packed form', () => {
  it('comes back as it went in', () => {
    const phrases = fc.uniqueArray(fc.nat({ max: 2 ** PHRASE_BITS - 1 }), { minLength: 1 });
    const level = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -7, max: 7 }));
    fc.assert(
      fc.property(phrases, fc.infiniteStream(level), (unsorted, stream) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const levels = Int8Array.from({ length: sorted.length * CLASSES }, () => stream.next().value as number);
        const model = decode(pack(sorted, levels));

        expect([...model.phrases]).toEqual(sorted.map((phrase, place) => [phrase, place]));
        expect([...model.weights]).toEqual([...levels].map((each) => Math.fround(worth(each, 0.5))));
      }),
    );
  });

  it('rounds a weight to the level nearest to it', () => {
    const levels = Array.from({ length: 15 }, (_, at) => at - 7);
    fc.assert(
      fc.property(fc.integer({ min: -7_000, max: 7_000 }), (thousandths) => {
        const weight = thousandths / 1_000;
        const off = (level: number) => Math.abs(worth(level, 0.3) - weight);
        expect(off(levelOf(weight, 0.3))).toBeCloseTo(Math.min(...levels.map(off)));
      }),
    );
    for (let level = -7; level <= 7; level += 1) expect(levelOf(worth(level, 0.3), 0.3)).toBe(level || 0);
    expect(levelOf(1_000, 0.3)).toBe(7);
  });

  it('refuses parts that do not fit together', () => {
    expect(() => decode({ ...MODEL, gaps: MODEL.gaps.slice(2) })).toThrow(RangeError);
    expect(() => decode({ ...MODEL, farGaps: MODEL.farGaps.slice(1) })).toThrow(RangeError);
    expect(() => decode({ ...MODEL, farGaps: `${MODEL.farGaps}A` })).toThrow(RangeError);
    expect(() => decode({ ...MODEL, weights: MODEL.weights.slice(1) })).toThrow(RangeError);
    expect(() => packPhrases([2, 1])).toThrow(RangeError);
  });
});

describe('the shipped model', () => {
  it('is told to be broken each time it is asked for: a decoding that has failed would be waited for without end', async () => {
    vi.resetModules();
    vi.doMock('../../lib/topics/model.generated.ts', () => ({ MODEL: { ...MODEL, weights: MODEL.weights.slice(1) } }));
    const broken = await import('../../lib/topics/model.ts');
    vi.doUnmock('../../lib/topics/model.generated.ts');

    for (let time = 0; time < 3; time += 1) expect(() => broken.getModel()).toThrow('do not fit together');
  });

  it('is small, and decoded fast', () => {
    const bytes = readFileSync(GENERATED);
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(60_000);
    expect(bytes.length).toBeLessThanOrEqual(200_000);

    decode(MODEL);
    const from = performance.now();
    decode(MODEL);
    // Against growth out of proportion, not against a busy machine: speed is measured by the benchmarks.
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  it('knows all topics and "none"', () => {
    expect(getModel().classes).toBe(CLASSES);
    expect(MODEL.primary[1]).toBeGreaterThan(0);
    expect(MODEL.further[1]).toBeGreaterThan(0);
    expect(MODEL.belonging).toHaveLength((CLASSES + 1) * CLASSES);
  });
});

describe('confidence and threshold', () => {
  it('rises with the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => confidenceOf(share, MODEL.primary));
        return (low as number) <= (high as number);
      }),
    );
  });

  it('claims from the threshold on, unless "none" is as likely', () => {
    const model = { ...getModel(), primary: [0, 1] as const, threshold: 0.5, noneTimes: 2 };
    const claim = (share: number, none: number) =>
      isClaimed(
        {
          topics: [{ id: 'llm', index: 0, share, belonging: share }],
          none,
          hits: [{ text: 'x', times: 1, phrase: 0, value: 1 }],
        },
        model,
      );

    expect([claim(0.49, 0), claim(0.51, 0), claim(0.51, 0.25), claim(0.51, 0.26)]).toEqual([false, true, true, false]);
  });
});

describe('rank and evidence', () => {
  const model = modelOf({ splatting: '3d', 'gaussian splatting': '3d', tree: 'structured', benchmark: 'benchmark' });

  it('puts the topic first whose phrases stand in the paper, and shows them as written', () => {
    const ranking = rank({ title: 'Gaussian-Splatting of Trees', abstract: null }, model);

    expect(ranking.topics[0]?.id).toBe('3d');
    expect(findEvidence(ranking.hits, ranking.topics[0]?.index ?? 0, model)).toEqual(['Gaussian-Splatting']);
  });

  it('shows no word of every field beside a telling one', () => {
    const plain = modelOf({ exploring: 'audio', speech: 'audio' });
    const { hits, topics } = rank({ title: 'Exploring speech', abstract: null }, plain);
    expect(findEvidence(hits, topics[0]?.index ?? 0, plain)).toEqual(['speech']);
  });

  it('shows no bare number, whatever it weighs', () => {
    const counting = modelOf({ '2024': 'audio', speech: 'audio' });
    const { hits, topics } = rank({ title: 'Speech 2024', abstract: null }, counting);
    expect(findEvidence(hits, topics[0]?.index ?? 0, counting)).toEqual(['Speech']);
  });

  it('lets a phrase speak that counts in titles only', () => {
    const titled = modelOf({ '~splatting': '3d', tree: 'structured' });
    const first = (title: string, abstract: string) => rank({ title, abstract }, titled).topics[0]?.id;
    expect([first('Splatting', 'Trees'), first('Trees', 'Splatting')]).toEqual(['3d', 'structured']);
  });

  it('reads no phrase across a full stop', () => {
    const { hits } = rank({ title: 'Gaussian. Splatting', abstract: null }, model);
    expect(hits.map(({ text }) => text)).toEqual(['Splatting']);
  });

  it('takes a benchmark for what it measures', () => {
    expect(rank({ title: 'A benchmark: trees', abstract: null }, model).topics[0]?.id).toBe('structured');
  });

  it('shares out all of one', () => {
    const { topics, none } = rank({ title: 'Trees', abstract: 'splatting' }, model);
    expect(topics.reduce((sum, { share }) => sum + share, none)).toBeCloseTo(1);
  });
});
