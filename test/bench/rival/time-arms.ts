/** Engines timed in turn on one model, in Node or in a page: there and back again, so that none always follows the same. */
import { medianOf } from '#device/statistics.ts';
import type { RaceCase } from '#support/race-models.ts';
import { rowsOf } from '#support/small-models.ts';
import type { RaceArm } from './race-arms.ts';

export interface TimingPlan {
  readonly rounds: number;
  /** A window of steps is about so long, but has at least `fewestSteps` and at most `mostSteps`. */
  readonly windowMs: number;
  readonly fewestSteps: number;
  readonly mostSteps: number;
  /** Of which time is told: the clock's, or that of the process. */
  readonly nowMs: () => number;
}

/** One window of steps after a warm-up. */
interface WindowTime {
  /** Of a step. */
  readonly ms: number;
  /** Of that, until the call returned, by the clock: what a page is blocked for. */
  readonly scriptMs: number;
}

export interface ArmTimes {
  readonly arm: string;
  readonly ms: readonly number[];
  readonly scriptMs: readonly number[];
  /** Dispatches, passes, submits and new buffers of a step. */
  readonly calls: string;
  /** How many times less than the first arm, by the medians. */
  readonly ratio: number;
}

const warmUp = 6;

export async function timeArms(arms: readonly RaceArm[], one: RaceCase, plan: TimingPlan): Promise<ArmTimes[]> {
  const present = arms.filter((arm) => arm.has(one));
  const times = present.map((): WindowTime[] => []);
  const calls: string[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const order = [...present.keys()];
    for (const at of round % 2 === 0 ? order : order.toReversed()) {
      const arm = present[at];
      if (!arm) continue;
      const found = await timeArm(arm, one, plan);
      times[at]?.push(found);
      calls[at] = found.calls;
    }
  }
  const stock = medianOf((times[0] ?? []).map(({ ms }) => ms));
  return present.map((arm, at) => {
    const own = times[at] ?? [];
    const ms = own.map((one) => one.ms);
    const scriptMs = own.map((one) => one.scriptMs);
    return { arm: arm.name, ms, scriptMs, calls: calls[at] ?? '', ratio: stock / medianOf(ms) };
  });
}

async function timeArm(arm: RaceArm, one: RaceCase, plan: TimingPlan): Promise<WindowTime & { calls: string }> {
  const { nowMs, windowMs, fewestSteps, mostSteps } = plan;
  const open = await arm.open(one);
  async function train(from: number, steps: number): Promise<WindowTime> {
    let script = 0;
    const start = nowMs();
    for (let step = from; step < from + steps; step++) {
      const called = performance.now();
      const done = open.step(rowsOf(one, step), step);
      script += performance.now() - called;
      await done;
    }
    await open.settle();
    return { ms: (nowMs() - start) / steps, scriptMs: script / steps };
  }
  try {
    await train(0, warmUp);
    const trial = await train(warmUp, fewestSteps);
    const steps = Math.min(mostSteps, Math.max(fewestSteps, Math.round(windowMs / trial.ms)));
    const found = await train(warmUp + fewestSteps, steps);
    return { ...found, calls: await open.countCalls() };
  } finally {
    open.close();
  }
}
