/** What the simulator says of the claims that no training run can settle. Laws, and no prediction: those move with a fit. */
import { describe, expect, it } from 'vitest';
import {
  longestWaitSeconds,
  operations,
  simulateClaim,
  simulatedIds,
  spreadFactor,
} from '#lessons/simulated-claims.ts';
import { runCluster } from '#datacenter/cluster/cluster.ts';
import { planWorkload } from '#datacenter/workload/workload.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { settleClaim } from '#train/evaluation/settle.ts';

const answersOf = (id: (typeof simulatedIds)[number], scenario = defaultScenario) =>
  simulateClaim(id, scenario, null) ?? [];
const find = (id: (typeof simulatedIds)[number], question: string) => {
  const found = answersOf(id).find((one) => one.question === question);
  if (!found) throw new Error(`${id} has no answer to ${question}`);
  return found;
};

describe('a claim put to the simulator', () => {
  it('has a value within its interval and says how many futures that rests on', () => {
    for (const id of simulatedIds) {
      const answers = answersOf(id);
      expect(answers.length, id).toBeGreaterThan(0);
      for (const { value, interval, runs } of answers) {
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        expect(runs).toBe(400);
      }
    }
  });

  it('is answered the same for the same scenario', () => {
    for (const id of simulatedIds) expect(answersOf(id)).toEqual(answersOf(id));
  });

  it('is left without an answer where the scenario has none: a cluster too small for its model', () => {
    const tiny = writeField(defaultScenario, 'cluster.accelerators', 1);
    expect(simulateClaim('S0-028', tiny, null)).toBeNull();
  });

  it('good operations shorten a training by exactly the hours that are no longer lost', () => {
    const { value, interval, verdict } = find('S0-014', 'opsTime');
    const ratio = operations.bad['cluster.goodput'] / operations.good['cluster.goodput'];
    expect(value).toBeCloseTo(ratio, 12);
    expect([interval.low, interval.high].map((end) => end.toFixed(9))).toEqual(Array(2).fill(ratio.toFixed(9)));
    expect(verdict).toBe('confirmed');
  });

  it('good operations are worth money in every future that counts', () => {
    const { interval, isDifference, verdict } = find('S0-014', 'opsMoney');
    expect(interval.low).toBeGreaterThan(0);
    expect([isDifference, verdict]).toEqual([true, 'confirmed']);
  });

  it('many accelerators take less time and no fewer hours of accelerators: their ratio is that of the times, times eight', () => {
    const [time, hours] = [find('S0-028', 'wallTime'), find('S0-028', 'deviceHours')];
    expect(hours.value / time.value).toBeCloseTo(spreadFactor, 9);
    expect(time.verdict).toBe('confirmed');
    expect(hours.verdict).not.toBe('confirmed');
  });

  it('one accelerator would need as long as all together, times their number', () => {
    const large = writeField(defaultScenario, 'workload.model', 'llama3-70b');
    const workload = planWorkload(large.workload);
    if (workload.kind === 'infeasible') throw new Error('no workload');
    const cluster = runCluster(large.cluster, workload, null);
    if (cluster.kind !== 'cluster') throw new Error('no cluster');
    const { value, verdict } = find('S0-092', 'oneMachine');
    expect(value / (cluster.trainingSeconds * cluster.accelerators)).toBeCloseTo(1, 1);
    expect(verdict).toBe(
      settleClaim({ kind: 'above', bound: longestWaitSeconds }, find('S0-092', 'oneMachine').interval),
    );
  });

  it('a model of 2024 takes more hours than one of 2020, on the same cluster', () => {
    expect(find('S1-008', 'modelHours').verdict).toBe('confirmed');
    expect(find('S0-092', 'modelHours')).toEqual(find('S1-008', 'modelHours'));
  });
});
