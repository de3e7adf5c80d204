import { foldLine } from './fold.ts';
import { findNearest } from './nearest.ts';
import {
  CHOICES,
  type ChoiceOperator,
  FIELDS,
  type Field,
  OPERATORS,
  type Operator,
  type Problem,
  type Query,
  type Term,
} from './query.ts';
import { readTokens, type Token } from './tokens.ts';
import { readChoice, readYears } from './values.ts';

/*
 * The query language: words, "phrases", operator:value, each with a minus before it for its contrary; all must hold.
 * There is no OR and there are no brackets.
 *
 * Own code, because a query is read at every key and must mean something half-typed. Of the kept parsers, liqe 3.8
 * throws for an open quotation and for an address; search-query-parser 1.6 drops where an excluded or quoted word
 * stands, so that nothing could be explained; search-string 4.1 knows no places and takes `https:` for an operator.
 */

/** Reads a query. Never throws: what cannot be meant is left out or taken as text, and told in `problems`. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const problems: Problem[] = [];

  for (const token of readTokens(text)) {
    const { at, raw, isOpen } = token;
    const report = (problem: Unplaced) => problems.push({ ...problem, at, length: raw.length });
    const term = readTerm(token, report);
    if (term !== null) terms.push(term);
    if (isOpen) report({ key: 'open-quote' });
  }
  return { terms, problems };
}

/** A query that has been read stays as it is. */
export function toQuery(query: string | Query): Query {
  return typeof query === 'string' ? parseQuery(query) : query;
}

type Without<Kind, Key extends string> = Kind extends unknown ? Omit<Kind, Key> : never;
type Unplaced = Without<Problem, 'at' | 'length'>;
type Report = (problem: Unplaced) => void;

function readTerm(token: Token, report: Report): Term | null {
  if (token.operator === null || isAddress(token)) return readWords(token, null, token.value);

  const operator = foldLine(token.operator);
  if (!isOneOf(OPERATORS, operator)) return readUnknown(token, operator, report);
  // Half-typed: it will mean something at the next key.
  if (token.value.trim() === '') return null;

  if (operator === 'year') return readYear(token, report);
  if (isOneOf(FIELDS, operator)) return readWords(token, operator, token.value);
  return readValue(token, operator, report);
}

const ID = /^(?:arxiv:|https?:\/\/\S*\/)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;

function isAddress({ operator, value, isQuoted }: Token): boolean {
  return !isQuoted && (value.startsWith('//') || ID.test(`${operator}:${value}`));
}

function readWords(token: Token, field: Field | null, value: string): Term | null {
  // Without an operator all that stands after the minus is meant, an address with its colon too.
  const written = field === null && !token.isQuoted ? token.raw.slice(token.isNegated ? 1 : 0) : value;
  const text = foldLine(written).trim();
  if (text === '') return null;

  const isWhole = (field === 'tag' || field === 'topic') && token.isQuoted && !token.isOpen;
  const id = field === null ? (ID.exec(text)?.[1] ?? null) : null;
  return { kind: 'words', field, text, isWhole, id, isNegated: token.isNegated };
}

/** A title like `LLaVA: a model` has a colon too: only what has a value looks like an operator. */
function readUnknown(token: Token, operator: string, report: Report): Term | null {
  const nearest = findNearest(operator, OPERATORS);
  if (token.value !== '') report({ key: 'unknown-operator', operator: token.operator ?? '', nearest });
  return readWords(token, null, `${token.operator}:${token.value}`);
}

function readYear({ value, isNegated }: Token, report: Report): Term | null {
  const years = readYears(foldLine(value).trim());
  if (years === null) report({ key: 'wrong-year', value });
  return years === null || years === 'unfinished' ? null : { kind: 'year', ...years, isNegated };
}

function readValue({ value, isNegated }: Token, operator: ChoiceOperator, report: Report): Term | null {
  const values = readChoice(operator, value);
  if (values.length > 0) return { kind: 'choice', operator, values, isNegated };

  const allowed: readonly string[] = CHOICES[operator];
  report({ key: 'unknown-value', operator, value, allowed, nearest: findNearest(foldLine(value), allowed) });
  return null;
}

function isOneOf<Name extends Operator>(names: readonly Name[], word: string): word is Name {
  return (names as readonly string[]).includes(word);
}
