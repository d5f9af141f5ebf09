/**
 * Goodput by chance: long runs with failures, repairs and slow nodes drawn from a seeded generator, event by event. It
 * knows nothing of the closed form in `goodput.ts`, which the tests hold against it; it adds what a mean cannot say: how
 * far one run of a few weeks strays from it.
 */
import type { Random } from '../units/random.ts';
import { secondsPerDay } from '../units/units.ts';
import { meanSecondsBetween, type GoodputChoice } from './goodput.ts';

/**
 * Effective share of `runs` runs that last `seconds` each, in the order drawn. Every run begins with all nodes sound and
 * all spares there. `intervalSeconds` is the training time between checkpoints.
 */
export function drawGoodput(
  choice: GoodputChoice,
  intervalSeconds: number,
  seconds: number,
  runs: number,
  random: Random,
): readonly number[] {
  return Array.from({ length: runs }, () => drawRun(choice, intervalSeconds, seconds, random) / seconds);
}

/** Useful seconds of one run. */
function drawRun(choice: GoodputChoice, interval: number, seconds: number, random: Random): number {
  const nodes = Math.ceil(choice.accelerators / choice.acceleratorsPerNode);
  const between = meanSecondsBetween(choice.failuresPerThousandNodeDays, nodes);
  const betweenSlow = meanSecondsBetween(choice.slowNodesPerThousandNodeDays, nodes);
  const betweenPlanned = secondsPerDay / choice.plannedStopsPerDay;
  const wait = (mean: number) => (mean === Infinity ? Infinity : -mean * Math.log1p(-random.next()));
  const down = choice.detectSeconds + choice.restartSeconds;
  const { checkpointSeconds } = choice;
  const cycle = interval + checkpointSeconds;

  let now = 0;
  let useful = 0;
  /** Time since the last restart or checkpoint; what has been trained of it is not safe yet. */
  let open = 0;
  /** Still to be waited for after a failure, while nothing is trained. */
  let downLeft = 0;
  let nextFailure = wait(between);
  let nextPlanned = wait(betweenPlanned);
  const speed = createSpeed(() => wait(betweenSlow), choice.slowNodeSeconds, choice.slowdown);
  /** When each node in repair is back. */
  let repairs: number[] = [];

  while (now < seconds) {
    // Up to the next thing that happens: end of the restart, end of a checkpoint, a failure, a planned stop.
    const untilDone = downLeft > 0 ? downLeft : cycle - open;
    const step = Math.min(untilDone, nextFailure, nextPlanned, seconds - now);
    const isDown = downLeft > 0;
    now += step;
    nextFailure -= step;
    nextPlanned -= step;
    if (isDown) downLeft -= step;
    else open += step;
    if (now >= seconds) break;
    if (nextFailure <= 0) {
      nextFailure = wait(between);
      open = 0;
      downLeft = down;
      if (random.next() < choice.repairShare) {
        repairs = repairs.filter((back) => back > now);
        repairs.push(now + choice.repairSeconds);
        if (repairs.length > choice.spareNodes) {
          // No spare is left: everything waits for the first node to come back.
          now = Math.min(...repairs);
        }
      }
    } else if (nextPlanned <= 0) {
      now += choice.plannedStopSeconds;
      nextPlanned = wait(betweenPlanned);
    } else if (!isDown && open >= cycle - 1e-9) {
      useful += speed(now - cycle, now) * interval;
      open = 0;
    }
  }
  return useful;
}

/** Mean speed between two times, which only grow: 1, or less while a slow node is there that nobody has replaced. */
function createSpeed(wait: () => number, slowSeconds: number, slowdown: number): (from: number, to: number) => number {
  let next = wait();
  let slowFrom = 0;
  let slowUntil = 0;
  return (from, to) => {
    let slow = Math.max(0, Math.min(to, slowUntil) - Math.max(from, slowFrom));
    while (next < to) {
      const begin = Math.max(next, slowUntil);
      slowFrom = next <= slowUntil ? slowFrom : next;
      slowUntil = next + slowSeconds;
      slow += Math.max(0, Math.min(to, slowUntil) - Math.max(from, begin));
      next += wait();
    }
    return 1 - (slow / (to - from)) * (slowdown / (1 + slowdown));
  };
}
