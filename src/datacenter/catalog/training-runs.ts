/**
 * Whole trainings as published: what was read, on how many accelerators, and for how long. Sources stand with their rows,
 * because only the figure of training time reads this file. Left out on purpose: runs whose number of accelerators or
 * hours nobody printed.
 */
import type { Confidence } from '../units/units.ts';

export interface TrainingRun {
  readonly id: string;
  readonly name: string;
  /** Parameters that one token meets: of a mixture of experts only its own. */
  readonly activeParameters: number;
  readonly tokens: number;
  readonly accelerators: number;
  /** The accelerator in words, and its dense 16-bit peak, FLOP/s. */
  readonly accelerator: string;
  readonly peakFlopPerSecond: number;
  /** Accelerator-hours as printed, in all. */
  readonly acceleratorHours: number;
  readonly year: number;
  readonly source: string;
  readonly confidence: Confidence;
}

export const trainingRuns: readonly TrainingRun[] = [
  {
    id: 'opt-175b',
    name: 'OPT-175B',
    activeParameters: 175e9,
    tokens: 180e9,
    accelerators: 992,
    accelerator: 'A100 80GB',
    peakFlopPerSecond: 312e12,
    acceleratorHours: 809_472,
    year: 2022,
    source: 'arXiv 2205.01068, 2.4; hours: arXiv 2302.13971, Table 15',
    confidence: 'recalled',
  },
  {
    id: 'bloom-176b',
    name: 'BLOOM-176B',
    activeParameters: 176.2e9,
    tokens: 366e9,
    accelerators: 384,
    accelerator: 'A100 80GB',
    peakFlopPerSecond: 312e12,
    acceleratorHours: 1_082_990,
    year: 2022,
    source: 'arXiv 2211.05100, 3',
    confidence: 'read',
  },
  {
    id: 'llama-65b',
    name: 'LLaMA-65B',
    activeParameters: 65.2e9,
    tokens: 1.4e12,
    accelerators: 2048,
    accelerator: 'A100 80GB',
    peakFlopPerSecond: 312e12,
    acceleratorHours: 1_022_362,
    year: 2023,
    source: 'arXiv 2302.13971, 2.4 and Table 15',
    confidence: 'read',
  },
  {
    // The card's hours hold more than the one pass over the data; the count of accelerators is the run's largest.
    id: 'llama3-405b',
    name: 'Llama 3.1 405B',
    activeParameters: 405.9e9,
    tokens: 15.6e12,
    accelerators: 16_384,
    accelerator: 'H100 80GB',
    peakFlopPerSecond: 989e12,
    acceleratorHours: 30_840_000,
    year: 2024,
    source: 'meta-llama/llama-models, models/llama3_1/MODEL_CARD.md; arXiv 2407.21783, 3.3',
    confidence: 'read',
  },
  {
    id: 'deepseek-v3',
    name: 'DeepSeek-V3',
    activeParameters: 37e9,
    tokens: 14.8e12,
    accelerators: 2048,
    accelerator: 'H800',
    peakFlopPerSecond: 989e12,
    acceleratorHours: 2_664_000,
    year: 2024,
    source: 'arXiv 2412.19437, 1; deepseek-ai/DeepSeek-V3 README',
    confidence: 'read',
  },
];
