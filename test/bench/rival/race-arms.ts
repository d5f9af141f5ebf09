/** The engines of a race in Node, each driven in the loop that suits it. The first one is what the others are held to. */
import { getWebGPUDevice } from '@jax-js/jax';
import { createPassMeter } from '#device/pass-meter.ts';
import type { EngineOrder } from '#train/engines/engine.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import { findRefusal } from '#train/engines/fused/refuse.ts';
import { openEngine, type OpenedEngine } from '#train/engines/open-engine.ts';
import { orderOfRace, raceCases, type RaceCase } from '#support/race-models.ts';
import { makeShard, rowsOf } from '#support/small-models.ts';
import { createJaxArm, openJax } from './jax-arm.ts';

export interface OpenArm {
  step(rows: Int32Array, step: number): Promise<unknown>;
  settle(): Promise<unknown>;
  /** Dispatches, passes, submits and new buffers of a step, in words. */
  countCalls(): Promise<string>;
  close(): void;
}

export interface RaceArm {
  readonly name: string;
  has(one: RaceCase): boolean;
  open(one: RaceCase): Promise<OpenArm>;
}

/** Our training reads about so often while it is quick. */
const stepsPerRead = 10;
const countedSteps = 10;

async function countOn(device: GPUDevice, arm: Omit<OpenArm, 'countCalls'>, one: RaceCase): Promise<string> {
  const meter = createPassMeter(device);
  try {
    meter.start();
    for (let step = 0; step < countedSteps; step++) await arm.step(rowsOf(one, step), step);
    await arm.settle();
    const { dispatches, passes, submits, buffers } = await meter.read();
    const perStep = (count: number) => String(Number((count / countedSteps).toFixed(1)));
    return `${perStep(dispatches)} dispatches, ${perStep(passes)} passes, ${perStep(submits)} submits, ${perStep(buffers)} buffers`;
  } finally {
    meter.close();
  }
}

/** One of our engines: loss reads overlap with steps, one on its way at a time. */
function ourArm(
  name: string,
  open: (order: EngineOrder, one: RaceCase) => Promise<OpenedEngine>,
  has: (one: RaceCase) => boolean = () => true,
): RaceArm {
  return {
    name,
    has,
    async open(one) {
      const { engine, gpu } = await open(orderOfRace(one), one);
      if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
      let reading: Promise<unknown> = Promise.resolve();
      const arm = {
        async step(rows: Int32Array, step: number) {
          const isRead = (step + 1) % stepsPerRead === 0;
          const losses = engine.step(rows, isRead);
          if (!losses) return;
          await reading;
          reading = losses;
        },
        async settle() {
          await reading;
          await engine.settle();
        },
        close: () => engine.close(),
      };
      return { ...arm, countCalls: () => (gpu ? countOn(gpu.device, arm, one) : Promise.resolve('')) };
    },
  };
}

let startedJax: Promise<void> | null = null;

/** It is lazy: steps that nobody waits for pile up and cost more, so every step is read. */
const jaxArm: RaceArm = {
  name: 'jax-js, whole step in one jit',
  has: () => true,
  async open(one) {
    await (startedJax ??= openJax('webgpu'));
    const jax = createJaxArm(orderOfRace(one), one.data);
    const arm = {
      step(rows: Int32Array) {
        jax.step(rows);
        return jax.read();
      },
      settle: () => Promise.resolve(),
      close: () => jax.close(),
    };
    return { ...arm, countCalls: () => countOn(getWebGPUDevice(), arm, one) };
  },
};

export const raceArms: readonly RaceArm[] = [
  ourArm('tfjs stock', (order, { data }) => openEngine('webgpu', { ...order, tuning: 'stock' }, data)),
  ourArm('tfjs lean', (order, { data }) => openEngine('webgpu', { ...order, tuning: 'lean' }, data)),
  ourArm('tfjs drop-in', (order, { data }) => openEngine('webgpu', { ...order, tuning: 'drop-in' }, data)),
  ourArm(
    'fused',
    (order, { data }) => openFusedEngine(order, data),
    (one) => findRefusal(orderOfRace(one), one.data) === null,
  ),
  jaxArm,
];

/** Opens every engine on the smallest model and closes it: their code is loaded then, which a first step does not count. */
export async function loadArms(): Promise<void> {
  const [smallest] = raceCases;
  for (const arm of raceArms) if (smallest) (await arm.open(smallest)).close();
}
