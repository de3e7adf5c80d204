const DAY = 86_400_000;

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
const text = (at: number) => new Date(at).toISOString().slice(0, 10);

/** `YYYY-MM-DD`, `count` days later (or earlier, when negative). */
export function addDays(day: string, count: number): string {
  return text(time(day) + count * DAY);
}

/** The ISO week of a day: `YYYY-Www`. */
export function weekOf(day: string): string {
  const thursday = time(day) + (4 - (new Date(time(day)).getUTCDay() || 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The seven days of an ISO week, Monday first. */
export function daysOfWeek(week: string): string[] {
  const [year = 0, number = 1] = week.split('-W').map(Number);
  const fourth = text(Date.UTC(year, 0, 4));
  const monday = addDays(fourth, 1 - (new Date(time(fourth)).getUTCDay() || 7) + (number - 1) * 7);
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/** All days of a month `YYYY-MM`. */
export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** The month before or after: `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return text(Date.UTC(year, number - 1 + count, 1)).slice(0, 7);
}
