/** The checked-in table of operation budgets: one line for each engine and model, read and written as text. */
import type { StepCounts } from './count-training.ts';

/** Columns after the names of engine and model, in this order. */
const columns: readonly (readonly [count: keyof StepCounts, title: string])[] = [
  ['dispatches', 'dispatches'],
  ['passes', 'passes'],
  ['submits', 'submits'],
  ['buffers', 'buffers made'],
  ['bindGroups', 'bind groups'],
  ['writtenBytes', 'bytes written'],
  ['readbacks', 'readbacks'],
  ['pipelines', 'pipelines in all'],
];

export interface BudgetRow {
  readonly engine: string;
  readonly model: string;
  readonly counts: StepCounts;
}

const separator = ' | ';

/** Lines that say what the table is, then the table. */
export function formatBudgets(heading: readonly string[], rows: readonly BudgetRow[]): string {
  const lines = [
    ['engine', 'model', ...columns.map(([, title]) => title)],
    ...rows.map(({ engine, model, counts }) => [engine, model, ...columns.map(([count]) => show(counts[count]))]),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  const pad = (cell: string, at: number) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  return [...heading, '', ...lines.map((line) => line.map(pad).join(separator))].join('\n') + '\n';
}

/** A hundredth more or less is no operation. */
const show = (count: number) => String(Number(count.toFixed(2)));

/** @throws RangeError on a line that is not of the table */
export function parseBudgets(text: string): readonly BudgetRow[] {
  const lines = text.split('\n').filter((line) => line.includes('|'));
  return lines.slice(1).map((line) => {
    const [engine = '', model = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const numbers = cells.map(Number);
    if (numbers.length !== columns.length || numbers.some(Number.isNaN)) throw new RangeError(`not a budget: ${line}`);
    const counts = Object.fromEntries(columns.map(([count], at) => [count, numbers[at] ?? 0])) as unknown as StepCounts;
    return { engine, model, counts };
  });
}

/** Every count over its budget, in words; one that fell is no fault. */
export function findOverruns({ counts }: BudgetRow, budget: BudgetRow): readonly string[] {
  return columns
    .filter(([count]) => Number(show(counts[count])) > budget.counts[count])
    .map(([count, title]) => `${title}: ${show(counts[count])}, at most ${show(budget.counts[count])}`);
}
