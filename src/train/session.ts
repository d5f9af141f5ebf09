/**
 * One training run after another, driven by the page with messages. Runs of one worker share TensorFlow.js, so a new one
 * waits until the one before has ended and its engine is closed.
 */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from './choice.ts';
import type { OpenEngine } from './choose-engine.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { DataShape } from './models/card.ts';
import type { Model } from './models/model.ts';
import type { SampleSources } from './open-samples.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { rememberRoof } from './roof-memory.ts';
import { TrainingRun } from './training-run.ts';

export interface SessionParts extends SampleSources {
  post(message: FromWorker): void;
  openEngine: OpenEngine;
  /** The chosen model for data of this shape. */
  buildModel(choice: TrainChoice, shape: DataShape): Model | Promise<Model>;
  /** Null where the backend offers no way to tell. `isAnew`: what was measured before is not to be believed. */
  measureRoof(opened: OpenedEngine, isAnew?: boolean): Promise<Roof | null>;
  nowSeconds(): number;
  yieldTask(): Promise<void>;
  /** For a given time, seconds. */
  wait(seconds: number): Promise<void>;
}

export interface Session {
  /** Takes a message of the page in; resolves when a `start` has come to its end, at once for the others. */
  receive(message: ToWorker): Promise<void>;
}

export function createSession(parts: SessionParts): Session {
  const own = { ...parts, measureRoof: rememberRoof(parts.measureRoof, parts.nowSeconds) };
  let current: { run: TrainingRun; ended: Promise<void> } | null = null;
  return {
    async receive(message) {
      if (message.kind === 'dispose') {
        await dispose(message.run);
      } else if (message.kind === 'start') {
        const before = current;
        const run = new TrainingRun(message, own);
        const ended = (async () => {
          before?.run.receive({ kind: 'stop', run: before.run.id });
          await before?.ended;
          await before?.run.close();
          await run.execute();
        })();
        current = { run, ended };
        await ended;
      } else if (current?.run.id === message.run) {
        current.run.receive(message);
      }
    },
  };

  async function dispose(id: number): Promise<void> {
    if (current?.run.id !== id) return;
    const { run, ended } = current;
    run.receive({ kind: 'stop', run: id });
    await ended;
    await run.close();
  }
}
