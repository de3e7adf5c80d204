import type { Problem } from '../lib/search/query.ts';
import { text } from './text.ts';

/** What of a query could not be understood, and what was made of it: an explanation, never an error. */
export function QueryProblems({ problems }: { problems: readonly Problem[] }) {
  const [first] = problems;
  return (
    <p role="status" class="problems">
      {first && explain(first)}
    </p>
  );
}

function explain(problem: Problem): string {
  switch (problem.key) {
    case 'unknown-operator':
      return problem.nearest
        ? text('problemOperatorNear', problem.operator, problem.nearest)
        : text('problemOperator', problem.operator);
    case 'unknown-value':
      return text('problemValue', problem.operator, problem.value, problem.allowed.join(', '));
    case 'wrong-year':
      return text('problemYear', problem.value);
    case 'open-quote':
      return text('problemQuote');
  }
}
