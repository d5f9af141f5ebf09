/**
 * How often nodes of large clusters fail, as published: unexpected stops of a job per 1,000 nodes of 8 accelerators and
 * day. Sources stand with their rows, because only what shows goodput reads this file.
 */
import type { Confidence } from '../units/units.ts';

export interface FailureRate {
  readonly id: string;
  readonly name: string;
  readonly perThousandNodeDays: number;
  readonly accelerators: number;
  readonly year: number;
  readonly source: string;
  readonly confidence: Confidence;
}

/** 54 days of the training of Llama 3 405B: 16,384 H100 in 2,048 nodes (arXiv 2407.21783, 3.3.4). */
export const llama3Run = {
  accelerators: 16_384,
  nodes: 2048,
  days: 54,
  unexpectedStops: 419,
  plannedStops: 47,
  /** "Higher than 90 %": a lower bound, not a value. */
  effectiveShareAtLeast: 0.9,
  /** Storage, bytes per second, sustained and peak; bytes of checkpoint per GPU, at most. */
  sustainedBytesPerSecond: 2e12,
  peakBytesPerSecond: 7e12,
  mostCheckpointBytesPerGpu: 4e9,
  year: 2024,
  source: 'arXiv 2407.21783, 3.3.4',
  confidence: 'read',
} as const;

/** What stopped it, by the paper's categories (Table 5; its 18 rows sum to 419). */
export const llama3Causes = [
  { cause: 'accelerator', stops: 268 },
  { cause: 'software', stops: 56 },
  { cause: 'network', stops: 35 },
  { cause: 'maintenance', stops: 32 },
  { cause: 'host', stops: 21 },
  { cause: 'unknown', stops: 7 },
] as const;

export const failureRates: readonly FailureRate[] = [
  {
    id: 'llama3',
    name: 'Llama 3 405B',
    perThousandNodeDays: (1000 * llama3Run.unexpectedStops) / (llama3Run.nodes * llama3Run.days),
    accelerators: llama3Run.accelerators,
    year: llama3Run.year,
    source: llama3Run.source,
    confidence: llama3Run.confidence,
  },
  {
    id: 'rsc-1',
    name: 'RSC-1 (A100)',
    perThousandNodeDays: 6.5,
    accelerators: 16_000,
    year: 2024,
    source: 'arXiv 2410.21680',
    confidence: 'recalled',
  },
  {
    id: 'rsc-2',
    name: 'RSC-2 (A100)',
    perThousandNodeDays: 2.34,
    accelerators: 8000,
    year: 2024,
    source: 'arXiv 2410.21680',
    confidence: 'recalled',
  },
];
