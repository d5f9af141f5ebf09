/** The plant behind the figures of power: the scenario's hall and site, and the choices that the figures share. */
import { coolingKinds, coolingRows, type CoolingKind, type CoolingRow } from '#datacenter/catalog/cooling-kinds.ts';
import type { Climate } from '#datacenter/facility/climate.ts';
import type { FacilityOutcome, FacilityResult } from '#datacenter/facility/facility.ts';
import type { FeedCount } from '#datacenter/facility/power-chain.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';
import { plantFields } from './fields.ts';

export interface Plant {
  readonly facility: FacilityOutcome;
  readonly climate: Climate;
  readonly kind: CoolingKind;
  readonly cooling: CoolingRow;
  readonly feeds: FeedCount;
}

export interface Supply {
  readonly isTimeOfUse: boolean;
  readonly solarW: number;
  readonly windW: number;
  readonly batteryWh: number;
  readonly flexibleShare: number;
}

/** Null where the scenario has no answer for its power. */
export function readPlant(facility: FacilityResult, choices: OwnChoices | undefined): Plant | null {
  if (facility.kind === 'infeasible') return null;
  const climate = findClimate(facility.site);
  if (!climate) return null;
  const option = readOwnOption(plantFields.cooling, choices);
  const kind = coolingKinds.find((one) => one === option) ?? plantFields.cooling.default;
  const feeds = readOwnOption(plantFields.feeds, choices) === 'one' ? 1 : 2;
  return { facility, climate, kind, cooling: coolingRows[kind], feeds };
}

/** What the site makes and stores itself, sized by its IT load. */
export function readSupply({ itPowerW }: FacilityOutcome, choices: OwnChoices | undefined): Supply {
  return {
    isTimeOfUse: readOwnOption(plantFields.tariff, choices) === 'hours',
    solarW: readOwnNumber(plantFields.solar, choices) * itPowerW,
    windW: readOwnNumber(plantFields.wind, choices) * itPowerW,
    batteryWh: (readOwnNumber(plantFields.battery, choices) / 3600) * itPowerW,
    flexibleShare: readOwnNumber(plantFields.flexible, choices),
  };
}
