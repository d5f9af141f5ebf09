/**
 * What one layer of one micro-batch leaves in an accelerator's memory between its forward and its backward pass, tensor
 * by tensor. Ignored on purpose: row-wise sums of norms, masks of routing, tokens dropped or padded by a capacity.
 * For a GPT with dropout it is s b h (34 + 5 a s / h) bytes and its split forms (arXiv 2205.05198, equations 1 to 5); for
 * other shapes the same list with their own widths.
 */
import type { MemoryHabits } from '../calibration/calibration.ts';
import type { Job } from '../catalog/job.ts';
import { bytesPerNumber, findHighPrecision } from './kernels.ts';
import { countKeyValueHeads, sizeHead, type LayerKind } from './matrices.ts';
import { sizeMicroBatch } from './operators.ts';

/** Bytes on one accelerator, of one layer and one micro-batch. */
export interface LayerActivations {
  /** Kept from forward to backward pass under the plan's recompute. */
  readonly kept: number;
  /** Made again and alive only while that layer's backward pass runs. */
  readonly rebuilt: number;
  /** Gradients on their way through the widest part of the layer's backward pass. */
  readonly passing: number;
}

export function countLayerActivations(job: Job, kind: LayerKind, habits: MemoryHabits): LayerActivations {
  const { model: shape, plan, precision } = job;
  const { tokens, ownTokens, routed } = sizeMicroBatch(job);
  const { hidden, mixture, latentAttention: latent, isGated } = shape;
  const { tensor, recompute } = plan;
  const high = bytesPerNumber[findHighPrecision(precision)];
  // A linear layer keeps its input for the weight's gradient: in the low format where the stack casts before it keeps.
  const low = habits.keepsLowPrecision ? bytesPerNumber[precision] : high;
  // A frozen MLP has no gradient of its weights, so it keeps no inputs for them (attention's feed the adapters), and what
  // its activation function starts from is kept low (NVIDIA's MLPerf submissions).
  const input = job.adaptersOnly ? 0 : low;
  const before = job.adaptersOnly ? low : high;
  const fanIn = isGated ? 2 : 1;
  const head = sizeHead(shape);
  const heads = shape.heads / tensor;
  const keyHeads = countKeyValueHeads(shape, tensor);

  const stream = ownTokens * hidden;
  const gathered = habits.keepsGathered ? tokens * hidden : stream;
  const mask = habits.hasDropout ? stream : 0;
  const queries = tokens * heads * head.queryKey;
  const keysValues = tokens * keyHeads * (head.queryKey + head.value);
  // Unfused, turned queries and keys are new tensors, and keys and values are packed into one more.
  const turned =
    habits.isFused || shape.hasBiasesAndPositions ? 0 : queries + tokens * keyHeads * head.queryKey + keysValues;
  const mixed = tokens * heads * head.value;
  // Latents before and after their norm.
  const latents = latent ? ownTokens * (2 * latent.queryRank + 2 * latent.keyValueRank + latent.rotarySize) : 0;
  const pairs = plan.microBatch * heads * (shape.sequenceLength / plan.context) * shape.sequenceLength;
  const scores = habits.hasFlash ? 4 * tokens * heads : pairs * (habits.hasDropout ? 2 * high + 1 : high);
  const exchanged = habits.exchangesHeads && plan.context > 1 ? mixed : 0;
  const core = (queries + keysValues + turned + latents + exchanged) * high + mixed * low;
  const attention = stream * high + gathered * low + core + mask;

  /** An MLP's inner tensors on `rows` tokens: before, within (unfused gates) and after the activation function. */
  const inner = (rows: number, width: number) =>
    rows * width * (fanIn * before + (isGated && !habits.isFused ? high : 0) + input);
  const isMixture = kind === 'mixture' && mixture !== undefined;
  const experts = isMixture
    ? inner(routed, mixture.expertHidden / plan.expertTensor) +
      inner(tokens, mixture.sharedHidden / tensor) +
      // Sorted inputs, outputs waiting for their weights, and the router's scores in 32 bit.
      routed * hidden * (low + high) +
      ownTokens * mixture.experts * 8
    : inner(tokens, shape.mlpHidden / tensor);
  const mlp = stream * high + gathered * input + mask + experts;

  const whole = attention + scores + mlp;
  const widest = isMixture
    ? Math.max(routed * (mixture.expertHidden / plan.expertTensor), (tokens * mixture.sharedHidden) / tensor)
    : (tokens * shape.mlpHidden) / tensor;
  const passing = (widest * (fanIn + 1) + 2 * gathered) * high;
  if (recompute === 'full') return { kept: stream * high, rebuilt: whole - stream * high, passing };
  if (recompute === 'none') return { kept: whole, rebuilt: 0, passing };
  if (habits.selective === 'core') return { kept: attention + mlp, rebuilt: scores, passing };
  // Of the products query, key, value, output, gate, up and down every second is kept, and the attention's result.
  const products = queries + keysValues / 2 + (tokens * shape.mlpHidden) / tensor + stream;
  const kept = (stream + products) * high + mixed * high + 4 * tokens * heads;
  return { kept: Math.min(kept, whole), rebuilt: Math.max(0, whole - kept), passing };
}
