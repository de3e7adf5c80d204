import type { Item, ListingProps } from './item.ts';
import { addDays, addMonths, daysOfMonth, daysOfWeek, weekOf } from './records/calendar.ts';
import { PUBLISHER } from './records/people.ts';
import { type Records, unique } from './records/records.ts';

/** What an address of the site means. */
export type Answer =
  | { kind: 'listing'; title: string; props: ListingProps }
  | { kind: 'redirect'; to: string }
  | { kind: 'paper'; item: Item }
  | { kind: 'missing' };

/** As many as the host shows. */
const PERIOD = 105;
const TRENDING = 50;
const SEARCH = 120;

function daily(records: Records, day: string, cards: number | undefined): ListingProps {
  return {
    canSubmit: false,
    dailyPapers: records.day(day, cards),
    publisher: PUBLISHER,
    periodType: 'day',
    dateString: day,
    prevDate: addDays(day, -1),
    ...(day < records.latest ? { nextDate: addDays(day, 1) } : {}),
    query: {},
    authLight: false,
  };
}

function period(records: Records, days: string[], cards = PERIOD): Item[] {
  const published = days.filter((day) => day <= records.latest);
  const collect = (each?: number) => unique(published.flatMap((day) => records.day(day, each)));
  const usual = collect();
  // One more a day: the same paper may stand there twice.
  const items = usual.length >= cards ? usual : collect(Math.ceil(cards / Math.max(1, published.length)) + 1);
  return items.toSorted((one, other) => other.paper.upvotes - one.paper.upvotes).slice(0, cards);
}

function weekly(records: Records, week: string, cards: number | undefined): ListingProps {
  const days = daysOfWeek(week);
  const monday = days[0] ?? records.latest;
  const next = weekOf(addDays(monday, 7));
  return {
    ...daily(records, records.latest, 0),
    dailyPapers: period(records, days, cards),
    periodType: 'week',
    dateString: week,
    prevDate: weekOf(addDays(monday, -7)),
    ...(next <= weekOf(records.latest) ? { nextDate: next } : {}),
  };
}

function monthly(records: Records, month: string, cards: number | undefined): ListingProps {
  const next = addMonths(month, 1);
  return {
    ...daily(records, records.latest, 0),
    dailyPapers: period(records, daysOfMonth(month), cards),
    periodType: 'month',
    dateString: month,
    prevDate: addMonths(month, -1),
    ...(next <= records.latest.slice(0, 7) ? { nextDate: next } : {}),
  };
}

function trending(records: Records, cards = TRENDING): ListingProps {
  return {
    canSubmit: false,
    dailyPapers: records.trending(cards),
    publisher: PUBLISHER,
    query: {},
    isTrending: true,
  };
}

/** What stands at `url`; `cards` overrides the host's number of cards. */
export function answer(url: URL, records: Records, cards?: number): Answer {
  const path = url.pathname.replace(/\/$/, '');
  const query = url.searchParams.get('q')?.slice(0, 250);
  const latest = `/papers/date/${records.latest}`;
  const asked = url.searchParams.get('date');

  if (path === '/papers' && asked) return { kind: 'redirect', to: `/papers/date/${asked}` };
  if (path === '/papers' && !query) return { kind: 'redirect', to: latest };

  const props = listing(path, records, cards);
  if (props === 'latest') return { kind: 'redirect', to: latest };
  if (props) {
    const title = props.isTrending ? 'Trending Papers' : 'Daily Papers';
    if (!query) return { kind: 'listing', title, props };
    return {
      kind: 'listing',
      title,
      props: { ...props, query: { q: query }, searchResults: records.search(query, cards ?? SEARCH) },
    };
  }

  const item = records.find(path.replace('/papers/', ''));
  return item ? { kind: 'paper', item } : { kind: 'missing' };
}

function listing(path: string, records: Records, cards: number | undefined): ListingProps | 'latest' | null {
  if (path === '/papers') return daily(records, records.latest, undefined);
  if (path === '/papers/trending') return trending(records, cards);

  const [, kind, name = ''] =
    /^\/papers\/(date(?=\/\d{4}-\d\d-\d\d$)|week(?=\/\d{4}-W\d\d$)|month(?=\/\d{4}-\d\d$))\/(.+)$/.exec(path) ?? [];
  if (kind === 'date') return name > records.latest ? 'latest' : daily(records, name, cards);
  if (kind === 'week') return weekly(records, name > weekOf(records.latest) ? weekOf(records.latest) : name, cards);
  if (kind === 'month')
    return monthly(records, name > records.latest.slice(0, 7) ? records.latest.slice(0, 7) : name, cards);
  return null;
}
