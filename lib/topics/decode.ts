import { type PackedModel, RUNS_FROM, SIGNS, TOP_LEVEL, worth } from './packed.ts';

export interface Model extends Omit<PackedModel, 'gaps' | 'farGaps' | 'weights' | 'belonging'> {
  /** Number of a phrase → its place, from 0 on. */
  phrases: ReadonlyMap<number, number>;
  /** `[place * classes + class]` */
  weights: Float32Array;
  /** `[input * classes + class]` */
  belonging: Float32Array;
  classes: number;
}

/** Phrases, and signs of weights, that are decoded in one step: a step is a matter of a millisecond or two. */
const PHRASES_A_STEP = 1_024;
const SIGNS_A_STEP = 8_192;

/** Unpacks a model. @throws RangeError when its parts do not fit together */
export function decode(packed: PackedModel): Model {
  const steps = decodeInSteps(packed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Unpacks a model little by little; what comes at the end is the model. */
export function* decodeInSteps(packed: PackedModel): Generator<undefined, Model> {
  const classes = packed.intercepts.length;
  const phrases = yield* decodePhrases(packed);
  const weights = yield* decodeWeights(packed.weights, packed.step, phrases.size * classes);
  const belonging = Float32Array.from(packed.belonging, (hundredths) => hundredths / 100);
  return { ...packed, phrases, weights, belonging, classes };
}

function* decodePhrases(packed: PackedModel): Generator<undefined, Map<number, number>> {
  const phrases = new Map<number, number>();
  const numbers = numberSigns();
  const gaps = toBytes(packed.gaps);
  const farGaps = toBytes(packed.farGaps);
  let number = -1;
  let far = 0;
  for (let at = 0; at < gaps.length; at += 2) {
    let part: number;
    do {
      part = numbers[farGaps[far] as number] as number;
      number += part << 12;
      far += 1;
    } while (part === SIGNS.length - 1);
    number += ((numbers[gaps[at] as number] as number) << 6) | (numbers[gaps[at + 1] as number] as number);
    phrases.set(number, at / 2);
    if (phrases.size % PHRASES_A_STEP === 0) yield;
  }
  if (far !== farGaps.length) throw cut();
  return phrases;
}

function* decodeWeights(text: string, step: number, size: number): Generator<undefined, Float32Array> {
  const weights = new Float32Array(size);
  const worths = Float32Array.from({ length: RUNS_FROM + 1 }, (_, place) => worth(place - TOP_LEVEL, step));
  const numbers = numberSigns();
  const signs = toBytes(text);
  let at = 0;
  for (let from = 0; from < signs.length; from += SIGNS_A_STEP) {
    at = fill(weights, at, signs.subarray(from, from + SIGNS_A_STEP), numbers, worths);
    yield;
  }
  if (at !== size) throw cut();
  return weights;
}

/** Writes what some signs stand for from a place on, and gives the place after it. */
function fill(
  weights: Float32Array,
  from: number,
  signs: Uint8Array,
  numbers: Uint8Array,
  worths: Float32Array,
): number {
  let at = from;
  for (let place = 0; place < signs.length; place += 1) {
    const number = numbers[signs[place] as number] as number;
    if (number <= RUNS_FROM) weights[at] = worths[number] as number;
    at += number <= RUNS_FROM ? 1 : number - RUNS_FROM;
  }
  return at;
}

function cut(): RangeError {
  return new RangeError('The parts of the topic model do not fit together.');
}

/** Code of a sign → its number. */
function numberSigns(): Uint8Array {
  const numbers = new Uint8Array(128);
  for (let number = 0; number < SIGNS.length; number += 1) numbers[SIGNS.charCodeAt(number)] = number;
  return numbers;
}

/** A loop over bytes takes half the time of one over a string, where the script has only just been loaded. */
function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
