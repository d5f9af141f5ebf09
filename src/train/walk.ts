/**
 * One training step in four stages, for the eye: forward, loss, backward, update. The numbers are those of the very batch
 * that the next step would take, and the last stage does take it: the run goes on from there as if it had just stepped.
 */
import type { Engine, StepLosses, ReadTensor } from './engines/engine.ts';
import type { Shape } from './models/layer.ts';
import { placeJudge, placeLayers, weightShapes, type Model } from './models/model.ts';
import type { FromWorker, ShownTensor } from './protocol.ts';

type Stage = Extract<FromWorker, { kind: 'stage' }>;

/** What a walk has looked up before its first stage. */
interface Step {
  readonly rows: Int32Array;
  readonly losses: StepLosses;
  readonly weights: readonly Float32Array[];
  readonly gradients: readonly Float32Array[];
  /** Inputs, targets, outputs of layer 1, 2, ... */
  readonly trace: readonly ReadTensor[];
}

export interface Walk {
  /**
   * The next stage of the step after `step` steps. `losses` come with the last stage: then the step is done.
   * @param rows the step's batch
   */
  advance(engine: Engine, rows: Int32Array, step: number): Promise<{ stage: Stage; losses: StepLosses | null }>;
  /** The run has moved on, or the device is gone: the next stage is a first one. */
  forget(): void;
}

const stages = ['forward', 'loss', 'backward', 'update'] as const;
/** Numbers shown of a tensor. */
const mostNumbers = 4096;

export function createWalk(run: number, model: Model): Walk {
  let seen: Step | null = null;
  let next = 0;

  async function look(engine: Engine, rows: Int32Array): Promise<Step> {
    const trace = await engine.trace(rows);
    const { losses, gradients } = await engine.gradients(rows);
    const { weights } = await engine.takeCheckpoint();
    return { rows, trace, losses, gradients, weights };
  }

  return {
    async advance(engine, rows, step) {
      const stage = stages[next] ?? 'forward';
      seen ??= await look(engine, Int32Array.from(rows));
      let losses: StepLosses | null = null;
      let after: readonly Float32Array[] = [];
      if (stage === 'update') {
        losses = await engine.step(seen.rows, true);
        ({ weights: after } = await engine.takeCheckpoint());
      }
      const tensors = showStage(stage, model, seen, after);
      const message: Stage = { kind: 'stage', run, step: step + 1, stage, tensors, loss: seen.losses[0] };
      next = (next + 1) % stages.length;
      if (stage === 'update') seen = null;
      return { stage: message, losses };
    },
    forget() {
      seen = null;
      next = 0;
    },
  };
}

function showStage(stage: Stage['stage'], model: Model, step: Step, after: readonly Float32Array[]): ShownTensor[] {
  const [input, target, ...outputs] = step.trace;
  const show = (role: ShownTensor['role'], layer: number, one: ReadTensor | undefined) =>
    one ? [shorten(role, layer, one.shape, one.numbers)] : [];
  switch (stage) {
    case 'forward':
      return [
        ...show('input', 0, input),
        ...outputs.flatMap((output, index) => [
          ...showWeights(model, step.weights, (shape) => (shape.length === 1 ? 'bias' : 'weights'), index + 1),
          ...show('output', index + 1, output),
        ]),
      ];
    case 'loss':
      return [...show('output', outputs.length, outputs.at(-1)), ...show('target', 0, target)];
    case 'backward':
      return showWeights(model, step.gradients, () => 'gradient').reverse();
    case 'update':
      return showWeights(model, after, () => 'new-weights');
  }
}

/** Arrays in weight order as tensors of their layers, or of one layer; a GAN's judge is numbered on. */
function showWeights(
  model: Model,
  arrays: readonly Float32Array[],
  roleOf: (shape: Shape) => ShownTensor['role'],
  only: number | null = null,
): ShownTensor[] {
  const layers = [...placeLayers(model), ...placeJudge(model)].flatMap(({ weights }, index) =>
    weights.map(() => index + 1),
  );
  return weightShapes(model).flatMap((shape, index) => {
    const [numbers, layer] = [arrays[index], layers[index]];
    if (!numbers || layer === undefined || (only !== null && layer !== only)) return [];
    return [shorten(roleOf(shape), layer, shape, numbers)];
  });
}

function shorten(role: ShownTensor['role'], layer: number, shape: Shape, numbers: Float32Array): ShownTensor {
  return { role, layer, shape, numbers: numbers.slice(0, mostNumbers) };
}
