/** What the site makes and stores itself, and how it buys the rest: what-ifs of this figure alone. */
import type { FacilityOutcome } from '#datacenter/facility/facility.ts';
import type { YearChoice } from '#datacenter/facility/hourly-year.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

const base = { how: 'assumed', source: 'assumption' } as const;
const number = { ...base, kind: 'number', scale: 'linear', low: 0 } as const;
const perWatt = { ...number, unit: 'ratio', high: 5, step: 0.1 } as const;

export const supplyFields = {
  /** Rated watts for each watt of IT. */
  solar: { ...perWatt, id: 'own.solar', short: 'f.solar', default: 2 },
  wind: { ...perWatt, id: 'own.wind', short: 'f.wind', default: 1.5 },
  /** How long the battery could carry the IT alone. */
  battery: {
    ...number,
    id: 'own.battery',
    short: 'f.battery',
    unit: 'seconds',
    default: 14_400,
    high: 86_400,
    step: 1800,
  },
  flexible: { ...number, id: 'own.flexible', short: 'f.flexible', unit: 'share', default: 0, high: 1, step: 0.05 },
} as const satisfies Readonly<Record<string, NumberField>>;

export const tariffField = {
  ...base,
  kind: 'choice',
  id: 'own.tariff',
  short: 'f.tariff',
  options: ['mean', 'hours'],
  default: 'hours',
} as const satisfies ChoiceField;

/** What the battery is for: what sun and wind leave over; also the grid's cheap hours; or the month's peak. */
export const tradeField = {
  ...base,
  kind: 'choice',
  id: 'own.trade',
  short: 'f.trade',
  options: ['surplus', 'prices', 'peaks'],
  default: 'surplus',
} as const satisfies ChoiceField;

export type Supply = Pick<
  YearChoice,
  'isTimeOfUse' | 'isTrading' | 'isShaving' | 'solarW' | 'windW' | 'batteryWh' | 'flexibleShare'
>;

/** Sized by the IT load of the scenario. */
export function readSupply({ itPowerW }: FacilityOutcome, choices: OwnChoices | undefined): Supply {
  const { solar, wind, battery, flexible } = supplyFields;
  return {
    isTimeOfUse: readOwnOption(tariffField, choices) === 'hours',
    isTrading: readOwnOption(tradeField, choices) === 'prices',
    isShaving: readOwnOption(tradeField, choices) === 'peaks',
    solarW: readOwnNumber(solar, choices) * itPowerW,
    windW: readOwnNumber(wind, choices) * itPowerW,
    batteryWh: (readOwnNumber(battery, choices) / 3600) * itPowerW,
    flexibleShare: readOwnNumber(flexible, choices),
  };
}
