/** English: the words of the figure “Scaling curve” alone. */
export const en = {
  title: (count: string, time: string, waiting: string) =>
    `${count} accelerators train it in ${time}; ${waiting} of the time they wait`,
  titleInfeasible: (count: string) => `It does not fit on ${count} accelerators`,
  subtitle: (model: string, accelerator: string) =>
    `Training time of ${model} on ${accelerator}, both axes logarithmic`,
  x: 'accelerators',
  y: 'training time',
  ideal: 'if nobody waited',
  simulated: 'simulated',
  baseline: 'before your change',
  memoryLimit: (count: string) => `does not fit below ${count}`,
  batchLimit: (count: string) => `batch too small beyond ${count}`,
  half: 'half the time waiting',
  yours: 'one machine like yours',
  yoursFar: (time: string) => `one of your machine: ${time}`,
  waiting: 'waiting',
  low: '90 % interval from',
  high: '90 % interval to',
  settled: (count: string, time: string) => `${count}: ${time}`,
  units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours', days: 'days' },
  reading: (count: string, time: string, waiting: string) => `${count} accelerators: ${time}, ${waiting} waiting`,
  readingNone: (count: string) => `${count} accelerators: it does not fit`,
  foot: (stack: string, efficiency: string, goodput: string) =>
    `Stack: ${stack}, local efficiency ${efficiency}; goodput ${goodput}. The band is the 90 % interval.`,
  beyond: ' No published run of this stack is near, so it is wide.',
} as const;
