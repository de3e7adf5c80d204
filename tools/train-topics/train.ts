import { decode } from '../../lib/topics/decode.ts';
import type { PackedModel } from '../../lib/topics/packed.ts';
import { fitBelonging } from './belonging.ts';
import { calibrate } from './calibrate.ts';
import type { Sample } from './data.ts';
import { prepareLesson } from './lesson.ts';
import { type Figures, judge, measure } from './measure.ts';
import { type Size, teachStudent } from './student.ts';
import { teach } from './teacher.ts';

export const PLAN: Size = { candidates: 40_000, phrases: 10_000, density: 0.17 };

/** The listing's papers from this day on are kept back to calibrate and to judge choices. */
const KEPT_FROM = '2026-04-01';
/** Chosen on the papers kept back. */
const FIXED = { benchmarkShare: 0.7, noneTimes: 1 };

export interface Trained {
  model: PackedModel;
  /** Of the model that had not seen the papers kept back. */
  daily: Figures;
  fields: Figures;
}

/**
 * Trains twice: without the papers kept back, to measure and to calibrate on them; then on everything, with that
 * calibration. Same samples in, same model out.
 */
export function trainModel(samples: readonly Sample[], plan: Size, say: (text: string) => void): Trained {
  const kept = keepBack(samples);
  // A paper may stand in two collections, under an id of each.
  const titles = new Set([...kept].map(titleOf));
  const rest = samples.filter((sample) => !titles.has(titleOf(sample)) && !isLate(sample));
  const trial = trainStudent(rest, plan);
  const lines = calibrate([...kept], decode(trial));
  const measured = decode({ ...trial, ...lines });
  const judged = [...kept].map((sample) => ({
    sample,
    verdict: judge({ ...sample, primary: sample.primary ?? null }, measured),
  }));
  const figures = (source: Sample['source']) =>
    measure(judged.filter(({ sample }) => sample.source === source).map(({ verdict }) => verdict));
  const [daily, fields] = [figures('daily'), figures('fields')];
  say(`kept back, daily:  ${JSON.stringify(daily)}`);
  say(`kept back, fields: ${JSON.stringify(fields)}`);

  const model = { ...trainStudent(samples, plan), ...lines };
  return { model, daily, fields };
}

/** A whole model, its confidence not yet calibrated. */
function trainStudent(samples: readonly Sample[], plan: Size): PackedModel {
  const lesson = prepareLesson(samples, teach(samples));
  const { packed, scores } = teachStudent(lesson, plan);
  const scoreOf = new Map(lesson.papers.map((paper, at) => [paper, scores[at] as Float64Array]));
  const belonging = fitBelonging(
    samples,
    samples.map((sample) => scoreOf.get(sample) as Float64Array),
  );
  return { ...packed, ...FIXED, belonging, primary: [0, 1], further: [0, 1], threshold: 0 };
}

/** The listing's labelled papers of the last months, and two fifths of those of other fields. */
export function keepBack(samples: readonly Sample[]): Set<Sample> {
  const labelled = samples.filter(({ primary, isPicked }) => primary !== undefined && !isPicked);
  const fields = labelled.filter(({ source }) => source === 'fields');
  return new Set([...labelled.filter(isLate), ...fields.filter((_, at) => at % 5 < 2)]);
}

function isLate({ source, date }: Sample): boolean {
  return source === 'daily' && date >= KEPT_FROM;
}

function titleOf({ title }: Sample): string {
  return title.toLowerCase();
}
