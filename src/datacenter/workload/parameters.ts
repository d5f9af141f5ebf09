/**
 * Parameters of a decoder, exact: in all, those a token uses, by part, and on one rank of a plan. Ignored on purpose:
 * what a shape does not say (norms of single heads, attention sinks, prediction heads beyond the next token), under 0.1 %
 * of the models here.
 */
import type { JobPlan } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import { countLayerKinds, listLayerMatrices, type LayerKind } from './matrices.ts';
import type { StageLayers } from './stages.ts';

export interface ParameterCount {
  readonly total: number;
  /** Those that one token meets: of the experts only its own. */
  readonly active: number;
  /** Parts of `total`. Shared experts are `mlp`; positions are `embedding`; tied logits are 0. */
  readonly attention: number;
  readonly mlp: number;
  readonly router: number;
  readonly experts: number;
  readonly norms: number;
  readonly embedding: number;
  readonly logits: number;
}

/** Parameters on one accelerator, before data-parallel sharing. */
export interface RankParameters {
  /** All but the experts: copied (or shared out) over data and context ranks. */
  readonly dense: number;
  /** Of the experts: copied over fewer ranks, for the experts are already spread over some of them. */
  readonly experts: number;
}

interface LayerParameters {
  readonly attention: number;
  readonly mlp: number;
  readonly router: number;
  readonly norms: number;
  /** One expert. */
  readonly expert: number;
}

/** Layers counted before, by shape: a search asks for the same few some thousand times. */
const counted = new WeakMap<DecoderShape, Map<string, LayerParameters>>();

/** One layer on one rank. */
function countLayer(shape: DecoderShape, kind: LayerKind, tensor: number, expertTensor: number): LayerParameters {
  let layers = counted.get(shape);
  if (!layers) counted.set(shape, (layers = new Map()));
  const key = `${kind} ${tensor} ${expertTensor}`;
  let layer = layers.get(key);
  if (!layer) layers.set(key, (layer = sumLayer(shape, kind, tensor, expertTensor)));
  return layer;
}

function sumLayer(shape: DecoderShape, kind: LayerKind, tensor: number, expertTensor: number): LayerParameters {
  const { hasBiasesAndPositions, hidden, latentAttention } = shape;
  const normWidth = hidden * (hasBiasesAndPositions ? 2 : 1);
  const latents = latentAttention ? latentAttention.queryRank + latentAttention.keyValueRank : 0;
  const parts = { attention: 0, mlp: 0, router: 0, experts: 0 };
  for (const { part, k, n } of listLayerMatrices(shape, kind, tensor, expertTensor))
    parts[part] += k * n + (hasBiasesAndPositions ? n : 0);
  const { attention, mlp, router, experts } = parts;
  return { attention, mlp, router, norms: 2 * normWidth + latents, expert: experts };
}

/** Every trainable parameter of the model. */
export function countJobParameters(shape: DecoderShape): ParameterCount {
  const { hidden, vocabulary, mixture, hasBiasesAndPositions } = shape;
  const kinds = countLayerKinds(shape);
  const denseLayer = countLayer(shape, 'dense', 1, 1);
  const mixtureLayer = countLayer(shape, 'mixture', 1, 1);
  const sum = (part: keyof LayerParameters) => kinds.dense * denseLayer[part] + kinds.mixture * mixtureLayer[part];
  const attention = sum('attention');
  const mlp = sum('mlp');
  const router = sum('router');
  const norms = sum('norms') + hidden * (hasBiasesAndPositions ? 2 : 1);
  const oneExpertEach = sum('expert');
  const experts = oneExpertEach * (mixture?.experts ?? 0);
  const embedding = vocabulary * hidden + (hasBiasesAndPositions ? shape.sequenceLength * hidden : 0);
  const logits = shape.isTied ? 0 : vocabulary * hidden;
  const common = attention + mlp + router + norms + embedding + logits;
  return {
    total: common + experts,
    active: common + oneExpertEach * (mixture?.active ?? 0),
    attention,
    mlp,
    router,
    experts,
    norms,
    embedding,
    logits,
  };
}

/** Parameters of one rank of the stage that holds `layers`: embedding and logits only where they are, split by tensor. */
export function countRankParameters(shape: DecoderShape, plan: JobPlan, layers: StageLayers): RankParameters {
  const { hidden, mixture } = shape;
  const { tensor, expert, expertTensor } = plan;
  const denseLayer = countLayer(shape, 'dense', tensor, expertTensor);
  const mixtureLayer = mixture ? countLayer(shape, 'mixture', tensor, expertTensor) : denseLayer;
  const whole = ({ attention, mlp, router, norms }: LayerParameters) => attention + mlp + router + norms;
  const words = (shape.vocabulary * hidden) / tensor;
  const biased = shape.hasBiasesAndPositions;
  const embedding = layers.hasEmbedding ? words + (biased ? shape.sequenceLength * hidden : 0) : 0;
  // Tied weights are one matrix only where both ends of the model are on one stage.
  const hasOwnLogits = layers.hasLogits && !(shape.isTied && layers.hasEmbedding);
  const logits = (hasOwnLogits ? words : 0) + (layers.hasLogits ? hidden * (biased ? 2 : 1) : 0);
  return {
    dense: layers.dense * whole(denseLayer) + layers.mixture * whole(mixtureLayer) + embedding + logits,
    experts: (layers.mixture * mixtureLayer.expert * (mixture?.experts ?? 0)) / expert,
  };
}
