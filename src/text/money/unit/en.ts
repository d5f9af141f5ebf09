/** English: what the work of the measured machine costs. */
export const en = {
  heading: 'What the work of one machine costs',
  intro: (rate: string, who: string) =>
    `From ${rate} samples of training a second, ${who}. Twice the speed halves every line but the first.`,
  nothing: 'No steady speed is measured yet: train first.',
  who: { here: 'measured on this machine', recorded: 'of a recorded run', shared: 'as shared by someone' },
  fields: { device: 'Price of the device', watts: 'Power while it works', tariff: 'Electricity price' },
  columns: { what: 'What', usd: 'Cost', how: 'How' },
  rows: {
    hour: 'One used hour',
    hourHow: (life: string, used: string, pue: string) =>
      `price ÷ (${life}, used ${used} of the time) + power × PUE ${pue} × electricity price`,
    inferences: '1,000 inferences',
    inferencesHow: (times: string) =>
      `hour ÷ inferences in it; ${times} inferences in the time of one training sample (assumed)`,
    training: (samples: string) => `One training, ${samples} samples`,
    trainingHow: (time: string) => `hour × ${time}`,
    point: 'One point of accuracy',
    pointHow: (points: string) => `training ÷ ${points} points above guessing`,
    noPoint: 'no accuracy is measured yet',
    fleet: (count: string, chip: string) => `The same training on ${count} × ${chip}`,
    fleetHow: (ratio: string, time: string, rent: string) =>
      `each ${ratio} times as fast by peak, evenly shared: ${time}, at ${rent}`,
  },
} as const;
