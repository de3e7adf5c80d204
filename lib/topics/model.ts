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
/** The signs of shared lengths, 0 to 33. */
const SHARED = /([:-[])/;

/** Phrases, and signs of weights, that are decoded in one step: a step is a matter of a millisecond or two. */
const PHRASES_A_STEP = 512;
const SIGNS_A_STEP = 8_192;

let model: Model | undefined;
let decoding: Generator<undefined, Model> | undefined;

/** The shipped model, decoded at the first call as far as it is not yet. */
export function getModel(): Model {
  while (!model) decodeStep();
  return model;
}

/** Decodes a little more of the shipped model: a page should not have to wait for all of it. True when it is done. */
export function decodeStep(): boolean {
  decoding ??= decodeInSteps(MODEL);
  const step = model ? undefined : decoding.next();
  if (step?.done) model = step.value;
  return model !== undefined;
}

/** Unpacks a model. @throws RangeError when its parts do not fit together */
export function decode(packed: PackedModel): Model {
  const steps = decodeInSteps(packed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function* decodeInSteps(packed: PackedModel): Generator<undefined, Model> {
  const classes = packed.intercepts.length;
  const { phrases, count } = yield* decodePhrases(packed.phrases);
  const weights = yield* decodeWeights(packed.weights, packed.step, count * classes);
  const belonging = Float32Array.from(packed.belonging, (hundredths) => hundredths / 100);
  return { ...packed, phrases, weights, belonging, classes };
}

function* decodePhrases(text: string): Generator<undefined, { phrases: Map<string, number>; count: number }> {
  const phrases = new Map<string, number>();
  // By the browser's own code: sign by sign a script that has only just been loaded takes as long as all the rest.
  const parts = text.split(SHARED);
  let phrase = '';
  let count = 0;
  for (let at = 1; at < parts.length; at += 2) {
    const shared = (parts[at] as string).charCodeAt(0) - SHARED_FROM;
    phrase = phrase.slice(0, shared) + parts[at + 1];
    // What ends within the shared part was seen with the phrase before; what ends at it may be that phrase itself.
    for (let end = phrase.indexOf(' ', shared); end > 0; end = phrase.indexOf(' ', end + 1)) {
      const start = phrase.slice(0, end);
      if (!phrases.has(start)) phrases.set(start, -1);
    }
    phrases.set(phrase, count);
    count += 1;
    if (count % PHRASES_A_STEP === 0) yield;
  }
  return { phrases, count };
}

function* decodeWeights(text: string, step: number, size: number): Generator<undefined, Float32Array> {
  const weights = new Float32Array(size);
  // By table and not by `indexOf`: there are a hundred thousand signs, and the script has only just been loaded.
  const runs = new Uint8Array(128);
  const worths = new Float32Array(128);
  for (let place = 0; place < RUNS.length; place += 1) runs[RUNS.charCodeAt(place)] = place + 1;
  for (let place = 0; place < LEVELS.length; place += 1) worths[LEVELS.charCodeAt(place)] = worth(place - 7, step);

  let at = 0;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    const run = runs[sign] as number;
    if (run === 0) weights[at] = worths[sign] as number;
    at += run || 1;
    if (place % SIGNS_A_STEP === SIGNS_A_STEP - 1) yield;
  }
  if (at !== size) throw new RangeError(`The topic model holds ${at} weights instead of ${size}.`);
  return weights;
}

/** The weight a level stands for. */
export function worth(level: number, step: number): number {
  return Math.sign(level) * Math.abs(level) ** 1.5 * step;
}
