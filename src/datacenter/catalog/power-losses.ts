/**
 * Stages between the grid and the chips, and what each loses. A loss has three parts, all as shares of the stage's own
 * rating: one that is there at no load, one in proportion to the load and one with its square (Schneider Electric white
 * paper 108 names them no-load, proportional and square-law loss). Efficiencies at a load follow from them.
 */
import type { Confidence } from '../units/units.ts';

export const chainStages = ['transformer', 'ups', 'distribution', 'powerSupply'] as const;
export type ChainStageId = (typeof chainStages)[number];

export interface LossRow {
  readonly idle: number;
  readonly linear: number;
  readonly square: number;
  /** In words. */
  readonly source: string;
  readonly year: number;
  readonly confidence: Confidence;
}

export const stageLosses = {
  // 99.5 % at half load, 99.1 % at full load.
  transformer: {
    idle: 0.0012,
    linear: 0,
    square: 0.008,
    source: 'US efficiency rule for medium-voltage transformers (10 CFR 431), about 99.5 % at half load',
    year: 2016,
    confidence: 'recalled',
  },
  // 96.2 % at full load, 96.1 % at half, 94.7 % at a quarter, 89.8 % at a tenth.
  ups: {
    idle: 0.01,
    linear: 0.012,
    square: 0.018,
    source: 'double conversion: shape as in Schneider Electric white paper 108, level inside 94 to 96 % of vendors',
    year: 2024,
    confidence: 'assumed',
  },
  // 98.6 % at full load, with the busbars behind it.
  distribution: {
    idle: 0.004,
    linear: 0,
    square: 0.01,
    source: 'power distribution units with a transformer, and busbars',
    year: 2024,
    confidence: 'assumed',
  },
  // Exactly 90, 94 and 96 % at 10, 20 and 50 % of load; 95.7 % at full load, above the 91 % of the class.
  powerSupply: {
    idle: 0.009974,
    linear: 0.008796,
    square: 0.025849,
    source:
      '80 PLUS Titanium at 230 V: 90, 94 and 96 % at 10, 20 and 50 % of load (Tom’s Hardware table of the classes)',
    year: 2017,
    confidence: 'derived',
  },
} as const satisfies Readonly<Record<ChainStageId, LossRow>>;

/** Power supplies of a node: rated this many times the node's peak, because one half of them may fail. */
export const powerSupplyMargin = 2;

/** Lighting, offices, doors and controls, as a share of what the hall is built for. Drawn at any load. */
export const otherLoad = {
  share: 0.01,
  source: 'lighting, offices, controls',
  year: 2024,
  confidence: 'assumed',
} as const;

/**
 * Peak over mean power of a node in training: 7,378 W against 6,849 W. What a building must be able to feed is the peak;
 * what it pays for is the mean.
 */
export const peakOverMean = {
  value: 7378 / 6849,
  source: 'MLPerf Training v4.0, 64 nodes of 8 H100, GPT-3 175B: highest and mean node power',
  year: 2024,
  confidence: 'read',
} as const;
