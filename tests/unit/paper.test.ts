import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../components/formatCount.ts';
import { parseAuthorCount, parseCount, parseDate } from '../../lib/paper/byline.ts';
import { safeHref } from '../../lib/paper/href.ts';
import { paperIdFromHref } from '../../lib/paper/paper.ts';

describe('paperIdFromHref', () => {
  it.each([
    ['/papers/2401.01234', '2401.01234'],
    ['/papers/1808.01400', '1808.01400'],
    ['/papers/2605.08583#community', '2605.08583'],
    ['/papers/2401.01234v2', '2401.01234'],
    ['https://huggingface.co/papers/2401.01234?q=x', '2401.01234'],
    ['/papers/trending', null],
    ['/papers/date/2026-08-07', null],
    ['/login?next=%2Fpapers%2F2401.01234', null],
    ['https://evil.example/papers/2401.01234', null],
    ['/papers/2401.01234/edit', null],
  ])('%s → %s', (href, id) => expect(paperIdFromHref(href)).toBe(id));
});

describe('safeHref', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://github.com/a/b',
    'https://user:pass@github.com/a/b',
    'https://localhost/a',
    'https://127.0.0.1/a',
    'https://github.com:8443/a/b',
    '//github.com/a/b',
    '',
    `https://example.org/${'a'.repeat(3_000)}`,
  ])('refuses %s', (address) => expect(safeHref(address)).toBeNull());

  it('keeps an ordinary https address', () => {
    expect(safeHref(' https://github.com/quiet-lab/half-cache ')).toBe('https://github.com/quiet-lab/half-cache');
  });

  it('gives https or nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((tail) => `https://${tail}`),
        ),
        (address) => {
          const href = safeHref(address);
          return href === null || new URL(href).protocol === 'https:';
        },
      ),
    );
  });
});

describe('counts as the page prints them', () => {
  it.each([
    ['-', 0],
    ['94', 94],
    ['1,024', 1_024],
    ['3.29k', 3_290],
    ['62.2k', 62_200],
    ['110k', 110_000],
    ['1.2M', 1_200_000],
    [' 5 ', 5],
    ['', null],
    ['many', null],
    ['1.2.3', null],
  ])('%j → %s', (text, count) => expect(parseCount(text)).toBe(count));

  it.each([
    ['· 12 authors', 12],
    ['1 author', 1],
    ['1,024 authors', 1_024],
    ['Quiet Lab,3 authors', 3],
    ['authors', null],
    ['1234567890123 authors', null],
  ])('%j → %s authors', (text, count) => expect(parseAuthorCount(text)).toBe(count));

  it.each(['1', '1,'])('a run of %j is not read again from each of its digits', (unit) => {
    const time = (size: number) => {
      const text = unit.repeat(size / unit.length);
      const times = Array.from({ length: 3 }, () => {
        const from = performance.now();
        parseAuthorCount(text);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    // Four times the text is four times the work; sixteen times would be its square. A reading takes a millisecond, ten on a busy machine.
    expect(time(60_000)).toBeLessThan(8 * Math.max(20, time(15_000)));
  });

  it.each([
    [0, '0'],
    [843, '843'],
    [3_290, '3.3k'],
    [9_960, '10k'],
    [62_200, '62k'],
    [110_000, '110k'],
    [999_600, '1M'],
    [1_250_000, '1.3M'],
  ])('%s is shown as %s', (count, shown) => expect(formatCount(count)).toBe(shown));
});

describe('dates as the page prints them', () => {
  const today = new Date('2026-11-22T12:00:00Z');
  it.each([
    ['Published on Oct 4, 2026', '2026-10-04'],
    ['Jul 19, 2022', '2022-07-19'],
    ['Jan 24', '2026-01-24'],
    ['September 3, 2021', '2021-09-03'],
    ['Jan 99', null],
    ['yesterday', null],
  ])('%s → %s', (text, day) => expect(parseDate(text, today)).toBe(day));
});
