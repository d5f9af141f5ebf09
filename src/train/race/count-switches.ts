/**
 * What a step of a sample model asks of the GPU under given switches of the compiler: from the plan alone, on made data
 * of the right shape, so that it can be told at once and on any machine.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { countStep, type StepCount } from '../engines/fused/count-step.ts';
import type { PlannedOrder } from '../engines/fused/plan-training.ts';
import { findRefusal } from '../engines/fused/refuse.ts';
import { switchesWith, switchNames, type SwitchName, type Switches } from '../engines/fused/switches.ts';
import type { EngineData } from '../engines/engine.ts';
import { defaultChoiceOf, findCard } from '../models/zoo.ts';
import { makeData, shapeOfMadeData } from '../sweep/made-data.ts';

/** Counts by name; bytes that move are told apart. What is held in all hangs on how many samples there are. */
export type SwitchCounts = Readonly<
  Record<Exclude<keyof StepCount, 'movedBytes' | 'heldBytes'> | 'movedWeights' | 'movedActivations', number>
>;
export type CountName = keyof SwitchCounts;

/** The number that a switch is there for. */
export const countOfSwitch = {
  fuseActivations: 'dispatches',
  oneUpdate: 'dispatches',
  shareMemory: 'scratchBytes',
  keepBindGroups: 'bindGroups',
  onePass: 'passes',
  manySteps: 'submits',
  lossRing: 'readbacks',
  persistent: 'dispatches',
  f16: 'stagedBytes',
  subgroups: 'waits',
} as const satisfies Readonly<Record<SwitchName, CountName>>;

export interface SwitchPlan {
  /** Counts as usual, but for the switches named, which stand the other way. */
  countWith(changed: readonly SwitchName[]): SwitchCounts;
}

/** How a model's step is counted; null where the fused engine does not train it. */
export function planSwitches(id: SampleModelId, batch: number): SwitchPlan | null {
  const start = defaultChoiceOf(id);
  const card = findCard(id);
  const model = card.build({ ...start, batch }, shapeOfMadeData(card.dataSets[0] ?? start.data));
  const { optimizer, augment, seed } = start;
  const order = { model, batch, optimizer, augment, seed };
  const { data } = makeData(model, batch, seed);
  if (findRefusal({ ...order, learningRate: start.learningRate, weights: [] }, data) !== null) return null;
  // A page asks for the same few again and again, and a plan takes milliseconds.
  const known = new Map<string, SwitchCounts>();
  return {
    countWith(changed) {
      const key = switchNames.filter((one) => changed.includes(one)).join();
      const counts = known.get(key) ?? flatten(count(order, data, switchesWith(changed)));
      known.set(key, counts);
      return counts;
    },
  };
}

const count = (order: PlannedOrder, data: EngineData, switches: Switches): StepCount =>
  countStep({ ...order, switches }, data);

function flatten(told: StepCount): SwitchCounts {
  const { dispatches, passes, submits, bindGroups, readbacks, sentBytes, pipelines, buffers, scratchBytes } = told;
  const { weights: movedWeights, activations: movedActivations } = told.movedBytes;
  const { stagedBytes, waits } = told;
  return {
    ...{ dispatches, passes, submits, bindGroups, readbacks },
    ...{ sentBytes, movedWeights, movedActivations, stagedBytes, waits, pipelines, buffers, scratchBytes },
  };
}
