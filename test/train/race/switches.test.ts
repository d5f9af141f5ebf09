/** The optimizations of the fused engine one by one: what a plan counts, and the engine in turns with itself. */
import { describe, expect, it } from 'vitest';
import { savingNames, switchesWith } from '#train/engines/fused/switches.ts';
import { compareSwitches } from '#train/race/compare-switches.ts';
import { countOfSwitch, planSwitches } from '#train/race/count-switches.ts';
import type { ArmOrder } from '#train/race/arm-runner.ts';
import type { RemoteArm } from '#train/race/remote-arm.ts';
import { RunFailure } from '#train/run-failure.ts';
import { choice, trackOf } from '#support/race-results.ts';

describe('the counts of a step', () => {
  it('are planned for a network of pictures, and each switch moves its own number up when it is turned off', () => {
    const plan = planSwitches('mnist-mlp', 64);
    if (!plan) throw new Error('no plan');
    const on = plan.countWith([]);
    // A kernel that stays is for smaller models.
    for (const name of savingNames.filter((one) => one !== 'persistent')) {
      const count = countOfSwitch[name];
      expect([name, plan.countWith([name])[count] > on[count]]).toEqual([name, true]);
    }
    const off = plan.countWith(savingNames);
    expect([off.submits > 1, off.readbacks, off.bindGroups]).toEqual([true, 1, off.dispatches]);
  });

  it('f16 halves what is brought into shared memory, subgroups leave out waits, and neither asks for more kernels', () => {
    const plan = planSwitches('tiny-gpt', 16);
    if (!plan) throw new Error('no plan');
    const [usual, f16, subgroups] = [plan.countWith([]), plan.countWith(['f16']), plan.countWith(['subgroups'])];
    expect(f16).toEqual({ ...usual, stagedBytes: usual.stagedBytes / 2 });
    expect({ ...subgroups, pipelines: 0, waits: 0 }).toEqual({ ...usual, pipelines: 0, waits: 0 });
    // Six rounds of the sum of losses, and one wait of each layer norm: two in each of the blocks, and the last.
    const norms = 2 * 4 + 1;
    expect(usual.waits - subgroups.waits).toBe(6 + norms);
  });

  it('tell a kernel that stays from kernels for each step, where the model is small enough', () => {
    const plan = planSwitches('linear-regression', 64);
    expect(plan?.countWith([]).dispatches).toBeLessThan(0.1);
    expect(plan?.countWith(['persistent']).dispatches).toBeGreaterThan(1);
  });

  it('take the switches by their names', () => {
    expect(switchesWith([])).toMatchObject({ onePass: true, f16: false, subgroups: false });
    expect(switchesWith(['onePass', 'f16'])).toMatchObject({ onePass: false, oneUpdate: true, f16: true });
  });
});

/** Engines that take so long for a step, those with everything on and the others. */
async function compare(
  onSeconds: number,
  offSeconds: number,
  more: { readonly failsAt?: string; readonly offLoss?: number } = {},
) {
  const asked: string[] = [];
  const abort = new AbortController();
  let closed = 0;
  const { opened } = trackOf('fused', 0.001);
  const startArm = (): RemoteArm => {
    let seconds = onSeconds;
    const ask = <Told>(method: string, told: Told): Promise<Told> => {
      asked.push(`${seconds === onSeconds ? 'on' : 'off'} ${method}`);
      if (more.failsAt === method) return Promise.reject(new RunFailure('no-webgpu', ''));
      return Promise.resolve(told);
    };
    const never = () => Promise.reject(new Error('not asked'));
    return {
      open({ switches }: ArmOrder) {
        if (switches) seconds = offSeconds;
        return opened ? ask('open', opened) : never();
      },
      train: (steps) =>
        ask(
          'train',
          Array.from({ length: steps }, () => (seconds === onSeconds ? 1 : (more.offLoss ?? 1.001))),
        ),
      time: (wished) => ask('time', { steps: Math.round(wished / seconds), seconds: wished }),
      ...{ count: never, takeApart: never },
      close: () => void closed++,
    };
  };
  const rounds: number[] = [];
  const parts = { startArm, dataUrl: '', onRound: (done: number) => void rounds.push(done) };
  const told = compareSwitches(choice, { manySteps: false }, parts, abort.signal);
  return { told, asked, rounds, abort, closed: () => closed };
}

describe('the engine against itself', () => {
  it('is timed in turns, the first of each pair changing, and the ratio is of pairs', async () => {
    const { told, asked, rounds, closed } = await compare(0.001, 0.004);
    const trial = await told;
    expect(trial?.ratio).toMatchObject({ median: expect.closeTo(4, 6), count: choice.rounds });
    expect([trial?.usualSeconds, trial?.changedSeconds]).toEqual([expect.closeTo(0.001, 9), expect.closeTo(0.004, 9)]);
    expect(trial?.apart).toBeCloseTo(0.001, 9);
    expect(asked.slice(6, 10)).toEqual(['on time', 'off time', 'off time', 'on time']);
    expect(rounds).toEqual([0, 1, 2, 3, 4, 5]);
    expect(closed()).toBe(2);
  });

  it('is as far apart as can be where one side’s losses are no numbers', async () => {
    const { told } = await compare(1, 2, { offLoss: NaN });
    expect((await told)?.apart).toBe(Infinity);
  });

  it('ends with the reason where there is no such engine, and without a word where it is stopped', async () => {
    const failing = await compare(1, 2, { failsAt: 'open' });
    await expect(failing.told).rejects.toMatchObject({ reason: 'no-webgpu' });
    expect(failing.closed()).toBe(1);
    const stopped = await compare(1, 2, { failsAt: 'time' });
    stopped.abort.abort();
    expect(await stopped.told).toBe(null);
  });
});
