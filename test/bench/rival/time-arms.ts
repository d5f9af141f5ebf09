/**
 * Engines timed in turn on one model: there and back again, so that none always follows the same. An engine has only so
 * long; one that does not finish a window within it is given up, and what it took until then bounds its step from below.
 */
import { medianOf } from '#device/statistics.ts';
import { showSpread } from '#support/show-spread.ts';
import type { RaceCase } from '#support/race-models.ts';
import { rowsOf } from '#support/small-models.ts';
import type { RaceArm } from './race-arms.ts';

export interface TimingPlan {
  readonly rounds: number;
  /** A window of steps is about so long, but has at least `fewestSteps` and at most `mostSteps`. */
  readonly windowMs: number;
  readonly fewestSteps: number;
  readonly mostSteps: number;
  /** An engine begins no step later than this in a round, but for the one behind its first. */
  readonly armSeconds: number;
  /** Of which time is told: the clock's, or that of the process. */
  readonly nowMs: () => number;
  /** Of the process, told besides; on a busy machine it is steadier than the clock's. Nothing unless given. */
  readonly cpuMs?: () => number;
}

/** One window of steps after a warm-up. */
interface WindowTime {
  /** Of a step. */
  readonly ms: number;
  readonly cpuMs: number;
  readonly calls: string;
}

export interface ArmTimes {
  readonly arm: string;
  readonly ms: readonly number[];
  /** Empty where none is told. */
  readonly cpuMs: readonly number[];
  /** Dispatches, passes, submits and new buffers of a step. */
  readonly calls: string;
  /** From asking for the engine to the end of its first step, in the first round: its code is loaded, nothing compiled. */
  readonly firstStepMs: number;
  /** A step, or with `NaN` for the first step even that one, takes longer than this: of an engine that was given up; else null. */
  readonly slowerThanMs: number | null;
}

const warmUp = 6;
/** A step that has begun is waited for, up to so many times what an engine has: broken off, it would disturb the next one. */
const patience = 3;

/** @param tell hears of each window at once, for whoever does not wait for the end */
export async function timeArms(
  arms: readonly RaceArm[],
  one: RaceCase,
  plan: TimingPlan,
  tell: (line: string) => void = () => undefined,
): Promise<ArmTimes[]> {
  const tracks = arms
    .filter((arm) => arm.has(one))
    .map((arm) => ({ arm, found: [] as WindowTime[], firstStepMs: NaN, slowerThanMs: null as number | null }));
  for (let round = 0; round < plan.rounds; round++) {
    for (const track of round % 2 === 0 ? tracks : tracks.toReversed()) {
      if (track.slowerThanMs !== null) continue;
      const { firstStepMs, ...found } = await timeArm(track.arm, one, plan);
      if (round === 0) track.firstStepMs = firstStepMs;
      if ('ms' in found) track.found.push(found);
      // What it managed in another round stays.
      else if (track.found.length === 0) track.slowerThanMs = found.slowerThanMs;
      const step = 'ms' in found ? `${found.ms.toFixed(2)} ms` : `over ${found.slowerThanMs.toFixed(0)} ms, given up`;
      tell(
        `${one.name}, ${track.arm.name}, round ${round + 1}: ${step} a step, first step after ${firstStepMs.toFixed(0)} ms`,
      );
    }
  }
  return tracks.map(({ arm, found, firstStepMs, slowerThanMs }) => ({
    arm: arm.name,
    ms: found.map(({ ms }) => ms),
    cpuMs: plan.cpuMs ? found.map(({ cpuMs }) => cpuMs) : [],
    calls: found.at(-1)?.calls ?? '',
    firstStepMs,
    slowerThanMs,
  }));
}

