/** English: words of the figure “Speed-up” that come when its working or its further choices are opened. */
export const en = {
  points: {
    name: 'Your own measured times',
    hint: 'A line for each size: machines, seconds. Paste from a sheet or a CSV file; the figure then shows them instead of the prediction.',
    columns: { machines: 'machines', seconds: 'seconds' },
    problems: {
      missing: (row: string) => `Row ${row}: two columns are needed, machines and seconds.`,
      extra: (row: string) => `Row ${row} has more than two columns.`,
      number: (row: string, column: string, value: string) =>
        `Row ${row}, column “${column}”: “${value}” is not a number above zero.`,
      whole: (row: string, column: string, value: string) =>
        `Row ${row}, column “${column}”: “${value}” is not a whole number.`,
      twice: (row: string, value: string) => `Row ${row}: ${value} machines stand there a second time.`,
      few: 'At least two sizes are needed.',
      many: 'These are too many for a link: about ten sizes fit.',
    },
  },
  terms: {
    base: 'Smallest cluster that holds the plan',
    baseRule: 'Split and recompute as on the chosen cluster; only the number of copies changes',
    baseOwn: 'The fewest machines that were measured',
    job: (count: string) => `The job on ${count}`,
    stepOwn: 'Measured by you',
    step: (count: string) => `One step on ${count}`,
    stepRule: 'Predicted, the same batch',
    speedUp: 'Speed-up, strong scaling',
    ideal: 'Ideal: how many times as many accelerators, N',
    hours: (count: string) => `Accelerator-hours on ${count}`,
    hoursRule: 'Accelerators × training time',
    fitted: {
      strong: 'Serial share s of the time on the smallest cluster, same batch',
      weak: 'Serial share s of the time on the large one, growing batch',
    },
    fittedRule: (count: string) => `Least squares on the logarithm of the speed-up, ${count} sizes`,
    law: { strong: 'Amdahl’s law at this size', weak: 'Gustafson’s law at this size' },
    farthest: { strong: 'Farthest point from Amdahl’s law', weak: 'Farthest point from Gustafson’s law' },
    farthestRule: 'Neither law knows traffic, which grows with the cluster',
    own: 'Serial share to compare with',
    ownRule: 'Chosen',
    ownAmdahl: 'Amdahl’s law with it',
    ownGustafson: 'Gustafson’s law with it',
    limit: 'Amdahl’s limit for any number of machines',
  },
} as const;
