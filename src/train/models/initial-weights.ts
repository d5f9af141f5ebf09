/**
 * Weights before the first step. Made here and not by a backend, so that all backends start from the same bits. Biases
 * and offsets are zero, gains of normalisation one, and the bias of an LSTM's forget gate is one, so that at first it
 * remembers (Gers and others 2000; Jozefowicz and others 2015 measured that it helps). That holds for every initializer.
 */
import { createRandom, type Random } from '../data/random.ts';
import { sizeOf, type Layer, type PlacedLayer } from './layer.ts';
import { placeJudge, placeLayers, type Model } from './model.ts';

/**
 * - `fitted`: for each layer what suits it: He for convolutions, Glorot for everything else. With one grey channel in and
 *   32 filters out, Glorot's sum would start the filters almost six times smaller.
 * - `glorot`: uniform within +-sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010, eq. 16; also called Xavier).
 * - `he`: uniform within +-sqrt(6 / inputs) (He and others 2015, eq. 10).
 * - `uniform`: within +-0.05. `gaussian`: deviation 0.05 unless given. `zero`: all zero, which keeps equal units equal for ever.
 */
export type Initializer = 'fitted' | 'glorot' | 'he' | 'uniform' | 'gaussian' | 'zero';

const plainScale = 0.05;

/** What the first numbers of one weight are drawn from; `vector`: all `value` but for a range of ones. */
export type Start =
  | { readonly kind: 'uniform'; readonly limit: number }
  | { readonly kind: 'normal'; readonly deviation: number }
  | { readonly kind: 'vector'; readonly value: 0 | 1; readonly ones: readonly [from: number, to: number] };

/**
 * In the order of `weightShapes`. Equal seeds give equal bits on every machine.
 * @param deviation of `gaussian`
 */
export function createInitialWeights(
  model: Model,
  seed: number,
  initializer: Initializer = 'fitted',
  deviation = plainScale,
): Float32Array<ArrayBuffer>[] {
  const layers = [...placeLayers(model), ...placeJudge(model)];
  const trained = layers
    .flatMap((placed) => placed.weights.map((_, index) => ({ placed, index })))
    .map(({ placed, index }, stream) => {
      const random = createRandom(seed, stream);
      const numbers = new Float32Array(sizeOf(placed.weights[index] ?? []));
      const start = findStart(placed, index, initializer, deviation);
      if (start.kind === 'vector') return numbers.fill(start.value).fill(1, ...start.ones);
      if (start.kind === 'normal') return numbers.map(gaussian(start.deviation, random));
      return numbers.map(() => (2 * random() - 1) * start.limit);
    });
  const running = layers.flatMap(({ running = [] }) =>
    running.map((shape, index) => new Float32Array(sizeOf(shape)).fill(findRunningStart(index).value)),
  );
  return [...trained, ...running];
}

/** What weight `index` of a layer starts from. @param deviation of `gaussian` */
export function findStart(
  { layer, weights }: PlacedLayer,
  index: number,
  initializer: Initializer,
  deviation = plainScale,
): Start {
  const shape = weights[index] ?? [];
  if (shape.length === 1) return findVectorStart(layer, index);
  const inputs = sizeOf(shape.slice(0, -1));
  const outputs = shape.at(-1) ?? 1;
  const within = (limit: number): Start => ({ kind: 'uniform', limit });
  switch (initializer) {
    case 'fitted':
      if (layer.kind === 'conv') return within(Math.sqrt(6 / inputs));
      // Looked up, not summed: one row at a time, so neither rule has a number of inputs to go by (GPT-2 takes 0.02).
      if (layer.kind === 'embedding' || layer.kind === 'position') return { kind: 'normal', deviation: 0.02 };
      return within(Math.sqrt(6 / (inputs + outputs)));
    case 'glorot':
      return within(Math.sqrt(6 / (inputs + outputs)));
    case 'he':
      return within(Math.sqrt(6 / inputs));
    case 'uniform':
      return within(plainScale);
    case 'gaussian':
      return { kind: 'normal', deviation };
    case 'zero':
      return { kind: 'vector', value: 0, ones: [0, 0] };
  }
}

/** What running statistic `index` of a batch norm starts from: a mean of 0, a variance of 1. */
export function findRunningStart(index: number): Extract<Start, { kind: 'vector' }> {
  return { kind: 'vector', value: index === 0 ? 0 : 1, ones: [0, 0] };
}

function findVectorStart(layer: Layer, index: number): Start {
  if (layer.kind === 'lstm') return { kind: 'vector', value: 0, ones: [layer.units, 2 * layer.units] };
  // A block lists gain, offset, two kernels with their biases, and then the same again.
  const isGain = layer.kind === 'decoder-block' ? index % 6 === 0 : isNorm(layer) && index === 0;
  return { kind: 'vector', value: isGain ? 1 : 0, ones: [0, 0] };
}

const isNorm = ({ kind }: Layer) => kind === 'layer-norm' || kind === 'batch-norm';

/** Normal numbers (Box and Muller 1958, the cosine half). */
function gaussian(deviation: number, random: Random): () => number {
  return () => deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
