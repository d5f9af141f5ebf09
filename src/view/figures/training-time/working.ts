/** The rule of thumb with its numbers filled in, the prediction beside it, what it takes, and the published trainings. */
import { trainingRuns } from '#datacenter/catalog/training-runs.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { secondsPerHour } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { timeByRule, type TimeSeries } from './series.ts';
import { ruleSource } from './sources.ts';

export function workingOfTime(
  series: TimeSeries,
  { cluster, facility, finance }: Outcome,
  utilization: number,
  words: FigureWords['training-time'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const row = (term: string, value: string, formula: string, source = '', how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source,
  });
  const { parameters, tokens, peakFlopPerSecond, chosen } = series;
  const { accelerators } = chosen;
  const flop = 6 * parameters * tokens;
  const count = format.count(accelerators);
  const ruleSeconds = tokens / chosen.ruleRate;
  const peak = `${count} × ${format.flopPerSecond(peakFlopPerSecond)} × ${format.share(utilization)}`;
  const hours = (seconds: number) => (accelerators * seconds) / secondsPerHour;
  const rule = [
    row(terms.flop, format.flop(flop), `6 × ${format.words(parameters)} × ${format.words(tokens)}`, ruleSource),
    row(terms.utilization, format.share(utilization), terms.utilizationRule, '', 'assumed'),
    row(terms.rule, format.duration(ruleSeconds), `${format.flop(flop)} ÷ (${peak})`),
    row(terms.ruleHours, format.words(hours(ruleSeconds)), terms.hoursRule),
  ];
  const published = trainingRuns.map((run) => {
    const seconds = (run.acceleratorHours / run.accelerators) * secondsPerHour;
    const byRule = timeByRule(run.activeParameters, run.tokens, run.accelerators, run.peakFlopPerSecond, utilization);
    const source = run.confidence === 'recalled' ? words.recalled(run.source) : run.source;
    const formula = terms.runRule(
      format.words(run.acceleratorHours),
      format.count(run.accelerators),
      format.duration(byRule),
    );
    return row(terms.run(run.name, run.accelerator), format.duration(seconds), formula, source, 'published');
  });
  if (cluster.kind === 'infeasible') return [...rule, ...published];
  const { trainingSeconds, acceleratorHours, modelFlopUtilization, goodput } = cluster;
  const used = `${format.share(modelFlopUtilization)} × ${format.share(goodput)}`;
  const rent = finance.kind === 'finance' ? finance.prices.rentUsdPerHour : null;
  return [
    ...rule,
    row(terms.predicted, format.duration(trainingSeconds), terms.predictedRule),
    row(terms.used, format.share(modelFlopUtilization * goodput), `${terms.usedRule}: ${used}`),
    row(terms.hours, format.words(acceleratorHours), terms.hoursRule),
    ...(facility.kind === 'facility'
      ? [row(terms.energy, format.energy(facility.trainingEnergyKwh), terms.energyRule)]
      : []),
    ...(rent === null
      ? []
      : [
          row(
            terms.cost,
            format.usd(acceleratorHours * rent),
            `${format.words(acceleratorHours)} × ${format.price(rent)}`,
          ),
        ]),
    ...published,
  ];
}
