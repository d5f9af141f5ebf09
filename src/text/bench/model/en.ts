/** Words of the bench's part `model`: what a recipe reached where we tried it. In English. */

export const en = {
  title: 'What this start reached where we tried it',
  measures: {
    accuracy: (value: string, goal: string) => `${value} of held-out answers right; wanted at least ${goal}.`,
    places: (value: string, goal: string) =>
      `${value} of the 8 places covered, each by a quarter of its even share of 1,000 points or more; wanted at least ${goal}.`,
    loss: (value: string, goal: string) => `Held-out loss ${value} nats; a count of character pairs has ${goal}.`,
    error: (value: string, goal: string) =>
      `Held-out squared error ${value} in scaled units; always saying the mean has ${goal}.`,
  },
  between: (low: string, high: string) => `${low} to ${high}`,
  met: (met: string, runs: string) => `${met} of ${runs} runs came up to it.`,
  notMet: 'This goal is not met.',
  how: (runs: string, steps: string, date: string) =>
    `Seeds 1 to ${runs}, ${steps} steps each. Own measurement, ${date}: cpu backend outside a browser, on an AMD EPYC.`,
  howOne: (steps: string, date: string) =>
    `One run, seed 1, ${steps} steps. Own measurement, ${date}: cpu backend outside a browser, on an AMD EPYC.`,
  smaller: (changes: string) =>
    `Not this start itself, which is too much for the machine we have, but a smaller one (${changes}).`,
  changed: 'It speaks of the start, not of what you have changed.',
  untried: 'We have not trained this pair to the end from this start, so we promise nothing.',
};
