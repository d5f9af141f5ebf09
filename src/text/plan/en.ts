/** English: the words of a plan in detail, fetched where somebody opens it. */
export const en = {
  title: 'Plan in detail',
  note: 'What stays open is as the published runs of this stack had it. Only what you change stands in the link.',
  fields: {
    workload: { sequenceLength: 'Tokens in a sequence' },
    cluster: {
      precision: 'Number format',
      recompute: 'Recompute',
      sharding: 'Shared by data ranks',
      context: 'Context parallel',
      microBatch: 'Micro-batch, sequences',
      chunks: 'Chunks per stage (1: plain 1F1B, more: interleaved)',
    },
  },
  usual: (now: string) => `Usual: ${now}`,
  options: {
    precision: { fp32: 'FP32', tf32: 'TF32', fp16: 'FP16', bf16: 'BF16', fp8: 'FP8', mxfp8: 'MXFP8', nvfp4: 'NVFP4' },
    recompute: { none: 'Nothing', selective: 'The attention core', full: 'Every layer' },
    sharding: {
      none: 'Nothing',
      optimizer: 'Optimizer states (ZeRO-1)',
      gradients: 'Gradients too (ZeRO-2)',
      all: 'Weights too (ZeRO-3)',
    },
  },
  unseen: 'Beyond tested range: the runs behind this stack used 16 bit.',
  unseenMixture: 'Beyond tested range: no published run of this stack trained a mixture of experts.',
} as const;
