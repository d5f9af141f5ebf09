/** The parts of a step in the order they are told in. */
import type { StepBreakdown } from './prediction.ts';

export type PartKey = keyof StepBreakdown;

export const partKeys = [
  'computeSeconds',
  'launchSeconds',
  'tensorSeconds',
  'contextSeconds',
  'expertSeconds',
  'pipelineSeconds',
  'dataSeconds',
  'optimizerSeconds',
  'bubbleSeconds',
  'stragglerSeconds',
] as const satisfies readonly PartKey[];
