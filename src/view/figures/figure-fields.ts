/** Which fields of the scenario stand under a figure: at most three in sight, the rest behind "More assumptions". */
import type { FigureId } from './figure.ts';

export interface FigureFields {
  readonly inSight: readonly string[];
  readonly more: readonly string[];
}

/** Every id is a field of the simulator (held by a test). Figures of a run have none: its choices belong to the run. */
export const figureFields = {
  'scaling-curve': {
    inSight: ['workload.model', 'cluster.accelerator', 'cluster.accelerators'],
    more: [
      'workload.tokens',
      'workload.globalBatch',
      'cluster.stack',
      'cluster.tensor',
      'cluster.pipeline',
      'cluster.goodput',
    ],
  },
  'plan-search': {
    inSight: ['workload.model', 'cluster.accelerator', 'cluster.accelerators'],
    more: ['cluster.stack', 'workload.globalBatch', 'cluster.tensor', 'cluster.pipeline'],
  },
  'roi-curve': {
    inSight: ['finance.rentUsdPerHour', 'finance.rentDeclinePerYear', 'finance.serverLifeYears'],
    more: [
      'finance.occupancy',
      'finance.serverUsd',
      'finance.facilityUsdPerWatt',
      'facility.site',
      'facility.usdPerKwh',
      'finance.discountRate',
      'finance.taxRate',
      'finance.buildMonths',
    ],
  },
  'npv-distribution': {
    inSight: ['finance.rentUsdPerHour', 'finance.occupancy'],
    more: ['finance.rentDeclinePerYear', 'finance.serverUsd', 'finance.serverLifeYears', 'finance.discountRate'],
  },
  tornado: {
    inSight: ['finance.rentUsdPerHour', 'finance.occupancy'],
    more: ['finance.rentDeclinePerYear', 'finance.serverUsd', 'finance.serverLifeYears', 'finance.discountRate'],
  },
  sobol: {
    inSight: ['finance.rentUsdPerHour', 'finance.rentDeclinePerYear', 'finance.occupancy'],
    more: ['finance.serverUsd', 'finance.serverLifeYears', 'finance.discountRate', 'finance.taxRate'],
  },
} as const satisfies Partial<Readonly<Record<FigureId, FigureFields>>>;
