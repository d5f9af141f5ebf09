/** English: the words of the figure “Memory of one accelerator” alone. */
import { en as job } from '../job/en.ts';

export const en = {
  job,
  titleFits: (name: string, total: string, capacity: string, binding: string) =>
    `${name} fits: ${total} of ${capacity} on the fullest, most of it ${binding}`,
  titleOver: (name: string, total: string, capacity: string, binding: string) =>
    `${name} does not fit: it needs ${total} and has ${capacity}, and ${binding} take most`,
  titleRan: (name: string, total: string, capacity: string, binding: string) =>
    `${name}: ${total} of ${capacity} by our count, too tight a fit, mostly ${binding}; yet it ran`,
  titleNone: (name: string) => `${name}: this plan has no answer`,
  subtitle: 'Bytes on the fullest accelerator by what they hold, for this plan and for plans that change one thing',
  foot: (plan: string) =>
    `${plan}. States by ZeRO, activations by Megatron’s formulas; offload and 8-bit states are left out. The grey strip before the line is memory that cannot be used.`,
  x: (capacity: string) => `line: capacity of one accelerator, ${capacity}`,
  parts: {
    weights: 'weights',
    gradients: 'gradients',
    optimizer: 'optimizer states',
    activations: 'activations',
    logits: 'logits',
    buffers: 'buffers',
  },
  rows: {
    plan: 'This plan',
    sharding: { none: 'Nothing shared', optimizer: 'With ZeRO-1', gradients: 'With ZeRO-2', all: 'With ZeRO-3' },
    recompute: (what: string) => `Recompute: ${what}`,
    split: (tensor: string, pipeline: string) => `Tensor ${tensor} × pipeline ${pipeline}`,
  },
  noAnswer: 'no answer',
  over: (total: string) => `${total}, does not fit`,
  overShort: (total: string) => `${total}: over`,
  fits: 'fits',
  fitsNot: 'does not fit',
  reading: (name: string, part: string, bytes: string, total: string) => `${name}, ${part}: ${bytes} of ${total}`,
  measured: (bytes: string) => `Measured on this run: ${bytes}`,
  advice: (binding: string) => `The largest term is ${binding}. The nearest plan that fits on as many accelerators:`,
  ran: (binding: string) =>
    `This run did run. Our count errs here: parts of its plan are not published, and the largest term, ${binding}, hangs on them.`,
  noPlan: (binding: string) =>
    `The largest term is ${binding}. No micro-batch, recompute, sharing, tensor or pipeline split makes it fit on as many accelerators.`,
  use: (changes: string) => `Use: ${changes}`,
  terabytes: (count: string) => `${count} TB`,
  columns: {
    plan: 'Plan',
    total: 'Sum',
    capacity: 'Capacity',
    measured: 'Measured',
    verdict: 'Verdict',
  },
  terms: {
    job: 'Job',
    parameters: 'Parameters',
    parametersRule: 'Counted from the shape: attention, MLP or experts, norms, embedding, logits',
    states: 'States of the whole model',
    statesRule: (parameters: string, bytes: string) =>
      `${parameters} × ${bytes} bytes: weight 2, gradient 2, 32-bit copy 4, two moments 8`,
    perRank: 'The same over tensor ranks and stages, nothing shared by data ranks',
    rules: {
      weights: 'This rank’s parameters as they are multiplied; shared out under ZeRO-3',
      gradients: 'As wide as the stack sums them; shared out from ZeRO-2',
      optimizer: '12 bytes per parameter; shared out from ZeRO-1',
      activations: 'What is kept for the backward pass, × micro-batches in flight',
      logits: 'Tokens × vocabulary ÷ tensor ranks, at the peak of the loss',
      buffers: 'Communication buffers, gathered weights, framework',
    },
    total: 'Sum',
    totalRule: 'Sum of the terms above, on the fullest stage',
    measured: 'Measured on the run',
    capacity: 'Memory of one accelerator',
    unusable: 'Of it unusable',
    unusableRule: 'Driver, libraries, and blocks the allocator cannot hand out',
    left: 'Left over',
    leftRule: 'Capacity − unusable − sum; below zero: does not fit',
  },
} as const;
