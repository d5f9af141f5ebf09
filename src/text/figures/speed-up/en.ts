/** English: the words of the figure “Speed-up” alone. */
export const en = {
  lead: 'Faster is not the same as cheaper. Amdahl asked how much faster a fixed job can get, Gustafson how much more work fits into the same time. Both laws, drawn through the points predicted for your cluster, and what each of them costs in accelerator-hours.',
  title: (count: string, times: string, base: string, ideal: string, serial: string) =>
    `${count} accelerators are ${times} times as fast as ${base}, not ${ideal} times: as if ${serial} of the work could not be shared`,
  titleOwn: (count: string, times: string, base: string, ideal: string, serial: string) =>
    `Your ${count} machines are ${times} times as fast as ${base}, not ${ideal} times: as if ${serial} of the work could not be shared`,
  titleFirst: (count: string, hours: string) =>
    `${count} accelerators are the fewest that hold this plan: ${hours} accelerator-hours, and more of them only add to that`,
  titleNone: (serial: string, times: string) =>
    `This scenario has no answer; with ${serial} of the work serial, 8 machines are ${times} times as fast as one`,
  subtitle:
    'Times as fast as the smallest cluster that holds the same plan, both axes logarithmic; and accelerator-hours over training time',
  foot: (tensor: string, pipeline: string, serial: string) =>
    `Points: predicted, one model copy on ${tensor} × ${pipeline} at every size. Strong: the batch is shared out. Weak: it grows along. Lines: Amdahl’s and Gustafson’s law with the share that fits best. Dashed: Amdahl’s law at ${serial}.`,
  footOwn: (serial: string) =>
    `Filled points: your measured times of one job. Solid line: Amdahl’s law with the share that fits best. Dashed: Amdahl’s law at ${serial}.`,
  footNone: 'Change the scenario until it has an answer, and the predicted points appear.',
  x: 'accelerators',
  xOwn: 'machines',
  subtitleOwn:
    'Times as fast as the fewest machines measured, both axes logarithmic; and machine-hours over the time of the job',
  asOn: (count: string) => `as on ${count}`,
  xTime: 'training time',
  ideal: 'ideal',
  strong: 'same batch',
  weak: 'batch grows',
  own: (serial: string) => `${serial} serial`,
  times: (value: string) => `${value}×`,
  at: (count: string) => `on ${count}`,
  never: (count: string) => `as on ${count}; never fewer`,
  serial: 'Serial share to compare with',
  reading: (count: string, strong: string, weak: string, hours: string) =>
    `${count} accelerators: ${strong} times as fast with the same batch, ${weak} times the work with a growing one; ${hours} accelerator-hours`,
  readingOwn: (count: string, time: string, times: string) => `${count} machines: ${time}, ${times} times as fast`,
  columns: {
    ideal: 'Ideal',
    strong: 'Same batch (strong)',
    amdahl: 'Amdahl, fitted',
    weak: 'Batch grows (weak)',
    gustafson: 'Gustafson, fitted',
    hours: 'Accelerator-hours',
  },
} as const;
