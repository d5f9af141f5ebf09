/** How a step's time comes about: FLOP from layers and tokens, compute from FLOP, the step from its parts, days from steps. */
import { findChip } from '#datacenter/catalog/chips.ts';
import { explainJob, multiplyFactors, type JobExplanation } from '#datacenter/cluster/explain-job.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { workingOfBubble } from '../job-choice/bubble.ts';
import type { ChosenJob } from '../job-choice/read-job.ts';
import { sayJob, sayPlan } from '../job-choice/say-job.ts';
import type { BreakdownSeries } from './series.ts';

type Words = FigureWords['step-breakdown'];

/** Shorter parts change no digit that is shown. */
const leastSeconds = 1e-9;

export function workingOfBreakdown(
  chosen: ChosenJob,
  prediction: Prediction,
  { measured }: BreakdownSeries,
  words: Words,
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const { job, trainingTokens } = chosen;
  const explained = explainJob(job, prediction, trainingTokens);
  const row = (term: string, value: string, formula = '', how: WorkingRow['how'] = 'derived', source = '') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const valueOf = (factors: JobExplanation['flop'], key: string) =>
    factors.find((factor) => factor.key === key)?.value ?? null;
  const { stepSeconds, low, high, tokensPerStep, flopPerStep } = prediction;
  const step = format.duration(stepSeconds);
  const peak = valueOf(explained.compute, 'peakFlopPerSecond');
  const [, ...others] = explained.parts;
  const rate = multiplyFactors(explained.rate);
  return [
    row(terms.job, sayJob(chosen, words.job, format), sayPlan(chosen, words.job, format), 'assumed'),
    ...explained.token
      .filter(({ once }) => once > 0)
      .map(({ key, once, times }) =>
        row(
          terms.token[key],
          format.flop(once * times),
          `${key === 'parameters' ? format.words(once) : format.flop(once)} × ${times}`,
        ),
      ),
    row(
      terms.tokens,
      format.words(tokensPerStep),
      `${format.count(job.plan.globalBatch)} × ${format.count(job.model.sequenceLength)}`,
    ),
    row(terms.flop, format.flop(flopPerStep), terms.flopRule),
    row(terms.peak, format.flopPerSecond(peak), '', 'published', findChip(job.accelerator)?.source ?? ''),
    row(terms.efficiency, format.share(valueOf(explained.compute, 'efficiency')), terms.efficiencyRule),
    row(
      words.parts.computeSeconds,
      format.duration(prediction.parts.computeSeconds),
      terms.computeRule(format.count(job.accelerators)),
    ),
    ...others
      .filter(({ seconds }) => seconds > leastSeconds)
      .map(({ key, seconds }) => row(words.parts[key], format.duration(seconds), terms.rules[key])),
    row(terms.step, step, terms.stepRule),
    row(terms.interval, words.range(format.duration(low), format.duration(high)), terms.classes[prediction.jobClass]),
    ...(measured
      ? [
          row(
            terms.measured,
            format.duration(measured.seconds),
            terms.measuredBy[measured.by],
            'published',
            chosen.run.source,
          ),
        ]
      : []),
    workingOfBubble(chosen.job, words.job, format),
    row(terms.utilization, format.share(prediction.utilization), terms.utilizationRule),
    row(terms.rate, terms.perSecond(format.words(rate)), `${format.words(tokensPerStep)} ÷ ${step}`),
    row(
      terms.steps,
      format.count(trainingTokens / tokensPerStep),
      `${format.words(trainingTokens)} ÷ ${format.words(tokensPerStep)}`,
      'assumed',
    ),
    row(terms.training, format.duration(multiplyFactors(explained.training)), terms.trainingRule),
  ];
}
