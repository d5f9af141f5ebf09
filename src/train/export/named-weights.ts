/** Names for a model's weights, the same in the weights file and in the programs that read it. */
import { findRunningStart, findStart, type Initializer, type Start } from '../models/initial-weights.ts';
import type { Layer, PlacedLayer, Shape } from '../models/layer.ts';
import { placeJudge, placeLayers, type Model } from '../models/model.ts';
import type { NamedTensor } from './safetensors.ts';

const blockParts = ['norm1.gain', 'norm1.offset', 'heads.kernel', 'heads.bias', 'mix.kernel', 'mix.bias'];
const networkParts = ['norm2.gain', 'norm2.offset', 'wide.kernel', 'wide.bias', 'narrow.kernel', 'narrow.bias'];

const runningParts = ['running.mean', 'running.variance'];

/** What the weights of a layer are called, in the order the layer has them, running statistics last; empty for a layer without. */
export function partsOf({ layer, weights, running = [] }: PlacedLayer): readonly string[] {
  return [...listParts(layer.kind).slice(0, weights.length), ...runningParts.slice(0, running.length)];
}

/** Of those that are trained; a bias may be missing. */
function listParts(kind: Layer['kind']): readonly string[] {
  switch (kind) {
    case 'dense':
    case 'conv':
      return ['kernel', 'bias'];
    case 'embedding':
    case 'position':
      return ['rows'];
    case 'lstm':
    case 'gru':
      return ['kernel', 'recurrent', 'bias'];
    case 'layer-norm':
    case 'batch-norm':
      return ['gain', 'offset'];
    case 'decoder-block':
      return [...blockParts, ...networkParts];
    case 'max-pool':
    case 'flatten':
    case 'last':
      return [];
  }
}

export interface NamedLayer extends PlacedLayer {
  /** `layer1`, ... as the page's table counts them, or `judge1`, ... */
  readonly name: string;
}

/** The model's layers, or its judge's, with their names. */
export function nameLayers(model: Model, of: 'layer' | 'judge'): readonly NamedLayer[] {
  const placed = of === 'layer' ? placeLayers(model) : placeJudge(model);
  return placed.map((one, index) => ({ ...one, name: `${of}${index + 1}` }));
}

export interface NamedWeight {
  readonly name: string;
  readonly shape: Shape;
  readonly start: Start;
}

/** All weights in the order of `weightShapes`. */
export function nameWeights(model: Model, initializer: Initializer): readonly NamedWeight[] {
  const layers = [...nameLayers(model, 'layer'), ...nameLayers(model, 'judge')];
  const nameOf = (placed: NamedLayer, index: number) => `${placed.name}.${partsOf(placed)[index] ?? index}`;
  return [
    ...layers.flatMap((placed) =>
      placed.weights.map((shape, index) => ({
        name: nameOf(placed, index),
        shape,
        start: findStart(placed, index, initializer),
      })),
    ),
    ...layers.flatMap((placed) =>
      (placed.running ?? []).map((shape, index) => ({
        name: nameOf(placed, placed.weights.length + index),
        shape,
        start: findRunningStart(index),
      })),
    ),
  ];
}

/** A state's weights with their names. @throws RangeError where the state is not of this model */
export function nameTensors(model: Model, weights: readonly Float32Array[]): readonly NamedTensor[] {
  const named = nameWeights(model, 'fitted');
  if (named.length !== weights.length) throw new RangeError(`${weights.length} weights for ${named.length}`);
  return named.map(({ name, shape }, index) => ({ name, shape, numbers: weights[index] ?? new Float32Array() }));
}
