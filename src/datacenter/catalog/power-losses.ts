/**
 * Stages between the grid and the chips, and what each loses. A loss has three parts, all as shares of the stage's own
 * rating: one that is there at no load, one in proportion to the load and one with its square (Schneider Electric white
 * paper 108 names them no-load, proportional and square-law loss). Where each is from stands in `facility-sources.ts`.
 */
export const chainStages = ['transformer', 'ups', 'distribution', 'powerSupply'] as const;
export type ChainStageId = (typeof chainStages)[number];

export interface LossCurve {
  readonly idle: number;
  readonly linear: number;
  readonly square: number;
}

export const stageLosses = {
  // 99.5 % at half load, 99.1 % at full load.
  transformer: { idle: 0.0012, linear: 0, square: 0.008 },
  // 96.2 % at full load, 96.1 % at half, 94.7 % at a quarter, 89.8 % at a tenth.
  ups: { idle: 0.01, linear: 0.012, square: 0.018 },
  // 98.6 % at full load, with the busbars behind it.
  distribution: { idle: 0.004, linear: 0, square: 0.01 },
  // Exactly 90, 94 and 96 % at 10, 20 and 50 % of load; 95.7 % at full load, above the 91 % of the class.
  powerSupply: { idle: 0.009974, linear: 0.008796, square: 0.025849 },
} as const satisfies Readonly<Record<ChainStageId, LossCurve>>;

/** Power supplies of a node: rated this many times the node's peak, because one half of them may fail. */
export const powerSupplyMargin = 2;

/** Lighting, offices, doors and controls, as a share of what the hall is built for. Drawn at any load. */
export const otherLoadShare = 0.01;

/**
 * Peak over mean power of a node in training: 7,378 W against 6,849 W. What a building must be able to feed is the peak;
 * what it pays for is the mean.
 */
export const peakOverMean = 7378 / 6849;

/**
 * What a node draws while it waits for others, over what it draws while it works: fitted on the ten MLPerf v4.0 power runs
 * of 8, 9 and 64 nodes, whose busy share is the minutes that one node takes over nodes x minutes. A scenario takes its
 * nodes as busy throughout, so that its power is the most; the power chain says what waiting would take off.
 */
export const waitingPowerShare = 0.61;
