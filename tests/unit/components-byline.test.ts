import { beforeEach, describe, expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { formatByline, formatDay, shortenName, type Written } from '../../components/byline.ts';
import { speakWith } from '../../components/text.ts';

beforeEach(() => {
  speakWith((key, given) => messages[key].message.replace(/\$(\d)/g, (_, place) => given[Number(place) - 1] ?? ''));
});

const FIVE = ['Ashish Vaswani', 'Łukasz Kaiser', 'C D', 'E F', 'G H'];

const BYLINES: [paper: Partial<Written>, byline: string | null][] = [
  [{ organization: 'Google DeepMind', authors: FIVE }, 'Google DeepMind'],
  [{ authors: FIVE }, 'A. Vaswani, Ł. Kaiser +3'],
  [{ authors: FIVE.slice(0, 2) }, 'A. Vaswani, Ł. Kaiser'],
  [{ authors: FIVE.slice(0, 1) }, 'A. Vaswani'],
  [{ authors: FIVE, authorCount: 533 }, 'A. Vaswani, Ł. Kaiser +531'],
  [{ authors: FIVE, authorCount: 1 }, 'A. Vaswani, Ł. Kaiser +3'],
  [{ authorCount: 7 }, '7 authors'],
  [{ authorCount: 1 }, '1 author'],
  [{ authorCount: 0 }, null],
  [{}, null],
];

describe('formatByline', () => {
  test.each(BYLINES)('%j reads %j', (paper, byline) => {
    expect(formatByline({ authors: [], authorCount: null, organization: null, ...paper })).toBe(byline);
  });
});

const NAMES: [name: string, short: string][] = [
  ['Laurens van der Maaten', 'L. van der Maaten'],
  ['Jean-Pierre Serre', 'J.-P. Serre'],
  ['DeepSeek-AI', 'DeepSeek-AI'],
  ['  Wei   Zhang ', 'W. Zhang'],
  ['𝒜lice Liddell', '𝒜. Liddell'],
  ['- Odd', '- Odd'],
  ['', ''],
];

describe('shortenName', () => {
  test.each(NAMES)('%j becomes %j', (name, short) => expect(shortenName(name)).toBe(short));
});

describe('formatDay', () => {
  test('is the day that was written, wherever the reader lives', () => {
    expect(formatDay('2026-10-04')).toMatch(/\b4\b/);
    expect(formatDay('2026-10-04')).toMatch(/2026/);
  });

  test('leaves alone what is no day', () => expect(formatDay('soon')).toBe('soon'));
});
