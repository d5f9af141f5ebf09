/**
 * One arm of a race in its own worker: an engine that is opened once and then asked, in turns with the others, to train
 * a while. Losses are read at every step only in the first stretch; timed stretches go as training goes, four reads a
 * second. Counting costs script, so it has a stretch of its own.
 */
import { countCalls } from '#device/call-counter.ts';
import type { OpenEngine } from '../choose-engine.ts';
import type { Switches } from '../engines/fused/switches.ts';
import type { OpenedEngine } from '../engines/open-engine.ts';
import { createGiveWay } from '../give-way.ts';
import { measureAnatomy } from '../measure-anatomy.ts';
import { countParameters } from '../models/model.ts';
import type { StepAnatomy } from '../protocol.ts';
import { failureOf } from '../run-failure.ts';
import { readbackSeconds } from '../schedule.ts';
import { raceArms, type RaceArmId } from './race-arms.ts';
import type { OpenedArm, RaceChoice, RaceRound, StepCounts } from './race-result.ts';
import { makeSubject, type RaceSubject, type SubjectParts } from './race-subject.ts';

export interface ArmOrder {
  readonly arm: RaceArmId;
  readonly choice: RaceChoice;
  /** Absolute address of the folder with one folder for each shipped data set, ending in a slash. */
  readonly dataUrl: string;
  /** Of the fused engine. */
  readonly switches?: Partial<Switches>;
}

/** What can be asked of an arm, one thing at a time. All reject with a RunFailure where the arm cannot go on. */
export interface ArmRunner {
  /** Opens the engine and does the first step. */
  open(order: ArmOrder): Promise<OpenedArm>;
  /** Losses of the next steps, up to `steps` of them, fewer when `seconds` are over. */
  train(steps: number, seconds: number): Promise<readonly number[]>;
  /** Trains for about so many seconds, at least one step. */
  time(seconds: number): Promise<RaceRound>;
  count(seconds: number): Promise<StepCounts>;
  takeApart(): Promise<StepAnatomy>;
}

export interface RunnerParts extends SubjectParts {
  readonly openEngine: OpenEngine;
  nowSeconds(): number;
  yieldTask(): Promise<void>;
}

/** An engine that is not held back by its device gets no further than so much longer than was asked for. */
const overrun = 1.5;

export function createArmRunner(parts: RunnerParts): ArmRunner {
  const { nowSeconds, yieldTask } = parts;
  const giveWay = createGiveWay(parts);
  let open: { readonly arm: RaceArmId; readonly opened: OpenedEngine; readonly subject: RaceSubject } | null = null;
  let done = 0;
  /** Of the last stretch. */
  let stepSeconds = 0;

  function present() {
    if (!open) throw new RangeError('an arm that is not open');
    return open;
  }

  function step(wantsLoss: boolean) {
    const { opened, subject } = present();
    return opened.engine.step(subject.picker.pick(done++), wantsLoss);
  }

  /** The cause, where the device told one. */
  async function orFault<Told>(work: () => Promise<Told>): Promise<Told> {
    try {
      const told = await work();
      const fault = open?.opened.engine.fault();
      if (fault) throw failureOf(fault);
      return told;
    } catch (thrown) {
      const fault = open?.opened.engine.fault();
      throw fault ? failureOf(fault) : thrown;
    }
  }

  async function trainFor(seconds: number): Promise<RaceRound> {
    const { engine } = present().opened;
    await engine.settle();
    const reads: Promise<unknown>[] = [];
    const startedAt = nowSeconds();
    let readAt = startedAt;
    let steps = 0;
    const mostSteps = engine.whenReady || stepSeconds === 0 ? Infinity : Math.ceil((overrun * seconds) / stepSeconds);
    do {
      const wantsLoss = nowSeconds() - readAt >= readbackSeconds;
      const told = step(wantsLoss);
      steps++;
      if (told) {
        readAt = nowSeconds();
        // Met below; until then it must not count as unhandled.
        told.catch(() => undefined);
        reads.push(told);
      }
      await giveWay(engine);
    } while (nowSeconds() - startedAt < seconds && steps < mostSteps);
    await Promise.all(reads);
    await engine.settle();
    const round = { steps, seconds: nowSeconds() - startedAt };
    stepSeconds = round.seconds / steps;
    return round;
  }

  return {
    open: async (order) => {
      const { backend, order: setting } = raceArms[order.arm];
      const switches = order.switches ? { switches: order.switches } : {};
      const { without = [] } = order.choice;
      const subject = await makeSubject(order.choice, order.dataUrl, parts);
      const counter = countCalls();
      const startedAt = nowSeconds();
      try {
        const opened = await parts.openEngine(
          backend,
          { ...subject.order, ...setting, ...switches, without },
          subject.data,
        );
        open = { arm: order.arm, opened, subject };
        return await orFault(async () => {
          for (const shard of subject.shards) opened.engine.addShard(shard);
          const [loss = NaN] = (await step(true)) ?? [];
          const firstStepSeconds = nowSeconds() - startedAt;
          const pipelines = backend === 'webgpu' ? counter.stop().pipelines : null;
          const parameters = countParameters(subject.order.model);
          const { batch } = subject.order;
          return { conditions: opened.conditions, batch, parameters, firstStepSeconds, loss, pipelines };
        });
      } finally {
        counter.stop();
      }
    },

    train: (steps, seconds) =>
      orFault(async () => {
        const startedAt = nowSeconds();
        const losses: number[] = [];
        while (losses.length < steps && nowSeconds() - startedAt < seconds) {
          const [loss = NaN] = (await step(true)) ?? [];
          losses.push(loss);
        }
        stepSeconds = losses.length === 0 ? 0 : (nowSeconds() - startedAt) / losses.length;
        return losses;
      }),

    time: (seconds) => orFault(() => trainFor(seconds)),

    count: (seconds) =>
      orFault(async () => {
        const { backend } = present().opened.engine;
        const counter = countCalls();
        try {
          const { steps } = await trainFor(seconds);
          const counts = Object.entries(counter.stop()).filter(([name]) => name !== 'pipelines');
          const isSeen = (name: string) => backend === 'webgpu' || (backend === 'webgl' && name === 'dispatches');
          const perStep = counts.map(([name, count]) => [name, isSeen(name) ? count / steps : null]);
          return Object.fromEntries(perStep) as StepCounts;
        } finally {
          counter.stop();
        }
      }),

    takeApart: () => orFault(() => measureAnatomy(present().opened, () => step(false), nowSeconds, yieldTask)),
  };
}
