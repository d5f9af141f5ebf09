/** How long one prediction of a published job takes, printed; never a pass or a fail on an absolute time. */
import { expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';

it('predicts a job in a fraction of a millisecond', async () => {
  const jobs = await loadCarriedRuns();
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1)
    for (const job of jobs) {
      const start = performance.now();
      predictJob(job);
      if (round > 1) times.push(performance.now() - start);
    }
  times.sort((one, other) => one - other);
  const at = (share: number) => (1000 * (times[Math.floor(share * (times.length - 1))] ?? NaN)).toFixed(0);
  console.log(`one prediction over ${jobs.length} published jobs: median ${at(0.5)} µs, p90 ${at(0.9)} µs`);
  expect(times.length).toBeGreaterThan(0);
});
