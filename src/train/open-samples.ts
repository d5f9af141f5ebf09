/**
 * The samples of a run, whatever they are, as the session needs them: how many there are, in which order they come, which
 * are here already. Images come in shards while the run goes on; tables and texts are here at once.
 */
import type { Baseline } from './baseline.ts';
import { entropyOfShares, findTableBaseline } from './baseline.ts';
import type { TrainChoice } from './choice.ts';
import type { DataSet, DataSetId, TableSet, TextSet } from './data/data-set.ts';
import type { MnistStream } from './data/mnist.ts';
import { createBatchPicker, type BatchPicker } from './data/order.ts';
import type { Shard } from './data/shard.ts';
import type { EngineData } from './engines/engine.ts';
import type { DataShape } from './models/card.ts';
import { sizeOf } from './models/layer.ts';
import { classCount, imageShape, type Model } from './models/model.ts';
import { RunFailure } from './run-failure.ts';
import { createWindowPicker } from './window-picker.ts';

/** `data/open-data.ts`: every data set but the images. */
export type OpenDataSet = (
  id: Exclude<DataSetId, 'mnist'>,
  order: {
    readonly rows: number;
    readonly seed: number;
    readonly labelNoise: number;
    readonly dataUrl: string;
    readonly own?: DataSet;
  },
) => Promise<DataSet>;

export interface SampleSources {
  openImages(dataUrl: string, onShard: (shard: Shard) => void): Promise<MnistStream>;
  openDataSet: OpenDataSet;
  /** Held-out loss of pair counts, nats a symbol. */
  fitBigram(set: TextSet): { readonly lossNats: number } | Promise<{ readonly lossNats: number }>;
  /** The same of single symbols; left out where pairs are comparison enough. */
  fitUnigram?(set: TextSet): { readonly lossNats: number } | Promise<{ readonly lossNats: number }>;
}

export interface Samples {
  readonly data: EngineData;
  readonly shape: DataShape;
  readonly vocabulary: readonly string[];
  readonly classNames: readonly string[];
  /** Training samples for a batch to be cut from; windows overlap, so a text has almost as many as symbols. */
  countTrain(model: Model): number;
  countHeldOut(model: Model): number;
  createPicker(model: Model, batch: number, seed: number): BatchPicker;
  /** Whether samples 0 to `count` - 1 of a set are here. */
  has(set: 'train' | 'test', count: number): boolean;
  waitFor(set: 'train' | 'test', count: number): Promise<void>;
  /** Pieces that a new engine must be given. */
  readonly shards: readonly Shard[];
  /** Null while it cannot be told, or where there is no rule. */
  findBaseline(): Promise<Baseline | null>;
  start(): void;
  cancel(): void;
}

/** @throws RunFailure `data-missing`, `data-damaged` */
export async function openSamples(
  choice: TrainChoice,
  dataUrl: string,
  own: DataSet | undefined,
  sources: SampleSources,
  onShard: (shard: Shard) => void,
): Promise<Samples> {
  if (choice.data === 'mnist') return imageSamples(await sources.openImages(`${dataUrl}mnist/`, onShard));
  const { rows, seed, labelNoise } = choice;
  const order = { rows, seed, labelNoise, dataUrl, ...(own ? { own } : {}) };
  const set = await sources.openDataSet(choice.data, order);
  return set.kind === 'table' ? tableSamples(set) : textSamples(set, sources);
}

/** Image labels are digits, and their names the digits themselves. */
const digits = Array.from({ length: classCount }, (_, digit) => String(digit));

function imageSamples(stream: MnistStream): Samples {
  const sizes = stream.manifest.train.map(({ images }) => images);
  const train = sum(sizes);
  const heldOut = sum(stream.manifest.test.map(({ images }) => images));
  const labelsOf = (set: Shard['set']) =>
    stream.shards.filter((shard) => shard.set === set).flatMap(({ labels }) => Array.from(labels));
  return {
    data: { kind: 'images', train, heldOut },
    shape: { inputs: sizeOf(imageShape), outputs: classCount },
    vocabulary: [],
    classNames: digits,
    countTrain: () => train,
    countHeldOut: () => heldOut,
    createPicker: (_model, batch, seed) => createBatchPicker(sizes, batch, seed),
    has: (set, count) => stream.has(set, count),
    waitFor: (set, count) => stream.waitFor(set, count),
    get shards() {
      return stream.shards;
    },
    findBaseline() {
      if (!stream.has('test', heldOut)) return Promise.resolve(null);
      const loss = entropyOfShares(labelsOf('train'), labelsOf('test'), classCount);
      return Promise.resolve({ rule: 'largest-class', loss });
    },
    start: () => stream.start(),
    cancel: () => stream.cancel(),
  };
}

/** All there from the start. */
const complete = {
  has: () => true,
  waitFor: () => Promise.resolve(),
  shards: [],
  start: () => undefined,
  cancel: () => undefined,
};

function tableSamples(table: TableSet): Samples {
  const { trainRows, heldOutRows } = table;
  if (trainRows < 1) throw new RunFailure('data-damaged', 'no training rows');
  return {
    ...complete,
    data: table,
    shape: {
      inputs: table.inputWidth,
      outputs: table.targetWidth,
      target: table.target,
      ...(table.steps === undefined ? {} : { steps: table.steps }),
    },
    vocabulary: [],
    classNames: table.classNames,
    countTrain: () => trainRows,
    countHeldOut: () => heldOutRows,
    createPicker: (_model, batch, seed) => createBatchPicker([trainRows], batch, seed),
    findBaseline: () => Promise.resolve(findTableBaseline(table)),
  };
}

function textSamples(text: TextSet, sources: SampleSources): Samples {
  const { trainSymbols, symbols, vocabulary } = text;
  const contextOf = ({ input }: Model) => input[0] ?? 1;
  return {
    ...complete,
    data: text,
    shape: { inputs: vocabulary.length, outputs: vocabulary.length },
    vocabulary,
    classNames: [],
    countTrain: (model) => Math.max(0, trainSymbols - contextOf(model)),
    // Side by side; the last symbol of a window needs one more for its target.
    countHeldOut: (model) => Math.max(0, Math.floor((symbols.length - trainSymbols - 1) / contextOf(model))),
    createPicker: (model, batch, seed) => createWindowPicker(trainSymbols, contextOf(model), batch, seed),
    async findBaseline() {
      const { lossNats } = await sources.fitBigram(text);
      const unigramLoss = (await sources.fitUnigram?.(text))?.lossNats;
      return { rule: 'bigram', loss: lossNats, ...(unigramLoss === undefined ? {} : { unigramLoss }) };
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
