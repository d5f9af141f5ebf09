/**
 * Workload: what must be computed and stored to train a model once. (Front door; see DESIGN: one verb, `planWorkload`.)
 */
import type { Infeasible } from '../units/units.ts';

export type ModelId = 'gpt3-175b' | 'llama3-8b' | 'llama3-70b' | 'llama3-405b' | 'mnist-mlp' | 'mnist-cnn';

export interface WorkloadChoice {
  readonly model: ModelId;
  /** Training set passes included: tokens for a language model, images for an MNIST model. */
  readonly tokens: number;
  /** Tokens (or images) per optimizer step over the whole cluster. */
  readonly globalBatch: number;
}

export interface WorkloadOutcome {
  readonly kind: 'workload';
  readonly model: ModelId;
  /** Trainable parameters. */
  readonly parameters: number;
  /** Tokens (images) in all, and in one step. */
  readonly tokens: number;
  readonly tokensPerStep: number;
  /** Tokens per sequence; 1 for an MNIST model. */
  readonly sequenceLength: number;
  /** Model FLOP of forward plus backward per token, attention and logits included (recompute not counted). */
  readonly flopPerToken: number;
  /** The rule of thumb 6N, FLOP per token. */
  readonly sixNFlopPerToken: number;
  /** Model FLOP of the whole training. */
  readonly flop: number;
  /** Weights, gradients and Adam states of the whole model in mixed precision, bytes. */
  readonly stateBytes: number;
  readonly hidden: number;
  readonly layers: number;
  readonly vocabulary: number;
}

export type WorkloadResult = WorkloadOutcome | Infeasible;
