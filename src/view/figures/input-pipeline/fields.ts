/** The figure's own choices, in the units of data sheets, and how they become the room's choice in SI. */
import type { PipelineChoice } from '#datacenter/facility/input-pipeline.ts';
import type { OwnChoices } from '../figure.ts';
import { ownNumber, readOwnValues } from '../own-fields.ts';

const log = { scale: 'log', step: 0.01 } as const;

export const pipelineFields = {
  stepMilliseconds: ownNumber('step', 250, [1, 60_000], log),
  batchMegabytes: ownNumber('batchMegabytes', 300, [0.1, 100_000], log),
  gigabytesPerSecond: ownNumber('storageRate', 1, [0.01, 1000], log),
  cachedShare: ownNumber('cached', 0, [0, 1], { unit: 'share', step: 0.01 }),
  prepareMilliseconds: ownNumber('prepare', 600, [0, 60_000]),
  workers: ownNumber('workers', 4, [1, 64], { unit: 'count' }),
  prefetch: ownNumber('prefetch', 2, [0, 16], { unit: 'count' }),
};

/** What a cache in the machine's memory gives, bytes per second: an assumption, far above any storage. */
export const cacheBytesPerSecond = 50e9;

export function readPipeline(choices: OwnChoices | undefined): PipelineChoice {
  const values = readOwnValues(pipelineFields, choices);
  return {
    stepSeconds: values.stepMilliseconds / 1000,
    batchBytes: values.batchMegabytes * 1e6,
    storageBytesPerSecond: values.gigabytesPerSecond * 1e9,
    cachedShare: values.cachedShare,
    cacheBytesPerSecond,
    prepareSeconds: values.prepareMilliseconds / 1000,
    workers: Math.round(values.workers),
    prefetch: Math.round(values.prefetch),
  };
}
