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
  how: (seeds: string, steps: string, date: string, machine: string) =>
    `Seeds ${seeds}, ${steps} steps each. Own measurement, ${date}: ${machine}.`,
  howOne: (steps: string, date: string, machine: string) =>
    `One run, seed 1, ${steps} steps. Own measurement, ${date}: ${machine}.`,
  machines: {
    epyc: 'cpu backend outside a browser, on an AMD EPYC',
    xeon: 'cpu backend outside a browser, on an Intel Xeon',
    h100: 'WebGPU in Chromium 156, on an NVIDIA H100',
  },
  other: (changes: string) => `Not the start itself but, different from it, ${changes}.`,
  start: 'the start itself',
  missed: (missed: string, runs: string) => `It missed this goal in ${missed} of ${runs} runs.`,
  flags: { true: 'yes', false: 'no' } as Readonly<Record<string, string>>,
  against: (what: string, reached: string) => `Against it, ${what}: ${reached}.`,
  difference: (value: string, low: string, high: string, isPoints: boolean, verdict: string) =>
    `Difference ${value}${isPoints ? ' points' : ''}, 95 % interval ${low} to ${high} (Welch): ${verdict}.`,
  verdicts: { gain: 'a gain', loss: 'a loss', none: 'no difference shown' },
  caution: (
    changes: string,
    best: string,
    bestStep: string,
    later: string,
    laterStep: string,
    seed: string,
    date: string,
  ) =>
    `Careful (${changes}): we have seen a run learn this and lose it again. ${best} of held-out answers right after ${bestStep} steps, ${later} after ${laterStep} (seed ${seed}, ${date}, cpu backend outside a browser, stopped there). Watch the held-out curve and save what is good.`,
  changed: 'It speaks of the start, not of what you have changed.',
  untried: 'We have not trained this pair to the end from this start, so we promise nothing.',
};
