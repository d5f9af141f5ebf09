/** Inputs of storage and of the input pipeline, and how they become the rooms' choices in SI. */
import { findComponent } from '#datacenter/catalog/component-reliability.ts';
import type { PipelineChoice } from '#datacenter/facility/input-pipeline.ts';
import { copiesOf, type StorageChoice, type StorageScheme } from '#datacenter/facility/storage.ts';
import { choiceField, numberField } from '../plan/plan-field.ts';

/** Common ways to keep data, by the id that their words have too. */
export const schemes: Readonly<Record<string, StorageScheme>> = {
  one: copiesOf(1),
  two: copiesOf(2),
  three: copiesOf(3),
  'code-4-2': { data: 4, parity: 2 },
  'code-8-3': { data: 8, parity: 3 },
  'code-10-4': { data: 10, parity: 4 },
  'code-17-3': { data: 17, parity: 3 },
};

const log = { scale: 'log', step: 0.01 } as const;

export const schemeField = choiceField('scheme', Object.keys(schemes), 'three');

export const storageFields = {
  drives: numberField('drives', 1200, [1, 100_000], { unit: 'count', scale: 'log', step: 1 }),
  terabytes: numberField('terabytes', 20, [0.5, 200], log),
  megabytesPerSecond: numberField('megabytesPerSecond', 250, [10, 20_000], log),
  yearlyFailures: numberField('yearlyFailures', findComponent('hard-drive')?.yearlyFailureShare ?? 0.0157, [0, 0.2], {
    unit: 'share',
    step: 0.0001,
    how: 'published',
  }),
  rebuildHours: numberField('rebuildHours', 12, [0.1, 720], log),
};

export const pipelineFields = {
  stepMilliseconds: numberField('stepMilliseconds', 250, [1, 60_000], log),
  batchMegabytes: numberField('batchMegabytes', 300, [0.1, 100_000], log),
  gigabytesPerSecond: numberField('gigabytesPerSecond', 1, [0.01, 1000], log),
  cachedShare: numberField('cachedShare', 0, [0, 1], { unit: 'share', step: 0.01 }),
  prepareMilliseconds: numberField('prepareMilliseconds', 600, [0, 60_000]),
  workers: numberField('workers', 4, [1, 64], { unit: 'count' }),
  prefetch: numberField('prefetch', 2, [0, 16], { unit: 'count' }),
};

/** What a cache in the machine's memory gives, bytes per second: an assumption, far above any storage. */
const cacheBytesPerSecond = 50e9;

export function readStorage(
  scheme: StorageScheme,
  values: Readonly<Record<keyof typeof storageFields, number>>,
): StorageChoice {
  return {
    ...scheme,
    drives: Math.round(values.drives),
    driveBytes: values.terabytes * 1e12,
    driveBytesPerSecond: values.megabytesPerSecond * 1e6,
    yearlyFailureShare: values.yearlyFailures,
    rebuildHours: values.rebuildHours,
  };
}

export function readPipeline(values: Readonly<Record<keyof typeof pipelineFields, number>>): PipelineChoice {
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
