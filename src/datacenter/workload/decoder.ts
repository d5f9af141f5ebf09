/**
 * Counting a decoder-only transformer: every matrix product of one token's forward pass, and every parameter.
 *
 * Convention: a multiply-add is two FLOP; attention is counted in full (each query meets every key of its sequence, as
 * Megatron and NVIDIA's recipes count, though causal kernels skip about half); norms, activations, softmax, embedding
 * look-up and optimizer are left out (under 1 % at these widths); a training token is three forward tokens.
 * Source of the closed form it must equal for GPT shapes: SC21 Megatron-LM paper, 72 B s l h^2 (1 + s/6h + V/12lh).
 */
import type { DecoderShape } from '../catalog/models.ts';

/** One matrix product of a layer for one token: [1 x k] times [k x n], `times` in the whole model. */
export interface Operator {
  readonly name: 'query' | 'key-value' | 'scores' | 'values' | 'output' | 'mlp-in' | 'mlp-out' | 'logits';
  readonly k: number;
  readonly n: number;
  readonly times: number;
}

/** Forward FLOP of one token, by where they fall; `layers` includes the attention core. */
export interface ForwardFlop {
  readonly layers: number;
  /** Scores and weighted values only: the part without weights, growing with the sequence. */
  readonly attentionCore: number;
  readonly logits: number;
}

/** The matrix products of one token, forward, with exact inner and outer sizes. */
export function listOperators(shape: DecoderShape): readonly Operator[] {
  const { hidden, layers, mlpHidden, sequenceLength } = shape;
  const queryWidth = shape.heads * shape.headSize;
  const keyWidth = shape.kvHeads * shape.headSize;
  return [
    { name: 'query', k: hidden, n: queryWidth, times: layers },
    { name: 'key-value', k: hidden, n: 2 * keyWidth, times: layers },
    { name: 'scores', k: shape.headSize, n: sequenceLength, times: layers * shape.heads },
    { name: 'values', k: sequenceLength, n: shape.headSize, times: layers * shape.heads },
    { name: 'output', k: queryWidth, n: hidden, times: layers },
    { name: 'mlp-in', k: hidden, n: mlpHidden, times: layers * (shape.isGated ? 2 : 1) },
    { name: 'mlp-out', k: mlpHidden, n: hidden, times: layers },
    { name: 'logits', k: hidden, n: shape.vocabulary, times: 1 },
  ];
}

/** FLOP of one token's forward pass. */
export function countForwardFlop(shape: DecoderShape): ForwardFlop {
  let layers = 0;
  let attentionCore = 0;
  let logits = 0;
  for (const { name, k, n, times } of listOperators(shape)) {
    const flop = 2 * k * n * times;
    if (name === 'logits') logits += flop;
    else layers += flop;
    if (name === 'scores' || name === 'values') attentionCore += flop;
  }
  return { layers, attentionCore, logits };
}

/** Trainable parameters, exact: matrices, embeddings, norms, and where the shape has them biases and positions. */
export function countParameters(shape: DecoderShape): number {
  const { hidden, layers, mlpHidden, vocabulary } = shape;
  const queryWidth = shape.heads * shape.headSize;
  const keyWidth = shape.kvHeads * shape.headSize;
  const attention = hidden * (queryWidth + 2 * keyWidth) + queryWidth * hidden;
  const mlp = (shape.isGated ? 3 : 2) * hidden * mlpHidden;
  const normWidth = shape.hasBiasesAndPositions ? 2 * hidden : hidden;
  const biases = shape.hasBiasesAndPositions ? queryWidth + 2 * keyWidth + hidden + mlpHidden + hidden : 0;
  const embeddings = vocabulary * hidden * (shape.isTied ? 1 : 2);
  const positions = shape.hasBiasesAndPositions ? shape.sequenceLength * hidden : 0;
  return layers * (attention + mlp + biases + 2 * normWidth) + normWidth + embeddings + positions;
}
