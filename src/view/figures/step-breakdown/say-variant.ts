/** A bar's name and its total, as words. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { sayRefusal } from '../job-choice/say-job.ts';
import type { Variant } from './series.ts';

type Words = FigureWords['step-breakdown'];

export function sayVariant({ id, plan }: Variant, { variants, job }: Words, format: Format): string {
  switch (id) {
    case 'job':
      return variants.job;
    case 'halfTensor':
    case 'doubleTensor':
      return variants.tensor(format.count(plan.tensor));
    case 'doublePipeline':
      return variants.pipeline(format.count(plan.pipeline));
    case 'recompute':
      return variants.recompute(job.recompute[plan.recompute]);
    case 'doubleMicro':
      return variants.micro(format.count(plan.microBatch));
  }
}

/** Seconds of a step, and what speaks against it; `isShort`: where there is room for the time alone. */
export function sayTotal({ result, fits }: Variant, words: Words, format: Format, isShort = false): string {
  if (result.kind === 'infeasible') return isShort ? words.noAnswer : sayRefusal(result, words.job, format);
  const { stepSeconds, isBeyondTested } = result;
  const step = format.duration(stepSeconds);
  if (!fits) return words.totalTooLarge(step);
  return isBeyondTested && !isShort ? words.totalBeyond(step) : step;
}
