import type { Work } from './trace.ts';

/** What our content script did in one page. Times are CPU time in ms. */
export interface Own {
  /** All calls of our script, with what they made the browser do. */
  script: number;
  /** The longest of these calls: the one that mounts the marks. */
  mount: number;
  /** The whole task in which that call ran: also the page's frame, with style, layout and paint. */
  task: number;
  /** The longest stretch of our script in one task. */
  stretch: number;
  /** Layouts and style recalculations that our calls forced, in all and at most in one call. */
  forced: number;
  forcedInCall: number;
}

const FILE = /^chrome-extension:\/\/[^/]+\/content-scripts\/papers\.js$/;
const CALLS = new Set(['EvaluateScript', 'FunctionCall']);
const FORCED = new Set(['Layout', 'UpdateLayoutTree']);

/** Finds our share of a trace of one page load. What a promise of ours goes on with after a call is not in it. */
export function findOwn(trace: readonly Work[]): Own {
  const begin = trace.findLast(({ name, url }) => name === 'EvaluateScript' && FILE.test(url));
  if (!begin) throw new Error('Our content script is not in the trace.');

  const works = trace.filter(({ thread, start }) => thread === begin.thread && start >= begin.start - TASK_LEAD);
  const calls = outermost(
    works.filter(({ name, url, start }) => CALLS.has(name) && FILE.test(url) && start >= begin.start),
  );
  const tasks = works.filter(({ name }) => name === 'RunTask');
  const longest = calls.toSorted((a, b) => b.cpu - a.cpu)[0] ?? begin;
  const forced = calls.map((call) => works.filter((work) => FORCED.has(work.name) && isInside(work, call)).length);

  return {
    script: sum(calls) / 1_000,
    mount: longest.cpu / 1_000,
    task: (tasks.find((task) => isInside(longest, task))?.cpu ?? longest.cpu) / 1_000,
    stretch: Math.max(...tasks.map((task) => sum(calls.filter((call) => isInside(call, task))))) / 1_000,
    forced: forced.reduce((all, each) => all + each, 0),
    forcedInCall: Math.max(...forced),
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
