/**
 * Shares of the variance: in a worker, or in the page where a frame is refused one. Some tens of milliseconds, asked only
 * by the figure that shows them.
 */
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { Answered } from './answered.svelte.ts';
import { createRiskWorker } from './risk-work.ts';
import { answerVariance, type VarianceQuestion } from './variance-answer.ts';

type VarianceResult = VarianceShares | Infeasible;

export class Variance extends Answered<VarianceQuestion, VarianceResult> {
  /** @param work answers one question; where it fails, the page answers itself */
  constructor(work: ((question: VarianceQuestion) => Promise<VarianceResult>) | null = createRiskWorker()) {
    super(async (question) => (work ? work(question).catch(() => answerVariance(question)) : answerVariance(question)));
  }
}
