/** The published runs that the project carries, family by family. Each is loaded when asked for: together they are long. */
import type { PublishedJob } from '../job.ts';

export const carriedFamilies = {
  'megatron-runs': async () => (await import('./megatron-runs.ts')).megatronRuns,
  'dgx-cloud-runs': async () => (await import('./dgx-cloud-runs.ts')).dgxCloudRuns,
  'bridge-runs': async () => (await import('./bridge-runs.ts')).bridgeRuns,
  'mlperf-runs': async () => (await import('./mlperf-runs.ts')).mlperfRuns,
  'fsdp-runs': async () => (await import('./fsdp-runs.ts')).fsdpRuns,
  'simumax-runs': async () => (await import('./simumax-runs.ts')).simumaxRuns,
} as const satisfies Record<string, () => Promise<readonly PublishedJob[]>>;

export type CarriedFamily = keyof typeof carriedFamilies;

/** Every carried run, all families after each other. */
export async function loadCarriedRuns(): Promise<readonly PublishedJob[]> {
  return (await Promise.all(Object.values(carriedFamilies).map((load) => load()))).flat();
}
