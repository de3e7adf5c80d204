import { MODEL } from './model.generated.ts';

/** The model as it ships: text, so that it needs no decoder beside this one. */
export interface PackedModel {
  /** Sorted phrases: each as the length it shares with the one before (one sign from `:` on) and the rest. */
  phrases: string;
  /** `[phrase][class]` levels; signs as in `LEVELS` and `RUNS`. */
  weights: string;
  /** What the level 1 is worth; level n is worth n^1.5 of it. */
  step: number;
  /** One a class; the last class is "fits no topic". */
  intercepts: readonly number[];
  /** `[input][class]` in hundredths, the last row the intercepts: from the scores to whether a paper belongs there. */
  belonging: readonly number[];
  /** Share of a benchmark's own probability that counts when the primary topic is chosen. */
  benchmarkShare: number;
  /** Intercept and slope over the log-odds: is the top topic the primary one? */
  primary: readonly [number, number];
  /** The same for a further topic, over the log-odds of belonging: does the paper also belong there? */
  further: readonly [number, number];
  /** Nothing is claimed where "fits no topic" has more than one in this many of the best topic's share. */
  noneTimes: number;
  /** Confidence from which the primary topic is claimed. */
  threshold: number;
}

export interface Model extends Omit<PackedModel, 'phrases' | 'weights' | 'belonging'> {
  /** Phrase → number. A phrase that only begins longer ones has none: -1. */
  phrases: ReadonlyMap<string, number>;
  /** `[phrase * classes + class]` */
  weights: Float32Array;
  /** `[input * classes + class]` */
  belonging: Float32Array;
  classes: number;
}

/** Level n stands at n + 7; level 0 never stands alone. */
export const LEVELS = 'abcdefg-hijklmn';
/** A run of n zeros stands at n - 1. */
export const RUNS = 'opqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Sign of a shared length of zero. */
export const SHARED_FROM = 58;
export const MAX_SHARED = 33;

let model: Model | undefined;

/** The shipped model, decoded at the first call. */
export function getModel(): Model {
  model ??= decode(MODEL);
  return model;
}

/** Unpacks a model. @throws RangeError when its parts do not fit together */
export function decode(packed: PackedModel): Model {
  const phrases = decodePhrases(packed.phrases);
  const classes = packed.intercepts.length;
  const weights = decodeWeights(packed.weights, packed.step, phrases.size * classes);

  const index = new Map<string, number>();
  for (const [phrase, number] of phrases) {
    for (let at = phrase.indexOf(' '); at > 0; at = phrase.indexOf(' ', at + 1)) {
      const start = phrase.slice(0, at);
      if (!phrases.has(start)) index.set(start, -1);
    }
    index.set(phrase, number);
  }
  const belonging = Float32Array.from(packed.belonging, (hundredths) => hundredths / 100);
  return { ...packed, phrases: index, weights, belonging, classes };
}

function decodePhrases(text: string): Map<string, number> {
  const phrases = new Map<string, number>();
  let phrase = '';
  let at = 0;
  while (at < text.length) {
    const shared = text.charCodeAt(at) - SHARED_FROM;
    const from = at + 1;
    at = from;
    while (at < text.length && !isShared(text.charCodeAt(at))) at += 1;
    phrase = phrase.slice(0, shared) + text.slice(from, at);
    phrases.set(phrase, phrases.size);
  }
  return phrases;
}

function isShared(code: number): boolean {
  return code >= SHARED_FROM && code <= SHARED_FROM + MAX_SHARED;
}

function decodeWeights(text: string, step: number, size: number): Float32Array {
  const weights = new Float32Array(size);
  let at = 0;
  for (const sign of text) {
    const level = LEVELS.indexOf(sign) - 7;
    if (level < -7) {
      at += RUNS.indexOf(sign) + 1;
      continue;
    }
    weights[at] = worth(level, step);
    at += 1;
  }
  if (at !== size) throw new RangeError(`The topic model holds ${at} weights instead of ${size}.`);
  return weights;
}

/** The weight a level stands for. */
export function worth(level: number, step: number): number {
  return Math.sign(level) * Math.abs(level) ** 1.5 * step;
}
