/** How the bytes of one accelerator come about: parameters, their states, what is shared out, and what is held besides. */
import { findChip } from '#datacenter/catalog/chips.ts';
import { countUnusableBytes } from '#datacenter/cluster/memory-plan.ts';
import { countJobParameters } from '#datacenter/workload/workload.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { workingOfBubble } from '../job-choice/bubble.ts';
import type { ChosenJob } from '../job-choice/read-job.ts';
import { sayJob, sayPlan } from '../job-choice/say-job.ts';
import { memoryTerms, sizesOf, type MemorySeries } from './series.ts';

/** Weight and gradient in 16 bit, and in 32 bit a copy of the weight and Adam's two moments. */
export const stateBytesPerParameter = 2 + 2 + 4 + 4 + 4;

export function workingOfMemory(
  chosen: ChosenJob,
  { own, capacityBytes, measuredBytes }: MemorySeries,
  words: FigureWords['memory-plan'],
  format: Format,
): readonly WorkingRow[] {
  if (!own) return [];
  const { terms } = words;
  const { job } = chosen;
  const { plan } = job;
  const row = (term: string, value: string, formula = '', how: WorkingRow['how'] = 'derived', source = '') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const { total } = countJobParameters(job.model);
  const ranks = plan.tensor * plan.pipeline;
  const terabytes = words.terabytes(format.number((total * stateBytesPerParameter) / 1e12));
  const sizes = sizesOf(own);
  return [
    row(terms.job, sayJob(chosen, words.job, format), sayPlan(chosen, words.job, format), 'assumed'),
    row(terms.parameters, format.words(total), terms.parametersRule),
    row(
      terms.states,
      terabytes,
      terms.statesRule(format.words(total), String(stateBytesPerParameter)),
      'derived',
      'arXiv 1910.02054, 3.1',
    ),
    row(
      terms.perRank,
      format.bytes((total * stateBytesPerParameter) / ranks),
      `${terabytes} ÷ (${format.count(plan.tensor)} × ${format.count(plan.pipeline)})`,
    ),
    ...memoryTerms.map((term, index) => row(words.parts[term], format.bytes(sizes[index] ?? null), terms.rules[term])),
    row(terms.total, format.bytes(own.totalBytes), terms.totalRule),
    ...(measuredBytes === null
      ? []
      : [row(terms.measured, format.bytes(measuredBytes), '', 'published', chosen.run.source)]),
    row(terms.capacity, format.bytes(capacityBytes), '', 'published', findChip(job.accelerator)?.source ?? ''),
    row(terms.unusable, format.bytes(countUnusableBytes(capacityBytes)), terms.unusableRule),
    row(terms.left, format.bytes(capacityBytes - countUnusableBytes(capacityBytes) - own.totalBytes), terms.leftRule),
    workingOfBubble(job, words.job, format),
  ];
}
