/**
 * A sample model trained by jax-js: gather, forward, gradient and update of a whole step inside one `jit`, as its own
 * documentation advises. Data stay on the device, a step uploads row numbers (and a GAN's noise), as in our engines.
 * Ignored on purpose: augmentation, so its convolutional step has less to do than ours.
 */
import { defaultDevice, init, jit, numpy as np, valueAndGrad } from '@jax-js/jax';
import type { OptimizerId } from '#train/choice.ts';
import type { EngineData, EngineOrder } from '#train/engines/engine.ts';
import { drawStepNoise } from '#train/engines/noise.ts';
import { sizeOf } from '#train/models/layer.ts';
import { outputShape, placeJudge, placeLayers, weightShapes, type Model } from '#train/models/model.ts';
import { optimizerConstants } from '#train/optimizers.ts';
import { makeShard } from '#support/small-models.ts';
import { measureLoss, runLayers } from './jax-forward.ts';

/** What a step hands to the next. */
type State = { weights: np.Array[]; first: np.Array[]; second: np.Array[]; count: np.Array };
type Batch = { inputs: np.Array; targets: np.Array };
type StepResult = { state: State; loss: np.Array };

export interface JaxArm {
  /** Issues a step. */
  step(rows: Int32Array): void;
  /** Waits for the last step; its loss before the update. */
  read(): Promise<number>;
  close(): void;
}

/** @throws Error where jax-js cannot start `device` here */
export async function openJax(device: 'webgpu' | 'wasm'): Promise<void> {
  const started = await init(device);
  if (!started.includes(device)) throw new Error(`jax-js cannot start ${device} here`);
  defaultDevice(device);
}

/** On the device that `openJax` started. */
export function createJaxArm(order: EngineOrder, data: EngineData): JaxArm {
  const { model, seed } = order;
  const shapes = weightShapes(model);
  const kept = keepData(model, data);
  const learn = model.judge ? learnGan(order) : learnModel(order);
  // One function for jit: state, kept data and what a step uploads are its arguments.
  const doStep = jit((state: State, store: np.Array[], rows: np.Array, noise: np.Array[]): StepResult =>
    learn(state, kept.gather(store, rows), noise),
  );
  const zeros = () => shapes.map((shape) => np.zeros([...shape]));
  let state: State = {
    weights: order.weights.map((numbers, at) => np.array(numbers.slice()).reshape([...(shapes[at] ?? [])])),
    first: zeros(),
    second: zeros(),
    count: np.array(0),
  };
  let loss: np.Array | null = null;
  let stepsDone = 0;
  const width = model.judge ? sizeOf(model.input) : 0;
  return {
    step(rows) {
      const noise = model.judge
        ? [np.array(drawStepNoise(seed, stepsDone, rows.length, width)).reshape([rows.length, ...model.input])]
        : [];
      const uploaded = np.array(kept.begin(rows), { dtype: np.int32 });
      const result = doStep(
        state,
        kept.store.map((array) => array.ref),
        uploaded,
        noise,
      );
      loss?.dispose();
      ({ state, loss } = result);
      stepsDone++;
    },
    async read() {
      const [number = NaN] = (await loss?.ref.data()) ?? [];
      return number;
    },
    close() {
      loss?.dispose();
      for (const array of [...kept.store, ...state.weights, ...state.first, ...state.second, state.count]) {
        array.dispose();
      }
      doStep.dispose();
    },
  };
}

/** Samples on the device, and how a batch is taken out of them; `gather` takes over what it is given. */
function keepData(model: Model, data: EngineData) {
  const take = (array: np.Array, rows: np.Array) => np.take(array, rows, 0);
  const begin = (rows: Int32Array) => rows.slice();
  if (data.kind === 'text') {
    const time = model.input[0] ?? 1;
    const store = [np.array(Int32Array.from(data.symbols), { dtype: np.int32 })];
    const gather = ([symbols]: np.Array[], rows: np.Array): Batch => {
      const places = np.arange(time + 1, undefined, undefined, { dtype: np.int32 });
      const windows = take(symbols as np.Array, rows.reshape([-1, 1]).add(places));
      const [inputs, last] = np.split(windows.ref, [time], 1) as [np.Array, np.Array];
      const [head, targets] = np.split(windows, [1], 1) as [np.Array, np.Array];
      last.dispose();
      head.dispose();
      return { inputs, targets };
    };
    return { store, gather, begin };
  }
  const store = data.kind === 'images' ? keepImages(data.train) : keepTable(data);
  const sample = model.judge ? outputShape(model) : model.input;
  const gather = ([inputs, targets]: np.Array[], rows: np.Array): Batch => ({
    inputs: take(inputs as np.Array, rows.ref).reshape([rows.shape[0] ?? 0, ...sample]),
    targets: take(targets as np.Array, rows),
  });
  return { store, gather, begin };
}

function keepImages(count: number): np.Array[] {
  const { images, labels } = makeShard('train', count);
  const oneHot = new Float32Array(count * 10);
  labels.forEach((label, at) => (oneHot[at * 10 + label] = 1));
  const pixels = Float32Array.from(images, (byte) => byte / 255);
  return [np.array(pixels).reshape([count, 784]), np.array(oneHot).reshape([count, 10])];
}

