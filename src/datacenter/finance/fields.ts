/**
 * Inputs of the finance room. Where sources disagree the limits span them; a default that is a judgement is marked
 * `assumed`. Money is USD, times are years unless the unit says months.
 */
import type { ChoiceField, NumberField } from '../units/field.ts';
import { makeRow, type RowWords } from '../units/field-row.ts';
import type { FinanceChoice } from './finance.ts';
import { everyFlowTiming, everyRevenueModel, everyTaxLives } from './options.ts';

type NumberName = Exclude<keyof FinanceChoice, ChoiceName>;
type ChoiceName = 'taxLives' | 'revenueModel' | 'flowTiming';

/** A row of this room: a number field that also knows its key in `FinanceChoice`, or the one choice out of a list. */
export type FinanceField =
  (NumberField & { readonly name: NumberName }) | (ChoiceField & { readonly name: ChoiceName });

const row = (...words: RowWords<NumberName>) => makeRow('finance', ...words);

export const financeFields: readonly FinanceField[] = [
  row('rentUsdPerHour', 'r', 'usdPerHour', null, [0, 0.05, 20], 'published', 'accelerator-rents-2026'),
  // Market mid of mid-2024 (4 to 8 USD) to the median of May 2026 (2.95) is 31 % a year; of mid-2025 (1.7 to 4.5), 5 %.
  row('rentDeclinePerYear', 'rd', 'sharePerYear', 0.15, [0, 0.01, 0.5], 'assumed', 'accelerator-rents-2026'),
  row('occupancy', 'oc', 'share', 0.8, [0, 0.01, 1]),
  row('serverUsd', 'su', 'usd', null, [100, 100, 200_000], 'published', 'h100-all-in-2024', 'log'),
  row('facilityUsdPerWatt', 'fw', 'usdPerWatt', null, [0, 0.1, 30], 'published', 'cushman-2025'),
  // Microsoft and Alphabet write servers off over 6 years, Meta 5.5, Amazon a part of them over 5; sceptics say 2 to 3.
  row('serverLifeYears', 'sl', 'years', 5, [2, 0.5, 8], 'published', 'server-lives-annual-reports'),
  row('facilityLifeYears', 'fl', 'years', 15, [8, 1, 39], 'published', 'hamilton-2010'),
  // The source names 8 to 15 % as what small owners pay and says that large ones pay less.
  row('maintenanceShare', 'ms', 'sharePerYear', 0.05, [0, 0.005, 0.15], 'assumed', 'cluster-operating-cost-2025'),
  row('insuranceShare', 'is', 'sharePerYear', 0.005, [0, 0.0005, 0.02], 'published', 'cluster-operating-cost-2025'),
  row(
    'facilityMaintenanceShare',
    'fm',
    'sharePerYear',
    0.03,
    [0, 0.005, 0.08],
    'published',
    'cluster-operating-cost-2025',
  ),
  // Ten people at 120,000 USD; the source pays technicians 60,000 to 100,000 and engineers 120,000 to 250,000.
  row(
    'staffUsdPerYear',
    'sta',
    'usdPerYear',
    1_200_000,
    [10_000, 10_000, 100_000_000],
    'assumed',
    'cluster-operating-cost-2025',
    'log',
  ),
  row('discountRate', 'dr', 'sharePerYear', 0.1, [0, 0.005, 0.3], 'published', 'capital-cost-2025'),
  row('taxRate', 'tx', 'share', 0, [0, 0.01, 0.4]),
  // Lead times of 30 to 48 weeks for switchgear, chillers and generators; half of it, as payments are spread over them.
  row('buildMonths', 'bm', 'months', 6, [0, 1, 36], 'assumed', 'cushman-2025'),

  // From here on the project in detail: every default leaves the plain project as it is.
  row('fabricShare', 'fs', 'share', 0, [0, 0.01, 0.4]),
  row('fabricLifeYears', 'fly', 'years', 4, [2, 0.5, 10], 'published', 'hamilton-2010'),
  row('shellShare', 'shs', 'share', 0, [0, 0.01, 0.6]),
  row('shellLifeYears', 'shl', 'years', 39, [15, 1, 50], 'published', 'tax-lives'),
  row('serverGenerations', 'sg', 'count', 1, [1, 1, 5]),
  row('serverDecline', 'spd', 'sharePerYear', 0, [0, 0.01, 0.5]),
  // 25 to 35 % after three years on one page of 2026; nothing after five is the cautious default.
  row('resaleShare', 'rs', 'share', 0, [0, 0.01, 0.5]),
  row('rampMonths', 'rm', 'months', 0, [0, 1, 36]),
  row('deliveredShare', 'ds', 'share', 1, [0.5, 0.005, 1]),
  row('inflation', 'inf', 'sharePerYear', 0, [0, 0.005, 0.1]),
  row('softwareUsd', 'sw', 'usdPerYear', 0, [0, 50, 10_000]),
  row('networkUsdPerYear', 'nw', 'usdPerYear', 0, [0, 10_000, 50_000_000]),
  row('carbonUsdPerTonne', 'cu', 'usd', 0, [0, 5, 300]),
  pick('taxLives', 'tl', everyTaxLives, 'tax-lives'),
  row('lossYears', 'ly', 'years', 50, [0, 1, 50]),
  row('debtShare', 'des', 'share', 0, [0, 0.01, 0.9]),
  row('debtRate', 'der', 'sharePerYear', 0.08, [0, 0.005, 0.2]),
  row('debtYears', 'dey', 'years', 5, [1, 1, 20]),
  row('debtCover', 'dec', 'ratio', 1.3, [1, 0.05, 3]),
  pick('revenueModel', 'rev', everyRevenueModel),
  // One open 70B model, output tokens: 0.30 to 0.40 USD with one provider in 2025; 405B, blended: 2.40 to 8.
  row('tokenUsd', 'tkp', 'usd', 0.4, [0.01, 0.01, 20], 'assumed', 'tokens-2025', 'log'),
  // H100, FP8, Llama 2 70B under the benchmark's limits of latency: 3,819; Llama 3.1 405B: 35; B200 and FP4: 11,147.
  row('tokensPerSecond', 'tks', 'count', 3800, [10, 10, 20_000], 'assumed', 'tokens-2025', 'log'),
  row('valueUsdPerYear', 'val', 'usdPerYear', 50_000_000, [0, 100_000, 10_000_000_000]),
  row('depositShare', 'dps', 'share', 1, [0, 0.05, 1]),
  row('deliveryShare', 'dvs', 'share', 0.8, [0, 0.05, 1]),
  pick('flowTiming', 'ft', everyFlowTiming),
  // 244,000 USD an acre in 2024, which is 0.24 USD/W where an acre carries a megawatt; in China's first cities thirty times that.
  row('landUsdPerWatt', 'ld', 'usdPerWatt', 0, [0, 0.05, 10]),
  row('landReturnShare', 'lr', 'share', 1, [0, 0.05, 2]),
  row('receivableDays', 'rcd', 'count', 0, [0, 5, 180]),
  row('payableDays', 'pyd', 'count', 0, [0, 5, 180]),
  row('reserveMonths', 'rvm', 'months', 0, [0, 1, 12]),
];

/** One out of a list; the first is the default. */
function pick(
  name: ChoiceName,
  short: string,
  options: readonly [string, ...string[]],
  source = 'assumption',
): FinanceField {
  const how = source === 'assumption' ? 'assumed' : 'published';
  return { kind: 'choice', id: `finance.${name}`, name, short, default: options[0], options, how, source };
}
