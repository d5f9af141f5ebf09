/** A bar's name, its total, and a plan as a list of changes, in words. */
import type { JobPlan } from '#datacenter/catalog/job.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { sayRefusal } from '../job-choice/say-job.ts';
import type { MemoryRow } from './series.ts';

type Words = FigureWords['memory-plan'];

export function sayRow({ group, plan }: MemoryRow, words: Words, format: Format): string {
  switch (group) {
    case 'plan':
      return words.rows.plan;
    case 'sharding':
      return words.rows.sharding[plan.sharding];
    case 'recompute':
      return words.rows.recompute(words.job.recompute[plan.recompute]);
    case 'split':
      return words.rows.split(format.count(plan.tensor), format.count(plan.pipeline));
  }
}

export function sayTotal({ result, fits }: MemoryRow, words: Words, format: Format, isShort = false): string {
  if ('kind' in result) return isShort ? words.noAnswer : sayRefusal(result, words.job, format);
  const total = format.bytes(result.totalBytes);
  return fits ? total : isShort ? words.overShort(total) : words.over(total);
}

/** What `plan` changes about `own`: "recompute: every layer, 16 tensor ranks". */
export function sayChanges(plan: JobPlan, own: JobPlan, { job }: Words, format: Format): string {
  const count = (name: 'micro' | 'tensor' | 'pipeline' | 'chunks', now: number, before: number) =>
    now === before ? [] : [`${job.choices[name]} ${format.count(now)}`];
  return [
    ...count('micro', plan.microBatch, own.microBatch),
    ...(plan.recompute === own.recompute ? [] : [`${job.choices.recompute}: ${job.recompute[plan.recompute]}`]),
    ...(plan.sharding === own.sharding ? [] : [`${job.choices.sharding}: ${job.sharding[plan.sharding]}`]),
    ...count('tensor', plan.tensor, own.tensor),
    ...count('pipeline', plan.pipeline, own.pipeline),
    ...count('chunks', plan.virtualStages, own.virtualStages),
  ].join(' · ');
}
