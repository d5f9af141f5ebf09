/**
 * Cooling: what it takes to carry heat out of the hall at a given weather, by the kind of plant. Outside air (or water
 * cooled by evaporation) takes all of the heat while it is cold enough, part of it while it is colder than what comes
 * back from the hall, and a chiller does the rest. Ignored on purpose: heat stored in the building, reuse of the heat,
 * limits on humidity inside, a chiller's own part load.
 */
import {
  chillerBestCop,
  chillerLiftK,
  drainShare,
  litresPerKwhEvaporated,
  type CoolingRow,
} from '../catalog/cooling-kinds.ts';
import { wetBulbC, type WeatherYear } from './climate.ts';

export interface CoolingState {
  /** Share of the heat that leaves without a chiller. */
  readonly freeShare: number;
  /** Electricity of chillers over all the heat, without fans and pumps. */
  readonly chillerShare: number;
  /** Water drawn on site for each kWh of heat, litres. */
  readonly litresPerKwhHeat: number;
}

const zeroC = 273.15;
/** Water drawn for each kWh of heat that leaves by evaporation, litres. */
const litresPerKwhAway = litresPerKwhEvaporated * (1 + drainShare);

/** Share of the heat that a sink of `sinkC` can take: 1 when it reaches the supply, 0 when it is as warm as the return. */
function shareTaken({ supplyC, returnC, approachK }: CoolingRow, sinkC: number): number {
  return Math.min(1, Math.max(0, (returnC - sinkC - approachK) / (returnC - supplyC)));
}

/** Heat moved by a chiller for each unit of electricity, between the plant's supply and a sink of `sinkC`. */
export function chillerCop({ supplyC, approachK, carnotShare }: CoolingRow, sinkC: number): number {
  const liftK = sinkC + approachK - supplyC + chillerLiftK;
  if (liftK <= 0) return chillerBestCop;
  return Math.min(chillerBestCop, (carnotShare * (supplyC - chillerLiftK / 2 + zeroC)) / liftK);
}

/** Electricity of chillers over all the heat, of which `freeShare` needs none, at a sink of `sinkC`. */
function chillerShareAt(row: CoolingRow, freeShare: number, sinkC: number): number {
  return freeShare < 1 ? (1 - freeShare) / chillerCop(row, sinkC) : 0;
}

/** What plant `row` does at air of `dryC` and a wet-bulb temperature of `wetC`, degrees Celsius. */
export function coolAt(row: CoolingRow, dryC: number, wetC: number): CoolingState {
  const sinkC = row.sink === 'wet' ? wetC : dryC;
  const dryShare = row.sink === 'wet' ? 0 : shareTaken(row, dryC);
  const freeShare = row.sink === 'dry' ? dryShare : Math.max(dryShare, shareTaken(row, wetC));
  const chillerShare = chillerShareAt(row, freeShare, sinkC);
  // A tower evaporates what the chiller gives it as well; a wetted air path only what dry air could not take.
  const evaporatedShare = row.sink === 'wet' ? 1 + chillerShare : freeShare - dryShare;
  return { freeShare, chillerShare, litresPerKwhHeat: evaporatedShare * litresPerKwhAway };
}

/** A year of cooling, hour by hour; the last written over the one before, see `coolHours`. */
export interface CoolingHours {
  /** Electricity of chillers over all the heat, and water drawn for each kWh of it, litres. */
  readonly chillerShares: Float64Array;
  readonly litresPerKwhHeat: Float64Array;
}

/**
 * `coolAt` for every hour of a year of weather, written over `hours`. Returns the hours that need no chiller at all.
 */
export function coolHours(
  row: CoolingRow,
  { dryC, dewC }: WeatherYear,
  { chillerShares, litresPerKwhHeat }: CoolingHours,
): number {
  const { sink } = row;
  let freeHours = 0;
  for (let hour = 0; hour < dryC.length; hour += 1) {
    const dry = dryC[hour] as number;
    const dryShare = sink === 'wet' ? 0 : shareTaken(row, dry);
    // Humidity is the dear part: asked only where dry air does not take all.
    const wet = sink === 'dry' || dryShare === 1 ? dry : wetBulbC(dry, dewC[hour] as number);
    const wetShare = sink === 'dry' ? 0 : shareTaken(row, wet);
    const freeShare = dryShare > wetShare ? dryShare : wetShare;
    const chillerShare = chillerShareAt(row, freeShare, sink === 'wet' ? wet : dry);
    chillerShares[hour] = chillerShare;
    litresPerKwhHeat[hour] = (sink === 'wet' ? 1 + chillerShare : freeShare - dryShare) * litresPerKwhAway;
    if (freeShare === 1) freeHours += 1;
  }
  return freeHours;
}
