/** Our error on every run at hand, printed by class and stack; what must hold of it whatever its size. */
import { describe, expect, it } from 'vitest';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { gatherRuns, reportErrors } from './error-report.ts';

describe('every measured run at hand', async () => {
  const runs = await gatherRuns();
  const { scores, unscored, lines } = reportErrors(runs, predictJob);

  it('is predicted or refused with a reason, and the errors are printed', () => {
    console.log(lines.join('\n'));
    for (const { job, reason } of unscored) console.log(`${job.id}: ${reason?.reason ?? 'nothing to compare with'}`);
    expect(scores.length + unscored.length).toBe(runs.length);
    expect(unscored.length / runs.length).toBeLessThan(0.02);
  });

  it('has a finite time inside its own interval', () => {
    const bad = scores.filter(({ prediction: { stepSeconds, low, high }, error }) => {
      const inOrder = low > 0 && low <= stepSeconds && stepSeconds <= high && Number.isFinite(high);
      return !inOrder || !Number.isFinite(error);
    });
    expect(bad.map(({ job }) => job.id)).toEqual([]);
  });
});
