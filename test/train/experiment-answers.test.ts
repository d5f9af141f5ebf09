/** A claim's questions answered by made outcomes, and what is kept of an experiment for a claim. */
import { describe, expect, it } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { measureClaim } from '#train/claim-measurement.ts';
import { answerQuestion, type Question } from '#train/experiment-answers.ts';
import { encodeExperiment } from '#train/experiment-file.ts';
import type { RunOutcome } from '#train/experiment-results.ts';
import { planExperiment, type GivenExperiment } from '#train/experiment.ts';

const conditions = {
  takenAt: '2026-11-23T04:05:06.000Z',
  backend: 'cpu',
  vendor: '',
  architecture: '',
  isSoftware: true,
  browser: 'Chromium 156',
} as const;
const outcome = (arm: number, seed: number, change: Partial<RunOutcome>): RunOutcome => ({
  arm,
  seed,
  hasFailed: false,
  reason: 'all-epochs',
  detail: '',
  loss: 1,
  accuracy: null,
  seconds: 2,
  samplesPerSecond: null,
  curve: [],
  conditions,
  samples: { train: 800, heldOut: 200 },
  ...change,
});
const diverged = (arm: number, seed: number) =>
  outcome(arm, seed, { hasFailed: true, reason: 'diverged', loss: null, accuracy: null });
const accuracies = (arm: number, values: readonly number[]) =>
  values.map((accuracy, index) => outcome(arm, index + 1, { accuracy }));

const lift: Question = {
  id: 'lift',
  quantity: { kind: 'accuracy' },
  arm: 1,
  against: 0,
  expects: { kind: 'above', bound: 0 },
};
const smallError: Question = {
  id: 'nearTruth',
  quantity: { kind: 'loss' },
  arm: 0,
  against: null,
  expects: { kind: 'below', bound: 0.01 },
};
const prints: Question = {
  id: 'printsLn2',
  quantity: { kind: 'prints', loss: Math.LN2, decimals: 6 },
  arm: 0,
  against: null,
  expects: { kind: 'above', bound: 0.5 },
};

describe('a question of a claim', () => {
  // By hand, as in experiment-results.test.ts: reach 2.776 × sqrt(2 × 0.0001 / 3) = 0.0227.
  it('about two arms is answered by their difference, its Welch interval and the verdict', () => {
    const found = answerQuestion(lift, [...accuracies(0, [0.9, 0.92, 0.91]), ...accuracies(1, [0.95, 0.97, 0.96])]);
    expect(found).toMatchObject({ question: 'lift', isDifference: true, runs: 6, diverged: 0, verdict: 'confirmed' });
    expect(found.value).toBeCloseTo(0.05, 12);
    expect(found.interval?.low).toBeCloseTo(0.05 - 0.0227, 4);
    const swapped = answerQuestion(lift, [...accuracies(1, [0.9, 0.92, 0.91]), ...accuracies(0, [0.95, 0.97, 0.96])]);
    expect(swapped.verdict).toBe('wrong');
    const close = answerQuestion(lift, [...accuracies(0, [0.9, 0.92, 0.91]), ...accuracies(1, [0.91, 0.93, 0.92])]);
    expect(close.verdict).toBe('not-settled');
  });

  it('is left open by one run, by runs that agree to the last digit, and by none', () => {
    expect(answerQuestion(smallError, [outcome(0, 1, { loss: 0.5 })])).toMatchObject({
      value: 0.5,
      interval: null,
      verdict: 'not-settled',
    });
    const copies = [1, 2, 3].map((seed) => outcome(0, seed, { loss: 0.1 + 0.2 }));
    expect(answerQuestion(smallError, copies)).toMatchObject({ interval: null, verdict: 'not-settled' });
    expect(answerQuestion(smallError, [])).toMatchObject({ value: null, runs: 0, verdict: 'not-settled' });
  });

  it('about a small error is answered “wrong” by runs that all diverge, and left open when only some do', () => {
    const all = answerQuestion(smallError, [diverged(0, 1), diverged(0, 2), diverged(0, 3)]);
    expect(all).toMatchObject({ value: null, interval: null, runs: 3, diverged: 3, verdict: 'wrong' });
    const some = answerQuestion(smallError, [diverged(0, 1), outcome(0, 2, { loss: 0.001 })]);
    expect(some).toMatchObject({ runs: 2, diverged: 1, verdict: 'not-settled' });
  });

  it('is left open where a run failed for another reason, or where a compared arm diverged', () => {
    const lost = outcome(0, 1, { hasFailed: true, reason: 'device-lost-twice', loss: null });
    expect(answerQuestion(smallError, [lost, diverged(0, 2)]).verdict).toBe('not-settled');
    const fallen = answerQuestion(lift, [...accuracies(0, [0.9, 0.92]), diverged(1, 1), diverged(1, 2)]);
    expect(fallen).toMatchObject({ diverged: 2, verdict: 'not-settled' });
  });

  it('about a printed loss counts the runs that show it all along', () => {
    const still = [1, 2, 3].map((epoch) => ({ epoch, loss: 0.6931471 + epoch * 1e-8 }));
    const moving = [...still.slice(0, 2), { epoch: 3, loss: 0.69314 }];
    const runs = [still, moving, still, still].map((curve, seed) => outcome(0, seed, { curve }));
    expect(answerQuestion(prints, runs)).toMatchObject({ value: 0.75, runs: 4 });
    const none = Array.from({ length: 10 }, (_, seed) => outcome(0, seed, { curve: moving }));
    // Wilson's interval of none in ten ends at z² / (10 + z²) = 0.2775.
    const found = answerQuestion(prints, none);
    expect(found.interval?.high).toBeCloseTo(0.2775, 4);
    expect(found.verdict).toBe('wrong');
  });
});

