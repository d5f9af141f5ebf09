/** Words of the labs's part `optimizer`, in English. */

export const en = {
  how: 'Ten points of y = 2x, two numbers to find, start at (0, 0). The error is a bowl, so what happens can be known exactly.',
  method: 'Method',
  methods: {
    'gradient-descent': 'Gradient descent, all points',
    sgd: 'SGD, some points a step',
    momentum: 'Momentum 0.9',
    rmsprop: 'RMSProp',
    adam: 'Adam',
    'adam-uncorrected': 'Adam without bias correction',
  },
  form: 'Gradient of',
  forms: { '1/n': 'half the mean squared error (1/n)', '2/n': 'the mean squared error (2/n)' },
  rate: 'Rate',
  steps: 'Steps',
  batch: 'Points a step',
  startIntercept: 'Start: intercept',
  startSlope: 'Start: slope',
  stable: (limit: string) =>
    `For plain gradient descent steps shrink below a rate of ${limit} = 2 / largest curvature.`,
  unstable: (rate: string, limit: string, factor: string) =>
    `The rate ${rate} is above the limit ${limit} = 2 / largest curvature: along the steep direction plain descent multiplies the distance to the best line by ${factor} each step, so it runs away.`,
  unstableOther: 'That limit is exact for plain gradient descent with all points; this method has another one.',
  condition: (condition: string) => `The bowl is ${condition} times steeper one way than the other.`,
  end: (steps: string, intercept: string, slope: string, error: string) =>
    `After ${steps} steps: intercept ${intercept}, slope ${slope}, mean squared error ${error}.`,
  blownUp: (step: string) => `The numbers grew beyond all bounds at step ${step}.`,
  path: 'Path over the error: rings of equal mean squared error',
  intercept: 'Intercept',
  slope: 'Slope',
  leaves: 'The path leaves the drawing.',
  start: 'start',
  best: 'best',
  loss: 'Mean squared error',
  lossChart: 'Mean squared error by step, logarithmic',
  step: 'Step',
  length: 'Step length',
  lengthChart: 'Length of each step, logarithmic',
  excess: 'Adam’s first steps without bias correction',
  excessWords: (first: string, peak: string, step: string) =>
    `With a gradient that never changes, the first step without the correction is ${first} times too long. The excess still grows to ${peak} at step ${step} and then fades slowly.`,
  excessColumn: 'Times too long',
};
