/**
 * What a training step costs the CPU, script and API together: engines in turn in one process, over Dawn's null backend,
 * which checks every call and computes nothing. CPU time of the process, not the clock's, so that a busy machine disturbs
 * little; printed as medians and ratios, never judged. With `ADAPTER=vulkan` the same over a GPU, or a program that
 * imitates one: then by the clock, and what Dawn computes counts.
 * `MODELS=GPT,LSTM` takes those models only, `ROUNDS=3` fewer rounds.
 */
import { cpus } from 'node:os';
import { afterAll, describe, it, vi } from 'vitest';
import { medianOf } from '#device/statistics.ts';
import { countFrom, printReport, showSpread } from '#support/bench-report.ts';
import { stubDawn } from '#support/dawn.ts';
import { raceCases, type RaceCase } from '#support/race-models.ts';
import { rowsOf } from '#support/small-models.ts';
import { raceArms, type RaceArm } from './rival/race-arms.ts';

const rounds = countFrom('ROUNDS', 5);
const wanted = (process.env['MODELS'] ?? '').split(',').filter(Boolean);
const cases = raceCases.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const backend = process.env['ADAPTER'] === 'vulkan' ? 'vulkan' : 'null';
const dawn = await stubDawn(backend);
const isNull = backend === 'null';

/** A window of steps is about so long, seconds, but has at least `fewestSteps` steps. */
const windowSeconds = 0.4;
const fewestSteps = 8;
const mostSteps = 400;
const warmUp = 6;

const nowMs = () => {
  const { user, system } = process.cpuUsage();
  return isNull ? (user + system) / 1000 : performance.now();
};

/** Milliseconds of one step, in one window after a warm-up. */
async function timeArm(arm: RaceArm, one: RaceCase): Promise<{ readonly ms: number; readonly calls: string }> {
  const open = await arm.open(one);
  try {
    async function train(from: number, steps: number): Promise<number> {
      const start = nowMs();
      for (let step = from; step < from + steps; step++) await open.step(rowsOf(one, step), step);
      await open.settle();
      return (nowMs() - start) / steps;
    }
    await train(0, warmUp);
    const trial = await train(warmUp, fewestSteps);
    const steps = Math.min(mostSteps, Math.max(fewestSteps, Math.round((windowSeconds * 1000) / trial)));
    const ms = await train(warmUp + fewestSteps, steps);
    return { ms, calls: await open.countCalls() };
  } finally {
    open.close();
  }
}

const rows: [string, string][] = [];
afterAll(() => {
  vi.unstubAllGlobals();
  if (typeof dawn === 'string') return;
  const kind = isNull ? 'CPU time of the process' : 'wall time';
  const adapter = `${dawn.adapterName}${dawn.isSoftware ? ' (software, not a GPU)' : ''}`;
  const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim()}; Node ${process.versions.node}`;
  printReport(`a training step, ${kind}, ${rounds} rounds`, `Dawn ${adapter}; ${machine}`, rows);
});

describe.runIf(typeof dawn !== 'string')('a training step', () => {
  it.each(cases)('of $name on every engine that has it', { timeout: 1_200_000 }, async (one) => {
    const arms = raceArms.filter((arm) => arm.has(one));
    const times = new Map(arms.map((arm) => [arm, [] as number[]]));
    const calls = new Map<RaceArm, string>();
    for (let round = 0; round < rounds; round++) {
      // There and back again, so that none always comes after the same one.
      for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
        const found = await timeArm(arm, one);
        times.get(arm)?.push(found.ms);
        calls.set(arm, found.calls);
      }
    }
    const [stock = NaN] = arms.map((arm) => medianOf(times.get(arm) ?? []));
    for (const arm of arms) {
      const own = times.get(arm) ?? [];
      const ratio = `${(stock / medianOf(own)).toFixed(1)} x less than stock`;
      rows.push([`${one.name}, ${arm.name}`, `${showSpread(own, 3, 'ms')}, ${ratio}; ${calls.get(arm)}`]);
    }
  });
});

it.runIf(typeof dawn === 'string')('has no Dawn here', ({ skip }) => skip(String(dawn)));
