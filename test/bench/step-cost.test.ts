/**
 * What a training step costs the CPU, script and API together: engines in turn in one process, over Dawn's null backend,
 * which checks every call and computes nothing. CPU time of the process, not the clock's, so that a busy machine disturbs
 * little; printed as medians and ratios, never judged. With `ADAPTER=vulkan` the same over a GPU, or a program that
 * imitates one (`softwareHint` says how): then by the clock, and what the adapter computes counts.
 * `MODELS=GPT,LSTM` takes those models only, `ROUNDS=3` fewer rounds.
 */
import { cpus } from 'node:os';
import { afterAll, describe, it, vi } from 'vitest';
import { countFrom, printReport, showSpread } from '#support/bench-report.ts';
import { stubDawn } from '#support/dawn.ts';
import { raceCases } from '#support/race-models.ts';
import { raceArms } from './rival/race-arms.ts';
import { timeArms, type TimingPlan } from './rival/time-arms.ts';

const backend = process.env['ADAPTER'] === 'vulkan' ? 'vulkan' : 'null';
const isNull = backend === 'null';
const rounds = countFrom('ROUNDS', 5);
const wanted = (process.env['MODELS'] ?? '').split(',').filter(Boolean);
const cases = raceCases.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const dawn = await stubDawn(backend);

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const plan: TimingPlan = {
  rounds,
  windowMs: 400,
  fewestSteps: 8,
  mostSteps: 4000,
  nowMs: isNull ? cpuMs : () => performance.now(),
};

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
    for (const { arm, ms, ratio, calls } of await timeArms(raceArms, one, plan)) {
      const row = `${showSpread(ms, 3, 'ms')}, ${ratio.toFixed(1)} x less than stock; ${calls}`;
      rows.push([`${one.name}, ${arm}`, row]);
      // At once too: all of it takes minutes, and somebody may not wait for the end.
      console.log(`${one.name}, ${arm}: ${row}`);
    }
  });
});

it.runIf(typeof dawn === 'string')('has no Dawn here', ({ skip }) => skip(String(dawn)));
