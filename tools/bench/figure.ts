/** One line of the report. */
export interface Figure {
  title: string;
  /** As measured, with its unit. */
  measured: string;
  /** Empty where there is none. */
  budget: string;
  /** Null without a budget. */
  isOver: boolean | null;
  /** How often the control's value fits in, as `1.23`; empty where the control has no such value. */
  ratio: string;
}

interface Measured {
  title: string;
  unit: 'ms' | 'kB' | '';
  /** The values to show, by name: `{ min: 3, median: 4 }`; one without a name stands alone. */
  values: Record<string, number>;
  /** What `judged` may be at most. */
  budget?: number;
  /** The value that the budget is for; the last of `values` unless it says otherwise. */
  judged?: number;
  ratio?: number;
}

/** Puts a measurement into words and holds it against its budget. */
export function toFigure({ title, unit, values, budget, judged, ratio }: Measured): Figure {
  const numbers = Object.values(values);
  const parts = Object.entries(values).map(([name, value]) => `${name} ${round(value)}`.trim());
  const decisive = judged ?? numbers.at(-1) ?? 0;
  return {
    title,
    measured: `${parts.join(', ')} ${unit}`.trim(),
    budget: budget === undefined ? '' : `≤ ${budget} ${unit}`.trim(),
    isOver: budget === undefined ? null : decisive > budget,
    ratio: ratio === undefined || !Number.isFinite(ratio) ? '' : ratio.toFixed(2),
  };
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 4;
  return String(Number(value.toFixed(digits)));
}

const HEAD = ['figure', 'measured', 'budget', 'verdict', '× control'];

/** The figures as a Markdown table. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ title, measured, budget, isOver, ratio }) => {
    const verdict = isOver === null ? '' : isOver ? '**OVER**' : 'ok';
    return [title, measured, budget, verdict, ratio];
  });
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
