/** English: the words of a training job, shared by the figures that show one. */
export const en = {
  choices: {
    model: 'Model',
    accelerator: 'Accelerator',
    accelerators: 'Accelerators',
    stack: 'Software stack',
    precision: 'Number format',
    tensor: 'Tensor ranks',
    pipeline: 'Pipeline stages',
    chunks: 'Chunks per stage',
    context: 'Context ranks',
    expert: 'Expert ranks',
    batch: 'Sequences per step',
    micro: 'Micro-batch',
    recompute: 'Recompute',
    sharding: 'Shared by data ranks',
    tokens: 'Training tokens',
  },
  recompute: { none: 'Nothing', selective: 'The attention core', full: 'Every layer' },
  sharding: {
    none: 'Nothing',
    optimizer: 'Optimizer states (ZeRO-1)',
    gradients: 'Gradients too (ZeRO-2)',
    all: 'Weights too (ZeRO-3)',
  },
  groups: { run: 'As the run had it', dense: 'Dense', mixture: 'Mixture of experts' },
  asRun: (name: string) => `${name}, as run`,
  /** A job in one line. */
  line: (name: string, count: string, chip: string) => `${name} on ${count} ${chip}`,
  plan: (tensor: string, pipeline: string, data: string, context: string, expert: string) =>
    `tensor ${tensor} × pipeline ${pipeline} × data ${data}, context ${context}, expert ${expert}`,
  run: (name: string, year: string) => `The run behind it: ${name}, published ${year}.`,
  runRecalled: (name: string, year: string) => `The run behind it: ${name}, published ${year}, recalled from memory.`,
  changed: 'Changed from the run, so nothing was measured of it.',
  loading: 'Fetching the published run.',
  unknownRun: (id: string) => `There is no published run called “${id}” here; this is another one.`,
  failedRun: 'The published runs could not be fetched; this is another one.',
  back: 'Back to the run as it was',
  use: (changes: string) => `Use ${changes}`,
  reasons: {
    'tensor-too-wide': (heads: string, tensor: string) => `${heads} attention heads cannot be divided ${tensor} ways.`,
    'pipeline-too-deep': (stages: string, layers: string) => `${stages} pipeline stages, but only ${layers} layers.`,
    'too-many-chunks': (stages: string, chunks: string, layers: string) =>
      `${stages} stages of ${chunks} chunks each, but only ${layers} layers.`,
    'experts-indivisible': (experts: string, expert: string) =>
      `${experts} experts cannot be divided over ${expert} ranks.`,
    'experts-without-ranks': (expert: string, ranks: string) =>
      `Experts cannot be shared out over ${expert} ranks: there are ${ranks} beside the pipeline.`,
    indivisible: (count: string) => `${count} accelerators are not a multiple of these ranks.`,
    'batch-too-small': (sequences: string, data: string) =>
      `${sequences} sequences in a step are too few for ${data} data ranks.`,
    'batch-indivisible': (sequences: string, data: string, micro: string) =>
      `${sequences} sequences cannot be divided into ${data} data ranks × micro-batches of ${micro}.`,
    other: 'These choices have no answer together.',
  },
  bubble: 'Pipeline bubble, all stages equal',
  bubbleRule: (stages: string, microBatches: string, chunks: string) =>
    `(p − 1) ÷ (v m + p − 1), p = ${stages}, m = ${microBatches} micro-batches, v = ${chunks} chunks`,
} as const;
