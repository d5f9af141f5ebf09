/** The plant behind the figures of power: the scenario's hall and site, and the choices that the figures share. */
import { coolingKinds, coolingRows, type CoolingKind, type CoolingRow } from '#datacenter/catalog/cooling-kinds.ts';
import type { Climate } from '#datacenter/facility/climate.ts';
import type { FacilityOutcome, FacilityResult } from '#datacenter/facility/facility.ts';
import type { FeedCount } from '#datacenter/facility/power-chain.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';
import { plantFields } from './fields.ts';

export interface Plant {
  readonly facility: FacilityOutcome;
  readonly climate: Climate;
  readonly kind: CoolingKind;
  readonly cooling: CoolingRow;
  readonly feeds: FeedCount;
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
