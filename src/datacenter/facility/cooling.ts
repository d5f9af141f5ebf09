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

export interface CoolingState {
  /** Share of the heat that leaves without a chiller. */
  readonly freeShare: number;
  /** Electricity of chillers over all the heat, without fans and pumps. */
  readonly chillerShare: number;
  /** Water drawn on site for each kWh of heat, litres. */
  readonly litresPerKwhHeat: number;
}

const zeroC = 273.15;

/** Share of the heat that a sink of `sinkC` can take: 1 when it reaches the supply, 0 when it is as warm as the return. */
function shareTaken({ supplyC, returnC, approachK }: CoolingRow, sinkC: number): number {
  return Math.min(1, Math.max(0, (returnC - sinkC - approachK) / (returnC - supplyC)));
}

/** Whether what `coolAt` answers at this air depends on how humid it is. */
export function needsWetBulb(row: CoolingRow, dryC: number): boolean {
  return row.sink === 'wet' || (row.sink === 'dry-then-wet' && shareTaken(row, dryC) < 1);
}

/** Heat moved by a chiller for each unit of electricity, between the plant's supply and a sink of `sinkC`. */
export function chillerCop({ supplyC, approachK, carnotShare }: CoolingRow, sinkC: number): number {
  const liftK = sinkC + approachK - supplyC + chillerLiftK;
  if (liftK <= 0) return chillerBestCop;
  return Math.min(chillerBestCop, (carnotShare * (supplyC - chillerLiftK / 2 + zeroC)) / liftK);
}

/** What plant `row` does at air of `dryC` and a wet-bulb temperature of `wetC`, degrees Celsius. */
export function coolAt(row: CoolingRow, dryC: number, wetC: number): CoolingState {
  const sinkC = row.sink === 'wet' ? wetC : dryC;
  const dryShare = row.sink === 'wet' ? 0 : shareTaken(row, dryC);
  const freeShare = row.sink === 'dry' ? dryShare : Math.max(dryShare, shareTaken(row, wetC));
  const chillerShare = (1 - freeShare) / chillerCop(row, sinkC);
  // A tower evaporates what the chiller gives it as well; a wetted air path only what dry air could not take.
  const evaporatedShare = row.sink === 'wet' ? 1 + chillerShare : freeShare - dryShare;
  return {
    freeShare,
    chillerShare,
    litresPerKwhHeat: evaporatedShare * litresPerKwhEvaporated * (1 + drainShare),
  };
}
