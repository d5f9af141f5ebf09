/**
 * The weight matrices of one decoder layer, as one device holds and multiplies them after the tensor split. The one table
 * behind parameters, operators and FLOP, so that none of them can disagree. Ignored on purpose: norms' vectors and biases
 * (parameters.ts counts them), windowed attention, extra prediction heads.
 * Source of the split (columns, then rows): Megatron-LM, arXiv 1909.08053, section 3; of MLA: DeepSeek-V2, arXiv 2405.04434.
 */
import type { DecoderShape } from '../catalog/models.ts';

export type MatrixName =
  | 'query-key-value'
  | 'query-down'
  | 'query-up'
  | 'key-value-down'
  | 'key-value-up'
  | 'output'
  | 'mlp-in'
  | 'mlp-out'
  | 'router'
  | 'shared-in'
  | 'shared-out'
  | 'expert-in'
  | 'expert-out';

export type LayerKind = 'dense' | 'mixture';

/** A weight matrix [k x n] on one device. */
export interface Matrix {
  readonly name: MatrixName;
  readonly part: 'attention' | 'mlp' | 'router' | 'experts';
  readonly k: number;
  readonly n: number;
  /** Outputs are whole on every rank (a row split, or no split at all), so a bias has n numbers whatever the split. */
  readonly isWhole: boolean;
}

/** Sizes of one query or key, and of one value, of one head. */
export function sizeHead(shape: DecoderShape): { readonly queryKey: number; readonly value: number } {
  const latent = shape.latentAttention;
  return latent
    ? { queryKey: latent.plainSize + latent.rotarySize, value: latent.valueSize }
    : { queryKey: shape.headSize, value: shape.headSize };
}

/** Key/value heads that one of `tensor` ranks holds: at least one, so that few heads are held more than once. */
export function countKeyValueHeads(shape: DecoderShape, tensor: number): number {
  return shape.latentAttention ? shape.heads / tensor : Math.max(1, shape.kvHeads / tensor);
}

/** The matrices of a layer on one device; experts are listed once, as one expert split over `expertTensor` ranks. */
export function listLayerMatrices(shape: DecoderShape, kind: LayerKind, tensor = 1, expertTensor = 1): Matrix[] {
  const { hidden, isGated, latentAttention: latent, mixture } = shape;
  const fanIn = isGated ? 2 : 1;
  const heads = shape.heads / tensor;
  const head = sizeHead(shape);
  const found: Matrix[] = [];
  const add = (part: Matrix['part'], name: MatrixName, k: number, n: number, isWhole = false): void => {
    if (k > 0 && n > 0) found.push({ name, part, k, n, isWhole });
  };
  if (latent) {
    const { queryRank, keyValueRank, rotarySize, plainSize } = latent;
    add('attention', 'query-down', hidden, queryRank, true);
    add('attention', 'query-up', queryRank || hidden, heads * head.queryKey);
    add('attention', 'key-value-down', hidden, keyValueRank + rotarySize, true);
    add('attention', 'key-value-up', keyValueRank, heads * (plainSize + head.value));
  } else {
    const keyValues = 2 * countKeyValueHeads(shape, tensor);
    add('attention', 'query-key-value', hidden, (heads + keyValues) * shape.headSize);
  }
  add('attention', 'output', heads * head.value, hidden, true);
  if (kind === 'dense' || !mixture) {
    add('mlp', 'mlp-in', hidden, (fanIn * shape.mlpHidden) / tensor);
    add('mlp', 'mlp-out', shape.mlpHidden / tensor, hidden, true);
    return found;
  }
  add('router', 'router', hidden, mixture.experts, true);
  add('mlp', 'shared-in', hidden, (fanIn * mixture.sharedHidden) / tensor);
  add('mlp', 'shared-out', mixture.sharedHidden / tensor, hidden, true);
  add('experts', 'expert-in', hidden, (fanIn * mixture.expertHidden) / expertTensor);
  add('experts', 'expert-out', mixture.expertHidden / expertTensor, hidden, true);
  return found;
}

/** Layers with a dense MLP, and with a mixture of experts. */
export function countLayerKinds(shape: DecoderShape): Record<LayerKind, number> {
  const dense = shape.mixture ? Math.min(shape.layers, shape.mixture.denseLayers) : shape.layers;
  return { dense, mixture: shape.layers - dense };
}
