const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Period {
  periodType?: string;
  dateString?: string;
  date?: string;
  prevDate?: string;
  nextDate?: string;
}

/** `Oct 4, 2026`, or `Oct 4` when the year is `currentYear`. */
export function dateLabel(iso: string, currentYear = 0): string {
  const date = new Date(iso);
  const label = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
  return date.getUTCFullYear() === currentYear ? label : `${label}, ${date.getUTCFullYear()}`;
}

/** Between the arrows of the date navigator. */
export function periodLabel(props: Period): string {
  const text = props.dateString ?? props.date?.slice(0, 10) ?? '';
  if (props.periodType === 'week') return `Week ${Number(text.split('-W')[1])}`;
  const [year, month = '1', day] = text.split('-');
  return props.periodType === 'month'
    ? `${MONTHS[Number(month) - 1]} ${year}`
    : `${MONTHS[Number(month) - 1]} ${Number(day)}`;
}

/** Where the arrows lead; search pages keep those of the latest day. */
export function periodPath(props: Period, name: string): string {
  if (!props.periodType) return `/papers?date=${name}`;
  return `/papers/${props.periodType === 'day' ? 'date' : props.periodType}/${name}`;
}

/** `843`, `3.29k`, `110k`: three digits, as the page writes stars. */
export function shortNumber(count: number): string {
  if (count < 1_000) return String(count);
  return `${Number((count / 1_000).toPrecision(3))}k`;
}
