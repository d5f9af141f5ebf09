/** How load and capacity of a month come about, and what the whole time costs. */
import type { Growth, GrowthChoice } from '#datacenter/facility/growth.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';

export function workingOfGrowth(
  choice: GrowthChoice,
  plan: Growth,
  words: FigureWords['capacity-growth'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const row = (term: string, value: string, formula: string) => ({
    term,
    value,
    formula,
    how: 'derived' as const,
    source: '',
  });
  const last = plan.steps.at(-1);
  const sum = (read: (step: Growth['steps'][number]) => number) =>
    plan.steps.reduce((total, step) => total + read(step), 0);
  const isFixed = choice.least === choice.most;
  return [
    row(
      terms.load,
      format.count(last?.offered ?? null),
      terms.loadRule(format.count(choice.startLoad), format.share(choice.growthPerStep), format.share(choice.swing)),
    ),
    row(
      terms.capacity,
      format.count(last?.capacity ?? null),
      isFixed ? terms.fixedRule : terms.followRule(format.count(choice.leadSteps), format.share(choice.headroom)),
    ),
    row(terms.served, format.share(plan.servedShare), terms.servedRule(format.count(sum((one) => one.offered)))),
    row(terms.used, format.share(plan.usedShare), terms.usedRule(format.count(sum((one) => one.capacity)))),
    row(terms.cost, format.usd(plan.capacityUsd), terms.costRule(format.usd(choice.usdPerUnitStep))),
    row(terms.idle, format.usd(plan.idleUsd), terms.idleRule),
    row(terms.lost, format.usd(plan.unmetUsd), terms.lostRule(format.usd(choice.usdPerUnmetUnit))),
  ];
}
