/**
 * Ways to carry heat out of a hall, as few numbers each. Temperatures are those of the medium that meets the equipment
 * (air at the server's front, water at the cold plate); fans and pumps are a share of the heat they are built to move.
 * All are ours to assume: chosen so that each kind, over a year in a climate it is built in, lies inside the ranges that
 * `citations` of PUE by class give. Change of a chiller's efficiency with its own load is left out.
 */
export const coolingKinds = ['air-chiller', 'water-chiller', 'evaporative', 'liquid', 'immersion'] as const;
export type CoolingKind = (typeof coolingKinds)[number];

export interface CoolingRow {
  /** What the medium may be at most when it goes in, and is when it comes back, degrees Celsius. */
  readonly supplyC: number;
  readonly returnC: number;
  /** What heat is given to: outside air as it is, or as cold as evaporating water makes it. */
  readonly sink: 'dry' | 'wet' | 'dry-then-wet';
  /** How much warmer than the sink the medium is after it, K. */
  readonly approachK: number;
  /** Fans and pumps at full load over the heat moved. */
  readonly moveShare: number;
  /** How close a chiller comes to the best that physics allows. */
  readonly carnotShare: number;
}

export const coolingRows = {
  'air-chiller': { supplyC: 18, returnC: 30, sink: 'dry', approachK: 10, moveShare: 0.11, carnotShare: 0.36 },
  'water-chiller': { supplyC: 20, returnC: 32, sink: 'wet', approachK: 7, moveShare: 0.12, carnotShare: 0.42 },
  evaporative: { supplyC: 25, returnC: 37, sink: 'dry-then-wet', approachK: 4, moveShare: 0.045, carnotShare: 0.36 },
  liquid: { supplyC: 32, returnC: 42, sink: 'dry', approachK: 8, moveShare: 0.045, carnotShare: 0.4 },
  immersion: { supplyC: 38, returnC: 48, sink: 'dry', approachK: 8, moveShare: 0.025, carnotShare: 0.4 },
} as const satisfies Readonly<Record<CoolingKind, CoolingRow>>;

/** Temperature lost across a chiller's two heat exchangers, K, and the best COP it is let reach. */
export const chillerLiftK = 8;
export const chillerBestCop = 12;

/**
 * Fans and pumps with speed control at part load: share of their full power at no load, in proportion, and with the
 * square. With the cube they would save more; they are set by pressure, and some never slow down.
 */
export const moveCurve = { idle: 0.3, linear: 0.2, square: 0.5 } as const;

/**
 * Water that leaves as vapour for each kWh of heat given to it (latent heat 2.45 MJ/kg), and what is drained so that
 * salts do not build up, as a share of it at four cycles of concentration.
 */
export const litresPerKwhEvaporated = 3.6 / 2.45;
export const drainShare = 1 / 3;
