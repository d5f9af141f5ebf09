/** What others miss by: the errors that rivals have published, or that were computed for them on rows that we have too. */
import type { PublishedSourceId } from '#datacenter/catalog/published/published-sources.ts';
import type { Confidence } from '#datacenter/units/units.ts';

/** What a rival's predictions miss by on rows that can be looked up. Shares of one; null: not known. */
export interface Rival {
  readonly name: string;
  /** Which rows. */
  readonly rows: string;
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly worst: number | null;
  /** Where the number stands, or whose rows it was computed on. */
  readonly source: string;
  /** The same rows among those that we carry, to stand beside it; absent: we carry none of them. */
  readonly carried?: PublishedSourceId;
  /** `read`: its own published table; `derived`: its code run for this project on rows it was not tuned on; `recalled`. */
  readonly confidence: Confidence;
}

const unknown = { mean: null, median: null, p90: null, worst: null } as const;

/**
 * Read: Calculon's validation module, SimuMax 1.2's table (docs/b200 of its repository), llm-analysis' README. Recalled: the
 * vTrain paper (MICRO 24). Derived: Calculon's code, or one fitted constant, run on the named rows of our own tables.
 */
export const rivals: readonly Rival[] = [
  {
    ...unknown,
    name: 'Calculon',
    rows: 'its own validation',
    count: 8,
    mean: 0.037,
    worst: 0.089,
    source: 'calculon-ai/calculon, its validation of arXiv 2205.05198',
    confidence: 'read',
  },
  {
    ...unknown,
    name: 'Calculon',
    rows: 'SC21 Table 1',
    count: 10,
    median: 0.107,
    worst: 0.178,
    source: 'rows of Narayanan et al., SC21, Table 1',
    carried: 'megatron-sc21-table-1',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'Calculon',
    rows: 'Megatron-Core on H100',
    count: 9,
    median: 0.15,
    worst: 0.296,
    source: 'rows of NVIDIA/Megatron-LM, README',
    carried: 'megatron-core-table',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'Calculon',
    rows: 'vTrain, many nodes',
    count: 103,
    mean: 0.111,
    median: 0.071,
    worst: 0.48,
    source: 'rows of VIA-Research/vTrain',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'Calculon',
    rows: 'vTrain, one node',
    count: 1440,
    mean: 0.39,
    source: 'rows of VIA-Research/vTrain',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'SimuMax',
    rows: 'its own table, eight B200',
    count: 43,
    mean: 0.056,
    median: 0.056,
    worst: 0.135,
    source: 'MooreThreads/SimuMax 1.2, docs/b200',
    carried: 'simumax-b200',
    confidence: 'read',
  },
  {
    ...unknown,
    name: 'vTrain',
    rows: 'its own, one node',
    count: 1440,
    mean: 0.0837,
    source: 'vTrain, MICRO 2024',
    confidence: 'recalled',
  },
  {
    ...unknown,
    name: 'vTrain',
    rows: 'its own, many nodes',
    count: 109,
    mean: 0.1473,
    source: 'vTrain, MICRO 2024',
    confidence: 'recalled',
  },
  {
    ...unknown,
    name: 'llm-analysis',
    rows: 'LLaMA GPU-hours',
    count: 4,
    median: 0.047,
    worst: 0.095,
    source: 'cli99/llm-analysis, README',
    confidence: 'read',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'SC21 Table 1',
    count: 10,
    median: 0.033,
    worst: 0.14,
    source: 'rows of Narayanan et al., SC21, Table 1',
    carried: 'megatron-sc21-table-1',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'Megatron-Core on H100',
    count: 9,
    median: 0.032,
    worst: 0.14,
    source: 'rows of NVIDIA/Megatron-LM, README',
    carried: 'megatron-core-table',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'vTrain, many nodes',
    count: 109,
    mean: 0.114,
    worst: 0.7,
    source: 'rows of VIA-Research/vTrain',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'vTrain, one node',
    count: 1440,
    mean: 0.46,
    source: 'rows of VIA-Research/vTrain',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'nanotron, best plans',
    count: 26,
    mean: 0.153,
    worst: 0.87,
    source: 'rows of huggingface/nanotron, docs/benchmark_summary',
    carried: 'nanotron-benchmark',
    confidence: 'derived',
  },
  {
    ...unknown,
    name: 'best constant utilization',
    rows: 'SC21 Table 2',
    count: 12,
    mean: 0.094,
    worst: 0.71,
    source: 'rows of Narayanan et al., SC21, Table 2',
    carried: 'megatron-sc21-table-2',
    confidence: 'derived',
  },
];
