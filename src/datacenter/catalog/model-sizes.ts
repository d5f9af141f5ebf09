/**
 * Models by their published size, from the smallest that the articles name to the largest that is open. Counts and shapes
 * as their makers print them; what that costs is counted elsewhere. Only the figure of sizes reads this file.
 */
import type { Confidence } from '../units/units.ts';
import type { DecoderShape } from './models.ts';
import { gptShape, modelShapes, type CitedShape, type ModelId } from './published/model-shapes.ts';

export interface SizedModel {
  readonly id: string;
  readonly name: string;
  /** Parameters as published. */
  readonly parameters: number;
  readonly shape: DecoderShape;
  /** Share of tokens that are predicted in training: all of them, but for models that fill gaps. */
  readonly predictedShare: number;
  readonly source: string;
  readonly confidence: Confidence;
}

const bertPaper = 'Devlin et al., 2018, arXiv 1810.04805, 3';
/** BERT hides this share of its tokens and predicts only those (section 3.1). */
const maskedShare = 0.15;

const shown = [
  'llama3-8b',
  'mixtral-8x7b',
  'llama3-70b',
  'gpt3-175b',
  'llama3-405b',
  'palm-540b',
  'deepseek-v3',
  'kimi-k2',
] as const satisfies readonly ModelId[];

export const sizedModels: readonly SizedModel[] = [
  // Both BERTs are encoders: the shape of a decoder whose attention sees both ways counts the same.
  {
    id: 'bert-base',
    name: 'BERT base',
    parameters: 110e6,
    shape: gptShape(12, 768, 12, 30_522, 512),
    predictedShare: maskedShare,
    source: bertPaper,
    confidence: 'read',
  },
  {
    id: 'bert-large',
    name: 'BERT large',
    parameters: 340e6,
    shape: gptShape(24, 1024, 16, 30_522, 512),
    predictedShare: maskedShare,
    source: bertPaper,
    confidence: 'read',
  },
  {
    id: 'gpt2-xl',
    name: 'GPT-2 XL',
    parameters: 1.542e9,
    shape: gptShape(48, 1600, 25, 50_257, 1024),
    predictedShare: 1,
    source: 'Radford et al., 2019, Table 2',
    confidence: 'recalled',
  },
  ...shown.map((id): SizedModel => {
    const { name, shape, parameters, confidence, from }: CitedShape = modelShapes[id];
    return { id, name, shape, parameters, predictedShare: 1, source: from, confidence };
  }),
];
