/**
 * The ten runs of SC21 Table 1 replayed through the cluster room at their shapes and plans. FLOP/s is compared in the
 * paper's convention, recompute included. The checked-in errors are today's; a change of the model shows up here as a
 * difference to be looked at, not as an opinion about how good is good enough.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedRuns, type PublishedRun } from '#datacenter/catalog/published-runs.ts';
import { runCluster, type ClusterOutcome } from '#datacenter/cluster/cluster.ts';
import { planDecoder, type WorkloadPlan } from '#datacenter/workload/workload.ts';

const runs = publishedRuns.filter(({ source }) => source === 'megatron-sc21');

/** Predicted over published FLOP/s per accelerator, minus one. */
function replay(run: PublishedRun): { outcome: ClusterOutcome; error: number } {
  const batch = run.sequences * run.shape.sequenceLength;
  const workload = planDecoder(run.shape, batch, batch) as WorkloadPlan;
  const { accelerator, accelerators, stack, tensor, pipeline } = run;
  const choice = { accelerator, accelerators, stack, tensor, pipeline, goodput: 1 };
  const result = runCluster(choice, workload, null);
  if (result.kind === 'infeasible') throw new Error(`${run.model}: ${result.reason}`);
  const executed = result.modelFlopUtilization * result.executedPerModelFlop * result.peakFlopPerSecond;
  return { outcome: result, error: executed / (run.tflops * 1e12) - 1 };
}

/** Signed errors of today's model, in percent. */
const today: Readonly<Record<string, number>> = {
  'GPT 1.7B': 22.6,
  'GPT 3.6B': 14.3,
  'GPT 7.5B': 1.6,
  'GPT 18B': -0.2,
  'GPT 39B': 1.4,
  'GPT 76B': 0.1,
  'GPT 145B': -4.2,
  'GPT 310B': -8.5,
  'GPT 530B': -12.7,
  'GPT 1T': -11.7,
};

describe('SC21 Table 1', () => {
  const replayed = runs.map((run) => ({ run, ...replay(run) }));

  it('replays all ten rows with finite answers that fit in memory', () => {
    expect(replayed).toHaveLength(10);
    for (const { outcome } of replayed) {
      expect(Number.isFinite(outcome.trainingSeconds)).toBe(true);
      expect(outcome.memory.fits).toBe(true);
    }
  });

  it('errs on each row as it did when this table was checked in', () => {
    const percent = replayed.map(({ run, error }) => [run.model, Number((100 * error).toFixed(1))] as const);
    const sizes = percent.map(([, error]) => Math.abs(error)).sort((one, other) => one - other);
    const [median, p90, worst] = [(sizes[4]! + sizes[5]!) / 2, sizes[8]!, sizes[9]!];
    console.log(percent.map(([model, error]) => `${model.padEnd(9)} ${error > 0 ? '+' : ''}${error} %`).join('\n'));
    console.log(
      `SC21 Table 1: error median ${median.toFixed(1)} %, p90 ${p90} %, max ${worst} % over ${runs.length} rows`,
    );
    expect(Object.fromEntries(percent)).toEqual(today);
  });

  it('carries the rows as the reference table prints them', ({ skip }) => {
    const path = '../shared/validation/megatron_sc21_table1.csv';
    if (!existsSync(path)) skip(`${path} is not here`);
    const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
    const printed = lines.map((line) => line.split(','));
    const carried = runs.map(({ shape, tensor, pipeline, accelerators, sequences, tflops }) =>
      [shape.heads, shape.hidden, shape.layers, tensor, pipeline, accelerators, sequences, tflops].map(String),
    );
    expect(carried).toEqual(printed.map((row) => [1, 2, 3, 5, 6, 7, 9, 15].map((column) => row[column])));
  });
});
