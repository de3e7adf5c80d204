import type { CodeStatusName } from '../code/verdict.ts';
import type { ReadingStatus } from '../paper/mark.ts';

/** What a word can be looked for in; also the operators that take any text, `topic:rl`, `author:"von Neumann"`. */
export const FIELDS = ['title', 'org', 'author', 'tag', 'topic', 'note', 'abstract'] as const;

export type Field = (typeof FIELDS)[number];

/** The operators that take one of a few values, which may be shortened as long as they fit: `status:reading`, `code:repo`. */
export const CHOICES = {
  code: [
    'repository',
    'claimed',
    'promised',
    'project',
    'artifact',
    'none',
    'unknown',
  ] satisfies readonly CodeStatusName[],
  status: ['to read', 'reading', 'read'] satisfies readonly ReadingStatus[],
  has: ['note', 'tag', 'topic', 'code', 'abstract'],
  is: ['hidden', 'saved', 'to read', 'reading', 'read'],
} as const;

export type ChoiceOperator = keyof typeof CHOICES;
export type Operator = Field | ChoiceOperator | 'year';

export const OPERATORS: readonly Operator[] = [...FIELDS, ...(Object.keys(CHOICES) as ChoiceOperator[]), 'year'];

/** `text` is folded, see `foldLine`. */
export interface WordsTerm {
  kind: 'words';
  /** Null for anywhere. */
  field: Field | null;
  text: string;
  /** The tag or topic is exactly this: `tag:"to cite"`. */
  isWhole: boolean;
  /** The arXiv id that the words are, whatever they are written with: `arXiv:2401.01234v2`. */
  id: string | null;
  isNegated: boolean;
}

/** Any of the values will do. */
export interface ChoiceTerm {
  kind: 'choice';
  operator: ChoiceOperator;
  values: readonly string[];
  isNegated: boolean;
}

/** First and last year of publication, both included. */
export interface YearTerm {
  kind: 'year';
  from: number;
  to: number;
  isNegated: boolean;
}

export type Term = WordsTerm | ChoiceTerm | YearTerm;

/** Where in the query, in UTF-16 units. */
interface Place {
  at: number;
  length: number;
}

/** What the reader may have meant otherwise: a key for the view's sentence, with what belongs into it. */
export type Problem = Place &
  (
    | /** Taken as text. */ { key: 'unknown-operator'; operator: string; nearest: Operator | null }
    | /** Left out. */ {
        key: 'unknown-value';
        operator: ChoiceOperator;
        value: string;
        allowed: readonly string[];
        nearest: string | null;
      }
    | /** Left out. */ { key: 'wrong-year'; value: string }
    | /** Taken as if it were closed at the end. */ { key: 'open-quote' }
  );

export interface Query {
  /** All of them must hold; none holds for every row. */
  terms: readonly Term[];
  problems: readonly Problem[];
}