/** A row for each engine: its name, and its times in words with how many times longer the others take than `fused`. */
export function sayTimes(times: readonly ArmTimes[]): [string, string][] {
  const fused = times.find(({ arm }) => arm === 'fused');
  return times.map((one) => {
    const digits = one.ms.some((ms) => ms < 10) ? 3 : 0;
    const step =
      one.slowerThanMs === null
        ? showSpread(one.ms, digits, 'ms')
        : `no step within ${(one.slowerThanMs / 1000).toFixed(0)} s, given up`;
    const cpu = one.cpuMs.length > 0 ? `, of the processor ${showSpread(one.cpuMs, digits, 'ms')}` : '';
    const ratio = fused && one !== fused ? `; fused takes ${sayRatio(fused, one)} less` : '';
    const first = Number.isNaN(one.firstStepMs) ? 'not waited for' : `${one.firstStepMs.toFixed(0)} ms`;
    const longer = one.firstStepMs / (fused?.firstStepMs ?? NaN);
    const firstRatio = one === fused || Number.isNaN(longer) ? '' : `, fused ${longer.toFixed(2)} x less`;
    return [one.arm, `${step}${cpu}${ratio}; first step ${first}${firstRatio}; ${one.calls}`];
  });
}

/** How many times `other` takes longer than `own`, by the medians; a bound where one of them was given up. */
function sayRatio(own: ArmTimes, other: ArmTimes): string {
  if (own.slowerThanMs !== null && other.slowerThanMs !== null) return 'nobody knows how many x';
  // A first step compiles too: that it does not come says nothing of the steps behind it.
  if (Number.isNaN(own.firstStepMs) || Number.isNaN(other.firstStepMs)) return 'an unknown number of times';
  const [ms = NaN, others = NaN] = [own, other].map((one) => one.slowerThanMs ?? medianOf(one.ms));
  const bound = own.slowerThanMs !== null ? 'fewer than ' : other.slowerThanMs !== null ? 'more than ' : '';
  const byCpu = own.cpuMs.length > 0 && other.cpuMs.length > 0 ? medianOf(other.cpuMs) / medianOf(own.cpuMs) : null;
  return `${bound}${(others / ms).toPrecision(3)} x${byCpu === null ? '' : ` (of the processor ${byCpu.toPrecision(3)} x)`}`;
}

type Found = { readonly firstStepMs: number } & (WindowTime | { readonly slowerThanMs: number });

async function timeArm(arm: RaceArm, one: RaceCase, plan: TimingPlan): Promise<Found> {
  const { nowMs, cpuMs = nowMs, windowMs, fewestSteps, mostSteps, armSeconds } = plan;
  const begunAt = performance.now();
  const leftMs = () => 1000 * armSeconds - (performance.now() - begunAt);
  const open = await arm.open(one);
  /** Steps one after another; whoever is to wait for each settles each. */
  async function train(from: number, steps: number) {
    const [start, cpuStart] = [nowMs(), cpuMs()];
    for (let step = from; step < from + steps; step++) await open.step(rowsOf(one, step), step);
    await open.settle();
    return { ms: (nowMs() - start) / steps, cpuMs: (cpuMs() - cpuStart) / steps };
  }
  /** One step; null where its end does not come in a multiple of the time. Each has at least the time itself. */
  const tryStep = (step: number) =>
    within(train(step, 1), Math.max(leftMs() + (patience - 1) * 1000 * armSeconds, 1000 * armSeconds));
  try {
    const firstStep = await tryStep(0);
    const firstStepMs = firstStep ? performance.now() - begunAt : NaN;
    const startedAt = performance.now();
    const warm: Pick<WindowTime, 'ms' | 'cpuMs'>[] = [];
    while (firstStep && warm.length < warmUp && (warm.length === 0 || leftMs() > 0)) {
      const found = await tryStep(1 + warm.length);
      if (!found) break;
      warm.push(found);
    }
    if (warm.length === 0) return { firstStepMs, slowerThanMs: performance.now() - (firstStep ? startedAt : begunAt) };
    const mean = (name: 'ms' | 'cpuMs') => warm.reduce((sum, found) => sum + found[name], 0) / warm.length;
    const warmed = { ms: mean('ms'), cpuMs: mean('cpuMs') };
    // Slow steps, each waited for, are times enough.
    const isSlow = warm.length < warmUp || fewestSteps * warmed.ms > Math.min(windowMs, leftMs() / 4);
    if (isSlow) return { firstStepMs, ...warmed, calls: '' };
    const trial = await train(1 + warmUp, fewestSteps);
    const steps = Math.min(mostSteps, Math.max(fewestSteps, Math.round(windowMs / trial.ms)));
    const found = await train(1 + warmUp + fewestSteps, steps);
    return { firstStepMs, ...found, calls: await open.countCalls() };
  } finally {
    open.close();
  }
}

/** What `work` comes to; null where it takes longer than `ms`. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
