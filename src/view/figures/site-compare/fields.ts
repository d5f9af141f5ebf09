/** The comparison's own choices: what sites are ranked by, which of them, and the plan that hub rules look at. */
import { coolingKinds } from '#datacenter/catalog/cooling-kinds.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

export const rankings = ['cost', 'carbon', 'water', 'pue'] as const;
export type Ranking = (typeof rankings)[number];
export const regions = ['all', 'china', 'america', 'europe', 'elsewhere'] as const;
export type Region = (typeof regions)[number];

const base = { how: 'assumed', source: 'assumption' } as const;
const share = { ...base, kind: 'number', unit: 'share', scale: 'linear', low: 0, high: 1, step: 0.01 } as const;

export const compareFields = {
  ranking: { ...base, kind: 'choice', id: 'own.ranking', short: 'f.ranking', options: rankings, default: 'cost' },
  region: { ...base, kind: 'choice', id: 'own.region', short: 'f.region', options: regions, default: 'all' },
  cooling: {
    ...base,
    kind: 'choice',
    id: 'own.cooling',
    short: 'f.siteCooling',
    options: coolingKinds,
    default: 'evaporative',
  },
  /** Of the electricity, bought as green power: none, unless somebody says so. */
  green: { ...share, id: 'own.green', short: 'f.green', default: 0 },
  /** Of the racks: the middle of what the policy asks for and of full. */
  racks: { ...share, id: 'own.racks', short: 'f.racks', default: 0.8 },
} as const satisfies Readonly<Record<string, ChoiceField | NumberField>>;

export interface CompareChoice {
  readonly ranking: Ranking;
  readonly region: Region;
  readonly cooling: (typeof coolingKinds)[number];
  readonly green: number;
  readonly racks: number;
}

export function readCompare(choices: OwnChoices | undefined): CompareChoice {
  const { ranking, region, cooling, green, racks } = compareFields;
  const asked = { ranking: readOwnOption(ranking, choices), region: readOwnOption(region, choices) };
  const plant = readOwnOption(cooling, choices);
  return {
    ranking: rankings.find((one) => one === asked.ranking) ?? ranking.default,
    region: regions.find((one) => one === asked.region) ?? region.default,
    cooling: coolingKinds.find((one) => one === plant) ?? cooling.default,
    green: readOwnNumber(green, choices),
    racks: readOwnNumber(racks, choices),
  };
}
