/** A published run by its id, fetched family by family until it is found: together they are long. */
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { carriedFamilies } from '#datacenter/catalog/published/carried-runs.ts';
import { defaultRun } from './default-run.ts';

/** Null: the project carries no run of that id. Rejects when a file cannot be fetched. */
export async function loadRun(id: string): Promise<PublishedJob | null> {
  if (id === defaultRun.id) return defaultRun;
  for (const load of Object.values(carriedFamilies)) {
    const run = (await load()).find((one) => one.id === id);
    if (run) return run;
  }
  return null;
}
