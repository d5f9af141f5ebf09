/** What must hold for every cluster, whatever is chosen: over the options and ranges of the rooms' own fields. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCluster, type ClusterChoice, type ClusterOutcome } from '#datacenter/cluster/cluster.ts';
import { idealTrainingSeconds } from '#datacenter/cluster/scaling.ts';
import type { JobPlan } from '#datacenter/catalog/job.ts';
import { acceleratorLadder, clusterFields } from '#datacenter/cluster/fields.ts';
import { findChip, type Chip } from '#datacenter/catalog/chips.ts';
import { findGround, predictOn, sumBreakdown, type Ground } from '#datacenter/cluster/predict.ts';
import type { Prediction } from '#datacenter/cluster/prediction.ts';
import { workloadFields } from '#datacenter/workload/fields.ts';
import { planWorkload, type WorkloadOutcome } from '#datacenter/workload/workload.ts';

const [acceleratorField, , stackField] = clusterFields;
const decoders = workloadFields[0].options.filter((id) => !id.startsWith('mnist'));

const workloads = fc
  .record({
    model: fc.constantFrom(...decoders),
    tokens: fc.double({ min: 1e9, max: 1e14, noNaN: true }),
    globalBatch: fc.integer({ min: 13, max: 26 }).map((power) => 2 ** power),
  })
  .map(planWorkload)
  .filter((result): result is WorkloadOutcome => result.kind === 'workload');

const choices: fc.Arbitrary<ClusterChoice> = fc.record({
  accelerator: fc.constantFrom(...acceleratorField.options.filter((id) => id !== 'this-machine')),
  accelerators: fc.constantFrom(...acceleratorLadder),
  stack: fc.constantFrom(...stackField.options.filter((id) => id !== 'measured-share')),
  tensor: fc.option(fc.constantFrom(1, 2, 4, 8, 16), { freq: 2 }),
  pipeline: fc.option(fc.constantFrom(1, 2, 4, 8, 16), { freq: 2 }),
  goodput: fc.double({ min: 0.3, max: 1, noNaN: true }),
});

/** Every law is asked of the same clusters, so each is computed once. */
const known = new Map<string, ReturnType<typeof runCluster>>();

function recallCluster(choice: ClusterChoice, workload: WorkloadOutcome): ReturnType<typeof runCluster> {
  const key = JSON.stringify([choice, workload]);
  const answer = known.get(key) ?? runCluster(choice, workload, null);
  known.set(key, answer);
  return answer;
}

/** Runs a law over feasible clusters, and checks that enough of them were feasible for it to mean something. */
function holdsForClusters(law: (outcome: ClusterOutcome, choice: ClusterChoice, workload: WorkloadOutcome) => void) {
  let met = 0;
  fc.assert(
    fc.property(choices, workloads, (choice, workload) => {
      const outcome = recallCluster(choice, workload);
      if (outcome.kind === 'infeasible') return;
      met += 1;
      law(outcome, choice, workload);
    }),
    { numRuns: 600, seed: 7 },
  );
  expect(met).toBeGreaterThan(50);
}

describe('every cluster', () => {
  it('spends each step on its parts and on nothing else', () => {
    holdsForClusters(({ parts, stepSeconds }) => {
      expect(sumBreakdown(parts)).toBe(stepSeconds);
      for (const seconds of Object.values(parts)) expect(seconds).toBeGreaterThanOrEqual(0);
    });
  });

  it('gives finite numbers, and shares between 0 and 1', () => {
    holdsForClusters(({ trainingSeconds, acceleratorHours, modelFlopUtilization, waitingShare, efficiency }) => {
      expect([trainingSeconds, acceleratorHours].every(Number.isFinite)).toBe(true);
      expect(modelFlopUtilization).toBeGreaterThan(0);
      expect(modelFlopUtilization).toBeLessThanOrEqual(efficiency.median * (1 + 1e-12));
      expect(efficiency.median).toBeLessThan(1);
      expect(waitingShare).toBeGreaterThanOrEqual(0);
      expect(waitingShare).toBeLessThan(1);
    });
  });

  it('never multiplies matrices better than anybody measured on that chip', () => {
    holdsForClusters(({ efficiency }, { accelerator }) => {
      const matmulShare = findChip(accelerator)?.matmulShare;
      expect(efficiency.p90).toBeLessThanOrEqual(matmulShare ?? 1);
    });
  });

  it('is never faster than its accelerators would be without waiting and failing', () => {
    holdsForClusters(({ trainingSeconds, accelerators, peakFlopPerSecond, efficiency }, _, workload) => {
      const ideal = idealTrainingSeconds(workload.flop, accelerators, peakFlopPerSecond, efficiency.median);
      expect(trainingSeconds).toBeGreaterThanOrEqual(ideal * (1 - 1e-12));
    });
  });

  it('uses all accelerators it has, within their memory', () => {
    holdsForClusters(({ tensor, pipeline, data, accelerators, memory }) => {
      expect(tensor * pipeline * data).toBe(accelerators);
      expect(memory.fits).toBe(true);
      expect(memory.totalBytes).toBeLessThan(memory.capacityBytes);
    });
  });

  it('trains twice the tokens in twice the time', () => {
    holdsForClusters((outcome, choice, workload) => {
      const longer = { ...workload, tokens: 2 * workload.tokens, flop: 2 * workload.flop };
      const twice = runCluster(choice, longer, null) as ClusterOutcome;
      expect(twice.trainingSeconds / outcome.trainingSeconds).toBeCloseTo(2, 9);
    });
  });

  it('costs the fewest accelerator-hours on the smallest cluster that holds the same plan', () => {
    holdsForClusters((outcome, choice, workload) => {
      const { tensor, pipeline, data, recompute, acceleratorHours, job } = outcome;
      // Half as many copies of the same plan, as long as they hold it.
      if (data % 2 === 1) return;
      const accelerators = outcome.accelerators / 2;
      const half = runCluster({ ...choice, tensor, pipeline, accelerators }, workload, null);
      if (half.kind === 'infeasible' || half.recompute !== recompute) return;
      const kept = (plan?: JobPlan) => [plan?.virtualStages, plan?.microBatch, plan?.expert].join(' ');
      if (kept(half.job?.plan) !== kept(job?.plan)) return;
      expect(half.acceleratorHours).toBeLessThanOrEqual(acceleratorHours * (1 + 1e-9));
    });
  });

  it('alone has nobody to wait for', () => {
    const small = planWorkload({ model: 'llama3-8b', tokens: 1e9, globalBatch: 2 ** 16 }) as WorkloadOutcome;
    const choice = { accelerator: 'gb200-nvl72', accelerators: 1, tensor: null, pipeline: null, goodput: 1 };
    const { parts, waitingShare } = runCluster({ ...choice, stack: 'nemo-2025' }, small, null) as ClusterOutcome;
    const { computeSeconds, launchSeconds, optimizerSeconds } = parts;
    expect(sumBreakdown(parts)).toBe(computeSeconds + launchSeconds + optimizerSeconds);
    expect(waitingShare).toBeCloseTo(0, 12);
  });
});

