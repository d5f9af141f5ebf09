/** Every size with its times, and below them the published trainings with what the rule of thumb says of each. */
import { secondsPerHour } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import { monthSeconds, timeByRule, type TimeSeries } from './series.ts';

export function tableOfTime(
  { stops, tokens, runs }: TimeSeries,
  utilization: number,
  words: FigureWords['training-time'],
  format: Format,
): FigureTable {
  const { columns } = words;
  return {
    columns: [
      { name: columns.what, format: format.number },
      { name: words.x, format: format.count },
      { name: columns.tokens, format: format.words },
      { name: columns.time, format: format.duration },
      { name: columns.rule, format: format.duration },
      { name: columns.hours, format: format.words },
      { name: columns.month, format: format.words },
    ],
    rows: [
      ...stops.map(({ accelerators, rate, ruleRate }) => [
        columns.predicted,
        accelerators,
        tokens,
        rate === null ? null : tokens / rate,
        tokens / ruleRate,
        rate === null ? null : (accelerators * tokens) / rate / secondsPerHour,
        rate === null ? null : rate * monthSeconds,
      ]),
      ...runs.map(({ run, seconds }) => [
        `${run.name}, ${run.accelerator}`,
        run.accelerators,
        run.tokens,
        seconds,
        timeByRule(run.activeParameters, run.tokens, run.accelerators, run.peakFlopPerSecond, utilization),
        run.acceleratorHours,
        (run.tokens / seconds) * monthSeconds,
      ]),
    ],
  };
}