function keepTable({ inputs, inputWidth, targets, targetWidth }: Extract<EngineData, { kind: 'table' }>): np.Array[] {
  const rows = inputs.length / inputWidth;
  const wanted = targetWidth > 0 ? np.array(targets).reshape([rows, targetWidth]) : np.zeros([rows, 1]);
  return [np.array(inputs).reshape([rows, inputWidth]), wanted];
}

type Learn = (state: State, batch: Batch, noise: np.Array[]) => StepResult;

function learnModel({ model, optimizer, learningRate }: EngineOrder): Learn {
  const layers = placeLayers(model);
  const measure = (weights: np.Array[], inputs: np.Array, targets: np.Array) => {
    const loss = measureLoss(model.loss, runLayers(layers, inputs, weights), targets);
    for (const weight of weights) weight.dispose();
    return loss;
  };
  return (state, { inputs, targets }) => {
    const [loss, gradients] = valueAndGrad(measure)(refs(state.weights), inputs, targets);
    const count = state.count.add(1);
    const moved = update(optimizer, learningRate, state, gradients, count.ref);
    return { state: { ...moved, count }, loss };
  };
}

/** The judge on real and made samples, then the generator against the judge just trained. */
function learnGan({ model, optimizer, learningRate }: EngineOrder): Learn {
  const makers = placeLayers(model);
  const judges = placeJudge(model);
  const makerCount = makers.reduce((sum, placed) => sum + placed.weights.length, 0);
  const entropy = (outputs: np.Array, wanted: np.Array) => measureLoss('sigmoid-cross-entropy', outputs, wanted);
  const free = (weights: np.Array[]) => weights.forEach((weight) => weight.dispose());
  const judge = (weights: np.Array[], shown: np.Array, wanted: np.Array) => {
    const loss = entropy(runLayers(judges, shown, weights), wanted);
    free(weights);
    return loss;
  };
  const deceive = (weights: np.Array[], fixed: np.Array[], noise: np.Array) => {
    const outputs = runLayers(judges, runLayers(makers, noise, weights), fixed);
    free(weights);
    free(fixed);
    return entropy(outputs, np.ones([outputs.shape[0] ?? 1, 1]));
  };
  return (state, { inputs, targets }, [noise]) => {
    if (!noise) throw new RangeError('a generator needs noise');
    targets.dispose();
    const part = (from: number, to?: number) => ({
      weights: state.weights.slice(from, to),
      first: state.first.slice(from, to),
      second: state.second.slice(from, to),
    });
    const [maker, other] = [part(0, makerCount), part(makerCount)];
    const rows = inputs.shape[0] ?? 1;
    const count = state.count.add(1);
    const made = runLayers(makers, noise.ref, maker.weights);
    const wanted = np.concatenate([np.ones([rows, 1]), np.zeros([rows, 1])]);
    const [judgeLoss, slopes] = valueAndGrad(judge)(refs(other.weights), np.concatenate([inputs, made]), wanted);
    judgeLoss.dispose();
    const judged = update(optimizer, learningRate, other, slopes, count.ref);
    const [loss, gradients] = valueAndGrad(deceive)(refs(maker.weights), refs(judged.weights), noise);
    const moved = update(optimizer, learningRate, maker, gradients, count.ref);
    return {
      state: {
        weights: [...moved.weights, ...judged.weights],
        first: [...moved.first, ...judged.first],
        second: [...moved.second, ...judged.second],
        count,
      },
      loss,
    };
  };
}

const refs = (arrays: readonly np.Array[]) => arrays.map((array) => array.ref);

/** Our five rules; takes over all arrays. */
function update(
  id: OptimizerId,
  rate: number,
  { weights, first, second }: Omit<State, 'count'>,
  gradients: readonly np.Array[],
  count: np.Array,
): Omit<State, 'count'> {
  const { decay, beta1, beta2, epsilon } = optimizerConstants;
  const next: Omit<State, 'count'> = { weights: [], first: [], second: [] };
  weights.forEach((weight, at) => {
    const [gradient, mean, square] = [gradients[at], first[at], second[at]] as [np.Array, np.Array, np.Array];
    switch (id) {
      case 'sgd':
        next.weights.push(weight.sub(gradient.mul(rate)));
        next.first.push(mean);
        next.second.push(square);
        return;
      case 'rmsprop': {
        const moved = square.mul(decay).add(np.square(gradient.ref).mul(1 - decay));
        next.weights.push(weight.sub(gradient.mul(rate).div(np.sqrt(moved.ref.add(epsilon)))));
        next.first.push(mean);
        next.second.push(moved);
        return;
      }
      case 'adam': {
        const moved = mean.mul(beta1).add(gradient.ref.mul(1 - beta1));
        const spread = square.mul(beta2).add(np.square(gradient).mul(1 - beta2));
        const step = moved.ref.div(np.power(beta1, count.ref).neg().add(1));
        const size = np.sqrt(spread.ref.div(np.power(beta2, count.ref).neg().add(1)));
        next.weights.push(weight.sub(step.mul(rate).div(size.add(epsilon))));
        next.first.push(moved);
        next.second.push(spread);
        return;
      }
      default:
        throw new RangeError(`no race uses ${id}`);
    }
  });
  count.dispose();
  return next;
}
