/**
 * From the layers of a sample model to nodes of the graph: one line for each kind of layer. A kind that is not here is
 * not trained by this engine, and the run goes to TensorFlow.js.
 */
import type { Layer, PlacedLayer } from '../../models/layer.ts';
import { pairOf, reshape, type GraphBuilder, type Value, type Weight } from './graph.ts';
import { addActivation } from './operations/activate.ts';
import { addDense } from './operations/dense.ts';

/** One layer at its place in a model, about to become nodes. */
export interface LayerPlace<Kind extends Layer['kind'] = Layer['kind']> {
  readonly layer: Extract<Layer, { kind: Kind }>;
  readonly placed: PlacedLayer;
  readonly batch: number;
  readonly input: Value;
  /** The layer's own, in the order of `placeLayer`. */
  readonly weights: readonly Weight[];
}

/** Adds the layer's nodes and returns what it makes: [batch, ...placed.output]. */
export type LowerLayer<Kind extends Layer['kind']> = (graph: GraphBuilder, place: LayerPlace<Kind>) => Value;

type LayerTable = { readonly [Kind in Layer['kind']]?: LowerLayer<Kind> };

const layerTable: LayerTable = {
  flatten: (_, { input, batch, placed }) => reshape(input, [batch, ...placed.output]),
  dense: (graph, { layer, input, weights }) =>
    addActivation(graph, addDense(graph, input, ...pairOf(weights)), layer.activation),
};

export function knowsLayer(kind: Layer['kind']): boolean {
  return layerTable[kind] !== undefined;
}

/** @throws RangeError for a kind that is not in the table */
export function lowerLayer(graph: GraphBuilder, place: LayerPlace): Value {
  // The table's type says that each line takes its own kind, which TypeScript cannot follow through the index.
  const lower = layerTable[place.layer.kind] as LowerLayer<Layer['kind']> | undefined;
  if (!lower) throw new RangeError(`no ${place.layer.kind} layer in this engine`);
  return lower(graph, place);
}
