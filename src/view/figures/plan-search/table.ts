/** The best plan of each of the best splits, as a table. */
import type { PlanAnswer } from '#datacenter/cluster/plan-answer.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfPlans(
  answer: PlanAnswer | null,
  words: FigureWords['plan-search'],
  format: Format,
): FigureTable {
  const { columns } = words;
  const counted = ['tensor', 'pipeline', 'context', 'expert', 'data', 'microBatch'] as const;
  return {
    columns: [
      { name: columns.step, format: format.duration },
      { name: columns.memory, format: format.bytes },
      ...counted.map((key) => ({ name: columns[key], format: format.count })),
      { name: columns.schedule, format: format.number },
      { name: columns.chunks, format: format.count },
      { name: columns.recompute, format: format.number },
      { name: columns.sharding, format: format.number },
    ],
    rows: (answer?.found.bySplit ?? []).map(({ plan, stepSeconds, memoryBytes }) => [
      stepSeconds,
      memoryBytes,
      ...counted.map((key) => plan[key]),
      words.schedules[plan.schedule],
      plan.virtualStages,
      words.recomputes[plan.recompute],
      words.shardings[plan.sharding],
    ]),
  };
}
