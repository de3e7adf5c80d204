import type { ChoiceTerm, Query, Term, WordsTerm, YearTerm } from './query.ts';

/** Whether every row that `query` finds is surely among those that `other` finds: it is looked for among them only. */
export function isNarrower(query: Query, other: Query): boolean {
  return other.terms.every((wanted) => query.terms.some((term) => implies(term, wanted)));
}

/** What is left to ask of the rows that `other`, a wider query, has found: its terms hold for them. */
export function restOf(query: Query, other: Query): Query {
  const isAnswered = (term: Term) => other.terms.some((known) => implies(known, term));
  return { ...query, terms: query.terms.filter((term) => !isAnswered(term)) };
}

/** Whether a row for which the one term holds is one for which the other holds. */
function implies(term: Term, other: Term): boolean {
  if (term.isNegated !== other.isNegated) return false;
  // What is not in the wider one is not in the narrower one.
  return term.isNegated ? isWithin(other, term) : isWithin(term, other);
}

/** Whether the one term, a minus before it aside, finds nothing but what the other one finds. */
function isWithin(term: Term, other: Term): boolean {
  if (term.kind === 'words') return other.kind === 'words' && areWordsWithin(term, other);
  if (term.kind === 'year') return other.kind === 'year' && areYearsWithin(term, other);
  return other.kind === 'choice' && areValuesWithin(term, other);
}

function areWordsWithin(term: WordsTerm, other: WordsTerm): boolean {
  if (term.field !== other.field) return false;
  const isSame = term.text === other.text;
  if (isSame && term.isWhole === other.isWhole) return true;
  // An id finds a row that does not hold it as a word.
  if (other.isWhole || term.id !== null) return false;
  // `topic:odel` does not find what `topic:model` finds: it asks how words begin.
  return term.field === 'topic' ? !term.isWhole && term.text.startsWith(other.text) : term.text.includes(other.text);
}

function areYearsWithin(term: YearTerm, other: YearTerm): boolean {
  return other.from <= term.from && term.to <= other.to;
}

function areValuesWithin(term: ChoiceTerm, other: ChoiceTerm): boolean {
  return term.operator === other.operator && term.values.every((value) => other.values.includes(value));
}
