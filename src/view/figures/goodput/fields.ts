/** Goodput's own choices; the number of accelerators is the scenario's. Their ranges span what is published. */
import { failureRates } from '#datacenter/catalog/failures.ts';
import type { GoodputChoice } from '#datacenter/cluster/goodput.ts';
import type { NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber } from '../own-choices.ts';

const base = { kind: 'number', how: 'assumed', source: 'assumption', scale: 'log', step: 0.01 } as const;

export const goodputFields = {
  failures: {
    ...base,
    id: 'own.failures',
    short: 'f.failures',
    how: 'published',
    source: 'llama3-interruptions',
    unit: 'number',
    default: Number((failureRates[0]?.perThousandNodeDays ?? 4).toPrecision(3)),
    low: 0.1,
    high: 100,
  },
  checkpoint: {
    ...base,
    id: 'own.checkpoint',
    short: 'f.checkpoint',
    unit: 'seconds',
    default: 30,
    low: 1,
    high: 3600,
  },
  restart: { ...base, id: 'own.restart', short: 'f.restart', unit: 'seconds', default: 600, low: 30, high: 14_400 },
} as const satisfies Readonly<Record<string, NumberField>>;

/** Accelerators in one node of the clusters that the rates are from. */
export const acceleratorsPerNode = 8;

/**
 * The choice behind the figure. Detection and restart are one number here; spares are taken as enough, and planned stops
 * and slow nodes as none, since no public run says how many it had.
 */
export function readGoodput(accelerators: number, choices: OwnChoices | undefined): GoodputChoice {
  return {
    accelerators,
    acceleratorsPerNode,
    failuresPerThousandNodeDays: readOwnNumber(goodputFields.failures, choices),
    detectSeconds: 0,
    restartSeconds: readOwnNumber(goodputFields.restart, choices),
    checkpointSeconds: readOwnNumber(goodputFields.checkpoint, choices),
    intervalSeconds: null,
    repairShare: 0,
    repairSeconds: 0,
    spareNodes: 0,
    plannedStopsPerDay: 0,
    plannedStopSeconds: 0,
    slowNodesPerThousandNodeDays: 0,
    slowdown: 0,
    slowNodeSeconds: 0,
  };
}
