import type { Item } from '../item.ts';
import { addDays } from './calendar.ts';
import { CODE_CASES } from './code-cases.ts';
import { CORE } from './core.ts';
import { type Draft, record } from './draft.ts';
import { invent } from './invent.ts';
import { ranked } from './rank.ts';
import { VARIANTS } from './variants.ts';

/** Where a site takes its papers from. */
export interface Records {
  /** The last published day. */
  latest: string;
  /** The papers of one day, in the page's order. `count` cuts or fills up. */
  day(day: string, count?: number): Item[];
  trending(count: number): Item[];
  /** Best match first. Empty when no word of the query occurs anywhere. */
  search(query: string, count: number): Item[];
  find(id: string): Item | undefined;
}

/** The latest day: its listing begins with the papers written by hand. */
export const LATEST = '2026-11-20';
/** The day whose listing holds every odd case: no abstract, no authors, the same paper twice … */
export const VARIANTS_DAY = '2026-11-18';
/** The day whose listing holds one paper for every code status. */
export const CODE_DAY = '2026-11-17';
const PER_DAY = 30;

const WRITTEN: Record<string, readonly Draft[]> = {
  [LATEST]: CORE,
  [VARIANTS_DAY]: VARIANTS,
  [CODE_DAY]: CODE_CASES.map(({ draft }) => draft),
};

const byVotes = (items: Item[]) => items.toSorted((one, other) => other.paper.upvotes - one.paper.upvotes);

/** Ids as arXiv would have given them that day; unlike those of any other day. */
function inventDay(day: string, count: number): Item[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const first = Number(date) * 1_000;
  return Array.from({ length: count }, (_, at) =>
    record(invent(`${year.slice(2)}${month}.${String(first + at * 7).padStart(5, '0')}`), day),
  );
}

/** The paper of an id such as `inventDay` gives: the day stands in it. */
function inventedPaper(id: string): Item | undefined {
  const [, year, month, date] = /^(\d\d)(\d\d)\.(\d\d)\d{3}$/.exec(id) ?? [];
  const day = `20${year}-${month}-${date}`;
  return date === undefined || Number.isNaN(Date.parse(day)) ? undefined : record(invent(id), day);
}

/** The invented papers: the same at every call, on every machine. */
export function inventedRecords(): Records {
  const days = new Map<string, Item[]>();

  const day = (name: string, count = name === LATEST ? PER_DAY : (WRITTEN[name]?.length ?? PER_DAY)): Item[] => {
    const key = `${name}/${count}`;
    const known = days.get(key);
    if (known) return known;

    const first = (WRITTEN[name] ?? []).slice(0, count).map((draft) => record(draft, name));
    const items = [...first, ...inventDay(name, Math.max(0, count - first.length))];
    const listed = name === VARIANTS_DAY ? items : byVotes(items);
    days.set(key, listed);
    return listed;
  };

  const written = Object.entries(WRITTEN).flatMap(([name, drafts]) => drafts.map((draft) => record(draft, name)));
  const recent = (count: number) => Array.from({ length: count }, (_, back) => day(addDays(LATEST, -back))).flat();

  return {
    latest: LATEST,
    day,
    trending: (count) => {
      const pool = [...written, ...inventDay('2026-10-04', count)].filter((item) => item.paper.githubRepo);
      const rest = inventDay('2026-10-05', count);
      return unique([...pool, ...rest]).slice(0, count);
    },
    search: (query, count) => ranked(unique(recent(24)), query).slice(0, count),
    find: (id) => written.find((item) => item.paper.id === id) ?? inventedPaper(id),
  };
}

/** The first of each paper. */
export function unique(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [item.paper.id, item])).values()];
}
