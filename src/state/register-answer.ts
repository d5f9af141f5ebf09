/** What is computed about a register of events: the futures of a scenario with it and without. */
import { worthEarly } from '#datacenter/finance/flow-timing.ts';
import { mostEntries, listRunningYears, rateEntry, refuseRegister, strikeFutures } from '#datacenter/risk/register.ts';
import type { EntryRating, RegisterEntry } from '#datacenter/risk/register.ts';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { summariseValues, type ValueSummary } from '#datacenter/risk/statistics.ts';
import { readWays } from '#datacenter/risk/ways.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { riskSeed, type RiskQuestion } from './risk-answer.ts';

export interface RegisterQuestion extends RiskQuestion {
  readonly entries: readonly RegisterEntry[];
}

export interface RegisterAnswer {
  readonly kind: 'register';
  readonly count: number;
  readonly without: ValueSummary;
  readonly with: ValueSummary;
  readonly entries: readonly EntryRating[];
}

/** Infeasible where the scenario is, or where an entry is out of its limits. */
export function answerRegister(question: RegisterQuestion): RegisterAnswer | Infeasible {
  const { scenario, calibration, count, own } = question;
  const entries = question.entries.slice(0, mostEntries);
  const refusal = refuseRegister(entries);
  if (refusal) return refusal;
  const futures = sampleFutures(scenario, calibration, { count, seed: riskSeed, ...readWays(own) });
  if (futures.kind === 'infeasible') return futures;
  const { buildMonths, serverLifeYears, serverGenerations, discountRate } = scenario.finance;
  const build = buildMonths / 12;
  const early = worthEarly(scenario.finance);
  const years = listRunningYears(build, build + serverLifeYears * serverGenerations, discountRate).map((year) => ({
    ...year,
    worth: year.worth * early,
  }));
  const struck = strikeFutures(futures.netPresentValuesUsd, entries, years, riskSeed);
  return {
    kind: 'register',
    count: futures.count,
    without: futures,
    with: summariseValues(struck.sort()),
    entries: entries.map((entry) => rateEntry(entry, years)),
  };
}
