/**
 * Show the working of a predicted job: the terms of its headline numbers, which multiply and add up to them.
 *
 * FLOP of one token (a sum) x tokens of a step = FLOP of a step, in the job's own convention. FLOP of a step /
 * (accelerators x peak x efficiency) = seconds of compute. Compute and the other parts = the step. Tokens of a step / step =
 * tokens per second. Tokens of the training / tokens per second = its seconds. The efficiency is what the engine's kernels
 * make of the peak: it is read off the prediction, not assumed. Left out: how each part comes about (`step-time.ts` says).
 */
import { findChip, peakAt } from '../catalog/chips.ts';
import type { Job } from '../catalog/job.ts';
import type { Factor } from '../workload/explain.ts';
import { countJobParameters, countTokenFlop } from '../workload/workload.ts';
import type { Prediction } from './prediction.ts';
import { partKeys, type PartKey } from './step-parts.ts';

/** What a token's FLOP are spent on; `parameters` where the convention counts six per parameter. */
export type FlopTerm = 'weights' | 'attention' | 'logits' | 'parameters';

export interface TokenTerm {
  readonly key: FlopTerm;
  /** FLOP of one forward pass of one token (of `parameters`: the parameters themselves), and how often it is counted. */
  readonly once: number;
  readonly times: number;
}

export interface JobExplanation {
  /** `once` x `times` sum to the FLOP of one token. */
  readonly token: readonly TokenTerm[];
  /** Product: FLOP of a step over the whole cluster. */
  readonly flop: readonly Factor[];
  /** Product: seconds of the part `computeSeconds`. */
  readonly compute: readonly Factor[];
  /** Sum: seconds of a step. */
  readonly parts: readonly { readonly key: PartKey; readonly seconds: number }[];
  /** Product: tokens per second of the whole cluster. */
  readonly rate: readonly Factor[];
  /** Product: seconds of the whole training, without interruptions. */
  readonly training: readonly Factor[];
}

/** FLOP terms of one token as `job.convention` counts them; `countStepFlop` is their sum times tokens. */
function listTokenTerms({ model, plan, convention }: Job): readonly TokenTerm[] {
  const { basis, countsLogits } = convention;
  const forward = countTokenFlop(model);
  const counted = { full: 1, causal: 1 / 2, none: 0 }[convention.attention];
  if (basis === '6n') {
    const { active, embedding, logits } = countJobParameters(model);
    const met = countsLogits ? active : active - embedding - logits;
    return [
      { key: 'parameters', once: met, times: 6 },
      { key: 'attention', once: counted * forward.attention, times: 3 },
    ];
  }
  const again = basis === 'hardware' ? plan.recompute : 'none';
  return [
    { key: 'weights', once: forward.weights, times: again === 'full' ? 4 : 3 },
    { key: 'attention', once: counted * forward.attention, times: again === 'none' ? 3 : 4 },
    { key: 'logits', once: countsLogits ? forward.logits : 0, times: 3 },
  ];
}

/**
 * The terms of `prediction`, which answers `job`, and of a training on `trainingTokens` tokens. Seconds, FLOP, tokens;
 * the sources of the peak are those of the chip.
 */
export function explainJob(job: Job, prediction: Prediction, trainingTokens: number): JobExplanation {
  const { plan, model, accelerators } = job;
  const chip = findChip(job.accelerator);
  const peak = chip ? peakAt(chip, job.precision) : 1;
  const token = listTokenTerms(job);
  const tokenFlop = token.reduce((sum, { once, times }) => sum + once * times, 0);
  const { parts, stepSeconds } = prediction;
  const flop = tokenFlop * plan.globalBatch * model.sequenceLength;
  const ideal = flop / accelerators / peak;
  const factor = (key: string, value: number, power: 1 | -1 = 1, how: Factor['how'] = 'derived', source = 'ours') => ({
    key,
    value,
    power,
    how,
    source,
  });
  const sequences = factor('globalBatch', plan.globalBatch, 1, 'assumed', 'assumption');
  const length = factor('sequenceLength', model.sequenceLength, 1, 'published');
  return {
    token,
    flop: [factor('tokenFlop', tokenFlop), sequences, length],
    compute: [
      factor('flopPerStep', flop),
      factor('accelerators', accelerators, -1, 'assumed', 'assumption'),
      factor('peakFlopPerSecond', peak, -1, 'published', chip?.source ?? 'ours'),
      factor('efficiency', ideal / parts.computeSeconds, -1),
    ],
    parts: partKeys.map((key) => ({ key, seconds: parts[key] })),
    rate: [sequences, length, factor('stepSeconds', stepSeconds, -1)],
    training: [factor('steps', trainingTokens / prediction.tokensPerStep), factor('stepSeconds', stepSeconds)],
  };
}

/** The product of factors: `value ** power` over all of them. */
export function multiplyFactors(factors: readonly Factor[]): number {
  return factors.reduce((product, { value, power }) => product * value ** power, 1);
}
