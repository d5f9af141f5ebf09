/**
 * Issues training steps. A step that nobody asks about waits for others, and they go to the device together: one upload
 * of rows, one of ticks, one pass, one submit. Whatever else is asked of the engine sends what waits first.
 */
import type { StepLosses } from '../engine.ts';
import type { OptimizerId } from '../../choice.ts';
import { planMove } from '../../optimizers.ts';
import { mostSteps, type Feed } from './feed.ts';
import { placeLength, ringPlaces } from './losses/losses.ts';
import type { Machine } from './machine.ts';
import type { Pace } from './pace.ts';
import type { Program, Span } from './program.ts';
import type { Readback } from './readback.ts';
import { stepPhases, type Phase } from './schedule.ts';
import type { Switches } from './switches.ts';
import { setSteps, tickStride, writeTick } from './ticks.ts';

export interface TrainerParts {
  readonly machine: Machine;
  readonly program: Program;
  /** Does all steps of a submit at once; null where steps are recorded one by one. */
  readonly persistent: Program | null;
  readonly readback: Readback;
  readonly feed: Feed;
  readonly pace: Pace;
  readonly optimizer: OptimizerId;
  readonly seed: number;
  /** Whether there is a judge, whose loss is told too. */
  readonly isGan: boolean;
  readonly switches: Switches;
}

export interface Trainer {
  learningRate: number;
  /** Steps issued. */
  stepsDone: number;
  /** One step; sent at once where its loss is wanted. */
  step(rows: Int32Array, wantsLoss: boolean): Promise<StepLosses> | null;
  /** Runs some phases of a step on these rows without counting it. */
  look(rows: Int32Array, phases: readonly Phase[]): void;
  /** Counts a step whose gradients are in their arena already, and moves the weights. */
  move(): void;
  /** As the engine's. */
  whenReady(): Promise<void> | null;
  /** The losses of the last look or step. */
  lastLosses(): Span;
  /** Sends what waits. */
  flush(): void;
}

export function createTrainer(parts: TrainerParts, learningRate: number): Trainer {
  const { machine, program, persistent, readback, feed, pace, optimizer, seed, isGan, switches } = parts;
  const { queue } = machine.device;
  const ticks = new ArrayBuffer(mostSteps * tickStride);
  const fed = new Int32Array(mostSteps * feed.batch);
  const losses = machine.findBuffer('losses');
  let waiting = 0;
  let reading: Promise<void> | null = null;

  /** Takes a place in the next submit. @throws RangeError for rows of another number, which take none */
  function enter(rows: Int32Array | null): void {
    if (rows && rows.length !== feed.batch) throw new RangeError(`${rows.length} rows for a batch of ${feed.batch}`);
    const slot = waiting++;
    const step = trainer.stepsDone;
    const move = planMove(optimizer, trainer.learningRate, step + 1);
    writeTick(ticks, slot, { slot, place: step % ringPlaces, ...move, step, seed });
    if (rows) fed.set(rows, slot * feed.batch);
  }

  function send(phases: readonly Phase[]): void {
    const steps = waiting;
    waiting = 0;
    setSteps(ticks, steps);
    queue.writeBuffer(machine.ticks, 0, ticks, 0, steps * tickStride);
    queue.writeBuffer(machine.findBuffer('feed'), 0, fed, 0, steps * feed.batch);
    const encoder = machine.device.createCommandEncoder();
    if (persistent && phases === stepPhases) persistent.recordOnce(encoder);
    else program.record(encoder, phases, steps);
    queue.submit([encoder.finish()]);
    pace.note(steps);
  }

  function spanOfLosses(step: number): Span {
    const bytes = 4 * placeLength;
    return { buffer: losses, offset: (step % ringPlaces) * bytes, bytes };
  }

  /** Nothing more is to be issued until this is here. Whoever reads next hears of a lost device. */
  function holdUp(losses: Promise<unknown>): void {
    const end = () => void (reading = null);
    reading = losses.then(end, end);
  }

  const trainer: Trainer = {
    learningRate,
    stepsDone: 0,
    step(rows, wantsLoss) {
      enter(rows);
      const span = spanOfLosses(trainer.stepsDone);
      trainer.stepsDone++;
      const isRead = wantsLoss || !switches.lossRing;
      if (isRead || waiting >= (switches.manySteps ? pace.steps : 1)) trainer.flush();
      if (!isRead) return null;
      const losses = readback.read([span]).then(([numbers]) => asLosses(numbers, isGan));
      if (!switches.lossRing) holdUp(losses);
      return wantsLoss ? losses : null;
    },
    look(rows, phases) {
      trainer.flush();
      enter(rows);
      send(phases);
    },
    move() {
      trainer.flush();
      enter(null);
      trainer.stepsDone++;
      send(['update']);
    },
    whenReady: () => reading ?? pace.whenReady(),
    lastLosses: () => spanOfLosses(trainer.stepsDone),
    flush() {
      if (waiting > 0) send(stepPhases);
    },
  };
  return trainer;
}

/** @param numbers one place of the loss ring */
export function asLosses(numbers: ArrayBuffer | undefined, isGan: boolean): StepLosses {
  const [loss = NaN, , judge = NaN] = new Float32Array(numbers ?? new ArrayBuffer(0));
  return isGan ? [loss, judge] : [loss];
}
