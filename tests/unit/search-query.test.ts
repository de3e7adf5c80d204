import { describe, expect, test } from 'vitest';
import { findNearest } from '../../lib/search/nearest.ts';
import { parseQuery } from '../../lib/search/parse.ts';
import type { Term } from '../../lib/search/query.ts';

/** A term in short: `-tag=to cite` is whole, `tag~cite` is not. */
function brief(term: Term): string {
  const minus = term.isNegated ? '-' : '';
  if (term.kind === 'year') return `${minus}year ${term.from}…${term.to}`;
  if (term.kind === 'choice') return `${minus}${term.operator} ${term.values.join('|')}`;
  const text = `${minus}${term.field ?? ''}${term.isWhole ? '=' : '~'}${term.text}`;
  return term.id === null ? text : `${text} #${term.id}`;
}

const READINGS: [why: string, query: string, terms: string[]][] = [
  ['nothing', '', []],
  ['white space of any kind', ' \t\u00a0\n', []],
  ['words, all of them', 'Sparse  attention', ['~sparse', '~attention']],
  ['a phrase, its white space as one space', '"state  of the\tart"', ['~state of the art']],
  ['typographic quotation marks, which phones type', '“to read”', ['~to read']],
  ['a word that is not wanted', '-survey', ['-~survey']],
  ['a phrase that is not wanted', '-"a survey"', ['-~a survey']],
  ['a hyphen within a word is no minus', 'vision-language', ['~vision-language']],
  ['a minus still without its word', 'a -', ['~a']],
  ['a minus of a minus is text', '--x', ['-~-x']],
  ['an empty quotation', '"" a', ['~a']],
  ['a quotation that goes on', '"to cite', ['~to cite']],
  ['a quotation mark within a word is a sign like others', '5"disk', ['~5"disk']],
  ['a word right after a quotation', '"a b"c', ['~a b', '~c']],
  ['operators in any case', 'Author:Hinton', ['author~hinton']],
  ['a name of two words', 'author:"von Neumann"', ['author~von neumann']],
  ['a part of a tag', 'tag:cite', ['tag~cite']],
  ['exactly a tag', '-tag:"To cite"', ['-tag=to cite']],
  ['a tag on its way', 'tag:"to ci', ['tag~to ci']],
  ['a topic', 'topic:llm', ['topic~llm']],
  ['half-typed operators', 'topic: -tag: author:"" year:', []],
  ['the shortened name of a status', 'code:repo', ['code repository']],
  ['all that it may become', 'status:rea', ['status reading|read']],
  ['exactly one, though another begins with it', 'status:read', ['status read']],
  ['a status of two words, quoted or joined', 'status:"to read" status:to-read', ['status to read', 'status to read']],
  ['another word for it', 'is:unread', ['is to read']],
  ['the plural', 'has:notes', ['has note']],
  ['negated choices', '-is:hidden -has:code', ['-is hidden', '-has code']],
  ['a year', 'year:2024', ['year 2024…2024']],
  ['years', 'year:2024-2026', ['year 2024…2026']],
  ['years with an en dash or dots', 'year:2024–2026 year:2024..2026', ['year 2024…2026', 'year 2024…2026']],
  ['years the wrong way round', 'year:2026-2024', ['year 2024…2026']],
  ['open years', 'year:2024- year:-2024', ['year 2024…Infinity', 'year -Infinity…2024']],
  ['years on one side', 'year:>=2024 year:<2024', ['year 2024…Infinity', 'year -Infinity…2023']],
  ['a year on its way', 'year:20', []],
  ['years on their way', 'year:2024-20', []],
  ['an unknown operator is text', 'foo:bar', ['~foo:bar']],
  ['an operator by the name of a property is text', 'constructor:x', ['~constructor:x']],
  ['a title with a colon is text', 'LLaVA: Visual', ['~llava:', '~visual']],
  ['a time is text', '10:30', ['~10:30']],
  ['an arXiv id', '2401.01234', ['~2401.01234 #2401.01234']],
  ['an arXiv id with version and prefix', 'arXiv:2401.01234v2', ['~arxiv:2401.01234v2 #2401.01234']],
  ['an address', 'https://arxiv.org/abs/2401.01234', ['~https://arxiv.org/abs/2401.01234 #2401.01234']],
  ['an address without an id', '-https://x.org/a', ['-~https://x.org/a']],
  ['a sign that folds to nothing', '\u0301', []],
];

const PROBLEMS: [why: string, query: string, problems: unknown[]][] = [
  ['sound', 'a -"b c" topic:x tag:"y" year:2024 status:read has:note', []],
  ['half-typed', 'topic: status: year: year:2 -tag: foo:', []],
  ['addresses and ids', 'https://x.org arXiv:2401.01234', []],
  ['a slip', 'a tpoic:x', [{ key: 'unknown-operator', operator: 'tpoic', nearest: 'topic', at: 2, length: 7 }]],
  ['near to none', 'std:vector', [{ key: 'unknown-operator', operator: 'std', nearest: null, at: 0, length: 10 }]],
  [
    'a value that is none',
    '-status:unknown',
    [
      {
        key: 'unknown-value',
        operator: 'status',
        value: 'unknown',
        allowed: ['to read', 'reading', 'read'],
        nearest: null,
        at: 0,
        length: 15,
      },
    ],
  ],
  ['a year that is none', 'year:abc', [{ key: 'wrong-year', value: 'abc', at: 0, length: 8 }]],
  ['years that are too long', 'year:20245', [{ key: 'wrong-year', value: '20245', at: 0, length: 10 }]],
  ['a quotation that goes on', 'a "b c', [{ key: 'open-quote', at: 2, length: 4 }]],
];

describe('parseQuery', () => {
  test.each(READINGS)('reads %s: %j', (_why, query, terms) =>
    expect(parseQuery(query).terms.map(brief)).toEqual(terms),
  );

  test.each(PROBLEMS)('explains %s: %j', (_why, query, problems) => {
    expect(parseQuery(query).problems).toEqual(problems);
  });

  test('a wrong value is left out, the rest holds', () => {
    expect(parseQuery('a status:never b').terms.map(brief)).toEqual(['~a', '~b']);
  });
});

const SLIPS: [word: string, nearest: string | null][] = [
  ['topics', 'topic'],
  ['auhtor', 'author'],
  ['yaer', 'year'],
  ['titel', 'title'],
  ['x', null],
  ['somethingelse', null],
];

test.each(SLIPS)('the nearest name to %j is %j', (word, nearest) => {
  expect(findNearest(word, ['topic', 'author', 'year', 'title', 'is'])).toBe(nearest);
});
