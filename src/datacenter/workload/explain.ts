/** Show the working of the workload: the factors whose product is the FLOP of the whole training. */
import type { HowKnown } from '../units/units.ts';
import { forwardPassesPerTrainingToken, sumTokenFlop, type WorkloadPlan } from './workload.ts';

/** One factor of a headline number. The headline is the product of `value ** power` over all factors. */
export interface Factor {
  /** Its name in `text/`, unique within the room. */
  readonly key: string;
  readonly value: number;
  readonly power: 1 | -1;
  readonly how: HowKnown;
  /** A key of `catalog/sources.ts`. */
  readonly source: string;
}

/** The factors of `flop`: passes per training token, forward FLOP per token, tokens. */
export function explainWorkload(plan: WorkloadPlan): readonly Factor[] {
  return [
    { key: 'passesPerToken', value: forwardPassesPerTrainingToken, power: 1, how: 'derived', source: 'ours' },
    { key: 'forwardFlopPerToken', value: sumTokenFlop(plan.forwardFlop), power: 1, how: 'derived', source: 'ours' },
    { key: 'tokens', value: plan.tokens, power: 1, how: 'assumed', source: 'assumption' },
  ];
}
