/**
 * The figure's own choices: what the scenarios are ranked by, how they are drawn, which of them are looked at, and how
 * much each measure weighs for the reader who ranks by all of them.
 */
import type { ChoiceField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';
import { ownNumber, ownOption, readOwnValues, type OwnNumber, type OwnValues } from '../own-fields.ts';
import { measureIds, type MeasureId } from './measures.ts';

/** By the reader's weights, beside each single measure. */
export const byWeights = 'weights';
export type RankId = MeasureId | typeof byWeights;
const rankIds: readonly RankId[] = [...measureIds, byWeights];

export const boardRankFields = {
  rank: ownOption('rank', rankIds, 'value'),
  drawn: ownOption('drawn', ['bars', 'points'], 'bars'),
} satisfies Readonly<Record<string, ChoiceField>>;

/** Limits that a scenario must keep to be looked at; at their highest they hold nobody back. */
export const boardFilterFields = {
  earning: ownOption('earning', ['all', 'earning'], 'all'),
  mostCapexUsd: ownNumber('mostCapex', 1e12, [1e5, 1e12], { unit: 'usd', scale: 'log', step: 1000 }),
  mostPowerW: ownNumber('mostPower', 1e10, [1000, 1e10], { unit: 'watts', scale: 'log', step: 100 }),
  mostCarbonKg: ownNumber('mostCarbon', 10, [0, 10], { step: 0.01 }),
};

export type BoardFilter = OwnValues<typeof boardFilterFields>;

/** From no weight to five times that of 1; what a reader who changed nothing ranks by is money, then carbon. */
const firstWeights: Readonly<Record<MeasureId, number>> = {
  value: 3,
  valueShare: 0,
  rate: 0,
  payback: 1,
  hourCost: 1,
  capex: 1,
  power: 0,
  carbon: 2,
};
export const boardWeightFields = Object.fromEntries(
  measureIds.map((id) => [id, ownNumber(`weigh${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`, firstWeights[id], [0, 5])]),
) as Readonly<Record<MeasureId, OwnNumber>>;

export function readRank(choices: OwnChoices | undefined): RankId {
  const option = readOwnOption(boardRankFields.rank, choices);
  return rankIds.find((one) => one === option) ?? 'value';
}

export function readFilter(choices: OwnChoices | undefined): BoardFilter {
  return readOwnValues(boardFilterFields, choices);
}

export function readBoardWeights(choices: OwnChoices | undefined): Readonly<Record<MeasureId, number>> {
  return readOwnValues(boardWeightFields, choices);
}
