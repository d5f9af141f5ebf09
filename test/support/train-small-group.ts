/** Trains groups of workers on small cases in one thread, with whichever engine a test gives them. */
import type { OptimizerId } from '#train/choice.ts';
import type { OpenEngine } from '#train/choose-engine.ts';
import { createCrew } from '#train/parallel/crew.ts';
import type { ParallelArmPlan } from '#train/parallel/parallel-choice.ts';
import type { ParallelArm } from '#train/parallel/parallel-result.ts';
import { trainGroup, type GroupOrder } from '#train/parallel/train-group.ts';
import { nowSeconds, openMembers } from './open-group.ts';
import { makeShard, orderFor, rowsOf, type SmallCase } from './small-models.ts';

export const [warmUp, steps] = [2, 10];

/** What trains, and whether it is to stop. */
interface GroupEngine extends Pick<GroupOrder, 'backend'> {
  readonly engine: 'fused' | 'tfjs';
  readonly openEngine: OpenEngine;
  readonly optimizer: OptimizerId;
  readonly isStopped?: () => boolean;
}

export const shardsOf = ({ data }: SmallCase) => (data.kind === 'images' ? [makeShard('train', data.train)] : []);

function stepsOf(one: SmallCase): Int32Array {
  return Int32Array.from(Array.from({ length: warmUp + steps + 1 }, (_, step) => [...rowsOf(one, step)]).flat());
}

let hangUp = () => undefined as unknown;
/** To be called after each test. */
export const hangUpGroup = () => hangUp();

/** Trains a group; its result, and the weights of each member at the end. */
export async function trainSmallGroup(one: SmallCase, plan: ParallelArmPlan, own: GroupEngine) {
  const { backend, engine, openEngine, optimizer, isStopped = () => false } = own;
  const members = openMembers(plan.workers, openEngine);
  hangUp = members.hangUp;
  const order = { ...orderFor(one, { optimizer }), engine };
  const data = { backend, data: one.data, shards: shardsOf(one), rows: stepsOf(one) };
  const arm = await trainGroup(
    { plan, order, ...data, warmUp, steps },
    {
      crew: createCrew(members.lines, nowSeconds),
      nowSeconds,
      isStopped,
      onConditions: () => undefined,
      onStage: () => undefined,
      onTurn: () => undefined,
    },
  );
  const weights: (readonly Float32Array[])[] = [];
  for (const [first] of members.engines) if (first) weights.push((await first.takeCheckpoint()).weights);
  return { arm, weights, engines: members.engines };
}

export const sync = (workers: number): ParallelArmPlan => ({ workers, mode: 'sync', localSteps: 1 });
export const local = (workers: number, localSteps: number): ParallelArmPlan => ({ workers, mode: 'local', localSteps });
export const alone: ParallelArmPlan = { workers: 1, mode: 'alone', localSteps: 1 };

/** Largest difference of two states, as a share of the largest weight. */
export function differenceOf(found: readonly Float32Array[] = [], expected: readonly Float32Array[] = []): number {
  let [largest, difference] = [0, 0];
  expected.forEach((wanted, index) =>
    wanted.forEach((weight, at) => {
      largest = Math.max(largest, Math.abs(weight));
      difference = Math.max(difference, Math.abs((found[index]?.[at] ?? NaN) - weight));
    }),
  );
  return difference / largest;
}

export const worstOf = (arm: ParallelArm | null) => Math.max(...(arm?.differences ?? [NaN]));
