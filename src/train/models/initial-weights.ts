/**
 * Weights before the first step. Made here and not by a backend, so that all backends start from the same bits. Biases
 * and offsets are zero, gains of normalisation one, and the bias of an LSTM's forget gate is one, so that at first it
 * remembers (Gers and others 2000; Jozefowicz and others 2015 measured that it helps). That holds for every initializer.
 */
import { createRandom, type Random } from '../data/random.ts';
import { sizeOf, type PlacedLayer, type Shape } from './layer.ts';
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
  let stream = 0;
  return [...placeLayers(model), ...placeJudge(model)].flatMap((placed) =>
    placed.weights.map((shape, index) => {
      const random = createRandom(seed, stream++);
      const numbers = new Float32Array(sizeOf(shape));
      if (shape.length === 1) return fillVector(placed, index, numbers);
      const draw =
        initializer === 'gaussian' ? gaussian(deviation, random) : drawFor(placed, shape, initializer, random);
      return numbers.map(draw);
    }),
  );
}

function fillVector({ layer }: PlacedLayer, index: number, zeros: Float32Array<ArrayBuffer>) {
  if (layer.kind === 'lstm') return zeros.fill(1, layer.units, 2 * layer.units);
  // A block lists gain, offset, two kernels with their biases, and then the same again.
  const isGain = layer.kind === 'decoder-block' ? index % 6 === 0 : layer.kind === 'layer-norm' && index === 0;
  return isGain ? zeros.fill(1) : zeros;
}

function drawFor(
  { layer }: PlacedLayer,
  shape: Shape,
  initializer: Exclude<Initializer, 'gaussian'>,
  random: Random,
): () => number {
  const inputs = sizeOf(shape.slice(0, -1));
  const outputs = shape.at(-1) ?? 1;
  const within = (limit: number) => () => (2 * random() - 1) * limit;
  switch (initializer) {
    case 'fitted':
      if (layer.kind === 'conv') return within(Math.sqrt(6 / inputs));
      // Looked up, not summed: one row at a time, so neither rule has a number of inputs to go by (GPT-2 takes 0.02).
      if (layer.kind === 'embedding' || layer.kind === 'position') return gaussian(0.02, random);
      return within(Math.sqrt(6 / (inputs + outputs)));
    case 'glorot':
      return within(Math.sqrt(6 / (inputs + outputs)));
    case 'he':
      return within(Math.sqrt(6 / inputs));
    case 'uniform':
      return within(plainScale);
    case 'zero':
      return () => 0;
  }
}

/** Normal numbers (Box and Muller 1958, the cosine half). */
function gaussian(deviation: number, random: Random): () => number {
  return () => deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
