import { FIRST_MARKS } from './settle.ts';
import type { Work } from './trace.ts';

/** What our content script did in one page. Times are CPU time in ms. */
export interface Own {
  /** The start: the browser makes a world for the script, compiles and runs it. An empty script pays for the world too. */
  start: number;
  /** All later calls of our script, with what they made the browser do. */
  later: number;
  /** Of them those from the frame on that brings the first marks: what the mounting costs. */
  mounting: number;
  /** The longest stretch of our script in one task after the start's. */
  stretch: number;
  /** The whole task of the frame that brings the first marks: also the page's own style, layout, paint. */
  task: number;
  /** Layouts and style recalculations that our calls forced, in all and at most in one call. */
  forced: number;
  forcedInCall: number;
}

const FILE = /^chrome-extension:\/\/[^/]+\/content-scripts\/papers\.js$/;
const CALLS = new Set(['EvaluateScript', 'FunctionCall']);
const FORCED = new Set(['Layout', 'UpdateLayoutTree']);

/**
 * Finds our share of a trace of one page load. What a promise of ours goes on with after a call is not in it; an
 * empty script brings no marks.
 */
export function findOwn(trace: readonly Work[]): Own {
  const begin = trace.findLast(({ name, url }) => name === 'EvaluateScript' && FILE.test(url));
  if (!begin) throw new Error('Our content script is not in the trace.');

  const works = trace.filter(({ thread, start }) => thread === begin.thread && start >= begin.start - TASK_LEAD);
  const named = (name: string) => works.filter((work) => work.name === name);
  const calls = outermost(
    works.filter(({ name, url, start }) => CALLS.has(name) && FILE.test(url) && start >= begin.end),
  );
  const inside = (frame: Work) => calls.filter((call) => isInside(call, frame));

  const moment = named(FIRST_MARKS)[0]?.start ?? -1;
  const frame = named('FireAnimationFrame').findLast((each) => each.start <= moment && inside(each).length > 0);
  const tasks = named('RunTask');
  const task = frame && tasks.find((each) => isInside(frame, each));
  const forced = calls.map((call) => works.filter((work) => FORCED.has(work.name) && isInside(work, call)).length);

  return {
    start: begin.cpu / 1_000,
    later: sum(calls) / 1_000,
    mounting: frame ? sum(calls.filter(({ start }) => start >= frame.start)) / 1_000 : 0,
    stretch: Math.max(0, ...tasks.map((each) => sum(inside(each)))) / 1_000,
    task: (task?.cpu ?? 0) / 1_000,
    forced: forced.reduce((all, each) => all + each, 0),
    forcedInCall: Math.max(0, ...forced),
  };
}

/** µs before our first call in which its task may have begun. */
const TASK_LEAD = 5_000_000;

function isInside(work: Work, frame: Work): boolean {
  return work.start >= frame.start && work.end <= frame.end;
}

function outermost(calls: Work[]): Work[] {
  return calls.filter((call) => !calls.some((other) => other !== call && isInside(call, other)));
}

function sum(works: Work[]): number {
  return works.reduce((all, { cpu }) => all + cpu, 0);
}