describe('an experiment for a claim', () => {
  const given: GivenExperiment = {
    id: 'S0-029',
    base: { ...defaultTrainChoice, model: 'logistic-network', data: 'coin-toss', epochs: 7, stopLoss: 0.1 },
    arms: [{}, { epochs: 3, optimizer: 'adam' }],
    questions: [lift],
  };
  const planned = planExperiment(
    { ...defaultTrainChoice, model: 'gan', data: 'ring', seed: 5, backend: 'cpu' },
    { kind: 'given', given, seeds: 1, factors: ['optimizer'], otherOptimizer: null, otherWidth: null },
  );
  if (planned.kind === 'refused') throw new Error(planned.reason);
  const { plan } = planned;

  it('takes seed and backend from the reader and everything else from the claim, with three seeds at the least', () => {
    expect(plan.seeds).toEqual([5, 6, 7]);
    expect(plan.runs).toHaveLength(6);
    for (const { choice } of plan.runs) {
      expect(choice).toMatchObject({ model: 'logistic-network', data: 'coin-toss', backend: 'cpu', stopLoss: null });
    }
    expect(plan.runs.map(({ choice }) => choice.epochs)).toEqual([7, 3, 7, 3, 7, 3]);
    expect(plan.factors).toEqual([]);
  });

  it('leaves answers and conditions, in the row and in the file', () => {
    const outcomes = [...accuracies(0, [0.5, 0.51, 0.49]), ...accuracies(1, [0.8, 0.81, 0.79])];
    const kept = measureClaim(plan, outcomes);
    expect(kept).toMatchObject({
      claim: 'S0-029',
      takenAt: conditions.takenAt,
      conditions: { backend: 'cpu', browser: 'Chromium 156' },
      seeds: [5, 6, 7],
      epochs: [7, 3],
      models: ['logistic-network', 'logistic-network'],
      samples: [
        { train: 800, heldOut: 200 },
        { train: 800, heldOut: 200 },
      ],
      answers: [{ question: 'lift', verdict: 'confirmed' }],
    });
    expect(JSON.parse(encodeExperiment(plan, outcomes))).toMatchObject({ claim: 'S0-029', answers: [{ runs: 6 }] });
  });

  it('leaves nothing where nothing was trained, or where no claim asked for it', () => {
    const refused = outcome(0, 5, { hasFailed: true, reason: 'worker-refused', conditions: null });
    expect(measureClaim(plan, [refused])).toBeNull();
    expect(measureClaim({ ...plan, given: null }, accuracies(0, [0.5]))).toBeNull();
  });
});
