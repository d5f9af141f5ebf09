/**
 * From the layers of a sample model to nodes of the graph: one line for each kind of layer. A kind that is not here is
 * not trained by this engine, and the run goes to TensorFlow.js.
 */
import type { Layer, PlacedLayer } from '../../models/layer.ts';
import { biasedOf, onlyOf, pairOf, reshape, type GraphBuilder, type Value, type Weight } from './graph.ts';
import { addActivation } from './operations/activate.ts';
import { addBatchNorm } from './operations/batch-norm.ts';
import { addConv } from './operations/conv.ts';
import { addDecoderBlock } from './operations/decoder-block.ts';
import { addDense } from './operations/dense.ts';
import { addEmbedding } from './operations/embedding.ts';
import { gruCell } from './operations/gru.ts';
import { addLast } from './operations/last.ts';
import { addLayerNorm } from './operations/layer-norm.ts';
import { addMaxPool } from './operations/max-pool.ts';
import { lstmCell } from './operations/lstm.ts';
import { addPosition } from './operations/position.ts';
import { addRecurrent } from './operations/recurrent.ts';

/** One layer at its place in a model, about to become nodes. */
export interface LayerPlace<Kind extends Layer['kind'] = Layer['kind']> {
  readonly layer: Extract<Layer, { kind: Kind }>;
  readonly placed: PlacedLayer;
  readonly batch: number;
  readonly input: Value;
  /** The layer's own, in the order of `placeLayer`. */
  readonly weights: readonly Weight[];
  /** Its running statistics. */
  readonly running: readonly Weight[];
}

/** Adds the layer's nodes and returns what it makes: [batch, ...placed.output]. */
export type LowerLayer<Kind extends Layer['kind']> = (graph: GraphBuilder, place: LayerPlace<Kind>) => Value;

type LayerTable = { readonly [Kind in Layer['kind']]?: LowerLayer<Kind> };

const layerTable: LayerTable = {
  conv: (graph, { layer, input, weights }) =>
    addActivation(graph, addConv(graph, input, ...biasedOf(weights)), layer.activation),
  'max-pool': (graph, { layer, input }) => addMaxPool(graph, input, layer.size),
  flatten: (_, { input, batch, placed }) => reshape(input, [batch, ...placed.output]),
  dense: (graph, { layer, input, weights }) =>
    addActivation(graph, addDense(graph, input, ...biasedOf(weights)), layer.activation),
  'batch-norm': (graph, { layer, input, weights, running }) =>
    addActivation(graph, addBatchNorm(graph, input, pairOf(weights), pairOf(running)), layer.activation),
  embedding: (graph, { input, weights }) => addEmbedding(graph, input, onlyOf(weights)),
  'layer-norm': (graph, { input, weights }) => addLayerNorm(graph, input, ...pairOf(weights)),
  'decoder-block': (graph, { layer, input, weights }) => addDecoderBlock(graph, input, weights, layer.heads),
  position: (graph, { input, weights }) => addPosition(graph, input, onlyOf(weights)),
  lstm: (graph, { input, weights }) => addRecurrent(graph, input, weights, lstmCell),
  gru: (graph, { input, weights }) => addRecurrent(graph, input, weights, gruCell),
  last: (graph, { input }) => addLast(graph, input),
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
