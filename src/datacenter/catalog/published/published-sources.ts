/**
 * Sources of the published runs: what each is, its year and how the numbers were taken. Apart from `sources.ts`, because
 * only the scoreboard and the tests need them.
 */
import type { Source } from '../sources.ts';

export interface PublishedSource extends Source {
  readonly title: string;
  /** The full reference in words: paper and table, or repository and path. */
  readonly citation: string;
}

export const publishedSources = {
  'megatron-sc21-table-1': {
    year: 2021,
    confidence: 'read',
    title: 'Megatron-LM at SC21, Table 1',
    citation:
      'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM, SC21, Table 1; the same table as cases_april2021.png in NVIDIA/Megatron-LM. TFLOP/s counts recompute. Micro-batch and interleaving from examples/sc21/run_table_1.sh of that repository; the split of tensor and pipeline ranks recalled.',
  },
  'megatron-sc21-table-2': {
    year: 2021,
    confidence: 'read',
    title: 'Megatron-LM at SC21, Table 2',
    citation:
      'The same paper, Table 2: tensor, pipeline and data parallelism beside ZeRO-3 without model parallelism, 384 to 2,240 A100. Read from the image in cli99/llm-analysis.',
  },
  'megatron-january-2021': {
    year: 2021,
    confidence: 'read',
    title: 'Megatron-LM in January 2021',
    citation:
      'NVIDIA/Megatron-LM, images/cases_jan2021.png: the weak-scaling table before the SC21 optimisations; tensor and pipeline ranks printed as a product only.',
  },
  'recompute-paper-table-5': {
    year: 2022,
    confidence: 'read',
    title: 'Reducing Activation Recomputation, Table 5',
    citation:
      'Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models, arXiv 2205.05198, Table 5: full recompute against sequence parallelism with selective recompute; read second-hand.',
  },
  'mt-nlg-paper': {
    year: 2022,
    confidence: 'read',
    title: 'MT-NLG 530B',
    citation: 'Smith et al., arXiv 2201.11990, section 2.4, three scales on A100; read second-hand.',
  },
  'vtrain-single': {
    year: 2023,
    confidence: 'read',
    title: 'vTrain, one node',
    citation:
      'VIA-Research/vTrain, ground truth of one node: measured iteration times of small models; read beside the project, never carried.',
  },
  'vtrain-multi': {
    year: 2023,
    confidence: 'read',
    title: 'vTrain, many nodes',
    citation:
      'VIA-Research/vTrain, ground truth of 64 to 512 A100: measured iteration times; read beside the project, never carried.',
  },
  'megatron-core-table': {
    year: 2024,
    confidence: 'read',
    title: 'Megatron-Core 0.8, model table',
    citation:
      'NVIDIA/Megatron-LM README, model table and strong scaling of Megatron-Core 0.8 (July 2024). Micro-batch and interleaving are not published.',
  },
  'nanotron-benchmark': {
    year: 2025,
    confidence: 'read',
    title: 'nanotron 0.5 benchmark',
    citation:
      'huggingface/nanotron, docs/benchmark_summary.svg: best plan per model size and node count, one million tokens a step.',
  },
  'torchtitan-benchmarks': {
    year: 2024,
    confidence: 'read',
    title: 'torchtitan benchmarks',
    citation:
      'pytorch/torchtitan, benchmarks/: llama3_h100_202412, asyncTP_llama3_h100_2025-06 (plans from its commands), llama3-8b_h200_202506.',
  },
  'llm-foundry': {
    year: 2023,
    confidence: 'read',
    title: 'LLM Foundry benchmarks',
    citation: 'mosaicml/llm-foundry, scripts/train/benchmarking/README.md: MPT models under PyTorch FSDP.',
  },
  'dgx-cloud-benchmarking': {
    year: 2025,
    confidence: 'read',
    title: 'DGX Cloud benchmarking recipes',
    citation: 'NVIDIA/dgxc-benchmarking at commit 5f23b67, the README of each model.',
  },
  'megatron-bridge-summary': {
    year: 2025,
    confidence: 'read',
    title: 'Megatron-Bridge performance summary',
    citation:
      'NVIDIA-NeMo/Megatron-Bridge, docs/performance-summary.md and its archive; NVIDIA/Megatron-LM examples/llama.',
  },
  'mlperf-training': {
    year: 2025,
    confidence: 'read',
    title: 'MLPerf Training, closed division',
    citation:
      'mlcommons/training_results_v3.0 to v5.1: step times from the result logs, plans from the submitted configurations.',
  },
  'maxtext-readme': {
    year: 2024,
    confidence: 'read',
    title: 'MaxText performance tables',
    citation:
      'AI-Hypercomputer/maxtext, README of configs/tpu/v4, v5e, v5p and gpu/a3, docs/reference/models/tiering.md; plans from the scripts beside them.',
  },
  'simumax-b200': {
    year: 2025,
    confidence: 'read',
    title: 'SimuMax on eight B200',
    citation:
      'MooreThreads/SimuMax, docs/b200/b200_release_v1.2_summary.md: measured step and memory of models cut to a few layers.',
  },
  'llama3-table-4': {
    year: 2024,
    confidence: 'recalled',
    title: 'The Llama 3 Herd of Models, Table 4',
    citation:
      'arXiv 2407.21783, Table 4; accelerators, tensor, context and pipeline ranks, tokens and TFLOP/s read in a talk, data ranks and sequence length recalled.',
  },
  'megascale-paper': {
    year: 2024,
    confidence: 'recalled',
    title: 'MegaScale at NSDI 24',
    citation:
      'Jiang et al., MegaScale: Scaling Large Language Model Training to More Than 10,000 GPUs, NSDI 2024; recalled.',
  },
  'training-reports': {
    year: 2024,
    confidence: 'read',
    title: 'Reports of single training runs',
    citation: 'Model cards and reports of large runs, each named in its row; some recalled.',
  },
} as const satisfies Record<string, PublishedSource>;

export type PublishedSourceId = keyof typeof publishedSources;
