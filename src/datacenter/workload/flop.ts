/**
 * FLOP of one training step by the convention of a source. Three conventions are in use and differ by a third and more, so
 * every published row carries its own. A multiply-add is two FLOP; norms, activations and softmax count nothing anywhere.
 * Sources: SC21 Megatron-LM paper (arXiv 2104.04473, section 3.3: hardware, 96 B s l h^2 ...); arXiv 2205.05198 (model,
 * 72 B s l h^2 ...); PaLM (arXiv 2204.02311, appendix B: 6N and attention).
 */
import type { FlopConvention, Recompute } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import { countLayerKinds, listLayerMatrices, sizeHead, type LayerKind } from './matrices.ts';
import { countJobParameters } from './parameters.ts';

/** Forward FLOP of one token over all layers: products with weights (of the experts, only the token's own), scores in full, logits. */
export interface TokenFlop {
  readonly weights: number;
  readonly attention: number;
  readonly logits: number;
}

export function countTokenFlop(shape: DecoderShape): TokenFlop {
  const kinds = countLayerKinds(shape);
  const active = shape.mixture?.active ?? 0;
  const layer = (kind: LayerKind) =>
    kinds[kind] === 0
      ? 0
      : kinds[kind] *
        listLayerMatrices(shape, kind).reduce(
          (sum, { part, k, n }) => sum + 2 * k * n * (part === 'experts' ? active : 1),
          0,
        );
  const head = sizeHead(shape);
  return {
    weights: layer('dense') + layer('mixture'),
    attention: 2 * shape.sequenceLength * shape.heads * (head.queryKey + head.value) * shape.layers,
    logits: 2 * shape.hidden * shape.vocabulary,
  };
}

/**
 * FLOP of a training step over `tokens` tokens as `convention` counts them. `6n` takes the parameters a token meets,
 * embedding and logits left out where logits do not count, and adds attention where that does. `recompute` matters to
 * `hardware` alone: `full` adds a forward pass of all layers, `selective` one of the attention core.
 * `isFrozen`: only adapters learn, so products have two passes in place of three (`6n` stays six by definition).
 */
export function countStepFlop(
  shape: DecoderShape,
  tokens: number,
  convention: Pick<FlopConvention, 'basis' | 'attention' | 'countsLogits'>,
  recompute: Recompute,
  isFrozen = false,
): number {
  const { basis, countsLogits } = convention;
  const forward = countTokenFlop(shape);
  const attention = { full: 1, causal: 1 / 2, none: 0 }[convention.attention] * forward.attention;
  if (basis === '6n') {
    const { active, embedding, logits } = countJobParameters(shape);
    return tokens * (6 * (countsLogits ? active : active - embedding - logits) + 3 * attention);
  }
  const again = basis === 'hardware' ? recompute : 'none';
  const passes = isFrozen ? 2 : 3;
  const weights = forward.weights * (passes + (again === 'full' ? 1 : 0));
  const logits = countsLogits ? passes * forward.logits : 0;
  return tokens * (weights + attention * (again === 'none' ? 3 : 4) + logits);
}
