/**
 * Which layers each pipeline stage holds. Dense layers come first, as models have them. Ignored on purpose: layouts
 * written by hand for one run.
 */
import type { DecoderShape } from '../catalog/models.ts';
import { countLayerKinds, listLayerMatrices } from './matrices.ts';

/** Layers on one pipeline stage (all model chunks of one accelerator together). */
export interface StageLayers {
  readonly dense: number;
  readonly mixture: number;
  readonly hasEmbedding: boolean;
  readonly hasLogits: boolean;
}

/** By number of layers (Megatron, torchtitan), or so that every stage has about as many weights to multiply (nanotron). */
export type StageCut = 'layers' | 'weights';

/**
 * The stages of a pipeline, first to last. Layers that do not divide evenly are shared out with the embedding and the
 * logits counted as a layer each, so that Llama's 126 layers fall on 8 stages as 15, 16 ... 16, 15.
 */
export function cutStages(shape: DecoderShape, pipeline: number, cut: StageCut = 'layers'): readonly StageLayers[] {
  const { layers } = shape;
  const { dense } = countLayerKinds(shape);
  const stages: StageLayers[] = [];
  let from = 0;
  for (let stage = 0; stage < pipeline; stage += 1) {
    const to = stage === pipeline - 1 ? layers : endStage(shape, pipeline, cut, stage + 1);
    const denseHere = Math.max(0, Math.min(to, dense) - from);
    stages.push({
      dense: denseHere,
      mixture: to - from - denseHere,
      hasEmbedding: stage === 0,
      hasLogits: stage === pipeline - 1,
    });
    from = to;
  }
  return stages;
}

/** Layers before the end of the first `count` stages. */
function endStage(shape: DecoderShape, pipeline: number, cut: StageCut, count: number): number {
  const { layers } = shape;
  if (cut === 'weights') {
    // Logits weigh as many layers as their matrix holds weights; the embedding multiplies nothing.
    const layerWeights = listLayerMatrices(shape, 'dense').reduce((sum, { k, n }) => sum + k * n, 0);
    const logits = (shape.hidden * shape.vocabulary) / layerWeights;
    return Math.min(layers, Math.round((count * (layers + logits)) / pipeline));
  }
  if (layers % pipeline === 0) return (count * layers) / pipeline;
  return Math.max(0, Math.min(layers, Math.ceil((count * (layers + 2)) / pipeline) - 1));
}
