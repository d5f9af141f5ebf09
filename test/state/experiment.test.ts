import { beforeAll, describe, expect, it } from 'vitest';
import type { ExperimentPlan } from '#train/experiment.ts';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import { Experiment } from '../../src/state/experiment.svelte.ts';
import { createRun } from '../support/fake-worker.ts';

type Start = Extract<ToWorker, { kind: 'start' }>;

const settle = () => new Promise((resolve) => setTimeout(resolve));

// The run fetches it before its first order; once here, it comes within the turn that `settle` waits.
beforeAll(() => import('../../src/state/message-check.ts'));

/** A run whose worker does what the test says, and an experiment that hears of every state, as the page makes it. */
function createExperiment() {
  const { run, workers } = createRun();
  let seconds = 0;
  const done: { readonly plan: ExperimentPlan; readonly outcomes: number }[] = [];
  const onDone = (plan: ExperimentPlan, outcomes: readonly unknown[]) =>
    void done.push({ plan, outcomes: outcomes.length });
  const experiment = new Experiment(run, () => seconds, onDone);
  const orders = () => (workers[0]?.told ?? []).filter((message): message is Start => message.kind === 'start');
  const say = async (message: FromWorker) => {
    workers[0]?.say(message);
    experiment.follow(run.view);
    await settle();
  };
  const finish = async (loss: number, phase: 'done' | 'failed' = 'done') => {
    const { run: number } = orders().at(-1) ?? { run: 0 };
    seconds += 5;
    const progress = { step: 10, totalSteps: 10, stepsPerEpoch: 1, secondsLeft: null };
    await say({ kind: 'loss', run: number, steps: [1, 10], losses: [1, loss], ...progress });
    if (phase === 'done') await say({ kind: 'evaluation', run: number, step: 10, loss, accuracy: null });
    const reason = phase === 'done' ? 'all-epochs' : 'diverged';
    await say({ kind: 'phase', run: number, phase, reason, detail: '' });
  };
  return { run, workers, experiment, orders, say, finish, done };
}

