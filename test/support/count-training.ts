/** What an engine asks of a device for a training step once it has warmed up, on the counting device. */
import type { Engine } from '#train/engines/engine.ts';
import type { CountedName, Tally } from './counted-buffer.ts';
import { rowsOf, type SmallCase } from './small-models.ts';

/** Means per step; `pipelines` is how many there are in all after the warm-up. */
export type StepCounts = Readonly<Record<Exclude<CountedName, 'destroyed' | 'madeBytes'>, number>>;

/** The first steps make pipelines and fill pools. */
const warmUp = 4;

/**
 * Steps that are not waited for, as training goes; the loss of the last one is read. Work that is held back at their end
 * is sent, and counts.
 * @param steps more than one where work of several steps is sent at once
 * @throws Error where a pipeline is made after the warm-up
 */
export async function countTraining(engine: Engine, tally: Tally, one: SmallCase, steps: number): Promise<StepCounts> {
  async function train(from: number, count: number): Promise<void> {
    let told: Promise<unknown> | null = null;
    for (let step = from; step < from + count; step++) {
      told = engine.step(rowsOf(one, step), step + 1 === from + count);
      // As a training loop does, so that what the engine heard from the device has its turn.
      await Promise.resolve();
    }
    await told;
    await engine.settle();
  }
  await train(0, warmUp);
  // The run that is counted, once before: its reads and its last flush need buffers of their own.
  await train(warmUp, steps);
  const before = { ...tally };
  await train(warmUp + steps, steps);
  if (tally.pipelines > before.pipelines) throw new Error(`${one.name} makes pipelines in a steady step`);
  const perStep = (name: CountedName) => (tally[name] - before[name]) / steps;
  return {
    dispatches: perStep('dispatches'),
    passes: perStep('passes'),
    submits: perStep('submits'),
    buffers: perStep('buffers'),
    bindGroups: perStep('bindGroups'),
    writtenBytes: perStep('writtenBytes'),
    readbacks: perStep('readbacks'),
    pipelines: tally.pipelines,
  };
}
