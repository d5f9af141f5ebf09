/**
 * Where the efficiencies of `calibration/stacks.ts` come from: for each published run, the share of peak in local compute
 * at which our step takes exactly as long as the published one; then median, p10 and p90 over the runs of a stack.
 */
import { describe, expect, it } from 'vitest';
import { findStack, stackProfiles } from '#datacenter/calibration/calibration.ts';
import { publishedRuns, type PublishedRun } from '#datacenter/catalog/published-runs.ts';
import { findMachine, type Machine } from '#datacenter/cluster/machine.ts';
import { cutBatch } from '#datacenter/cluster/plan.ts';
import { executedPerModelFlop, sumParts, timeStep } from '#datacenter/cluster/step.ts';
import { planDecoder, type WorkloadPlan } from '#datacenter/workload/workload.ts';

/** Share of peak in local compute that explains a published run; NaN where none in (0, 1] does. */
function deriveEfficiency(run: PublishedRun): number {
  const batch = run.sequences * run.shape.sequenceLength;
  const workload = planDecoder(run.shape, batch, batch) as WorkloadPlan;
  const machine = findMachine(run.accelerator, null) as Machine;
  const stack = findStack(run.stack)!;
  const plan = cutBatch(workload, stack, run.tensor, run.pipeline, run.accelerators, run.microBatch);
  const counted = run.counts === 'executed' ? executedPerModelFlop(workload, stack.recompute) : 1;
  const publishedSeconds = (workload.flop * counted) / (run.accelerators * run.tflops * 1e12);
  const stepSeconds = (efficiency: number) => sumParts(timeStep(workload, machine, stack, plan, efficiency));
  if (stepSeconds(1) > publishedSeconds) return NaN;
  let [low, high] = [0.01, 1];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (stepSeconds(middle) > publishedSeconds) low = middle;
    else high = middle;
  }
  return high;
}

/** The value below which `share` of the sorted values lie, interpolated. */
function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (position - below);
}

describe.each(Object.values(stackProfiles).filter(({ efficiency }) => efficiency !== null))('$id', (profile) => {
  it('carries the efficiency that its published runs imply', () => {
    const runs = publishedRuns.filter(({ stack }) => stack === profile.id);
    const implied = runs.map(deriveEfficiency).sort((one, other) => one - other);
    const derived = [0.5, 0.1, 0.9].map((share) => Number(quantile(implied, share).toFixed(3)));
    console.log(`${profile.id}: median ${derived[0]}, p10 ${derived[1]}, p90 ${derived[2]} over ${runs.length} runs`);
    const { median, p10, p90, count } = profile.efficiency!;
    expect([median, p10, p90, count]).toEqual([...derived, runs.length]);
  });
});