describe('an experiment', () => {
  it('trains nothing before it is asked to', async () => {
    const { experiment, workers } = createExperiment();
    await settle();
    expect([workers.length, experiment.phase, experiment.plan]).toEqual([0, 'idle', null]);
  });

  it('trains one planned run after another, each with its own choice, and leaves the reader’s choice alone', async () => {
    const { run, experiment, orders, finish } = createExperiment();
    const chosen = run.choice;
    experiment.choose({ kind: 'race', seeds: 2 });
    expect(experiment.start()).toBe(true);
    await settle();
    expect(run.choice).toEqual(chosen);
    for (let index = 0; index < 10; index++) {
      expect(orders()).toHaveLength(index + 1);
      await finish(0.5);
    }
    expect(experiment.phase).toBe('done');
    expect(orders().map(({ choice }) => choice.seed)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(new Set(orders().map(({ choice }) => choice.optimizer)).size).toBe(5);
    expect(experiment.outcomes.map(({ loss, seconds }) => [loss, seconds])).toEqual(Array(10).fill([0.5, 5]));
    expect(run.choice).toEqual(chosen);
  });

  it('keeps the runs that the reader had before: its own do not push them out', async () => {
    const { run, experiment, orders, finish, say } = createExperiment();
    await run.start();
    const progress = { step: 1, totalSteps: 10, stepsPerEpoch: 1, secondsLeft: null };
    await say({ kind: 'loss', run: orders()[0]?.run ?? 0, steps: [1], losses: [1], ...progress });
    experiment.start();
    await settle();
    for (let index = 0; index < 3; index++) await finish(0.5);
    expect(run.history.map(({ number }) => number)).toEqual([1]);
  });

  it('keeps a failed run with its reason and goes on with the next', async () => {
    const { experiment, finish, orders } = createExperiment();
    experiment.choose({ seeds: 1 });
    experiment.start();
    await settle();
    await finish(0.5);
    await finish(9, 'failed');
    expect(orders()).toHaveLength(3);
    expect(experiment.outcomes[1]).toMatchObject({ arm: 1, hasFailed: true, reason: 'diverged', loss: null });
  });

  it('cancelled, keeps what is finished, stops the run, and goes on with the one that was cut short', async () => {
    const { experiment, finish, orders, workers, say } = createExperiment();
    experiment.choose({ seeds: 1 });
    experiment.start();
    await settle();
    await finish(0.5);
    experiment.cancel();
    expect(workers[0]?.told.at(-1)).toMatchObject({ kind: 'stop' });
    await say({ kind: 'phase', run: orders()[1]?.run ?? 0, phase: 'done', reason: 'stopped', detail: '' });
    expect([experiment.phase, experiment.outcomes.length, orders().length]).toEqual(['interrupted', 1, 2]);
    experiment.resume();
    await settle();
    expect(orders()[2]?.choice).toEqual(orders()[1]?.choice);
    for (let index = 0; index < 4; index++) await finish(0.5);
    expect([experiment.phase, experiment.outcomes.length]).toEqual(['done', 5]);
  });

  it.each<[string, (made: ReturnType<typeof createExperiment>) => Promise<unknown>]>([
    ['starts a run of their own', async ({ run }) => run.start()],
    ['resets the run', async ({ run }) => run.reset()],
    [
      'stops the run',
      async ({ orders, say }) =>
        say({ kind: 'phase', run: orders()[0]?.run ?? 0, phase: 'done', reason: 'stopped', detail: '' }),
    ],
    [
      'changes the rate on the way',
      async ({ run, finish }) => {
        run.change({ learningRate: 0.5 });
        await finish(0.5);
      },
    ],
  ])('is interrupted, and takes no outcome, when the reader %s', async (_, act) => {
    const made = createExperiment();
    made.experiment.start();
    await settle();
    await act(made);
    made.experiment.follow(made.run.view);
    expect([made.experiment.phase, made.experiment.outcomes.length]).toEqual(['interrupted', 0]);
  });

  it('set up for a claim trains what the claim needs, and tells once, when all of it is over, what came out', async () => {
    const { run, experiment, orders, finish, done } = createExperiment();
    const base = { ...run.choice, model: 'logistic-network', data: 'coin-toss' } as const;
    const given = { id: 'S0-064', base, arms: [{}, { width: 2 }], questions: [] };
    run.choose({ model: 'gan' });
    experiment.choose({ kind: 'given', given, seeds: 3 });
    expect(experiment.start()).toBe(true);
    await settle();
    for (let index = 0; index < 6; index++) {
      expect(done).toEqual([]);
      await finish(0.5);
    }
    expect(orders().map(({ choice }) => [choice.model, choice.width])).toEqual(
      [1, 2, 3].flatMap(() => [
        ['logistic-network', base.width],
        ['logistic-network', 2],
      ]),
    );
    expect(done).toEqual([{ plan: experiment.plan, outcomes: 6 }]);
    expect(run.choice.model).toBe('gan');
  });

  it('that is interrupted tells nothing, so no claim is judged by half of its runs', async () => {
    const { experiment, finish, done } = createExperiment();
    experiment.start();
    await settle();
    await finish(0.5);
    experiment.cancel();
    expect([experiment.phase, done]).toEqual(['interrupted', []]);
  });

  it('says how long it takes only from what was trained: 5 s a run, 4 of 5 left', async () => {
    const { experiment, finish } = createExperiment();
    experiment.choose({ seeds: 1 });
    experiment.start();
    await settle();
    const { plan } = experiment;
    if (!plan) throw new Error('no plan');
    expect(experiment.estimate(plan)).toBeNull();
    await finish(0.5);
    expect(experiment.estimate(plan)).toBe(20);
  });

  it('hands the reader’s own table to every run', async () => {
    const { run, experiment, finish, orders } = createExperiment();
    const table = { kind: 'tensors' } as unknown as Parameters<typeof experiment.start>[0];
    run.choose({ model: 'table-mlp', data: 'own-table' });
    experiment.choose({ seeds: 1 });
    experiment.start(table);
    await settle();
    await finish(0.5);
    expect(orders().map(({ own }) => own)).toEqual([table, table]);
    expect(orders().every((order) => !('isKept' in order))).toBe(true);
  });

  it('plans nothing for a generator', () => {
    const { run, experiment, workers } = createExperiment();
    run.choose({ model: 'gan' });
    expect([experiment.start(), experiment.phase, workers.length]).toEqual([false, 'idle', 0]);
  });
});
