/** The model as it ships: text, so that it needs no decoder beside this one. */
export interface PackedModel {
  /** Numbers of the phrases, each as the gap to the one before: its lower twelve bits, two signs. */
  gaps: string;
  /** What is above those twelve bits: the sum of the signs up to one that is not the last of all. */
  farGaps: string;
  /** `[phrase][class]` levels, and runs of zeros as one sign; a zero never stands for itself. */
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

/** The signs of six bits: a sign's place is its number. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Levels go from minus this to this. Level n is written as the number n + 7 … */
export const TOP_LEVEL = 7;
/** … and a run of n zeros as this number and n. */
export const RUNS_FROM = 2 * TOP_LEVEL;

/** The weight a level stands for. */
export function worth(level: number, step: number): number {
  return Math.sign(level) * Math.abs(level) ** 1.5 * step;
}