describe('better parts never hurt', () => {
  const holdsForSteps = (change: (ground: Ground) => Ground) => {
    holdsForClusters(({ job, stepSeconds }) => {
      const ground = findGround(job!, findChip(job!.accelerator)!);
      const { stepSeconds: after } = predictOn(job!, change(ground)) as Prediction;
      expect(after).toBeLessThanOrEqual(stepSeconds * (1 + 1e-12));
    });
  };
  const onChip = (better: (chip: Chip) => Partial<Chip>) => (ground: Ground) => ({
    ...ground,
    chip: { ...ground.chip, ...better(ground.chip) },
  });

  it('doubling the fabric never lengthens a step', () => {
    holdsForSteps(onChip(({ nicBytesPerSecond }) => ({ nicBytesPerSecond: 2 * nicBytesPerSecond })));
  });

  it('doubling the links inside a node never lengthens a step', () => {
    holdsForSteps(onChip(({ scaleUpBytesPerSecond }) => ({ scaleUpBytesPerSecond: 2 * scaleUpBytesPerSecond })));
  });

  it('a better use of matrix units never lengthens a step', () => {
    holdsForSteps(({ profile, ...rest }) => ({
      ...rest,
      profile: { ...profile, fit: { ...profile.fit, matmul: 1.2 * profile.fit.matmul } },
    }));
  });
});

/** Presses the button of each refusal until there is an answer; a press that leads to a question asked before goes round. */
function pressOn(choice: ClusterChoice, workload: WorkloadOutcome) {
  let [asked, work] = [choice, workload];
  let answer = runCluster(asked, work, null);
  const questions: string[] = [];
  while (answer.kind === 'infeasible' && answer.nearest) {
    const question = JSON.stringify([asked, work.tokensPerStep]);
    expect(questions).not.toContain(question);
    questions.push(question);
    const { field, value } = answer.nearest;
    if (field === 'workload.globalBatch') work = { ...work, tokensPerStep: Number(value) };
    else asked = { ...asked, [field.replace('cluster.', '')]: value };
    answer = runCluster(asked, work, null);
  }
  return { answer, presses: questions.length };
}

describe('a refusal', () => {
  it('for want of memory, sequences or divisors names a choice that works, or now and then the first of a few that do', () => {
    let [met, longer, most] = [0, 0, 0];
    fc.assert(
      fc.property(choices, workloads, (choice, workload) => {
        const first = runCluster(choice, workload, null);
        if (first.kind === 'cluster' || !first.nearest) return;
        if (!/^(memory-|batch-too-small|indivisible)/.test(first.reason)) return;
        const { answer, presses } = pressOn(choice, workload);
        expect(answer.kind).toBe('cluster');
        met += 1;
        most = Math.max(most, presses);
        if (presses > 1) longer += 1;
      }),
      { numRuns: 400, seed: 11 },
    );
    console.log(`${met} refusals, ${longer} of them with more than one step to a plan that works, ${most} at most`);
    expect(met).toBeGreaterThan(50);
    expect(longer).toBeLessThan(met / 5);
  });

  it.each([
    // No number of stages that the control has divides what two tensor ranks leave, but some that it has not do.
    {
      accelerator: 'v100-sxm',
      accelerators: 2520,
      tensor: 2,
      pipeline: 1,
      model: 'gpt3-175b' as const,
      globalBatch: 2 ** 14,
    },
    // More sequences alone do not help where memory is short too.
    {
      accelerator: 'v100-sxm',
      accelerators: 3072,
      tensor: 4,
      pipeline: 4,
      model: 'llama3-405b' as const,
      globalBatch: 2 ** 16,
    },
    {
      accelerator: 'a100-sxm-40',
      accelerators: 1024,
      tensor: 2,
      pipeline: 16,
      model: 'llama3-405b' as const,
      globalBatch: 2 ** 21,
    },
  ] as const)(
    'of $model on $accelerators $accelerator leads to a plan in four presses at most',
    ({ model, globalBatch, ...rest }) => {
      const workload = planWorkload({ model, tokens: 1e12, globalBatch }) as WorkloadOutcome;
      const { answer, presses } = pressOn({ ...rest, stack: 'megatron-2021', goodput: 0.9 }, workload);
      expect(answer.kind).toBe('cluster');
      expect(presses).toBeLessThanOrEqual(4);
    },
  );
});
