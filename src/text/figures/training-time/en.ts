/** English: the words of the figure “Training time” alone. */
export const en = {
  lead: 'How many tokens can be read by when? Every point of a line takes equally long. The rule of thumb draws the lines straight; waiting, and a batch that can no longer be shared out, bend them.',
  title: (count: string, tokens: string, time: string, share: string, rule: string) =>
    `${count} accelerators read ${tokens} tokens in ${time}; the rule of thumb at ${share} of peak says ${rule}`,
  titleRule: (count: string, tokens: string, share: string, rule: string) =>
    `${count} accelerators cannot do this as chosen; by the rule of thumb, at ${share} of peak, ${tokens} tokens would take ${rule}`,
  titleNone: 'There is no training time for this choice',
  subtitle: (model: string, accelerator: string) =>
    `Lines of equal training time of ${model} on ${accelerator}: tokens over accelerators, both axes logarithmic`,
  foot: 'Solid: predicted, failures and restarts included. Dashed: 6 FLOP per parameter and token at one share of peak for every size. Dots: published trainings, placed where as much arithmetic on as much peak would stand here, with the days they took under their own batch and plan.',
  x: 'accelerators',
  yTop: (value: string) => `${value} tokens`,
  rule: (share: string) => `dashed: rule of thumb at ${share}`,
  run: (name: string, time: string) => `${name}: ${time}`,
  noAnswer: 'no answer',
  utilization: 'Share of peak in the rule of thumb',
  reading: (count: string, time: string, rule: string, month: string) =>
    `${count} accelerators: ${time} (rule of thumb: ${rule}); in 30 days they read ${month} tokens`,
  readingNone: (count: string, rule: string) =>
    `${count} accelerators: not possible as chosen (rule of thumb: ${rule})`,
  recalled: (source: string) => `${source}, from memory`,
  columns: {
    what: 'What',
    predicted: 'This scenario, predicted',
    tokens: 'Tokens',
    time: 'Training time (s)',
    rule: 'By the rule of thumb (s)',
    hours: 'Accelerator-hours',
    month: 'Tokens in 30 days',
  },
  terms: {
    flop: 'FLOP of the training by the rule: 6 × parameters × tokens',
    utilization: 'Share of peak in the rule',
    utilizationRule: 'Chosen',
    rule: 'Training time by the rule',
    ruleHours: 'Accelerator-hours by the rule',
    hoursRule: 'Accelerators × training time',
    predicted: 'Training time as predicted',
    predictedRule: 'Steps × predicted step ÷ goodput',
    used: 'Share of peak as predicted',
    usedRule: 'Utilization × goodput, attention counted',
    hours: 'Accelerator-hours as predicted',
    energy: 'Energy of the training',
    energyRule: 'Power at the meter × training time',
    cost: 'Cost of those hours at today’s rent',
    run: (name: string, accelerator: string) => `Published: ${name} on ${accelerator}`,
    runRule: (hours: string, count: string, rule: string) => `${hours} hours ÷ ${count}; the rule says ${rule}`,
  },
} as const;
