/** Projects small enough to follow by hand. */
import type { Project } from '#datacenter/finance/cash-flow.ts';

/** What a project in detail leaves as it is: one generation, nothing apart, nothing borrowed, taxed as the books. */
export const plainDetails = {
  fabricUsd: 0,
  fabricLifeYears: 4,
  shellUsd: 0,
  shellLifeYears: 39,
  serverGenerations: 1,
  serverDecline: 0,
  resaleShare: 0,
  rampYears: 0,
  deliveredShare: 1,
  inflation: 0,
  softwareUsdPerYear: 0,
  networkUsdPerYear: 0,
  carbonUsdPerYear: 0,
  taxLives: 'books',
  lossYears: 50,
  debtShare: 0,
  debtRate: 0.08,
  debtYears: 5,
  debtCover: 1.3,
  depositShare: 1,
  deliveryShare: 0.8,
  flowTiming: 'end',
  landUsd: 0,
  landReturnShare: 1,
  receivableDays: 0,
  payableDays: 0,
  reserveMonths: 0,
} as const satisfies Partial<Project>;

/** One accelerator of 8,760 USD rented at 1 USD for every hour of two years. */
export const tinyProject: Project = {
  ...plainDetails,
  accelerators: 1,
  serversUsd: 8760,
  facilityUsd: 1000,
  rentUsdPerHour: 1,
  rentDeclinePerYear: 0.5,
  occupancy: 1,
  energyUsdPerYear: 100,
  maintenanceUsdPerYear: 10,
  insuranceUsdPerYear: 0,
  staffUsdPerYear: 0,
  serverLifeYears: 2,
  facilityLifeYears: 10,
  buildYears: 0,
  discountRate: 0.1,
  taxRate: 0,
};
