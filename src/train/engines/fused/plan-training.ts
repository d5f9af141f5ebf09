/**
 * All that can be said of a run's training steps before there is a device: where the samples lie, what the CPU sends,
 * every kernel in its order, and which buffers are needed. The engine builds what is planned here, `count-step.ts` counts
 * it, so that a page can say what a step costs where there is no GPU at all.
 */
import { weightShapes, type Model } from '../../models/model.ts';
import type { EngineData, EngineOrder } from '../engine.ts';
import { planFeed, type Feed } from './feed.ts';
import type { Value } from './graph.ts';
import { lossRing } from './losses/losses.ts';
import { planArena, type Arena } from './memory.ts';
import type { PersistentPlan } from './persistent.ts';
import { choosePersistent } from './persistent-choice.ts';
import { createSamples } from './samples/create-samples.ts';
import type { Samples } from './samples/samples.ts';
import { planGan } from './gan-schedule.ts';
import { planSchedule, type Schedule, type ScheduleWish } from './schedule.ts';
import { listArenas } from './stored-weights.ts';
import { usual, type Switches } from './switches.ts';
import { createTilingPicker, type PickTiling } from './wgsl/tilings.ts';

/** What a plan depends on: an order without its weights and rates. */
export type PlannedOrder = Pick<
  EngineOrder,
  'model' | 'batch' | 'optimizer' | 'augment' | 'frozenWeights' | 'switches'
>;

export interface TrainingPlan {
  readonly switches: Switches;
  readonly arena: Arena;
  readonly samples: Samples;
  readonly feed: Feed;
  readonly schedule: Schedule;
  /** One kernel for all steps of a submit, where that is worth it. */
  readonly persistent: PersistentPlan | null;
  /** What is read of a step from outside: the batch, its targets, what each layer makes. */
  readonly seen: readonly Value[];
  /** Buffers with a name, with their bytes. */
  readonly buffers: Readonly<Record<string, number>>;
  /** What any other schedule on the same weights begins with. */
  readonly wish: Omit<ScheduleWish, 'batch'>;
}

/** How a model is trained: by one loss, or as two networks. */
export function planOf({ judge }: Model): typeof planSchedule {
  return judge ? planGan : planSchedule;
}

/**
 * @param data of a table or text only the sizes are looked at
 * @param pick how products are cut; by rule unless given
 */
export function planTraining(
  order: PlannedOrder,
  data: EngineData,
  isSoftware: boolean,
  pick: PickTiling | null = null,
): TrainingPlan {
  const { model, batch, optimizer, frozenWeights = 0 } = order;
  const switches = { ...usual, ...order.switches };
  const pickTiling = pick ?? createTilingPicker(isSoftware, switches.f16);
  const samples = createSamples(data, model);
  const arena = planArena(weightShapes(model));
  const feed = planFeed(batch);
  const wish = { model, arena, pickTiling, switches };
  const plan = planOf(model);
  const rows = { set: 'train', feed, isMoved: order.augment } as const;
  const planWith = (own: Pick<ScheduleWish, 'pickTiling' | 'switches'>) =>
    plan({ ...wish, ...own, batch: samples.plan(rows) }, { optimizer, frozenWeights });
  const schedule = planWith({ pickTiling, switches });
  const { input, targets, layerOutputs } = schedule;
  // Compilers that imitate a GPU take seconds over a kernel so long, which only a wish outweighs.
  const mayStay = isSoftware ? order.switches?.persistent === true : switches.persistent;
  // Its threads stand for those of many kernels, so that they are in no subgroup of theirs.
  const alone = { ...switches, subgroups: false };
  const persistent = mayStay
    ? choosePersistent(schedule, isSoftware, (own) => planWith({ pickTiling: own, switches: alone }))
    : null;
  const buffers: Record<string, number> = {
    losses: 4 * lossRing.length,
    feed: 4 * feed.memory.length,
    ...samples.buffers,
  };
  for (const name of listArenas(optimizer)) buffers[name] = 4 * arena.length;
  const seen = [input, ...(targets ? [targets] : []), ...layerOutputs];
  return { switches, arena, samples, feed, schedule, seen, buffers, wish, persistent };
}
