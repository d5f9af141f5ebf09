/**
 * What every arm of a race trains: one model from one seed's weights, on the same samples in the same order. Real data
 * of the model's own first data set, so that the losses mean something; of the pictures the first two files, 1.1 MB.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '../choice.ts';
import type { DataSet } from '../data/data-set.ts';
import type { MnistStream } from '../data/mnist.ts';
import { createBatchPicker, type BatchPicker } from '../data/order.ts';
import type { Shard } from '../data/shard.ts';
import type { EngineData, EngineOrder } from '../engines/engine.ts';
import type { DataShape } from '../models/card.ts';
import { createInitialWeights } from '../models/initial-weights.ts';
import type { Model } from '../models/model.ts';
import { openSamples, type OpenDataSet, type Samples } from '../open-samples.ts';
import type { RaceChoice } from './race-result.ts';

export interface SubjectParts {
  openImages(dataUrl: string, onShard: (shard: Shard) => void): Promise<MnistStream>;
  openDataSet: OpenDataSet;
  defaultChoiceOf(id: SampleModelId): TrainChoice;
  buildModel(choice: TrainChoice, shape: DataShape): Model;
}

export interface RaceSubject {
  readonly order: EngineOrder;
  readonly data: EngineData;
  readonly shards: readonly Shard[];
  readonly picker: BatchPicker;
}

/** Pictures of a race, at least. */
const neededImages = 6900;
/** Room for held-out pictures, which a race does not look at. */
const heldOutImages = 500;

/** @throws RunFailure `data-missing`, `data-damaged` */
export async function makeSubject(choice: RaceChoice, dataUrl: string, parts: SubjectParts): Promise<RaceSubject> {
  const { model: id, seed, augment: isMoved = false } = choice;
  const start = { ...parts.defaultChoiceOf(id), seed, augment: isMoved };
  const sources = { ...parts, fitBigram: () => ({ lossNats: NaN }) };
  const samples = await openSamples(start, dataUrl, undefined, sources, () => undefined);
  const kept = samples.data.kind === 'images' ? await keepImages(samples) : keepSet(samples.data);
  const whole = { ...start, batch: choice.batch };
  const model = parts.buildModel(whole, samples.shape);
  const batch = Math.min(choice.batch, kept.train ?? samples.countTrain(model));
  const { optimizer, learningRate, augment, initializer } = start;
  const weights = createInitialWeights(model, seed, initializer);
  const order = { model, batch, optimizer, learningRate, augment, seed, weights };
  const picker = kept.sizes ? createBatchPicker(kept.sizes, batch, seed) : samples.createPicker(model, batch, seed);
  return { order, data: kept.data, shards: kept.shards, picker };
}

interface Kept {
  readonly data: EngineData;
  readonly shards: readonly Shard[];
  /** Of the pictures alone, which are not all fetched. */
  readonly train: number | null;
  readonly sizes: readonly number[] | null;
}

const keepSet = (data: DataSet): Kept => ({ data, shards: [], train: null, sizes: null });

async function keepImages(samples: Samples): Promise<Kept> {
  samples.start();
  try {
    await samples.waitFor('train', neededImages);
  } finally {
    samples.cancel();
  }
  const shards = samples.shards.filter(({ set }) => set === 'train').sort((one, other) => one.first - other.first);
  const sizes = shards.map(({ labels }) => labels.length);
  const train = sizes.reduce((sum, size) => sum + size, 0);
  return { data: { kind: 'images', train, heldOut: heldOutImages }, shards, train, sizes };
}
