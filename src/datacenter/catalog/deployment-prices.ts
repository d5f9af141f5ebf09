/**
 * Prices of the ways to get accelerator-hours without building: colocation, a contract with a cloud, what comes on top of
 * a cloud's sticker price, and hours of a supercomputer. The rent of an hour itself stands in `market.ts`. A typical value
 * is the middle of the printed range unless its row says otherwise.
 */
import type { Confidence } from '../units/units.ts';

/** A printed range, with where it is from in words. */
export interface DeploymentPrice {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  readonly confidence: Confidence;
}

export const deploymentPrices = {
  /** Space, power chain and cooling for one kW of IT load; electricity is metered on top. */
  colocation: {
    low: 150,
    typical: 200,
    high: 250,
    unit: 'USD per kW and month',
    year: 2026,
    source: 'A cost tool for data centers, colocation 150 to 250 USD per kW and month, 2026',
    confidence: 'read',
  },
  /** Off the price on demand, for whoever pays for every hour of one to three years. */
  contractDiscount: {
    low: 0.3,
    typical: 0.45,
    high: 0.6,
    unit: 'share of the price on demand',
    year: 2026,
    source: 'Pricing guides of GPU clouds, reserved 30 to 60 % below on demand, 2026',
    confidence: 'read',
  },
  /** The low end is typical here, because the owner's storage and traffic are not counted either. */
  extras: {
    low: 0.3,
    typical: 0.3,
    high: 0.5,
    unit: 'share of the sticker price',
    year: 2026,
    source: 'A pricing guide of GPU clouds: egress, storage and support add 30 to 50 % to the sticker, 2026',
    confidence: 'read',
  },
  /** Charged back to users of machines that somebody else has paid for; by application, and often older accelerators. */
  supercomputer: {
    low: 0.05,
    typical: 0.2,
    high: 0.33,
    unit: 'USD per GPU-hour',
    year: 2024,
    source:
      'Price lists of Caltech (0.05 to 0.14 USD), Kennesaw State (0.12 to 0.22 USD) and Wageningen (0.30 EUR) for one GPU-hour, 2024',
    confidence: 'read',
  },
} as const satisfies Readonly<Record<string, DeploymentPrice>>;
