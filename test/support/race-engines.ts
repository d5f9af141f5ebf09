/** Steps a second of the fused engine and of TensorFlow.js on one adapter, in turns, from equal weights and samples. */
import type { Engine } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import type { Model } from '#train/models/model.ts';
import { makeShard, orderFor, rowsOf, type SmallCase } from './small-models.ts';

const arms = ['fused', 'stock'] as const;
export type Arm = (typeof arms)[number];

export interface ArmTimes {
  /** Seconds from asking for the engine to the end of its first step. */
  readonly firstStep: number;
  /** One for each round. */
  readonly stepsPerSecond: readonly number[];
  /** Losses of the first steps. */
  readonly losses: readonly number[];
}

const raced = {
  /** The network of the published comparisons. */
  '784-256-128-10': {
    id: 'mnist-mlp',
    input: [28, 28, 1],
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', outputs: 256, activation: 'relu' },
      { kind: 'dense', outputs: 128, activation: 'relu' },
      { kind: 'dense', outputs: 10, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  },
  'MNIST CNN, augmented': mnistCnn,
} as const satisfies Readonly<Record<string, Model>>;
export type RacedModel = keyof typeof raced;

/** @param steps in a round; rounds go fused, stock, stock, fused, ... so that a machine that slows down is fair to both */
export async function raceEngines(
  name: RacedModel,
  batch: number,
  steps: number,
  rounds: number,
): Promise<Record<Arm, ArmTimes>> {
  const one: SmallCase = { name, model: raced[name], batch, data: { kind: 'images', train: 512, heldOut: 500 } };
  const times = { fused: [] as number[], stock: [] as number[] };
  const cold = { fused: NaN, stock: NaN };
  const losses = { fused: [] as number[], stock: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
      const startedAt = performance.now();
      const engine = await openArm(arm, one);
      await engine.step(rowsOf(one, 0), true);
      if (round === 0) cold[arm] = (performance.now() - startedAt) / 1000;
      const first: number[] = [];
      for (let step = 1; step < 6; step++) first.push((await engine.step(rowsOf(one, step), true))?.[0] ?? NaN);
      losses[arm] = first;
      const begunAt = performance.now();
      for (let step = 6; step < 6 + steps; step++) await engine.step(rowsOf(one, step), step === 5 + steps);
      await engine.settle();
      times[arm].push((1000 * steps) / (performance.now() - begunAt));
      if (engine.fault()) throw new Error(engine.fault()?.detail);
      engine.close();
    }
  }
  const told = (arm: Arm): ArmTimes => ({ firstStep: cold[arm], stepsPerSecond: times[arm], losses: losses[arm] });
  return { fused: told('fused'), stock: told('stock') };
}

async function openArm(arm: Arm, one: SmallCase): Promise<Engine> {
  const order = orderFor(one, { learningRate: 0.001, augment: one.model === mnistCnn });
  const { engine } = await (arm === 'fused' ? openFusedEngine(order, one.data) : openEngine('webgpu', order, one.data));
  engine.addShard(makeShard('train', 512));
  return engine;
}
