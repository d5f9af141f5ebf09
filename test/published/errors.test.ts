/**
 * How far predictions are from the published rows that their profiles were fitted on, class by class and table by table,
 * as a checked-in text: a change of the model shows as a readable difference. Errors on models left out of the fit are
 * written by `npm run fit -- held`; they taught the widths of the intervals.
 */
import { describe, expect, it } from 'vitest';
import { findProfile } from '#datacenter/calibration/every-profile.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { groupErrors, measureErrors, rankSweeps, rankTau, summarize, summaryHead, writeSummary } from './errors.ts';
import { gatherFitRows } from './fit-command.ts';
import { findTables } from './measured.ts';

const folder = findTables();
if (!folder) console.log('errors: skipped, the tables of published runs are not beside this checkout');
const rows = folder ? gatherFitRows(folder) : [];
const errors = measureErrors(rows);

describe.skipIf(!folder)('predictions of published rows', () => {
  it('are as far off as the checked-in table says', async () => {
    const lines = [summaryHead];
    const list = (name: string, members: typeof errors): void => {
      const inside = members.filter(({ row }) => {
        const prediction = predictJob(row.job);
        return prediction.kind === 'prediction' && row.seconds >= prediction.low && row.seconds <= prediction.high;
      });
      lines.push(writeSummary(name, { ...summarize(members, 0), coverage: inside.length / members.length }));
    };
    for (const [jobClass, members] of groupErrors(errors, (row) => row.jobClass)) list(jobClass, members);
    for (const [file, members] of groupErrors(errors, ({ row }) => row.file)) list(file, members);
    const sweeps = rankSweeps(errors.filter(({ row }) => row.file.startsWith('vtrain')));
    const middle = sweeps.toSorted((one, other) => one - other)[Math.floor(sweeps.length / 2)] ?? NaN;
    lines.push(`order of plans over ${sweeps.length} sweeps of vTrain, Kendall tau: middle ${middle.toFixed(2)}`);
    const text = `${lines.join('\n')}\n`;
    console.log(text);
    await expect(text).toMatchFileSnapshot('errors.txt');
  });

  it('beat the best constant utilization of each stack and chip at the 90th percentile, class by class', () => {
    for (const [jobClass, members] of groupErrors(errors, (row) => row.jobClass)) {
      const { p90, constantP90 } = summarize(members, 0);
      expect(p90, jobClass).toBeLessThan(constantP90);
    }
  });
});

describe('profiles of stacks', () => {
  it('stay inside what the best measured kernels and links reach', () => {
    for (const { row } of errors) {
      const { fit } = findProfile(row.job.stack, row.job.accelerator, row.kind);
      for (const share of [fit.matmul, fit.attention, fit.memory, fit.network]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("Kendall's tau", () => {
  it('is 1 for the same order, -1 for the opposite, a third for one pair of three swapped', () => {
    const order = (predicted: readonly number[]) =>
      rankTau(predicted.map((value, index) => ({ predicted: value, measured: index })));
    expect(order([1, 2, 3])).toBe(1);
    expect(order([3, 2, 1])).toBe(-1);
    expect(order([1, 3, 2])).toBeCloseTo(1 / 3);
  });
});
