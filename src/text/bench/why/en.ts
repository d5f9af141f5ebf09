/** Words of the bench's part `why`, in English. */
export const en = {
  intro:
    'A training step is a list of small programs for the GPU, called kernels. Asking for one costs the processor time, whatever it computes; for a small model that is most of the step. An engine that looks at the whole step before it asks for the first kernel can save much of it. Turn a switch, and see which number changes.',
  subject: (model: string, batch: string) =>
    `${model}, batch ${batch}: the model and batch of the race above. Change them there.`,
  known: (most: string) =>
    `Derived: counted from the plan of a step, without a GPU; a test holds the plan to what the engine asks of a device. “Several steps” counts ${most} steps in a submit; on your machine it is as many as fit into 8 ms.`,
  refused: (model: string) => `The fused engine does not train ${model}, so there is no plan to show.`,
  withIt: (number: string) => `on: ${number}`,
  withoutIt: (number: string) => `off: ${number}`,
  usual: 'As usual',
  allOff: 'All savings off',
  unproven: {
    f16: 'Off unless you turn it on: its results hold to what the rounding allows, but no real GPU has timed it yet.',
    subgroups: 'Off unless you turn it on: its results are the same, but no real GPU has timed it yet.',
  },
  lacks: (feature: string) => `The GPU that this browser offers lacks “${feature}”: it can be counted, not run.`,
  noDevice: (feature: string) => `No GPU is known here; it needs one with “${feature}”.`,
  stations: {
    graph: {
      name: 'Graph',
      idea: (kernels: string) =>
        `The model is written down once as a graph: forward, loss, the same way back for the gradients, update. Taken one by one this step is ${kernels} kernels. All that follows looks at the whole of it.`,
    },
    fusion: {
      name: 'Fusion',
      idea: 'Two kernels that follow one another become one, where the second only bends or moves what the first has made.',
    },
    memory: {
      name: 'Memory plan',
      idea: 'From the graph follows who needs which numbers until when. What is needed at different times can lie in the same place.',
    },
    kernels: {
      name: 'Kernels',
      idea: 'Shapes are constants in each kernel’s text, so equal ones are compiled once. What a step says to the device is then short, and can be shorter.',
    },
    submits: {
      name: 'Submits',
      idea: 'Work is handed to the GPU in submits. Each has a price, and each wait for an answer has a larger one.',
    },
  },
  switches: {
    fuseActivations: {
      name: 'Activations inside the kernel before them',
      idea: 'Bending a number while it is in hand is free. Off: it is written to memory, read, bent, and written again.',
    },
    oneUpdate: {
      name: 'One kernel moves all weights',
      idea: 'All weights lie side by side, so one kernel updates them. Off: one for each array.',
    },
    shareMemory: {
      name: 'Shared memory',
      idea: 'Intermediate numbers with disjoint lives share a shelf. Off: a place of its own for each.',
    },
    keepBindGroups: {
      name: 'Bind groups made once',
      idea: 'Which buffers a kernel sees never changes from step to step. Off: said anew for every dispatch.',
    },
    onePass: {
      name: 'One pass',
      idea: 'All kernels of a submit are recorded in one compute pass. Off: one pass for each.',
    },
    manySteps: {
      name: 'Several steps in a submit',
      idea: 'The order of samples is known beforehand, so many steps can be handed over at once. Off: one.',
    },
    lossRing: {
      name: 'Losses wait on the GPU',
      idea: 'Losses gather in a ring and are read a few times a second. Off: each is read before the next step.',
    },
    persistent: {
      name: 'A kernel that stays',
      idea: 'A very small model fits into one workgroup: one kernel then does all steps of a submit. Off: kernels for each step. Larger models do without.',
    },
    f16: {
      name: 'f16 operands',
      idea: 'Matrix products hold what they multiply in shared memory as 16-bit numbers, half the bytes; gradients are scaled by 2¹⁵ on the way in, so that small ones survive, and back again. Sums, weights, gradients and moments stay 32-bit. Off: all 32-bit. Convolution, attention and a kernel that stays are not changed.',
    },
    subgroups: {
      name: 'Subgroups',
      idea: 'Threads that a GPU runs in step add up by one instruction, without waiting for one another: in the sum of losses, in layer norm, in losses of many classes. Off: through shared memory, with a wait after each round.',
    },
  },
  counts: {
    dispatches: 'Kernels a step',
    passes: 'Passes a step',
    submits: 'Submits a step',
    bindGroups: 'Bind groups made a step',
    readbacks: 'Readbacks a step',
    sentBytes: 'Sent to the device a step',
    movedWeights: 'Weights read and written a step',
    movedActivations: 'Intermediate numbers read and written a step',
    stagedBytes: 'Operands brought into shared memory a step',
    waits: 'Waits inside kernels a step, in a loop counted once',
    pipelines: 'Kernels compiled, in all',
    buffers: 'Buffers held',
    scratchBytes: 'Memory for intermediate numbers',
  },
  tableCaption: 'All counts',
  what: 'What',
  chosen: 'As switched',
  measureTitle: 'What it is worth in time',
  measureIdea:
    'Counts are not seconds. Two engines train in turns on your GPU, one as usual, one as switched above, and the medians are compared.',
  measure: 'Measure as switched against as usual',
  stop: 'Stop',
  nothingChanged: 'Turn a switch first: the two would be the same.',
  running: (done: string, all: string) => `Round ${done} of ${all}`,
  opening: 'Opening two engines, compiling',
  waiting: 'Other training or measuring has its turn first.',
  slower: (times: string, low: string, high: string) =>
    `Measured: as switched a step takes ${times} times as long as usual (rounds ${low} to ${high}).`,
  faster: (times: string, low: string, high: string) =>
    `Measured: as switched a step takes ${times} of the usual time (rounds ${low} to ${high}).`,
  same: (times: string, low: string, high: string) =>
    `Measured: no clear difference on this machine; the ratio is ${times}, and its rounds, ${low} to ${high}, hold 1.`,
  steps: (usual: string, changed: string) => `A step takes ${usual} as usual and ${changed} as switched.`,
  losses: (share: string) => `Losses differ by at most ${share}.`,
  software: 'On a software adapter: the GPU is imitated by the processor, so these are not a GPU’s times.',
  heldBack: 'This link holds the page to recorded numbers.',
  failed: (why: string) => `It could not be measured here: ${why}`,
  stale: 'The switches have changed since.',
};
