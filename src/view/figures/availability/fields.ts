/** Availability's own choices; what an hour is worth follows the scenario. */
import { coolingSchemes, powerSchemes, type AvailabilityChoice } from '#datacenter/facility/availability-site.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import { secondsPerHour } from '#datacenter/units/units.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

const base = { how: 'assumed', source: 'assumption' } as const;
const number = { ...base, kind: 'number', scale: 'linear', step: 1 } as const;

export const availabilityFields = {
  power: { ...base, kind: 'choice', id: 'own.supply', short: 'f.supply', options: powerSchemes, default: 'n+1' },
  cooling: { ...base, kind: 'choice', id: 'own.coolers', short: 'f.coolers', options: coolingSchemes, default: 'n+1' },
  sites: { ...number, id: 'own.sites', short: 'f.sites', unit: 'count', default: 1, low: 1, high: 3 },
  crews: { ...number, id: 'own.crews', short: 'f.crews', unit: 'count', default: 2, low: 1, high: 8 },
  // Handbooks give a few per cent to a fifth for redundant electrical gear.
  beta: { ...number, id: 'own.cause', short: 'f.cause', unit: 'share', default: 0.05, low: 0, high: 0.3, step: 0.005 },
  recover: {
    ...number,
    id: 'own.recover',
    short: 'f.recover',
    unit: 'seconds',
    default: 3600,
    low: 0,
    high: 86_400,
    step: 300,
  },
  takeover: {
    ...number,
    id: 'own.takeover',
    short: 'f.takeover',
    unit: 'seconds',
    default: 900,
    low: 0,
    high: 14_400,
    step: 60,
  },
} as const satisfies Readonly<Record<string, ChoiceField | (NumberField & { readonly default: number })>>;

/** What the machines earn in an hour of the first year, USD: sold hours at their rent; null where there is no price. */
export function earnedUsdPerHour({ finance, scenario }: Outcome): number | null {
  if (finance.kind !== 'finance') return null;
  return finance.prices.earnedUsdPerHour * finance.cluster.accelerators * scenario.finance.occupancy;
}

/** The choice behind the figure; without a price an hour costs nothing. */
export function readAvailability(outcome: Outcome, choices: OwnChoices | undefined): AvailabilityChoice {
  const { power, cooling, sites, crews, beta, recover, takeover } = availabilityFields;
  const scheme = readOwnOption(power, choices);
  const cold = readOwnOption(cooling, choices);
  return {
    power: powerSchemes.find((one) => one === scheme) ?? power.default,
    cooling: coolingSchemes.find((one) => one === cold) ?? cooling.default,
    sites: Math.round(readOwnNumber(sites, choices)),
    crews: Math.round(readOwnNumber(crews, choices)),
    beta: readOwnNumber(beta, choices),
    restartHours: readOwnNumber(recover, choices) / secondsPerHour,
    failoverHours: readOwnNumber(takeover, choices) / secondsPerHour,
    usdPerHour: earnedUsdPerHour(outcome) ?? 0,
  };
}
