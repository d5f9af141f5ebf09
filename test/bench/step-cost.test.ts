/**
 * What a training step costs on every engine, in turn in one process, over Dawn: stock TensorFlow.js, its best settings,
 * our kernels in it, the fused engine, jax-js. Printed as medians and ratios, never judged.
 *
 * By itself over Dawn's null backend, which checks every call and computes nothing: what script and API cost, told in CPU
 * time of the process, so that a busy machine disturbs little. With `ADAPTER=vulkan` over a GPU, or a program that imitates
 * one (`softwareHint` says how): by the clock, what the adapter computes counts, and of a program that is no figure of a
 * GPU; the processor's time stands beside it. Also the time to the first step, once an engine's code is loaded.
 *
 * An engine has `ARM_SECONDS=20` in each round; one that gets nowhere is given up. `MODELS=GPT,LSTM` takes those models
 * only, `ARMS=fused,jax` those engines, `ROUNDS=3` more rounds.
 */
import { cpus, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { countFrom, printReport } from '#support/bench-report.ts';
import { stubDawn } from '#support/dawn.ts';
import { chooseCases, largeCases } from '#support/race-models.ts';
import { loadArms, raceArms } from './rival/race-arms.ts';
import { sayTimes, timeArms, type TimingPlan } from './rival/time-arms.ts';

const backend = process.env['ADAPTER'] === 'vulkan' ? 'vulkan' : 'null';
const isNull = backend === 'null';
const rounds = countFrom('ROUNDS', 2);
const armSeconds = countFrom('ARM_SECONDS', 20);
const wanted = (process.env['ARMS'] ?? '').split(',');
const arms = raceArms.filter(({ name }) => wanted.some((part) => name.includes(part)));
const dawn = await stubDawn(backend);
const chosen = chooseCases(process.env);
const fitting = isNull ? chosen.filter((one) => !largeCases.includes(one)) : chosen;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const plan: TimingPlan = {
  rounds,
  windowMs: 1000,
  fewestSteps: 8,
  mostSteps: 4000,
  armSeconds,
  ...(isNull ? { nowMs: cpuMs } : { nowMs: () => performance.now(), cpuMs }),
};

const rows: [string, string][] = [];
beforeAll(() => (typeof dawn === 'string' ? undefined : loadArms()), 120_000);
afterAll(() => {
  vi.unstubAllGlobals();
  if (typeof dawn === 'string') return;
  const kind = isNull ? 'CPU time of the process' : 'wall time';
  const adapter = `${dawn.adapterName}${dawn.isSoftware ? ' (software, not a GPU)' : ''}`;
  const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`;
  const title = `a training step, ${kind}, ${rounds} rounds of at most ${armSeconds} s for an engine`;
  printReport(title, `Dawn ${adapter}; ${machine}; Node ${process.versions.node}`, rows);
});

describe.runIf(typeof dawn !== 'string')('a training step', () => {
  it.each(fitting)('of $name on every engine that has it', { timeout: 600_000 }, async (one) => {
    for (const [arm, row] of sayTimes(await timeArms(arms, one, plan, console.log))) {
      rows.push([`${one.name}, ${arm}`, row]);
      // At once too: all of it takes minutes, and somebody may not wait for the end.
      console.log(`${one.name}, ${arm}: ${row}`);
    }
  });
});

it.runIf(fitting.length < chosen.length)('of large models needs ADAPTER=vulkan', ({ skip }) =>
  skip('the null backend has no room for them'),
);

it.runIf(typeof dawn === 'string')('has no Dawn here', ({ skip }) => skip(String(dawn)));
