/** English: the words of the figure “Scenarios side by side” alone. */
import { en as presets } from '../../presets/en.ts';

export const en = {
  presets,
  now: 'Your scenario, as it is now',
  title: (best: string, count: string, measure: string, value: string, rank: string) =>
    `${best}: first of ${count} by “${measure}”, ${value}; your scenario is number ${rank}`,
  titleLoss: (count: string, best: string, loss: string, rank: string) =>
    `None of these ${count} earns its money back; “${best}” loses least, ${loss}; your scenario is number ${rank}`,
  titleNone: (measure: string) => `None of these has a number for “${measure}”`,
  subtitle: (measure: string, better: string) => `${measure}; ${better}`,
  better: { more: 'more is better, best on top', less: 'less is better, best on top' },
  foot: 'Each scenario is simulated with the same machine and the same catalog; the presets are starting points with assumptions of their own, not advice.',
  rankBy: 'Rank by',
  rank: 'Rank',
  scenario: 'Scenario',
  none: 'none',
  measures: {
    value: 'Net present value',
    valueShare: 'Net present value per capex',
    rate: 'Internal rate of return',
    payback: 'Payback',
    hourCost: 'Break-even rent per accelerator-hour',
    capex: 'Capex',
    power: 'Power at the meter',
    carbon: 'CO₂e per accelerator-hour',
    weights: 'By your weights',
  },
  filtered: (names: string) => `Left out by your limits: ${names}`,
  comma: ', ',
  titleEmpty: 'No scenario keeps your limits',
  titleRest: (best: string, count: string, measure: string, value: string) =>
    `${best}: first of ${count} by “${measure}”, ${value}; your scenario is outside your limits`,
  drawAs: 'Draw as',
  drawn: { bars: 'bars', points: 'value against capex' },
  filters: 'Looked at',
  earning: { all: 'all', earning: 'only what earns its money back' },
  mostCapexUsd: 'Capex at most',
  mostPowerW: 'Power at most',
  mostCarbonKg: 'CO₂e per accelerator-hour at most, kg',
  weigh: (measure: string) => `Weight of “${measure}”`,
  capexAxis: 'capex',
  valueAxis: 'net present value',
};
